import { Char } from '../../text/char-codes';
import { trimmed } from '../../text/characters';
import type { Span } from '../model';

/** A line that holds something to read, without the blanks at its ends. */
export interface Line extends Span {
  /** Whether a blank line, a rule or the beginning of the text parts it from the line before. */
  readonly gap: boolean;
  /** Whether a piece must begin here, as at a list item. */
  readonly begins?: boolean;
  /** Whether it belongs to a block quotation; its marks are left out. */
  readonly quoted?: boolean;
  /** Level of a Markdown heading; the span is then its words without the marks. */
  readonly level?: number;
  /** Where the heading's marks begin. */
  readonly markStart?: number;
}

/** A line without the `>` before it, by which mails and Markdown quote. */
export function withoutQuoteMarks(text: string, span: Span): Span & { readonly quoted?: boolean } {
  let { start } = span;
  while (start < span.end && text.charCodeAt(start) === Char.greaterThan)
    ({ start } = trimmed(text, start + 1, span.end));
  return start > span.start ? { start, end: span.end, quoted: true } : span;
}

/** The lines of a text that hold a letter or digit. */
export function readLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const { start, end } of allLines(text, from)) {
    if (!isReadable(text, start, end)) gap = true;
    else {
      const line = withoutQuoteMarks(text, { start, end });
      lines.push({ ...line, gap });
      gap = false;
    }
  }
  return lines;
}

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * Every line, trimmed; empty ones too. Besides line feed and carriage return, Unicode's other line ends count; a form
 * feed and a paragraph separator are a blank line too.
 */
export function* allLines(text: string, from: number): Generator<Span, void> {
  const end = new RegExp(lineEnd);
  end.lastIndex = from;
  for (let at = from; at < text.length;) {
    const match = end.exec(text);
    const stop = match?.index ?? text.length;
    yield trimmed(text, at, stop);
    if (match && (match[0] === '\f' || match[0] === '\u2029')) yield { start: stop, end: stop };
    at = match ? end.lastIndex : text.length;
  }
}

const readable = /[\p{L}\p{N}]/u;

/** Whether there is a letter or digit in the range. */
export function isReadable(text: string, start: number, end: number): boolean {
  if (start >= end) return false;
  const code = text.charCodeAt(start) | Char.space;
  return (code >= Char.smallA && code <= Char.smallZ) || readable.test(text.slice(start, end));
}
