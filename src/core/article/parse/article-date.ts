import type { ArticleTables } from '../../language/contract';
import type { ArticleContext, ArticleDate, ArticleProblem, DateOrigin } from '../model';
import type { Dateline } from './dateline';
import { dateAlone, dateOfDay, findDate, isoDate, readPathDate, type ReadDate } from './dates';
import type { Fields } from './fields';

/** Where the date of an article may stand. */
export interface DateSources {
  readonly context: ArticleContext;
  /** A date that heads the text. */
  readonly header: string | undefined;
  readonly fields: Fields;
  /** See `databaseFields`. */
  readonly archive: Fields;
  readonly byline: ReadDate | undefined;
  readonly datelines: readonly Dateline[];
}

/**
 * The date of an article, from the surest place that gives one: what is known from elsewhere and the header, fields, file
 * name, byline, dateline. A dateline without a year takes it from the path. A date that a reader would doubt counts for
 * none.
 * @param problems is told of a field that can't be read as a date, and of a doubtful date.
 */
export function dateOf(
  sources: DateSources,
  language: ArticleTables,
  problems: ArticleProblem[],
): ArticleDate | undefined {
  for (const { origin, ...date } of candidates(sources, language, problems)) {
    const reason = doubtOf(date.iso, sources.context.latest);
    if (reason === undefined) return { ...date, origin };
    problems.push({ code: 'doubtfulDate', value: date.iso, reason });
  }
  return undefined;
}

function* candidates(
  { context, header, fields, archive, byline, datelines }: DateSources,
  language: ArticleTables,
  problems: ArticleProblem[],
): Generator<ArticleDate, void> {
  const read = (text: string | undefined) => (text === undefined ? undefined : readField(text, language));
  const given = read(context.date) ?? (header === undefined ? undefined : { iso: header });
  if (given) yield { ...given, origin: 'header' };

  const field = fields.text(...dateFields);
  const written = read(field);
  if (written) yield { ...written, origin: 'field' };
  else if (field !== undefined) problems.push({ code: 'unreadableDate', value: field.slice(0, 60) });

  const path = readPathDate(context.path ?? '');
  if (path.iso !== undefined) yield { iso: path.iso, origin: 'fileName' };
  if (byline) yield { ...byline, origin: 'byline' };
  for (const { date, day, isLate, isLabelled } of datelines) {
    if (isLate) continue;
    const found = date ?? (day && dateOfDay(day, path));
    const origin: DateOrigin = isLabelled ? 'byline' : 'dateline';
    if (typeof found === 'string') yield { iso: found, origin };
    else if (found) yield { ...found, origin };
  }
  // The day on which an archive took an article in is at least near that on which it appeared.
  const loaded = read(archive.text('date', 'load-date', 'load date'));
  if (loaded) yield { ...loaded, origin: 'field' };
}

const dateFields = [
  ...[
    'date',
    'published',
    'date_published',
    'publish_date',
    'pubdate',
    'publishdate',
    'datepublished',
    'published_at',
  ],
  ...['published_time', 'article:published_time', 'publication_date', 'created', 'load-date', 'updated'],
];

/** The date of a field, which holds little else; one in a row of eight digits too. */
function readField(text: string, language: ArticleTables): ReadDate | undefined {
  const value = text.slice(0, 100).replace(/(?<!\s)\s+,/g, ',');
  const found = findDate(value, language);
  if (found) return dateAlone(found);
  const digits = /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(value.trim());
  const iso = digits && isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  return iso ? { iso } : undefined;
}

/** The first year in which there was a newspaper. */
const firstNewspaper = 1605;

/** What programs write where they know no date. */
const placeholders: ReadonlySet<string> = new Set([
  '1970-01-01',
  '1900-01-01',
  '1980-01-01',
  '1899-12-30',
  '1904-01-01',
]);

/** Why a reader would doubt a date; undefined where nobody would. */
function doubtOf(
  iso: string,
  latest: string | undefined,
): Extract<ArticleProblem, { code: 'doubtfulDate' }>['reason'] | undefined {
  if (placeholders.has(iso)) return 'placeholder';
  if (Number(iso.slice(0, 4)) < firstNewspaper) return 'beforeNewspapers';
  return latest !== undefined && iso > latest ? 'future' : undefined;
}
