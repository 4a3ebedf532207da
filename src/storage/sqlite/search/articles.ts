import { uriOf } from '../../../workspace/uri';
import { compareText } from '../../search/order';
import { filterMatch } from '../../search/query-plan';
import type {
  ArticleGroup,
  ArticleId,
  ArticleOrder,
  ArticleSelection,
  ArticlesRequest,
  ArticleSummary,
  FileProblem,
  LeftOutFile,
  GroupsRequest,
  Page,
  PageRequest,
} from '../../../corpus';
import { dayOf, isoOfDay } from '../rowid';
import type { Value } from '../database';
import type { ArticlePositionRequest, NeighborRequest } from '../../port';
import { articleTables } from '../article-reader';
import type { SearchContext } from './search-context';

/** Conditions of a WHERE and their values. */
interface Where {
  readonly conditions: string[];
  readonly values: Value[];
}

/** A column and its direction; `ORDER BY` and the search for a neighbor are both made of these. */
interface OrderTerm {
  readonly column: string;
  readonly descending: boolean;
}

const date: readonly OrderTerm[] = [
  { column: 'a.day', descending: true },
  { column: 'a.root', descending: false },
  { column: 'a.path', descending: false },
  { column: 'a.record', descending: false },
];
const headline: readonly OrderTerm[] = [
  { column: 'a.sort', descending: false },
  { column: 'a.root', descending: false },
  { column: 'a.path', descending: false },
  { column: 'a.record', descending: false },
];
const folderOf = "rtrim(a.path, replace(a.path, '/', ''))";
const sourceOf = "coalesce(s.name, '')";

/** The order in which a tree shows its articles, outermost group first. */
function termsOf({ grouping, sort }: ArticleOrder): readonly OrderTerm[] {
  const within = sort === 'date' ? date : headline;
  switch (grouping) {
    case 'none':
      return within;
    case 'date':
      return sort === 'date' ? date : [{ column: 'a.day', descending: true }, ...within];
    case 'source':
      return [
        { column: `(${sourceOf} = '')`, descending: false },
        { column: sourceOf, descending: false },
        ...within,
      ];
    case 'folder':
      return [{ column: 'a.root', descending: false }, { column: folderOf, descending: false }, ...within];
  }
}

const orderBy = (terms: readonly OrderTerm[]) =>
  terms.map(({ column, descending }) => `${column}${descending ? ' DESC' : ''}`).join(', ');

type ArticleList = Omit<ArticlesRequest, keyof PageRequest>;

function listOf(
  context: SearchContext,
  list: ArticleList,
): { where: string; values: Value[]; terms: readonly OrderTerm[] } {
  const { conditions, values } = selection(context, list, list.grouping, list.direct);
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  // Within a date's group the date no longer groups: articles stand in the order that was asked for.
  const grouping = list.grouping === 'date' && list.within ? 'none' : list.grouping;
  return { where, values, terms: termsOf({ grouping, sort: list.sort }) };
}

export function articles(context: SearchContext, request: ArticlesRequest): Page<ArticleSummary> {
  const { where, values, terms } = listOf(context, request);
  const items = context.articles.summaries(`${where} ORDER BY ${orderBy(terms)} LIMIT ? OFFSET ?`, [
    ...values,
    request.limit,
    request.offset,
  ]);
  const total = context.db.get<{ total: number }>(
    `SELECT count(*) AS total ${articleTables}${where}`,
    ...values,
  )!.total;
  return { items, total };
}

