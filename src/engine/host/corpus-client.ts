import type { Extraction } from '../../core/extract';
import * as fs from 'node:fs';
import type { Query } from '../../core/query';
import type * as port from '../../corpus';
import { noPassages } from '../../corpus';
import { AbortError, type Rpc } from '../../platform/rpc';
import { locate } from '../../workspace/uri';
import type { IndexOptions } from '../options';
import type { BuilderForHost, HostForBuilder, HostForQuery, QueryForHost, WorkerEnd } from '../protocol';
import { extractWorkerInit, queryWorkerInit, writeWorkerInit, type WriteCautions } from '../worker-init';
import { BuildScheduler } from './build-scheduler';
import { QueryClient } from './query-client';
import { startWorker, type WorkerHandle } from './start-worker';
import type { StartThread } from './thread';
import { VirtualFiles } from './virtual-files';
import { defaultIdleMs, WorkerPool } from './worker-pool';
import { WritingThread } from './writing-thread';

/** So many hits of a search in the text are looked into before their turn. */
const maxPreferred = 50;
const emptyPage = { items: [], total: 0 };
const noCount: port.HitCount = {
  ...{ total: 0, undated: 0, unsure: 0 },
  coverage: { withText: 0, withFindings: 0 },
};

/** The index as its host sees it: passes messages to worker threads, and does nothing itself. */
export class CorpusClient implements port.CorpusIndex {
  readonly #options: IndexOptions;
  readonly #start: StartThread;
  readonly #writer: WritingThread;
  readonly #workers: WorkerPool;
  readonly #queryThreads = new Set<WorkerHandle<'query'>>();
  readonly #queries = new QueryClient(() => this.#startQueryThread());
  readonly #files: VirtualFiles;
  readonly #builds: BuildScheduler;
  #status: port.IndexStatus = { phase: 'idle', articles: 0, withFindings: 0, done: 0, problems: 0 };
  readonly #statusListeners = new Set<(status: port.IndexStatus) => void>();
  readonly #changeListeners = new Set<(change: port.IndexChange) => void>();
  #isDisposed = false;

