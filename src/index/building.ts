import type { MessagePort } from 'node:worker_threads';
import { parseCuration } from '../entity';
import { decode, readSync, type CorpusRoot, type ReadResult } from '../workspace';
import { locate, uriOf } from '../workspace/uri';
import { curationPath } from './curated';
import type { IndexChange } from './port';
import type { Progress } from './progress';
import type { FoundFiles, ReadFile, ReadRequest, WalkRequest, WalkResult } from './reading';
import { AbortError, type Cancelled, type Rpc } from './rpc';
import type { Database } from './sqlite';
import { Store, type FileState, type PlacedFile, type StoredFile } from './store';

/** A reading thread, seen from the writing one. */
export interface Reader {
  readonly rpc: Rpc;
  readonly port: MessagePort;
  jobs: number;
  walks: number;
}

/** What a build works with. */
export interface Site {
  readonly roots: readonly CorpusRoot[];
  /** None while there is nothing to do; the owner starts one when it is asked for `read`, and all when there is much. */
  readers: readonly Reader[];
  readonly owner: Rpc;
  readonly progress: Progress;
  readonly changed: (change: IndexChange) => void;
  readonly batchBytes?: number;
}

interface Job {
  readonly root: CorpusRoot;
  readonly path: string;
  readonly size: number;
  readonly hash: string | undefined;
}

/** A walk in progress: what is known of its folders and has not been met. */
interface Walk {
  readonly root: CorpusRoot;
  readonly folders: ReadonlyMap<string, number>;
  readonly files: Map<string, Map<string, FileState>>;
  readonly wanted: (job: Job) => void;
}

const jobFiles = 32;
/** The first shares are small, so that something is there to be seen while the code is still cold. */
const firstFiles = 8;
const firstShares = 4;
const jobBytes = 256 * 1024;
const jobsAhead = 8;
/**
 * A transaction is written when it holds so much text, or its first article has waited so long: the first one at
 * once, the next ones longer and longer.
 */
const defaultBatchBytes = 6 * 1024 * 1024;
const shortBatchMs = 200;
const longestBatchMs = 2000;
const mostCurationBytes = 10 * 1024 * 1024;
/** So many changed articles are told by name. */
const mostUris = 50;

/** Another index has taken the place of the one that was built. */
export class Abandoned extends Error {}

/** Brings one index in line with the files: compares, has what changed read, and stores it. */
export class Building {
  readonly #db: Database;
  readonly #store: Store;
  readonly #site: Site;
  readonly #walks = new Map<number, Walk>();
  #nextWalk = 1;
  #jobs: Job[] = [];
  /** The first of `#jobs` that is still to be done. */
  #head = 0;
  #inFlight = 0;
  #lastRequest = 0;
  /** The last request of a refresh for a place: what a build had read there before is of no use, whenever it comes. */
  readonly #refreshed = new Map<string, number>();
  /** How many reconciliations and refreshes are under way. */
  #working = 0;
  /** Whether all readers have been asked for, and are there. */
  #readers: 'some' | 'coming' | 'all' = 'some';
  /** What has been read and is not stored yet, by its place. */
  readonly #pending = new Map<string, PlacedFile>();
  #pendingBytes = 0;
  #pendingSince = 0;
  #batchMs = 0;
  #drained: (() => void) | undefined;
  #cancelled: Cancelled = () => false;
  #failure: Error | undefined;
  #abandoned = false;

