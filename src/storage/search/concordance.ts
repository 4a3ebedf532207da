import { fold } from '../../core/query';
import { isListed, type Listing } from '../../core/quotation';
import { collapseSpaces } from '../../core/text/characters';
import type { Span } from '../../core/text/span';
import type { ConcordanceHit, ConcordanceRequest } from '../../corpus';
import type { FoundQuotation, TextBlock } from '../article-record';
import { compareText } from './order';
import { wordsOf } from './words';

/** What a concordance looks at of an article. */
export interface Annotated {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
}

/** In UTF-16 code units, to either side of a hit. */
const contextLength = 80;

/** The block that a span stands in, from its start to its end; undefined where none holds all of it. */
export const blockAt = (blocks: readonly TextBlock[], { start, end }: Span): TextBlock | undefined =>
  blocks.find((block) => start >= block.start && end <= block.end);

/** The first of the quotations that a query lists whose content a span touches. */
export const quotationAt = (
  quotations: readonly FoundQuotation[],
  { start, end }: Span,
  listing: Listing,
): FoundQuotation | undefined =>
  quotations.find(
    (quotation) =>
      quotation.parts.some((part) => start < part.end && end > part.start) && isListed(quotation, listing),
  );

/** What stands to the left and right of a span within its block, on one line. */
export function contextOf({ text, blocks }: Annotated, span: Span): Pick<ConcordanceHit, 'left' | 'right'> {
  const block = blockAt(blocks, span) ?? span;
  return {
    left: collapseSpaces(text.slice(Math.max(block.start, span.start - contextLength), span.start)),
    right: collapseSpaces(text.slice(span.end, Math.min(block.end, span.end + contextLength))),
  };
}

/** The parts of spans joined as one text. */
export const joinedSpans = (text: string, spans: readonly Span[], separator: string): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(separator);

/** An order of a concordance that has to see all hits before it knows the first one. */
export type KeyedSort = Exclude<ConcordanceRequest['sort'], 'date'>;

/** What a hit is sorted by: words next to the hit count most, so the left context is sorted from its end. */
export function sortKeyOf(
  hit: Pick<ConcordanceHit, 'left' | 'right' | 'source' | 'speaker'>,
  sort: KeyedSort,
): string {
  switch (sort) {
    case 'left':
      return wordsOf(hit.left).reverse().join(' ');
    case 'right':
      return wordsOf(hit.right).join(' ');
    case 'source':
      return fold(hit.source ?? '');
    case 'speaker':
      return fold(hit.speaker ?? '');
  }
}

/** Compares the keys of two hits; what has none comes last. */
export const compareKeys = (a: string, b: string): number =>
  Number(a === '') - Number(b === '') || compareText(a, b);
