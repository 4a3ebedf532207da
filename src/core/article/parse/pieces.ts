import { endsAsSentence, isBlank } from '../../text/characters';
import type { Line } from '../formats/lines';
import type { Span } from '../model';

/** A run of lines that belong together, before it is known what they are. */
export interface Piece extends Span {
  readonly lines: number;
  /** Whether it stands between blank lines. */
  readonly alone: boolean;
  /** Level of a Markdown heading; the piece is then its words without the marks. */
  readonly level?: number;
  /** Where the heading's marks begin. */
  readonly markStart?: number;
  /** Whether it belongs to a block quotation. */
  readonly quoted?: boolean;
}

/** Lines up to this width may have been wrapped; a longer one is a paragraph. */
const widestWrap = 120;
/** Widest of the fixed widths at which mails and wires wrap. */
const widestFull = 90;
/** Lines below this width are a list, an address, a poem. */
const narrowestWrap = 40;

/**
 * Cuts the lines of a text into pieces: paragraphs, headings, list items. Blank lines part them, and so do lines of
 * rules or stars only. Where there are no blank lines every line is a piece of its own, unless the lines were wrapped.
 * @param breaksBefore whether a piece must begin with a line.
 */
export function cutIntoPieces(
  text: string,
  lines: readonly Line[],
  breaksBefore: (line: Span) => boolean,
): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  while (first < lines.length) {
    let end = first + 1;
    while (end < lines.length && !startsRun(lines[end]!, lines[end - 1]!)) end++;
    cutRun(first, end);
    first = end;
  }
  return pieces;

  /** Turns the lines of a run into one or more pieces. */
  function cutRun(from: number, to: number): void {
    let width = 0;
    let startsAnew = true;
    let endsEach = true;
    for (let i = from; i < to; i++) {
      const { start, end } = lines[i]!;
      width = Math.max(width, end - start);
      startsAnew &&= /^["“‘'(]*[\p{Lu}\p{N}]/u.test(text.slice(start, start + 4));
      endsEach &&= i === to - 1 || endsAsSentence(text.slice(end - 8, end));
    }
    // Where every line begins as a sentence does, a list or paragraphs are more likely than wrapped lines that
    // happen to; of two lines the first must end as a sentence, too.
    const isList = startsAnew && (to - from > 2 || endsEach) && !isFull(from, to, width);
    if (isList) width = Infinity;
    let start = from;
    for (let i = from + 1; i <= to; i++) {
      if (i < to && isWrapped(lines[i - 1]!, lines[i]!, width)) continue;
      const { level, markStart, quoted } = lines[start]!;
      pieces.push({
        start: lines[start]!.start,
        end: lines[i - 1]!.end,
        lines: i - start,
        alone: lines[start]!.gap && (lines[i]?.gap ?? true),
        ...(level !== undefined && { level }),
        ...(markStart !== undefined && { markStart }),
        ...(quoted && { quoted }),
      });
      start = i;
    }
  }

  /** Whether lines fill a fixed width to the last but one, and none but the last ends as a sentence: they were wrapped. */
  function isFull(from: number, to: number, width: number): boolean {
    if (to - from < 3 || width < narrowestWrap || width > widestFull) return false;
    for (let i = from; i < to - 1; i++) {
      const { start, end } = lines[i]!;
      if (endsAsSentence(text.slice(end - 8, end))) return false;
      if (end - start + 1 + firstWordLength(lines[i + 1]!) <= width * 0.9) return false;
    }
    return true;
  }

  function firstWordLength({ start, end }: Line): number {
    let word = start;
    while (word < end && !isBlank(text.charCodeAt(word))) word++;
    return word - start;
  }

  /** Whether the paragraph goes on in the next line: it does where that line's first word had no room in this one. */
  function isWrapped(line: Line, next: Line, width: number): boolean {
    if (breaksBefore(next)) return false;
    // On Monday Jon Pike wrote:
    if (line.quoted && text.charAt(line.end - 1) === ':') return false;
    if (/\p{Ll}/u.test(text.charAt(next.start)) && !endsAsSentence(text.slice(line.end - 8, line.end)))
      return true;
    if (width > widestWrap) return false;
    // A heading in two lines, or the end of a letter: the mark says that more is to come.
    if (/[,;]/.test(text.charAt(line.end - 1))) return true;
    return width >= narrowestWrap && line.end - line.start + 1 + firstWordLength(next) > width * 0.85;
  }
}

function startsRun(line: Line, before: Line): boolean {
  return (
    line.gap ||
    line.begins === true ||
    line.quoted !== before.quoted ||
    line.level !== undefined ||
    before.level !== undefined
  );
}
