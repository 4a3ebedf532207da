import { foldWithOffsets, type FoldOptions } from './fold';
import type { Span } from './span';

/** A folded word and where it stands in the original text. */
export interface FoldedWord extends Span {
  readonly word: string;
}

/**
 * The words of a text in their order, folded: runs of letters and digits, with the marks on them. `O'Brien` is two,
 * as is `10:30`.
 */
export function foldedWords(text: string, options: FoldOptions = {}): FoldedWord[] {
  const folded = foldWithOffsets(text, options);
  return wordRanges(folded.text).map(({ start, end }) => ({
    word: folded.text.slice(start, end),
    start: folded.original(start),
    end: folded.original(end),
  }));
}

/** Where the words of a folded text stand in it. */
export function wordRanges(text: string): Span[] {
  const ranges: Span[] = [];
  for (let start = nextWord(text, 0); start < text.length;) {
    const end = wordEnd(text, start);
    ranges.push({ start, end });
    start = nextWord(text, end);
  }
  return ranges;
}

/** The offset of the first word that begins at or after one; the text's length where there is none. */
export function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetterOrDigit(text, at)) at += sizeAt(text, at);
  return at;
}

/** Whether a word that stands before an offset goes on there. */
export function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiWord[code]!;
  return at < text.length && (isLetterOrDigit(text, at) || mark.test(characterAt(text, at)));
}

/** Where a word that stands before an offset ends: there or further on. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  while (isInWord(text, at)) at += sizeAt(text, at);
  return at;
}

/** Whether a word may begin at an offset: none stands right before it. */
export function isWordStart(text: string, at: number): boolean {
  for (let before = at; before > 0;) {
    before -= before > 1 && /[\udc00-\udfff]/.test(text[before - 1]!) ? 2 : 1;
    if (isLetterOrDigit(text, before)) return false;
    if (text.charCodeAt(before) < 128 || !mark.test(characterAt(text, before))) return true;
  }
  return true;
}

const letterOrDigit = /^[\p{L}\p{N}\p{Co}]/u;
const mark = /^\p{M}/u;
const isAsciiWord = Array.from({ length: 128 }, (_, code) => /[A-Za-z0-9]/.test(String.fromCharCode(code)));

function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isAsciiWord[code]! : letterOrDigit.test(characterAt(text, at));
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!);
const sizeAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);
