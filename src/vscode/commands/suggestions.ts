import { t } from '@vscode/l10n';
import type { HitCount, QueryCheck } from '../../corpus';
import type { Query } from '../../core/query';
import { formatCount } from '../../presentation/article-labels';
import { quotationCount, unsureCount } from '../../presentation/quotation-row';

/** Another search that a list of quotations offers, one Enter away. */
export interface Suggestion {
  readonly label: string;
  readonly description?: string;
  /** Among the quotations, or in the whole text of the articles. */
  readonly target: 'quotations' | 'text';
  readonly query: string;
}

/** What else can be searched for where no quotation matches. */
export function suggestionsWhereNoneMatch(
  text: string,
  { undated, unsure }: Pick<HitCount, 'undated' | 'unsure'>,
): Suggestion[] {
  const suggestions: Suggestion[] = [];
  if (unsure > 0)
    suggestions.push({
      label: t('Show unsure quotations too'),
      description: unsureCount(unsure),
      target: 'quotations',
      query: withUnsure(text),
    });
  if (undated > 0)
    suggestions.push({
      label: t('Search without the dates'),
      description:
        undated === 1
          ? t('1 quotation of an undated article matches')
          : t('{0} quotations of undated articles match', formatCount(undated)),
      target: 'quotations',
      query: withoutDates(text),
    });
  suggestions.push({
    label: t('Search the whole text'),
    description: t('also what is not recognized as a quotation'),
    target: 'text',
    query: text.trim(),
  });
  return suggestions;
}

/** Where a name may mean several speakers: the one who is quoted most. */
export function mostQuotedSpeaker(
  text: string,
  { filters }: Query,
  { speakers }: Pick<QueryCheck, 'speakers'>,
): Suggestion | undefined {
  const typed = filters.speaker?.filter(({ negated }) => !negated) ?? [];
  const [first, second] = speakers.toSorted((a, b) => b.quotations - a.quotations);
  const [filter] = typed;
  if (typed.length !== 1 || !filter || !first || !second || first.name === second.name) return undefined;
  if (first.quotations === 0 || filter.value.toLowerCase() === first.name.toLowerCase()) return undefined;
  const rest = text.slice(filter.end);
  return {
    label: t('Only {0}', first.name),
    description: quotationCount(first.quotations),
    target: 'quotations',
    query: `${text.slice(0, filter.start)}speaker:"${first.name.replaceAll('"', ' ')}"${rest === '' ? ' ' : rest}`,
  };
}

const sureFilter = /(?<!\S)sure:\w*\s*/gi;

/** The query that finds unsure quotations too: the filter stands in front, so that an open word stays open. */
export const withUnsure = (text: string): string => `sure:no ${withoutSure(text)}`;

/** The query without `sure:`. */
export const withoutSure = (text: string): string => text.replace(sureFilter, '');

/** The query without `after:` and `before:`. */
function withoutDates(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => !/^(?:after|before):/i.test(word))
    .join(' ')
    .trim();
}
