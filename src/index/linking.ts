import {
  affectedKeys,
  assign,
  describe,
  factId,
  factsOf,
  type ArticleEntity,
  type CountedFact,
  type Fact,
} from '../entity';
import { fold } from './fold';
import type { EntityCounts } from './record';
import type { Database } from './sqlite';

interface NameCounts extends EntityCounts {
  articles: number;
}

interface FactChange {
  readonly fact: Fact;
  by: number;
}

/**
 * Keeps the entities of the corpus in step with its articles: collects what articles bring and take away, and writes
 * it at the end of a transaction.
 */
export class Linking {
  readonly #db: Database;
  /** Rows of `name` by key and sense. */
  readonly #names = new Map<string, number>();
  #counts = new Map<number, NameCounts>();
  #facts = new Map<string, FactChange>();

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Adds an article's entities, or takes them away.
   * @returns for each the row of `name`.
   */
  change(entities: readonly ArticleEntity[], counts: readonly EntityCounts[], by: 1 | -1): number[] {
    const seen = new Set<number>();
    const facts = new Map<string, Fact>();
    const rows = entities.map((entity, i) => {
      const row = this.#nameOf(entity.key, entity.sense);
      let sum = this.#counts.get(row);
      if (!sum)
        this.#counts.set(row, (sum = { name: 0, nominal: 0, pronoun: 0, quotations: 0, articles: 0 }));
      const count = counts[i]!;
      sum.name += by * count.name;
      sum.nominal += by * count.nominal;
      sum.pronoun += by * count.pronoun;
      sum.quotations += by * count.quotations;
      if (!seen.has(row)) sum.articles += by;
      seen.add(row);
      for (const fact of factsOf(entity)) facts.set(factId(fact), fact);
      return row;
    });
    for (const [id, fact] of facts) {
      const change = this.#facts.get(id);
      if (change) change.by += by;
      else this.#facts.set(id, { fact, by });
    }
    return rows;
  }

