import type { ArticleTables } from '../../language/contract';
import { anyOf, perLanguage } from './per-language';

/** A date, with the hour and the time zone where the text has them. */
export interface ReadDate {
  /** `YYYY-MM-DD` */
  readonly iso: string;
  /** `HH:MM` */
  readonly time?: string;
  /** As it stands: `GMT`, `-08:00`. */
  readonly zone?: string;
}

/** A date that stands in a text, by offsets in that text, with the hour beside it. */
export interface FoundDate extends ReadDate {
  readonly start: number;
  readonly end: number;
}

/** A day without its year, as datelines give it. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** The expressions for a language's dates. `day` is the source of one, for longer expressions. */
export const datePatterns = perLanguage((language) => {
  const month = `(?:${anyOf(language.months.keys())})\\b\\.?`;
  const weekday = `(?:(?:${anyOf(language.weekdays)})\\b\\.?,?\\s+)?`;
  const ordinal = anyOf(language.ordinals);
  const iso = `\\d{4}(?:-\\d{1,2}-|/\\d{1,2}/|\\.\\d{1,2}\\.)\\d{1,2}`;
  const figures = `\\d{1,2}(?:-\\d{1,2}-|/\\d{1,2}/|\\.\\s?\\d{1,2}\\.\\s?)\\d{4}`;
  const dayFirst = `\\d{1,2}(?:${ordinal}|\\.)?[\\s-]+(?:(?:${anyOf(language.dayLinks)})\\s+)?${month}[\\s,-]{1,3}\\d{4}`;
  const monthFirst = `${month}[\\s-]\\s{0,3}\\d{1,2}(?:${ordinal})?\\s{0,3},?[\\s-]\\s{0,3}\\d{4}`;
  const any = `(?<![\\d-])(?:${iso}|${figures}|${dayFirst}|${monthFirst})(?!\\d)`;
  const label = `(?:${anyOf(language.dateWords)})\\b\\s*(?:${anyOf(language.dateLinks)})?:?\\s*`;
  const zone = `(?:Z|[A-Z]{2,5}\\b(?:[+-]\\d{1,2})?|[+-]\\d{2}:?\\d{2})`;
  const clock =
    `\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\.\\d+)?(?:\\s{0,2}(?:${language.halfDays.source})\\b\\.?)?` +
    `(?:\\s{0,2}\\(?${zone}\\)?)?`;
  const between = `(?:[T,;|\\s–—-]{1,4}(?:(?:${anyOf(language.hourLinks)})\\s+)?)`;
  const whole = `${weekday}(?<date>${any})(?:${between}(?<clock>${clock}))?`;
  return {
    date: new RegExp(any, 'iu'),
    after: new RegExp(`^${between}(?<clock>${clock})`, 'iu'),
    before: new RegExp(`(?<![\\d:.])(?<clock>${clock})[,;|\\s–—-]{1,4}${weekday}$`, 'iu'),
    clock: new RegExp(
      `^(\\d{1,2})[:.](\\d{2})[\\d:.]*\\s*(${language.halfDays.source})?\\.?\\s*\\(?(${zone})?`,
      'iu',
    ),
    dateLine: new RegExp(
      `^\\W{0,3}(?:${label})?(?:${clock}[,;|\\s–—-]{1,4})?${whole}[^\\p{L}\\d]{0,3}(?:${words(language)})?\\W{0,3}$`,
      'iu',
    ),
    labelled: new RegExp(`^\\W{0,3}${label}`, 'iu'),
    day: `${weekday}(?:${month}\\s+\\d{1,2}(?:${ordinal})?|\\d{1,2}(?:${ordinal}|\\.)?\\s+${month})(?!\\d)`,
  };
});

/** What may stand behind the hour: `Eastern Time`. */
const words = ({ hourWords }: ArticleTables): string => `(?:${anyOf(hourWords)})(?:\\s\\p{L}{1,8})?`;

/**
 * The first full date in a text: `2023-01-24`, `24 January 2023`, `Jan. 24, 2023`, `25.03.2024`, and the hour right before
 * or after it. Dates of digits only whose month and day could be exchanged are none.
 */
export function findDate(text: string, language: ArticleTables): FoundDate | undefined {
  const { date, after, before } = datePatterns(language);
  const match = date.exec(text);
  const iso = match && isoOf(match[0], language);
  if (!iso) return undefined;
  const end = match.index + match[0].length;
  const clock =
    after.exec(text.slice(end, end + 40))?.groups?.['clock'] ??
    before.exec(text.slice(Math.max(0, match.index - 40), match.index))?.groups?.['clock'];
  return { iso, ...(clock !== undefined && readClock(clock, language)), start: match.index, end };
}

/** The hour and the zone of `10:20 GMT`, `1.45 p.m.`, `23:30:00-08:00`; neither where there is no such hour. */
function readClock(clock: string, language: ArticleTables): Pick<ReadDate, 'time' | 'zone'> {
  const [, hours = '', minutes = '', half, zone] = datePatterns(language).clock.exec(clock) ?? [];
  let hour = Number(hours);
  // Half a day is told by the first letter of its word where that is the Latin `p` of post meridiem.
  if (half !== undefined && hour <= 12) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hours === '' || hour > 23 || Number(minutes) > 59) return {};
  const time = `${String(hour).padStart(2, '0')}:${minutes}`;
  return { time, ...(zone !== undefined && /[A-Z]{2}|Z|\d/.test(zone) && { zone }) };
}

