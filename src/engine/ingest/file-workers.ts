import type { MessagePort } from 'node:worker_threads';
import { Rpc, type NoSide } from '../../platform/rpc';
import { WorkerEndedError } from '../errors';
import type {
  ExtractorCount,
  ExtractorForWriter,
  FoundFiles,
  HostForWriter,
  WalkerForWriter,
  WorkerPorts,
  WriterForHost,
  WriterForWalker,
} from '../protocol';

/** The walking thread, as the writing thread sees it. */
export interface Walker {
  readonly rpc: Rpc<WriterForWalker, WalkerForWriter>;
  readonly port: MessagePort;
}

/** An extraction thread, as the writing thread sees it. */
export interface Extractor {
  readonly rpc: Rpc<NoSide, ExtractorForWriter>;
  readonly port: MessagePort;
  /** Requests that are not answered yet. */
  jobs: number;
}

/** The threads that look at files, as they are at one moment. */
export interface FileWorkers {
  readonly walker: Walker | undefined;
  readonly extractors: readonly Extractor[];
}

export const noWorkers: FileWorkers = { walker: undefined, extractors: [] };

/** The writing thread's links to the threads that look at files. The host starts these threads and ends them. */
export class FileWorkerLinks {
  readonly #host: Rpc<WriterForHost, HostForWriter>;
  readonly #found: (files: FoundFiles) => void;
  #workers = noWorkers;

  /** @param found called with what the walking thread finds. */
  constructor(host: Rpc<WriterForHost, HostForWriter>, found: (files: FoundFiles) => void) {
    this.#host = host;
    this.#found = found;
  }

  /** Has the host start what is missing, and resolves with all there are: none where the host is about to end. */
  async start(extractors: ExtractorCount): Promise<FileWorkers> {
    await this.#host.call('startWorkers', extractors);
    return this.#workers;
  }

  /** Takes the ports that the host hands over. */
  connect({ walker, extractors }: WorkerPorts): void {
    if (walker) {
      // With a new walker all are new: an extractor that came too late for the release of the others is gone too.
      this.release();
      const found = this.#found;
      const rpc = new Rpc<WriterForWalker, WalkerForWriter>(walker, { found });
      this.#workers = { walker: closedWith(walker, rpc), extractors: [] };
    }
    const more = extractors.map((port) => ({
      ...closedWith(port, new Rpc<NoSide, ExtractorForWriter>(port, {})),
      jobs: 0,
    }));
    this.#workers = { ...this.#workers, extractors: [...this.#workers.extractors, ...more] };
  }

  /** Closes the links; the host may then end the threads. */
  release(): void {
    const { walker, extractors } = this.#workers;
    walker?.port.close();
    for (const { port } of extractors) port.close();
    this.#workers = noWorkers;
  }
}

/** A link whose open calls reject when its thread ends. */
function closedWith<R extends { close(error: Error): void }>(port: MessagePort, rpc: R) {
  port.once('close', () => {
    rpc.close(new WorkerEndedError('a thread that reads files has ended'));
  });
  return { rpc, port };
}
