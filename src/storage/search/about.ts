import { firstFrom, type Span } from '../../core/text/span';

/**
 * How far from a quotation, or from a hit of the concordance, a name may stand that it counts as being about, in UTF-16
 * code units: some 170 words, which no paragraph of a newspaper has on both sides. A file that is one long paragraph
 * would else have as many pairs of quotations and names as its length squared.
 */
const maxDistance = 1000;

/**
 * Returns where the names stand that a span of an article is about: in the blocks that it touches, and no further away
 * than a paragraph is long.
 *
 * @param blocks from the start of the first block that the span touches to the end of the last one.
 */
export const aboutWindow = (span: Span, blocks: Span): Span => ({
  start: Math.max(blocks.start, span.start - maxDistance),
  end: Math.min(blocks.end, span.end + maxDistance),
});

/**
 * Returns those items that start within a window. Costs as much as there are, beside the logarithm of the others.
 * @param items by start.
 */
export function startingWithin<T extends Span>(items: readonly T[], { start, end }: Span): readonly T[] {
  const from = firstFrom(items, start);
  let to = from;
  while (to < items.length && items[to]!.start < end) to++;
  return items.slice(from, to);
}
