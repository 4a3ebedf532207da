import { matcherOf, type Matcher, type QueryNode } from '../../../core/query';
import type { NearestPassages, NearestRequest } from '../../../corpus';
import { bigramFilter, type BigramFilter } from '../../codec/bigram-filter';
import { joinPostings } from '../../search/join-postings';
import { allOf, anyOf, type MatchExpression } from '../../search/match-expression';
import { considerQuotation, considerText, type QuotedArticle } from '../../search/near-candidates';
import { NearestSearch } from '../../search/nearest';
import type { PostingTable } from '../../search/posting-source';
import type { StoredArticle } from '../article-reader';
import { isoOfDay } from '../rowid';
import { namesLike } from './names';
import { speakerOf } from './quotations';
import { allRows, type SearchContext } from './search-context';

/** Of more words so many are looked up, those that tell most. */
const maxWords = 24;
/** A word that more rows have is common: its rows are not gathered. */
const maxRareRows = 2000;
/** So many of the rarest words a row has to have that may have all of them. */
const maxJoined = 8;
/** So many rows are looked at that have all of them, and compared. */
const maxRows = 20_000;
const maxCompared = { quotations: 600, texts: 150 } as const;
/** So many of the rows that have most of the words are compared. */
const maxNear = { quotations: 60, texts: 20 } as const;

type Table = Exclude<PostingTable, 'cards'>;

interface CountedWord {
  readonly word: string;
  /** Rows that have it, counted up to one more than `maxRareRows`. */
  readonly rows: number;
}

/**
 * The passages nearest to some words: first what has all of the rarest of them, then, unless that is it, what has most of
 * the rare ones; quotations before the text of articles. Bounded in rows and comparisons, whatever the size of the store.
 */
export function nearest(context: SearchContext, request: NearestRequest): NearestPassages {
  const search = new NearestSearch(request);
  const rows = new NearRows(context, search);
  const speakers = speakersOf(context, request.speaker);
  const quoted = new Map<number, QuotedArticle>();
  const articleOf = (article: StoredArticle) => {
    let found = quoted.get(article.id);
    if (!found) quoted.set(article.id, (found = quotedArticle(context, article, speakers)));
    return found;
  };
  const passedOver = articlesOf(context, request.except);
  const consider = (table: Table, row: number) => {
    context.check();
    const article = context.articles.articleAt(row);
    if (!article || passedOver.has(article.id)) return;
    const quotation = article.annotations.quotations.at(-(row - article.id));
    if (table === 'texts') considerText(search, articleOf(article), request.speaker);
    else if (quotation) considerQuotation(search, articleOf(article), quotation, request.speaker);
  };
  for (const table of ['quotations', 'texts'] as const) {
    for (const row of rows.withAll(table))
      if (table === 'quotations' || rows.hasRuns(row)) consider(table, row);
    if (search.isFound()) break;
    if (table === 'quotations' || !search.hasLike())
      for (const row of rows.withMost(table)) consider(table, row);
    if (search.isFound()) break;
  }
  return search.answer();
}

/** Shortlists rows of the full-text tables by words. */
class NearRows {
  readonly #context: SearchContext;
  readonly #search: NearestSearch;
  readonly #bigrams: BigramFilter | undefined;
  readonly #runs: Matcher;

  constructor(context: SearchContext, search: NearestSearch) {
    this.#context = context;
    this.#search = search;
    const runs = search.words.runs.filter(({ length }) => length > 1);
    const match: QueryNode = {
      type: 'and',
      nodes: runs.map((words) => ({ type: 'phrase', words, prefix: false })),
    };
    this.#bigrams = bigramFilter(match);
    this.#runs = matcherOf({ match, filters: {} });
  }

  /** Whether an article's text has the runs of words as they follow one another: sooner told than compared. */
  hasRuns(row: number): boolean {
    this.#context.check();
    const article = this.#context.articles.articleAt(row);
    return article !== undefined && this.#runs.holds(article.searchedText);
  }

