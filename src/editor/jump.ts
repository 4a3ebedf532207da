import type { Span } from '../article';

/**
 * The next span after an offset, or the previous one before it. A span that holds the offset or ends at it is the
 * one to jump away from.
 * @param spans In the order of the text.
 */
export function neighbourSpan<T extends Span>(
  spans: readonly T[],
  offset: number,
  direction: 'next' | 'previous',
): T | undefined {
  if (direction === 'next') return spans.find(({ start }) => start > offset);
  return spans.findLast(({ start, end }) => start < offset && end < offset);
}
