import { AbortError, type Cancelled } from '../../src/core/cancellation';
import { extractArticles } from '../../src/core/extract';
import type {
  ArticleOrder,
  ConcordanceRequest,
  CorpusIndex,
  IndexChange,
  IndexStatus,
  NearestRequest,
  PageRequest,
  ResolvedExtraction,
  Unsubscribe,
} from '../../src/corpus';
import { correctionsPath } from '../../src/core/correction';
import { correctedFiles, readCorrections } from '../../src/engine/ingest/corrections-reader';
import { curationPath, readCuration } from '../../src/engine/ingest/curation-reader';
import { storeFiles } from '../../src/engine/ingest/read-batch';
import { readFile } from '../../src/engine/ingest/read-file';
import type { Job } from '../../src/engine/ingest/read-scheduler';
import { Transactions } from '../../src/engine/ingest/transactions';
import { WalkComparison } from '../../src/engine/ingest/walk-comparison';
import type { Query } from '../../src/core/query';
import { StoredCorrections } from '../../src/storage/codec/corrections';
import type {
  ArticleEncoder,
  QueryEngine,
  SizedFile,
  StorageEngine,
  WritableStore,
} from '../../src/storage/port';
import { readSync, walkSync } from '../../src/platform/node/files';
import { compileRules, defaultMaxBytes, defaultRules } from '../../src/workspace';
import type { CorpusRoot, UnreadablePath } from '../../src/workspace/types';
import { locate, uriOf } from '../../src/workspace/uri';

/** A storage engine, and what makes articles for it. */
export interface TestEngine {
  readonly engine: StorageEngine;
  readonly encoder: ArticleEncoder;
}

/** An index on a storage engine, without threads: for the contract, and simple enough to be read at once. */
export class DirectIndex implements CorpusIndex {
  readonly #engine: TestEngine;
  readonly #roots: readonly CorpusRoot[];
  readonly #listeners = new Set<(change: IndexChange) => void>();
  readonly #store: Promise<WritableStore>;
  #queries: Promise<QueryEngine> | undefined;
  status: IndexStatus = { phase: 'idle', articles: 0, withFindings: 0, done: 0, problems: 0 };

