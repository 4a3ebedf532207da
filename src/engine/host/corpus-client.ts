import { t } from '@vscode/l10n';
import * as fs from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import { compileRules, defaultMaxBytes, defaultRules } from '../../workspace/inclusion';
import type { CorpusRoot, FileProblem, ReadResult } from '../../workspace/types';
import { locate } from '../../workspace/uri';
import type { QueryWorkerInit, Question } from '../workers/query-worker';
import { BuildScheduler } from './build-scheduler';
import type { Extraction } from '../../core/extract';
import { databasePath } from '../../storage/sqlite/open';
import type { IndexOptions } from '../options';
import type * as port from '../../corpus';
import type { Groups } from '../../storage/sqlite/entities/curation-impact';
import type { ExtractRequest } from '../workers/extract-worker';
import { AbortError, type Handlers, type Rpc } from '../../platform/rpc';
import {
  defaultIdleMs,
  WorkerPool,
  startWorker,
  type ExtractorsNeeded,
  type WorkerHandle,
  type WorkerInit,
} from './worker-pool';
import type { FoundFiles, WalkRequest, WalkResult } from '../workers/walk-worker';

const emptyPage = { items: [], total: 0 };
const noCount: port.HitCount = { total: 0, undated: 0, coverage: { withText: 0, withFindings: 0 } };

/** The index as its owner sees it: passes messages to worker threads, and does nothing itself. */
export class CorpusClient implements port.CorpusIndex {
  readonly #options: IndexOptions;
  readonly #threads: WorkerHandle[] = [];
  readonly #writer: Rpc;
  readonly #files: WorkerPool;
  /** The second one counts, so that no count holds up the rows of the next search. */
  #askers: [Rpc, Rpc] | undefined;
  #opened: Promise<boolean>;
  #setOpened: (isOpen: boolean) => void = () => undefined;
  #status: port.IndexStatus = { phase: 'idle', articles: 0, withFindings: 0, done: 0, problems: 0 };
  readonly #statusListeners = new Set<(status: port.IndexStatus) => void>();
  readonly #changeListeners = new Set<(change: port.IndexChange) => void>();
  readonly #builds: BuildScheduler;
  #disposed = false;

