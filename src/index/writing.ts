import { t } from '@vscode/l10n';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { parseCuration } from '../entity';
import { decode, readSync, type CorpusRoot, type ReadResult } from '../workspace';
import { locate, uriOf } from '../workspace/uri';
import { curationPath } from './curated';
import { IndexUnavailable, openForWriting, databasePath, removeDatabase, setAside } from './open';
import type { IndexPhase, IndexStatus } from './port';
import type { FoundFiles, ReadFile, ReadRequest, WalkRequest, WalkResult } from './reading';
import { AbortError, Rpc, type Cancelled } from './rpc';
import { isDamage, SqliteMissing, type Database } from './sqlite';
import { Store, type KnownFile, type PlacedFile } from './store';

/** The one thread that writes: compares files with the index, has them read, and stores them. */
export interface WritingData {
  readonly role: 'writing';
  readonly directory: string;
  readonly fingerprint: string;
  readonly language?: string;
  readonly roots: readonly CorpusRoot[];
  /** To the reading threads. */
  readonly ports: readonly MessagePort[];
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
  readonly rootId: number;
  readonly folders: Map<string, number>;
  readonly files: Map<string, Map<string, KnownFile>>;
  readonly wanted: (job: Job) => void;
}

interface Reader {
  readonly rpc: Rpc;
  jobs: number;
  walking: boolean;
}

const jobFiles = 32;
const jobBytes = 256 * 1024;
const jobsAhead = 2;
const batchBytes = 8 * 1024 * 1024;
const statusMs = 100;
const maxCurationBytes = 10 * 1024 * 1024;

export function startWriting(): void {
  new Writing(workerData as WritingData).start();
}

class Writing {
  readonly #data: WritingData;
  readonly #owner: Rpc;
  readonly #readers: Reader[];
  #db: Database | undefined;
  #store: Store | undefined;

  readonly #walks = new Map<number, Walk>();
  #nextWalk = 1;
  #jobs: Job[] = [];
  /** The first of `#jobs` that is still to be done. */
  #head = 0;
  #inFlight = 0;
  #pending: PlacedFile[] = [];
  #pendingBytes = 0;
  #flushed = performance.now();
  #flushTimer: NodeJS.Timeout | undefined;
  #batchMs = 200;
  #drained: (() => void)[] = [];
  #cancelled: Cancelled = () => false;
  #build: Promise<unknown> = Promise.resolve();

  #phase: IndexPhase = 'idle';
  #articles = 0;
  #problems = 0;
  #done = 0;
  #found = 0;
  #total: number | undefined;
  #started = 0;
  #message: string | undefined;
  #statusTimer: NodeJS.Timeout | undefined;
  #statusAt = 0;