  /** Rows that have all of the rarest words, and of quotations also the pairs of neighbors. */
  *withAll(table: Table): Generator<number, void> {
    const words = this.#counted(table);
    if (words.length === 0 || words.some(({ rows }) => rows === 0)) return;
    const match = allOf(words.slice(0, maxJoined).map(termOf))!;
    let looked = 0;
    let compared = 0;
    for (const row of this.#rowsOf(table, match)) {
      if (++looked > maxRows || compared >= maxCompared[table]) {
        this.#search.leaveOut();
        return;
      }
      if (table === 'quotations' && this.#bigrams && !this.#context.articles.mightContain(row, this.#bigrams))
        continue;
      compared++;
      yield row;
    }
  }

  /** The rows that have most of the rare words, a word the more the fewer rows have it. */
  withMost(table: Table): number[] {
    const words = this.#counted(table).filter(({ rows }) => rows > 0);
    const rare = words.filter(({ rows }) => rows <= maxRareRows);
    if (rare.length < 2) return this.#withMostCommon(table, words);
    const scores = new Map<number, number>();
    for (const { word, rows } of rare) {
      const weight = Math.log(1 + maxRareRows / rows) + 1;
      for (const row of this.#rowsOf(table, termOf({ word })))
        scores.set(row, (scores.get(row) ?? 0) + weight);
    }
    return Array.from(scores)
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, maxNear[table])
      .map(([row]) => row);
  }

  /** Where no word is rare: rows that have all of the rarest but one. */
  #withMostCommon(table: Table, words: readonly CountedWord[]): number[] {
    const rarest = words.slice(0, 5);
    if (rarest.length < 3) return [];
    const match = anyOf(rarest.map((_, i) => allOf(rarest.filter((__, at) => at !== i).map(termOf))))!;
    const rows: number[] = [];
    for (const row of this.#rowsOf(table, match)) if (rows.push(row) >= maxNear[table]) break;
    return rows;
  }

  #rowsOf(table: Table, match: MatchExpression): Generator<number, void> {
    const { postings } = this.#context;
    return joinPostings(postings, {
      wanted: [{ table, match }],
      unwanted: [],
      window: allRows,
      target: table,
    });
  }

  readonly #counts = new Map<Table, readonly CountedWord[]>();
  /** The words from the rarest on. */
  #counted(table: Table): readonly CountedWord[] {
    let counted = this.#counts.get(table);
    if (!counted) {
      const { postings } = this.#context;
      const words = this.#search.words.words.slice(0, maxWords);
      counted = words
        .map((word) => ({
          word,
          rows: postings.countUpTo({ table, match: termOf({ word }) }, maxRareRows + 1),
        }))
        .sort((a, b) => a.rows - b.rows);
      this.#counts.set(table, counted);
    }
    return counted;
  }
}

const termOf = ({ word }: Pick<CountedWord, 'word'>): MatchExpression => ({ type: 'term', word });

/** The rows of `name` behind a speaker, also one that is given with a title. */
function speakersOf(context: SearchContext, speaker: string | undefined): ReadonlySet<number> {
  if (speaker === undefined) return new Set();
  const found = namesLike(context, { value: speaker, prefix: false });
  if (found.length > 0) return new Set(found);
  const words = speaker.split(/\s+/).slice(-2).join(' ');
  return new Set(words === speaker ? [] : namesLike(context, { value: words, prefix: false }));
}

/** The rows of the articles of a file. */
function articlesOf({ db, articles }: SearchContext, uri: string | undefined): ReadonlySet<number> {
  const place = uri === undefined ? undefined : articles.placeOf(uri);
  if (!place) return new Set();
  const rows = db.all<{ id: number }>(
    'SELECT id FROM article WHERE root = ? AND path = ?',
    place.root,
    place.path,
  );
  return new Set(rows.map(({ id }) => id));
}

function quotedArticle(
  context: SearchContext,
  article: StoredArticle,
  speakers: ReadonlySet<number>,
): QuotedArticle {
  return {
    id: article.id,
    text: article.text,
    blocks: article.blocks,
    quotations: article.annotations.quotations,
    mentions: article.annotations.mentions,
    get date() {
      return isoOfDay(article.row.day) ?? '';
    },
    place: (span) => article.place(span),
    speakerOf: (quotation) => speakerOf(context, article, quotation),
    isByEntity: ({ entity }) => (entity === undefined ? undefined : speakers.has(article.names[entity]!)),
  };
}
