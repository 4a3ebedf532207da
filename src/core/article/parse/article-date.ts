import type { Dateline } from './dateline';
import { dateOfDay, findDate, readPathDate } from './dates';
import type { Fields } from './fields';
import type { ArticleTables } from '../../language/contract';
import type { ArticleContext, ArticleDate, ArticleProblem } from '../model';

/** Where the date of an article may stand. */
export interface DateSources {
  readonly context: ArticleContext;
  /** A date that heads the text. */
  readonly header: string | undefined;
  readonly fields: Fields;
  readonly datelines: readonly Dateline[];
}

/**
 * The date of an article, from the surest place that gives one: what is known from elsewhere and the header, front
 * matter, file name, dateline. A dateline without a year takes it from the path.
 * @param problems is told of a date in the front matter that can't be read.
 */
export function dateOf(
  { context, header, fields, datelines }: DateSources,
  language: ArticleTables,
  problems: ArticleProblem[],
): ArticleDate | undefined {
  const read = (text: string | undefined) =>
    text === undefined ? undefined : findDate(text.slice(0, 100), language)?.iso;
  const iso = read(context.date?.replace(/(?<!\s)\s+,/g, ',')) ?? header;
  if (iso !== undefined) return { iso, origin: 'header' };

  const field = fields.text('date', 'published', 'date_published', 'publish_date', 'pubdate', 'created');
  const written = read(field);
  if (written !== undefined) return { iso: written, origin: 'frontMatter' };
  if (field !== undefined) problems.push({ code: 'unreadableDate', value: field.slice(0, 60) });

  const path = readPathDate(context.path ?? '');
  if (path.iso !== undefined) return { iso: path.iso, origin: 'fileName' };
  for (const { iso: full, day } of datelines) {
    const found = full ?? (day && dateOfDay(day, path));
    if (found !== undefined) return { iso: found, origin: 'dateline' };
  }
  return undefined;
}
