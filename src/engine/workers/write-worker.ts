import { setTimeout as pause } from 'node:timers/promises';
import { Rpc, type Port } from '../../platform/rpc';
import type { Coverage } from '../../corpus';
import {
  isDamage,
  StorageError,
  type CreateStorageEngine,
  type StorageEngine,
  type StorageErrorCode,
} from '../../storage/port';
import { indexFailureOf } from '../failure';
import { FileWorkerLinks } from '../ingest/file-workers';
import { Progress } from '../ingest/progress';
import type { BuildOutcome, HostForWriter, WriterForHost } from '../protocol';
import type { WriteWorkerInit } from '../worker-init';
import { HeldIndex } from './held-index';
import { IndexBuilds } from './index-builds';
import { IndexFollower } from './index-follower';

/** Why an index can't be written, though it may well be read. */
const unwritableCodes: ReadonlySet<StorageErrorCode> = new Set(['unwritable', 'full', 'io']);

/** How much is stored; undefined where that can't be asked. */
async function coverageOf(engine: StorageEngine): Promise<Coverage | undefined> {
  try {
    const queries = await engine.openQueries();
    const coverage = await queries.coverage();
    await queries.close();
    return coverage.withText > 0 ? coverage : undefined;
  } catch {
    // The reason why it can't be written says enough.
    return undefined;
  }
}

const retryMs = 10;
const maxAwaitMs = 5000;

/** @param port to the host. */
export function startWriteWorker(port: Port, init: WriteWorkerInit, createEngine: CreateStorageEngine): void {
  const { directory, roots, extract, perDay } = init;
  const engine = createEngine({
    ...{ directory, roots },
    ...(extract?.language !== undefined && { language: extract.language }),
    ...(perDay !== undefined && { perDay }),
  });
  new WriteWorker(port, init, engine);
}

/**
 * The thread that writes an index, or follows one that another process writes: hands what it is asked to the parts that
 * do it.
 */
class WriteWorker {
  readonly #init: WriteWorkerInit;
  readonly #engine: StorageEngine;
  readonly #host: Rpc<WriterForHost, HostForWriter>;
  readonly #progress: Progress;
  readonly #workers: FileWorkerLinks;
  readonly #index: HeldIndex;
  readonly #follower: IndexFollower;
  readonly #builds: IndexBuilds;

  constructor(port: Port, init: WriteWorkerInit, engine: StorageEngine) {
    this.#init = init;
    this.#engine = engine;
    const host = (this.#host = this.#link(port));
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
      storing: (uris) => {
        host.notify('storing', uris);
      },
      cautions: init.cautions,
    }));
    const failed = (error: unknown) => this.#fail(error);
    const follower = (this.#follower = new IndexFollower({ engine, host, progress, index, failed }));
    this.#builds = new IndexBuilds({ index, follower, progress, started: this.#start(), failed });
  }

  #link(port: Port): Rpc<WriterForHost, HostForWriter> {
    return new Rpc<WriterForHost, HostForWriter>(port, {
      reconcile: (depth, cancelled) => this.#builds.reconcile(cancelled, depth),
      rebuild: (depth, cancelled) => this.#builds.rebuild(cancelled, depth),
      refresh: (uris) => this.#builds.refresh(uris),
      releaseLock: ({ rebuild }) => this.#releaseLock(rebuild),
      reacquireLock: (outcome) => this.#reacquireLock(outcome),
      releaseWorkers: () => this.#releaseWorkers(),
      repair: (damage) => this.#builds.repair(damage),
      close: () => this.#close(),
      workersReady: (ports) => {
        this.#workers.connect(ports);
      },
      prefer: (uris) => {
        this.#index.indexer?.prefer(uris);
      },
      found: (files) => {
        this.#index.indexer?.compare(files);
      },
    });
  }

  async #start(): Promise<void> {
    try {
      const isOpen = await this.#tryOpen();
      if (!isOpen && !this.#index.isClosed) this.#follower.start();
    } catch (error) {
      await this.#fail(error);
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
      await this.#fail(error);
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
      await this.#fail(error);
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

  async #fail(error: unknown): Promise<void> {
    // What is open is closed under those who still work.
    if (this.#index.isClosed) return;
    this.#progress.phase = 'failed';
    this.#progress.notice = indexFailureOf(error, this.#init.directory);
    if (!this.#index.indexer) await this.#answerFromStored(error);
    this.#progress.notify();
  }

  /** Where an index can't be written it can be asked all the same, as it was when it was last in line with the files. */
  async #answerFromStored(error: unknown): Promise<void> {
    const failure = indexFailureOf(error, this.#init.directory);
    const isUnwritable = error instanceof StorageError && unwritableCodes.has(error.code);
    const coverage = isUnwritable ? await coverageOf(this.#engine) : undefined;
    if (!coverage) {
      this.#host.notify('unavailable');
      return;
    }
    this.#progress.phase = 'idle';
    this.#progress.articles = coverage.withText;
    this.#progress.withFindings = coverage.withFindings;
    this.#progress.notice = { code: 'notKeptUp', failure };
    this.#host.notify('opened');
  }

  async #close(): Promise<void> {
    await this.#follower.stop();
    await this.#index.close();
  }
}
