import type { Span, TextRange } from '../../core/article';
import { collapseSpaces } from '../../core/text/characters';
import { withoutFiller } from '../../core/text/invisible';
import type { Passage, Passages, PassagesRequest, Surroundings } from '../../corpus';
import type { Annotated } from './concordance';
import type { FilePositions } from './file-positions';

/** An article's text, and where it stands in its file. */
export interface Readable extends Annotated {
  readonly positions: FilePositions;
}

/** The part of an article's text that was asked for, block by block. */
export function passagesOf(
  { text, blocks, positions }: Readable,
  { from, to, maxLength }: PassagesRequest,
): Passages {
  const start = from === undefined ? 0 : positions.offsetAt(from);
  const end = to === undefined ? text.length : positions.offsetAt({ line: to + 1, character: 0 });
  const items: Passage[] = [];
  let room = maxLength;
  let rest: number | undefined;
  for (const block of blocks) {
    const span = overlap(block, { start, end });
    if (span.start >= span.end) continue;
    if (room <= 0) rest = span.start;
    else if (span.end - span.start > room) rest = span.end = wordEnd(text, span.start, span.start + room);
    if (room > 0)
      items.push({ range: positions.rangeOf(span), text: withoutFiller(text.slice(span.start, span.end)) });
    if (rest !== undefined) break;
    room -= span.end - span.start;
  }
  const lastEnd = blocks.at(-1)?.end ?? text.length;
  return {
    items,
    ...(rest !== undefined && { next: positions.positionAt(rest) }),
    lines: [positions.positionAt(0).line, positions.positionAt(lastEnd).line],
  };
}

/** The end of the last whole word before an offset; the offset itself where one word fills all from `start`. */
function wordEnd(text: string, start: number, offset: number): number {
  const space = text.lastIndexOf(' ', offset);
  return space > start ? space : offset;
}

const overlap = (a: Span, b: Span) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });

export const noSurroundings: Surroundings = { before: '', after: '' };

/** What stands before and after a place in an article, so many code units on either side. */
export function surroundingsOf(
  { text, blocks, positions }: Readable,
  range: TextRange,
  length: number,
): Surroundings {
  const start = positions.offsetAt(range.start);
  const end = positions.offsetAt(range.end);
  const around = (window: Span): string =>
    blocks
      .map((block) => {
        const span = overlap(block, window);
        if (span.start >= span.end) return '';
        const cut = text.slice(span.start, span.end);
        const isCutBefore = span.start === window.start && span.start > block.start && window.end <= start;
        const isCutAfter = span.end === window.end && span.end < block.end && window.start >= end;
        return collapseSpaces(isCutBefore ? afterSpace(cut) : isCutAfter ? beforeSpace(cut) : cut).trim();
      })
      .filter((block) => block !== '')
      .join('\n\n');
  return {
    before: around({ start: start - length, end: start }),
    after: around({ start: end, end: end + length }),
  };
}

/** Without the half of a word that a text may begin with. */
function afterSpace(text: string): string {
  const space = text.indexOf(' ');
  return `… ${text.slice(space + 1)}`;
}

/** Without the half of a word that a text may end with. */
function beforeSpace(text: string): string {
  const space = text.lastIndexOf(' ');
  return `${space < 0 ? text : text.slice(0, space)} …`;
}
