import type { BuildDepth, IndexStatus } from '../../corpus';
import { AbortError, type Handlers } from '../../platform/rpc';
import { BuildProcessEndedError } from '../errors';
import type { IndexOptions } from '../options';
import type { BuildOutcome, HostForBuilder } from '../protocol';
import { BuildProcess } from './build-process';
import type { WritingThread } from './writing-thread';

export interface BuildSchedulerContext {
  readonly options: IndexOptions;
  readonly writer: WritingThread;
  /** There is no index yet. */
  readonly isNew: boolean;
  /** What a build process asks and notifies. */
  readonly handlers: Handlers<HostForBuilder>;
  readonly status: () => IndexStatus;
}

/**
 * Runs builds, one after the other: in the writing thread, or in a process of its own where that is much work. The
 * lock of the index goes to that process and back.
 */
export class BuildScheduler {
  readonly #context: BuildSchedulerContext;
  #isNew: boolean;
  #last: Promise<unknown> = Promise.resolve();
  /** While a build process has the index; `process` is there as long as it takes calls. */
  #builder: { process: BuildProcess | undefined; readonly ended: Promise<void> } | undefined;
  #isStopped = false;

  constructor(context: BuildSchedulerContext) {
    this.#context = context;
    this.#isNew = context.isNew;
  }

  /** There was no index at first, and no build has begun. */
  get isNew(): boolean {
    return this.#isNew;
  }

  /** Whether a build that is much work gets a process of its own. */
  get isApart(): boolean {
    const { buildApart, roots } = this.#context.options;
    return buildApart === true && roots.every(({ fsPath }) => fsPath !== undefined);
  }

  /**
   * Resolves when a build that begins after this call has come to its end, or could not.
   * @throws AbortError
   */
  async build(kind: 'reconcile' | 'rebuild', depth: BuildDepth, signal?: AbortSignal): Promise<void> {
    const work = this.#last.then(async () => {
      if (signal?.aborted) throw new AbortError();
      const isDone = this.isApart && (await this.#buildApart(kind === 'rebuild', depth, signal));
      this.#isNew = false;
      if (!isDone && !this.#hasStopped())
        await this.#context.writer.do((rpc) => rpc.call(kind, depth, { signal }));
    });
    this.#last = work.catch(() => undefined);
    await (signal ? unlessAborted(work, signal) : work);
  }

  /** Reads files again; a build goes on meanwhile. */
  async refresh(uris: readonly string[]): Promise<void> {
    const builder = this.#builder;
    try {
      if (builder?.process) {
        await builder.process.refresh(uris);
        return;
      }
    } catch (error) {
      if (!(error instanceof BuildProcessEndedError)) throw error;
    }
    await builder?.ended;
    try {
      await this.#context.writer.do((rpc) => rpc.call('refresh', uris));
    } catch (error) {
      // They are compared when the index is opened the next time.
      if (!this.#isStopped) throw error;
    }
  }

  /** Has the build that is under way look into files before others. */
  prefer(uris: readonly string[]): void {
    if (this.#isStopped) return;
    const process = this.#builder?.process;
    if (process) process.prefer(uris);
    else this.#context.writer.rpc.notify('prefer', uris);
  }

  /** Begins no other build, and ends the process of the one that is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#builder?.process?.end();
  }

  /** Resolves when no build is under way. */
  async ended(): Promise<void> {
    await this.#last;
  }

  /**
   * Builds the index in a process of its own, if it is not complete or to be rebuilt.
   * @returns false where the writing thread has to build it: it is complete, or there is no such process.
   */
  async #buildApart(rebuild: boolean, depth: BuildDepth, signal?: AbortSignal): Promise<boolean> {
    const { options, writer, handlers } = this.#context;
    // Where there is no index the process starts while the writing thread still does, which then hands over a new one.
    let process = this.#isNew && !rebuild ? new BuildProcess(options, handlers) : undefined;
    let isReleased = false;
    try {
      isReleased = (await writer.do((rpc) => rpc.call('releaseLock', { rebuild }))) && !this.#hasStopped();
    } finally {
      if (!isReleased) await process?.end();
    }
    if (!isReleased) return false;
    process ??= new BuildProcess(options, handlers);
    let setEnded: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (setEnded = resolve));
    this.#builder = { process, ended };
    let isDone = true;
    try {
      await process.build(depth, signal);
    } catch (error) {
      if (!(error instanceof BuildProcessEndedError)) throw error;
      isDone = false;
      this.#logEarlyEnd(error);
    } finally {
      this.#builder.process = undefined;
      await process.end();
      try {
        await this.#reacquireLock(isDone, signal?.aborted === true);
      } finally {
        this.#builder = undefined;
        setEnded();
      }
    }
    return isDone;
  }

  async #reacquireLock(isDone: boolean, isCancelled: boolean): Promise<void> {
    const { writer, status } = this.#context;
    if (this.#isStopped) return;
    const { phase, notice } = status();
    const outcome: BuildOutcome = isDone
      ? { phase: isCancelled ? 'cancelled' : phase, ...(notice && { notice }) }
      : {};
    await writer.do((rpc) => rpc.call('reacquireLock', outcome));
  }

  #logEarlyEnd({ message }: BuildProcessEndedError): void {
    if (!this.#isStopped) this.#context.options.log?.({ code: 'buildProcessEnded', error: message });
  }

  /** A method, since the compiler takes a field for unchanged across an `await`. */
  #hasStopped(): boolean {
    return this.#isStopped;
  }
}

/** Rejects as soon as it is aborted, while the work comes to its end by itself. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(new AbortError());
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
