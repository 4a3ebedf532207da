import type { Correction } from '../../core/correction';
import type { FileRef } from '../../storage/port';
import type { CorpusRoot } from '../../workspace';
import { AbortError, type Cancelled } from '../../platform/rpc';
import { IndexReplacedError, WorkerEndedError } from '../errors';
import type { FileReading, NameGroups, ReadDepth, ReadRequest, WorkerEnd } from '../protocol';
import type { Extractor, FileWorkerLinks } from './file-workers';

/** A file to be read. */
export interface Job {
  readonly root: CorpusRoot;
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970; undefined where that is not known. */
  readonly mtime: number | undefined;
  /** Where the file still has it, its text is not read again. */
  readonly hash: string | undefined;
}

/** A job that waits its turn. */
interface QueuedJob extends Job {
  readonly depth: ReadDepth;
}

/** What was read of some files of a root. */
export interface Reading {
  readonly root: CorpusRoot;
  /** Of the request that they came by; later requests have higher ones. */
  readonly number: number;
  readonly depth: ReadDepth;
  readonly files: readonly FileReading[];
}

export interface ReadSchedulerContext {
  readonly workers: Pick<FileWorkerLinks, 'current' | 'start' | 'endOf'>;
  readonly neverMerge: () => NameGroups;
  /** People's corrections of the quotations of a file. */
  readonly correctionsOf: (file: FileRef) => readonly Correction[];
  readonly take: (reading: Reading) => Promise<void>;
}

const jobFiles = 32;
/** The first share is small, and the next ones grow: something is to be seen while the code is still cold. */
const firstFiles = 2;
const jobBytes = 256 * 1024;
/** So many that the extractors have something to do while a transaction is written. */
const jobsAhead = 40;
/** So many extraction threads may end one after the other without having read anything. */
const maxFruitlessEnds = 8;

/**
 * Hands out files to the reading threads, so much at a time that every one has some and little waits in memory. A file
 * at which a thread ends is given up, with the reason as its problem; the others are read by another thread.
 */
export class ReadScheduler {
  readonly #context: ReadSchedulerContext;
  /** Says whether the rest is to be left. */
  cancelled: Cancelled = () => false;
  #jobs: QueuedJob[] = [];
  /** The first of `#jobs` that is still to be done. */
  #head = 0;
  /** Ends the reading of what has been handed out. */
  readonly #inFlight = new Set<AbortController>();
  #lastRequest = 0;
  /** Threads that have ended since something was last read. */
  readonly #fruitless = new Set<Extractor>();
  /** Has each file read by a request of its own, since a thread has ended and it is not known at which. */
  #isCareful = false;
  /** A thread has ended while others were starting. */
  #isShort = false;
  /** Whether all extractors have been asked for, and are there. */
  #supply: 'some' | 'starting' | 'all' = 'some';
  #end: (() => void) | undefined;
  #failure: Error | undefined;
  #abandoned = false;

  constructor(context: ReadSchedulerContext) {
    this.#context = context;
  }

