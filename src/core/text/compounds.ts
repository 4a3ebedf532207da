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
/** Most texts of a line or two have none of the signs. */
const sign = /[^\s][.,-](?=[^\s])/;

/** Returns the compounds of a folded text, by start, never overlapping. */
export function compoundsIn(text: string): Compound[] {
  if (!sign.test(text)) return [];
  return Array.from(text.matchAll(pattern), ({ 0: all, 1: acronym, index }) => ({
    start: index,
    end: index + all.length,
    joined: all.replace(/[.,-]/g, ''),
    isAcronym: acronym !== undefined,
  }));
}
