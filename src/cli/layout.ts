import { withoutFiller } from '../core/text/invisible';
import type { TextRange } from '../core/article';
import type { MatchSpan } from '../core/query';
import type { Style } from './terminal';

/** A place as a script wants it; lines and columns count from 1, columns in UTF-16 code units. */
export interface PrintedRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function printedRange({ start, end }: TextRange): PrintedRange {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** `news/fees.txt:12:5`, as terminals and editors make it a link. */
export function location(file: string, { start }: TextRange): string {
  return `${file}:${start.line + 1}:${start.character + 1}`;
}

/** Line breaks and the like as single spaces of the same length, so that offsets hold. */
export const inOneLine = (text: string): string => withoutFiller(text).replace(/\s/g, ' ');

/** A stretch of a text without the spaces around it. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** Breaks a text into lines of at most `width` code units where a word ends; longer words stay whole. */
function wrap(text: string, width: number): Line[] {
  const lines: Line[] = [];
  let line: { start: number; end: number } | undefined;
  for (const word of text.matchAll(/\S+/g)) {
    const end = word.index + word[0].length;
    if (line && end - line.start <= width) line.end = end;
    else lines.push((line = { start: word.index, end }));
  }
  return lines;
}

/** Matches set off from the rest; `from` is where the piece of text begins that the matches count from. */
export function highlighted(
  text: string,
  { start, end }: Line,
  matches: readonly MatchSpan[],
  style: Style,
): string {
  let at = start;
  let shown = '';
  for (const [first, last] of matches) {
    if (last <= at || first >= end) continue;
    const from = Math.max(first, at);
    const to = Math.min(last, end);
    shown += text.slice(at, from) + style.match(text.slice(from, to));
    at = to;
  }
  return shown + text.slice(at, end);
}

/** A text as a paragraph of a terminal: broken into lines, indented, matches set off. */
export function paragraph(
  text: string,
  matches: readonly MatchSpan[],
  {
    indent,
    columns,
    style,
  }: { readonly indent: number; readonly columns: number | undefined; readonly style: Style },
): string {
  const plain = inOneLine(text);
  return wrap(plain, columns === undefined ? Infinity : Math.max(40, columns - indent))
    .map((line) => ' '.repeat(indent) + highlighted(plain, line, matches, style))
    .join('\n');
}
