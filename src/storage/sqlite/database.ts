import { StorageError } from '../errors';
import type * as sqlite from 'node:sqlite';

type Sqlite = typeof sqlite;

let filtered = false;
/** Keeps Node's note that its SQLite is experimental from a person's terminal; every other warning passes. */
function filterWarning(): void {
  if (filtered) return;
  filtered = true;
  const emit: unknown = Reflect.get(process, 'emitWarning');
  process.emitWarning = (...parts: unknown[]) => {
    if (String(parts[0]).includes('SQLite is an experimental feature')) return;
    Reflect.apply(emit as () => void, process, parts);
  };
}

/**
 * Node's own SQLite.
 * @throws StorageError `unsupported` where this Node has none, or one without full-text search.
 */
export function loadSqlite(): Sqlite {
  filterWarning();
  let found: Sqlite | undefined;
  try {
    found = process.getBuiltinModule('node:sqlite');
  } catch {
    // Node before 22.3 doesn't know `getBuiltinModule`.
  }
  if (!found || !hasFullTextSearch(found)) throw new StorageError('unsupported', process.versions.node);
  return found;
}

/** Node 22.13 to 22.15 have an SQLite without a flag, but one without FTS5. */
function hasFullTextSearch({ DatabaseSync }: Sqlite): boolean {
  const probe = new DatabaseSync(':memory:');
  try {
    probe.exec('CREATE VIRTUAL TABLE probe USING fts5(words)');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** Page cache in MB. */
  readonly cacheMb?: number;
  /** How long to wait for another process's transaction. */
  readonly busyMs?: number;
}

export type Row = Readonly<Record<string, unknown>>;
export type Value = string | number | bigint | Uint8Array | null;

/** A connection to read by. */
export interface ReadConnection {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows its columns
  get<T = Row>(sql: string, ...values: Value[]): T | undefined;
  all<T = Row>(sql: string, ...values: Value[]): T[];
  /** See `Database.iterate`. */
  iterate<T = Row>(sql: string, ...values: Value[]): Iterator<T, unknown>;
}

/** A connection that prepares each statement once. */
export class Database implements ReadConnection {
  readonly #db: sqlite.DatabaseSync;
  readonly #statements = new Map<string, sqlite.StatementSync>();

  constructor(path: string | URL, { readOnly = false, cacheMb = 8, busyMs = 5000 }: OpenOptions = {}) {
    const { DatabaseSync } = loadSqlite();
    this.#db = new DatabaseSync(path, { readOnly });
    try {
      this.#db.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA cache_size = ${-1024 * cacheMb}`);
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** The prepared statement; don't iterate it twice at a time. */
  prepare(sql: string): sqlite.StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      // Texts that are made of a query's filters would fill the memory in the long run.
      if (this.#statements.size > 200) this.#statements.clear();
      this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    }
    return statement;
  }

  run(sql: string, ...values: Value[]): void {
    this.prepare(sql).run(...values);
  }

  /** As `run`; gives the new row's id. */
  insert(sql: string, ...values: Value[]): number {
    return Number(this.prepare(sql).run(...values).lastInsertRowid);
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows its columns
  get<T = Row>(sql: string, ...values: Value[]): T | undefined {
    return this.prepare(sql).get(...values) as T | undefined;
  }

  all<T = Row>(sql: string, ...values: Value[]): T[] {
    return this.prepare(sql).all(...values) as T[];
  }

  /**
   * Rows one by one, by a statement of their own. Who stops before the last one ends it with `return`: until then the
   * connection sees no newer state.
   */
  iterate<T = Row>(sql: string, ...values: Value[]): Iterator<T, unknown> {
    return this.#db.prepare(sql).iterate(...values) as unknown as Iterator<T, unknown>;
  }

  /** Runs work in one transaction; takes it back where it throws. */
  transaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      try {
        this.#db.exec('ROLLBACK');
      } catch {
        // The error that broke the transaction has ended it already.
      }
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }
}