  constructor(db: Database, site: Site, language: string | undefined) {
    this.#db = db;
    this.#site = site;
    this.#store = new Store(db, language);
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
  rest(): void {
    this.#store.rest();
    this.#db.exec('PRAGMA shrink_memory');
  }

  /** Nothing more is written; who still waits is told. */
  abandon(): void {
    this.#abandoned = true;
    this.#clearJobs();
    this.#pending.clear();
    this.#drained?.();
  }

  /** Stores what has been read so far. */
  close(): void {
    this.#clearJobs();
    this.#flush();
  }

  /** Compares all files, and reads what is new or has changed. */
  reconcile(cancelled: Cancelled): Promise<void> {
    return this.#work(() => this.#reconcile(cancelled));
  }

  /** Reads again what a person is working on; a build goes on meanwhile. */
  refresh(uris: readonly string[]): Promise<void> {
    return this.#work(() => this.#refresh(uris));
  }

  async #work(work: () => Promise<void>): Promise<void> {
    if (this.#working++ === 0) this.#readers = 'some';
    try {
      await this.#site.owner.call('read', {});
      await work();
    } finally {
      this.#working--;
      if (this.#working === 0) this.#refreshed.clear();
    }
  }

  async #reconcile(cancelled: Cancelled): Promise<void> {
    const { roots, progress } = this.#site;
    this.#cancelled = cancelled;
    this.#failure = undefined;
    this.#batchMs = 0;
    progress.start();
    this.#transaction(() => {
      this.#store.isComplete = false;
      this.#store.keepRoots(roots);
    });
    this.#count();
    await this.#readCuration(roots);
    let found = 0;
    for (const root of roots) {
      if (cancelled()) break;
      const wanted = (job: Job) => {
        this.#jobs.push(job);
        found++;
      };
      await this.#walk(root, '', wanted, cancelled);
    }
    progress.total = found;
    progress.phase = 'indexing';
    progress.tellSoon();
    await this.#drain();
    this.#flush();
    this.#cancelled = () => false;
    if (cancelled()) throw new AbortError();
    this.#transaction(() => {
      this.#store.isComplete = true;
    });
  }

  async #refresh(uris: readonly string[]): Promise<void> {
    const { roots } = this.#site;
    const curated = roots.filter((root) => {
      const file = uriOf(root, curationPath);
      return uris.some((uri) => file === uri || file.startsWith(`${uri}/`));
    });
    const jobs: Job[] = curated.length > 0 ? await this.#readCuration(curated) : [];
    for (const uri of uris) {
      const place = locate(roots, uri);
      if (place) await this.#walk(place.root, place.path, (job) => jobs.push(job));
    }
    for (let head = 0; head < jobs.length;) {
      const request = this.#requestOf(jobs, head);
      head += request.paths.length;
      const number = ++this.#lastRequest;
      for (const path of request.paths) this.#refreshed.set(uriOf(request.root, path), number);
      this.#take(request, number, await this.#leastBusy().rpc.call<ReadFile[]>('read', request));
    }
    this.#flush();
  }

  /** Takes what a walk has found. */
  compare({ walk: id, paths, sizes, mtimes }: FoundFiles): void {
    const walk = this.#walks.get(id);
    if (!walk || this.#abandoned) return;
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
    this.#site.progress.tellSoon();
    this.#pump();
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
    const state: Walk = { root, folders, files: new Map(), wanted };
    this.#walks.set(walk, state);
    const request: WalkRequest = { walk, root, ...(at !== '' && { at }) };
    let result: WalkResult;
    if (root.fsPath === undefined) result = await this.#site.owner.call<WalkResult>('walk', request);
    else {
      const reader = this.#leastBusy();
      reader.walks++;
      result = await reader.rpc.call<WalkResult>('walk', request).finally(() => reader.walks--);
    }
    this.#walks.delete(walk);
    if (this.#abandoned) throw new Abandoned();
    if (!cancelled()) this.#removeVanished(state, at, result);
    this.#pump();
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

  /** Hands out work, so much at a time that every reader has some and little waits in memory. */
  #pump(): void {
    if (this.#head < this.#jobs.length && this.#readers === 'some') void this.#callAllReaders();
    const isEnding = () =>
      this.#failure !== undefined || this.#cancelled() || this.#head === this.#jobs.length;
    const { readers } = this.#site;
    const isAlone = readers.length === 1 && this.#readers === 'all';
    for (const reader of readers)
      while (!isEnding() && reader.jobs < jobsAhead && (reader.walks === 0 || isAlone)) {
        const request = this.#requestOf(this.#jobs, this.#head);
        this.#head += request.paths.length;
        void this.#read(reader, request);
      }
    if (!isEnding() || this.#inFlight > 0) return;
    this.#clearJobs();
    this.#drained?.();
  }

  /** One reader walks; where it finds something to read, the others read it. */
  async #callAllReaders(): Promise<void> {
    this.#readers = 'coming';
    try {
      await this.#site.owner.call('read', { all: true });
    } catch {
      // The one that walks reads as well.
    }
    this.#readers = 'all';
    this.#pump();
  }

  async #read(reader: Reader, request: ReadRequest): Promise<void> {
    reader.jobs++;
    this.#inFlight++;
    const number = ++this.#lastRequest;
    try {
      this.#take(request, number, await reader.rpc.call<ReadFile[]>('read', request));
    } catch (error) {
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
    } finally {
      reader.jobs--;
      this.#inFlight--;
      this.#pump();
    }
  }

  #requestOf(jobs: readonly Job[], head: number): ReadRequest {
    return { ...shareOf(jobs, head), neverMerge: this.#store.neverMerge };
  }

  #drain(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#drained = () => {
        this.#drained = undefined;
        if (this.#abandoned) reject(new Abandoned());
        else if (this.#failure) reject(this.#failure);
        else resolve();
      };
      this.#pump();
    });
  }

  #take({ root }: ReadRequest, number: number, files: readonly ReadFile[]): void {
    if (this.#abandoned) return;
    if (this.#pending.size === 0) this.#pendingSince = performance.now();
    for (const file of files) {
      const place = uriOf(root, file.path);
      if ((this.#refreshed.get(place) ?? 0) > number) continue;
      this.#pending.set(place, { root, file });
      this.#pendingBytes += file.size;
    }
    this.#site.progress.done += files.length;
    this.#site.progress.tellSoon();
    const { batchBytes = defaultBatchBytes } = this.#site;
    if (this.#pendingBytes < batchBytes && performance.now() - this.#pendingSince < this.#batchMs) return;
    // The first articles are to be seen at once; later on, large batches cost less.
    this.#batchMs = Math.min(longestBatchMs, Math.max(shortBatchMs, this.#batchMs * 2));
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
      this.#count();
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
    for (const { uri } of this.#site.roots) if (before[uri] !== undefined) after[uri] = before[uri];
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
    if (this.#abandoned) throw new Abandoned();
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    let outdated: readonly StoredFile[] = [];
    this.#transaction(() => {
      outdated = this.#store.curate(after);
    });
    this.#site.changed({ entities: true });
    return outdated.flatMap(({ root: uri, path, size }) => {
      const root = this.#site.roots.find((each) => each.uri === uri);
      return root ? [{ root, path, size, hash: undefined }] : [];
    });
  }

  #readFile(root: CorpusRoot, path: string): Promise<ReadResult> {
    if (root.fsPath === undefined) return this.#site.owner.call('readFile', { root, path });
    return Promise.resolve(readSync(`${root.fsPath}/${path}`, mostCurationBytes));
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
    this.#site.progress.articles = this.#store.articles;
    this.#site.progress.problems = this.#store.problems;
  }

  #tellChanged(uris: readonly string[]): void {
    if (uris.length > 0) this.#site.changed(uris.length <= mostUris ? { uris } : {});
  }

  #leastBusy(): Reader {
    const load = ({ jobs, walks }: Reader) => jobs + 10 * walks;
    return this.#site.readers.reduce((a, b) => (load(b) < load(a) ? b : a));
  }

  #clearJobs(): void {
    this.#jobs = [];
    this.#head = 0;
  }
}

/** Work for a reader, about an equal share each time: the jobs from `head` on, of one root. */
function shareOf(jobs: readonly Job[], head: number): Omit<ReadRequest, 'neverMerge'> {
  const { root } = jobs[head]!;
  const paths: string[] = [];
  const hashes: (string | undefined)[] = [];
  const most = head < firstFiles * firstShares ? firstFiles : jobFiles;
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

const isWithin = (path: string, folder: string) =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);
