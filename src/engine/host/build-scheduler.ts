import { t } from '@vscode/l10n';
import { BuildProcess, BuildProcessEndedError } from './build-process';
import type { IndexOptions } from '../options';
import type { IndexStatus } from '../../corpus';
import { AbortError, type Handlers, type Rpc } from '../../platform/rpc';

export interface BuildSchedulerContext {
  readonly options: IndexOptions;
  readonly writer: Rpc;
  /** There is no index yet. */
  readonly isNew: boolean;
  /** What a process that builds tells. */
  readonly handlers: Handlers;
  readonly status: () => IndexStatus;
}

/** Builds an index, one build after the other: in the writing thread, or in a process of its own where that is much work. */
export class BuildScheduler {
  readonly #context: BuildSchedulerContext;
  #isNew: boolean;
  #last: Promise<unknown> = Promise.resolve();
  /** While a process of its own has the index; it takes calls until it is to end. */
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

  get isApart(): boolean {
    const { buildApart, roots } = this.#context.options;
    return buildApart === true && roots.every(({ fsPath }) => fsPath !== undefined);
  }

  async build(method: 'reconcile' | 'rebuild', signal?: AbortSignal): Promise<void> {
    const work = this.#last.then(async () => {
      if (signal?.aborted) throw new AbortError();
      const isDone = this.isApart && (await this.#buildApart(method === 'rebuild', signal));
      this.#isNew = false;
      if (!isDone && !this.#hasStopped()) await this.#context.writer.call(method, {}, signal);
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
    await this.#context.writer.call('refresh', uris);
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
   * Has a process of its own build the index, if that is not complete.
   * @returns false where it is to be built here: it is complete, or there is no such process.
   */
  async #buildApart(afresh: boolean, signal?: AbortSignal): Promise<boolean> {
    const { options, writer, handlers } = this.#context;
    // Where there is no index the process starts while the writing thread still does, which then lends it a new one.
    let process = this.#isNew && !afresh ? new BuildProcess(options, handlers) : undefined;
    let isLent = false;
    try {
      isLent = (await writer.call<boolean>('releaseLock', { afresh })) && !this.#hasStopped();
    } finally {
      if (!isLent) await process?.end();
    }
    if (!isLent) return false;
    process ??= new BuildProcess(options, handlers);
    let tellEnded: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (tellEnded = resolve));
    this.#builder = { process, ended };
    let isDone = true;
    try {
      await process.build(signal);
    } catch (error) {
      if (!(error instanceof BuildProcessEndedError)) throw error;
      isDone = false;
      this.#tellEarlyEnd(error);
    } finally {
      this.#builder.process = undefined;
      await process.end();
      try {
        await this.#reacquireLock(isDone, signal);
      } finally {
        this.#builder = undefined;
        tellEnded();
      }
    }
    return isDone;
  }

  async #reacquireLock(isDone: boolean, signal?: AbortSignal): Promise<void> {
    const { writer, status } = this.#context;
    if (this.#isStopped) return;
    const left = signal?.aborted ? { ...status(), phase: 'cancelled' } : status();
    await writer.call('reacquireLock', isDone ? left : {});
  }

  #tellEarlyEnd({ message }: BuildProcessEndedError): void {
    if (!this.#isStopped)
      this.#context.options.log?.(
        t('The process that read the articles has ended ({0}); they are read on without one.', message),
      );
  }

  /** Asked anew each time: it may have come about while something else was awaited. */
  #hasStopped(): boolean {
    return this.#isStopped;
  }
}

/** Rejects at once when it is aborted, and lets the work come to its end by itself. */
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