  /** @param follower Asks the same index from another process; told before another index takes its place. */
  constructor(options: IndexOptions, follower?: Rpc) {
    this.#options = options;
    this.#opened = new Promise((resolve) => (this.#setOpened = resolve));
    const { directory, roots } = options;
    const isNew = !fs.existsSync(databasePath(directory));
    const shared = {
      ...(options.maxFileBytes !== undefined && { maxFileBytes: options.maxFileBytes }),
      ...(options.extract && { extract: options.extract }),
    };
    this.#files = new WorkerPool(
      options.workers ?? 2,
      options.idleMs ?? defaultIdleMs,
      (data) => this.#start({ ...data, ...shared }, { readFile: this.#readFile }, [data.port]),
      (ports) => {
        this.#writer.notify('files', ports, [...(ports.walker ? [ports.walker] : []), ...ports.readers]);
      },
      () => this.#writer.call<boolean>('releaseWorkers', {}),
    );
    this.#writer = this.#start(
      {
        ...{ role: 'write', directory, roots, bundles: options.bundles },
        ...(options.extract && { extract: options.extract }),
        ...(options.batchBytes !== undefined && { batchBytes: options.batchBytes }),
        ...(options.perDay !== undefined && { perDay: options.perDay }),
        ...(follower && { isAwaited: true }),
      },
      {
        opened: (state: { unavailable?: boolean }) => {
          this.#setOpened(state.unavailable !== true);
          follower?.notify('opened', state);
        },
        closing: () => Promise.all([this.#closeAskers(), follower?.call('closing', {})]),
        status: (status: port.IndexStatus) => {
          this.#setStatus(status);
        },
        change: this.#tellChange,
        files: (readers: ExtractorsNeeded) => {
          if (!this.#disposed) this.#files.start(readers);
        },
        walk: this.#walk,
        readFile: this.#readFile,
      },
    ).rpc;
    this.#builds = new BuildScheduler({
      ...{ options, writer: this.#writer, isNew, status: () => this.#status },
      handlers: {
        opened: () => {
          this.#setOpened(true);
        },
        closing: () => this.#closeAskers(),
        status: (status: port.IndexStatus) => {
          this.#setStatus(status);
        },
        change: this.#tellChange,
        log: (message: string) => {
          options.log?.(message);
        },
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

  reconcile(signal?: AbortSignal): Promise<void> {
    // They start while the writing thread opens the index; where there is one, little may be to read.
    if (!this.#builds.isNew) this.#files.start(0);
    else if (!this.#builds.isApart) this.startReaders();
    return this.#builds.build('reconcile', signal);
  }
  rebuild(signal?: AbortSignal): Promise<void> {
    return this.#builds.build('rebuild', signal);
  }
  refresh(uris: readonly string[]): Promise<void> {
    return this.#builds.refresh(uris);
  }
  keepReady(): port.Unsubscribe {
    return this.#disposed ? () => undefined : this.#files.keep();
  }
  /** There is much to be read. */
  startReaders(): void {
    this.#files.start('all');
  }

  async extract(uri: string, text: string, signal?: AbortSignal): Promise<port.ResolvedExtraction> {
    const path =
      locate(this.#options.roots, uri)?.path ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const neverMerge = await this.#ask<Groups>('neverMerge', {}, [], signal);
    // Threads that were started now nobody would end.
    if (this.#disposed) throw new AbortError();
    const request: ExtractRequest = { path, text, neverMerge };
    const extraction = await this.#files.call<Extraction>('extract', request, signal);
    const entities = extraction.entities.entities.map(({ key, profile, name }) => ({ key, profile, name }));
    const unknown = { ids: entities.map(({ key }) => key), names: entities.map(({ name }) => name) };
    const resolved = await this.#ask<typeof unknown>('resolve', entities, unknown, signal);
    return { ...extraction, ...resolved };
  }

  articles(request: port.ArticlesRequest, signal?: AbortSignal): Promise<port.Page<port.ArticleSummary>> {
    return this.#ask('articles', request, emptyPage, signal);
  }
  articleGroups(request: port.GroupsRequest, signal?: AbortSignal): Promise<readonly port.ArticleGroup[]> {
    return this.#ask('articleGroups', request, [], signal);
  }
  article(uri: string): Promise<port.ArticleSummary | undefined> {
    return this.#ask('article', uri, undefined);
  }
  articlePosition(
    uri: string,
    list: Omit<port.ArticlesRequest, keyof port.PageRequest>,
  ): Promise<number | undefined> {
    return this.#ask('articlePosition', { uri, list }, undefined);
  }
  neighbor(
    uri: string,
    direction: 'next' | 'previous',
    order: port.ArticleOrder,
  ): Promise<port.ArticleSummary | undefined> {
    return this.#ask('neighbor', { uri, direction, order }, undefined);
  }
  neighborMentioning(
    entity: port.EntityId,
    uri: string,
    direction: 'next' | 'previous',
    order: port.ArticleOrder,
  ): Promise<port.MentioningNeighbor | undefined> {
    return this.#ask('neighborMentioning', { entity, uri, direction, order }, undefined);
  }
  problems(page: port.PageRequest): Promise<port.Page<port.FileProblem>> {
    return this.#ask('problems', page, emptyPage);
  }

  searchQuotations(
    query: Parameters<port.CorpusIndex['searchQuotations']>[0],
    page: port.PageRequest,
    signal?: AbortSignal,
  ): Promise<port.QuotationHit[]> {
    return this.#ask<port.QuotationHit[]>('searchQuotations', { query, page }, [], signal);
  }
  countQuotations(
    query: Parameters<port.CorpusIndex['countQuotations']>[0],
    signal?: AbortSignal,
  ): Promise<port.HitCount> {
    return this.#ask('countQuotations', query, noCount, signal, 1);
  }
  searchText(
    query: Parameters<port.CorpusIndex['searchText']>[0],
    page: port.ConcordanceRequest,
    signal?: AbortSignal,
  ): Promise<port.ConcordanceHit[]> {
    return this.#ask<port.ConcordanceHit[]>(
      'searchText',
      { query, page },
      [],
      signal,
      page.sort === 'date' ? 0 : 1,
    );
  }
  countText(
    query: Parameters<port.CorpusIndex['countText']>[0],
    signal?: AbortSignal,
  ): Promise<port.HitCount> {
    return this.#ask('countText', query, noCount, signal, 1);
  }
  check(query: Parameters<port.CorpusIndex['check']>[0]): Promise<port.QueryCheck> {
    return this.#ask<port.QueryCheck>('check', query, { speakers: [], about: [] });
  }

  entities(request: port.EntitiesRequest, signal?: AbortSignal): Promise<port.Page<port.EntitySummary>> {
    return this.#ask('entities', request, emptyPage, signal);
  }
  entity(id: port.EntityId): Promise<port.EntitySummary | undefined> {
    return this.#ask('entity', id, undefined);
  }
  mentions(request: port.MentionsRequest, signal?: AbortSignal): Promise<port.Page<port.MentionHit>> {
    return this.#ask('mentions', request, emptyPage, signal);
  }
  entityArticles(id: port.EntityId, page: port.PageRequest): Promise<port.Page<port.ArticleMentions>> {
    return this.#ask('entityArticles', { id, page }, emptyPage);
  }
  quotationsBy(id: port.EntityId, page: port.PageRequest): Promise<port.Page<port.QuotationHit>> {
    return this.#ask('quotationsBy', { id, page }, emptyPage);
  }

  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#setOpened(false);
    this.#statusListeners.clear();
    this.#changeListeners.clear();
    await this.#builds.stop();
    // The last connection to close tidies up, which one that only reads can't.
    await this.#closeAskers().catch(() => undefined);
    await this.#writer.call('close', {}).catch(() => undefined);
    await Promise.all([this.#files.terminate(), ...this.#threads.map((thread) => thread.terminate())]);
    await this.#builds.ended();
  }

  async #ask<T>(
    question: Question,
    params: unknown,
    empty: T,
    signal?: AbortSignal,
    asker: 0 | 1 = 0,
  ): Promise<T> {
    if (!(await this.#opened) || this.#disposed) return empty;
    if (!this.#askers) {
      const { directory, roots } = this.#options;
      const language = this.#options.extract?.language;
      const data: QueryWorkerInit = {
        role: 'query',
        directory,
        roots,
        ...(language !== undefined && { language }),
      };
      const handlers: Handlers = {
        damaged: () => {
          this.#writer.notify('damaged', {});
        },
      };
      this.#askers = [this.#start(data, handlers).rpc, this.#start(data, handlers).rpc];
    }
    return this.#askers[asker].call<T>(question, params, signal);
  }

  async #closeAskers(): Promise<void> {
    if (!this.#disposed) this.#opened = new Promise((resolve) => (this.#setOpened = resolve));
    await Promise.all((this.#askers ?? []).map((asker) => asker.call('close', {})));
  }

  readonly #tellChange = (change: port.IndexChange): void => {
    for (const listener of [...this.#changeListeners]) listener(change);
  };

  #setStatus(status: port.IndexStatus): void {
    this.#status = status;
    for (const listener of [...this.#statusListeners]) listener(status);
  }

  #start(data: WorkerInit, handlers: Handlers, transferList: readonly MessagePort[] = []): WorkerHandle {
    const thread = startWorker(this.#options.bundles, data, handlers, transferList, (reason) => {
      if (this.#disposed) return;
      this.#options.log?.(reason);
      this.#setStatus({ ...this.#status, phase: 'failed', message: t('The index has stopped: {0}', reason) });
      this.#setOpened(false);
    });
    if (data.role === 'write' || data.role === 'query') this.#threads.push(thread);
    return thread;
  }

  /** Walks a root that is not on disk, and sends on what it finds. */
  readonly #walk = async ({ walk, root, at }: WalkRequest): Promise<WalkResult> => {
    const problems: FileProblem[] = [];
    const { inclusion } = compileRules(root.rules ?? defaultRules);
    const onProblem = (problem: FileProblem) => problems.push(problem);
    let found: FoundFiles = { walk, paths: [], sizes: [], mtimes: [] };
    for await (const file of this.#options.files?.walk(root, { inclusion, at: at ?? '', onProblem }) ?? []) {
      found.paths.push(file.path);
      found.sizes.push(file.size);
      found.mtimes.push(file.mtimeMs);
      if (found.paths.length < 100) continue;
      this.#writer.notify('found', found);
      found = { walk, paths: [], sizes: [], mtimes: [] };
    }
    this.#writer.notify('found', found);
    return { problems };
  };

  readonly #readFile = async ({ root, path }: { root: CorpusRoot; path: string }): Promise<ReadResult> => {
    const missing = { problem: t('This file system can’t be read.'), missing: true };
    return (
      (await this.#options.files?.read(root, path, this.#options.maxFileBytes ?? defaultMaxBytes)) ?? missing
    );
  };
}
