/** A half-open range `[start, end)` of UTF-16 code units in the text of an article. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
