import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import type { EntityCluster } from './entity-cluster';
import { descriptionAfter, descriptionBefore, descriptionEnd } from './descriptions';
import { RoleHolders } from './role-holders';
import { withoutComplement } from './role-words';
import { Flag, Small } from '../name-lexicon';

/** A description that stands for a person: subtokens `[first, end)`. */
export interface Nominal {
  readonly first: number;
  readonly end: number;
  /** Index of the cluster. */
  readonly of: number;
}

/**
 * Reads the roles that are introduced with names (`harbour master Ann Orra`; `Ann Orra, the harbour master of Lund`)
 * into the clusters, and finds the descriptions that stand for these persons: beside the name, and later `the harbour
 * master`, where the article has introduced only one.
 */
export function findNominals(
  subtokens: Subtokens,
  names: readonly Candidate[],
  of: Int32Array,
  clusters: readonly EntityCluster[],
): Nominal[] {
  const finder = new NominalFinder(subtokens, names, (n) => clusters[of[n]!]!);
  finder.readIntroductions();
  finder.findLater();
  return finder.nominals;
}

/** The longest name before a role, in subtokens. */
const maxOwnerLength = 6;
/** The longest part of an office behind its `of`, in subtokens: `of the Air Force`. */
const maxOfficeLength = 4;
/** So many roles of one person are kept. */
const maxRoles = 12;

class NominalFinder {
  readonly subtokens: Subtokens;
  readonly names: readonly Candidate[];
  readonly clusterOf: (n: number) => EntityCluster;
  readonly nominals: Nominal[] = [];
  readonly #holders = new RoleHolders();
  /** Clusters by the subtokens at which their names begin, and by those behind them. */
  readonly #begun = new Map<number, EntityCluster>();
  readonly #ended = new Map<number, EntityCluster>();

  /** @param clusterOf the cluster of a name, by the name's index. */
  constructor(subtokens: Subtokens, names: readonly Candidate[], clusterOf: (n: number) => EntityCluster) {
    this.subtokens = subtokens;
    this.names = names;
    this.clusterOf = clusterOf;
    names.forEach((c, n) => {
      this.#begun.set(c.first, clusterOf(n));
      this.#ended.set(c.end, clusterOf(n));
    });
  }

  /** Reads the roles beside names. */
  readIntroductions(): void {
    const { subtokens } = this;
    this.names.forEach((c, n) => {
      if (c.kind !== 'person') return;
      const cluster = this.clusterOf(n);
      const [first, end] =
        c.titleFirst === undefined
          ? officeBefore(subtokens, c.first)
          : officeIn(subtokens, c.titleFirst, c.first);
      this.#learn(cluster, first, end);
      const after = descriptionAfter(subtokens, c);
      // `Ann Orra, EU chief Karim Lund` are two.
      const isOwn = after !== undefined && !this.#begun.has(after.end);
      for (const description of [isOwn ? after : undefined, descriptionBefore(subtokens, c)]) {
        if (!description) continue;
        // `Her deputy, Ann Orra` says nothing of her in other articles.
        if (description === after || !subtokens.is(description.first, Small.theirs))
          this.#learn(cluster, description.roleFirst, description.roleEnd);
        this.nominals.push({ first: description.first, end: description.end, of: cluster.index });
      }
    });
  }

