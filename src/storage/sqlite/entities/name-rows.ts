import type { CountedFact } from '../../../core/entity';
import { fold } from '../../../core/query';
import { FactCounts } from './fact-counts';
import { nameChecksum, verifiedName, type SummedName } from '../checksum';
import type { Database } from '../database';
import { withoutControls } from '../tags';

/** A row of `name` in memory: a key and profile, what articles say of it, and whose it is. */
export interface NameRow {
  readonly id: number;
  readonly key: string;
  readonly profile: string;
  readonly facts: FactCounts;
  names: number;
  nominals: number;
  pronouns: number;
  articles: number;
  quotations: number;
  /** The row that stands for the entity; its own id where it does so itself. */
  entity: number;
  /** Where it does: the entity's id if that is not the key; its kind; the mentions of all its rows. */
  label: string | null;
  kind: string | null;
  mentions: number | null;
  /** The words of the variants as the full-text index has them. */
  words: string;
  /** They may have become others. */
  isRenamed: boolean;
  isStored: boolean;
  /** To be written. */
  isChanged: boolean;
}

type StoredRow = SummedName & { readonly row_sum: number };

/** All rows of a key, each with a profile of its own: mostly one. */
export interface KeyRows {
  readonly key: string;
  readonly rows: NameRow[];
  /** Asked for since the last `write`. */
  isUsed: boolean;
  /** Articles have brought or taken away something since then. */
  isTouched: boolean;
}

export const rowIn = ({ rows }: KeyRows, profile: string): NameRow | undefined =>
  rows.find((row) => row.profile === profile);

const none: readonly CountedFact[] = [];

/** So many rows stay in memory from one transaction to the next. */
const maxRows = 40_000;

/** The rows of `name` that are in use, and those to be written. */
export class NameRows {
  readonly #db: Database;
  readonly #curatedNames: (entity: string) => readonly string[];
  readonly #keys = new Map<string, KeyRows>();
  readonly #byId = new Map<number, NameRow>();
  #changed: NameRow[] = [];
  #nextId: number;

  /** @param curatedNames the names that people gave an entity. */
  constructor(db: Database, curatedNames: (entity: string) => readonly string[]) {
    this.#db = db;
    this.#curatedNames = curatedNames;
    this.#nextId = this.#highestId() + 1;
  }

  of(key: string): KeyRows {
    let of = this.#keys.get(key);
    if (!of) this.#keys.set(key, (of = { key, rows: this.#stored(key), isUsed: true, isTouched: false }));
    of.isUsed = true;
    return of;
  }

  /** The row of a key and profile, a new one where there is none. */
  row(of: KeyRows, profile: string): NameRow {
    let row = rowIn(of, profile);
    if (!row) {
      const id = this.#nextId++;
      row = {
        ...{ id, key: of.key, profile, facts: new FactCounts() },
        ...{ names: 0, nominals: 0, pronouns: 0, articles: 0, quotations: 0 },
        ...{ entity: id, label: null, kind: null, mentions: null },
        ...{ words: '', isRenamed: true, isStored: false, isChanged: false },
      };
      of.rows.push(row);
      this.#byId.set(id, row);
      this.change(row);
    }
    return row;
  }

