import { setTimeout as pause } from 'node:timers/promises';
import type { BuildDepth, IndexChange, IndexLogEntry } from '../../corpus';
import { AbortError, type Cancelled, type Rpc } from '../../platform/rpc';
import { StoredCorrections } from '../../storage/codec/corrections';
import { decisionsOf } from '../../storage/codec/curation';
import type { ArticleSink, CurationTexts, FileRef, SizedFile, WritableStore } from '../../storage/port';
import { readSync } from '../../platform/node/files';
import type { CorpusRoot, ReadResult } from '../../workspace';
import { locate, uriOf } from '../../workspace/uri';
import { IndexReplacedError } from '../errors';
import type {
  ExtractorCount,
  FoundFiles,
  HostForWriter,
  NameGroups,
  WalkResult,
  WriterForHost,
} from '../protocol';
import type { WriteCautions } from '../worker-init';
import type { FileWorkerLinks } from './file-workers';
import { correctionsFile, curationFile, type PeopleFile } from './people-files';
import type { Progress } from './progress';
import { partsOf, ReadBatch, storeFiles, type PlacedFile } from './read-batch';
import { ReadScheduler, type Job, type Reading } from './read-scheduler';
import { Transactions } from './transactions';
import { Walks } from './walks';

/** What a build works with. */
export interface IndexerContext {
  readonly roots: readonly CorpusRoot[];
  readonly workers: FileWorkerLinks;
  readonly host: Rpc<WriterForHost, HostForWriter>;
  readonly progress: Progress;
  readonly changed: (change: IndexChange) => void;
  readonly log: (entry: IndexLogEntry) => void;
  /** Told of the files that are about to be stored, by their URIs, and of none when they are. */
  readonly storing: (uris: readonly string[]) => void;
  readonly cautions: WriteCautions;
  readonly batchBytes?: number;
}

/** Of a file in which people write down what they decide. */
const maxPeopleBytes = 10 * 1024 * 1024;
/** Between two steps of maintenance, for who asks or writes meanwhile. */
const stepPauseMs = 5;
/** So many changed articles are told by name. */
const maxUris = 50;

/** Brings one index in line with the files: compares, has what changed read, and stores it. */
export class Indexer {
  readonly #store: WritableStore;
  readonly #context: IndexerContext;
  readonly #transactions: Transactions;
  readonly #walks: Walks;
  /** The last request of a refresh for a place: what a build had read there before is of no use, whenever it comes. */
  readonly #refreshed = new Map<string, number>();
  /** Requests up to this one were made before the last decisions of people. */
  #outdatedRequest = 0;
  /** Names that people keep apart, as articles are to be read. */
  #neverMerge: NameGroups = [];
  #corrections = new StoredCorrections({});
  /** A reconciliation has begun and not come to its end. */
  #isReconciling = false;
  /** What is read before its turn, as far as the build that is under way has to wait for it. */
  #preferred: Promise<unknown> = Promise.resolve();
  /** How many reconciliations and refreshes are under way. */
  #working = 0;
  readonly #queue: ReadScheduler;
  readonly #batch: ReadBatch;
  #abandoned = false;

