import { nameFilters, type NameFilter } from './filter-names';
import type { FilterValue, Query, QueryFilters, QueryNode, UnderstoodQuery } from './model';

/** Filters of which any one value has to fit. */
const anyValue: ReadonlySet<NameFilter> = new Set(['speaker', 'source', 'folder']);

/**
 * Returns the query for what is found only where the word or name that stands open at the end of a text is taken for the
 * beginning of one.
 *
 * @param whole the query with the open word as a whole one.
 * @param begun the same with it as a beginning.
 * @returns undefined where nothing stands open, or only something that must not be found.
 */
export function beginningOf(whole: Query, begun: Query): UnderstoodQuery['beginning'] {
  for (const name of nameFilters) {
    const open = begun.filters[name]?.find(({ prefix }) => prefix);
    if (!open) continue;
    if (open.negated) return undefined;
    return { query: { ...begun, filters: besides(whole.filters, name, open) }, open: open.value };
  }
  const open = begun.match && openTerm(begun.match, whole.match);
  if (open === undefined || !begun.match) return undefined;
  const nodes = begun.match.type === 'and' ? begun.match.nodes : [begun.match];
  return {
    query: { ...begun, match: { type: 'and', nodes: [...nodes, { type: 'not', node: whole.match! }] } },
    open,
  };
}

/** Filters for what has a name that only begins so. */
function besides(filters: QueryFilters, name: NameFilter, open: FilterValue): QueryFilters {
  const values = filters[name] ?? [];
  const wanted = values.filter(({ negated }) => !negated);
  const whole = anyValue.has(name) ? wanted : wanted.filter(({ start }) => start === open.start);
  const kept = values.filter((value) => !whole.includes(value));
  return { ...filters, [name]: [...kept, open, ...whole.map((value) => ({ ...value, negated: true }))] };
}

/** The term that is a beginning in one tree and a whole word in another that is else the same. */
function openTerm(begun: QueryNode, whole: QueryNode | undefined): string | undefined {
  if (!whole || begun.type === 'not' || whole.type === 'not') return undefined;
  if (begun.type === 'word' || begun.type === 'phrase') {
    const isOpen = begun.prefix && (whole.type === 'word' || whole.type === 'phrase') && !whole.prefix;
    return isOpen ? (begun.type === 'word' ? begun.word : begun.words.join(' ')) : undefined;
  }
  if (whole.type === 'word' || whole.type === 'phrase') return undefined;
  // What stands open is at the end.
  return openTerm(begun.nodes.at(-1)!, whole.nodes.at(-1));
}