  /** @param follower The host that this process builds for: it asks the same index, and is notified of it. */
  constructor(options: IndexOptions, start: StartThread, follower?: Rpc<BuilderForHost, HostForBuilder>) {
    this.#options = options;
    this.#start = start;
    this.#files = new VirtualFiles(options);
    const isNew = isEmpty(options.directory);
    this.#workers = this.#createPool();
    this.#writer = new WritingThread({
      start: (cautions) => this.#startWriter(cautions, follower),
      restarting: ({ reason }) => {
        options.log?.({ code: 'workerFailed', error: reason });
        // Their links lead to the thread that has ended.
        this.#workers.restart();
      },
      failed: this.#failed,
    });
    this.#builds = new BuildScheduler({
      ...{ options, writer: this.#writer, isNew, status: () => this.#status },
      handlers: {
        ...this.#notified,
        closing: () => this.#queries.closing(),
      },
    });
  }

  get status(): port.IndexStatus {
    return this.#status;
  }

  onStatus(listener: (status: port.IndexStatus) => void): port.Unsubscribe {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  onChange(listener: (change: port.IndexChange) => void): port.Unsubscribe {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  reconcile(signal?: AbortSignal, depth: port.BuildDepth = 'all'): Promise<void> {
    // They start while the writing thread opens the index; where there is one, little may be to read.
    if (!this.#builds.isNew) this.#workers.start(0);
    else if (!this.#builds.isApart) this.startExtractors();
    return this.#builds.build('reconcile', depth, signal);
  }
  rebuild(signal?: AbortSignal, depth: port.BuildDepth = 'all'): Promise<void> {
    return this.#builds.build('rebuild', depth, signal);
  }
  prefer(uris: readonly string[]): void {
    this.#builds.prefer(uris);
  }
  refresh(uris: readonly string[]): Promise<void> {
    return this.#builds.refresh(uris);
  }
  keepReady(): port.Unsubscribe {
    return this.#isDisposed ? () => undefined : this.#workers.keep();
  }
  /** Starts all extraction threads, ahead of a build that will need them. */
  startExtractors(): void {
    this.#workers.start('all');
  }

  async extract(
    uri: string,
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly port.ResolvedExtraction[]> {
    const place = locate(this.#options.roots, uri);
    const path = place?.path ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const [neverMerge, corrections] = await Promise.all([
      this.#queries.ask('neverMerge', undefined, { empty: [], signal }),
      this.#queries.ask('corrections', { root: place?.root.uri ?? '', path }, { empty: [], signal }),
    ]);
    // Nobody would end threads that were started now.
    if (this.#isDisposed) throw new AbortError();
    const extractions = await this.#workers.extract({ path, text, neverMerge, corrections }, signal);
    return Promise.all(extractions.map((extraction) => this.#resolve(extraction, signal)));
  }

  async #resolve(extraction: Extraction, signal: AbortSignal | undefined): Promise<port.ResolvedExtraction> {
    const entities = extraction.entities.entities.map(({ key, profile, name }) => ({ key, profile, name }));
    const empty = { ids: entities.map(({ key }) => key), names: entities.map(({ name }) => name) };
    const resolved = await this.#queries.ask('resolve', entities, { empty, signal });
    return { ...extraction, ...resolved };
  }

  articles(request: port.ArticlesRequest, signal?: AbortSignal): Promise<port.Page<port.ArticleSummary>> {
    return this.#queries.ask('articles', request, { empty: emptyPage, signal });
  }
  articleGroups(request: port.GroupsRequest, signal?: AbortSignal): Promise<readonly port.ArticleGroup[]> {
    return this.#queries.ask('articleGroups', request, { empty: [], signal });
  }
  article(id: port.ArticleId): Promise<port.ArticleSummary | undefined> {
    return this.#queries.ask('article', id, { empty: undefined });
  }
  passages(request: port.PassagesRequest, signal?: AbortSignal): Promise<port.Passages | undefined> {
    return this.#queries.ask('passages', request, { empty: undefined, signal });
  }
  surroundings(
    request: port.SurroundingsRequest,
    signal?: AbortSignal,
  ): Promise<readonly port.Surroundings[]> {
    const empty = request.places.map(() => ({ before: '', after: '' }));
    return this.#queries.ask('surroundings', request, { empty, signal });
  }
  articlesOfFile(uri: string): Promise<readonly port.ArticleSummary[]> {
    return this.#queries.ask('articlesOfFile', uri, { empty: [] });
  }
  articlePosition(
    article: port.ArticleId,
    list: Omit<port.ArticlesRequest, keyof port.PageRequest>,
  ): Promise<number | undefined> {
    return this.#queries.ask('articlePosition', { article, list }, { empty: undefined });
  }
  neighbor(
    article: port.ArticleId,
    direction: 'next' | 'previous',
    order: port.ArticleOrder,
  ): Promise<port.ArticleSummary | undefined> {
    return this.#queries.ask('neighbor', { article, direction, order }, { empty: undefined });
  }
  neighborMentioning(
    entity: port.EntityId,
    article: port.ArticleId,
    direction: 'next' | 'previous',
    order: port.ArticleOrder,
  ): Promise<port.MentioningNeighbor | undefined> {
    const request = { entity, article, direction, order };
    return this.#queries.ask('neighborMentioning', request, { empty: undefined });
  }
  problems(page: port.PageRequest): Promise<port.Page<port.LeftOutFile>> {
    return this.#queries.ask('problems', page, { empty: emptyPage });
  }

  searchQuotations(
    query: Query,
    page: port.PageRequest,
    signal?: AbortSignal,
  ): Promise<readonly port.QuotationHit[]> {
    if (this.#status.phase === 'understanding' && page.offset === 0) void this.#preferWith(query, signal);
    return this.#queries.ask('searchQuotations', { query, page }, { empty: [], signal });
  }
  nearest(request: port.NearestRequest, signal?: AbortSignal): Promise<port.NearestPassages> {
    return this.#queries.ask('nearest', request, { empty: noPassages, signal });
  }

  /** Has the build look first into the newest articles with the words that are searched for. */
  async #preferWith(query: Query, signal: AbortSignal | undefined): Promise<void> {
    const page = { offset: 0, limit: maxPreferred, sort: 'date' } as const;
    const hits = await this.searchText(query, page, signal).catch(() => []);
    if (hits.length > 0) this.prefer([...new Set(hits.map(({ uri }) => uri))]);
  }
  countQuotations(query: Query, signal?: AbortSignal): Promise<port.HitCount> {
    return this.#queries.ask('countQuotations', query, { empty: noCount, signal, isCount: true });
  }
  searchText(
    query: Query,
    page: port.ConcordanceRequest,
    signal?: AbortSignal,
  ): Promise<readonly port.ConcordanceHit[]> {
    // Another order than by date takes as long as a count: it has to see all hits.
    const isCount = page.sort !== 'date';
    return this.#queries.ask('searchText', { query, page }, { empty: [], signal, isCount });
  }
  countText(query: Query, signal?: AbortSignal): Promise<port.HitCount> {
    return this.#queries.ask('countText', query, { empty: noCount, signal, isCount: true });
  }
  check(query: Query): Promise<port.QueryCheck> {
    return this.#queries.ask('check', query, { empty: { speakers: [], about: [] } });
  }

  entities(request: port.EntitiesRequest, signal?: AbortSignal): Promise<port.Page<port.EntitySummary>> {
    return this.#queries.ask('entities', request, { empty: emptyPage, signal });
  }
  entity(id: port.EntityId): Promise<port.EntitySummary | undefined> {
    return this.#queries.ask('entity', id, { empty: undefined });
  }
  mentions(request: port.MentionsRequest, signal?: AbortSignal): Promise<port.Page<port.MentionHit>> {
    return this.#queries.ask('mentions', request, { empty: emptyPage, signal });
  }
  entityArticles(id: port.EntityId, page: port.PageRequest): Promise<port.Page<port.ArticleMentions>> {
    return this.#queries.ask('entityArticles', { id, page }, { empty: emptyPage });
  }
  quotationsBy(id: port.EntityId, page: port.PageRequest): Promise<port.Page<port.QuotationHit>> {
    return this.#queries.ask('quotationsBy', { id, page }, { empty: emptyPage });
  }

  async dispose(): Promise<void> {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#queries.stop();
    this.#statusListeners.clear();
    this.#changeListeners.clear();
    await this.#builds.stop();
    // The last connection to close merges the write-ahead log, which one that only reads can't.
    await this.#queries.closing().catch(() => undefined);
    await this.#writer.rpc.call('close').catch(() => undefined);
    const threads = [this.#writer, ...this.#queryThreads];
    await Promise.all([this.#workers.terminate(), ...threads.map((thread) => thread.terminate())]);
    await this.#builds.ended();
  }

  /** What the writing thread notifies, here or in a build process. */
  readonly #notified = {
    opened: () => {
      this.#queries.setAvailable(true);
    },
    unavailable: () => {
      this.#queries.setAvailable(false);
    },
    status: (status: port.IndexStatus) => {
      this.#setStatus(status);
    },
    change: (change: port.IndexChange) => {
      for (const listener of [...this.#changeListeners]) listener(change);
    },
    log: (entry: port.IndexLogEntry) => {
      this.#options.log?.(entry);
    },
  };

  #setStatus(status: port.IndexStatus): void {
    this.#status = status;
    for (const listener of [...this.#statusListeners]) listener(status);
  }

  #createPool(): WorkerPool {
    const { workers = 2, idleMs = defaultIdleMs, limits } = this.#options;
    return new WorkerPool({
      ...{ extractors: workers, idleMs },
      readMs: limits?.readMs,
      startWalker: (port) => startWorker(this.#start, { role: 'walk', port }, {}),
      startExtractor: (port, gauge) =>
        startWorker(
          this.#start,
          extractWorkerInit(this.#options, port, gauge),
          { readFile: (file) => this.#files.read(file) },
          limits?.threadMb,
        ),
      ended: ({ reason }) => {
        if (!this.#isDisposed) this.#options.log?.({ code: 'workerFailed', error: reason });
      },
      workersReady: (ports) => {
        const links = ports.extractors.map(({ port }) => port);
        const transfer = ports.walker ? [ports.walker, ...links] : links;
        this.#writer.rpc.notify('workersReady', ports, { transfer });
      },
      releaseWorkers: () => this.#writer.rpc.call('releaseWorkers'),
    });
  }

  #startWriter(
    cautions: WriteCautions,
    follower: Rpc<BuilderForHost, HostForBuilder> | undefined,
  ): WorkerHandle<'write'> {
    const { opened, unavailable, status, change, log } = this.#notified;
    return startWorker(this.#start, writeWorkerInit(this.#options, follower !== undefined, cautions), {
      ...{ status, change, log },
      opened: () => {
        opened();
        follower?.notify('opened');
      },
      unavailable: () => {
        unavailable();
        follower?.notify('unavailable');
      },
      closing: async () => {
        await Promise.all([this.#queries.closing(), follower?.call('closing')]);
      },
      startWorkers: (extractors) => {
        if (!this.#isDisposed) this.#workers.start(extractors);
      },
      extractorEnd: (id) => this.#workers.extractorEnd(id),
      walk: (request) =>
        this.#files.walk(request, (files) => {
          this.#writer.rpc.notify('found', files);
        }),
      readFile: (file) => this.#files.read(file),
      storing: (uris) => {
        this.#writer.storing(uris);
      },
    });
  }

  #startQueryThread(): Rpc<HostForQuery, QueryForHost> {
    const thread = startWorker(this.#start, queryWorkerInit(this.#options), {
      damaged: (damage) => {
        if (damage.file) this.#options.log?.({ code: 'damagedFile', path: damage.file.path });
        this.#queries.repairing(this.#writer.rpc.call('repair', damage));
      },
    });
    void thread.ended.then(({ cause, reason: error }) => {
      this.#queryThreads.delete(thread);
      // The next question starts another one.
      this.#queries.drop(thread.rpc);
      if (!this.#isDisposed && cause !== 'terminated') this.#options.log?.({ code: 'workerFailed', error });
    });
    this.#queryThreads.add(thread);
    return thread.rpc;
  }

  readonly #failed = ({ cause, reason: error }: WorkerEnd): void => {
    if (this.#isDisposed || cause === 'terminated') return;
    this.#options.log?.({ code: 'workerFailed', error });
    this.#setStatus({ ...this.#status, phase: 'failed', notice: { code: 'stopped', error } });
    this.#queries.setAvailable(false);
  };
}

/** Returns whether a folder holds nothing, or is not there. */
function isEmpty(directory: string): boolean {
  try {
    return fs.readdirSync(directory).length === 0;
  } catch {
    return true;
  }
}
