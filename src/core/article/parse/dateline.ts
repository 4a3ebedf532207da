import { isOutlet } from './byline';
import { Char } from '../../text/char-codes';
import { endsAsSentence, isBlank, shareOfCapitals } from '../../text/characters';
import {
  dateAlone,
  datePatterns,
  findDate,
  isDateLabel,
  readDateLine,
  readDay,
  type DayOfYear,
  type ReadDate,
} from './dates';
import type { ArticleTables } from '../../language/contract';
import { anyOf, perLanguage } from './per-language';
import { withoutFiller } from '../../text/invisible';
import type { Span } from '../model';

/** What the head of a paragraph, or a line of its own, says of where and when. */
export interface Dateline {
  /** Empty where only a day or an hour is named. */
  readonly place: string;
  /** With the mark: `HONG KONG, March 26 -`. */
  readonly span: Span;
  /** A full date in it. */
  readonly date?: ReadDate;
  /** A day without its year. */
  readonly day?: DayOfYear;
  /** The agency that is named in it: `(Reuters)`. */
  readonly source?: string;
  /** Whether it stands too far from the head to tell when the article was written. */
  readonly isLate?: boolean;
  /** Whether a colon ends it: `KARACHI:`. */
  readonly isLabel?: boolean;
  /** Whether it says itself that it is the date of the article: `Published: …`. */
  readonly isLabelled?: boolean;
}

/** No dateline is longer; more is not looked at. */
const maxDatelineLength = 120;

const patternsOf = perLanguage((language) => {
  const { day, date } = datePatterns(language);
  const names = `(?:${anyOf([...language.months.keys(), ...language.weekdays])})`;
  const word = `[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]*`;
  const place = `(?<place>${word}(?:[ /]{1,2}${word}){0,4}?)(?:,\\s{0,3}(?!${names}\\b)(?<region>${word}(?: ${word}){0,3}?))?`;
  const when = `(?:${date.source}|${day}(?:,?\\s+\\d{4})?)`;
  const credit = `(?:\\(|\\[|/)(?<credit>\\p{L}[\\p{L}\\p{N} .&/–-]{0,40}?)(?:\\)|\\]|/)`;
  return {
    head: new RegExp(
      `^(?:\\((?<lead>\\p{L}[\\p{L} ]{0,20})\\)\\s{1,2})?(?:\\(?${place}\\)?)?` +
        `(?:^|,?\\s+|(?=[([/])|[.,]?$)(?<when>${when})?,?\\s*(?:${credit})?,?\\s*(?<later>${when})?` +
        `(?:,\\s*(?<agency>\\p{L}+))?[,.]?$`,
      'iu',
    ),
    line: new RegExp(`^(?:${place}(?:,\\s*|\\s+(?=\\d{4})))?(?<when>${when})(?:\\s*${credit})?$`, 'iu'),
    hour: new RegExp(
      `^\\d{1,2}[:.]\\d{2}(?:\\s*(?:${language.halfDays.source})\\b\\.?)?[\\s(]*\\p{Lu}{0,5}\\)?[.:]?$`,
      'iu',
    ),
  };
});

/** What stands before the mark of a dateline, by the names of the pattern's groups. */
interface DatelineHead {
  readonly place: string;
  readonly region: string | undefined;
  readonly when: string | undefined;
  /** The agency that is named in it. */
  readonly source: string | undefined;
  readonly inCapitals: boolean;
}

/** Where a paragraph stands in which a dateline is looked for. */
export interface DatelinePlace {
  /** Whether it is the first paragraph of the article. */
  readonly isFirst: boolean;
  /** Whether somebody speaks in the paragraph behind a colon, so that what stands before it is who. */
  readonly isSpeech: boolean;
}

/**
 * The dateline at the head of a paragraph: `HONG KONG, March 26 -`, `WEST PALM BEACH, Fla. —`, `LONDON (Reuters) –`,
 * `Dec 29 (Reuters) -`, `KARACHI:`. A place that is not in capitals needs a day, an agency or, in the first paragraph, a
 * region or a colon beside it.
 */
export function findDateline(
  text: string,
  paragraph: Span,
  language: ArticleTables,
  where: DatelinePlace,
): Dateline | undefined {
  const mark = findMark(text, paragraph);
  if (!mark) return undefined;
  const head = readHead(withoutFiller(text.slice(paragraph.start, mark.start)), language, where.isFirst);
  const next = text.slice(mark.end, Math.min(mark.end + 40, paragraph.end));
  if (mark.sign.endsWith(':') && !endsAsSentence(text.slice(paragraph.end - 8, paragraph.end)))
    return undefined;
  if (!head || !isPlace(head, language, where) || !isBefore(next, head, mark.sign, where)) return undefined;
  const { place, region, when, source } = head;
  return {
    place: region !== undefined && !isOutlet(region, language) ? `${place}, ${region}` : place,
    span: { start: paragraph.start, end: mark.start + mark.sign.length },
    ...whenOf(when, language),
    ...(source !== undefined && { source }),
    ...(mark.sign.endsWith(':') && { isLabel: true }),
  };
}

