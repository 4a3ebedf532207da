import { Char } from './char-codes';
import { withoutFiller } from './invisible';

/** Whether a code unit is white space, a control character (a zero byte too) or of no width. */
export function isBlank(code: number): boolean {
  if (code <= Char.space) return true;
  if (code < Char.nextLine) return false;
  return (
    code === Char.noBreakSpace ||
    code === Char.nextLine ||
    code === Char.byteOrderMark ||
    code === Char.oghamSpace ||
    code === Char.filler ||
    (code >= Char.enQuad && code <= Char.zeroWidthSpace) ||
    code === Char.lineSeparator ||
    code === Char.paragraphSeparator ||
    code === Char.narrowNoBreakSpace ||
    code === Char.mathematicalSpace ||
    code === Char.ideographicSpace
  );
}

/** The range without the blanks at its ends. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/**
 * Returns a text on one line, as it is shown: line ends and runs of blanks become one space, control characters
 * symbols.
 */
export function oneLine(text: string): string {
  const seen = withoutFiller(text);
  const line = /[^\S ]| {2}|[\u200b\0]/.test(seen) ? seen.replace(/[\s\u200b\0]+/g, ' ') : seen;
  return visible(line.trim());
}

/** The same; spaces at the ends stay, for they part the text from its neighbors. */
export function collapseSpaces(text: string): string {
  return visible(withoutFiller(text).replace(/\s+/g, ' '));
}

/** Control characters, what turns the direction of the text around it, and halves of surrogate pairs. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;
const unseenWithinLines = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/**
 * Returns a text with a symbol for each character that would be obeyed instead of shown: `␛` for an escape, `␊` for a
 * line feed, `\ufffd` for what has no symbol. Such a character in an article would command the terminal it is printed
 * to, or make the line that it stands in read differently. Lengths stay, so that offsets hold.
 */
export function visible(text: string): string {
  return text.replace(unseen, symbolOf);
}

/** The same for a text of several lines: line feeds and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(unseenWithinLines, symbolOf);
}

function symbolOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

const sentenceMark = /[.!?…。！？]\s?["'”’»)\]]*$/u;

/** Whether a text ends as a sentence does, with a full stop or its like, quote marks behind it allowed. */
export function endsAsSentence(text: string): boolean {
  return sentenceMark.test(text.slice(-8));
}

/** The share of capitals among the letters of the first 200 code units, from 0 to 1; 0 without letters. */
export function shareOfCapitals(text: string): number {
  const head = text.slice(0, 200);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (head.match(/\p{Lu}/gu)?.length ?? 0) / letters;
}
