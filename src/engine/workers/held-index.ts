import type { Rpc } from '../../platform/rpc';
import type { StorageEngine, WritableStore } from '../../storage/port';
import { fingerprintOf } from '../fingerprint';
import { Indexer, type IndexerContext } from '../ingest/indexer';
import type { HostForWriter, WriterForHost } from '../protocol';
import type { WriteWorkerInit } from '../worker-init';

/** The index that this thread writes while nobody else does: the store, and the indexer that fills it. */
export class HeldIndex {
  readonly #init: WriteWorkerInit;
  readonly #engine: StorageEngine;
  readonly #host: Rpc<WriterForHost, HostForWriter>;
  readonly #context: IndexerContext;
  #store: WritableStore | undefined;
  #indexer: Indexer | undefined;
  #isClosed = false;
  #fingerprint: string | undefined;

  constructor(
    init: WriteWorkerInit,
    engine: StorageEngine,
    host: Rpc<WriterForHost, HostForWriter>,
    context: IndexerContext,
  ) {
    this.#init = init;
    this.#engine = engine;
    this.#host = host;
    this.#context = context;
  }

  /** The index is not opened any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Undefined where another process writes the index, or it could not be opened. */
  get indexer(): Indexer | undefined {
    return this.#indexer;
  }

  /**
   * Opens the index, and makes it where there is none.
   * @returns false where another process writes it.
   */
  async tryOpen(): Promise<boolean> {
    const { bundles, extract } = this.#init;
    this.#fingerprint ??= fingerprintOf(bundles, extract);
    const store = await this.#engine.open(this.#fingerprint);
    if (!store) return false;
    if (this.#isClosed) {
      await store.close();
      return false;
    }
    this.#context.progress.notice = store.startedAfresh && { code: store.startedAfresh };
    await this.#use(store);
    return true;
  }

  /** As `tryOpen`, where the host may have something of the index open. */
  async tryReopen(): Promise<boolean> {
    await this.#host.call('closing');
    return this.tryOpen();
  }

  /** Empties the index; see `WritableStore.reset`. Does nothing where it is not open. */
  async replace(reason: 'requested' | 'damaged' | 'outgrown'): Promise<void> {
    const store = this.#store;
    if (!store) return;
    await this.#host.call('closing');
    this.#indexer?.abandon();
    this.#indexer = this.#store = undefined;
    await store.reset(reason);
    await this.#use(store);
    this.#host.notify('change', {});
  }

  /** Stores what has been read, and lets another process write the index. */
  async release(): Promise<void> {
    const store = this.#store;
    const indexer = this.#indexer;
    try {
      await indexer?.close();
    } catch {
      // What could not be stored is read again the next time.
    }
    indexer?.abandon();
    this.#indexer = this.#store = undefined;
    await store?.close();
  }

  /** As `release`, and opens it no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.release();
  }

  async #use(store: WritableStore): Promise<void> {
    try {
      this.#indexer = await Indexer.of(store, this.#context);
      this.#store = store;
    } catch (error) {
      await store.close();
      throw error;
    }
    this.#host.notify('opened');
  }
}
