import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { AskingData } from './asking';
import { bundleIn } from './bundles';
import type { ReadingData } from './reading';
import { Rpc, type Handlers } from './rpc';
import type { WritingData } from './writing';

/** What a thread is told when it starts. */
export type ThreadData = WritingData | ReadingData | AskingData;

/**
 * What a thread may hold of new objects before they are looked through, in MB. What a thread of Node does without a
 * limit is a little faster and takes 150 MB a thread.
 */
const youngMb = { reading: 32, writing: 16, asking: 8 } as const;
export const defaultIdleMs = 10_000;

/** A worker thread, and how it is called. */
export interface Thread {
  readonly rpc: Rpc;
  /** Ends the thread without a word. */
  end(): Promise<unknown>;
}

/**
 * @param bundles the folder of the bundles, one a role.
 * @param failed told when the thread ends by itself, and why.
 */
export function startThread(
  bundles: string,
  data: ThreadData,
  handlers: Handlers,
  transferList: readonly MessagePort[],
  failed: (reason: string) => void,
): Thread {
  const worker = new Worker(bundleIn(bundles, data.role), {
    workerData: data,
    transferList: [...transferList],
    resourceLimits: { maxYoungGenerationSizeMb: youngMb[data.role] },
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
    end: () => {
      isEnded = true;
      return worker.terminate();
    },
  };
}

/**
 * The reading threads: one is started when there is something to do, all when there is much to read. They are ended
 * when there has been nothing for a while; what they held of memory stays with the process, so few is better.
 */
export class ReadingThreads {
  readonly #count: number;
  readonly #idleMs: number;
  readonly #start: (data: Pick<ReadingData, 'role' | 'port'>) => Thread;
  readonly #handOver: (ports: MessagePort[]) => void;
  readonly #release: () => Promise<boolean>;
  #pool: Pool | undefined;
  #next = 0;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param idleMs they are ended when there has been nothing to read for so many milliseconds.
   * @param handOver gives the writing thread its ports to them.
   * @param release asks the writing thread to do without them; false where it has work for them.
   */
  constructor(
    count: number,
    idleMs: number,
    start: (data: Pick<ReadingData, 'role' | 'port'>) => Thread,
    handOver: (ports: MessagePort[]) => void,
    release: () => Promise<boolean>,
  ) {
    this.#count = Math.max(1, count);
    this.#idleMs = idleMs;
    this.#start = start;
    this.#handOver = handOver;
    this.#release = release;
  }

  /** Starts one where none is running, or all. */
  start(all = false): Pool {
    this.#rest();
    const pool = (this.#pool ??= { threads: [], calls: 0 });
    const missing = (all ? this.#count : 1) - pool.threads.length;
    if (missing <= 0) return pool;
    const channels = Array.from({ length: missing }, () => new MessageChannel());
    pool.threads.push(...channels.map(({ port1 }) => this.#start({ role: 'reading', port: port1 })));
    this.#handOver(channels.map(({ port2 }) => port2));
    return pool;
  }

  /** Calls one of them after the other. */
  async call<T>(method: string, params: unknown, signal?: AbortSignal): Promise<T> {
    const pool = this.start();
    pool.calls++;
    try {
      return await pool.threads[this.#next++ % pool.threads.length]!.rpc.call<T>(method, params, signal);
    } finally {
      pool.calls--;
      if (pool === this.#pool) this.#rest();
      else if (pool.calls === 0) void endPool(pool);
    }
  }

  async end(): Promise<void> {
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
    if (pool.calls === 0) await endPool(pool);
  }
}

/** Threads that were started together. */
interface Pool {
  readonly threads: Thread[];
  /** Calls of the owner that are not answered yet. */
  calls: number;
}

const endPool = ({ threads }: Pool): Promise<unknown> => Promise.all(threads.map((thread) => thread.end()));
