import { parentPort, workerData } from 'node:worker_threads';
import type { Query } from '../../core/query';
import type { CorpusRoot } from '../../workspace';
import {
  article,
  articleGroups,
  articlePosition,
  articles,
  neighbor,
  problems,
  type NeighborRequest,
} from '../../storage/sqlite/search/articles';
import { countText, searchText } from '../../storage/sqlite/search/concordance';
import { check, entities, entity, entityArticles, resolve } from '../../storage/sqlite/search/entities';
import { mentions, neighborMentioning, type MentioningRequest } from '../../storage/sqlite/search/mentions';
import { databasePath } from '../../storage/sqlite/open';
import type * as port from '../../corpus';
import { Rpc, type Cancelled } from '../../platform/rpc';
import { countQuotations, quotationsBy, searchQuotations } from '../../storage/sqlite/search/quotations';
import { Database, isDamage } from '../../storage/sqlite/database';
import { ArticleReader } from '../../storage/sqlite/article-reader';

/** A thread that answers questions from what is stored, with a connection of its own. */
export interface QueryWorkerInit {
  readonly role: 'query';
  readonly directory: string;
  readonly roots: readonly CorpusRoot[];
  readonly language?: string;
}

export interface QueryRequest {
  readonly query: Query;
  readonly page: port.PageRequest;
}
export interface EntityRequest {
  readonly id: port.EntityId;
  readonly page: port.PageRequest;
}

/** Every question with its answer. */
const questions = {
  articles,
  articleGroups,
  article: (stored: ArticleReader, uri: string) => article(stored, uri),
  articlePosition,
  neighbor: (stored: ArticleReader, request: NeighborRequest) => neighbor(stored, request)?.article,
  neighborMentioning: (stored: ArticleReader, request: MentioningRequest) =>
    neighborMentioning(stored, request),
  problems,
  searchQuotations: (stored: ArticleReader, { query, page }: QueryRequest) =>
    searchQuotations(stored, query, page),
  countQuotations: (stored: ArticleReader, query: Query) => countQuotations(stored, query),
  searchText: (stored: ArticleReader, { query, page }: { query: Query; page: port.ConcordanceRequest }) =>
    searchText(stored, query, page),
  countText: (stored: ArticleReader, query: Query) => countText(stored, query),
  check: (stored: ArticleReader, query: Query) => check(stored, query),
  entities,
  entity: (stored: ArticleReader, id: port.EntityId) => entity(stored, id),
  mentions,
  entityArticles: (stored: ArticleReader, { id, page }: EntityRequest) => entityArticles(stored, id, page),
  quotationsBy: (stored: ArticleReader, { id, page }: EntityRequest) => quotationsBy(stored, id, page),
  neverMerge: (stored: ArticleReader) => stored.curation.file.neverMerge,
  resolve: (stored: ArticleReader, request: Parameters<typeof resolve>[1]) => resolve(stored, request),
};

export type Question = keyof typeof questions;

export function startQueryWorker(): void {
  const { directory, roots, language } = workerData as QueryWorkerInit;
  let stored: ArticleReader | undefined;
  const close = () => {
    stored?.db.close();
    stored = undefined;
  };
  const answer =
    (question: (stored: ArticleReader, params: never) => unknown) =>
    (params: never, cancelled: Cancelled) => {
      stored ??= new ArticleReader(
        new Database(databasePath(directory), { readOnly: true }),
        roots,
        language,
      );
      stored.cancelled = cancelled;
      try {
        // One transaction: an answer is of one state, however many statements it takes.
        stored.db.exec('BEGIN');
        stored.refresh();
        return question(stored, params);
      } catch (error) {
        if (isDamage(error)) rpc.notify('damaged', {});
        throw error;
      } finally {
        stored.db.exec('ROLLBACK');
      }
    };
  const handlers = Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [name, answer(question as never)]),
  );
  const rpc = new Rpc(parentPort!, { ...handlers, close });
}
