import type { Part, PostingList, PostingSource, RowWindow } from './posting-source';
import type { QueryPlan } from './query-plan';

/**
 * The rows that all wanted parts of a plan find and none of the unwanted ones, the highest first. Each part jumps to
 * where the others are, so that the rarest one sets the pace.
 */
export function* joinPostings(
  source: PostingSource,
  { wanted, unwanted, window, target }: Pick<QueryPlan, 'wanted' | 'unwanted' | 'window' | 'target'>,
): Generator<number, void> {
  const open = (part: Part): PostingList =>
    target === 'quotations' && part.table === 'cards'
      ? new QuotationsOfArticles(source, part, window)
      : source.open(part, window);
  const lists = wanted.map(open);
  const excluded = unwanted.map(open);
  try {
    let bound = window.to - 1;
    while (bound >= window.from) {
      let low = bound;
      for (const list of lists) {
        const found = list.seek(low);
        if (found === undefined || found < window.from) return;
        low = found;
      }
      const isAgreed = low === bound || lists.length === 1;
      bound = low;
      if (!isAgreed) continue;
      if (!excluded.some((list) => list.seek(low) === low)) yield low;
      bound--;
    }
  } finally {
    for (const list of [...lists, ...excluded]) list.close();
  }
}

/** The quotations of the articles that a part finds. */
class QuotationsOfArticles implements PostingList {
  readonly #articles: PostingList;
  readonly #source: PostingSource;
  #article: number | undefined;
  #last = 0;

  constructor(source: PostingSource, part: Part, window: RowWindow) {
    this.#source = source;
    // The article of the lowest quotation has a lower row than it.
    this.#articles = source.open(part, { from: 0, to: window.to });
  }

  seek(bound: number): number | undefined {
    for (let at = bound; ;) {
      const article = this.#articles.seek(at);
      if (article === undefined) return undefined;
      if (article !== this.#article) {
        this.#article = article;
        this.#last = article + this.#source.quotationsOf(article);
      }
      const found = Math.min(at, this.#last);
      if (found > article) return found;
      at = article - 1;
    }
  }

  close(): void {
    this.#articles.close();
  }
}
