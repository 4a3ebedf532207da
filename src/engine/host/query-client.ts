import type { CallOptions, RequestParams, RequestResult, Rpc } from '../../platform/rpc';
import type { HostForQuery, Question, QueryForHost } from '../protocol';

type QueryRpc = Rpc<HostForQuery, QueryForHost>;

interface QueryThreads {
  rows: QueryRpc | undefined;
  counts: QueryRpc | undefined;
}

/** What becomes of a question. */
export interface AskOptions<R> extends Pick<CallOptions, 'signal'> {
  /** The answer where there is no index to ask. */
  readonly empty: R;
  /** It counts: a thread of its own keeps it from holding up the rows of the next search. */
  readonly isCount?: boolean;
}

/**
 * Asks the query threads, which are started by the first question. A question waits while the index is being opened
 * or replaced.
 */
export class QueryClient {
  readonly #start: () => QueryRpc;
  readonly #threads: QueryThreads = { rows: undefined, counts: undefined };
  #repair: Promise<void> | undefined;
  #opening = new Opening();
  #isStopped = false;

  /** @param start starts a query thread. */
  constructor(start: () => QueryRpc) {
    this.#start = start;
  }

  /** Questions that wait are asked, or answered with what is empty. */
  setAvailable(isAvailable: boolean): void {
    this.#opening.settle(isAvailable);
  }

  async ask<Q extends Question>(
    question: Q,
    params: RequestParams<QueryForHost, Q>,
    { empty, isCount = false, signal }: AskOptions<RequestResult<QueryForHost, Q>>,
  ): Promise<RequestResult<QueryForHost, Q>> {
    for (let isAgain = false; ; isAgain = true) {
      if (!(await this.#opening.settled) || this.#isStopped) return empty;
      try {
        return await this.#thread(isCount ? 'counts' : 'rows').call(question, params, { signal });
      } catch (error) {
        const repair = this.#repair;
        if (isAgain || !repair || !(error instanceof Error) || error.name !== 'StorageError') throw error;
        await repair;
      }
    }
  }

  /** What is stored is being mended: a question that has met the damage is asked once more after that. */
  repairing(repair: Promise<void>): void {
    this.#repair = repair.catch(() => undefined);
  }

  /** A thread has ended: the next question starts another one. */
  drop(thread: QueryRpc): void {
    for (const name of ['rows', 'counts'] as const)
      if (this.#threads[name] === thread) this.#threads[name] = undefined;
  }

  #thread(name: keyof QueryThreads): QueryRpc {
    return (this.#threads[name] ??= this.#start());
  }

  /** Closes the threads' connections; questions wait until `setAvailable`. */
  async closing(): Promise<void> {
    if (this.#opening.isSettled && !this.#isStopped) this.#opening = new Opening();
    const { rows, counts } = this.#threads;
    await Promise.all([rows?.call('close'), counts?.call('close')]);
  }

  /** Questions have empty answers from now on. */
  stop(): void {
    this.#isStopped = true;
    this.#opening.settle(false);
  }
}

/** Whether an index can be asked, once that is known. */
class Opening {
  readonly settled: Promise<boolean>;
  isSettled = false;
  #resolve: (isAvailable: boolean) => void = () => undefined;

  constructor() {
    this.settled = new Promise((resolve) => (this.#resolve = resolve));
  }

  settle(isAvailable: boolean): void {
    this.isSettled = true;
    this.#resolve(isAvailable);
  }
}
