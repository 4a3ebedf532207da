import { setTimeout as pause } from 'node:timers/promises';
import { parseCuration } from '../../core/entity';
import { decode, readSync, type CorpusRoot, type ReadResult } from '../../workspace';
import { locate, uriOf } from '../../workspace/uri';
import { curationPath } from '../../storage/sqlite/curation-table';
import type { IndexChange } from '../../corpus';
import type { Progress } from './progress';
import { noWorkers, type FileWorkerLinks } from './file-workers';
import { ReadScheduler, type Job } from './read-scheduler';
import { IndexReplacedError } from '../errors';
import { AbortError, type Cancelled, type Rpc } from '../../platform/rpc';
import type { Database } from '../../storage/sqlite/database';
import {
  ArticleWriter,
  type FileState,
  type PlacedFile,
  type StoredFile,
} from '../../storage/sqlite/article-writer';
import type {
  ExtractorCount,
  FileReading,
  FoundFiles,
  HostForWriter,
  WalkRequest,
  WalkResult,
  WriterForHost,
} from '../protocol';

/** What a build works with. */
export interface IndexerContext {
  readonly roots: readonly CorpusRoot[];
  readonly workers: FileWorkerLinks;
  readonly host: Rpc<WriterForHost, HostForWriter>;
  readonly progress: Progress;
  readonly changed: (change: IndexChange) => void;
  readonly batchBytes?: number;
}

/** A walk in progress: what is known of its folders and has not been met. */
interface Walk {
  readonly root: CorpusRoot;
  readonly folders: ReadonlyMap<string, number>;
  readonly files: Map<string, Map<string, FileState>>;
  readonly wanted: (job: Job) => void;
  readonly cancelled: Cancelled;
  readonly stop: AbortController;
}

/**
 * A transaction is written when it holds so much text, or its first article has waited so long: the first one at
 * once, the next ones longer and longer.
 */
const defaultBatchBytes = 6 * 1024 * 1024;
const shortBatchMs = 200;
const maxBatchMs = 2000;
const maxCurationBytes = 10 * 1024 * 1024;
/** Between two steps of tidying up, for who asks or writes meanwhile. */
const stepPauseMs = 5;
/** So many changed articles are told by name. */
const maxUris = 50;

/** Brings one index in line with the files: compares, has what changed read, and stores it. */
export class Indexer {
  readonly #db: Database;
  readonly #store: ArticleWriter;
  readonly #context: IndexerContext;
  readonly #walks = new Map<number, Walk>();
  #nextWalk = 1;
  /** The last request of a refresh for a place: what a build had read there before is of no use, whenever it comes. */
  readonly #refreshed = new Map<string, number>();
  /** Requests up to this one were made before the last decisions of people. */
  #outdatedRequest = 0;
  /** How many reconciliations and refreshes are under way. */
  #working = 0;
  readonly #queue: ReadScheduler;
  #workers = noWorkers;
  /** What has been read and is not stored yet, by its place. */
  readonly #pending = new Map<string, PlacedFile>();
  #pendingBytes = 0;
  #pendingSince = 0;
  #batchMs = 0;
  #abandoned = false;

