import type { MessagePort } from 'node:worker_threads';
import { Rpc, type NoSide } from '../../platform/rpc';
import { WorkerEndedError } from '../errors';
import type {
  ExtractorCount,
  ExtractorForWriter,
  FoundFiles,
  HostForWriter,
  WorkerEnd,
  WalkerForWriter,
  WorkerPorts,
  WriterForHost,
  WriterForWalker,
} from '../protocol';
import { WorkGauge } from '../work-gauge';

/** The walking thread, as the writing thread sees it. */
export interface Walker {
  readonly rpc: Rpc<WriterForWalker, WalkerForWriter>;
  readonly port: MessagePort;
}

/** An extraction thread, as the writing thread sees it. */
export interface Extractor {
  readonly id: number;
  readonly rpc: Rpc<NoSide, ExtractorForWriter>;
  readonly port: MessagePort;
  readonly gauge: WorkGauge;
  /** Requests that are not answered yet. */
  jobs: number;
}

/** The threads that look at files, as they are at one moment. */
export interface FileWorkers {
  readonly walker: Walker | undefined;
  readonly extractors: readonly Extractor[];
}

const noWorkers: FileWorkers = { walker: undefined, extractors: [] };

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

  /** Those there are now; one that ends is gone from them at once. */
  get current(): FileWorkers {
    return this.#workers;
  }

  /** Has the host start what is missing: nothing where the host is about to end. */
  start(extractors: ExtractorCount): Promise<void> {
    return this.#host.call('startWorkers', extractors);
  }

  /** How an extraction thread that is gone has ended. */
  endOf({ id }: Extractor): Promise<WorkerEnd> {
    return this.#host.call('extractorEnd', id);
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
    for (const { id, port, gauge } of extractors) {
      const link = closedWith(port, new Rpc<NoSide, ExtractorForWriter>(port, {}));
      const extractor = { ...link, id, gauge: new WorkGauge(gauge), jobs: 0 };
      this.#workers = { ...this.#workers, extractors: [...this.#workers.extractors, extractor] };
      port.once('close', () => {
        const others = this.#workers.extractors.filter((each) => each !== extractor);
        this.#workers = { ...this.#workers, extractors: others };
      });
    }
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
