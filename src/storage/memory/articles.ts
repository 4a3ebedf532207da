import type {
  ArticleGroup,
  ArticleId,
  ArticleOrder,
  ArticlesRequest,
  ArticleSummary,
  GroupsRequest,
  LeftOutFile,
  MentioningNeighbor,
  Page,
  PageRequest,
  Passages,
  PassagesRequest,
  Surroundings,
  SurroundingsRequest,
} from '../../corpus';
import { uriOf } from '../../workspace/uri';
import type { ArticlePositionRequest, FileRef, NeighborRequest } from '../port';
import { filterMatch } from '../search/query-plan';
import { sortKey, wordsOf } from '../search/words';
import { noSurroundings, passagesOf, surroundingsOf } from '../search/passages';
import { byEach, byText, emptyLast, type Compare } from '../search/order';
import { finds } from './shortlist';
import { dayOf, folderOf, newestFirst, type KeptArticle } from './state';
import { positionsOf, type View } from './view';

type ArticleList = ArticlePositionRequest['list'];

/** The order in which a tree shows its articles, outermost group first. */
function orderOf(view: View, { grouping, sort }: ArticleOrder): Compare<KeptArticle> {
  const byRoot: Compare<FileRef> = (a, b) => view.rankOf(a.root) - view.rankOf(b.root);
  const byPlace = byEach<KeptArticle>(
    byRoot,
    byText(({ path }) => path),
    byText(({ record }) => record),
  );
  const bySort = sort === 'date' ? newestFirst : byText<KeptArticle>(({ text }) => sortKey(text.headline));
  switch (grouping) {
    case 'none':
      return byEach(bySort, byPlace);
    case 'date':
      return byEach(newestFirst, bySort, byPlace);
    case 'source':
      return byEach(emptyLast(sourceOf), byText(sourceOf), bySort, byPlace);
    case 'folder':
      return byEach(byRoot, byText(folderWithSlash), bySort, byPlace);
  }
}

const sourceOf = ({ text }: KeptArticle): string => text.source ?? '';
/** So that a folder comes before `name-2` beside it, as its files do. */
const folderWithSlash = (article: KeptArticle): string =>
  article.path.slice(0, article.path.lastIndexOf('/') + 1);

/** The articles of a list, in its order. */
function listOf(view: View, list: ArticleList): KeptArticle[] {
  // Within a date's group the date no longer groups: articles stand in the order that was asked for.
  const grouping = list.grouping === 'date' && list.within ? 'none' : list.grouping;
  return [...view.articles()]
    .filter((article) => isIn(view, article, list))
    .sort(orderOf(view, { grouping, sort: list.sort }));
}

/** Whether an article's headline holds the words of a list's filter, and it stands in the list's group. */
function isIn(
  view: View,
  article: KeptArticle,
  {
    filter = '',
    grouping,
    within,
    direct = false,
  }: Pick<ArticleList, 'filter' | 'grouping' | 'within' | 'direct'>,
): boolean {
  const match = filterMatch(filter);
  if (match && !finds(match, { words: new Set(wordsOf(article.text.headline)) })) return false;
  const inner = within?.at(-1);
  switch (grouping) {
    case 'none':
      return true;
    case 'date': {
      const day = dayOf(article);
      return inner === undefined || day === inner || (inner !== '' && day.startsWith(`${inner}-`));
    }
    case 'source':
      return inner === undefined || sourceOf(article) === inner;
    case 'folder': {
      const names = foldersOf(view, article);
      const wanted = within ?? [];
      const isBelow = wanted.every((name, i) => names[i] === name);
      return isBelow && !(direct && names.length > Math.max(wanted.length, view.roots.length > 1 ? 1 : 0));
    }
  }
}

/** The folder groups that an article stands in, by name; a corpus of several roots has the root's URI outermost. */
function foldersOf(view: View, article: KeptArticle): string[] {
  const names = folderOf(article).split('/').filter(Boolean);
  return view.roots.length > 1 ? [article.root, ...names] : names;
}

export function articles(view: View, request: ArticlesRequest): Page<ArticleSummary> {
  const all = listOf(view, request);
  const items = all.slice(request.offset, request.offset + request.limit);
  return { items: items.map((article) => view.summaryOf(article)), total: all.length };
}

export function articleGroups(view: View, request: GroupsRequest): ArticleGroup[] {
  const { grouping, within = [] } = request;
  const counts = new Map<string, number>();
  for (const article of view.articles()) {
    if (!isIn(view, article, request)) continue;
    const value = {
      date: () => dayOf(article).slice(0, [4, 7, 10][within.length] ?? 10),
      source: () => sourceOf(article),
      // Articles that stand directly in the folder are in no group.
      folder: () => foldersOf(view, article)[within.length],
    }[grouping]();
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const valueOf = ({ value }: ArticleGroup) => value;
  const inOrder = byText(valueOf);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(byEach(emptyLast(valueOf), grouping === 'date' ? (a, b) => inOrder(b, a) : inOrder));
}

export function article(view: View, id: ArticleId): ArticleSummary | undefined {
  const found = view.article(id);
  return found && view.summaryOf(found);
}

export function passages(view: View, request: PassagesRequest): Passages | undefined {
  const found = view.article(request.article);
  return found && passagesOf(readable(found), request);
}

export const surroundings = (view: View, { places, length }: SurroundingsRequest): Surroundings[] =>
  places.map(({ article, range }) => {
    const found = view.article(article);
    return found ? surroundingsOf(readable(found), range, length) : noSurroundings;
  });

const readable = (article: KeptArticle) => ({ ...article.text, positions: positionsOf(article) });

export const articlesOfFile = (view: View, uri: string): ArticleSummary[] =>
  view.articlesOfFile(uri).map((found) => view.summaryOf(found));

export function articlePosition(view: View, { article, list }: ArticlePositionRequest): number | undefined {
  const found = view.article(article);
  const position = found ? listOf(view, list).indexOf(found) : -1;
  return position < 0 ? undefined : position;
}

export const neighbor = (view: View, request: NeighborRequest): ArticleSummary | undefined =>
  neighborAmong(view, request, () => true)?.article;

/** The next article in an order of those that fit; from the order's end it goes on at its other end. */
export function neighborAmong(
  view: View,
  { article, direction, order }: NeighborRequest,
  fits: (article: KeptArticle) => boolean,
): MentioningNeighbor | undefined {
  const inOrder = [...view.articles()].sort(orderOf(view, order));
  if (direction === 'previous') inOrder.reverse();
  const from = view.article(article);
  const behind = from ? inOrder.slice(inOrder.indexOf(from) + 1).find(fits) : undefined;
  const found = behind ?? inOrder.find(fits);
  return found && { article: view.summaryOf(found), wrapped: !behind };
}

/** By root, folder and name. */
export function problems(view: View, { offset, limit }: PageRequest): Page<LeftOutFile> {
  const found = view.files.flatMap((file) =>
    file.problem === undefined ? [] : [{ file, problem: file.problem }],
  );
  found.sort(
    byEach(
      (a, b) => view.rankOf(a.file.root) - view.rankOf(b.file.root),
      byText(({ file }) => folderOf(file)),
      byText(({ file }) => file.path),
    ),
  );
  return {
    items: found
      .slice(offset, offset + limit)
      .map(({ file, problem }) => ({ uri: uriOf(view.rootOf(file), file.path), problem })),
    total: found.length,
  };
}
