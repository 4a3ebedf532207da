import type { Rpc } from '../../platform/rpc';
import { WorkerEndedError } from '../errors';
import type { HostForWriter, WorkerEnd, WriterForHost } from '../protocol';
import type { WriteCautions } from '../worker-init';
import type { WorkerHandle } from './start-worker';

type WriterRpc = Rpc<HostForWriter, WriterForHost>;

/** So many threads may end one after the other while they store nothing. */
const maxFruitlessEnds = 2;

export interface WritingThreadContext {
  /** Starts a thread. */
  readonly start: (cautions: WriteCautions) => WorkerHandle<'write'>;
  /** A thread has ended by itself, and another one is about to take its place. */
  readonly restarting: (end: WorkerEnd) => void;
  /** A thread has ended by itself, and none takes its place. */
  readonly failed: (end: WorkerEnd) => void;
}

/**
 * The thread that writes the index. Where it ends by itself another one takes its place, with two cautions: what was
 * being stored is stored file by file, and a file that was stored alone when the thread ended is left out.
 */
export class WritingThread {
  readonly #context: WritingThreadContext;
  readonly #alone = new Set<string>();
  readonly #leftOut = new Set<string>();
  #storing: readonly string[] = [];
  #fruitlessEnds = 0;
  #thread: WorkerHandle<'write'>;
  /** Resolves when the thread has ended and been replaced, if it is. */
  #replaced: Promise<void>;

  constructor(context: WritingThreadContext) {
    this.#context = context;
    this.#thread = context.start({ alone: [], leftOut: [] });
    this.#replaced = this.#watch();
  }

  /** The link to the thread that there is now. */
  get rpc(): WriterRpc {
    return this.#thread.rpc;
  }

  /** Takes what the thread is about to store, or that it has stored it. */
  storing(uris: readonly string[]): void {
    this.#storing = uris;
    if (uris.length === 0) this.#fruitlessEnds = 0;
  }

  /**
   * Has the thread do something, and the next one do it again where it ends meanwhile.
   * @throws WorkerEndedError where none takes its place.
   */
  async do<T>(work: (rpc: WriterRpc) => Promise<T>): Promise<T> {
    for (;;) {
      const thread = this.#thread;
      const replaced = this.#replaced;
      try {
        return await work(thread.rpc);
      } catch (error) {
        if (!(error instanceof WorkerEndedError)) throw error;
        await replaced;
        if (this.#thread === thread) throw error;
      }
    }
  }

  terminate(): Promise<unknown> {
    return this.#thread.terminate();
  }

  #watch(): Promise<void> {
    return this.#thread.ended.then((end) => {
      if (end.cause !== 'terminated') this.#ended(end);
    });
  }

  #ended(end: WorkerEnd): void {
    const stored = this.#storing;
    this.#storing = [];
    const [only] = stored;
    if (only === undefined && ++this.#fruitlessEnds > maxFruitlessEnds) {
      this.#context.failed(end);
      return;
    }
    if (only !== undefined && stored.length === 1) this.#leftOut.add(only);
    for (const uri of stored) this.#alone.add(uri);
    this.#context.restarting(end);
    this.#thread = this.#context.start({ alone: [...this.#alone], leftOut: [...this.#leftOut] });
    this.#replaced = this.#watch();
  }
}