/** The date of a line that holds nothing else: `Monday, March 5, 2007`, `Updated: 01:45, 5 January 2012`. */
export function readDateLine(line: string, language: ArticleTables): ReadDate | undefined {
  if (line.length > 80 || !/\d{4}/.test(line)) return undefined;
  if (!datePatterns(language).dateLine.test(line)) return undefined;
  const found = findDate(line, language);
  return found && dateAlone(found);
}

/** A date without its place in the text. */
export const dateAlone = ({ iso, time, zone }: ReadDate): ReadDate => ({
  iso,
  ...(time !== undefined && { time }),
  ...(zone !== undefined && { zone }),
});

/** Whether a line begins as one does that says when an article was published or changed. */
export const isDateLabel = (line: string, language: ArticleTables): boolean =>
  datePatterns(language).labelled.test(line);

/** Month and day of `March 26` or `26 March`. */
export function readDay(text: string, language: ArticleTables): DayOfYear | undefined {
  const day = /\d+/.exec(text);
  const month = monthIn(text, language);
  return day && month !== undefined ? { month, day: Number(day[0]) } : undefined;
}

function isoOf(date: string, language: ArticleTables): string | undefined {
  const numbers = date.match(/\d+/g)?.map(Number) ?? [];
  const [first = 0, second = 0, third = 0] = numbers;
  if (numbers.length === 3)
    return first > 31 ? isoDate(first, second, third) : isoOfFigures(first, second, third);
  const month = monthIn(date, language);
  return month === undefined ? undefined : isoDate(second, month, first);
}

/** The date of `25/03/2024` or `03/25/2024`; none where both numbers may be the month. */
function isoOfFigures(first: number, second: number, year: number): string | undefined {
  if (first === second || second > monthsOfYear) return isoDate(year, first, second);
  return first > monthsOfYear ? isoDate(year, second, first) : undefined;
}

const monthsOfYear = 12;

function monthIn(text: string, language: ArticleTables): number | undefined {
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const month = language.months.get(word);
    if (month !== undefined) return month;
  }
  return undefined;
}

/** `YYYY-MM-DD`, or undefined where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What a path says of dates. */
export interface PathDate {
  /** A full date: in the file name, in the name of a folder, or in folders within each other. */
  readonly iso?: string;
  readonly year?: number;
  readonly month?: number;
}

/** Reads the dates of a path, `/` between its parts; what stands nearest to the file counts. */
export function readPathDate(path: string): PathDate {
  const parts = path.split('/').slice(-12);
  for (const part of [...parts].reverse()) {
    const match = /(?<!\d)(1[5-9]\d\d|20\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/.exec(part.slice(0, 300));
    const iso = match && isoDate(Number(match[1]), Number(match[3]), Number(match[4]));
    if (iso) return { iso, year: Number(match[1]), month: Number(match[3]) };
  }
  const nested = /(?:^|\/)(1[5-9]\d\d|20\d\d)\/(\d\d?)\/(\d\d?)(?=\/)/.exec(parts.join('/'));
  const iso = nested && isoDate(Number(nested[1]), Number(nested[2]), Number(nested[3]));
  if (iso) return { iso, year: Number(nested[1]), month: Number(nested[2]) };

  // A folder that is called by its year is surer than a year in a headline that became a file name.
  for (let i = parts.length - 2; i >= 0; i--) {
    const whole = /^(1[5-9]\d\d|20\d\d)(?:[-_.]?(0[1-9]|1[0-2]))?$/.exec(parts[i]!);
    if (!whole) continue;
    const month = whole[2] ?? /^(?:0?[1-9]|1[0-2])$/.exec(parts[i + 1] ?? '')?.[0];
    return { year: Number(whole[1]), ...(month !== undefined && { month: Number(month) }) };
  }
  const file = parts.pop()?.replace(/\.[^.]*$/, '') ?? '';
  // `1984.txt` is the 1984th file rather than one of that year.
  if (!/^\d+$/.test(file)) parts.push(file);
  for (const part of parts.reverse()) {
    const years = new Set(part.match(/(?<!\d)(?:1[5-9]\d\d|20\d\d)(?!\d)/g));
    const [year] = years;
    // Two years in one name are a span of time: neither is known to be the article's.
    if (year !== undefined) return years.size === 1 ? { year: Number(year) } : {};
  }
  return {};
}

const january = 1;
const december = 12;

/** The date of a dateline's day in the year that the path gives; December in a folder of January is last year's. */
export function dateOfDay({ month, day }: DayOfYear, path: PathDate): string | undefined {
  if (path.year === undefined) return undefined;
  const lastYear = month === december && path.month === january;
  return isoDate(path.year - (lastYear ? 1 : 0), month, day);
}