export function articleGroups(context: SearchContext, request: GroupsRequest): ArticleGroup[] {
  const { grouping, within = [] } = request;
  const { conditions, values } = selection(context, request, grouping);
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const counts = new Map<string, number>();
  const count = (value: string, by: number) => counts.set(value, (counts.get(value) ?? 0) + by);
  const by = { date: 'a.day', source: sourceOf, folder: `a.root, ${folderOf} AS folder` }[grouping];
  const group = { date: 'a.day', source: sourceOf, folder: 'a.root, folder' }[grouping];
  const join = grouping === 'source' ? ' LEFT JOIN source s ON s.id = a.source' : '';
  const rows = context.db.all(
    `SELECT ${by}, count(*) AS count FROM article a${join}${where} GROUP BY ${group}`,
    ...values,
  );
  for (const row of rows) {
    const times = Number(row['count']);
    if (grouping === 'date')
      count(isoOfDay(Number(row['day']))?.slice(0, [4, 7, 10][within.length] ?? 10) ?? '', times);
    else if (grouping === 'source') count(String(row[sourceOf]), times);
    else {
      const path = folderPath(context, Number(row['root']), String(row['folder']));
      // Articles that stand directly in the folder are in no group.
      if (path.length > within.length) count(path[within.length]!, times);
    }
  }
  const groups = [...counts].map(([value, count]) => ({ value, count }));
  const newestFirst = grouping === 'date' ? -1 : 1;
  return groups.sort((a, b) =>
    a.value === '' ? 1 : b.value === '' ? -1 : newestFirst * compareText(a.value, b.value),
  );
}

/** The names of the groups above a folder; a corpus of several roots has the root's URI outermost. */
function folderPath(context: SearchContext, root: number, folder: string): string[] {
  const parts = folder.split('/').filter(Boolean);
  return context.roots.length > 1 ? [context.articles.rootOf(root).uri, ...parts] : parts;
}

function selection(
  context: SearchContext,
  { filter, within }: ArticleSelection,
  grouping: ArticleOrder['grouping'],
  direct = false,
): Where {
  const conditions: string[] = [];
  const values: Value[] = [];
  const match = filterMatch(filter ?? '');
  if (match) {
    conditions.push('a.id IN (SELECT rowid FROM cards WHERE cards MATCH ?)');
    values.push(context.fullText.print('cards', match));
  }
  const inner = within?.at(-1);
  if (grouping === 'date' && inner !== undefined) {
    if (inner === '') conditions.push('a.day = 0');
    else {
      const { from, to } = daysOf(inner);
      conditions.push('a.day >= ? AND a.day < ?');
      values.push(from, to);
    }
  } else if (grouping === 'source' && inner !== undefined) {
    if (inner === '') conditions.push('a.source IS NULL');
    else {
      conditions.push('a.source = (SELECT id FROM source WHERE name = ?)');
      values.push(inner);
    }
  } else if (grouping === 'folder' && (within !== undefined || direct)) {
    let parts = within ?? [];
    if (context.roots.length > 1 && parts.length > 0) {
      conditions.push('a.root = (SELECT id FROM root WHERE uri = ?)');
      values.push(parts[0]!);
      parts = parts.slice(1);
    }
    const prefix = parts.map((part) => `${part}/`).join('');
    if (prefix !== '') {
      conditions.push('a.path >= ? AND a.path < ?');
      values.push(prefix, `${prefix.slice(0, -1)}0`);
    }
    if (direct) {
      conditions.push("instr(substr(a.path, ?), '/') = 0");
      values.push(prefix.length + 1);
    }
  }
  return { conditions, values };
}

/** The days of a year, a month or a day: `[from, to)`; none for what is no date. */
export function daysOf(value: string): { from: number; to: number } {
  const first = [value, '01', '01'].join('-').slice(0, 10);
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(value) || Number.isNaN(Date.parse(first))) return { from: 0, to: 0 };
  const [year = 0, month, day] = value.split('-').map(Number);
  const next =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return { from: dayOf(first), to: dayOf(new Date(next).toISOString().slice(0, 10)) };
}

export function article(context: SearchContext, id: ArticleId): ArticleSummary | undefined {
  const rowid = context.articles.rowidOf(id);
  return rowid === undefined ? undefined : context.articles.summaryOf(context.articles.rowOf(rowid));
}

/** The articles of a file, by their records. */
export function articlesOfFile({ articles: reader }: SearchContext, uri: string): ArticleSummary[] {
  const place = reader.placeOf(uri);
  if (!place) return [];
  return reader.summaries('WHERE a.root = ? AND a.path = ? ORDER BY a.record', [place.root, place.path]);
}