  private constructor(store: WritableStore, context: IndexerContext) {
    this.#store = store;
    this.#context = context;
    this.#transactions = new Transactions(store.sink);
    this.#batch = new ReadBatch(context.batchBytes);
    this.#walks = new Walks({ catalogue: store.catalogue, workers: context.workers, host: context.host });
    this.#queue = new ReadScheduler({
      workers: context.workers,
      neverMerge: () => this.#neverMerge,
      correctionsOf: (file) => this.#corrections.of(file),
      take: (reading) => this.#take(reading),
    });
  }

  /** An indexer of a store as it is. */
  static async of(store: WritableStore, context: IndexerContext): Promise<Indexer> {
    const indexer = new Indexer(store, context);
    indexer.#apply(await store.catalogue.curation());
    indexer.#corrections = new StoredCorrections(await store.catalogue.corrections());
    await indexer.#count();
    return indexer;
  }

  /** The last build came to its end. */
  isComplete(): Promise<boolean> {
    return this.#store.catalogue.isComplete();
  }

  get isReading(): boolean {
    return this.#working > 0;
  }

  /**
   * Has the store do what makes it faster, in small steps, until somebody needs something; then gives back the memory
   * that nothing needs for now.
   */
  async maintain(): Promise<void> {
    const { sink } = this.#store;
    let hasMore = await this.isComplete();
    while (hasMore) {
      if (this.isReading || this.#abandoned) return;
      hasMore = await this.#transactions.alone(() => sink.maintain());
      await pause(stepPauseMs);
    }
    if (this.isReading || this.#abandoned) return;
    await this.#transactions.alone(() => sink.trimMemory());
  }

  /** Nothing more is written; who still waits is told. */
  abandon(): void {
    this.#abandoned = true;
    this.#batch.take();
    this.#queue.abandon();
  }

  /** Stores what has been read so far. */
  async close(): Promise<void> {
    this.#queue.clear();
    await this.#flush();
  }

  /** Compares all files, and reads what is new or has changed. */
  reconcile(cancelled: Cancelled, depth: BuildDepth): Promise<void> {
    return this.#work(0, () => this.#reconcile(cancelled, depth));
  }

  /** Has a build look into files at once that still wait for their turn. */
  prefer(uris: readonly string[]): void {
    const places = uris.flatMap((uri) => locate(this.#context.roots, uri) ?? []);
    const jobs = this.#queue.withdraw((job) =>
      places.some(({ root, path }) => root === job.root && path === job.path),
    );
    if (jobs.length === 0) return;
    const depth = this.#context.progress.phase === 'understanding' ? 'findings' : 'all';
    const work = this.#work(1, async () => {
      await this.#queue.read(jobs, depth, this.#remember);
      await this.#flush();
    });
    this.#preferred = Promise.all([this.#preferred, work]);
    // The build rejects with it.
    this.#preferred.catch(() => undefined);
  }

  /** Reads again what a person is working on; a build goes on meanwhile. */
  refresh(uris: readonly string[]): Promise<void> {
    return this.#work(1, () => this.#refresh(uris));
  }

  /** Reads a file again, however it looks; what was stored of it is replaced. */
  async readAgain(file: FileRef): Promise<void> {
    const root = this.#context.roots.find(({ uri }) => uri === file.root);
    if (!root) return;
    await this.#transactions.run((sink) => sink.outdateFiles([file]));
    await this.refresh([uriOf(root, file.path)]);
  }

  /** Has the threads that look at files as long as there is work for them. */
  async #work(extractors: ExtractorCount, work: () => Promise<void>): Promise<void> {
    this.#working++;
    try {
      await this.#context.workers.start(extractors);
      await work();
    } finally {
      this.#working--;
      if (this.#working === 0) {
        this.#queue.rest();
        this.#refreshed.clear();
      }
    }
  }

  async #reconcile(cancelled: Cancelled, depth: BuildDepth): Promise<void> {
    const { roots, progress } = this.#context;
    this.#batch.begin();
    progress.start();
    this.#isReconciling = true;
    await this.#change((sink) => sink.keepRoots(roots.map(({ uri }) => uri)), false);
    await this.#count();
    await this.#readCuration(roots);
    await this.#readCorrections(roots);
    this.#queue.cancelled = cancelled;
    let found = 0;
    for (const root of roots) {
      if (cancelled()) break;
      const wanted = (job: Job) => {
        this.#queue.add(job, 'text');
        found++;
      };
      await this.#walk(root, '', wanted, cancelled);
    }
    progress.total = found;
    progress.phase = 'indexing';
    progress.notify();
    await this.#readQueue();
    if (depth === 'all' && !cancelled()) await this.#understand();
    this.#queue.cancelled = () => false;
    this.#isReconciling = false;
    if (cancelled()) throw new AbortError();
    if (depth === 'all') await this.#transactions.run((sink) => sink.setComplete(true));
  }

  /** Finds what stands in the articles whose texts alone are stored, newest ones first. */
  async #understand(): Promise<void> {
    const { roots, progress } = this.#context;
    const files = await this.#store.catalogue.pending();
    if (files.length === 0) return;
    progress.understand();
    this.#batch.begin();
    for (const { root: uri, hash, ...file } of files) {
      const root = roots.find((each) => each.uri === uri);
      if (root) this.#queue.add({ ...file, root, hash }, 'findings');
    }
    await this.#readQueue();
  }

  /** Reads what is queued, and stores it. */
  async #readQueue(): Promise<void> {
    await this.#queue.drained();
    await this.#preferred;
    this.#preferred = Promise.resolve();
    await this.#flush();
  }

  /**
   * Changes the store. The first change of a reconciliation says that the store is incomplete from then on: one that finds
   * nothing to do writes nothing, and so goes through where nothing can be written.
   */
  #change(work: (sink: ArticleSink) => Promise<void>, isChange = true): Promise<void> {
    return this.#transactions.run(async (sink) => {
      if (isChange && this.#isReconciling) await sink.setComplete(false);
      await work(sink);
    });
  }

  async #refresh(uris: readonly string[]): Promise<void> {
    const { roots } = this.#context;
    const having = (path: string) =>
      roots.filter((root) => {
        const file = uriOf(root, path);
        return uris.some((uri) => file === uri || file.startsWith(`${uri}/`));
      });
    const curated = having(curationFile.path);
    const corrected = having(correctionsFile.path);
    const jobs: Job[] = curated.length > 0 ? await this.#readCuration(curated) : [];
    if (corrected.length > 0) jobs.push(...(await this.#readCorrections(corrected)));
    for (const uri of uris) {
      const place = locate(roots, uri);
      if (place) await this.#walk(place.root, place.path, (job) => jobs.push(job));
    }
    await this.#queue.read(jobs, 'all', this.#remember);
    await this.#flush();
  }

  readonly #remember = ({ root, path }: Job, number: number): void => {
    this.#refreshed.set(uriOf(root, path), number);
  };

  /** Takes what a walk has found. */
  compare(files: FoundFiles): void {
    if (this.#abandoned) return;
    this.#walks.compare(files).then(
      () => {
        this.#context.progress.notifyThrottled();
        this.#queue.pump();
      },
      // The walk rejects with it when it ends.
      () => undefined,
    );
  }

  /** Walks a folder, or looks at a file, and compares what is there with what is known. */
  async #walk(
    root: CorpusRoot,
    at: string,
    wanted: (job: Job) => void,
    cancelled: Cancelled = () => false,
  ): Promise<void> {
    const { comparison, result } = await this.#walks.walk({ root, at, cancelled }, wanted);
    if (this.#abandoned) throw new IndexReplacedError();
    if (!cancelled()) await this.#removeVanished(root, await comparison.vanished(result), result);
    this.#queue.pump();
  }

  async #removeVanished(
    root: CorpusRoot,
    vanished: readonly string[],
    { unreadable }: WalkResult,
  ): Promise<void> {
    if (vanished.length === 0 && unreadable.length === 0) return;
    await this.#change(async (sink) => {
      for (const path of vanished) await sink.removeFile({ root: root.uri, path });
      for (const { path, problem } of unreadable)
        await sink.putFile({ root: root.uri, path }, { size: -1, mtime: 0, doubt: false, problem });
    });
    await this.#count();
    this.#notifyChanged(vanished.map((path) => uriOf(root, path)));
  }

  async #take({ root, number, depth, files }: Reading): Promise<void> {
    if (this.#abandoned) return;
    for (const file of files) {
      const isLate = (this.#refreshed.get(uriOf(root, file.path)) ?? 0) > number;
      if (!isLate && depth !== 'text' && file.articles && number <= this.#outdatedRequest) {
        const { path, size, mtime } = file;
        this.#queue.add({ root, path, size, mtime, hash: undefined }, depth);
        continue;
      }
      this.#context.progress.done += depth === 'findings' ? (file.articles?.length ?? 1) : 1;
      // The walk, not the reading, says what is gone: of what can't be read for now the text stays.
      const isOutOfReach = file.missing === true || file.problem?.code === 'unreadable';
      if (!isLate && !(depth === 'findings' && isOutOfReach)) this.#batch.add(root, file);
    }
    this.#queue.pump();
    this.#context.progress.notifyThrottled();
    if (!this.#batch.isDue) return;
    // The first articles are to be seen at once.
    this.#batch.lengthen();
    await this.#flush();
  }

  async #flush(): Promise<void> {
    const batch = this.#batch.take();
    if (batch.length === 0 || this.#abandoned) return;
    try {
      for (const part of partsOf(batch, this.#context.cautions)) await this.#storeFiles(part);
    } finally {
      const { progress } = this.#context;
      const isFirst = progress.articles === 0;
      await this.#count();
      if (isFirst) progress.notify();
      else progress.notifyThrottled();
    }
    const changed = batch.filter(({ file }) => !file.unchanged || file.articles);
    this.#notifyChanged(changed.map(({ root, file }) => uriOf(root, file.path)));
  }

  async #storeFiles(files: readonly PlacedFile[]): Promise<void> {
    const { storing } = this.#context;
    storing(files.map(({ root, file }) => uriOf(root, file.path)));
    try {
      await this.#change((sink) => storeFiles(sink, files));
    } finally {
      storing([]);
    }
  }

  async #readCuration(roots: readonly CorpusRoot[]): Promise<Job[]> {
    return this.#readPeople(curationFile, roots, (after) => {
      const apart = JSON.stringify(this.#neverMerge);
      this.#apply(after);
      return JSON.stringify(this.#neverMerge) !== apart;
    });
  }

  async #readCorrections(roots: readonly CorpusRoot[]): Promise<Job[]> {
    return this.#readPeople(correctionsFile, roots, (after) => {
      this.#corrections = new StoredCorrections(after);
      return true;
    });
  }

  /**
   * Puts in force what people have decided, where their files have changed.
   * @param apply returns whether articles are read in another way from then on.
   * @returns the files that are to be read again.
   */
  async #readPeople<T>(
    file: PeopleFile<T>,
    roots: readonly CorpusRoot[],
    apply: (after: T) => boolean,
  ): Promise<Job[]> {
    const { catalogue } = this.#store;
    const before = await file.stored(catalogue);
    const after = await file.read(before, roots, {
      roots: this.#context.roots,
      read: (root, path) => this.#readFile(root, path),
      log: this.#context.log,
    });
    if (this.#abandoned) throw new IndexReplacedError();
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    await this.#flush();
    let reached: readonly SizedFile[] = [];
    await this.#transactions.run(async (sink) => {
      reached = await file.reached(catalogue, before, after);
      await file.store(sink, after);
      await sink.outdateFiles(reached);
    });
    // What is being read now is read as before.
    if (apply(after)) this.#outdatedRequest = this.#queue.lastRequest;
    this.#context.changed({ entities: true });
    return this.#jobsOf(reached);
  }

  #jobsOf(files: readonly SizedFile[]): Job[] {
    return files.flatMap(({ root: uri, path, size }) => {
      const root = this.#context.roots.find((each) => each.uri === uri);
      return root ? [{ root, path, size, mtime: undefined, hash: undefined }] : [];
    });
  }

  #apply(curation: CurationTexts): void {
    this.#neverMerge = decisionsOf(curation).neverMerge;
  }

  #readFile(root: CorpusRoot, path: string): Promise<ReadResult> {
    if (root.fsPath === undefined) return this.#context.host.call('readFile', { root, path });
    return Promise.resolve(readSync(`${root.fsPath}/${path}`, maxPeopleBytes));
  }

  async #count(): Promise<void> {
    const { withText, withFindings, problems } = await this.#store.catalogue.counts();
    const { progress } = this.#context;
    progress.articles = withText;
    progress.withFindings = withFindings;
    progress.problems = problems;
  }

  #notifyChanged(uris: readonly string[]): void {
    if (uris.length > 0) this.#context.changed(uris.length <= maxUris ? { uris } : {});
  }
}
