import type { Article, Span } from '../article';
import type { Quotation } from '../quotation';

/** So many ends are enough to choose from. */
const maxEnds = 40;

/** A mark at which content may end, with the quote marks behind it. */
const endMarks = /[.,;:!?…—–]+["”’']*|["”](?=\s|$)/g;

/**
 * Where the last part of a quotation may end, as offsets in the text, in its order: at each mark of its paragraph, at the
 * end of that, and where it ends now.
 */
export function possibleEnds(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  { parts }: Pick<Quotation, 'parts'>,
): number[] {
  const { start, end } = parts.at(-1)!;
  const block: Span = blocks.findLast((each) => each.start < end && each.end >= end) ?? { start, end };
  const ends = new Set([end, block.end]);
  for (const { index, 0: mark } of text.slice(start, block.end).matchAll(endMarks)) {
    ends.add(start + index);
    ends.add(start + index + mark.length);
  }
  return [...ends]
    .filter((each) => each > start && /\S/.test(text[each - 1]!))
    .sort((a, b) => a - b)
    .slice(0, maxEnds);
}
