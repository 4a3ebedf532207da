import type { ArticleTables } from '../../language/contract';
import { anyOf, perLanguage } from './per-language';

/** A date that stands in a text, by offsets in that text. `iso` is `YYYY-MM-DD`. */
export interface FoundDate {
  readonly iso: string;
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
  const dayFirst = `\\d{1,2}(?:${ordinal}|\\.)?\\s+(?:(?:${anyOf(language.dayLinks)})\\s+)?${month},?\\s+\\d{4}`;
  const monthFirst = `${month}\\s+\\d{1,2}(?:${ordinal})?\\s*,?\\s+\\d{4}`;
  const any = `(?<![\\d-])(?:${iso}|${dayFirst}|${monthFirst})(?!\\d)`;
  const label = `(?:${anyOf(language.dateWords)})\\b\\s*(?:${anyOf(language.dateLinks)})?:?\\s*`;
  const clock = `\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\.\\d+)?\\s*[\\p{L}.+:\\d ]{0,16}`;
  return {
    date: new RegExp(any, 'iu'),
    dateLine: new RegExp(
      `^\\W{0,3}(?:${label})?${weekday}(?<date>${any})` +
        `(?:[T,;|\\s–—-]*(?:(?:${anyOf(language.hourLinks)})\\s+)?${clock})?\\W{0,3}$`,
      'iu',
    ),
    day: `${weekday}(?:${month}\\s+\\d{1,2}(?:${ordinal})?|\\d{1,2}(?:${ordinal}|\\.)?\\s+${month})(?!\\d)`,
  };
});

/**
 * The first full date in a text: `2023-01-24`, `24 January 2023`, `Jan. 24, 2023`. Dates of digits only whose month
 * and day could be exchanged are none.
 */
export function findDate(text: string, language: ArticleTables): FoundDate | undefined {
  const match = datePatterns(language).date.exec(text);
  const iso = match && isoOf(match[0], language);
  return iso ? { iso, start: match.index, end: match.index + match[0].length } : undefined;
}

/** The date of a line that holds nothing else: `Monday, March 5, 2007`, `Published: 3 May 2024, 10:20 GMT`. */
export function readDateLine(line: string, language: ArticleTables): string | undefined {
  if (line.length > 80 || !/\d{4}/.test(line)) return undefined;
  const date = datePatterns(language).dateLine.exec(line)?.groups?.['date'];
  return date === undefined ? undefined : isoOf(date, language);
}

/** Month and day of `March 26` or `26 March`. */
export function readDay(text: string, language: ArticleTables): DayOfYear | undefined {
  const day = /\d+/.exec(text);
  const month = monthIn(text, language);
  return day && month !== undefined ? { month, day: Number(day[0]) } : undefined;
}

function isoOf(date: string, language: ArticleTables): string | undefined {
  const numbers = date.match(/\d+/g)?.map(Number) ?? [];
  const [first = 0, second = 0, third = 0] = numbers;
  if (numbers.length === 3) return isoDate(first, second, third);
  const month = monthIn(date, language);
  return month === undefined ? undefined : isoDate(second, month, first);
}

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
