import { fold, type FilterValue, type QueryFilters } from '../../core/query';
import { isTag } from '../search/tags';
import { wordsOf } from '../search/words';
import { dayOf, folderOf, type KeptArticle } from './state';
import type { View } from './view';

/**
 * Whether something fulfills the values of a filter.
 * @param mode of several values that are wanted any one has to fit, or each. One that is not wanted must not.
 */
export function fulfills(
  values: readonly FilterValue[] | undefined,
  mode: 'any' | 'each',
  fits: (value: FilterValue) => boolean,
): boolean {
  const wanted = (values ?? []).filter(({ negated }) => !negated);
  const unwanted = (values ?? []).filter(({ negated }) => negated);
  if (unwanted.some(fits)) return false;
  return mode === 'each' ? wanted.every(fits) : wanted.length === 0 || wanted.some(fits);
}

/** Whether an article fulfills the filters that hold for it as a whole, but for dates. */
export function isSelected(
  view: View,
  article: KeptArticle,
  { source, folder, title, tag }: QueryFilters,
): boolean {
  const { text } = article;
  const rootName = view.rootOf(article).name;
  return (
    fulfills(source, 'any', (value) => text.source !== undefined && isInSource(text.source, value)) &&
    fulfills(folder, 'any', (value) => isInFolder(`${rootName}/${folderOf(article)}`, value)) &&
    fulfills(title, 'each', (value) => isInHeadline(text.headline, value)) &&
    fulfills(tag, 'each', (value) => text.tags?.some((each) => isTag(each, value)) ?? false)
  );
}

/** The words stand next to each other in the name; the last one may be a beginning. */
function isInSource(name: string, { value }: FilterValue): boolean {
  return ` ${wordsOf(name).join(' ')}`.includes(` ${wordsOf(value).join(' ')}`);
}

/** The words stand next to each other in the headline. */
function isInHeadline(headline: string, { value, prefix }: FilterValue): boolean {
  const words = wordsOf(value);
  return (
    words.length > 0 && ` ${wordsOf(headline).join(' ')} `.includes(` ${words.join(' ')}${prefix ? '' : ' '}`)
  );
}

/** The folder, or one above it, has a path that ends as the value says: `uk` and `news/uk` both fit `news/uk`. */
function isInFolder(path: string, { value, prefix }: FilterValue): boolean {
  const wanted = `/${fold(value.replaceAll('\\', '/')).replace(/^\/+|(?<!\/)\/+$/g, '')}`;
  const names = fold(path).split('/').filter(Boolean);
  return names.some((name, i) => {
    const full = `/${names.slice(0, i + 1).join('/')}`;
    // What is still being typed may be the beginning of the last name.
    return full.endsWith(wanted) || (prefix && full.lastIndexOf(wanted) >= full.length - name.length - 1);
  });
}

/** Whether an article's date fits; undefined where one was asked for and it has none. */
export function isOnDay(article: KeptArticle, { after, before }: QueryFilters): boolean | undefined {
  if (after === undefined && before === undefined) return true;
  const day = dayOf(article);
  if (day === '') return undefined;
  return (after === undefined || day >= after) && (before === undefined || day < before);
}
