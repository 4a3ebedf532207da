import {
  affectedKeys,
  assign,
  type Curation,
  type EntityKind,
  type ResolvedEntity,
} from '../../../core/entity';
import { NameRows, type KeyRows, type NameRow } from './name-rows';
import { isOf, type EntityCounts, type NameRecord, type StoredName } from '../../codec/name-facts';
import { StorageError } from '../../errors';
import type { Database } from '../database';

/**
 * Keeps the entities of the corpus in step with its articles: collects what articles bring and take away, and writes
 * it at the end of a transaction.
 *
 * Facts and counts are sums over articles, so that nothing depends on the order in which articles came. Whose a key
 * is, is decided anew for the keys whose facts changed and for those that lead to them; what people decided wins.
 */
export class EntityWriter {
  readonly #rows: NameRows;
  #curation: Curation;
  /** What articles have brought or taken away something of. */
  #touched: KeyRows[] = [];
  /** Keys that were affected by what changed keys said before. */
  readonly #affected = new Set<string>();
  /** In the transaction: rows of an entity that another row stands for, by that row. */
  readonly #joined = new Map<number, Set<NameRow>>();

  constructor(db: Database, curation: Curation) {
    this.#rows = new NameRows(db, (entity) => this.#curation.decide(entity, nothing).variants);
    this.#curation = curation;
  }

  /**
   * Adds what an article says of its names.
   * @returns what is stored of it with the article, in the order of the names.
   */
  add(names: readonly NameRecord[], counts: readonly EntityCounts[]): StoredName[] {
    return names.map(({ key, profile, facts }, i) => {
      const row = this.#rowOf(key, profile);
      const places = facts.map((fact) => row.facts.add(fact));
      this.#count(row, counts[i]!, facts.some(isOfArticle), 1);
      return { row: row.id, facts: places };
    });
  }

  /** Takes away what `add` gave for an article. */
  remove(names: readonly StoredName[], counts: readonly EntityCounts[]): void {
    names.forEach(({ row: id, facts: places }, i) => {
      const stored = this.#rows.at(id);
      if (!stored) throw new StorageError('damaged');
      const row = this.#rowOf(stored.key, stored.profile);
      const facts = places.map((place) => row.facts.remove(place));
      this.#count(row, counts[i]!, facts.some(isOfArticle), -1);
    });
  }

