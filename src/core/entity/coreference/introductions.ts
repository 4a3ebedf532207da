import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import { Flag, Small } from '../name-lexicon';
import type { EntityKind } from '../model';
import { ageBeside } from './ages';
import { nounSortOf } from './definite-phrases';
import type { EntityCluster } from './entity-cluster';
import type { Nominal } from './nominals';
import { withoutComplement } from './role-words';

/** The longest description right before a name, in subtokens. */
const maxBeforeLength = 6;

/** What an article says of its entities beside their names, wherever it says so. */
export class Introductions {
  /** Descriptions right before names. */
  readonly nominals: Nominal[] = [];
  readonly ages = new Map<EntityCluster, Set<number>>();
  readonly aged = new Map<number, Set<EntityCluster>>();
  /** Noun → who was introduced as that: `rapper`, `wife`, `airline`. */
  readonly calledSo = new Map<string, Set<EntityCluster>>();
  /** What kind of name begins in a subtoken. */
  readonly begun = new Map<number, EntityKind>();
  /** Person → the organization that somebody is introduced as one of. */
  readonly memberOf = new Map<EntityCluster, EntityCluster>();
  readonly #subtokens: Subtokens;
  /** The first subtokens of names by the subtokens behind them. */
  readonly #firstOf = new Map<number, number>();

  constructor(subtokens: Subtokens) {
    this.#subtokens = subtokens;
  }

  /** Reads what stands beside names: ages, and `reality star Ann Orra`. */
  readNames(names: readonly Candidate[], clusterOf: (n: number) => EntityCluster): void {
    const subtokens = this.#subtokens;
    const { lexicon } = subtokens;
    for (const { first, end, kind } of names) {
      this.#firstOf.set(end, first);
      this.begun.set(first, kind!);
    }
    names.forEach((c, n) => {
      const cluster = clusterOf(n);
      if (c.kind === 'organization') this.#readMembers(names, clusterOf, n);
      if (c.kind === 'person') {
        const age = ageBeside(subtokens, c);
        if (age !== undefined) {
          addTo(this.ages, cluster, age);
          addTo(this.aged, age, cluster);
        }
      }
      const last = c.first - 1;
      if (c.titleFirst !== undefined || !subtokens.adjacent(last, c.first)) return;
      const noun = nounSortOf(subtokens, last);
      if (noun?.kind !== c.kind || subtokens.case[last] !== Case.lower) return;
      if (!lexicon.language.lesserRoles.has(subtokens.fold(last - 1)))
        addTo(this.calledSo, subtokens.fold(last), cluster);
      const first = this.#determinerBefore(last);
      if (first !== undefined) this.nominals.push({ first, end: c.first, of: cluster.index });
    });
  }

  /** Reads what persons were introduced as. */
  readRoles(clusters: readonly EntityCluster[], known: readonly Nominal[]): void {
    const subtokens = this.#subtokens;
    const { of } = subtokens.lexicon.language;
    for (const cluster of clusters)
      for (const role of cluster.roles)
        addTo(
          this.calledSo,
          withoutComplement(role, (word) => of.has(word))
            .split(' ')
            .at(-1)!,
          cluster,
        );
    // `his wife, Ann Orra`
    for (const { first, end, of: index } of known)
      if (subtokens.is(first, Small.theirs)) addTo(this.calledSo, subtokens.fold(end - 1), clusters[index]!);
  }

  /** Reads who belongs to an organization: `Lund Bank chairman Ann Orra`; `Ann Orra, chairman of Lund Bank`. */
  #readMembers(names: readonly Candidate[], clusterOf: (n: number) => EntityCluster, n: number): void {
    const subtokens = this.#subtokens;
    const own = names[n]!;
    const next = names[n + 1];
    const before = names[n - 1];
    if (next?.kind === 'person' && this.#isRole(own.end, next.titleFirst ?? next.first))
      this.memberOf.set(clusterOf(n + 1), clusterOf(n));
    if (before?.kind !== 'person' || subtokens.mark(before.end) !== ',') return;
    const stop = subtokens.is(own.first - 1, Small.definite) ? own.first - 2 : own.first - 1;
    if (subtokens.is(stop, Small.of | Small.for | Small.at) && this.#isRole(before.end + 1, stop))
      this.memberOf.set(clusterOf(n - 1), clusterOf(n));
  }

  /** Whether some subtokens are nothing but what somebody is. */
  #isRole(first: number, end: number): boolean {
    const subtokens = this.#subtokens;
    if (end - first > maxBeforeLength || end <= first) return end === first;
    for (let i = first; i < end; i++)
      if (!subtokens.adjacent(i, i + 1) || (subtokens.case[i] === Case.mark && subtokens.mark(i) !== '-'))
        return false;
    return subtokens.has(end - 1, Flag.role | Flag.title);
  }

  /** Where a description begins that ends right before a name: `the rapper`, `her newborn son`. */
  #determinerBefore(last: number): number | undefined {
    const subtokens = this.#subtokens;
    for (let i = last - 1; i >= last - maxBeforeLength && subtokens.adjacent(i, i + 1); i--) {
      if (subtokens.is(i, Small.definite | Small.theirs)) return i;
      if (subtokens.is(i, Small.genitive)) return this.#firstOf.get(i);
      if (subtokens.has(i, Flag.functionWord | Flag.speech)) return undefined;
      if (subtokens.case[i] === Case.mark && subtokens.mark(i) !== '-') return undefined;
    }
    return undefined;
  }
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