  at(id: number): NameRow | undefined {
    const row = this.#byId.get(id);
    if (row) return row;
    const stored = this.#db.get<{ key: string; profile: string }>(
      'SELECT key, profile FROM name WHERE id = ?',
      id,
    );
    return stored && rowIn(this.of(stored.key), stored.profile);
  }

  /** The other rows that were stored as ones of this row's entity. */
  storedMembers(entity: number): NameRow[] {
    return this.#db
      .all<{ key: string; profile: string }>(
        'SELECT key, profile FROM name WHERE entity = ? AND entity <> id',
        entity,
      )
      .flatMap(({ key, profile }) => rowIn(this.of(key), profile) ?? []);
  }

  /** The stored keys that are a key with an office behind it. */
  officesOf(key: string): string[] {
    return this.#db
      .all<{ key: string }>('SELECT DISTINCT key FROM name WHERE key > ? AND key < ?', `${key}/`, `${key}0`)
      .map((row) => row.key);
  }

  readonly factsOf = (key: string): CountedFact[] => {
    const facts: CountedFact[] = [];
    for (const { profile, facts: counts } of this.of(key).rows) facts.push(...counts.counted(key, profile));
    return facts;
  };

  /** Of `factsOf` those that lead to a key. */
  readonly aliasesOf = (key: string): readonly CountedFact[] => {
    let facts = none;
    for (const { profile, facts: counts } of this.of(key).rows)
      if (counts.hasAliases)
        facts = [...facts, ...counts.counted(key, profile).filter(({ field }) => field === 'alias')];
    return facts;
  };

  change(row: NameRow): void {
    if (row.isChanged) return;
    row.isChanged = true;
    this.#changed.push(row);
  }

  /** As `change`, where the row may be found by other words. */
  rename(row: NameRow): void {
    row.isRenamed = true;
    this.change(row);
  }

  /** Writes what has changed. */
  write(): void {
    for (const row of this.#changed) this.#write(row);
    this.#changed = [];
    // Names that the next articles are likely to have as well are those that the last ones had.
    const isFull = this.#byId.size > maxRows;
    for (const of of this.#keys.values()) {
      if (isFull && !of.isUsed) {
        for (const { id } of of.rows) this.#byId.delete(id);
        this.#keys.delete(of.key);
      }
      of.isUsed = of.isTouched = false;
    }
  }

  /** Forgets all rows in memory, also what was to be written. */
  forget(): void {
    this.#changed = [];
    this.#keys.clear();
    this.#byId.clear();
    this.#nextId = this.#highestId() + 1;
  }

  #stored(key: string): NameRow[] {
    return this.#db.all<StoredRow>('SELECT * FROM name WHERE key = ?', key).map((each) => {
      const { row_sum, ...stored } = verifiedName(each);
      const facts = FactCounts.unpack(stored.facts);
      const row: NameRow = {
        ...{ ...stored, facts, words: '' },
        ...{ isRenamed: false, isStored: true, isChanged: false },
      };
      row.words = this.#wordsOf(row);
      this.#byId.set(row.id, row);
      return row;
    });
  }

  #write(row: NameRow): void {
    const { id, facts } = row;
    row.isChanged = false;
    // A row that no article speaks of may still stand for an entity that a person has named.
    if (row.articles <= 0 && facts.isEmpty && row.mentions === null) {
      const of = this.#keys.get(row.key);
      of?.rows.splice(of.rows.indexOf(row), 1);
      this.#byId.delete(id);
      if (row.isStored) this.#db.run('DELETE FROM name WHERE id = ?', id);
      if (row.words !== '') this.#db.run('DELETE FROM variants WHERE rowid = ?', BigInt(id));
      return;
    }
    const packed = facts.pack();
    const values = [
      ...[packed, row.names, row.nominals, row.pronouns, row.articles, row.quotations],
      ...[row.entity, row.label, row.kind, row.mentions, nameChecksum({ ...row, facts: packed }), id],
    ];
    if (row.isStored)
      this.#db.run(
        `UPDATE name SET facts = ?, names = ?, nominals = ?, pronouns = ?, articles = ?, quotations = ?,
           entity = ?, label = ?, kind = ?, mentions = ?, row_sum = ? WHERE id = ?`,
        ...values,
      );
    else
      this.#db.run(
        `INSERT INTO name(facts, names, nominals, pronouns, articles, quotations, entity, label, kind, mentions,
           row_sum, id, key, profile) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[...values, row.key, row.profile],
      );
    row.isStored = true;
    if (!facts.takeRenamed() && !row.isRenamed) return;
    row.isRenamed = false;
    const words = this.#wordsOf(row);
    if (words === row.words) return;
    if (row.words !== '') this.#db.run('DELETE FROM variants WHERE rowid = ?', BigInt(id));
    if (words !== '') this.#db.run('INSERT INTO variants(rowid, words) VALUES (?, ?)', BigInt(id), words);
    row.words = words;
  }

  /** The names and variants that a row is found by, as the full-text index takes them. */
  #wordsOf({ id, entity, facts, label, key }: NameRow): string {
    const words = new Set<string>();
    for (const field of ['name', 'variant'] as const)
      for (const [value] of facts.of(field)) words.add(withoutControls(fold(value)));
    if (entity === id)
      for (const name of this.#curatedNames(label ?? key)) words.add(withoutControls(fold(name)));
    return [...words].sort().join('\n');
  }

  #highestId(): number {
    return this.#db.get<{ id: number | null }>('SELECT max(id) AS id FROM name')?.id ?? 0;
  }
}