  constructor(data: WritingData) {
    this.#data = data;
    this.#owner = new Rpc(parentPort!, {
      reconcile: (_: unknown, cancelled: Cancelled) => this.#queue(() => this.#reconcile(cancelled)),
      rebuild: (_: unknown, cancelled: Cancelled) =>
        this.#queue(async () => {
          await this.#reopen(() => {
            removeDatabase(databasePath(data.directory));
          });
          await this.#reconcile(cancelled);
        }),
      refresh: (uris: readonly string[]) => this.#guard(() => this.#refresh(uris)),
      damaged: () => this.#damage(),
      close: () => {
        this.#close();
      },
      found: (found: FoundFiles) => {
        this.#compare(found);
      },
    });
    this.#readers = data.ports.map((port) => ({
      rpc: new Rpc(port, {
        found: (found: FoundFiles) => {
          this.#compare(found);
        },
      }),
      jobs: 0,
      walking: false,
    }));
  }

  start(): void {
    try {
      this.#open();
      this.#owner.tell('opened', {});
    } catch (error) {
      this.#fail(error);
      this.#owner.tell('opened', { unavailable: true });
    }
    this.#tellStatus(true);
  }

  #open(): void {
    const { db, message } = openForWriting(this.#data.directory, this.#data.fingerprint);
    this.#db = db;
    this.#message = message;
    this.#store = new Store(db, this.#data.language);
    this.#articles = this.#store.articles;
    this.#problems = this.#store.problems;
  }

  async #reopen(between: () => void): Promise<void> {
    await this.#owner.call('closing', {});
    this.#db?.close();
    this.#db = this.#store = undefined;
    this.#clearJobs();
    this.#pending = [];
    this.#pendingBytes = 0;
    between();
    this.#open();
    this.#owner.tell('opened', {});
    this.#tellChange();
  }

  #close(): void {
    this.#clearJobs();
    this.#flush();
    this.#db?.close();
    this.#db = this.#store = undefined;
  }

  /** Builds run one after the other. */
  #queue(work: () => Promise<void>): Promise<void> {
    const run = this.#build.then(() => this.#guard(work));
    this.#build = run.catch(() => undefined);
    return run;
  }

  /** Turns what goes wrong in SQLite into a status for a person, or into a fresh start. */
  async #guard(work: () => Promise<void>): Promise<void> {
    if (!this.#store) return;
    try {
      await work();
    } catch (error) {
      if (error instanceof AbortError) throw error;
      if (isDamage(error)) {
        await this.#damage();
      } else this.#fail(error);
    }
  }

  async #damage(): Promise<void> {
    await this.#reopen(() => {
      setAside(databasePath(this.#data.directory));
    });
    this.#message = t('The index was damaged; it was set aside and is built again.');
    void this.#queue(() => this.#reconcile(() => false));
  }

  #fail(error: unknown): void {
    this.#phase = 'failed';
    this.#message =
      error instanceof IndexUnavailable || error instanceof SqliteMissing
        ? error.message
        : t('The index can’t be written: {0}', error instanceof Error ? error.message : String(error));
    this.#tellStatus(true);
  }

  async #reconcile(cancelled: Cancelled): Promise<void> {
    this.#cancelled = cancelled;
    this.#phase = 'scanning';
    this.#started = performance.now();
    this.#done = this.#found = 0;
    this.#total = undefined;
    this.#batchMs = 200;
    this.#tellStatus(true);
    const store = this.#store!;
    this.#transaction(() => {
      store.keepRoots(this.#data.roots);
    });
    await this.#readCuration(this.#data.roots);
    for (const root of this.#data.roots) {
      if (cancelled()) break;
      await this.#walk(root, '', (job) => {
        this.#jobs.push(job);
        this.#found++;
      });
    }
    this.#total = this.#found;
    this.#phase = 'indexing';
    this.#tellStatus();
    await this.#drain();
    this.#flush();
    this.#clearJobs();
    this.#phase = cancelled() ? 'cancelled' : 'idle';
    this.#cancelled = () => false;
    if (!cancelled()) this.#message = undefined;
    this.#tellStatus(true);
    if (cancelled()) throw new AbortError();
  }

  /** Reads again what a person is working on; a build goes on meanwhile. */
  async #refresh(uris: readonly string[]): Promise<void> {
    const jobs: Job[] = [];
    const curated = this.#data.roots.filter((root) => {
      const file = uriOf(root, curationPath);
      return uris.some((uri) => file === uri || file.startsWith(`${uri}/`));
    });
    if (curated.length > 0) await this.#readCuration(curated);
    for (const uri of uris) {
      const place = locate(this.#data.roots, uri);
      if (place) await this.#walk(place.root, place.path, (job) => jobs.push(job));
    }
    while (jobs.length > 0) {
      const request = requestOf(jobs, 0);
      jobs.splice(0, request.paths.length);
      this.#take(request, await this.#leastBusy().rpc.call<ReadFile[]>('read', request));
    }
    this.#flush();
    this.#tellStatus(true);
  }

  /** Puts in force what people have decided on entities, where their files have changed. */
  async #readCuration(roots: readonly CorpusRoot[]): Promise<void> {
    const before = this.#store!.curation;
    const after: Record<string, string> = {};
    for (const { uri } of this.#data.roots) if (before[uri] !== undefined) after[uri] = before[uri];
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
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const store = this.#store!;
    this.#transaction(() => {
      store.curation = after;
    });
    this.#owner.tell('change', { entities: true });
  }

  #readFile(root: CorpusRoot, path: string): Promise<ReadResult> {
    if (root.fsPath === undefined) return this.#owner.call('readFile', { root, path });
    return Promise.resolve(readSync(`${root.fsPath}/${path}`, maxCurationBytes));
  }

  #leastBusy(): Reader {
    const load = ({ jobs, walking }: Reader) => jobs + (walking ? 10 : 0);
    return this.#readers.reduce((a, b) => (load(b) < load(a) ? b : a));
  }

  /** Walks a folder, or looks at a file, and compares what is there with what is known. */
  async #walk(root: CorpusRoot, at: string, wanted: (job: Job) => void): Promise<void> {
    const store = this.#store!;
    const walk = this.#nextWalk++;
    const rootId = store.rootOf(root);
    const folders = new Map(
      [...store.folders(rootId)].filter(([path]) => isWithin(path, at) || isWithin(at, path)),
    );
    const state: Walk = { root, rootId, folders, files: new Map(), wanted };
    this.#walks.set(walk, state);
    const request: WalkRequest = { walk, root, ...(at !== '' && { at }) };
    let result: WalkResult;
    if (root.fsPath === undefined) result = await this.#owner.call<WalkResult>('walk', request);
    else {
      const reader = this.#leastBusy();
      reader.walking = true;
      result = await reader.rpc.call<WalkResult>('walk', request).finally(() => (reader.walking = false));
    }
    this.#walks.delete(walk);
    if (this.#cancelled()) return;
    this.#removeVanished(state, at, result);
    this.#pump();
  }

  #compare({ walk: id, paths, sizes, mtimes }: FoundFiles): void {
    const walk = this.#walks.get(id);
    if (!walk || !this.#store) return;
    for (const [i, path] of paths.entries()) {
      const slash = path.lastIndexOf('/');
      const known = this.#knownIn(walk, slash < 0 ? '' : path.slice(0, slash));
      const name = path.slice(slash + 1);
      const file = known.get(name);
      known.delete(name);
      const size = sizes[i]!;
      const isSame = file?.size === size && file.mtime === mtimes[i];
      if (isSame && !file.doubt) continue;
      walk.wanted({ root: walk.root, path, size, hash: file?.hash ?? undefined });
    }
    this.#tellStatus();
    this.#pump();
  }

  #knownIn(walk: Walk, folder: string): Map<string, KnownFile> {
    let known = walk.files.get(folder);
    if (!known) {
      const row = walk.folders.get(folder);
      walk.files.set(
        folder,
        (known = row === undefined ? new Map<string, KnownFile>() : this.#store!.files(row)),
      );
    }
    return known;
  }

  #removeVanished(walk: Walk, at: string, { problems }: WalkResult): void {
    // What can't be walked for the moment, a drive that is not there, is not gone.
    const spared = problems.map(({ path }) => path);
    const gone: { folder: number; name: string; path: string }[] = [];
    for (const [path, folder] of walk.folders)
      for (const name of this.#knownIn(walk, path).keys()) {
        const filePath = path === '' ? name : `${path}/${name}`;
        if (isWithin(filePath, at) && !spared.some((spare) => isWithin(filePath, spare)))
          gone.push({ folder, name, path: filePath });
      }
    const broken = problems.filter(({ path }) => path !== '');
    if (gone.length === 0 && broken.length === 0) return;
    this.#transaction(() => {
      for (const { folder, name } of gone) this.#store!.remove(folder, name);
      this.#store!.put(
        broken.map(({ path, reason }) => ({
          root: walk.root,
          file: { path, size: -1, mtime: 0, problem: reason },
        })),
      );
    });
    this.#articles = this.#store!.articles;
    this.#problems = this.#store!.problems;
    this.#tellChange(gone.length <= 50 ? gone.map(({ path }) => uriOf(walk.root, path)) : undefined);
  }

  /** Hands out work, so much at a time that every reader has some and little waits in memory. */
  #pump(): void {
    for (const reader of this.#readers) {
      while (reader.jobs < jobsAhead && !(reader.walking && this.#readers.length > 1)) {
        const request = this.#nextRequest();
        if (!request) break;
        reader.jobs++;
        this.#inFlight++;
        reader.rpc
          .call<ReadFile[]>('read', request)
          .then((files) => {
            this.#take(request, files);
          })
          .catch((error: unknown) => {
            if (isDamage(error)) void this.#damage();
            else this.#fail(error);
          })
          .finally(() => {
            reader.jobs--;
            this.#inFlight--;
            this.#pump();
          });
      }
    }
    if (this.#inFlight === 0 && (this.#cancelled() || this.#head === this.#jobs.length))
      for (const done of this.#drained.splice(0)) done();
  }

  #nextRequest(): ReadRequest | undefined {
    if (this.#cancelled() || this.#head === this.#jobs.length) return undefined;
    const request = requestOf(this.#jobs, this.#head);
    this.#head += request.paths.length;
    if (this.#head === this.#jobs.length) this.#clearJobs();
    return request;
  }

  #clearJobs(): void {
    this.#jobs = [];
    this.#head = 0;
  }

  #take(request: ReadRequest, files: readonly ReadFile[]): void {
    for (const file of files) {
      this.#pending.push({ root: request.root, file });
      this.#pendingBytes += file.size;
    }
    this.#done += files.length;
    const age = performance.now() - this.#flushed;
    if (this.#pendingBytes > batchBytes || age > this.#batchMs) {
      this.#flush();
      // The first articles are to be seen at once; later on, large batches cost less.
      this.#batchMs = Math.min(2000, this.#batchMs * 2);
    } else
      this.#flushTimer ??= setTimeout(() => {
        this.#flush();
      }, this.#batchMs);
    this.#tellStatus();
  }

  #drain(): Promise<void> {
    return new Promise((resolve) => {
      this.#drained.push(resolve);
      this.#pump();
    });
  }

  /** Stores what was read. */
  #flush(): void {
    clearTimeout(this.#flushTimer);
    this.#flushTimer = undefined;
    const batch = this.#pending;
    if (batch.length === 0 || !this.#store) return;
    this.#pending = [];
    this.#pendingBytes = 0;
    const store = this.#store;
    this.#transaction(() => {
      this.#articles += store.put(batch);
    });
    this.#problems = store.problems;
    this.#flushed = performance.now();
    const changed = batch.filter(({ file }) => !file.unchanged);
    if (changed.length > 0)
      this.#tellChange(
        changed.length <= 50 ? changed.map(({ root, file }) => uriOf(root, file.path)) : undefined,
      );
  }

  #transaction(work: () => void): void {
    try {
      this.#db!.transaction(() => {
        work();
        this.#store!.flush();
      });
    } catch (error) {
      this.#store?.forget();
      throw error;
    }
  }

  #tellChange(uris?: readonly string[]): void {
    this.#owner.tell('change', uris ? { uris } : {});
  }

  #tellStatus(now = false): void {
    const wait = this.#statusAt + statusMs - performance.now();
    if (!now && wait > 0) {
      this.#statusTimer ??= setTimeout(() => {
        this.#tellStatus(true);
      }, wait);
      return;
    }
    clearTimeout(this.#statusTimer);
    this.#statusTimer = undefined;
    this.#statusAt = performance.now();
    const seconds = (performance.now() - this.#started) / 1000;
    const isBuilding = this.#phase === 'indexing' && this.#total !== undefined;
    const status: IndexStatus = {
      phase: this.#phase,
      articles: this.#articles,
      done: this.#done,
      problems: this.#problems,
      ...(this.#total !== undefined && { total: this.#total }),
      ...(isBuilding &&
        this.#done > 0 && { secondsLeft: ((this.#total! - this.#done) * seconds) / this.#done }),
      ...(this.#message !== undefined && { message: this.#message }),
    };
    this.#owner.tell('status', status);
  }
}

/** Work for a reader, about an equal share each time: the jobs from `head` on, of one root. */
function requestOf(jobs: readonly Job[], head: number): ReadRequest {
  const { root } = jobs[head]!;
  const paths: string[] = [];
  const hashes: (string | undefined)[] = [];
  let bytes = 0;
  for (let i = head; i < jobs.length && paths.length < jobFiles && bytes < jobBytes; i++) {
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