function readHead(words: string, language: ArticleTables, isFirst: boolean): DatelineHead | undefined {
  const groups = patternsOf(language).head.exec(words)?.groups;
  if (!groups) return undefined;
  const { place = '', region, agency } = groups;
  const when = groups['when'] ?? groups['later'];
  const credit = groups['credit'] ?? groups['lead'];
  if (agency !== undefined && !language.outletWords.has(agency.toLowerCase())) return undefined;
  const inCapitals = shareOfCapitals(place) > 0.9 && /\p{L}.?\p{L}/u.test(place);
  const isCredit =
    credit !== undefined &&
    (isOutlet(credit, language) ||
      (isFirst && (inCapitals || when !== undefined)) ||
      (isAcronym(credit) && (isFirst || inCapitals)));
  const source = agency ?? (isCredit ? credit : undefined);
  if (credit !== undefined && source === undefined) return undefined;
  return { place, region, when, source, inCapitals };
}

const isAcronym = (words: string): boolean => /^\p{Lu}{2,6}$/u.test(words);

/** Whether the words where a place stands may be one; without any, the day and the agency make a dateline. */
function isPlace(
  { place, when, source }: DatelineHead,
  language: ArticleTables,
  { isFirst }: DatelinePlace,
): boolean {
  if (place === '') return source !== undefined && (when !== undefined || isFirst);
  const lower = place.toLowerCase();
  if (language.notPlaces.has(lower) || language.notSpeakers.has(lower)) return false;
  // `since January 1, 2000 -` and `On Monday -` begin sentences.
  const [first = ''] = lower.split(' ');
  if (language.sentenceStarters.has(first) && !language.articles.includes(first)) return false;
  return isCapitalised(place, language);
}

/** Whether a paragraph goes on as one does behind a dateline. */
function isBefore(
  next: string,
  { place, region, when, source, inCapitals }: DatelineHead,
  sign: string,
  { isFirst, isSpeech }: DatelinePlace,
): boolean {
  const known = when !== undefined || source !== undefined;
  // `PORT SUBSIDY TO END JULY 1 - MINISTER` and `BOXING - MILLER DEFENDS TITLE` are headlines.
  const maxCapitals = known ? 0.9 : 0.5;
  if (inCapitals && source === undefined && shareOfCapitals(next) > maxCapitals) return false;
  if (known) return true;
  const startsSentence = /^["“‘']?\p{Lu}(?:\p{Ll}|\s)/u.test(next);
  if (sign.endsWith(':')) {
    if (isSpeech || !startsSentence || place.split(' ').length > maxColonPlaceWords) return false;
    return inCapitals || (isFirst && next.length >= 40);
  }
  if (next.length < 40 && !startsSentence) return false;
  return inCapitals || (region !== undefined && isFirst && startsSentence);
}

/** A place before a colon has no more words: what is longer is a clause. */
const maxColonPlaceWords = 3;

/** A line of its own with place and day, a full date, or an hour: `HONG KONG 1996-08-30`, `3:51 P.M. EST`. */
export function readDatelineLine(line: string, span: Span, language: ArticleTables): Dateline | undefined {
  if (line.length > maxDatelineLength || !/\d/.test(line)) return undefined;
  const date = readDateLine(line, language);
  if (date) return { place: '', span, date, ...(isDateLabel(line, language) && { isLabelled: true }) };
  if (patternsOf(language).hour.test(line)) return { place: '', span };
  const groups = patternsOf(language).line.exec(line)?.groups;
  if (!groups) return undefined;
  const { place = '', region, credit } = groups;
  const when = whenOf(groups['when'], language);
  if (place !== '' && when.date === undefined && shareOfCapitals(place) < 0.9) return undefined;
  return {
    place: region === undefined ? place : `${place}, ${region}`,
    span,
    ...when,
    ...(credit !== undefined && { source: credit }),
  };
}

/** The first dash or colon that could end a dateline. */
function findMark(
  text: string,
  { start, end }: Span,
): { start: number; end: number; sign: string } | undefined {
  const last = Math.min(end, start + maxDatelineLength);
  for (let i = start + 2; i < last; i++) {
    const code = text.charCodeAt(i);
    const wide = code >= Char.enDash && code <= Char.horizontalBar;
    const parts = code === Char.verticalBar || code === Char.bullet;
    if (code !== Char.hyphen && code !== Char.colon && !wide && !parts) {
      // Where a sentence has ended, or a quotation begun, there is no dateline any more.
      if (endsSearch(code)) return undefined;
      continue;
    }
    const length = lengthOfMark(text, i);
    let next = i + length;
    while (next < end && isBlank(text.charCodeAt(next))) next++;
    const spaced = next > i + length;
    if (!spaced && !wide) {
      i += length - 1;
      continue;
    }
    if (next >= end) return undefined;
    let from = i;
    while (from > start && isBlank(text.charCodeAt(from - 1))) from--;
    return { start: from, end: next, sign: text.slice(from, i + length) };
  }
  return undefined;
}

/** Of `--` and `:-` both characters. */
function lengthOfMark(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== Char.hyphen && code !== Char.colon) return 1;
  return text.charCodeAt(at + 1) === Char.hyphen ? 2 : 1;
}

const endsSearch = (code: number): boolean =>
  code === Char.straightDouble ||
  code === Char.exclamationMark ||
  code === Char.questionMark ||
  code === Char.semicolon ||
  (code >= Char.leftDouble && code <= Char.reversedDouble);

function whenOf(when: string | undefined, language: ArticleTables): Pick<Dateline, 'date' | 'day'> {
  if (when === undefined) return {};
  const found = findDate(when, language);
  if (found) return { date: dateAlone(found) };
  const day = readDay(when, language);
  return day ? { day } : {};
}

/** Whether every word of a place begins with a capital, but for small ones. */
function isCapitalised(place: string, language: ArticleTables): boolean {
  return place.split(/[ /]+/).every((word) => /^\p{Lu}/u.test(word) || language.particles.includes(word));
}