  constructor(engine: TestEngine, roots: readonly CorpusRoot[]) {
    this.#engine = engine;
    this.#roots = roots;
    this.#store = engine.engine.open('').then((store) => {
      if (!store) throw new Error('somebody else writes the store');
      return store;
    });
  }

  onStatus(): Unsubscribe {
    return () => undefined;
  }
  onChange(listener: (change: IndexChange) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  prefer(): void {
    // Nothing waits here.
  }
  keepReady(): Unsubscribe {
    return () => undefined;
  }

  async reconcile(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw new AbortError();
    const { sink } = await this.#store;
    await new Transactions(sink).run((each) => each.keepRoots(this.#roots.map(({ uri }) => uri)));
    await this.refresh(this.#roots.map(({ uri }) => uri));
  }

  async rebuild(signal?: AbortSignal): Promise<void> {
    await this.#closeQueries();
    await (await this.#store).reset('requested');
    await this.reconcile(signal);
  }

  async refresh(uris: readonly string[]): Promise<void> {
    const { catalogue, sink } = await this.#store;
    const transactions = new Transactions(sink);
    const jobs = [...(await this.#curate()), ...(await this.#correct())];
    for (const uri of uris) {
      const place = locate(this.#roots, uri);
      if (!place) continue;
      const { root, path: at } = place;
      const comparison = await WalkComparison.begin(catalogue, root, at, (job) => jobs.push(job));
      const unreadable: UnreadablePath[] = [];
      const { inclusion } = compileRules(root.rules ?? defaultRules);
      const onUnreadable = (found: UnreadablePath) => unreadable.push(found);
      for (const { path, size, mtimeMs } of walkSync(root.fsPath!, { inclusion, at, onUnreadable }))
        await comparison.add({ walk: 0, paths: [path], sizes: [size], mtimes: [mtimeMs] });
      const vanished = await comparison.vanished({ unreadable });
      await transactions.run(async (each) => {
        for (const path of vanished) await each.removeFile({ root: root.uri, path });
      });
    }
    const { neverMerge } = await this.#neverMerge();
    const { encoder } = this.#engine;
    const corrected = new StoredCorrections(await catalogue.corrections());
    const files = jobs.map(({ root, path, hash }) => {
      const result = readSync(`${root.fsPath!}/${path}`, defaultMaxBytes);
      const corrections = corrected.of({ root: root.uri, path });
      const options = {
        encoder,
        extract: { neverMerge },
        knownHash: hash,
        corrections,
        depth: 'all',
      } as const;
      return { root, file: readFile(path, result, options) };
    });
    await transactions.run((each) => storeFiles(each, files));
    const { withText, withFindings, problems } = await catalogue.counts();
    this.status = { phase: 'idle', articles: withText, withFindings, done: files.length, problems };
    this.#notify({ uris: files.map(({ root, file }) => uriOf(root, file.path)) });
  }

  async #curate(): Promise<Job[]> {
    const { catalogue, sink } = await this.#store;
    const before = await catalogue.curation();
    const after = await readCuration(before, this.#roots, {
      roots: this.#roots,
      read: (root) => Promise.resolve(readSync(`${root.fsPath!}/${curationPath}`, defaultMaxBytes)),
      log: () => undefined,
    });
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const reached = await catalogue.filesReached(after);
    await new Transactions(sink).run(async (each) => {
      await each.putCuration(after);
      await each.outdateFiles(reached);
    });
    this.#notify({ entities: true });
    return this.#jobsOf(reached);
  }

  async #correct(): Promise<Job[]> {
    const { catalogue, sink } = await this.#store;
    const before = await catalogue.corrections();
    const after = await readCorrections(before, this.#roots, {
      roots: this.#roots,
      read: (root) => Promise.resolve(readSync(`${root.fsPath!}/${correctionsPath}`, defaultMaxBytes)),
      log: () => undefined,
    });
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const reached = await correctedFiles(catalogue, before, after);
    await new Transactions(sink).run(async (each) => {
      await each.putCorrections(after);
      await each.outdateFiles(reached);
    });
    this.#notify({ entities: true });
    return this.#jobsOf(reached);
  }

  #jobsOf(reached: readonly SizedFile[]): Job[] {
    return reached.map(({ root: uri, path, size }) => {
      const root = this.#roots.find((each) => each.uri === uri)!;
      return { root, path, size, mtime: undefined, hash: undefined };
    });
  }

  async extract(uri: string, text: string): Promise<readonly ResolvedExtraction[]> {
    const { neverMerge, queries } = await this.#neverMerge();
    const place = locate(this.#roots, uri);
    const path = place?.path ?? uri;
    const corrections = await queries.corrections({ root: place?.root.uri ?? '', path });
    const extractions = extractArticles(text, { neverMerge, path, corrections });
    return Promise.all(
      extractions.map(async (extraction) => ({
        ...extraction,
        ...(await queries.resolve(extraction.entities.entities)),
      })),
    );
  }

  articles: CorpusIndex['articles'] = async (request) => (await this.#ask()).articles(request);
  articleGroups: CorpusIndex['articleGroups'] = async (request) => (await this.#ask()).articleGroups(request);
  article: CorpusIndex['article'] = async (id) => (await this.#ask()).article(id);
  passages: CorpusIndex['passages'] = async (request) => (await this.#ask()).passages(request);
  surroundings: CorpusIndex['surroundings'] = async (request) => (await this.#ask()).surroundings(request);
  articlesOfFile: CorpusIndex['articlesOfFile'] = async (uri) => (await this.#ask()).articlesOfFile(uri);
  articlePosition: CorpusIndex['articlePosition'] = async (article, list) =>
    (await this.#ask()).articlePosition({ article, list });
  async neighbor(article: string, direction: 'next' | 'previous', order: ArticleOrder) {
    return (await this.#ask()).neighbor({ article, direction, order });
  }
  neighborMentioning: CorpusIndex['neighborMentioning'] = async (entity, article, direction, order) =>
    (await this.#ask()).neighborMentioning({ entity, article, direction, order });
  problems: CorpusIndex['problems'] = async (page) => (await this.#ask()).problems(page);
  nearest(request: NearestRequest, signal?: AbortSignal) {
    return this.#unlessAborted(signal, (queries, cancelled) => queries.nearest(request, cancelled));
  }
  searchQuotations(query: Query, page: PageRequest, signal?: AbortSignal) {
    return this.#unlessAborted(signal, (queries, cancelled) =>
      queries.searchQuotations({ query, page }, cancelled),
    );
  }
  countQuotations(query: Query, signal?: AbortSignal) {
    return this.#unlessAborted(signal, (queries, cancelled) => queries.countQuotations(query, cancelled));
  }
  searchText(query: Query, page: ConcordanceRequest, signal?: AbortSignal) {
    return this.#unlessAborted(signal, (queries, cancelled) =>
      queries.searchText({ query, page }, cancelled),
    );
  }
  countText(query: Query, signal?: AbortSignal) {
    return this.#unlessAborted(signal, (queries, cancelled) => queries.countText(query, cancelled));
  }
  check: CorpusIndex['check'] = async (query) => (await this.#ask()).check(query);
  entities: CorpusIndex['entities'] = async (request) => (await this.#ask()).entities(request);
  entity: CorpusIndex['entity'] = async (id) => (await this.#ask()).entity(id);
  mentions: CorpusIndex['mentions'] = async (request) => (await this.#ask()).mentions(request);
  async entityArticles(id: string, page: PageRequest) {
    return (await this.#ask()).entityArticles({ id, page });
  }
  async quotationsBy(id: string, page: PageRequest) {
    return (await this.#ask()).quotationsBy({ id, page });
  }

  async dispose(): Promise<void> {
    await this.#closeQueries();
    await (await this.#store).close();
  }

  async #ask(): Promise<QueryEngine> {
    await this.#store;
    return (this.#queries ??= this.#engine.engine.openQueries());
  }

  /** An aborted request rejects, whatever the engine has found by then: as a thread of an index does. */
  async #unlessAborted<T>(
    signal: AbortSignal | undefined,
    ask: (queries: QueryEngine, cancelled: Cancelled) => Promise<T>,
  ): Promise<T> {
    const answer = await ask(await this.#ask(), () => signal?.aborted === true);
    if (signal?.aborted) throw new AbortError();
    return answer;
  }

  async #neverMerge() {
    const queries = await this.#ask();
    return { queries, neverMerge: await queries.neverMerge() };
  }

  async #closeQueries(): Promise<void> {
    await (await this.#queries)?.close();
    this.#queries = undefined;
  }

  #notify(change: IndexChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
