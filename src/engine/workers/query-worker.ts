import { Rpc, type Cancelled, type Port } from '../../platform/rpc';
import { isDamage, StorageError, type CreateStorageEngine, type QueryEngine } from '../../storage/port';
import type { Damage, HostForQuery, QueryForHost } from '../protocol';
import type { QueryWorkerInit } from '../worker-init';

/**
 * A thread that answers questions from what is stored, opened for itself by the first one.
 * @param port to the host.
 */
export function startQueryWorker(port: Port, init: QueryWorkerInit, createEngine: CreateStorageEngine): void {
  const engine = createEngine(init);
  let opening: Promise<QueryEngine> | undefined;
  const open = (): Promise<QueryEngine> => {
    opening ??= engine.openQueries().catch((error: unknown) => {
      opening = undefined;
      // The host has said that there is a store: it has been removed.
      host.notify('damaged', {});
      throw error;
    });
    return opening;
  };
  const answering =
    <P, R>(question: (queries: QueryEngine, params: P, cancelled: Cancelled) => Promise<R>) =>
    async (params: P, cancelled: Cancelled): Promise<R> => {
      try {
        return await question(await open(), params, cancelled);
      } catch (error) {
        if (isDamage(error)) host.notify('damaged', fileOf(error));
        throw error;
      }
    };
  const host = new Rpc<QueryForHost, HostForQuery>(port, {
    articles: answering((queries, request, cancelled) => queries.articles(request, cancelled)),
    articleGroups: answering((queries, request, cancelled) => queries.articleGroups(request, cancelled)),
    article: answering((queries, id) => queries.article(id)),
    passages: answering((queries, request) => queries.passages(request)),
    surroundings: answering((queries, request, cancelled) => queries.surroundings(request, cancelled)),
    articlesOfFile: answering((queries, uri) => queries.articlesOfFile(uri)),
    articlePosition: answering((queries, request) => queries.articlePosition(request)),
    neighbor: answering((queries, request) => queries.neighbor(request)),
    neighborMentioning: answering((queries, request) => queries.neighborMentioning(request)),
    problems: answering((queries, page) => queries.problems(page)),
    searchQuotations: answering((queries, request, cancelled) =>
      queries.searchQuotations(request, cancelled),
    ),
    nearest: answering((queries, request, cancelled) => queries.nearest(request, cancelled)),
    countQuotations: answering((queries, query, cancelled) => queries.countQuotations(query, cancelled)),
    searchText: answering((queries, request, cancelled) => queries.searchText(request, cancelled)),
    countText: answering((queries, query, cancelled) => queries.countText(query, cancelled)),
    check: answering((queries, query) => queries.check(query)),
    entities: answering((queries, request, cancelled) => queries.entities(request, cancelled)),
    entity: answering((queries, id) => queries.entity(id)),
    mentions: answering((queries, request, cancelled) => queries.mentions(request, cancelled)),
    entityArticles: answering((queries, request) => queries.entityArticles(request)),
    quotationsBy: answering((queries, request) => queries.quotationsBy(request)),
    neverMerge: answering((queries) => queries.neverMerge()),
    corrections: answering((queries, file) => queries.corrections(file)),
    resolve: answering((queries, entities) => queries.resolve(entities)),
    close: async () => {
      const opened = opening;
      opening = undefined;
      await opened?.then((queries) => queries.close()).catch(() => undefined);
    },
  });
}

const fileOf = (error: unknown): Damage =>
  error instanceof StorageError && error.file ? { file: error.file } : {};