  constructor(db: Database, context: IndexerContext, language: string | undefined) {
    this.#db = db;
    this.#context = context;
    this.#store = new ArticleWriter(db, language);
    this.#queue = new ReadScheduler({
      startAll: async () => (await context.workers.start('all')).extractors,
      neverMerge: () => this.#store.neverMerge,
      take: (root, number, files) => {
        this.#take(root, number, files);
      },
    });
    this.#count();
  }

  /** The last build came to its end. */
  get isComplete(): boolean {
    return this.#store.isComplete;
  }

  get isReading(): boolean {
    return this.#working > 0;
  }

  /** Gives back the memory that nothing needs for now. */
  trimMemory(): void {
    this.#store.trimMemory();
    this.#db.exec('PRAGMA shrink_memory');
  }

  /** Merges what single articles have left, in small steps, until somebody needs something; then rests. */
  async mergeSegments(): Promise<void> {
    let hasMore = this.isComplete;
    while (hasMore) {
      this.#db.transaction(() => {
        hasMore = this.#store.mergeSegments();
      });
      await pause(stepPauseMs);
      if (this.isReading || this.#abandoned) return;
    }
    this.trimMemory();
  }

  /** Nothing more is written; who still waits is told. */
  abandon(): void {
    this.#abandoned = true;
    this.#pending.clear();
    this.#queue.abandon();
  }

  /** Stores what has been read so far. */
  close(): void {
    this.#queue.clear();
    this.#flush();
  }

  /** Compares all files, and reads what is new or has changed. */
  reconcile(cancelled: Cancelled): Promise<void> {
    return this.#work(0, () => this.#reconcile(cancelled));
  }

  /** Reads again what a person is working on; a build goes on meanwhile. */
  refresh(uris: readonly string[]): Promise<void> {
    return this.#work(1, () => this.#refresh(uris));
  }

  /** Has the threads that look at files as long as there is work for them. */
  async #work(extractors: ExtractorCount, work: () => Promise<void>): Promise<void> {
    this.#working++;
    try {
      this.#workers = await this.#context.workers.start(extractors);
      this.#queue.use(this.#workers.extractors);
      await work();
    } finally {
      this.#working--;
      if (this.#working === 0) {
        this.#workers = noWorkers;
        this.#queue.use([]);
        this.#refreshed.clear();
      }
    }
  }

  async #reconcile(cancelled: Cancelled): Promise<void> {
    const { roots, progress } = this.#context;
    this.#batchMs = 0;
    progress.start();
    this.#transaction(() => {
      this.#store.isComplete = false;
      this.#store.keepRoots(roots);
    });
    this.#count();
    await this.#readCuration(roots);
    this.#queue.cancelled = cancelled;
    let found = 0;
    for (const root of roots) {
      if (cancelled()) break;
      const wanted = (job: Job) => {
        this.#queue.add(job);
        found++;
      };
      await this.#walk(root, '', wanted, cancelled);
    }
    progress.total = found;
    progress.phase = 'indexing';
    progress.notifyThrottled();
    await this.#queue.drained();
    this.#flush();
    this.#queue.cancelled = () => false;
    if (cancelled()) throw new AbortError();
    this.#transaction(() => {
      this.#store.isComplete = true;
    });
  }

  async #refresh(uris: readonly string[]): Promise<void> {
    const { roots } = this.#context;
    const curated = roots.filter((root) => {
      const file = uriOf(root, curationPath);
      return uris.some((uri) => file === uri || file.startsWith(`${uri}/`));
    });
    const jobs: Job[] = curated.length > 0 ? await this.#readCuration(curated) : [];
    for (const uri of uris) {
      const place = locate(roots, uri);
      if (place) await this.#walk(place.root, place.path, (job) => jobs.push(job));
    }
    await this.#queue.read(jobs, ({ root, path }, number) => this.#refreshed.set(uriOf(root, path), number));
    this.#flush();
  }

  /** Takes what a walk has found. */
  compare({ walk: id, paths, sizes, mtimes }: FoundFiles): void {
    const walk = this.#walks.get(id);
    if (!walk || this.#abandoned) return;
    if (walk.cancelled()) walk.stop.abort();
    for (const [i, path] of paths.entries()) {
      const slash = path.lastIndexOf('/');
      const folder = slash < 0 ? '' : path.slice(0, slash);
      const known = this.#knownIn(walk, folder);
      const name = path.slice(slash + 1);
      const file = known.get(name);
      known.delete(name);
      const size = sizes[i]!;
      if (file?.size === size && file.mtime === mtimes[i]) continue;
      const hash = file && this.#store.hashOf(walk.folders.get(folder)!, name);
      walk.wanted({ root: walk.root, path, size, hash });
    }
    this.#context.progress.notifyThrottled();
    this.#queue.pump();
  }

  /** Walks a folder, or looks at a file, and compares what is there with what is known. */
  async #walk(
    root: CorpusRoot,
    at: string,
    wanted: (job: Job) => void,
    cancelled: Cancelled = () => false,
  ): Promise<void> {
    const walk = this.#nextWalk++;
    const known = this.#store.folders(this.#store.rootOf(root));
    const folders = new Map([...known].filter(([path]) => isWithin(path, at) || isWithin(at, path)));
    const stop = new AbortController();
    const state: Walk = { root, folders, files: new Map(), wanted, cancelled, stop };
    this.#walks.set(walk, state);
    const request: WalkRequest = { walk, root, ...(at !== '' && { at }) };
    let result: WalkResult = { problems: [] };
    try {
      result = await this.#callWalk(request, stop.signal);
    } catch (error) {
      if (!(error instanceof AbortError)) throw error;
    } finally {
      this.#walks.delete(walk);
    }
    if (this.#abandoned) throw new IndexReplacedError();
    if (!cancelled()) this.#removeVanished(state, at, result);
    this.#queue.pump();
  }

  async #callWalk(request: WalkRequest, signal: AbortSignal): Promise<WalkResult> {
    if (request.root.fsPath === undefined) return this.#context.host.call('walk', request, { signal });
    const { walker } = this.#workers;
    // The host starts none any more when it is about to end.
    if (!walker) throw new IndexReplacedError();
    return walker.rpc.call('walk', request, { signal });
  }

  #knownIn(walk: Walk, folder: string): Map<string, FileState> {
    let known = walk.files.get(folder);
    if (!known) {
      const row = walk.folders.get(folder);
      known = row === undefined ? new Map<string, FileState>() : this.#store.files(row);
      walk.files.set(folder, known);
    }
    return known;
  }

  #removeVanished(walk: Walk, at: string, { problems }: WalkResult): void {
    // What can't be walked for the moment, such as a drive that is not there, is not gone.
    const spared = problems.map(({ path }) => path);
    const gone: { folder: number; name: string; path: string }[] = [];
    for (const [path, folder] of walk.folders)
      for (const name of this.#knownIn(walk, path).keys()) {
        const filePath = path === '' ? name : `${path}/${name}`;
        if (isWithin(filePath, at) && !spared.some((spare) => isWithin(filePath, spare)))
          gone.push({ folder, name, path: filePath });
      }
    if (gone.length === 0 && problems.length === 0) return;
    this.#transaction(() => {
      for (const { folder, name } of gone) this.#store.remove(folder, name);
      const broken = problems.map(({ path, reason }) => ({ path, size: -1, mtime: 0, problem: reason }));
      this.#store.put(broken.map((file) => ({ root: walk.root, file })));
    });
    this.#count();
    this.#tellChanged(gone.map(({ path }) => uriOf(walk.root, path)));
  }

  #take(root: CorpusRoot, number: number, files: readonly FileReading[]): void {
    if (this.#abandoned) return;
    if (this.#pending.size === 0) this.#pendingSince = performance.now();
    for (const file of files) {
      const place = uriOf(root, file.path);
      const isLate = (this.#refreshed.get(place) ?? 0) > number;
      if (!isLate && file.article && number <= this.#outdatedRequest) {
        this.#queue.add({ root, path: file.path, size: file.size, hash: undefined });
        continue;
      }
      this.#context.progress.done++;
      if (isLate) continue;
      this.#pending.set(place, { root, file });
      this.#pendingBytes += file.size;
    }
    this.#queue.pump();
    this.#context.progress.notifyThrottled();
    const { batchBytes = defaultBatchBytes } = this.#context;
    if (this.#pendingBytes < batchBytes && performance.now() - this.#pendingSince < this.#batchMs) return;
    // The first articles are to be seen at once; later on, large batches cost less.
    this.#batchMs = Math.min(maxBatchMs, Math.max(shortBatchMs, this.#batchMs * 2));
    this.#flush();
  }

  #flush(): void {
    const batch = [...this.#pending.values()];
    if (batch.length === 0 || this.#abandoned) return;
    this.#pending.clear();
    this.#pendingBytes = 0;
    try {
      this.#transaction(() => {
        this.#store.put(batch);
      });
    } finally {
      const { progress } = this.#context;
      const isFirst = progress.articles === 0;
      this.#count();
      if (isFirst) progress.notify();
      else progress.notifyThrottled();
    }
    const changed = batch.filter(({ file }) => !file.unchanged);
    this.#tellChanged(changed.map(({ root, file }) => uriOf(root, file.path)));
  }

  /**
   * Puts in force what people have decided on entities, where their files have changed.
   * @returns the articles in which names part or join by that: they are to be read again.
   */
  async #readCuration(roots: readonly CorpusRoot[]): Promise<Job[]> {
    const before = this.#store.curation;
    const after: Record<string, string> = {};
    for (const { uri } of this.#context.roots) if (before[uri] !== undefined) after[uri] = before[uri];
    for (const root of roots) {
      const result = await this.#readFile(root, curationPath);
      if ('problem' in result) {
        if (result.missing) Reflect.deleteProperty(after, root.uri);
        continue;
      }
      const decoded = decode(result.bytes);
      // A file with a problem decides nothing: what was in force stays so until it is mended.
      if ('text' in decoded && parseCuration(decoded.text).problems.length === 0)
        after[root.uri] = decoded.text;
    }
    if (this.#abandoned) throw new IndexReplacedError();
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    this.#flush();
    const apart = JSON.stringify(this.#store.neverMerge);
    let outdated: readonly StoredFile[] = [];
    this.#transaction(() => {
      outdated = this.#store.curate(after);
    });
    // What is being read now has its names parted and joined as before.
    if (JSON.stringify(this.#store.neverMerge) !== apart) this.#outdatedRequest = this.#queue.lastRequest;
    this.#context.changed({ entities: true });
    return outdated.flatMap(({ root: uri, path, size }) => {
      const root = this.#context.roots.find((each) => each.uri === uri);
      return root ? [{ root, path, size, hash: undefined }] : [];
    });
  }

  #readFile(root: CorpusRoot, path: string): Promise<ReadResult> {
    if (root.fsPath === undefined) return this.#context.host.call('readFile', { root, path });
    return Promise.resolve(readSync(`${root.fsPath}/${path}`, maxCurationBytes));
  }

  #transaction(work: () => void): void {
    try {
      this.#db.transaction(() => {
        work();
        this.#store.flush();
      });
    } catch (error) {
      this.#store.forget();
      throw error;
    }
  }

  #count(): void {
    const { progress } = this.#context;
    progress.articles = progress.withFindings = this.#store.articles;
    progress.problems = this.#store.problems;
  }

  #tellChanged(uris: readonly string[]): void {
    if (uris.length > 0) this.#context.changed(uris.length <= maxUris ? { uris } : {});
  }
}

const isWithin = (path: string, folder: string) =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);
