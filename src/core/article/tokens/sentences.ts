import { isBlank } from '../../text/characters';
import { Class, classOf } from '../../text/character-classes';
import type { AbbreviationUse, ArticleTables } from '../../language/contract';

const closing = '"”’\'»›)]}*_“‘';
const continuing = ',;:-–—';
const openingQuotes = '"“‘\'«‹„‚';

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
  let end = at + 1;
  while (end < limit && closing.includes(text.charAt(end)) && !opensWord(text, end, at)) end++;
  const closed = end > at + 1;
  let next = skipBlanks(text, end, limit);
  // A mark that lost its place: `over. " He said`.
  if (
    next > end &&
    next + 1 < limit &&
    isBlank(text.charCodeAt(next + 1)) &&
    '"”’'.includes(text.charAt(next))
  ) {
    end = next + 1;
    next = skipBlanks(text, end, limit);
  }
  if (next >= limit) return limit;

  const spaced = next > end;
  const following = text.charCodeAt(next);
  const kind = classOf(following);
  if (kind === Class.end || continuing.includes(text.charAt(next))) return -1;
  const isStop = text.charCodeAt(at) === 46 || text.charCodeAt(at) === 0x2026;
  const word = wordStart < at ? text.slice(wordStart, at) : '';

  if (!spaced) {
    if (kind !== Class.upper && (kind !== Class.lower || following < 0x2e80)) return -1;
    // `over.The` lacks a blank; `foo.Bar` may be a name.
    if (isStop && !closed && (at - wordStart < 3 || classOf(text.charCodeAt(at - 1)) !== Class.lower))
      return -1;
  }
  let letter = next;
  const far = Math.min(limit, next + 40);
  while (letter < far && !isLetter(text.charCodeAt(letter))) letter++;
  const isQuoted = letter > next && openingQuotes.includes(text.charAt(next));
  const goesOnLower =
    letter < far && classOf(text.charCodeAt(letter)) === Class.lower && hasCapital(text, letter);
  if (!isStop) return goesOnLower && !isQuoted ? -1 : end;

  // `am 3. März`
  if (isDayNumber(text, at) && language.months.has(wordAt(text, next, limit).toLowerCase())) return -1;
  // `(George H. W.) Bush`, but `chose “plan B.” She`.
  const use = closed && !')]}'.includes(text.charAt(at + 1)) ? undefined : useOf(word, language);
  if (use === 'joins') return -1;
  if (kind === Class.digit) {
    if (use !== undefined) return -1;
    return closed || (word.length > 2 && classOf(text.charCodeAt(at - 1)) === Class.lower) ? end : -1;
  }
  if (goesOnLower) return isQuoted && use === undefined && word.length > 1 ? end : -1;
  if (use === undefined || use === 'beforeNumber' || isQuoted) return end;
  // `Bob Casey Jr. (D-Pa.)`
  if (letter > next) return -1;
  return isStart(text, letter, limit, use, language) ? end : -1;
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

/** Does a sentence begin with the word that follows an abbreviation? */
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

/** Does a number of one or two digits end before the full stop? */
function isDayNumber(text: string, stop: number): boolean {
  const isDigit = (at: number) => classOf(text.charCodeAt(at)) === Class.digit;
  return stop > 1 && isDigit(stop - 1) && !(stop > 2 && isDigit(stop - 2) && isDigit(stop - 3));
}

/** Does the word at an offset belong to a script that has capitals? */
function hasCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || text.charAt(at).toUpperCase() !== text.charAt(at);
}

/** `."She` and `.“She`: is the mark after the full stop the opening one of the next sentence? */
function opensWord(text: string, at: number, stop: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x201c || code === 0x2018) && at > stop && isLetter(text.charCodeAt(at + 1));
}

function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind === Class.lower || kind === Class.upper;
}

function skipBlanks(text: string, from: number, limit: number): number {
  while (from < limit && isBlank(text.charCodeAt(from))) from++;
  return from;
}
