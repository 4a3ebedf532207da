import { affectedKeys, assign, type CountedFact } from '../entity';
import { fold } from '../query';
import { countedFacts, packCounts, unpackCounts, type FactCounts, type NameRecord } from './names';
import type { EntityCounts } from './record';
import type { Database } from './sqlite';
import { withoutControls } from './tags';

/** A row of `name` in memory. */
interface NameRow {
  readonly id: number;
  readonly key: string;
  readonly sense: string;
  readonly facts: FactCounts;
  names: number;
  nominals: number;
  pronouns: number;
  articles: number;
  quotations: number;
  entity: number;
  /** Of the row that stands for an entity: its id, where that is not the key; its kind; the mentions of all its rows. */
  label: string | null;
  kind: string | null;
  mentions: number | null;
  stored: boolean;
  dirty: boolean;
  /** The words of the variants as the full-text index has them. */
  words: string;
}

type StoredRow = Omit<NameRow, 'facts' | 'stored' | 'dirty' | 'words'> & { readonly facts: string };

/** So many keys stay in memory from one transaction to the next. */
const mostKeys = 40_000;

/**
 * Keeps the entities of the corpus in step with its articles: collects what articles bring and take away, and writes
 * it at the end of a transaction.
 *
 * Facts and counts are sums over articles, so that nothing depends on the order in which articles came. Whose a key
 * is, is decided anew for the keys whose facts changed and for those that lead to them.
 */
export class Linking {
  readonly #db: Database;
  /** All rows of a key, by sense. */
  readonly #keys = new Map<string, Map<string, NameRow>>();
  readonly #byId = new Map<number, NameRow>();
  /** In the transaction: rows that stand for another one's entity, by that one. */
  readonly #foreign = new Map<number, Set<NameRow>>();
  readonly #changed = new Set<string>();
  /** Keys that were affected by what changed keys said before. */
  readonly #affected = new Set<string>();
  #nextId: number;

  constructor(db: Database) {
    this.#db = db;
    this.#nextId = this.#highestId() + 1;
  }

