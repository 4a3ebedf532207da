import type { MatchExpression } from './match-expression';

/**
 * The three posting lists of an engine, by what their rows are: quotations by the words of their content; articles by
 * the words of their blocks; articles by the words of their headline and by what they are tagged with.
 */
export type PostingTable = 'quotations' | 'texts' | 'cards';

/** An expression and the posting lists that it is for. */
export interface Part {
  readonly table: PostingTable;
  readonly match: MatchExpression;
}

/**
 * Rows `[from, to)`. Rows are whole numbers in the order of time, so that the highest is the newest. An article has one
 * number; its quotations have those above it, the last one the lowest, up to the next article's.
 */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** Where posting lists are read: what an engine with the shared query plan brings of its own. */
export interface PostingSource {
  /** Opens what a part finds in a window, to be read from the highest row down. */
  open(part: Part, window: RowWindow): PostingList;
  /** How many rows a part finds in a window. */
  count(part: Part, window: RowWindow): number;
  /** The same, counted no further than `atMost`. */
  countUpTo(part: Part, atMost: number): number;
  /** How many quotations an article has, by its row. */
  quotationsOf(article: number): number;
}

/** The rows of a part, from the highest down. */
export interface PostingList {
  /**
   * The highest row that is not above `bound`; undefined where there is none. Bounds never rise from call to call.
   * @throws AbortError where nobody waits for the answer any more.
   */
  seek(bound: number): number | undefined;
  close(): void;
}
