import { Char } from './char-codes';
import { isBlank } from './characters';

/** What a code unit is to the tokenizer. Word characters are those from `lower` on. */
export const Class = {
  blank: 1,
  mark: 2,
  /** Ends a sentence, or may. */
  end: 3,
  apostrophe: 4,
  /** Joins two words where letters stand on both sides. */
  joiner: 5,
  /** Half of a character of two units. */
  surrogate: 6,
  /** A letter that is no capital, also of a script without capitals. */
  lower: 7,
  upper: 8,
  digit: 9,
  /** Combines with the letter before it, or stands unseen between letters. */
  combining: 10,
} as const;

/** Filled as characters are met: asking Unicode for all of them at once would cost 10 ms. */
const classes = new Uint8Array(0x10000);

export const sentenceMarks = '.!?…‼⁇⁈⁉。．！？｡؟۔।॥։።';

/** The class of a UTF-16 code unit. */
export function classOf(code: number): number {
  return classes[code]! || (classes[code] = findClass(code));
}

function findClass(code: number): number {
  if (isBlank(code)) return Class.blank;
  if (code >= Char.highSurrogateFirst && code <= Char.lowSurrogateLast) return Class.surrogate;
  const character = String.fromCharCode(code);
  if (character === "'" || character === '’') return Class.apostrophe;
  if ('-\u2010\u2011&'.includes(character)) return Class.joiner;
  if (sentenceMarks.includes(character)) return Class.end;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return Class.upper;
  if (/\p{L}/u.test(character)) return Class.lower;
  if (/\p{N}/u.test(character)) return Class.digit;
  if (/\p{M}/u.test(character) || '\u00ad\u200c\u200d'.includes(character)) return Class.combining;
  return Class.mark;
}