  /** Writes all that was collected; call it before the transaction ends. */
  flush(): void {
    if (this.#counts.size === 0 && this.#facts.size === 0) return;
    const changed = new Set<string>();
    for (const { fact, by } of this.#facts.values()) if (by !== 0) changed.add(fact.key);
    const before = affectedKeys(changed, this.#factsOf);
    this.#writeCounts();
    this.#writeFacts();
    const keys = affectedKeys(before, this.#factsOf);
    const entities = new Set<number>();
    for (const { entity } of this.#countedEntities) entities.add(entity);
    for (const key of keys) this.#assign(key, entities);
    for (const entity of entities) this.#describe(entity);
    this.#counts = new Map();
    this.#facts = new Map();
    this.#countedEntities = [];
  }

  /** Forgets what was collected and remembered, after a transaction was taken back. */
  forget(): void {
    this.#counts = new Map();
    this.#facts = new Map();
    this.#countedEntities = [];
    this.#names.clear();
  }

  #countedEntities: { entity: number }[] = [];

  #nameOf(key: string, sense: string): number {
    const id = `${key}\t${sense}`;
    let row = this.#names.get(id);
    if (row !== undefined) return row;
    row = this.#db.get<{ id: number }>('SELECT id FROM name WHERE key = ? AND sense = ?', key, sense)?.id;
    if (row === undefined) {
      this.#db.run(
        'INSERT INTO name(key, sense, names, nominals, pronouns, articles, quotations) VALUES (?, ?, 0, 0, 0, 0, 0)',
        key,
        sense,
      );
      row = this.#db.get<{ id: number }>('SELECT last_insert_rowid() AS id')!.id;
    }
    if (this.#names.size > 100_000) this.#names.clear();
    this.#names.set(id, row);
    return row;
  }

  #writeCounts(): void {
    for (const [row, { name, nominal, pronoun, articles, quotations }] of this.#counts) {
      this.#db.run(
        `UPDATE name SET names = names + ?, nominals = nominals + ?, pronouns = pronouns + ?,
           articles = articles + ?, quotations = quotations + ? WHERE id = ?`,
        name,
        nominal,
        pronoun,
        articles,
        quotations,
        row,
      );
      const entity = this.#db.get<{ entity: number | null }>(
        'SELECT entity FROM name WHERE id = ?',
        row,
      )?.entity;
      if (entity != null) this.#countedEntities.push({ entity });
    }
  }

  #writeFacts(): void {
    for (const { fact, by } of this.#facts.values()) {
      if (by === 0) continue;
      const { key, sense, field, value } = fact;
      this.#db.run(
        `INSERT INTO fact(key, sense, field, value, count) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT(key, sense, field, value) DO UPDATE SET count = count + excluded.count`,
        key,
        sense,
        field,
        value,
        by,
      );
      if (by < 0) this.#db.run('DELETE FROM fact WHERE key = ? AND count <= 0', key);
    }
  }

  readonly #factsOf = (key: string): CountedFact[] =>
    this.#db.all<CountedFact>('SELECT key, sense, field, value, count FROM fact WHERE key = ?', key);

  /** Decides whose the senses of a key are; tells which entities that changes. */
  #assign(key: string, entities: Set<number>): void {
    const assigned = assign(key, this.#factsOf);
    for (const { id, sense, entity, articles } of this.#db.all<{
      id: number;
      sense: string;
      entity: number | null;
      articles: number;
    }>('SELECT id, sense, entity, articles FROM name WHERE key = ?', key)) {
      const target = assigned.get(sense);
      if (entity !== null) entities.add(entity);
      if (target === undefined || articles <= 0) {
        this.#db.run('DELETE FROM name WHERE id = ?', id);
        this.#names.delete(`${key}\t${sense}`);
        continue;
      }
      const row = this.#entityOf(target);
      entities.add(row);
      if (row !== entity) this.#db.run('UPDATE name SET entity = ? WHERE id = ?', row, id);
    }
  }

  #entityOf(key: string): number {
    const row = this.#db.get<{ id: number }>('SELECT id FROM entity WHERE key = ?', key)?.id;
    if (row !== undefined) return row;
    this.#db.run(
      `INSERT INTO entity(key, kind, name, sort, variants, roles, curated, names, nominals, pronouns, articles, quotations)
       VALUES (?, '', '', '', '[]', '[]', 0, 0, 0, 0, 0, 0)`,
      key,
    );
    return this.#db.get<{ id: number }>('SELECT last_insert_rowid() AS id')!.id;
  }

  /** Writes an entity's row anew from the names that lead to it; removes it where none does. */
  #describe(entity: number): void {
    const members = this.#db.all<{
      key: string;
      sense: string;
      names: number;
      nominals: number;
      pronouns: number;
      articles: number;
      quotations: number;
    }>(
      'SELECT key, sense, names, nominals, pronouns, articles, quotations FROM name WHERE entity = ? ORDER BY key, sense',
      entity,
    );
    this.#db.run('DELETE FROM forms WHERE rowid = ?', BigInt(entity));
    if (members.length === 0) {
      this.#db.run('DELETE FROM entity WHERE id = ?', entity);
      return;
    }
    const facts = members.flatMap(({ key, sense }) =>
      this.#factsOf(key).filter((fact) => fact.sense === sense),
    );
    const { kind, name, variants, roles } = describe(facts);
    const sum = (field: 'names' | 'nominals' | 'pronouns' | 'articles' | 'quotations') =>
      members.reduce((total, member) => total + member[field], 0);
    this.#db.run(
      `UPDATE entity SET kind = ?, name = ?, sort = ?, variants = ?, roles = ?,
         names = ?, nominals = ?, pronouns = ?, articles = ?, quotations = ? WHERE id = ?`,
      kind,
      name,
      fold(name),
      JSON.stringify(variants),
      JSON.stringify(roles),
      sum('names'),
      sum('nominals'),
      sum('pronouns'),
      sum('articles'),
      sum('quotations'),
      entity,
    );
    this.#db.run('INSERT INTO forms(rowid, form) VALUES (?, ?)', BigInt(entity), variants.join('\n'));
  }
}
