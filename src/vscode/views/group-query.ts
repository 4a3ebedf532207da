import type { ArticleGrouping } from '../../corpus';

/** The filters of a query that hold for the articles of a group; '' where no filter says it. */
export function groupQuery(within: readonly string[], grouping: ArticleGrouping): string {
  const value = within.at(-1) ?? '';
  if (value === '') return '';
  switch (grouping) {
    case 'none':
      return '';
    case 'source':
      return `source:"${value.replaceAll('"', ' ')}" `;
    case 'date':
      return `after:${value} before:${following(value)} `;
    case 'folder': {
      // A root is named by its URI; no folder's name has a scheme before it.
      const folders = /^[a-z][a-z0-9+.-]*:\/\//i.test(within[0] ?? '') ? within.slice(1) : within;
      return folders.length === 0 ? '' : `folder:"${folders.join('/')}" `;
    }
  }
}

/** The year or month after one. */
function following(value: string): string {
  const [year, month] = value.split('-').map(Number) as [number, number | undefined];
  const [y, m] =
    month === undefined ? [year + 1, undefined] : month === 12 ? [year + 1, 1] : [year, month + 1];
  const years = String(y).padStart(4, '0');
  return m === undefined ? years : `${years}-${String(m).padStart(2, '0')}`;
}
