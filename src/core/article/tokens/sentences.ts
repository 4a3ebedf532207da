import { Char } from '../../text/char-codes';
import { isBlank } from '../../text/characters';
import { filler } from '../../text/invisible';
import { Class, classOf } from '../../text/character-classes';
import type { AbbreviationUse, ArticleTables } from '../../language/contract';

const closing = `"”’'»›)]}*_“‘${filler}`;
const continuing = ',;:-–—';
const openingQuotes = '"“‘\'«‹„‚';

/** A mark that may end a sentence, with what follows it. */
interface EndMark {
  readonly text: string;
  readonly at: number;
  /** Where the word begins that ends right before the mark, `at` where there is none. */
  readonly wordStart: number;
  /** Whether closing marks follow it. */
  readonly closed: boolean;
  /** The offset after the mark and its closing marks, and that of the next character that is no blank. */
  readonly end: number;
  readonly next: number;
  /** The first letter after it, at most 40 characters on. */
  readonly letter: number;
  readonly limit: number;
}

/**
 * Where the sentence ends that a full stop or its like may end; -1 where it goes on. The rules are those of Unicode's
 * sentence boundaries (UAX 29), but a line end within a paragraph is a blank, abbreviations and initials are known,
 * and a sentence in quote marks goes on where its paragraph does in lower case: `"Why?" she asked.`
 * @param at of the mark.
 * @param wordStart where the word begins that ends right before the mark, `at` where there is none.
 * @param limit end of the paragraph.
 * @returns the offset after the mark and the closing marks that belong to it.
 */
export function sentenceEnd(
  text: string,
  at: number,
  wordStart: number,
  limit: number,
  language: ArticleTables,
): number {
  const { end, next, closed } = afterClosing(text, at, limit);
  if (next >= limit) return limit;
  if (classOf(text.charCodeAt(next)) === Class.end || continuing.includes(text.charAt(next))) return -1;
  const far = Math.min(limit, next + 40);
  let letter = next;
  while (letter < far && !isLetter(text.charCodeAt(letter))) letter++;
  const mark: EndMark = { text, at, wordStart, closed, end, next, letter, limit };
  if (next === end && !startsUnspaced(mark)) return -1;
  const ends = isFullStop(text.charCodeAt(at))
    ? stopEnds(mark, language)
    : !goesOnLower(mark) || isQuoted(mark);
  return ends ? end : -1;
}

const isFullStop = (code: number): boolean => code === Char.fullStop || code === Char.ellipsis;

/** The offset after a mark and the closing marks that belong to it, and that of what follows. */
function afterClosing(text: string, at: number, limit: number): Pick<EndMark, 'end' | 'next' | 'closed'> {
  let end = at + 1;
  while (end < limit && closing.includes(text.charAt(end)) && !opensWord(text, end, at)) end++;
  const closed = end > at + 1;
  const next = skipBlanks(text, end, limit);
  // A mark that lost its place: `over. " He said`.
  const isStray =
    next > end && next + 1 < limit && isBlank(text.charCodeAt(next + 1)) && '"”’'.includes(text.charAt(next));
  return isStray ? { end: next + 1, next: skipBlanks(text, next + 1, limit), closed } : { end, next, closed };
}

/** Whether a sentence may begin right after a mark: `over.The` lacks a blank, `foo.Bar` may be a name. */
function startsUnspaced({ text, at, wordStart, closed, next }: EndMark): boolean {
  const code = text.charCodeAt(next);
  const kind = classOf(code);
  if (kind !== Class.upper && (kind !== Class.lower || code < firstUncased)) return false;
  if (!isFullStop(text.charCodeAt(at)) || closed) return true;
  return at - wordStart >= 3 && classOf(text.charCodeAt(at - 1)) === Class.lower;
}

/** The first code unit of the scripts of East Asia, which have no capitals and put no blanks between sentences. */
const firstUncased = 0x2e80;

const isQuoted = ({ text, letter, next }: EndMark): boolean =>
  letter > next && openingQuotes.includes(text.charAt(next));

