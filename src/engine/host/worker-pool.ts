import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { QueryWorkerInit } from '../workers/query-worker';
import { bundleIn } from '../bundles';
import type { ExtractRequest, ExtractWorkerInit } from '../workers/extract-worker';
import { Rpc, type Handlers } from '../../platform/rpc';
import type { WalkWorkerInit } from '../workers/walk-worker';
import type { WriteWorkerInit } from '../workers/write-worker';

/** What a thread is told when it starts. */
export type WorkerInit = WriteWorkerInit | WalkWorkerInit | ExtractWorkerInit | QueryWorkerInit;

/**
 * What a thread may hold of new objects before they are looked through, in MB. What a thread of Node does without a
 * limit is a little faster and takes 150 MB a thread.
 */
const youngMb = { walk: 8, extract: 32, write: 16, query: 8 } as const;
/**
 * What it may hold of others. Under 2 GB V8 lets a heap grow by less before it looks for what is gone, so that a build
 * takes 200 MB less; the largest article that is read takes 600.
 */
const oldMb = { walk: 1024, extract: 1900, write: 1024, query: undefined } as const;
export const defaultIdleMs = 10_000;
const warmUpText =
  'Pier opens\n\nOSTWICK, May 4 - “The pier is open,” said the mayor, Edda Quill of Ostwick. She smiled.\n';

/** A worker thread, and how it is called. */
export interface WorkerHandle {
  readonly rpc: Rpc;
  /** Ends the thread without a word. */
  terminate(): Promise<unknown>;
}

/**
 * @param bundles the folder of the bundles, one a role.
 * @param failed told when the thread ends by itself, and why.
 */
export function startWorker(
  bundles: string,
  data: WorkerInit,
  handlers: Handlers,
  transferList: readonly MessagePort[],
  failed: (reason: string) => void,
): WorkerHandle {
  const worker = new Worker(bundleIn(bundles, data.role), {
    // For who looks at the threads of the process.
    name: data.role,
    workerData: data,
    transferList: [...transferList],
    resourceLimits: {
      maxYoungGenerationSizeMb: youngMb[data.role],
      maxOldGenerationSizeMb: oldMb[data.role],
    },
  });
  const rpc = new Rpc(worker, handlers);
  let isEnded = false;
  const fail = (reason: string) => {
    rpc.close(new Error(reason));
    if (!isEnded) failed(reason);
  };
  worker.on('error', (error) => {
    fail(error instanceof Error ? error.message : String(error));
  });
  worker.on('exit', (code) => {
    fail(`${data.role}: ${code}`);
  });
  return {
    rpc,
    terminate: () => {
      isEnded = true;
      return worker.terminate();
    },
  };
}

/** What looks at files, as the writing thread gets it: a port to each thread. */
export interface WorkerPorts {
  readonly walker?: MessagePort;
  readonly readers: readonly MessagePort[];
}

/**
 * The threads that look at files: one walks, the others read. They are started when there is something to do, and
 * ended when there has been nothing for a while; what they held of memory stays with the process, so few is better.
 */
export class WorkerPool {
  readonly #readers: number;
  readonly #idleMs: number;
  readonly #start: (data: Pick<WalkWorkerInit | ExtractWorkerInit, 'role' | 'port'>) => WorkerHandle;
  readonly #handOver: (ports: WorkerPorts) => void;
  readonly #release: () => Promise<boolean>;
  #pool: Pool | undefined;
  /** How many want what it takes to read one file. */
  #keeping = 0;
  #isEnded = false;
  #next = 0;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param readers how many threads read where there is much to read.
   * @param idleMs they are ended when there has been nothing to read for so many milliseconds.
   * @param handOver gives the writing thread its ports to them.
   * @param release asks the writing thread to do without them; false where it has work for them.
   */
  constructor(
    readers: number,
    idleMs: number,
    start: (data: Pick<WalkWorkerInit | ExtractWorkerInit, 'role' | 'port'>) => WorkerHandle,
    handOver: (ports: WorkerPorts) => void,
    release: () => Promise<boolean>,
  ) {
    this.#readers = Math.max(1, readers);
    this.#idleMs = idleMs;
    this.#start = start;
    this.#handOver = handOver;
    this.#release = release;
  }

  /** Starts what is missing of the one that walks, and of those that read: none, one, or all. */
  start(readers: ExtractorsNeeded): Pool {
    this.#rest();
    const pool = (this.#pool ??= { walker: undefined, readers: [], calls: 0 });
    if (!pool.walker) {
      const { port1, port2 } = new MessageChannel();
      pool.walker = this.#start({ role: 'walk', port: port1 });
      this.#handOver({ walker: port2, readers: [] });
    }
    while (pool.readers.length < (readers === 'all' ? this.#readers : readers)) {
      const { port1, port2 } = new MessageChannel();
      pool.readers.push(this.#start({ role: 'extract', port: port1 }));
      this.#handOver({ readers: [port2] });
    }
    return pool;
  }

  /** Has there what it takes to read one file until this is taken back. */
  keep(): () => void {
    this.#warmUp(this.start(1));
    this.#keeping++;
    let isKept = true;
    return () => {
      if (!isKept) return;
      isKept = false;
      this.#keeping--;
      this.#rest();
    };
  }

  /** The first article takes a thread several times as long as the next ones. */
  #warmUp({ readers }: Pool): void {
    const request: ExtractRequest = { path: '', text: warmUpText, neverMerge: [] };
    readers[0]?.rpc.call('extract', request).catch(() => undefined);
  }

  /** Calls one of those that read after the other. */
  async call<T>(method: string, params: unknown, signal?: AbortSignal): Promise<T> {
    const pool = this.start(1);
    pool.calls++;
    try {
      return await pool.readers[this.#next++ % pool.readers.length]!.rpc.call<T>(method, params, signal);
    } finally {
      pool.calls--;
      if (pool === this.#pool) this.#rest();
      else if (pool.calls === 0) void endPool(pool);
    }
  }

  async terminate(): Promise<void> {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    const pool = this.#pool;
    this.#pool = undefined;
    if (pool) await endPool(pool);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#endIfIdle(), this.#idleMs);
    this.#timer.unref();
  }

  async #endIfIdle(): Promise<void> {
    const pool = this.#pool;
    if (!pool) return;
    if (pool.calls > 0 || !(await this.#release().catch(() => false))) {
      this.#rest();
      return;
    }
    // The writing thread has let go of them: what is called from now on needs new ones.
    if (this.#pool === pool) this.#pool = undefined;
    if (this.#keeping > 0 && !this.#isEnded) {
      // Fresh ones hold little, and stay until they have had something to do.
      this.#warmUp(this.start(1));
      clearTimeout(this.#timer);
    }
    if (pool.calls === 0) await endPool(pool);
  }
}

/** How many of those that read. */
export type ExtractorsNeeded = 0 | 1 | 'all';

/** Threads that were started together. */
interface Pool {
  /** Undefined until it has started. */
  walker: WorkerHandle | undefined;
  readonly readers: WorkerHandle[];
  /** Calls of the owner that are not answered yet. */
  calls: number;
}

const endPool = ({ walker, readers }: Pool): Promise<unknown> =>
  Promise.all([walker?.terminate(), ...readers.map((thread) => thread.terminate())]);
