import { Worker } from 'node:worker_threads';
import { bundleIn } from '../bundles';
import type { IndexOptions } from '../options';
import { Rpc, type Handlers } from '../../platform/rpc';

/** What a process that builds is told to build: an index's options without what can't be sent. */
export type BuildOptions = Omit<IndexOptions, (typeof unsent)[number]>;
const unsent = ['files', 'log', 'buildApart'] as const;

/** How long a process that is to end may take to store what it has read. */
const maxMsToEnd = 4000;

/** The process that builds has ended before it was told to. */
export class BuildProcessEndedError extends Error {}

/**
 * A process that builds an index, seen from the one that it builds for. What a build needs of memory goes back to the
 * system only with its process: neither threads that end nor the garbage collector give it back.
 */
export class BuildProcess {
  readonly #rpc: Rpc;
  readonly #closed: Promise<void>;

  /** @param options Of the index; its owner may still be about to let go of it. */
  constructor(options: IndexOptions, handlers: Handlers) {
    const launcher = new Worker(bundleIn(options.bundles, 'fork'), {
      workerData: bundleIn(options.bundles, 'build'),
      // It only passes on messages.
      resourceLimits: { maxYoungGenerationSizeMb: 2 },
    });
    let tellClosed: () => void = () => undefined;
    this.#closed = new Promise((resolve) => (tellClosed = resolve));
    const ended = (reason: string) => {
      this.#rpc.close(new BuildProcessEndedError(reason));
      tellClosed();
    };
    this.#rpc = new Rpc(launcher, { ...handlers, ended });
    launcher.once('error', (error) => {
      ended(String(error));
    });
    launcher.once('exit', (code) => {
      ended(String(code));
    });
    // It may outlast nobody, and keeps nobody from ending.
    launcher.unref();
    const sent = Object.entries(options).filter(([name]) => !(unsent as readonly string[]).includes(name));
    this.#rpc.notify('open', Object.fromEntries(sent));
  }

  /**
   * Brings the index in line with the files, as far as it is not aborted.
   * @throws BuildProcessEnded
   */
  async build(signal?: AbortSignal): Promise<void> {
    const cancel = () => {
      this.#rpc.notify('cancel', {});
    };
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    try {
      await this.#rpc.call('build', {});
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Reads files again while a build goes on. */
  refresh(uris: readonly string[]): Promise<void> {
    return this.#rpc.call('refresh', uris);
  }

  /** Has it store what it has read, and waits until it has ended. */
  async end(): Promise<void> {
    const late = setTimeout(() => {
      this.#rpc.notify('kill', {});
    }, maxMsToEnd);
    this.#rpc.notify('end', {});
    await this.#closed;
    clearTimeout(late);
  }
}
