import type { CorpusIndex, QuotationHit } from '../../corpus';
import type { Query } from '../../core/query';

type TrailIndex = Pick<CorpusIndex, 'searchQuotations' | 'countQuotations'>;

/** A quotation of a search, and where it stands among those that were found, from 0. */
export interface TrailStep {
  readonly hit: QuotationHit;
  readonly at: number;
  readonly total: number;
}

/** What the last search found, to be walked through after its list has closed: in the corpus as it is at each step. */
export class QuotationTrail {
  readonly #index: TrailIndex;
  readonly #query: Query;
  #at: number;

  /** @param at Where one stands, from 0; -1 before the first. */
  constructor(index: TrailIndex, query: Query, at: number) {
    this.#index = index;
    this.#query = query;
    this.#at = at;
  }

  /** Goes to the next or the previous quotation, around the ends; undefined where nothing is found any more. */
  async step(direction: 'next' | 'previous'): Promise<TrailStep | undefined> {
    const { total } = await this.#index.countQuotations(this.#query);
    if (total === 0) return undefined;
    const to = this.#at + (direction === 'next' ? 1 : -1);
    const at = to < 0 ? total - 1 : to >= total ? 0 : to;
    const [hit] = await this.#index.searchQuotations(this.#query, { offset: at, limit: 1 });
    if (!hit) return undefined;
    this.#at = at;
    return { hit, at, total };
  }
}
