import { t } from '@vscode/l10n';
import * as fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { CorpusRoot } from '../../workspace';
import { Indexer, type IndexerContext } from '../ingest/indexer';
import type { ExtractOptions } from '../../core/extract';
import { reasonOf } from '../failure';
import { fingerprintOf } from '../fingerprint';
import { Lock } from '../../storage/sqlite/lock';
import {
  databasePath,
  makeDirectory,
  openForWriting,
  removeDatabase,
  setAside,
} from '../../storage/sqlite/open';
import type { IndexStatus } from '../../corpus';
import { Progress } from '../ingest/progress';
import { IndexReplacedError, type FileThread } from '../ingest/read-scheduler';
import { DayOverflowError, narrowDay, wideDay } from '../../storage/sqlite/rowid';
import { schemaVersion } from '../../storage/sqlite/schema';
import { AbortError, Rpc, type Cancelled, type Handlers } from '../../platform/rpc';
import { Database, isDamage } from '../../storage/sqlite/database';
import type { WorkerPorts } from '../host/worker-pool';
import type { FoundFiles } from './walk-worker';

/** The one thread that writes an index. Where another window does so already, it follows that one. */
export interface WriteWorkerInit {
  readonly role: 'write';
  readonly directory: string;
  readonly bundles: string;
  readonly roots: readonly CorpusRoot[];
  readonly extract?: ExtractOptions;
  readonly batchBytes?: number;
  readonly perDay?: number;
  /** Another process is about to let go of the index. */
  readonly isAwaited?: boolean;
}

const followMs = 500;
const awaitedMs = 10;
const maxAwaitedMs = 5000;

/** A thread that looks at files; who waits for it is told when it has ended. */
function fileThread(port: MessagePort, handlers: Handlers): FileThread {
  const rpc = new Rpc(port, handlers);
  port.once('close', () => {
    rpc.close(new Error(t('A thread that looks at files has ended.')));
  });
  return { rpc, port };
}

export function startWriteWorker(): void {
  new Writing(workerData as WriteWorkerInit).start();
}

class Writing {
  readonly #data: WriteWorkerInit;
  readonly #owner: Rpc;
  readonly #context: IndexerContext;
  readonly #progress: Progress;
  #lock: Lock | undefined;
  #db: Database | undefined;
  #building: Indexer | undefined;
  #started: Promise<void> = Promise.resolve();
  #isClosed = false;
  /** Builds run one after the other. */
  #builds: Promise<unknown> = Promise.resolve();
  #replacing: Promise<void> | undefined;
  #following: NodeJS.Timeout | undefined;
  #waiting: (() => void)[] = [];
  #followedFile: number | undefined;
  #seen: unknown;

