import { nameFilters } from './filter-names';
import type { FilterValue, Query, QueryNode, TermNode } from './model';

/** Writes a query as a person would type it; parsing that gives the same query again. */
export function printQuery({ match, filters }: Pick<Query, 'match' | 'filters'>): string {
  const parts = match ? [printNode(match, match.type === 'or' && hasFilters(filters))] : [];
  for (const name of nameFilters)
    for (const value of filters[name] ?? []) parts.push(printFilter(name, value));
  for (const kind of filters.kind ?? []) parts.push(`kind:${kind}`);
  if (filters.sure !== undefined) parts.push(`sure:${filters.sure ? 'yes' : 'no'}`);
  if (filters.after !== undefined) parts.push(`after:${filters.after}`);
  if (filters.before !== undefined) parts.push(`before:${filters.before}`);
  if (filters.matchCase !== undefined) parts.push(`case:${filters.matchCase ? 'yes' : 'no'}`);
  if (filters.matchAccents !== undefined) parts.push(`accents:${filters.matchAccents ? 'yes' : 'no'}`);
  if (filters.exact !== undefined) parts.push(`exact:${filters.exact ? 'yes' : 'no'}`);
  return parts.join(' ');
}

const hasFilters = (filters: Query['filters']): boolean => Object.keys(filters).length > 0;

function printFilter(name: string, { value, negated }: FilterValue): string {
  return `${negated ? '-' : ''}${name}:${/^(?!(?:OR|AND|NOT)$)[\p{L}\p{N}/_.]+$/u.test(value) ? value : `"${value}"`}`;
}

/** @param inGroup whether several nodes have to be held together by parentheses */
function printNode(node: QueryNode, inGroup: boolean): string {
  switch (node.type) {
    case 'word':
    case 'phrase':
      return printTerm(node);
    case 'near':
      return `NEAR(${node.nodes.map(printTerm).join(' ')}, ${node.distance})`;
    case 'not':
      return `-${printNode(node.node, true)}`;
    case 'and':
    case 'or': {
      const isOr = node.type === 'or';
      const inner = node.nodes
        .map((each) => printNode(each, !isOr || each.type === 'or'))
        .join(isOr ? ' OR ' : ' ');
      return inGroup ? `(${inner})` : inner;
    }
  }
}

function printTerm(term: TermNode): string {
  const typed = term.type === 'word' ? term.word : `"${term.words.join(' ')}"`;
  return typed + (term.prefix ? '*' : '');
}
