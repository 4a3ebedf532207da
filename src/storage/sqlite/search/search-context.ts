import type { Curation } from '../../../core/entity';
import type { StoredCorrections } from '../../codec/corrections';
import type { CorpusRoot } from '../../../workspace/types';
import { joinPostings } from '../../search/join-postings';
import type { Part, PostingSource, RowWindow } from '../../search/posting-source';
import type { ArticleReader } from '../article-reader';
import type { ReadConnection } from '../database';
import type { PostingCheck } from '../full-text/posting-check';
import type { DayOrder } from './day-order';
import type { SearchMemory } from './search-memory';

/** What the answers to questions are made of; internal to this engine. */
export interface SearchContext {
  readonly db: ReadConnection;
  readonly roots: readonly CorpusRoot[];
  readonly articles: ArticleReader;
  readonly postings: PostingSource;
  readonly fullText: PostingCheck;
  readonly memory: SearchMemory;
  readonly order: DayOrder;
  /** What people have decided on entities. */
  readonly curation: Curation;
  readonly corrections: StoredCorrections;
  /** @throws AbortError where nobody waits for the answer any more. */
  check(): void;
}

export const allRows: RowWindow = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** The rows of a part, in the order of the port. */
export const rowsOf = ({ order, postings }: SearchContext, part: Part): Generator<number, void> =>
  order.sorted(joinPostings(postings, { wanted: [part], unwanted: [], window: allRows, target: 'texts' }));
