import { isOutlet } from './byline';
import { isBlank, shareOfCapitals } from '../../text/characters';
import { datePatterns, findDate, readDateLine, readDay, type DayOfYear } from './dates';
import type { ArticleTables } from '../../language/contract';
import type { Span } from '../model';

/** What the head of a paragraph, or a line of its own, says of where and when. */
export interface Dateline {
  /** Empty where only a day or an hour is named. */
  readonly place: string;
  /** With the mark: `HONG KONG, March 26 -`. */
  readonly span: Span;
  /** A full date in it. */
  readonly iso?: string;
  /** A day without its year. */
  readonly day?: DayOfYear;
  /** The agency that is named in it: `(Reuters)`. */
  readonly source?: string;
}

/** No dateline is longer; more is not looked at. */
const maxDatelineLength = 120;

interface Patterns {
  readonly head: RegExp;
  readonly line: RegExp;
}
const patterns = new WeakMap<ArticleTables, Patterns>();

function patternsOf(language: ArticleTables): Patterns {
  const known = patterns.get(language);
  if (known) return known;
  const { day, date } = datePatterns(language);
  const names = `(?:${[...language.months.keys(), ...language.weekdays].join('|')})`;
  const word = `[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]*`;
  const place = `(?<place>${word}(?:[ /]{1,2}${word}){0,4}?)(?:,\\s{0,3}(?!${names}\\b)(?<region>${word}(?: ${word}){0,3}?))?`;
  const when = `(?:${date.source}|${day}(?:,?\\s+\\d{4})?)`;
  const credit = `\\((?<credit>\\p{L}[\\p{L}\\p{N} .&/–-]{0,40})\\)`;
  const made = {
    head: new RegExp(
      `^(?:${place})?(?:^|,?\\s+|(?=\\()|$)(?<when>${when})?,?\\s*(?:${credit})?,?\\s*(?<later>${when})?` +
        `(?:,\\s*(?<agency>\\p{L}+))?,?$`,
      'iu',
    ),
    line: new RegExp(`^(?:${place}(?:,\\s*|\\s+(?=\\d{4})))?(?<when>${when})(?:\\s*${credit})?$`, 'iu'),
  };
  patterns.set(language, made);
  return made;
}

/**
 * The dateline at the head of a paragraph: `HONG KONG, March 26 -`, `WEST PALM BEACH, Fla. —`, `LONDON (Reuters) –`,
 * `Dec 29 (Reuters) -`. A place that is not in capitals needs a day, an agency or, in the first paragraph, a region
 * beside it.
 * @param isFirst is it the first paragraph of the article?
 */
export function findDateline(
  text: string,
  paragraph: Span,
  language: ArticleTables,
  isFirst: boolean,
): Dateline | undefined {
  const mark = findMark(text, paragraph);
  if (!mark) return undefined;
  const head = text.slice(paragraph.start, mark.start);
  const groups = patternsOf(language).head.exec(head)?.groups;
  if (!groups) return undefined;
  const { place = '', region, credit, agency } = groups;
  const when = groups['when'] ?? groups['later'];
  if (agency !== undefined && !language.outletWords.has(agency.toLowerCase())) return undefined;
  const inCapitals = shareOfCapitals(place) > 0.9 && /\p{L}.?\p{L}/u.test(place);
  const source =
    agency ??
    (credit !== undefined && (isOutlet(credit, language) || (isFirst && inCapitals)) ? credit : undefined);
  if (credit !== undefined && source === undefined) return undefined;
  const known = when !== undefined || source !== undefined;

  if (place === '') {
    if (when === undefined || source === undefined) return undefined;
  } else if (language.notPlaces.has(place.toLowerCase())) return undefined;
  else if (when === undefined && !isCapitalised(place, language)) return undefined;
  // `PORT SUBSIDY TO END JULY 1 - MINISTER` and `BOXING - MILLER DEFENDS TITLE` are headlines.
  const next = text.slice(mark.end, Math.min(mark.end + 40, paragraph.end));
  const maxCapitals = known ? 0.9 : 0.5;
  if (inCapitals && source === undefined && shareOfCapitals(next) > maxCapitals) return undefined;
  if (!known) {
    const startsSentence = /^["“‘']?\p{Lu}(?:\p{Ll}|\s)/u.test(next);
    if (mark.sign === ':' || (next.length < 40 && !startsSentence)) return undefined;
    if (!inCapitals && (!region || !isFirst || !startsSentence)) return undefined;
  }
  return {
    place: region !== undefined && !isOutlet(region, language) ? `${place}, ${region}` : place,
    span: { start: paragraph.start, end: mark.start + mark.sign.length },
    ...whenOf(when, language),
    ...(source !== undefined && { source }),
  };
}

/** A line of its own with place and day, a full date, or an hour: `HONG KONG 1996-08-30`, `3:51 P.M. EST`. */
export function readDatelineLine(line: string, span: Span, language: ArticleTables): Dateline | undefined {
  if (line.length > maxDatelineLength || !/\d/.test(line)) return undefined;
  const iso = readDateLine(line, language);
  if (iso !== undefined) return { place: '', span, iso };
  if (/^\d{1,2}[:.]\d{2}(?:\s*[ap]\.?\s?m\b\.?)?[\s(]*\p{Lu}{0,5}\)?[.:]?$/iu.test(line))
    return { place: '', span };
  const groups = patternsOf(language).line.exec(line)?.groups;
  if (!groups) return undefined;
  const { place = '', region, credit } = groups;
  const when = whenOf(groups['when'], language);
  if (place !== '' && when.iso === undefined && shareOfCapitals(place) < 0.9) return undefined;
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
    const wide = code >= 0x2013 && code <= 0x2015;
    if (code !== 45 && code !== 58 && !wide) {
      // Where a sentence has ended, or a quotation begun, there is no dateline any more.
      if (code === 34 || code === 33 || code === 63 || code === 59 || (code >= 0x201c && code <= 0x201f))
        return undefined;
      continue;
    }
    const length = code === 45 && text.charCodeAt(i + 1) === 45 ? 2 : 1;
    let next = i + length;
    while (next < end && isBlank(text.charCodeAt(next))) next++;
    const spaced = next > i + length;
    if (!spaced && !wide) continue;
    if (next >= end) return undefined;
    let from = i;
    while (from > start && isBlank(text.charCodeAt(from - 1))) from--;
    return { start: from, end: next, sign: text.slice(from, i + length) };
  }
  return undefined;
}

function whenOf(when: string | undefined, language: ArticleTables): { iso?: string; day?: DayOfYear } {
  if (when === undefined) return {};
  const iso = findDate(when, language)?.iso;
  if (iso !== undefined) return { iso };
  const day = readDay(when, language);
  return day ? { day } : {};
}

/** Does every word of a place begin with a capital, but for small ones? */
function isCapitalised(place: string, language: ArticleTables): boolean {
  return place.split(/[ /]+/).every((word) => /^\p{Lu}/u.test(word) || language.particles.includes(word));
}
