import { Worker } from 'node:worker_threads';
import type { BuildDepth } from '../../corpus';
import { Rpc, type Handlers } from '../../platform/rpc';
import { bundleIn } from '../bundles';
import { BuildProcessEndedError } from '../errors';
import type { IndexOptions } from '../options';
import type { BuildOptions, HostForBuilder, HostForRelay, RelayForHost } from '../protocol';

/** How long a process that is to end may take to store what it has read. */
const maxMsToEnd = 4000;

/**
 * A process that builds an index, seen from its host. The memory of a build goes back to the system only with its
 * process: neither threads that end nor the garbage collector give it back.
 */
export class BuildProcess {
  readonly #rpc: Rpc<HostForRelay, RelayForHost>;
  readonly #closed: Promise<void>;

  /** @param options Of the index; its lock may still be held by the host for a moment. */
  constructor(options: IndexOptions, handlers: Handlers<HostForBuilder>) {
    const relay = new Worker(bundleIn(options.bundles, 'fork'), {
      workerData: bundleIn(options.bundles, 'build'),
      // It only passes on messages.
      resourceLimits: { maxYoungGenerationSizeMb: 2 },
    });
    let setClosed: () => void = () => undefined;
    this.#closed = new Promise((resolve) => (setClosed = resolve));
    const ended = (reason: string) => {
      this.#rpc.close(new BuildProcessEndedError(reason));
      setClosed();
    };
    this.#rpc = new Rpc<HostForRelay, RelayForHost>(relay, { ...handlers, ended });
    relay.once('error', (error) => {
      ended(String(error));
    });
    relay.once('exit', (code) => {
      ended(String(code));
    });
    // It keeps no host from ending, and ends with it.
    relay.unref();
    this.#rpc.notify('open', sendable(options));
  }

  /**
   * Brings the index in line with the files, as far as it is not aborted; resolves also where it is.
   * @throws BuildProcessEndedError
   */
  async build(depth: BuildDepth, signal?: AbortSignal): Promise<void> {
    const cancel = () => {
      this.#rpc.notify('cancel');
    };
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    try {
      await this.#rpc.call('build', depth);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /**
   * Reads files again while a build goes on.
   * @throws BuildProcessEndedError
   */
  refresh(uris: readonly string[]): Promise<void> {
    return this.#rpc.call('refresh', uris);
  }

  prefer(uris: readonly string[]): void {
    this.#rpc.notify('prefer', uris);
  }

  /** Has it store what it has read, and waits until it has ended. */
  async end(): Promise<void> {
    const late = setTimeout(() => {
      this.#rpc.notify('kill');
    }, maxMsToEnd);
    this.#rpc.notify('end');
    await this.#closed;
    clearTimeout(late);
  }
}

/** The options without those that can't be sent. */
function sendable(options: IndexOptions): BuildOptions {
  const { files, log, buildApart, ...sent } = options;
  return sent;
}
