import type { FilterValue, Query, QueryNode, TermNode } from '../query';
import { fold, tokensOf } from './fold';
import { dayOf, rowidOf } from './rowid';
import type { Stored } from './stored';
import { tag } from './tags';

/** A query as the full-text index takes it. */
export interface Plan {
  readonly match: string;
  /** Rowids that count: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** A date was asked for: articles without one are left out, and counted. */
  readonly dated: boolean;
  /** Case or accents count, which the index does not know: each hit is held against its text. */
  readonly verify: boolean;
  /** Rowids of the articles and their quotations whose headline fits: `[from, to)`, the highest first. */
  readonly ranges?: readonly (readonly [number, number])[];
}

/** Which full-text table, and the column that holds the words. */
export type Target = 'quotes' | 'texts';
const wordsColumn = { quotes: 'content', texts: 'body' } as const;

const endOfTime = rowidOf(2 ** 22 - 1, 0);
/** So many names are asked for by their tags; a search for more would take seconds. */
const mostNames = 200;

/**
 * Turns a query into one expression for SQLite's FTS5. Words are always quoted, and hold nothing but letters and
 * digits: nothing of what a person typed is taken for syntax.
 * @returns undefined where nothing can match.
 */
export function compile(stored: Stored, query: Query, target: Target): Plan | undefined {
  const { match, filters } = query;
  let all = (match && expression(match, wordsColumn[target])) ?? everything;
  const require = (condition: string | undefined) => {
    if (condition === undefined) return false;
    all = `(${all} AND ${condition})`;
    return true;
  };
  const exclude = (condition: string | undefined) => {
    if (condition !== undefined) all = `(${all} NOT ${condition})`;
  };

  if (filters.kind?.length && target === 'quotes' && !require(inTags(filters.kind.map(tag.kind))))
    return undefined;
  for (const [values, conditionOf, mode] of [
    [filters.speaker, (value: FilterValue) => speakerCondition(stored, value, target), 'any'],
    [filters.about, (value: FilterValue) => namesCondition(stored, value, tag.about), 'each'],
    [filters.source, (value: FilterValue) => sourceCondition(stored, value), 'any'],
    [filters.folder, (value: FilterValue) => folderCondition(stored, value), 'any'],
  ] as const) {
    const wanted = (values ?? []).filter(({ negated }) => !negated).map(conditionOf);
    if (mode === 'each') for (const condition of wanted) if (!require(condition)) return undefined;
    if (mode === 'any' && wanted.length > 0 && !require(anyOf(wanted))) return undefined;
    for (const value of values ?? []) if (value.negated) exclude(conditionOf(value));
  }
  const { after, before } = filters;
  const dated = after !== undefined || before !== undefined;
  const ranges = filters.title?.length ? titleRanges(stored, filters.title) : undefined;
  return {
    match: all,
    from: dated ? rowidOf(Math.max(1, dayOf(after)), 0) : 0,
    to: before === undefined ? endOfTime : rowidOf(dayOf(before), 0),
    dated,
    verify: match !== undefined && (filters.matchCase === true || filters.matchAccents === true),
    ...(ranges && { ranges }),
  };
}

/** The words of a query in a column; undefined where a node has none that the index could know. */
function expression(node: QueryNode, column: string): string | undefined {
  switch (node.type) {
    case 'word':
    case 'phrase':
      return inColumn(column, term(node));
    case 'near': {
      const terms = node.nodes.map(term).filter((each) => each !== undefined);
      const distance = Math.max(0, Math.trunc(node.distance));
      return inColumn(column, terms.length > 1 ? `NEAR(${terms.join(' ')}, ${distance})` : terms[0]);
    }
    case 'or':
      return anyOf(node.nodes.map((each) => expression(each, column)));
    case 'and': {
      const wanted: string[] = [];
      const unwanted: string[] = [];
      for (const each of node.nodes) {
        const inner = expression(each.type === 'not' ? each.node : each, column);
        if (inner !== undefined) (each.type === 'not' ? unwanted : wanted).push(inner);
      }
      if (wanted.length === 0 && unwanted.length === 0) return undefined;
      return minus(wanted.length > 0 ? `(${wanted.join(' AND ')})` : undefined, unwanted);
    }
    case 'not': {
      const inner = expression(node.node, column);
      return inner === undefined ? undefined : minus(undefined, [inner]);
    }
  }
}

/** FTS5 knows NOT between two sides only; without a left side everything is subtracted from. */
function minus(wanted: string | undefined, unwanted: readonly string[]): string {
  const all = wanted ?? everything;
  return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
}

