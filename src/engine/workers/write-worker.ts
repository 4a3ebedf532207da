import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Rpc } from '../../platform/rpc';
import { isDamage } from '../../storage/sqlite/database';
import { makeDirectory, removeDatabase } from '../../storage/sqlite/open';
import { reasonOf } from '../failure';
import { FileWorkerLinks } from '../ingest/file-workers';
import { Progress } from '../ingest/progress';
import type { BuildOutcome, HostForWriter, WriterForHost, WriteWorkerInit } from '../protocol';
import { HeldIndex } from './held-index';
import { IndexBuilds } from './index-builds';
import { IndexFollower } from './index-follower';

const retryMs = 10;
const maxAwaitMs = 5000;

export function startWriteWorker(): void {
  new WriteWorker(workerData as WriteWorkerInit);
}

/**
 * The thread that writes an index, or follows one that another process writes: takes the lock, and hands what it is
 * asked to the parts that do it.
 */
class WriteWorker {
  readonly #init: WriteWorkerInit;
  readonly #host: Rpc<WriterForHost, HostForWriter>;
  readonly #progress: Progress;
  readonly #workers: FileWorkerLinks;
  readonly #index: HeldIndex;
  readonly #follower: IndexFollower;
  readonly #builds: IndexBuilds;
  #isClosed = false;

  constructor(init: WriteWorkerInit) {
    this.#init = init;
    const host = (this.#host = this.#link());
    const progress = (this.#progress = new Progress((status) => {
      host.notify('status', status);
    }));
    this.#workers = new FileWorkerLinks(host, (files) => this.#index.indexer?.compare(files));
    const index = (this.#index = new HeldIndex(init, host, {
      ...{ roots: init.roots, workers: this.#workers, host, progress },
      ...(init.batchBytes !== undefined && { batchBytes: init.batchBytes }),
      changed: (change) => {
        host.notify('change', change);
      },
    }));
    const failed = (error: unknown) => {
      this.#fail(error);
    };
    const { directory } = init;
    const follower = (this.#follower = new IndexFollower({ directory, host, progress, index, failed }));
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
      close: () => {
        this.#close();
      },
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
      makeDirectory(this.#init.directory);
      const isLocked = await this.#tryLock();
      if (this.#isClosed) return;
      if (isLocked) this.#index.open();
      else this.#follower.start();
    } catch (error) {
      this.#fail(error);
    }
    this.#progress.notify();
  }

  async #tryLock(): Promise<boolean> {
    const end = performance.now() + (this.#init.awaitsLock ? maxAwaitMs : 0);
    while (!this.#isClosed) {
      const isLocked = this.#index.tryLock();
      if (isLocked || performance.now() >= end) return isLocked;
      await pause(retryMs);
    }
    return false;
  }

  async #releaseLock(rebuild: boolean): Promise<boolean> {
    await this.#builds.ended();
    const { indexer } = this.#index;
    if (!indexer || (indexer.isComplete && !rebuild)) return false;
    try {
      if (rebuild) await this.#index.replace(removeDatabase);
    } catch (error) {
      this.#fail(error);
      return false;
    }
    this.#index.release();
    return true;
  }

  async #reacquireLock({ phase, message }: BuildOutcome): Promise<void> {
    try {
      if (this.#index.tryLock()) await this.#index.reopen();
      else this.#follower.start();
      if (phase !== undefined) this.#progress.phase = phase;
      if (message !== undefined) this.#progress.message = message;
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
    // What can't be merged now is merged another time.
    void indexer?.mergeSegments().catch((error: unknown) => {
      if (isDamage(error)) void this.#builds.replaceDamaged();
    });
    return true;
  }

  #fail(error: unknown): void {
    this.#progress.phase = 'failed';
    this.#progress.message = reasonOf(error, this.#init.directory);
    this.#progress.notify();
    if (!this.#index.indexer) this.#host.notify('unavailable');
  }

  #close(): void {
    this.#isClosed = true;
    this.#follower.stop();
    this.#index.release();
  }
}