/** Whether the text after a mark goes on with a small letter. */
function goesOnLower({ text, letter, next, limit }: EndMark): boolean {
  const far = Math.min(limit, next + 40);
  return letter < far && classOf(text.charCodeAt(letter)) === Class.lower && hasCapital(text, letter);
}

/** Whether a full stop ends its sentence. */
function stopEnds(mark: EndMark, language: ArticleTables): boolean {
  const { text, at, wordStart, closed, next, letter, limit } = mark;
  const word = wordStart < at ? text.slice(wordStart, at) : '';
  // `am 3. März`
  if (isDayNumber(text, at) && language.months.has(wordAt(text, next, limit).toLowerCase())) return false;
  // `(George H. W.) Bush`, but `chose “plan B.” She`.
  const use = closed && !')]}'.includes(text.charAt(at + 1)) ? undefined : useOf(word, language);
  if (use === 'joins') return false;
  if (classOf(text.charCodeAt(next)) === Class.digit)
    return (
      use === undefined && (closed || (word.length > 2 && classOf(text.charCodeAt(at - 1)) === Class.lower))
    );
  if (goesOnLower(mark)) return isQuoted(mark) && use === undefined && word.length > 1;
  if (use === undefined || use === 'beforeNumber' || isQuoted(mark)) return true;
  // `Bob Casey Jr. (D-Pa.)`
  return letter === next && isStart(text, letter, limit, use, language);
}

/** How a word before a full stop is used; undefined where it is no abbreviation. */
export function useOf(word: string, language: ArticleTables): AbbreviationUse | 'initial' | undefined {
  const { abbreviations } = language;
  // `then-Sen.` is as `Sen.` is.
  word = word.slice(word.lastIndexOf('-') + 1);
  const lower = word.toLowerCase();
  if (word.length === 1 && classOf(word.charCodeAt(0)) === Class.upper) return 'initial';
  const known = abbreviations.get(word) ?? abbreviations.get(lower);
  if (known !== undefined) return known;
  if (word.charAt(1) === '.' && /^(?:\p{L}\.)+\p{L}$/u.test(word)) return 'mayEnd';
  // `FLA.` in a heading of capitals.
  return word !== lower ? abbreviations.get(word.charAt(0) + lower.slice(1)) : undefined;
}

/** Whether a sentence begins with the word that follows an abbreviation. */
function isStart(
  text: string,
  start: number,
  limit: number,
  use: AbbreviationUse | 'initial',
  language: ArticleTables,
): boolean {
  const word = wordAt(text, start, limit);
  const lower = word.toLowerCase();
  const inCapitals = word.length > 1 && word === word.toUpperCase();
  if (use === 'hour') {
    const isDay =
      language.months.has(lower) || language.weekdays.includes(lower) || language.hourWords.has(lower);
    return !isDay && !inCapitals;
  }
  // Of `J. A. Smith`, the `A` is no article.
  return !inCapitals && text.charAt(start + word.length) !== '.' && language.sentenceStarters.has(lower);
}

/** The letters from an offset on, at most 20. */
function wordAt(text: string, start: number, limit: number): string {
  let end = start;
  while (end < limit && end < start + 20 && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** Whether a number of one or two digits ends before the full stop. */
function isDayNumber(text: string, stop: number): boolean {
  const isDigit = (at: number) => classOf(text.charCodeAt(at)) === Class.digit;
  return stop > 1 && isDigit(stop - 1) && !(stop > 2 && isDigit(stop - 2) && isDigit(stop - 3));
}

/** Whether the word at an offset belongs to a script that has capitals. */
function hasCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= Char.smallA && code <= Char.smallZ) || text.charAt(at).toUpperCase() !== text.charAt(at);
}

/** Whether the mark after a full stop is the opening one of the next sentence: `."She`, `.“She`. */
function opensWord(text: string, at: number, stop: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === Char.leftDouble || code === Char.leftSingle) && at > stop && isLetter(text.charCodeAt(at + 1))
  );
}

function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind === Class.lower || kind === Class.upper;
}

function skipBlanks(text: string, from: number, limit: number): number {
  while (from < limit && isBlank(text.charCodeAt(from))) from++;
  return from;
}
