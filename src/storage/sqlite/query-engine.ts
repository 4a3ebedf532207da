import type { Cancelled } from '../../core/cancellation';
import { AbortError } from '../../core/cancellation';
import type { Curation } from '../../core/entity';
import type { CorpusRoot } from '../../workspace/types';
import { curationOf } from '../codec/curation';
import type { QueryEngine } from '../port';
import type { PostingSource } from '../search/posting-source';
import { ArticleReader } from './article-reader';
import type { Database } from './database';
import { promised } from './errors';
import { metaOf } from './meta';
import {
  article,
  articleGroups,
  articlePosition,
  articles,
  articlesOfFile,
  neighbor,
  problems,
} from './search/articles';
import { countText, searchText } from './search/concordance';
import { check, entities, entity, entityArticles, resolve } from './search/entities';
import { mentions, neighborMentioning } from './search/mentions';
import { countQuotations, quotationsBy, searchQuotations } from './search/quotations';
import type { SearchContext } from './search/search-context';
import { SearchMemory } from './search/search-memory';
import { SqlitePostings } from './search/sqlite-postings';

type Question<P, A> = (context: SearchContext, params: P) => A;

/** Answers questions from the tables, each in a transaction of its own: of one state, however many statements it takes. */
export class SqliteQueries implements QueryEngine {
  readonly #db: Database;
  readonly #context: OpenContext;

  constructor(db: Database, roots: readonly CorpusRoot[], language: string | undefined) {
    this.#db = db;
    this.#context = new OpenContext(db, roots, language);
  }

  readonly articles = this.#asks(articles);
  readonly articleGroups = this.#asks(articleGroups);
  readonly article = this.#asks(article);
  readonly articlesOfFile = this.#asks(articlesOfFile);
  readonly articlePosition = this.#asks(articlePosition);
  readonly neighbor: QueryEngine['neighbor'] = this.#asks(
    (context, request: Parameters<QueryEngine['neighbor']>[0]) => neighbor(context, request)?.article,
  );
  readonly neighborMentioning = this.#asks(neighborMentioning);
  readonly problems = this.#asks(problems);
  readonly searchQuotations = this.#asks(searchQuotations);
  readonly countQuotations = this.#asks(countQuotations);
  readonly searchText = this.#asks(searchText);
  readonly countText = this.#asks(countText);
  readonly check = this.#asks(check);
  readonly entities = this.#asks(entities);
  readonly entity = this.#asks(entity);
  readonly mentions = this.#asks(mentions);
  readonly entityArticles = this.#asks(entityArticles);
  readonly quotationsBy = this.#asks(quotationsBy);
  readonly resolve = this.#asks(resolve);
  readonly neverMerge = () => this.#ask((context) => context.curation.file.neverMerge, undefined);
  readonly coverage = () => this.#ask((context) => context.articles.coverage, undefined);

  close(): Promise<void> {
    return promised(() => {
      this.#db.close();
    });
  }

  #asks<P, A>(question: Question<P, A>): (params: P, cancelled?: Cancelled) => Promise<A> {
    return (params, cancelled) => this.#ask((context) => question(context, params), cancelled);
  }

  #ask<A>(question: (context: SearchContext) => A, cancelled: Cancelled | undefined): Promise<A> {
    return promised(() => {
      this.#db.exec('BEGIN');
      try {
        this.#context.begin(cancelled);
        return question(this.#context);
      } finally {
        this.#db.exec('ROLLBACK');
      }
    });
  }
}

class OpenContext implements SearchContext {
  readonly db: Database;
  readonly roots: readonly CorpusRoot[];
  readonly articles: ArticleReader;
  readonly postings: PostingSource;
  readonly memory = new SearchMemory();
  readonly #language: string | undefined;
  #curation: { readonly stored: string; readonly curation: Curation } | undefined;
  #version: unknown;
  #cancelled: Cancelled | undefined;

  constructor(db: Database, roots: readonly CorpusRoot[], language: string | undefined) {
    this.db = db;
    this.roots = roots;
    this.#language = language;
    this.articles = new ArticleReader(db, roots);
    this.postings = new SqlitePostings(db, () => {
      this.check();
    });
  }

  /** Forgets everything if something was committed since the last question. */
  begin(cancelled: Cancelled | undefined): void {
    this.#cancelled = cancelled;
    const version = this.db.get('PRAGMA data_version')?.['data_version'];
    if (version === this.#version) return;
    this.#version = version;
    this.articles.forget();
    this.memory.clear();
  }

  check(): void {
    if (this.#cancelled?.()) throw new AbortError();
  }

  get curation(): Curation {
    const stored = metaOf<string>(this.db, 'curation') ?? '{}';
    if (this.#curation?.stored !== stored) {
      const texts = JSON.parse(stored) as Readonly<Record<string, string>>;
      this.#curation = { stored, curation: curationOf(texts, this.#language) };
    }
    return this.#curation.curation;
  }
}