  /** Puts other decisions of people in force. */
  curate(curation: Curation): void {
    const changed = curation.changedKeys(this.#curation);
    for (const key of changed)
      for (const each of [key, ...this.#rows.officesOf(key)]) {
        const of = this.#rows.of(each);
        this.#touch(of);
        for (const row of of.rows) this.#rows.rename(row);
      }
    this.#curation = curation;
  }

  /** Writes all that was collected; call it before the transaction ends. */
  flush(): void {
    if (this.#touched.length === 0) return;
    const keys = new Set(this.#touched);
    const leading = this.#touched.filter(({ rows }) => rows.some(({ facts }) => facts.hasAliases));
    for (const key of affectedKeys(
      [...leading.map(({ key }) => key), ...this.#affected],
      this.#rows.aliasesOf,
    ))
      keys.add(this.#rows.of(key));
    const entities = new Set<number>();
    for (const of of keys) this.#assign(of, entities);
    // Where a row stands for its entity no more, those that it stood for follow; one that no article has may have to leave
    // that to another one of its key.
    for (const entity of entities) {
      const own = this.#rows.at(entity);
      if (own?.entity === entity && own.articles > 0) continue;
      for (const { key } of this.#rows.storedMembers(entity)) {
        const of = this.#rows.of(key);
        if (keys.has(of)) continue;
        keys.add(of);
        this.#assign(of, entities);
      }
    }
    for (const entity of entities) this.#sum(entity);
    this.#rows.write();
    this.#end();
  }

  /** Forgets the rows in memory, between two transactions. */
  trimMemory(): void {
    this.#rows.forget();
  }

  /** Forgets what was collected, after a transaction was taken back. */
  forget(curation: Curation): void {
    this.#rows.forget();
    this.#curation = curation;
    this.#end();
  }

  #end(): void {
    this.#touched = [];
    this.#affected.clear();
    this.#joined.clear();
  }

  #rowOf(key: string, profile: string): NameRow {
    const of = this.#rows.of(key);
    if (!of.isTouched) this.#touch(of);
    return this.#rows.row(of, profile);
  }

  #count(row: NameRow, counts: EntityCounts, isMentioned: boolean, by: 1 | -1): void {
    row.names += by * counts.name;
    row.nominals += by * counts.nominal;
    row.pronouns += by * counts.pronoun;
    row.quotations += by * counts.quotations;
    if (isMentioned) row.articles += by;
    this.#rows.change(row);
  }

  #touch(of: KeyRows): void {
    of.isTouched = true;
    this.#touched.push(of);
    // Asked before as well as after the change: either may know a short form that the other does not.
    if (of.rows.some(({ facts }) => facts.hasAliases))
      for (const affected of affectedKeys([of.key], this.#rows.aliasesOf)) this.#affected.add(affected);
  }

  /** Decides whose the rows of a key are; tells which entities that changes. */
  #assign(of: KeyRows, entities: Set<number>): void {
    const labels = this.#labelsOf(of);
    for (const row of [...of.rows]) {
      const label = labels.get(row.profile);
      const entity = label === undefined ? row.id : this.#standsFor(label, of, labels);
      if (row.entity !== entity) {
        entities.add(row.entity);
        row.entity = entity;
        this.#rows.rename(row);
      }
      entities.add(entity);
      if (entity === row.id) this.#label(row, label);
      else {
        const joined = this.#joined.get(entity);
        if (joined) joined.add(row);
        else this.#joined.set(entity, new Set([row]));
      }
    }
  }

  #label(row: NameRow, label: string | undefined): void {
    const own = label === undefined || label === row.key ? null : label;
    if (row.label === own) return;
    row.label = own;
    this.#rows.rename(row);
  }

  /** For each profile of a key that articles have, the id of its entity. */
  #labelsOf({ key, rows }: KeyRows): Map<string, string> {
    const labels = new Map<string, string>();
    const assigned = isPlain(rows) ? undefined : assign(key, this.#rows.factsOf);
    for (const { profile, articles } of rows) {
      if (articles <= 0) continue;
      labels.set(profile, this.#curation.idOf(key, assigned?.get(profile) ?? key, profile));
    }
    return labels;
  }

  /** The row that stands for an entity: the oldest of those with its key. */
  #standsFor(label: string, of: KeyRows, labels: ReadonlyMap<string, string>): number {
    const end = label.indexOf('#');
    const key = end < 0 ? label : label.slice(0, end);
    const own = key === of.key ? of : this.#rows.of(key);
    const ownLabels = own === of ? labels : this.#labelsOf(own);
    let first: NameRow | undefined;
    for (const row of own.rows)
      if (ownLabels.get(row.profile) === label && (!first || row.id < first.id)) first = row;
    // No article has the name that a person gave the entity: a row without articles stands for it.
    first ??= this.#rows.row(own, '');
    if (own !== of) this.#label(first, label);
    return first.id;
  }

  /** Sums up what an entity's row says of all the rows that it stands for. */
  #sum(entity: number): void {
    const own = this.#rows.at(entity);
    if (!own) return;
    let mentions: number | null = null;
    const kinds = new Map<string, number>();
    for (const { names, nominals, pronouns, facts } of this.#membersOf(own)) {
      mentions = (mentions ?? 0) + names + nominals + pronouns;
      for (const [kind, count] of facts.of('kind')) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    }
    let kind: string | null = null;
    for (const [each, count] of kinds) {
      const most = kind === null ? 0 : kinds.get(kind)!;
      if (count > most || (count === most && each < kind!)) kind = each;
    }
    const label = own.label ?? own.key;
    if (kind !== null) {
      kind = this.#curation.decide(label, { ...nothing, kind: kind as EntityKind }).kind;
    }
    if (this.#curation.ignores(label)) mentions = kind = null;
    if (own.mentions === mentions && own.kind === kind) return;
    own.mentions = mentions;
    own.kind = kind;
    this.#rows.change(own);
  }

  /** The rows of an entity that articles speak of. */
  #membersOf(own: NameRow): readonly NameRow[] {
    const joined = this.#joined.get(own.id);
    // Most entities are one row, and nothing has to be looked up.
    const mayHaveMore =
      this.#rows.of(own.key).rows.length > 1 ||
      own.articles <= 0 ||
      own.facts.hasAliases ||
      this.#curation.decide(own.label ?? own.key, nothing).curated;
    if (!joined && !mayHaveMore) return own.entity === own.id ? [own] : [];
    const members = new Set(joined);
    if (own.entity === own.id) members.add(own);
    if (mayHaveMore)
      for (const row of this.#rows.storedMembers(own.id)) if (row.entity === own.id) members.add(row);
    return [...members].filter(({ articles }) => articles > 0);
  }
}

const nothing: ResolvedEntity = { kind: 'person', name: '', variants: [], roles: [] };

/** An article that says what kind of thing a name is speaks of it; else it only leads to another name. */
const isOfArticle = (fact: string): boolean => isOf(fact, 'kind');

/** Has a key a single profile, and leads nowhere else? Then it is an entity of its own, as most keys are. */
function isPlain(rows: readonly NameRow[]): boolean {
  let profiles = 0;
  for (const { articles, facts } of rows) {
    if (facts.hasTargets) return false;
    if (articles > 0) profiles++;
  }
  return profiles < 2;
}
