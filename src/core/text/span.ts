/** A half-open range `[start, end)` of UTF-16 code units in the text of an article. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The index of the first item that starts at `start` or later, by bisection. @param items by start. */
export function firstFrom(items: readonly Pick<Span, 'start'>[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
