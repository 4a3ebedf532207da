import { parentPort, workerData } from 'node:worker_threads';
import type { Query } from '../query';
import type { CorpusRoot } from '../workspace';
import {
  article,
  articleGroups,
  articlePosition,
  articles,
  neighbour,
  problems,
  type NeighbourRequest,
} from './articles';
import { countText, searchText } from './concordance';
import { check, entities, entity, entityArticles, resolve } from './entities';
import { mentions, neighbourMentioning, type MentioningRequest } from './mentions';
import { databasePath } from './open';
import type * as port from './port';
import { Rpc, type Cancelled } from './rpc';
import { countQuotations, quotationsBy, searchQuotations } from './search';
import { Database, isDamage } from './sqlite';
import { Stored } from './stored';

/** A thread that answers questions from what is stored, with a connection of its own. */
export interface AskingData {
  readonly role: 'asking';
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
  article: (stored: Stored, uri: string) => article(stored, uri),
  articlePosition,
  neighbour: (stored: Stored, request: NeighbourRequest) => neighbour(stored, request)?.article,
  neighbourMentioning: (stored: Stored, request: MentioningRequest) => neighbourMentioning(stored, request),
  problems,
  searchQuotations: (stored: Stored, { query, page }: QueryRequest) => searchQuotations(stored, query, page),
  countQuotations: (stored: Stored, query: Query) => countQuotations(stored, query),
  searchText: (stored: Stored, { query, page }: { query: Query; page: port.ConcordanceRequest }) =>
    searchText(stored, query, page),
  countText: (stored: Stored, query: Query) => countText(stored, query),
  check: (stored: Stored, query: Query) => check(stored, query),
  entities,
  entity: (stored: Stored, id: port.EntityId) => entity(stored, id),
  mentions,
  entityArticles: (stored: Stored, { id, page }: EntityRequest) => entityArticles(stored, id, page),
  quotationsBy: (stored: Stored, { id, page }: EntityRequest) => quotationsBy(stored, id, page),
  neverMerge: (stored: Stored) => stored.curation.file.neverMerge,
  resolve: (stored: Stored, request: Parameters<typeof resolve>[1]) => resolve(stored, request),
};

export type Question = keyof typeof questions;

export function startAsking(): void {
  const { directory, roots, language } = workerData as AskingData;
  let stored: Stored | undefined;
  const close = () => {
    stored?.db.close();
    stored = undefined;
  };
  const answer =
    (question: (stored: Stored, params: never) => unknown) => (params: never, cancelled: Cancelled) => {
      stored ??= new Stored(new Database(databasePath(directory), { readOnly: true }), roots, language);
      stored.cancelled = cancelled;
      try {
        // One transaction: an answer is of one state, however many statements it takes.
        stored.db.exec('BEGIN');
        stored.refresh();
        return question(stored, params);
      } catch (error) {
        if (isDamage(error)) rpc.tell('damaged', {});
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
