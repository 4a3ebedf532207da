import type { Rpc } from '../../platform/rpc';
import type { Database } from '../../storage/sqlite/database';
import { Lock } from '../../storage/sqlite/lock';
import { databasePath, openForWriting } from '../../storage/sqlite/open';
import { narrowDay } from '../../storage/sqlite/rowid';
import { fingerprintOf } from '../fingerprint';
import { Indexer, type IndexerContext } from '../ingest/indexer';
import type { HostForWriter, WriterForHost, WriteWorkerInit } from '../protocol';

/** The index that this thread writes while it has its lock: the lock, the database, and the indexer that fills it. */
export class HeldIndex {
  readonly #init: WriteWorkerInit;
  readonly #host: Rpc<WriterForHost, HostForWriter>;
  readonly #context: IndexerContext;
  #lock: Lock | undefined;
  #db: Database | undefined;
  #indexer: Indexer | undefined;

  constructor(init: WriteWorkerInit, host: Rpc<WriterForHost, HostForWriter>, context: IndexerContext) {
    this.#init = init;
    this.#host = host;
    this.#context = context;
  }

  get isLocked(): boolean {
    return this.#lock !== undefined;
  }

  /** Undefined where the lock is not held, or the index could not be opened. */
  get indexer(): Indexer | undefined {
    return this.#indexer;
  }

  /** Takes the lock. @returns false where another process holds it. */
  tryLock(): boolean {
    this.#lock ??= Lock.take(this.#init.directory);
    return this.#lock !== undefined;
  }

  /** Opens the index, and makes it where there is none. @param perDay see `rowid.ts`. */
  open(perDay = this.#init.perDay ?? narrowDay): void {
    const { directory, bundles, extract } = this.#init;
    const { db, message } = openForWriting(directory, fingerprintOf(bundles, extract), perDay);
    this.#db = db;
    this.#context.progress.message = message;
    this.#indexer = new Indexer(db, this.#context, extract?.language);
    this.#host.notify('opened');
  }

  /** Opens the index where the host may have something of it open. */
  async reopen(): Promise<void> {
    await this.#host.call('closing');
    this.open();
  }

  /** Removes the stored index and opens an empty one. */
  async replace(remove: (file: string) => void, perDay?: number): Promise<void> {
    await this.#host.call('closing');
    this.#closeDatabase();
    remove(databasePath(this.#init.directory));
    this.open(perDay);
    this.#host.notify('change', {});
  }

  /** Stores what has been read, closes the index and releases the lock. */
  release(): void {
    try {
      this.#indexer?.close();
    } catch {
      // What could not be stored is read again the next time.
    }
    this.#closeDatabase();
    this.#lock?.release();
    this.#lock = undefined;
  }

  #closeDatabase(): void {
    this.#indexer?.abandon();
    this.#indexer = undefined;
    this.#db?.close();
    this.#db = undefined;
  }
}
