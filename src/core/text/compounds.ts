import { Char } from './char-codes';
import type { Span } from './span';

/** A run of words that people also write as one: `n.h.s` for `nhs`, `1,000` for `1000`, `e-mail` for `email`. */
export interface Compound extends Span {
  /** The same in one piece. */
  readonly joined: string;
  /** Letters with points between them. */
  readonly isAcronym: boolean;
}

const inWord = String.raw`[\p{L}\p{N}\p{Co}\p{M}]`;
const letter = String.raw`\p{L}\p{M}*`;
const pattern = new RegExp(
  String.raw`(?<!${inWord})(?:(${letter}(?:\.${letter})+)|[0-9]{1,3}(?:,[0-9]{3})+|\p{L}${inWord}*(?:-${inWord}+)+)(?!${inWord})`,
  'gu',
);
/** What every compound holds, and few words that are none. */
const sign = /[^\s][.,-](?=[^\s])/g;

/** Returns the compounds of a folded text, by start, never overlapping. */
export function compoundsIn(text: string): Compound[] {
  const compounds: Compound[] = [];
  sign.lastIndex = 0;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    // A compound holds no blank, so that what stands between two blanks can be looked at alone.
    let start = match.index;
    while (start > 0 && text.charCodeAt(start - 1) > Char.space) start--;
    let end = sign.lastIndex;
    while (end < text.length && text.charCodeAt(end) > Char.space) end++;
    addCompounds(text.slice(start, end), start, compounds);
    sign.lastIndex = end;
  }
  return compounds;
}

/** @param start where the piece of text stands. */
function addCompounds(piece: string, start: number, compounds: Compound[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(piece); match; match = pattern.exec(piece)) {
    const { 0: all, 1: acronym, index } = match;
    compounds.push({
      start: start + index,
      end: start + index + all.length,
      joined: all.replace(/[.,-]/g, ''),
      isAcronym: acronym !== undefined,
    });
  }
}