const everything = `({tags} : "${tag.any}")`;

const inColumn = (column: string, words: string | undefined) =>
  words === undefined ? undefined : `({${column}} : ${words})`;

function term(node: TermNode): string | undefined {
  const words = tokensOf(node.type === 'word' ? node.word : node.words.join(' '));
  if (words.length === 0) return undefined;
  return `"${words.join(' ')}"${node.prefix ? ' *' : ''}`;
}

function anyOf(conditions: readonly (string | undefined)[]): string | undefined {
  const known = conditions.filter((condition) => condition !== undefined);
  return known.length === 0 ? undefined : `(${known.join(' OR ')})`;
}

function inTags(tags: readonly string[]): string {
  return `({tags} : (${tags.map((each) => `"${each}"`).join(' OR ')}))`;
}

function speakerCondition(stored: Stored, value: FilterValue, target: Target): string | undefined {
  const byName = namesCondition(stored, value, tag.speaker);
  if (target === 'texts') return byName;
  const words = tokensOf(value.value);
  const byWords =
    words.length === 0 ? undefined : `({speaker} : ("${words.join(' ')}"${value.prefix ? ' *' : ''}))`;
  return anyOf([byName, byWords]);
}

function namesCondition(
  stored: Stored,
  value: FilterValue,
  tagOf: (name: number) => string,
): string | undefined {
  const names = namesLike(stored, value);
  return names.length === 0 ? undefined : inTags(names.map(tagOf));
}

/** The rows of `name` of every entity that has this among its names, the most frequent first. */
export function namesLike(stored: Stored, value: Pick<FilterValue, 'value' | 'prefix'>): number[] {
  const match = formMatch(value);
  if (match === undefined) return [];
  return stored.db
    .all<{ id: number }>(
      `SELECT n.id FROM name n WHERE n.entity IN (SELECT rowid FROM forms WHERE forms MATCH ?)
         ORDER BY n.names DESC LIMIT ${mostNames}`,
      match,
    )
    .map(({ id }) => id);
}

export function formMatch({ value, prefix }: Pick<FilterValue, 'value' | 'prefix'>): string | undefined {
  const words = tokensOf(value);
  return words.length === 0 ? undefined : `"${words.join(' ')}"${prefix ? ' *' : ''}`;
}

function sourceCondition(stored: Stored, { value }: FilterValue): string | undefined {
  const wanted = ` ${tokensOf(value).join(' ')}`;
  const sources = stored.db.all<{ id: number; name: string }>('SELECT id, name FROM source');
  const tags = sources
    .filter(({ name }) => ` ${tokensOf(name).join(' ')}`.includes(wanted))
    .map(({ id }) => tag.source(id));
  return tags.length === 0 ? undefined : inTags(tags);
}

/** Folders whose last names are the ones given: `uk` and `news/uk` both fit `news/uk`. */
function folderCondition(stored: Stored, { value, prefix }: FilterValue): string | undefined {
  const wanted = `/${fold(value)
    .replace(/^[/\\]+|[/\\]+$/g, '')
    .replaceAll('\\', '/')}`;
  const folders = stored.db.all<{ id: number; root: number; path: string }>(
    'SELECT id, root, path FROM folder',
  );
  const tags = folders
    .filter(({ root, path }) => {
      const full = fold(`/${stored.rootOf(root).name}${path === '' ? '' : `/${path}`}`);
      return full.endsWith(wanted) || (prefix && full.slice(full.lastIndexOf('/')).startsWith(wanted));
    })
    .map(({ id }) => tag.folder(id));
  return tags.length === 0 ? undefined : inTags(tags.slice(0, 1000));
}

function titleRanges(stored: Stored, titles: readonly FilterValue[]): [number, number][] {
  const wanted = titles.filter(({ negated }) => !negated).map((value) => formMatch(value) ?? '""');
  const unwanted = titles.filter(({ negated }) => negated).map((value) => formMatch(value) ?? '""');
  const conditions = [
    ...wanted.map(() => 'a.id IN (SELECT rowid FROM titles WHERE titles MATCH ?)'),
    ...unwanted.map(() => 'a.id NOT IN (SELECT rowid FROM titles WHERE titles MATCH ?)'),
  ];
  return stored.db
    .all<{ id: number; quotations: number }>(
      `SELECT a.id, a.quotations FROM article a WHERE ${conditions.join(' AND ')} ORDER BY a.id DESC`,
      ...wanted,
      ...unwanted,
    )
    .map(({ id, quotations }) => [id, id + quotations + 1]);
}
