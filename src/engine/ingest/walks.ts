import { AbortError, type Cancelled, type Rpc } from '../../platform/rpc';
import type { Catalogue } from '../../storage/port';
import type { CorpusRoot } from '../../workspace';
import { IndexReplacedError } from '../errors';
import type { FoundFiles, HostForWriter, WalkRequest, WalkResult, WriterForHost } from '../protocol';
import type { FileWorkerLinks } from './file-workers';
import type { Job } from './read-scheduler';
import { WalkComparison } from './walk-comparison';

export interface WalksContext {
  readonly catalogue: Catalogue;
  readonly workers: FileWorkerLinks;
  readonly host: Rpc<WriterForHost, HostForWriter>;
}

/** A folder to be walked, or a file to be looked at. */
export interface WalkPlace {
  readonly root: CorpusRoot;
  /** Below the root; empty for all of it. */
  readonly at: string;
  readonly cancelled: Cancelled;
}

/** A walk that has come to its end. */
export interface EndedWalk {
  readonly result: WalkResult;
  readonly comparison: WalkComparison;
}

interface Walk {
  readonly comparison: WalkComparison;
  readonly cancelled: Cancelled;
  readonly stop: AbortController;
}

/** The walks in progress: what each finds comes in messages of its own, and is compared with what is known. */
export class Walks {
  readonly #context: WalksContext;
  readonly #open = new Map<number, Walk>();
  #next = 1;

  constructor(context: WalksContext) {
    this.#context = context;
  }

  /** Compares what a walk has found. Rejects, where it does, with what the walk rejects with at its end. */
  async compare(files: FoundFiles): Promise<void> {
    const walk = this.#open.get(files.walk);
    if (walk?.cancelled()) walk.stop.abort();
    await walk?.comparison.add(files);
  }

  /**
   * Walks, and gives the files that are new or have changed to `wanted`.
   * @throws IndexReplacedError where the host has no thread left that walks.
   */
  async walk({ root, at, cancelled }: WalkPlace, wanted: (job: Job) => void): Promise<EndedWalk> {
    const walk = this.#next++;
    const comparison = await WalkComparison.begin(this.#context.catalogue, root, at, wanted);
    const stop = new AbortController();
    this.#open.set(walk, { comparison, cancelled, stop });
    const request: WalkRequest = { walk, root, ...(at !== '' && { at }) };
    try {
      return { result: await this.#call(request, stop.signal), comparison };
    } catch (error) {
      if (!(error instanceof AbortError)) throw error;
      return { result: { unreadable: [] }, comparison };
    } finally {
      this.#open.delete(walk);
    }
  }

  async #call(request: WalkRequest, signal: AbortSignal): Promise<WalkResult> {
    if (request.root.fsPath === undefined) return this.#context.host.call('walk', request, { signal });
    const { walker } = this.#context.workers.current;
    // The host starts none any more when it is about to end.
    if (!walker) throw new IndexReplacedError();
    return walker.rpc.call('walk', request, { signal });
  }
}
