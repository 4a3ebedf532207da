import type { CorpusRoot } from '../../workspace';
import { AbortError, type Cancelled } from '../../platform/rpc';
import { IndexReplacedError } from '../errors';
import type { FileReading, NameGroups, ReadRequest } from '../protocol';
import type { Extractor } from './file-workers';

/** A file to be read. */
export interface Job {
  readonly root: CorpusRoot;
  readonly path: string;
  readonly size: number;
  /** Where the file still has it, it is not read into an article. */
  readonly hash: string | undefined;
}

export interface ReadSchedulerContext {
  /** Starts all extraction threads. */
  readonly startAll: () => Promise<readonly Extractor[]>;
  readonly neverMerge: () => NameGroups;
  /** @param number of the request that the files came by; later requests have higher ones. */
  readonly take: (root: CorpusRoot, number: number, files: readonly FileReading[]) => Promise<void>;
}

const jobFiles = 32;
/** The first share is small, and the next ones grow: something is to be seen while the code is still cold. */
const firstFiles = 2;
const jobBytes = 256 * 1024;
/** So many that the extractors have something to do while a transaction is written. */
const jobsAhead = 40;

/** Hands out files to the reading threads, so much at a time that every one has some and little waits in memory. */
export class ReadScheduler {
  readonly #context: ReadSchedulerContext;
  /** Says whether the rest is to be left. */
  cancelled: Cancelled = () => false;
  #jobs: Job[] = [];
  /** The first of `#jobs` that is still to be done. */
  #head = 0;
  /** Ends the reading of what has been handed out. */
  readonly #inFlight = new Set<AbortController>();
  #lastRequest = 0;
  #extractors: readonly Extractor[] = [];
  /** Whether all extractors have been asked for, and are there. */
  #supply: 'some' | 'starting' | 'all' = 'some';
  #end: (() => void) | undefined;
  #failure: Error | undefined;
  #abandoned = false;

  constructor(context: ReadSchedulerContext) {
    this.#context = context;
  }

  /** Reads with these extractors from now on; all others may have ended. */
  use(extractors: readonly Extractor[]): void {
    this.#extractors = extractors;
    if (this.#supply === 'all') this.#supply = 'some';
  }

  /** To be read when `pump` is called. */
  add(job: Job): void {
    this.#jobs.push(job);
  }

  /** The number of the last request: what comes by it, or by one before, was asked for by now. */
  get lastRequest(): number {
    return this.#lastRequest;
  }

  /** Leaves what has not been handed out. */
  clear(): void {
    this.#jobs = [];
    this.#head = 0;
  }

  /** Leaves everything; who waits is told. */
  abandon(): void {
    this.#abandoned = true;
    this.clear();
    this.#end?.();
  }

  /**
   * Resolves when all has been read, or left.
   * @throws IndexReplacedError
   */
  drained(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#end = () => {
        this.#end = undefined;
        const failure = this.#abandoned ? new IndexReplacedError() : this.#failure;
        this.#failure = undefined;
        if (failure) reject(failure);
        else resolve();
      };
      this.pump();
    });
  }

  /** Hands out what the extractors can take. */
  pump(): void {
    const isEnding = () =>
      this.#failure !== undefined || this.cancelled() || this.#head === this.#jobs.length;
    if (!isEnding() && this.#supply === 'some') void this.#startAll();
    for (
      let extractor = this.#leastBusy();
      extractor && extractor.jobs < jobsAhead && !isEnding();
      extractor = this.#leastBusy()
    ) {
      const share = shareOf(this.#jobs, this.#head);
      this.#head += share.paths.length;
      void this.#read(extractor, share);
    }
    if (!isEnding()) return;
    if (this.cancelled()) for (const stop of this.#inFlight) stop.abort();
    if (this.#inFlight.size > 0) return;
    this.clear();
    this.#end?.();
  }

  /**
   * Reads files at once, beside the others.
   * @param begins told of each file before it is read, with the number of its request.
   */
  async read(jobs: readonly Job[], begins: (job: Job, number: number) => void): Promise<void> {
    for (let head = 0; head < jobs.length;) {
      const share = shareOf(jobs, head);
      const number = ++this.#lastRequest;
      for (const job of jobs.slice(head, (head += share.paths.length))) begins(job, number);
      const extractor = this.#leastBusy();
      // The host starts none any more when it is about to end.
      if (!extractor) throw new IndexReplacedError();
      await this.#ask(extractor, { ...share, isUrgent: true }, number);
    }
  }

  #leastBusy(): Extractor | undefined {
    const [first, ...others] = this.#extractors;
    return first && others.reduce((a, b) => (b.jobs < a.jobs ? b : a), first);
  }

  async #read(extractor: Extractor, share: Share): Promise<void> {
    const stop = new AbortController();
    this.#inFlight.add(stop);
    extractor.jobs++;
    try {
      await this.#ask(extractor, share, ++this.#lastRequest, stop.signal);
    } catch (error) {
      if (!(error instanceof AbortError)) this.#fail(error);
    } finally {
      extractor.jobs--;
      this.#inFlight.delete(stop);
      this.pump();
    }
  }

  async #ask({ rpc }: Extractor, share: Share, number: number, signal?: AbortSignal): Promise<void> {
    const request: ReadRequest = { ...share, neverMerge: this.#context.neverMerge() };
    await this.#context.take(share.root, number, await rpc.call('read', request, { signal }));
  }

  async #startAll(): Promise<void> {
    this.#supply = 'starting';
    try {
      this.#extractors = await this.#context.startAll();
      this.#supply = 'all';
    } catch (error) {
      this.#supply = 'some';
      this.#fail(error);
    }
    this.pump();
  }

  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
  }
}

type Share = Omit<ReadRequest, 'neverMerge'>;

/** Work for an extractor, about an equal share each time: the jobs from `head` on, of one root. */
function shareOf(jobs: readonly Job[], head: number): Share {
  const { root } = jobs[head]!;
  const paths: string[] = [];
  const hashes: (string | undefined)[] = [];
  const most = Math.min(jobFiles, firstFiles + head);
  let bytes = 0;
  for (let i = head; i < jobs.length && paths.length < most && bytes < jobBytes; i++) {
    const job = jobs[i]!;
    if (job.root !== root) break;
    paths.push(job.path);
    hashes.push(job.hash);
    bytes += job.size;
  }
  return { root, paths, hashes };
}
