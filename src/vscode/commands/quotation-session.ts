import type { CorpusIndex, HitCount, QuotationHit } from '../../corpus';
import { parseQuery, type ParseOptions, type QueryError, type UnderstoodQuery } from '../../core/query';
import { explainQuery } from '../../presentation/explain-query';
import { queryProblemSentence } from '../../presentation/query-problems';
import { closestQuotations } from './closest-quotations';
import { mostQuotedSpeaker, type Suggestion } from './suggestions';
import { failureSentence } from '../../presentation/failure-sentence';

/** What a search has found so far. */
export interface QuotationResults {
  readonly hits: readonly QuotationHit[];
  /** What only the beginning of the word or name finds that is being typed: below all others, outside the count. */
  readonly beginning?: { readonly open: string; readonly hits: readonly QuotationHit[] };
  /** Undefined until they are counted. */
  readonly count: HitCount | undefined;
  /** How the query was understood; undefined until the index has looked at its names. */
  readonly explained: string | undefined;
  /** Another search that is probably meant. */
  readonly meant?: Suggestion;
  /** Where none matches, those that are closest to it. */
  readonly closest?: readonly QuotationHit[];
}

/** Is told how a search goes on. */
export interface QuotationListener {
  busyChanged(busy: boolean): void;
  /** @param isSame Whether it is the same search once more, so that one keeps one's place in the list. */
  found(results: QuotationResults, isSame: boolean): void;
  /** @param error Where in the query the reason lies, where it lies there. */
  failed(reason: string, error?: QueryError): void;
}

type SearchIndex = Pick<CorpusIndex, 'searchQuotations' | 'countQuotations' | 'check' | 'nearest'>;

/**
 * One search of the quotations as a person types: its query, how many hits are wanted, and what was found. A new
 * search drops what is still on its way of the old one.
 */
export class QuotationSession {
  readonly #index: SearchIndex;
  readonly #pageSize: number;
  readonly #listener: QuotationListener;
  readonly #options: () => ParseOptions;
  #abort = new AbortController();
  #text = '';
  #limit: number;
  #count: HitCount | undefined;

  /**
   * @param pageSize Hits that are wanted at first, and how many more each time.
   * @param options How queries are read, asked for each time.
   */
  constructor(
    index: SearchIndex,
    pageSize: number,
    listener: QuotationListener,
    options: () => ParseOptions = () => ({}),
  ) {
    this.#options = options;
    this.#index = index;
    this.#pageSize = pageSize;
    this.#limit = pageSize;
    this.#listener = listener;
  }

  /**
   * Looks for what was typed. Never rejects: the listener is told what goes wrong.
   * @param upTo So many hits are wanted at least.
   */
  async search(text: string, upTo = 0): Promise<void> {
    if (text !== this.#text) this.#limit = this.#pageSize;
    this.#limit = Math.max(this.#limit, Math.ceil(upTo / this.#pageSize) * this.#pageSize);
    this.#text = text;
    this.#count = undefined;
    await this.#run(false);
  }

  /** Searches once more, in the corpus as it is now. */
  async refresh(): Promise<void> {
    await this.#run(true);
  }

  /** Asks for further hits. */
  async more(): Promise<void> {
    this.#limit += this.#pageSize;
    await this.#run(true);
  }

  /** Drops what is still on its way. */
  cancel(): void {
    this.#abort.abort();
    this.#listener.busyChanged(false);
  }

  async #run(isSame: boolean): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    const parsed = parseQuery(this.#text, { ...this.#options(), typing: true });
    if ('error' in parsed) {
      this.#fail(queryProblemSentence(parsed.error.problem), parsed.error);
      return;
    }
    this.#listener.busyChanged(true);
    try {
      await this.#ask(parsed, isSame, signal);
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.#fail(failureSentence(error));
    } finally {
      if (!signal.aborted) this.#listener.busyChanged(false);
    }
  }

  async #ask({ query, beginning }: UnderstoodQuery, isSame: boolean, signal: AbortSignal): Promise<void> {
    const counting = this.#index.countQuotations(query, signal);
    const checking = this.#index.check(beginning?.query ?? query);
    // Both are waited for below; should the rows fail first, they fail for the same reason.
    counting.catch(() => undefined);
    checking.catch(() => undefined);
    const hits = await this.#index.searchQuotations(query, { offset: 0, limit: this.#limit }, signal);
    signal.throwIfAborted();
    const further = await this.#beginningWith(beginning, this.#limit - hits.length, signal);
    this.#listener.found({ hits, ...further, count: this.#count, explained: undefined }, isSame);
    const check = await checking;
    signal.throwIfAborted();
    if (check.error) {
      this.#fail(queryProblemSentence(check.error.problem), check.error);
      return;
    }
    const explained = explainQuery(query, check);
    const other = mostQuotedSpeaker(this.#text, query, check);
    const meant = other && { meant: other };
    this.#listener.found({ hits, ...further, count: this.#count, explained, ...meant }, true);
    const count = await counting;
    signal.throwIfAborted();
    this.#count = count;
    const isNone = count.total === 0 && further.beginning === undefined;
    const closest = isNone ? await closestQuotations(this.#index, query, signal) : [];
    signal.throwIfAborted();
    this.#listener.found({ hits, ...further, count, explained, ...meant, closest }, true);
  }

  /** What only the beginning of the open word finds, where the list has room for it. */
  async #beginningWith(
    beginning: UnderstoodQuery['beginning'],
    limit: number,
    signal: AbortSignal,
  ): Promise<Pick<QuotationResults, 'beginning'>> {
    if (!beginning || limit <= 0) return {};
    const hits = await this.#index.searchQuotations(beginning.query, { offset: 0, limit }, signal);
    signal.throwIfAborted();
    return hits.length > 0 ? { beginning: { open: beginning.open, hits } } : {};
  }

  #fail(reason: string, error?: QueryError): void {
    this.#count = undefined;
    this.#listener.failed(reason, error);
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
