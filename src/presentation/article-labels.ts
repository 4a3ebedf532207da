import { t } from '@vscode/l10n';
import type { DateOrigin, SectionKind } from '../core/article';
import { visible } from '../core/text/characters';
import type { ArticleGrouping, ArticleOrder, ArticleSummary } from '../corpus';

/** A number with the thousands apart. */
export function formatCount(count: number): string {
  return count.toLocaleString();
}

/** In place of the date of an article that has none. */
export function undatedLabel(): string {
  return t('undated');
}

export function articleCount(count: number): string {
  return count === 1 ? t('1 article') : t('{0} articles', formatCount(count));
}

/** The name of a group by its last value: `January 2023`, `Undated`, `Reuters`, a folder's name. */
export function groupLabel(
  { within }: { readonly within: readonly string[] },
  grouping: ArticleGrouping,
  rootName: (uri: string) => string | undefined,
  locale?: string,
): string {
  const value = within.at(-1) ?? '';
  if (grouping === 'date') return value === '' ? t('Undated') : monthLabel(value, locale);
  if (grouping === 'source') return value === '' ? t('Source unknown') : value;
  return (within.length === 1 ? rootName(value) : undefined) ?? visible(value);
}

function monthLabel(value: string, locale: string | undefined): string {
  const [year, month] = value.split('-').map(Number);
  if (!year || !month) return value;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return format.format(date);
}

/** Consecutive articles of a list: where they begin in it, how many they are, and the first and the last of them. */
export interface ArticleRange {
  readonly list: Pick<ArticleOrder, 'sort'>;
  readonly offset: number;
  readonly count: number;
  readonly first: ArticleSummary | undefined;
  readonly last: ArticleSummary | undefined;
}

/** What a part of a long list reaches from and to: dates, or the beginnings of headlines. */
export function rangeLabel({ list, first, last, offset, count }: ArticleRange): string {
  const numbers = `${formatCount(offset + 1)}–${formatCount(offset + count)}`;
  if (!first || !last) return numbers;
  if (list.sort === 'headline' || first.date === undefined)
    return `${beginning(headlineOf(first))} – ${beginning(headlineOf(last))}`;
  const [from, to] = [first.date, last.date ?? undatedLabel()];
  return from === to ? `${from} (${numbers})` : `${from} – ${to}`;
}

function beginning(headline: string): string {
  const words = headline.trim().split(/\s+/);
  let shown = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (shown.length + word.length > 18) return `${shown}…`;
    shown += ` ${word}`;
  }
  return shown;
}

/** The headline, or the file's name where there is none. */
export function headlineOf({ headline, path }: Pick<ArticleSummary, 'headline' | 'path'>): string {
  return headline || visible(path.split('/').at(-1) ?? path);
}

/** When an article appeared, and where, as far as that is known. */
interface Appeared {
  readonly date?: string | undefined;
  readonly source?: string | undefined;
}

/** What stands beside a headline: `2023-01-24 · Reuters`. */
export function articleDescription({ date, source }: Appeared): string {
  return [date, source].filter(Boolean).join(' · ');
}

/** The same in a narrow tree, without what the group above says: of a month only the day, of a source only the date. */
export function articleDescriptionIn(
  grouping: ArticleGrouping,
  { date, source }: Appeared,
  locale?: string,
): string {
  if (grouping === 'source') return date ?? '';
  if (grouping !== 'date' || date === undefined) return articleDescription({ date, source });
  return articleDescription({ date: dayLabel(date, locale), source });
}

function dayLabel(date: string, locale: string | undefined): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day) return date;
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(at);
}

/** An article for a screen reader. */
export function articleSpoken(article: ArticleSummary): string {
  return [headlineOf(article), article.date ?? undatedLabel(), article.source].filter(Boolean).join(', ');
}

/** The lines of an article's tooltip below its headline. */
export function articleFacts(article: ArticleSummary): string[] {
  const { byline, date, time, zone, dateOrigin, source, tags = [], words, path } = article;
  const when = [date, time, zone].filter(Boolean).join(' ');
  const dated = date ? (dateOrigin ? `${when} (${originLabel(dateOrigin)})` : when) : undatedLabel();
  return [
    [byline, source].filter(Boolean).join(' · '),
    [dated, t('{0} words', formatCount(words))].join(' · '),
    tags.map((tag) => `#${visible(tag)}`).join(' '),
    visible(path),
  ].filter((line) => line !== '');
}

function originLabel(origin: DateOrigin): string {
  switch (origin) {
    case 'header':
      return t('from the first line');
    case 'field':
      return t('from a field');
    case 'fileName':
      return t('from the file name');
    case 'byline':
      return t('from the byline');
    case 'dateline':
      return t('from the dateline');
  }
}

/** What a section of an article is called. */
export function sectionLabel(kind: SectionKind): string {
  switch (kind) {
    case 'headline':
      return t('headline');
    case 'byline':
      return t('byline');
    case 'dateline':
      return t('dateline');
    case 'lead':
      return t('lead');
    case 'subheading':
      return t('subheading');
    case 'paragraph':
      return t('paragraph');
  }
}
