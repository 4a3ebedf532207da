import { parentPort, workerData } from 'node:worker_threads';
import {
  article,
  articleGroups,
  articlePosition,
  articles,
  neighbor,
  problems,
} from '../../storage/sqlite/search/articles';
import { countText, searchText } from '../../storage/sqlite/search/concordance';
import { check, entities, entity, entityArticles, resolve } from '../../storage/sqlite/search/entities';
import { mentions, neighborMentioning } from '../../storage/sqlite/search/mentions';
import { databasePath } from '../../storage/sqlite/open';
import { Rpc, type Cancelled } from '../../platform/rpc';
import { countQuotations, quotationsBy, searchQuotations } from '../../storage/sqlite/search/quotations';
import { Database, isDamage } from '../../storage/sqlite/database';
import { ArticleReader } from '../../storage/sqlite/article-reader';
import type {
  EntityPageRequest,
  HostForQuery,
  NeighborRequest,
  QueryForHost,
  QueryWorkerInit,
  QuotationsRequest,
  TextRequest,
} from '../protocol';

/** A thread that answers questions from what is stored, with a connection of its own. */
export function startQueryWorker(): void {
  const { directory, roots, language } = workerData as QueryWorkerInit;
  let stored: ArticleReader | undefined;
  const open = () =>
    new ArticleReader(new Database(databasePath(directory), { readOnly: true }), roots, language);
  const answering =
    <P, R>(question: (stored: ArticleReader, params: P) => R) =>
    (params: P, cancelled: Cancelled): R => {
      stored ??= open();
      stored.cancelled = cancelled;
      try {
        // One transaction: an answer is of one state, however many statements it takes.
        stored.db.exec('BEGIN');
        stored.refresh();
        return question(stored, params);
      } catch (error) {
        if (isDamage(error)) host.notify('damaged');
        throw error;
      } finally {
        stored.db.exec('ROLLBACK');
      }
    };
  const host = new Rpc<QueryForHost, HostForQuery>(parentPort!, {
    articles: answering(articles),
    articleGroups: answering(articleGroups),
    article: answering(article),
    articlePosition: answering(articlePosition),
    neighbor: answering((stored, request: NeighborRequest) => neighbor(stored, request)?.article),
    neighborMentioning: answering(neighborMentioning),
    problems: answering(problems),
    searchQuotations: answering((stored, { query, page }: QuotationsRequest) =>
      searchQuotations(stored, query, page),
    ),
    countQuotations: answering(countQuotations),
    searchText: answering((stored, { query, page }: TextRequest) => searchText(stored, query, page)),
    countText: answering(countText),
    check: answering(check),
    entities: answering(entities),
    entity: answering(entity),
    mentions: answering(mentions),
    entityArticles: answering((stored, { id, page }: EntityPageRequest) => entityArticles(stored, id, page)),
    quotationsBy: answering((stored, { id, page }: EntityPageRequest) => quotationsBy(stored, id, page)),
    neverMerge: answering((stored) => stored.curation.file.neverMerge),
    resolve: answering(resolve),
    close: () => {
      stored?.db.close();
      stored = undefined;
    },
  });
}
