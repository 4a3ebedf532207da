import { t } from '@vscode/l10n';
import type { ConcordanceHit, CorpusIndex, HitCount } from '../../../corpus';
import {
  parseQuery,
  type ParseOptions,
  type Query,
  type QueryError,
  type UnderstoodQuery,
} from '../../../core/query';
import { explainQuery } from '../../../presentation/explain-query';
import { queryProblemSentence } from '../../../presentation/query-problems';
import { isReading } from '../../../presentation/status-text';
import { pageLength, type ConcordanceSort, type PanelState, type ShownError } from './protocol';
import { failureSentence } from '../../../presentation/failure-sentence';

/** Pages that are kept; of a long list only those that were seen last. */
const maxPages = 50;
/** A list of more rows is taller than a browser can draw. */
const maxRows = 500_000;

type SearchIndex = Pick<CorpusIndex, 'searchText' | 'countText' | 'check' | 'status'>;

/**
 * One search of the concordance: its query and order, the pages of hits that were asked for, how many hits there are,
 * and which of them was opened last. A new search drops what is still on its way of the old one.
 */
export class ConcordanceSession {
  readonly #index: SearchIndex;
  readonly #changed: () => void;
  readonly #options: () => ParseOptions;
  #search: number;
  #text: string;
  #sort: ConcordanceSort;
  #query: Query | undefined;
  #error: ShownError | undefined;
  #explained = '';
  #beginning: UnderstoodQuery['beginning'];
  /** What only the beginning of the last word finds: its hits would stand between the others, so they are counted alone. */
  #also = '';
  #abort = new AbortController();
  readonly #pages = new Map<number, Promise<readonly ConcordanceHit[]>>();
  #found = 0;
  #count: HitCount | undefined;
  #counting: Promise<HitCount | undefined> = Promise.resolve(undefined);
  #busy = false;
  #stale = false;
  #current: number | undefined;

  /**
   * @param changed Is called after each change of `state`.
   * @param before The state of the session that this one takes over from: its query, its order, and its numbers of
   * searches, which stay behind; those of an earlier window are gone.
   * @param options How queries are read, asked for each time.
   */
  constructor(
    index: SearchIndex,
    changed: () => void,
    before?: Pick<PanelState, 'query' | 'sort'> & Partial<Pick<PanelState, 'search'>>,
    options: () => ParseOptions = () => ({}),
  ) {
    this.#options = options;
    this.#index = index;
    this.#changed = changed;
    this.#search = before?.search ?? 0;
    this.#text = before?.query ?? '';
    this.#sort = before?.sort ?? 'date';
  }

  /** Drops what is still on its way. */
  end(): void {
    this.#abort.abort();
    this.#search++;
  }