  /** Notes that a person has the role `[first, end)`. */
  #learn(cluster: EntityCluster, first: number, end: number): void {
    if (end <= first) return;
    const { subtokens } = this;
    const role = this.#textOf(first, end).replace(/\s+/g, ' ');
    const { roles } = cluster;
    if (roles.length < maxRoles && !roles.includes(role)) roles.push(role);
    // `minister of defence`: the office is the word before "of".
    let last = end - 1;
    for (let i = first + 1; i < end; i++) if (subtokens.is(i, Small.of)) last = Math.min(last, i - 1);
    const head = subtokens.fold(last);
    this.#holders.add(cluster, head, this.#ownerOf(first, end));
    const gender = subtokens.lexicon.roleGender.get(head);
    if (gender) cluster.gender ??= gender;
  }

  /** Of what one is `councillor`: a name or a country's adjective before the role, or behind its "of". */
  #ownerOf(first: number, end: number): string | undefined {
    const { subtokens } = this;
    const before = subtokens.is(first - 1, Small.genitive) ? first - 1 : first;
    if (subtokens.has(before - 1, Flag.demonym)) return adjectiveOwner(subtokens, before - 1);
    let owner = this.#ended.get(before);
    if (!owner && subtokens.is(end, Small.of))
      owner = this.#begun.get(subtokens.is(end + 1, Small.definite) ? end + 2 : end + 1);
    return owner && nameOf(subtokens, owner);
  }

  /**
   * Finds `the harbour master` with nothing between, where only one was introduced before it; `the Lund harbour master`
   * and `the Norwegian prime minister`, where one was introduced as that.
   */
  findLater(): void {
    if (!this.#holders.any) return;
    const { subtokens } = this;
    const shape = subtokens.lexicon.definiteShape;
    const others = new Set<string>();
    const taken = new Set(this.nominals.map((nominal) => nominal.end));
    for (let first = 0; first < subtokens.count - 1; first++) {
      if (!subtokens.isShaped(first, shape) || !subtokens.is(first, Small.definite)) continue;
      const { end: from, owner, isAdjective } = this.#ownerBehind(first);
      const end = descriptionEnd(subtokens, from);
      if (end === from || taken.has(end)) continue;
      const head = subtokens.fold(end - 1);
      const holder = this.#holders.get(head, owner, isAdjective);
      // Behind `the US president`, who has no name here, `the president` need not be the French one.
      if (holder === undefined && owner !== undefined) others.add(head);
      if (holder === undefined || holder === 'several' || (owner === undefined && others.has(head))) continue;
      // `the captain Ann Orra` introduces somebody, `the captain of Lund` describes somebody else.
      if (this.#begun.has(end)) continue;
      const nominalEnd = subtokens.is(end, Small.of)
        ? this.#officeEnd(holder, from, end)
        : this.#isKnownAs(holder, from, end)
          ? end
          : undefined;
      if (nominalEnd !== undefined) this.nominals.push({ first, end: nominalEnd, of: holder.index });
    }
  }

  /** What stands between the article and a role: a country's adjective, or a name; where it ends, and whose it is. */
  #ownerBehind(article: number): {
    readonly end: number;
    readonly owner?: string;
    readonly isAdjective: boolean;
  } {
    const { subtokens } = this;
    const first = article + 1;
    if (subtokens.has(first, Flag.demonym) && subtokens.adjacent(article, first))
      return { end: first + 1, owner: adjectiveOwner(subtokens, first), isAdjective: true };
    const owner = subtokens.isCapitalized(first) ? this.#begun.get(first) : undefined;
    if (!owner) return { end: first, isAdjective: false };
    let last = article;
    while (last < article + maxOwnerLength && !this.#ended.has(last + 1)) last++;
    return { end: last + 1, owner: nameOf(subtokens, owner), isAdjective: false };
  }

  /** The end of `secretary of state`, where that was said of the person before. */
  #officeEnd({ roles }: EntityCluster, first: number, of: number): number | undefined {
    const stop = Math.min(this.subtokens.count, of + 1 + maxOfficeLength);
    for (let end = of + 2; end <= stop; end++) if (roles.includes(this.#textOf(first, end))) return end;
    return undefined;
  }

  /**
   * Whether a description says just what was said of the person before: `the president` is no vice president, nor the
   * other way round.
   */
  #isKnownAs({ roles }: EntityCluster, first: number, end: number): boolean {
    const said = this.#textOf(first, end);
    const { lesserRoles, of, for: forWords } = this.subtokens.lexicon.language;
    const isLink = (word: string): boolean => of.has(word) || forWords.has(word);
    return roles.some((role) => {
      const held = role.endsWith(said) ? role : withoutComplement(role, isLink);
      if (!held.endsWith(said)) return false;
      const before = held.slice(0, -said.length).trim().split(/[\s-]/);
      return !before.some((word) => lesserRoles.has(word));
    });
  }

  /** In lower case. */
  #textOf(first: number, end: number): string {
    const { article, start, end: ends } = this.subtokens;
    return article.text.slice(start[first], ends[end - 1]).toLowerCase();
  }
}

/** `norway` of `Norwegian`. */
const adjectiveOwner = (subtokens: Subtokens, i: number): string =>
  subtokens.lexicon.countryOf.get(subtokens.fold(i)) ?? subtokens.fold(i);

/** `united states` of `U.S.` */
function nameOf(subtokens: Subtokens, { words }: EntityCluster): string {
  const name = words.join(' ').replaceAll('.', '');
  return subtokens.lexicon.language.aliases.get(name) ?? name;
}

/** The office words of a title, `[first, end)`: without a plain `Mr`. */
function officeIn(subtokens: Subtokens, first: number, end: number): [number, number] {
  let stop = first;
  for (let i = first; i < end; i++)
    if (
      subtokens.has(i, Flag.role) ||
      (subtokens.has(i, Flag.title) && !subtokens.lexicon.titleGender.has(subtokens.fold(i)))
    )
      stop = i + 1;
  let from = first;
  while (from < stop && !subtokens.has(from, Flag.title | Flag.role | Flag.rolePart)) from++;
  // Minister of Defence
  if (stop < end && subtokens.is(stop, Small.of)) stop = end;
  return [from, stop];
}

/** The office words right before a name, `[first, end)`: `midfielder Orra`, `deputy harbour master Orra`. */
function officeBefore(subtokens: Subtokens, end: number): [number, number] {
  let first = end;
  const { lesserRoles } = subtokens.lexicon.language;
  // `Former mayor Orra` begins a sentence.
  const isInOffice = (i: number): boolean =>
    subtokens.case[i] === Case.lower || (first < end && lesserRoles.has(subtokens.fold(i)));
  while (first > 0 && subtokens.adjacent(first - 1, first) && isInOffice(first - 1)) {
    if (!subtokens.has(first - 1, first === end ? Flag.role : Flag.role | Flag.rolePart)) break;
    first--;
  }
  return [first, end];
}