  constructor(data: WriteWorkerInit) {
    this.#data = data;
    const found = (files: FoundFiles) => {
      this.#building?.compare(files);
    };
    this.#owner = new Rpc(parentPort!, {
      reconcile: (_: unknown, cancelled: Cancelled) => this.#queue(() => this.#reconcile(cancelled)),
      rebuild: (_: unknown, cancelled: Cancelled) => this.#queue(() => this.#rebuild(cancelled)),
      refresh: (uris: readonly string[]) => this.#refresh(uris),
      releaseLock: ({ afresh }: { afresh: boolean }) => this.#releaseLock(afresh),
      reacquireLock: (status: Partial<IndexStatus>) => this.#reacquireLock(status),
      damaged: () => this.#replaceDamaged(),
      close: () => {
        this.#close();
      },
      found,
      files: ({ walker, readers }: WorkerPorts) => {
        if (walker) {
          // With a new one all are new: a reader that has come too late for the release of the others is gone too.
          this.#releaseWorkers();
          this.#context.walker = fileThread(walker, { found });
        }
        const more = readers.map((port) => ({ ...fileThread(port, {}), jobs: 0 }));
        this.#context.readers = [...this.#context.readers, ...more];
      },
      releaseWorkers: () => this.#releaseIdleWorkers(),
    });
    this.#progress = new Progress((status) => {
      this.#owner.notify('status', status);
    });
    this.#context = {
      ...{ roots: data.roots, readers: [], owner: this.#owner, progress: this.#progress },
      ...(data.batchBytes !== undefined && { batchBytes: data.batchBytes }),
      changed: (change) => {
        this.#owner.notify('change', change);
      },
    };
  }

  start(): void {
    this.#builds = this.#started = this.#start();
  }

  async #start(): Promise<void> {
    try {
      makeDirectory(this.#data.directory);
      this.#lock = await this.#takeLock();
      if (this.#isClosed) return;
      if (this.#lock) {
        this.#open();
        this.#owner.notify('opened', {});
      } else this.#follow();
    } catch (error) {
      this.#fail(error);
      this.#owner.notify('opened', { unavailable: true });
    }
    this.#progress.notify();
  }

  async #takeLock(): Promise<Lock | undefined> {
    const { directory, isAwaited } = this.#data;
    const end = performance.now() + (isAwaited ? maxAwaitedMs : 0);
    while (!this.#isClosed) {
      const lock = Lock.take(directory);
      if (lock || performance.now() >= end) return lock;
      await pause(awaitedMs);
    }
    return undefined;
  }

  /**
   * Leaves the index to a process that builds it, where it is not complete or to be built afresh.
   * @returns whether it has done so.
   */
  async #releaseLock(afresh: boolean): Promise<boolean> {
    await this.#builds;
    if (!this.#lock || !this.#building || (this.#building.isComplete && !afresh)) return false;
    if (afresh) await this.#replace(removeDatabase);
    this.#building.close();
    this.#building.abandon();
    this.#building = undefined;
    this.#db?.close();
    this.#db = undefined;
    this.#lock.release();
    this.#lock = undefined;
    return true;
  }

  /** Has the index again. @param status How that process left it. */
  async #reacquireLock({ phase, message }: Partial<IndexStatus>): Promise<void> {
    try {
      this.#lock = Lock.take(this.#data.directory);
      if (this.#lock) {
        await this.#owner.call('closing', {});
        this.#open();
        this.#owner.notify('opened', {});
      } else this.#follow();
      if (phase !== undefined) this.#progress.phase = phase;
      if (message !== undefined) this.#progress.message = message;
      this.#progress.notify();
    } catch (error) {
      this.#fail(error);
    }
  }

  #open(perDay = this.#data.perDay ?? narrowDay): void {
    const { db, message } = openForWriting(
      this.#data.directory,
      fingerprintOf(this.#data.bundles, this.#data.extract),
      perDay,
    );
    this.#db = db;
    this.#progress.message = message;
    this.#building = new Indexer(db, this.#context, this.#data.extract?.language);
  }

  /** Puts another index in the place of this one. */
  async #replace(remove: (file: string) => void, perDay?: number): Promise<void> {
    await this.#owner.call('closing', {});
    this.#building?.abandon();
    this.#building = undefined;
    this.#db?.close();
    remove(databasePath(this.#data.directory));
    this.#open(perDay);
    this.#owner.notify('opened', {});
    this.#owner.notify('change', {});
  }

  #close(): void {
    this.#isClosed = true;
    this.#stopFollowing();
    try {
      this.#building?.close();
    } catch {
      // What could not be stored is read again the next time.
    }
    this.#building?.abandon();
    this.#building = undefined;
    this.#db?.close();
    this.#lock?.release();
  }

  #queue(work: () => Promise<void>): Promise<void> {
    const run = this.#builds.then(() => this.#guard(work, true));
    this.#builds = run.catch(() => undefined);
    return run;
  }

  async #reconcile(cancelled: Cancelled): Promise<void> {
    if (this.#lock && !this.#building) {
      // It could not be opened before, as when the disk was full; it may do so now.
      await this.#owner.call('closing', {});
      this.#open();
      this.#owner.notify('opened', {});
    }
    const building = this.#building ?? (await this.#followed());
    if (!building) return;
    const isAfresh = this.#progress.message;
    await building.reconcile(cancelled);
    this.#progress.phase = 'idle';
    if (this.#progress.message === isAfresh) this.#progress.message = undefined;
    this.#progress.notify();
  }

  /** The other window builds; this one has what it wants when that one is done, or gone. */
  async #followed(): Promise<Indexer | undefined> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.#building;
  }

  async #rebuild(cancelled: Cancelled): Promise<void> {
    if (this.#building) await this.#replace(removeDatabase);
    await this.#reconcile(cancelled);
  }

  async #refresh(uris: readonly string[]): Promise<void> {
    await this.#started;
    await this.#guard(async () => {
      await this.#building?.refresh(uris);
      if (this.#progress.phase === 'failed') this.#progress.phase = 'idle';
    });
    this.#progress.notify();
  }

  /**
   * Turns what goes wrong into a status for a person, or into a fresh start.
   * @param again does the work once more where another index took the place of the one it was done on.
   */
  async #guard(work: () => Promise<void>, again = false): Promise<void> {
    if (!this.#lock && !this.#following) return;
    try {
      await work();
    } catch (error) {
      if (error instanceof AbortError) {
        this.#progress.phase = 'cancelled';
        this.#progress.notify();
        throw error;
      }
      const isDamaged = isDamage(error);
      if (isDamaged) await this.#replaceDamaged();
      else if (error instanceof DayOverflowError) await this.#replaceNarrow(again);
      else if (!(error instanceof IndexReplacedError)) this.#fail(error);
      if (again && (isDamaged || error instanceof IndexReplacedError || error instanceof DayOverflowError))
        await this.#guard(work);
    }
  }

  /** What reports of damage arrive meanwhile is of the old index. */
  #replaceDamaged(): Promise<void> {
    this.#replacing ??= this.#startAfresh().finally(() => (this.#replacing = undefined));
    return this.#replacing;
  }

  async #startAfresh(): Promise<void> {
    if (!this.#lock) return;
    try {
      await this.#replace(setAside);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#progress.message = t('The index was damaged; it was set aside and is built again.');
    void this.#queue(() => this.#reconcile(() => false));
  }

  /** More stands on one day than an index usually has room for. */
  async #replaceNarrow(isRepeated: boolean): Promise<void> {
    try {
      await this.#replace(removeDatabase, wideDay);
      if (!isRepeated) void this.#queue(() => this.#reconcile(() => false));
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#progress.phase = 'failed';
    this.#progress.message = reasonOf(error, this.#data.directory);
    this.#progress.notify();
  }

  /** Waits for the other window to end, and tells meanwhile what it has changed. */
  #follow(): void {
    const { directory } = this.#data;
    this.#progress.message = t('Another window keeps the index of this corpus up to date; this one follows.');
    const look = () => {
      this.#following = setTimeout(look, followMs);
      try {
        this.#lock = Lock.take(directory);
        if (this.#lock) {
          this.#stopFollowing();
          this.#db?.close();
          this.#db = undefined;
          this.#open();
          this.#owner.notify('opened', {});
          this.#goOn();
        } else this.#look();
      } catch (error) {
        this.#stopFollowing();
        this.#fail(error);
        this.#goOn();
      }
    };
    look();
  }

  /** Does without the threads that look at files, if there is nothing to read; frees what the build needed. */
  #releaseIdleWorkers(): boolean {
    if (this.#building?.isReading) return false;
    this.#releaseWorkers();
    // What can't be merged now is merged another time.
    void this.#building?.mergeSegments().catch((error: unknown) => {
      if (isDamage(error)) void this.#replaceDamaged();
    });
    return true;
  }

  #releaseWorkers(): void {
    const { walker, readers } = this.#context;
    for (const { port } of [...(walker ? [walker] : []), ...readers]) port.close();
    this.#context.walker = undefined;
    this.#context.readers = [];
  }

  #stopFollowing(): void {
    clearTimeout(this.#following);
    this.#following = undefined;
  }

  /** What the other window has written since the last look. */
  #look(): void {
    try {
      const file = databasePath(this.#data.directory);
      const { ino } = fs.statSync(file);
      if (this.#db && ino !== this.#followedFile) {
        // The other window has begun a new index.
        this.#db.close();
        this.#db = undefined;
        void this.#owner.call('closing', {});
      }
      if (!this.#db) {
        this.#db = new Database(file, { readOnly: true });
        this.#followedFile = ino;
        this.#seen = undefined;
        if (this.#db.get<{ user_version: number }>('PRAGMA user_version')?.user_version !== schemaVersion)
          throw new Error('another version');
        this.#owner.notify('opened', {});
      }
      const seen = this.#db.get<{ value: number }>("SELECT value FROM meta WHERE name = 'changes'")?.value;
      const state = this.#db.get<{ value: number }>("SELECT value FROM meta WHERE name = 'complete'")?.value;
      if (seen !== this.#seen) {
        this.#seen = seen;
        this.#progress.articles = this.#db.get<{ count: number }>(
          'SELECT count(*) AS count FROM article',
        )!.count;
        this.#progress.notify();
        this.#owner.notify('change', {});
      }
      if (state === 1) this.#goOn();
    } catch {
      // The other window is just making it; the next look may find it ready.
      this.#db?.close();
      this.#db = undefined;
    }
  }

  #goOn(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#progress.notify();
  }
}