  get state(): PanelState {
    const error = this.#error;
    const current = this.#current;
    return {
      search: this.#search,
      query: this.#text,
      sort: this.#sort,
      explained: [this.#explained, this.#also].filter(Boolean).join('; '),
      ...(error && { error }),
      count: this.#countSentence(),
      rows: Math.min(this.#count?.total ?? this.#found, maxRows),
      busy: this.#busy,
      stale: this.#stale,
      ...(current !== undefined && { current }),
    };
  }

  /** Looks for what was typed. Never rejects: what is wrong with the query, or goes wrong, is in `state`. */
  async search(text: string, typing = false): Promise<void> {
    this.#text = text;
    const parsed = parseQuery(text, { ...this.#options(), typing });
    const query = 'query' in parsed ? parsed.query : undefined;
    const empty = query && !query.match && Object.keys(query.filters).length === 0;
    this.#query = empty ? undefined : query;
    this.#beginning = 'query' in parsed ? parsed.beginning : undefined;
    this.#error = 'error' in parsed ? shownError(parsed.error) : undefined;
    this.#explained = this.#query ? explainQuery(this.#query) : '';
    await this.#start();
  }

  /** Puts the hits in another order. */
  async sortBy(sort: ConcordanceSort): Promise<void> {
    if (sort === this.#sort) return;
    this.#sort = sort;
    await this.#start();
  }

  /** Searches once more, in the corpus as it is now. */
  async refresh(): Promise<void> {
    await this.#start();
  }

  /** The corpus has changed: what is shown may be no longer complete. */
  markStale(): void {
    if (this.#stale || !this.#query) return;
    this.#stale = true;
    this.#changed();
  }

  /** Hits of a page, from 0; none past the end or for a search that is over. */
  page(page: number): Promise<readonly ConcordanceHit[]> {
    const query = this.#query;
    if (!query) return Promise.resolve([]);
    const known = this.#pages.get(page);
    if (known) {
      this.#pages.delete(page);
      this.#pages.set(page, known);
      return known;
    }
    const { signal } = this.#abort;
    const request = { sort: this.#sort, offset: page * pageLength, limit: pageLength };
    const hits = this.#index.searchText(query, request, signal).catch((error: unknown) => {
      if (!signal.aborted) this.#fail(error);
      return [];
    });
    this.#pages.set(page, hits);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > maxPages && oldest !== undefined) this.#pages.delete(oldest);
    return hits;
  }

  /** Makes a hit the current one. @returns undefined where there is none of that number. */
  async select(hit: number): Promise<ConcordanceHit | undefined> {
    const search = this.#search;
    const hits = await this.page(Math.floor(hit / pageLength));
    const found = hits[hit % pageLength];
    if (!found || search !== this.#search) return undefined;
    this.#current = hit;
    this.#changed();
    return found;
  }

  /** The hit after or before the current one, around the ends; it becomes the current one. */
  async step(direction: 'next' | 'previous'): Promise<ConcordanceHit | undefined> {
    if (!this.#query) return undefined;
    const from = this.#current ?? (direction === 'next' ? -1 : 0);
    const to = from + (direction === 'next' ? 1 : -1);
    const found = to < 0 ? undefined : await this.select(to);
    if (found) return found;
    const total = (await this.#counting)?.total ?? 0;
    if (total === 0) return undefined;
    return this.select(to < 0 ? total - 1 : 0);
  }

  /** Where the current hit stands: `Hit 5 of 3,412`. */
  get position(): string {
    if (this.#current === undefined) return '';
    const at = (this.#current + 1).toLocaleString();
    return this.#count ? t('Hit {0} of {1}', at, this.#count.total.toLocaleString()) : t('Hit {0}', at);
  }

  async #start(): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const search = ++this.#search;
    const query = this.#query;
    this.#pages.clear();
    this.#found = 0;
    this.#also = '';
    this.#count = undefined;
    this.#counting = Promise.resolve(undefined);
    this.#current = undefined;
    this.#stale = false;
    this.#busy = query !== undefined;
    this.#changed();
    if (!query) return;
    const { signal } = this.#abort;
    try {
      const [check, first] = await Promise.all([this.#index.check(query), this.page(0)]);
      if (search !== this.#search) return;
      if (check.error) this.#error = shownError(check.error);
      const { speakers, about } = check;
      this.#explained = explainQuery(query, { speakers, about });
      this.#found = first.length;
      this.#busy = false;
      this.#changed();
      this.#counting = this.#index.countText(query, signal).catch(() => undefined);
      const count = await this.#counting;
      if (search !== this.#search) return;
      this.#count = count;
      const also = await this.#countBeginning(signal);
      if (search !== this.#search) return;
      this.#also = also;
    } catch (error) {
      if (search !== this.#search) return;
      this.#busy = false;
      this.#fail(error);
    }
    this.#changed();
  }

  async #countBeginning(signal: AbortSignal): Promise<string> {
    if (!this.#beginning) return '';
    const { query, open } = this.#beginning;
    const { total } = await this.#index.countText(query, signal);
    if (total === 0) return '';
    return t('also beginning with “{0}”: {1} more, for which type {0}*', open, total.toLocaleString());
  }

  #fail(error: unknown): void {
    const message = failureSentence(error);
    this.#error = { message: t('The search failed: {0}', message), start: 0, end: 0 };
    this.#changed();
  }

  #none(): string {
    const { status } = this.#index;
    if (isReading(status)) return t('No hits yet; articles are still being read');
    return status.articles === 0 ? t('No hits: there are no articles in this folder') : t('No hits');
  }

  #countSentence(): string {
    if (!this.#query || this.#error) return '';
    if (this.#busy) return t('Searching…');
    const count = this.#count;
    if (!count) return this.#found === 0 ? this.#none() : t('{0} hits so far', this.#found);
    const { total, undated } = count;
    const all = total.toLocaleString();
    const sentences = [total === 0 ? this.#none() : total === 1 ? t('1 hit') : t('{0} hits', all)];
    if (total > maxRows) sentences.push(t('the first {0} are listed', maxRows.toLocaleString()));
    if (undated > 0) sentences.push(t('{0} without a date are left out', undated.toLocaleString()));
    return sentences.join(', ');
  }
}

function shownError({ problem, start, end }: QueryError): ShownError {
  return { message: queryProblemSentence(problem), start, end };
}
