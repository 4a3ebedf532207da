import { t } from '@vscode/l10n';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

type Sqlite = typeof import('node:sqlite');

/** SQLite can't be used here; the message says what is missing, for a person. */
export class SqliteMissing extends Error {}

let filtered = false;
/** Keeps Node's note that its SQLite is experimental from a person's terminal; every other warning passes. */
function filterWarning(): void {
  if (filtered) return;
  filtered = true;
  const emit = process.emitWarning.bind(process) as (...parts: unknown[]) => void;
  process.emitWarning = ((...parts: unknown[]) => {
    if (String(parts[0]).includes('SQLite is an experimental feature')) return;
    emit(...parts);
  }) as typeof process.emitWarning;
}

/**
 * Node's own SQLite.
 * @throws SqliteMissing where this Node has none, or one without full-text search.
 */
export function loadSqlite(): Sqlite {
  filterWarning();
  const sqlite = (process.getBuiltinModule as ((id: string) => unknown) | undefined)?.('node:sqlite') as
    Sqlite | undefined;
  const iterate: unknown = sqlite?.StatementSync.prototype.iterate;
  if (!sqlite || typeof iterate !== 'function')
    throw new SqliteMissing(
      t('The index needs Node.js 22.13 or newer, with SQLite; this is Node.js {0}.', process.versions.node),
    );
  return sqlite;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** Page cache in MB. */
  readonly cacheMb?: number;
}

export type Row = Readonly<Record<string, unknown>>;
export type Value = string | number | bigint | Uint8Array | null;

/** A connection that prepares each statement once. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, { readOnly = false, cacheMb = 16 }: OpenOptions = {}) {
    const { DatabaseSync } = loadSqlite();
    this.#db = new DatabaseSync(path, { readOnly });
    try {
      this.#db.exec(`PRAGMA busy_timeout = 5000; PRAGMA cache_size = ${-1024 * cacheMb}`);
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** The prepared statement; don't iterate it twice at a time. */
  prepare(sql: string): StatementSync {
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

  get<T = Row>(sql: string, ...values: Value[]): T | undefined {
    return this.prepare(sql).get(...values) as T | undefined;
  }

  all<T = Row>(sql: string, ...values: Value[]): T[] {
    return this.prepare(sql).all(...values) as T[];
  }

  /** Rows as they are found; a statement of its own, so that others may run meanwhile. */
  *iterate<T = Row>(sql: string, ...values: Value[]): Generator<T, void> {
    yield* this.#db.prepare(sql).iterate(...values) as IterableIterator<T>;
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

/** Does the error say that the file is no sound database? */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error);
  return code === 11 || code === 26 || code === 24;
}

/** SQLite's primary result code; undefined for other errors. */
export function resultCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined;
  return code === undefined ? undefined : code & 0xff;
}
