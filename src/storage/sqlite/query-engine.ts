import type { Cancelled } from '../../core/cancellation';
import { AbortError } from '../../core/cancellation';
import type { Curation } from '../../core/entity';
import type { CorpusRoot } from '../../workspace/types';
import { StoredCorrections } from '../codec/corrections';
import { curationOf } from '../codec/curation';
import type { QueryEngine } from '../port';
import { queryEngineOf, type Answers, type Ask } from '../search/answers';
import { ArticleReader } from './article-reader';
import type { Database } from './database';
import { promised } from './errors';
import { PostingCheck } from './full-text/posting-check';
import { metaOf, storedCorrections } from './meta';
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
import { DayOrder } from './search/day-order';
import { check, entities, entity, entityArticles, resolve } from './search/entities';
import { mentions, neighborMentioning } from './search/mentions';
import { passages, surroundings } from './search/passages';
import { nearest } from './search/nearest';
import { countQuotations, quotationsBy, searchQuotations } from './search/quotations';
import type { SearchContext } from './search/search-context';
import { SearchMemory } from './search/search-memory';
import { SqlitePostings } from './search/sqlite-postings';

const answers: Answers<SearchContext> = {
  ...{ articles, articleGroups, article, articlesOfFile, articlePosition, neighborMentioning },
  neighbor: (context, request) => neighbor(context, request)?.article,
  ...{ passages, surroundings },
  ...{ problems, nearest, searchQuotations, countQuotations, searchText, countText, check },
  ...{ entities, entity, mentions, entityArticles, quotationsBy, resolve },
  neverMerge: ({ curation }) => curation.file.neverMerge,
  corrections: ({ corrections }, file) => corrections.of(file),
  coverage: ({ articles }) => articles.coverage,
};

/** Answers questions from the tables, each in a transaction of its own: of one state, however many statements it takes. */
export function sqliteQueries(
  db: Database,
  roots: readonly CorpusRoot[],
  language: string | undefined,
): QueryEngine {
  const context = new OpenContext(db, roots, language);
  const ask: Ask<SearchContext> = (question, cancelled) =>
    promised(() => {
      db.exec('BEGIN');
      try {
        context.begin(cancelled);
        return question(context);
      } finally {
        db.exec('ROLLBACK');
      }
    });
  return queryEngineOf(answers, ask, () =>
    promised(() => {
      db.close();
    }),
  );
}

class OpenContext implements SearchContext {
  readonly db: Database;
  readonly roots: readonly CorpusRoot[];
  readonly articles: ArticleReader;
  readonly postings: SqlitePostings;
  readonly fullText: PostingCheck;
  readonly memory = new SearchMemory();
  readonly order: DayOrder;
  readonly #language: string | undefined;
  #corrections: { readonly stored: string; readonly corrections: StoredCorrections } | undefined;
  #curation: { readonly stored: string; readonly curation: Curation } | undefined;
  #version: unknown;
  #cancelled: Cancelled | undefined;

  constructor(db: Database, roots: readonly CorpusRoot[], language: string | undefined) {
    this.db = db;
    this.roots = roots;
    this.#language = language;
    this.articles = new ArticleReader(db, roots);
    this.order = new DayOrder(db, () => this.articles.rowids);
    this.fullText = new PostingCheck(db);
    this.postings = new SqlitePostings(db, this.fullText, () => {
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
    this.order.forget();
    this.fullText.forget();
    this.postings.forget();
    this.memory.clear();
  }

  check(): void {
    if (this.#cancelled?.()) throw new AbortError();
  }

  get corrections(): StoredCorrections {
    const stored = metaOf<string>(this.db, 'corrections') ?? '{}';
    if (this.#corrections?.stored !== stored)
      this.#corrections = { stored, corrections: new StoredCorrections(storedCorrections(this.db)) };
    return this.#corrections.corrections;
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
