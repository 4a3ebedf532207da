import type { Curation } from '../../../core/entity';
import type { CorpusRoot } from '../../../workspace/types';
import type { PostingSource } from '../../search/posting-source';
import type { ArticleReader } from '../article-reader';
import type { ReadConnection } from '../database';
import type { SearchMemory } from './search-memory';

/** What the answers to questions are made of; internal to this engine. */
export interface SearchContext {
  readonly db: ReadConnection;
  readonly roots: readonly CorpusRoot[];
  readonly articles: ArticleReader;
  readonly postings: PostingSource;
  readonly memory: SearchMemory;
  /** What people have decided on entities. */
  readonly curation: Curation;
  /** @throws AbortError where nobody waits for the answer any more. */
  check(): void;
}
