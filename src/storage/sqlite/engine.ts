import * as fs from 'node:fs';
import { StorageError } from '../errors';
import type {
  ArticleSink,
  Catalogue,
  QueryEngine,
  StorageEngine,
  StorageOptions,
  StoreFollower,
  WritableStore,
} from '../port';
import { SqliteSink } from './article-sink';
import { SqliteCatalogue } from './catalogue';
import type { Database } from './database';
import { promised } from './errors';
import { SqliteFollower } from './follower';
import { Lock } from './lock';
import {
  create,
  databasePath,
  inspect,
  makeDirectory,
  openForReading,
  openForWriting,
  removeDatabase,
  setAside,
  versionOf,
} from './open';
import { sqliteQueries } from './query-engine';
import { narrowDay, wideDay } from './rowid';
import { schemaVersion } from './schema';

/** Stores a corpus in a database of SQLite with full-text tables, through Node's own `node:sqlite`. */
export function sqliteEngine(options: StorageOptions): StorageEngine {
  const file = databasePath(options.directory);
  return {
    open: (fingerprint) =>
      promised((): WritableStore | undefined => {
        makeDirectory(options.directory);
        const lock = Lock.take(options.directory);
        return lock && SqliteStore.open(options, fingerprint, lock);
      }),
    openQueries: () => promised((): QueryEngine => openQueries(file, options)),
    follow: (): StoreFollower => new SqliteFollower(file),
  };
}

function openQueries(file: string, { roots, language }: StorageOptions): QueryEngine {
  if (!fs.existsSync(file)) throw new StorageError('failed', 'there is no store yet');
  const db = openForReading(file);
  try {
    if (versionOf(db) !== schemaVersion) throw new StorageError('failed', 'the store is of another version');
    return sqliteQueries(db, roots, language);
  } catch (error) {
    db.close();
    throw error;
  }
}

class SqliteStore implements WritableStore {
  readonly startedAfresh?: 'damaged' | 'outdated';
  readonly #options: StorageOptions;
  readonly #fingerprint: string;
  readonly #lock: Lock;
  #db: Database;
  /** Of the file that is open. */
  #inode: number | undefined;
  #catalogue: Catalogue;
  #sink: ArticleSink;
  #isOpen = true;

  private constructor(
    options: StorageOptions,
    fingerprint: string,
    lock: Lock,
    db: Database,
    startedAfresh?: 'damaged' | 'outdated',
  ) {
    this.#options = options;
    this.#fingerprint = fingerprint;
    this.#lock = lock;
    this.#db = db;
    this.#catalogue = new SqliteCatalogue(db);
    this.#sink = this.#newSink();
    if (startedAfresh) this.startedAfresh = startedAfresh;
  }

  static open(options: StorageOptions, fingerprint: string, lock: Lock): SqliteStore {
    let db: Database | undefined;
    try {
      const file = databasePath(options.directory);
      const state = inspect(file, fingerprint);
      if (state === 'damaged') setAside(file);
      else if (state === 'outdated') removeDatabase(file);
      db = state === 'sound' ? openForWriting(file) : create(file, fingerprint, options.perDay ?? narrowDay);
      const afresh = state === 'damaged' || state === 'outdated' ? state : undefined;
      return new SqliteStore(options, fingerprint, lock, db, afresh);
    } catch (error) {
      db?.close();
      lock.release();
      throw error;
    }
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }
  get sink(): ArticleSink {
    return this.#sink;
  }

  #newSink(): SqliteSink {
    const file = databasePath(this.#options.directory);
    const inodeNow = () => fs.statSync(file, { throwIfNoEntry: false })?.ino;
    this.#inode = inodeNow();
    return new SqliteSink(this.#db, this.#options.language, () => {
      // Somebody has removed it, or put another one in its place: what is written to this one is seen by nobody.
      if (inodeNow() !== this.#inode) throw new StorageError('damaged', 'the store was removed');
    });
  }

  reset(reason: 'requested' | 'damaged' | 'outgrown'): Promise<void> {
    const { directory, perDay = narrowDay } = this.#options;
    const file = databasePath(directory);
    return promised(() => {
      this.#db.close();
      try {
        makeDirectory(directory);
        this.#lock.retake();
        if (reason === 'damaged') setAside(file);
        else removeDatabase(file);
        this.#db = create(file, this.#fingerprint, reason === 'outgrown' ? wideDay : perDay);
      } catch (error) {
        this.#isOpen = false;
        this.#lock.release();
        throw error;
      }
      this.#catalogue = new SqliteCatalogue(this.#db);
      this.#sink = this.#newSink();
    });
  }

  close(): Promise<void> {
    return promised(() => {
      if (!this.#isOpen) return;
      this.#isOpen = false;
      try {
        this.#db.close();
      } finally {
        this.#lock.release();
      }
    });
  }
}
