import { Char } from '../../text/char-codes';
import { trimmed } from '../../text/characters';
import type { Span } from '../model';

/** A line that holds something to read, without the blanks at its ends. */
export interface Line extends Span {
  /** Does a blank line, a rule or the beginning of the text part it from the line before? */
  readonly gap: boolean;
  /** Must a piece begin here, as at a list item? */
  readonly begins?: boolean;
  /** Level of a Markdown heading; the span is then its words without the marks. */
  readonly level?: number;
  /** Where the heading's marks begin. */
  readonly markStart?: number;
}

/** The lines of a text that hold a letter or digit. `\r\n`, `\n` and a lone `\r` each end a line. */
export function readLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const { start, end } of allLines(text, from)) {
    if (!isReadable(text, start, end)) gap = true;
    else {
      lines.push({ start, end, gap });
      gap = false;
    }
  }
  return lines;
}

/** Every line, trimmed; empty ones too. Linear also where only one kind of line end occurs. */
export function* allLines(text: string, from: number): Generator<Span, void> {
  const next = (mark: string, at: number) => {
    const found = text.indexOf(mark, at);
    return found < 0 ? text.length : found;
  };
  let feed = next('\n', from);
  let carriage = next('\r', from);
  for (let at = from; at < text.length;) {
    if (feed < at) feed = next('\n', at);
    if (carriage < at) carriage = next('\r', at);
    const end = Math.min(feed, carriage);
    yield trimmed(text, at, end);
    at = carriage < feed && feed === carriage + 1 ? feed + 1 : end + 1;
  }
}

const readable = /[\p{L}\p{N}]/u;

/** Is there a letter or digit in the range? */
export function isReadable(text: string, start: number, end: number): boolean {
  if (start >= end) return false;
  const code = text.charCodeAt(start) | Char.space;
  return (code >= Char.smallA && code <= Char.smallZ) || readable.test(text.slice(start, end));
}