  /** All extractors may end now: the next work asks for them again. */
  rest(): void {
    if (this.#supply === 'all') this.#supply = 'some';
    this.#fruitless.clear();
    this.#isCareful = false;
  }

  /** To be read when `pump` is called. */
  add(job: Job, depth: ReadDepth): void {
    this.#jobs.push({ ...job, depth });
  }

  /** Takes jobs that have not been handed out yet out of the queue. */
  withdraw(isWanted: (job: Job) => boolean): readonly Job[] {
    const open = this.#jobs.slice(this.#head);
    const taken = open.filter(isWanted);
    if (taken.length > 0) {
      this.#jobs = open.filter((job) => !isWanted(job));
      this.#head = 0;
    }
    return taken;
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
      extractor && extractor.jobs < (this.#isCareful ? 1 : jobsAhead) && !isEnding();
      extractor = this.#leastBusy()
    ) {
      const share = this.#shareOf(this.#jobs, this.#head);
      this.#head += share.length;
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
  async read(
    jobs: readonly Job[],
    depth: ReadDepth,
    begins: (job: Job, number: number) => void,
  ): Promise<void> {
    const open = jobs.map((job) => ({ ...job, depth }));
    while (open.length > 0) {
      const share = this.#shareOf(open, 0);
      const number = ++this.#lastRequest;
      for (const job of open.splice(0, share.length)) begins(job, number);
      const extractor = this.#leastBusy() ?? (await this.#startOne());
      extractor.jobs++;
      try {
        await this.#ask(extractor, share, number, { isUrgent: true });
      } catch (error) {
        open.unshift(...(await this.#rescue(extractor, share, number, error)));
      } finally {
        extractor.jobs--;
      }
    }
  }

  #shareOf(jobs: readonly QueuedJob[], head: number): Share {
    return shareOf(jobs, head, this.#isCareful ? 1 : Math.min(jobFiles, firstFiles + head));
  }

  #leastBusy(): Extractor | undefined {
    const [first, ...others] = this.#context.workers.current.extractors;
    return first && others.reduce((a, b) => (b.jobs < a.jobs ? b : a), first);
  }

  async #startOne(): Promise<Extractor> {
    await this.#context.workers.start(1);
    const extractor = this.#leastBusy();
    // The host starts none any more when it is about to end.
    if (!extractor) throw new IndexReplacedError();
    return extractor;
  }

  async #read(extractor: Extractor, share: Share): Promise<void> {
    const stop = new AbortController();
    this.#inFlight.add(stop);
    extractor.jobs++;
    const number = ++this.#lastRequest;
    try {
      await this.#ask(extractor, share, number, {}, stop.signal);
    } catch (error) {
      if (!(error instanceof AbortError)) await this.#readAgain(extractor, share, number, error);
    } finally {
      extractor.jobs--;
      this.#inFlight.delete(stop);
      this.pump();
    }
  }

  async #ask(
    { rpc }: Extractor,
    share: Share,
    number: number,
    options: Pick<ReadRequest, 'isUrgent'>,
    signal?: AbortSignal,
  ): Promise<void> {
    const [{ root, depth }] = share;
    const request: ReadRequest = {
      ...{ ...options, number, root, depth, neverMerge: this.#context.neverMerge() },
      paths: share.map(({ path }) => path),
      hashes: share.map(({ hash }) => hash),
      corrections: this.#correctionsOf(share),
    };
    const files = await rpc.call('read', request, { signal });
    this.#fruitless.clear();
    await this.#context.take({ root, number, depth, files });
  }

  #correctionsOf(share: Share): Map<string, readonly Correction[]> {
    const all = share.map(
      ({ root, path }) => [path, this.#context.correctionsOf({ root: root.uri, path })] as const,
    );
    return new Map(all.filter(([, corrections]) => corrections.length > 0));
  }

  async #readAgain(extractor: Extractor, share: Share, number: number, error: unknown): Promise<void> {
    try {
      this.#jobs.push(...(await this.#rescue(extractor, share, number, error)));
    } catch (failure) {
      this.#fail(failure);
    }
  }

  /**
   * Gives up the file at which a thread has ended.
   * @returns those of the share that are still to be read.
   * @throws the error, where it is another one or says nothing of a file.
   */
  async #rescue(
    extractor: Extractor,
    share: Share,
    number: number,
    error: unknown,
  ): Promise<readonly QueuedJob[]> {
    if (!(error instanceof WorkerEndedError) || this.#abandoned) throw error;
    const { work, hasBegun } = extractor.gauge;
    const isAlone = hasBegun && share.length === 1 && extractor.jobs === 1;
    const end = await this.#context.workers.endOf(extractor);
    // It is to be replaced.
    if (this.#supply === 'starting') this.#isShort = true;
    else this.#supply = 'some';
    if (end.cause === 'terminated') return share;
    this.#fruitless.add(extractor);
    if (this.#fruitless.size > maxFruitlessEnds) throw new WorkerEndedError(end.reason);
    // It may also have ended over the answer, when it was at no file any more.
    if (!work && !isAlone) this.#isCareful = true;
    const job = work?.request === number ? share[work.index] : !work && isAlone ? share[0] : undefined;
    if (!job) return share;
    await this.#context.take({ ...job, number, files: [givenUp(job, end)] });
    return share.filter((each) => each !== job);
  }

  async #startAll(): Promise<void> {
    this.#supply = 'starting';
    try {
      await this.#context.workers.start('all');
      this.#supply = this.#isShort ? 'some' : 'all';
      this.#isShort = false;
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

type Share = readonly [QueuedJob, ...QueuedJob[]];

/** Work for an extractor, about an equal share each time: at most so many of the jobs from `head` on, of one root and depth. */
function shareOf(jobs: readonly QueuedJob[], head: number, most: number): Share {
  const first = jobs[head]!;
  const share: [QueuedJob, ...QueuedJob[]] = [first];
  let bytes = first.size;
  for (let i = head + 1; i < jobs.length && share.length < most && bytes < jobBytes; i++) {
    const job = jobs[i]!;
    if (job.root !== first.root || job.depth !== first.depth) break;
    share.push(job);
    bytes += job.size;
  }
  return share;
}

/** What is kept of a file at which a thread has ended: it is not read again until it changes. */
function givenUp({ path, size, mtime }: Job, { cause, reason }: WorkerEnd): FileReading {
  const state = { path, size, mtime: mtime ?? 0, doubt: mtime === undefined };
  switch (cause) {
    case 'memory':
      return { ...state, problem: { code: 'tooMuchMemory' } };
    case 'time':
      return { ...state, problem: { code: 'tooMuchTime' } };
    case 'error':
    case 'terminated':
      return { ...state, problem: { code: 'extractionFailed', error: reason } };
  }
}
