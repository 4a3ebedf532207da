import type { QueryNode, TermNode } from '../../../core/query';
import { wordsOf } from './search-words';

/** The words of a query as FTS5 takes them: rows that have all of `wanted` and nothing of `unwanted`. */
export interface Terms {
  readonly wanted: string | undefined;
  readonly unwanted: string | undefined;
  /** The words stand in an order, or are more than the index is asked for: rows have to be held against their text. */
  readonly verify: boolean;
}

/** Which beginnings of words an index is asked for, in letters; verification does the rest. */
export interface Beginnings {
  /** Shorter ones are not asked for. */
  readonly minLength: number;
  /** Longer ones are asked for by so many of their letters. */
  readonly maxLength: number;
}

/**
 * What an index of single words and their beginnings can tell of a query. It knows nothing of their order, so it may
 * find too much, never too little.
 */
export function termsOf(match: QueryNode | undefined, beginnings: Beginnings): Terms {
  if (!match) return { wanted: undefined, unwanted: undefined, verify: false };
  const nodes = match.type === 'and' ? match.nodes : [match];
  const unwanted = nodes.flatMap((node) =>
    node.type === 'not' && isExact(node.node, beginnings) ? [node.node] : [],
  );
  return {
    wanted: allOf(nodes.map((node) => (node.type === 'not' ? undefined : expression(node, beginnings)))),
    unwanted: anyOf(unwanted.map((node) => expression(node, beginnings))),
    verify: !nodes.every((node) => isExact(node.type === 'not' ? node.node : node, beginnings)),
  };
}

const wordsOfTerm = (node: TermNode): string[] =>
  wordsOf(node.type === 'word' ? node.word : node.words.join(' '));

/** Is what the index finds for a node all that it means? */
function isExact(node: QueryNode, beginnings: Beginnings): boolean {
  switch (node.type) {
    case 'word':
    case 'phrase': {
      const words = wordsOfTerm(node);
      return words.length === 1 && !(node.prefix && isOutside(words[0]!, beginnings));
    }
    case 'near':
      return false;
    case 'and':
    case 'or':
      return node.nodes.every((each) => isExact(each, beginnings));
    case 'not':
      return isExact(node.node, beginnings);
  }
}

const isOutside = (word: string, { minLength: shortest, maxLength: longest }: Beginnings): boolean => {
  const { length } = Array.from(word);
  return length < shortest || length > longest;
};

/** Undefined where a node says nothing that the index could be asked for. */
function expression(node: QueryNode, beginnings: Beginnings): string | undefined {
  switch (node.type) {
    case 'word':
    case 'phrase': {
      const words = wordsOfTerm(node);
      return allOf(
        words.map((word, i) => {
          const isBeginning = node.prefix && i === words.length - 1;
          // Nothing of what a person typed is taken for syntax: words hold letters and digits only.
          if (!isBeginning) return `"${word}"`;
          const letters = Array.from(word);
          if (letters.length < beginnings.minLength) return undefined;
          return `"${letters.slice(0, beginnings.maxLength).join('')}" *`;
        }),
      );
    }
    case 'near':
      return allOf(node.nodes.map((each) => expression(each, beginnings)));
    case 'or': {
      const conditions = node.nodes.map((each) => expression(each, beginnings));
      return conditions.includes(undefined) ? undefined : anyOf(conditions);
    }
    case 'and': {
      const wanted = allOf(
        node.nodes.map((each) => (each.type === 'not' ? undefined : expression(each, beginnings))),
      );
      const unwanted = anyOf(
        node.nodes.map((each) =>
          each.type === 'not' && isExact(each.node, beginnings)
            ? expression(each.node, beginnings)
            : undefined,
        ),
      );
      return wanted !== undefined && unwanted !== undefined ? `(${wanted} NOT ${unwanted})` : wanted;
    }
    case 'not':
      return undefined;
  }
}

export const anyOf = (conditions: readonly (string | undefined)[]): string | undefined =>
  group(conditions, ' OR ');
export const allOf = (conditions: readonly (string | undefined)[]): string | undefined =>
  group(conditions, ' AND ');

function group(conditions: readonly (string | undefined)[], operator: string): string | undefined {
  const known = conditions.filter((condition) => condition !== undefined);
  return known.length < 2 ? known[0] : `(${known.join(operator)})`;
}
