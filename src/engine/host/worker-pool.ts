import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Extraction } from '../../core/extract';
import type { ExtractorCount, ExtractRequest, WorkerEnd, WorkerPorts } from '../protocol';
import { WorkGauge } from '../work-gauge';
import type { WorkerHandle } from './start-worker';
import { Watchdog } from './watchdog';

export const defaultIdleMs = 10_000;
const warmUpText =
  'Pier opens\n\nOSTWICK, May 4 - “The pier is open,” said the mayor, Edda Quill of Ostwick. She smiled.\n';

export interface WorkerPoolContext {
  /** How many extraction threads `all` are. */
  readonly extractors: number;
  /** Threads that have been idle for so many milliseconds are ended. */
  readonly idleMs: number;
  /** @param port The thread's end of its link to the writing thread. */
  readonly startWalker: (port: MessagePort) => WorkerHandle<'walk'>;
  /** @param port The thread's end of its link to the writing thread. */
  readonly startExtractor: (port: MessagePort, gauge: SharedArrayBuffer) => WorkerHandle<'extract'>;
  /** Time for a file without what is added for its size; see `Watchdog`. */
  readonly readMs?: number | undefined;
  /** Called when a thread has ended by itself, or took too long; another one takes its place. */
  readonly ended: (end: WorkerEnd) => void;
  /** Hands the writing thread its ends of the links. */
  readonly workersReady: (ports: WorkerPorts) => void;
  /** Asks the writing thread to close its ends; false where it has work for them. */
  readonly releaseWorkers: () => Promise<boolean>;
}

/**
 * The threads that look at files: one walks, the others extract. They are started when there is something to do, and
 * ended when they have been idle; the memory that they took stays with the process, so few is better.
 */
export class WorkerPool {
  readonly #context: WorkerPoolContext;
  #pool: Pool | undefined;
  /** How many have asked by `keep` for one warm extraction thread. */
  #keeping = 0;
  #isEnded = false;
  #next = 0;
  /** The next extraction thread's number. */
  #nextId = 1;
  /** How extraction threads have ended, or will, by their numbers. */
  readonly #ends = new Map<number, Promise<WorkerEnd>>();
  readonly #watchdog: Watchdog;
  #timer: NodeJS.Timeout | undefined;

  constructor(context: WorkerPoolContext) {
    this.#context = context;
    this.#watchdog = new Watchdog(context.readMs);
  }

  /** Starts what is missing of the walking thread and so many extraction threads. */
  start(extractors: ExtractorCount): Pool {
    this.#restartTimer();
    const { startWalker, workersReady } = this.#context;
    const pool = (this.#pool ??= { walker: undefined, extractors: [], calls: 0 });
    if (!pool.walker) {
      const { port1, port2 } = new MessageChannel();
      pool.walker = startWalker(port1);
      void pool.walker.ended.then((end) => {
        this.#walkerEnded(pool, end);
      });
      workersReady({ walker: port2, extractors: [] });
    }
    const count = extractors === 'all' ? Math.max(1, this.#context.extractors) : extractors;
    while (pool.extractors.length < count) this.#startExtractor(pool);
    return pool;
  }

  #startExtractor(pool: Pool): void {
    const { port1, port2 } = new MessageChannel();
    const gauge = new WorkGauge();
    const id = this.#nextId++;
    const thread = this.#context.startExtractor(port1, gauge.buffer);
    pool.extractors.push(thread);
    const unwatch = this.#watchdog.watch(gauge, (end) => void thread.terminate(end));
    const ended = thread.ended.then((end) => {
      unwatch();
      // Before anybody is told, who would then ask for another one.
      const at = pool.extractors.indexOf(thread);
      if (at >= 0) pool.extractors.splice(at, 1);
      if (end.cause !== 'terminated') this.#context.ended(end);
      return end;
    });
    this.#ends.set(id, ended);
    this.#context.workersReady({ extractors: [{ id, port: port2, gauge: gauge.buffer }] });
  }

  /** The links to the other threads came with that to the walking thread: all are started anew. */
  #walkerEnded(pool: Pool, end: WorkerEnd): void {
    if (end.cause === 'terminated') return;
    this.#context.ended(end);
    if (this.#pool === pool) this.restart();
  }

  /** Ends all threads; the next work starts new ones, with new links. */
  restart(): void {
    const pool = this.#pool;
    this.#pool = undefined;
    if (pool?.calls === 0) void endPool(pool);
  }

  /** Says how an extraction thread has ended, once it has. */
  async extractorEnd(id: number): Promise<WorkerEnd> {
    return (await this.#ends.get(id)) ?? { cause: 'terminated', reason: '' };
  }

  /** Keeps one extraction thread warm until the returned function is called. */
  keep(): () => void {
    this.#warmUp(this.start(1));
    this.#keeping++;
    let isKept = true;
    return () => {
      if (!isKept) return;
      isKept = false;
      this.#keeping--;
      this.#restartTimer();
    };
  }

  /** The first article takes a thread several times as long as the next ones. */
  #warmUp({ extractors }: Pool): void {
    const request: ExtractRequest = { path: '', text: warmUpText, neverMerge: [], corrections: [] };
    extractors[0]?.rpc.call('extract', request).catch(() => undefined);
  }

  /** Extracts in one of the threads, in turn. */
  async extract(request: ExtractRequest, signal?: AbortSignal): Promise<readonly Extraction[]> {
    const pool = this.start(1);
    pool.calls++;
    try {
      const { rpc } = pool.extractors[this.#next++ % pool.extractors.length]!;
      return await rpc.call('extract', request, { signal });
    } finally {
      pool.calls--;
      if (pool === this.#pool) this.#restartTimer();
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

  #restartTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#endIfIdle(), this.#context.idleMs);
    this.#timer.unref();
  }

  async #endIfIdle(): Promise<void> {
    const pool = this.#pool;
    if (!pool) return;
    if (pool.calls > 0 || !(await this.#context.releaseWorkers().catch(() => false))) {
      this.#restartTimer();
      return;
    }
    // The writing thread has closed its ports to them: whatever is called from now on needs new ones.
    if (this.#pool === pool) this.#pool = undefined;
    if (this.#keeping > 0 && !this.#isEnded) {
      // Fresh threads hold little memory, and stay until they have had something to do.
      this.#warmUp(this.start(1));
      clearTimeout(this.#timer);
    }
    if (pool.calls === 0) await endPool(pool);
  }
}

/** Threads that were started together. */
interface Pool {
  /** Undefined until it has started. */
  walker: WorkerHandle<'walk'> | undefined;
  readonly extractors: WorkerHandle<'extract'>[];
  /** Calls of the host that are not answered yet. */
  calls: number;
}

const endPool = ({ walker, extractors }: Pool): Promise<unknown> =>
  Promise.all([walker?.terminate(), ...extractors.map((thread) => thread.terminate())]);