/** How many articles of a list stand before one; undefined where it is not in the list. */
export function articlePosition(
  context: SearchContext,
  { article: articleId, list }: ArticlePositionRequest,
): number | undefined {
  const { where, values, terms } = listOf(context, list);
  const id = context.articles.rowidOf(articleId);
  if (id === undefined) return undefined;
  const from = `${articleTables}${where === '' ? ' WHERE 1' : where}`;
  const keys = keysOf(context, terms, `${from} AND a.id = ?`, ...values, BigInt(id));
  if (!keys) return undefined;
  const conditions: string[] = [];
  const bounds: Value[] = [];
  terms.forEach(({ column, descending }, i) => {
    const shared = terms.slice(0, i).map((term) => `${term.column} = ?`);
    conditions.push(`(${[...shared, `${column} ${descending ? '>' : '<'} ?`].join(' AND ')})`);
    bounds.push(...keys.slice(0, i + 1));
  });
  return context.db.get<{ count: number }>(
    `SELECT count(*) AS count ${from} AND (${conditions.join(' OR ')})`,
    ...values,
    ...bounds,
  )!.count;
}

/** An article's values of the terms of an order. */
function keysOf(
  context: SearchContext,
  terms: readonly OrderTerm[],
  from: string,
  ...values: Value[]
): Value[] | undefined {
  const columns = terms.map(({ column }, i) => `${column} AS k${i}`).join(', ');
  const row = context.db.get<Record<string, Value>>(`SELECT ${columns} ${from}`, ...values);
  return row && terms.map((_, i) => row[`k${i}`]!);
}

/**
 * The next article in an order, of those whose cards match an expression.
 * @returns undefined where none does.
 */
export function neighbor(
  context: SearchContext,
  { article: from, direction, order }: NeighborRequest,
  match?: string,
): { article: ArticleSummary; wrapped: boolean } | undefined {
  const terms = termsOf(order).map(({ column, descending }) => ({
    column,
    descending: descending !== (direction === 'previous'),
  }));
  const filter = match === undefined ? '' : ' AND a.id IN (SELECT rowid FROM cards WHERE cards MATCH ?)';
  const first = (condition: string, values: readonly Value[]) =>
    context.articles.summaries(`WHERE ${condition}${filter} ORDER BY ${orderBy(terms)} LIMIT 1`, [
      ...values,
      ...(match === undefined ? [] : [match]),
    ])[0];
  const id = context.articles.rowidOf(from);
  if (id !== undefined) {
    const keys = keysOf(context, terms, `${articleTables} WHERE a.id = ?`, BigInt(id))!;
    // The articles behind this one that share the most with it come first: one search for each length of what they share.
    for (let shared = terms.length - 1; shared >= 0; shared--) {
      const conditions = terms.slice(0, shared).map(({ column }) => `${column} = ?`);
      const { column, descending } = terms[shared]!;
      conditions.push(`${column} ${descending ? '<' : '>'} ?`);
      const found = first(conditions.join(' AND '), keys.slice(0, shared + 1));
      if (found) return { article: found, wrapped: false };
    }
  }
  const found = first('1', []);
  return found && { article: found, wrapped: true };
}

export function problems(context: SearchContext, { offset, limit }: PageRequest): Page<LeftOutFile> {
  const total = context.db.get<{ total: number }>(
    'SELECT count(*) AS total FROM file WHERE problem IS NOT NULL',
  )!.total;
  const items = context.db
    .all<{ root: number; folder: string; name: string; problem: string }>(
      `SELECT o.root, o.path AS folder, f.name, f.problem FROM file f JOIN folder o ON o.id = f.folder
         WHERE f.problem IS NOT NULL ORDER BY o.root, o.path, f.name LIMIT ? OFFSET ?`,
      limit,
      offset,
    )
    .map(({ root, folder, name, problem }) => ({
      uri: uriOf(context.articles.rootOf(root), folder === '' ? name : `${folder}/${name}`),
      problem: JSON.parse(problem) as FileProblem,
    }));
  return { items, total };
}