  /**
   * Adds what an article says of its names, or takes it away.
   * @returns for each name its row.
   */
  change(names: readonly NameRecord[], counts: readonly EntityCounts[], by: 1 | -1): number[] {
    return names.map(({ key, sense, facts }, i) => {
      const row = this.#rowOf(key, sense);
      if (!this.#changed.has(key)) this.#touch(key);
      const count = counts[i]!;
      row.names += by * count.name;
      row.nominals += by * count.nominal;
      row.pronouns += by * count.pronoun;
      row.quotations += by * count.quotations;
      let isMentioned = false;
      for (const fact of facts) {
        const sum = (row.facts.get(fact) ?? 0) + by;
        if (sum > 0) row.facts.set(fact, sum);
        else row.facts.delete(fact);
        if (fact.startsWith('k')) isMentioned = true;
      }
      if (isMentioned) row.articles += by;
      row.dirty = true;
      return row.id;
    });
  }

  /** Writes all that was collected; call it before the transaction ends. */
  flush(): void {
    if (this.#changed.size === 0) return;
    const keys = affectedKeys([...this.#changed, ...this.#affected], this.#factsOf);
    const entities = new Set<number>();
    for (const key of keys) this.#assign(key, entities);
    for (const entity of entities) this.#sum(entity);
    for (const key of keys) for (const row of this.#rowsOf(key).values()) if (row.dirty) this.#write(row);
    this.#changed.clear();
    this.#affected.clear();
    this.#foreign.clear();
    if (this.#keys.size > mostKeys) this.#clear();
  }

  /** Forgets what was collected and remembered, after a transaction was taken back. */
  forget(): void {
    this.#clear();
    this.#foreign.clear();
    this.#changed.clear();
    this.#affected.clear();
    this.#nextId = this.#highestId() + 1;
  }

  #touch(key: string): void {
    this.#changed.add(key);
    // Asked before as well as after the change: either may know a short form that the other does not.
    for (const affected of affectedKeys([key], this.#factsOf)) this.#affected.add(affected);
  }

  #rowsOf(key: string): Map<string, NameRow> {
    let rows = this.#keys.get(key);
    if (!rows) {
      rows = new Map();
      for (const stored of this.#db.all<StoredRow>('SELECT * FROM name WHERE key = ?', key)) {
        const facts = unpackCounts(stored.facts);
        const row = { ...stored, facts, stored: true, dirty: false, words: wordsOf(facts) };
        rows.set(stored.sense, row);
        this.#byId.set(row.id, row);
      }
      this.#keys.set(key, rows);
    }
    return rows;
  }

  #rowOf(key: string, sense: string): NameRow {
    const rows = this.#rowsOf(key);
    let row = rows.get(sense);
    if (!row) {
      const id = this.#nextId++;
      row = {
        ...{ id, key, sense, facts: new Map<string, number>() },
        ...{ names: 0, nominals: 0, pronouns: 0, articles: 0, quotations: 0 },
        ...{ entity: id, label: null, kind: null, mentions: null, stored: false, dirty: true, words: '' },
      };
      rows.set(sense, row);
      this.#byId.set(id, row);
    }
    return row;
  }

  readonly #factsOf = (key: string): CountedFact[] => {
    const facts: CountedFact[] = [];
    for (const { sense, facts: counts } of this.#rowsOf(key).values())
      facts.push(...countedFacts(key, sense, counts));
    return facts;
  };

  /** Decides whose the rows of a key are; tells which entities that changes. */
  #assign(key: string, entities: Set<number>): void {
    const rows = this.#rowsOf(key);
    const assigned = this.#isPlain(rows) ? undefined : assign(key, this.#factsOf);
    for (const row of rows.values()) {
      const label = assigned ? assigned.get(row.sense) : row.articles > 0 ? key : undefined;
      const entity = label === undefined ? row.id : this.#standsFor(label, key, assigned);
      if (row.entity !== entity) {
        entities.add(row.entity);
        row.entity = entity;
        row.dirty = true;
      }
      if (row.dirty) entities.add(entity);
      if (entity !== row.id) this.#joined(entity).add(row);
      const own = label === undefined || label === key ? null : label;
      if (entity === row.id && row.label !== own) {
        row.label = own;
        row.dirty = true;
      }
    }
  }

  /** Has the key a single sense, and leads nowhere else? Then it is an entity of its own, as most keys are. */
  #isPlain(rows: ReadonlyMap<string, NameRow>): boolean {
    let senses = 0;
    for (const { articles, facts } of rows.values()) {
      if (articles > 0) senses++;
      for (const fact of facts.keys()) if (fact.startsWith('t')) return false;
    }
    return senses < 2;
  }

  /** The row that stands for an entity: the oldest one of its own key. */
  #standsFor(label: string, key: string, assigned: ReadonlyMap<string, string> | undefined): number {
    const own = label === key || label.startsWith(`${key}#`);
    const ownKey = own ? key : label;
    const senses = own && assigned ? assigned : assign(ownKey, this.#factsOf);
    let first = Infinity;
    for (const row of this.#rowsOf(ownKey).values())
      if (row.articles > 0 && senses.get(row.sense) === label && row.id < first) first = row.id;
    return first;
  }

  /** Sums up what an entity's row says of all the rows that lead to it. */
  #sum(entity: number): void {
    const own = this.#rowAt(entity);
    if (!own) return;
    const members = this.#membersOf(own);
    let mentions: number | null = null;
    let kind: string | null = null;
    const kinds = new Map<string, number>();
    for (const { names, nominals, pronouns, facts } of members) {
      mentions = (mentions ?? 0) + names + nominals + pronouns;
      for (const [fact, count] of facts)
        if (fact.startsWith('k')) kinds.set(fact.slice(1), (kinds.get(fact.slice(1)) ?? 0) + count);
    }
    let most = 0;
    for (const [each, count] of kinds)
      if (count > most || (count === most && each < kind!)) {
        most = count;
        kind = each;
      }
    if (own.mentions !== mentions || own.kind !== kind) {
      own.mentions = mentions;
      own.kind = kind;
      own.dirty = true;
    }
  }

  /** The rows that lead to an entity's row, itself among them. */
  #membersOf(own: NameRow): NameRow[] {
    const members = new Set(this.#foreign.get(own.id));
    if (own.entity === own.id) members.add(own);
    const rows = this.#rowsOf(own.key);
    if (rows.size > 1 || [...own.facts.keys()].some((fact) => fact.startsWith('a')))
      for (const { key, sense } of this.#db.all<{ key: string; sense: string }>(
        'SELECT key, sense FROM name WHERE entity = ? AND entity <> id',
        own.id,
      )) {
        const row = this.#rowsOf(key).get(sense);
        if (row?.entity === own.id) members.add(row);
      }
    return [...members].filter(({ articles }) => articles > 0);
  }

  #joined(entity: number): Set<NameRow> {
    let rows = this.#foreign.get(entity);
    if (!rows) this.#foreign.set(entity, (rows = new Set()));
    return rows;
  }

  #rowAt(id: number): NameRow | undefined {
    const row = this.#byId.get(id);
    if (row) return row;
    const stored = this.#db.get<{ key: string; sense: string }>(
      'SELECT key, sense FROM name WHERE id = ?',
      id,
    );
    return stored && this.#rowsOf(stored.key).get(stored.sense);
  }

  #highestId(): number {
    return this.#db.get<{ id: number | null }>('SELECT max(id) AS id FROM name')?.id ?? 0;
  }

  #clear(): void {
    this.#keys.clear();
    this.#byId.clear();
  }

  #write(row: NameRow): void {
    row.dirty = false;
    const { id, facts, articles } = row;
    if (articles <= 0 && facts.size === 0) {
      this.#keys.get(row.key)?.delete(row.sense);
      this.#byId.delete(id);
      if (!row.stored) return;
      this.#db.run('DELETE FROM name WHERE id = ?', id);
      if (row.words !== '') this.#db.run('DELETE FROM variants WHERE rowid = ?', BigInt(id));
      return;
    }
    const values = [
      ...[packCounts(facts), row.names, row.nominals, row.pronouns, articles, row.quotations],
      ...[row.entity, row.label, row.kind, row.mentions],
    ];
    if (row.stored)
      this.#db.run(
        `UPDATE name SET facts = ?, names = ?, nominals = ?, pronouns = ?, articles = ?, quotations = ?,
           entity = ?, label = ?, kind = ?, mentions = ? WHERE id = ?`,
        ...values,
        id,
      );
    else
      this.#db.run(
        `INSERT INTO name(facts, names, nominals, pronouns, articles, quotations, entity, label, kind, mentions,
           id, key, sense) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...values,
        id,
        row.key,
        row.sense,
      );
    row.stored = true;
    const words = wordsOf(facts);
    if (words === row.words) return;
    if (row.words !== '') this.#db.run('DELETE FROM variants WHERE rowid = ?', BigInt(id));
    if (words !== '') this.#db.run('INSERT INTO variants(rowid, words) VALUES (?, ?)', BigInt(id), words);
    row.words = words;
  }
}

/** The names and variants among the facts, as the full-text index takes them. */
function wordsOf(facts: FactCounts): string {
  const words = new Set<string>();
  for (const fact of facts.keys())
    if (fact.startsWith('n') || fact.startsWith('v')) words.add(withoutControls(fold(fact.slice(1))));
  return [...words].sort().join('\n');
}
