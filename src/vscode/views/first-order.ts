import type { ArticleOrder, CorpusIndex } from '../../corpus';

/** A tree of more folders at its top is a list of names to search through, and no order. */
const maxFolders = 50;

/**
 * The order in which a corpus is shown until a person chooses one: by date; where fewer than half of the articles have
 * a date by folder or source, whichever tells the articles apart; else all in one list.
 */
export async function firstOrder(index: Pick<CorpusIndex, 'articleGroups'>): Promise<ArticleOrder> {
  const dates = await index.articleGroups({ grouping: 'date' });
  const count = (groups: readonly { readonly count: number }[]) =>
    groups.reduce((sum, group) => sum + group.count, 0);
  const total = count(dates);
  const undated = count(dates.filter(({ value }) => value === ''));
  if (undated * 2 <= total) return { grouping: 'date', sort: 'date' };
  const [folders, sources] = await Promise.all([
    index.articleGroups({ grouping: 'folder' }),
    index.articleGroups({ grouping: 'source' }),
  ]);
  const known = sources.filter(({ value }) => value !== '');
  const isBySource = known.length > 1 && count(known) * 2 >= total;
  if (folders.length > 1 && (folders.length <= maxFolders || !isBySource))
    return { grouping: 'folder', sort: 'headline' };
  return { grouping: isBySource ? 'source' : folders.length > 0 ? 'folder' : 'none', sort: 'headline' };
}
