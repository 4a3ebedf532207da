import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Rpc } from '../../platform/rpc';
import { isDamage, type CreateStorageEngine, type StorageEngine } from '../../storage/port';
import { indexFailureOf } from '../failure';
import { FileWorkerLinks } from '../ingest/file-workers';
import { Progress } from '../ingest/progress';
import type { BuildOutcome, HostForWriter, WriterForHost } from '../protocol';
import type { WriteWorkerInit } from '../worker-init';
import { HeldIndex } from './held-index';
import { IndexBuilds } from './index-builds';
import { IndexFollower } from './index-follower';

const retryMs = 10;
const maxAwaitMs = 5000;

export function startWriteWorker(createEngine: CreateStorageEngine): void {
  const init = workerData as WriteWorkerInit;
  const { directory, roots, extract, perDay } = init;
  const engine = createEngine({
    ...{ directory, roots },
    ...(extract?.language !== undefined && { language: extract.language }),
    ...(perDay !== undefined && { perDay }),
  });
  new WriteWorker(init, engine);
}

/**
 * The thread that writes an index, or follows one that another process writes: hands what it is asked to the parts that
 * do it.
 */
class WriteWorker {
  readonly #init: WriteWorkerInit;
  readonly #host: Rpc<WriterForHost, HostForWriter>;
  readonly #progress: Progress;
  readonly #workers: FileWorkerLinks;
  readonly #index: HeldIndex;
  readonly #follower: IndexFollower;
  readonly #builds: IndexBuilds;

  constructor(init: WriteWorkerInit, engine: StorageEngine) {
    this.#init = init;
    const host = (this.#host = this.#link());
    const progress = (this.#progress = new Progress((status) => {
      host.notify('status', status);
    }));
    this.#workers = new FileWorkerLinks(host, (files) => this.#index.indexer?.compare(files));
    const index = (this.#index = new HeldIndex(init, engine, host, {
      ...{ roots: init.roots, workers: this.#workers, host, progress },
      ...(init.batchBytes !== undefined && { batchBytes: init.batchBytes }),
      changed: (change) => {
        host.notify('change', change);
      },
      log: (entry) => {
        host.notify('log', entry);
      },
    }));
    const failed = (error: unknown) => {
      this.#fail(error);
    };
    const follower = (this.#follower = new IndexFollower({ engine, host, progress, index, failed }));
    this.#builds = new IndexBuilds({ index, follower, progress, started: this.#start(), failed });
  }

  #link(): Rpc<WriterForHost, HostForWriter> {
    return new Rpc<WriterForHost, HostForWriter>(parentPort!, {
      reconcile: (_, cancelled) => this.#builds.reconcile(cancelled),
      rebuild: (_, cancelled) => this.#builds.rebuild(cancelled),
      refresh: (uris) => this.#builds.refresh(uris),
      releaseLock: ({ rebuild }) => this.#releaseLock(rebuild),
      reacquireLock: (outcome) => this.#reacquireLock(outcome),
      releaseWorkers: () => this.#releaseWorkers(),
      close: () => this.#close(),
      workersReady: (ports) => {
        this.#workers.connect(ports);
      },
      found: (files) => {
        this.#index.indexer?.compare(files);
      },
      damaged: () => {
        void this.#builds.replaceDamaged();
      },
    });
  }

  async #start(): Promise<void> {
    try {
      const isOpen = await this.#tryOpen();
      if (!isOpen && !this.#index.isClosed) this.#follower.start();
    } catch (error) {
      this.#fail(error);
    }
    this.#progress.notify();
  }

  async #tryOpen(): Promise<boolean> {
    const end = performance.now() + (this.#init.awaitsLock ? maxAwaitMs : 0);
    while (!this.#index.isClosed) {
      const isOpen = await this.#index.tryOpen();
      if (isOpen || performance.now() >= end) return isOpen;
      await pause(retryMs);
    }
    return false;
  }

  async #releaseLock(rebuild: boolean): Promise<boolean> {
    await this.#builds.ended();
    const { indexer } = this.#index;
    if (!indexer || (!rebuild && (await indexer.isComplete()))) return false;
    try {
      if (rebuild) await this.#index.replace('requested');
    } catch (error) {
      this.#fail(error);
      return false;
    }
    await this.#index.release();
    return true;
  }

  async #reacquireLock({ phase, notice }: BuildOutcome): Promise<void> {
    try {
      if (!(await this.#index.tryReopen())) this.#follower.start();
      if (phase !== undefined) this.#progress.phase = phase;
      if (notice) this.#progress.notice = notice;
      this.#progress.notify();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Does without the threads that look at files, if there is nothing to read; frees the memory of the build. */
  #releaseWorkers(): boolean {
    const { indexer } = this.#index;
    if (indexer?.isReading) return false;
    this.#workers.release();
    // What can't be done now is done another time.
    void indexer?.maintain().catch((error: unknown) => {
      if (isDamage(error)) void this.#builds.replaceDamaged();
    });
    return true;
  }

  #fail(error: unknown): void {
    this.#progress.phase = 'failed';
    this.#progress.notice = indexFailureOf(error, this.#init.directory);
    this.#progress.notify();
    if (!this.#index.indexer) this.#host.notify('unavailable');
  }

  async #close(): Promise<void> {
    await this.#follower.stop();
    await this.#index.close();
  }
}
