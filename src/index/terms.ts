import type { QueryNode, TermNode } from '../query';
import { wordsOf } from './words';

/** The words of a query as FTS5 takes them: rows that have all of `wanted` and nothing of `unwanted`. */
export interface Terms {
  readonly wanted: string | undefined;
  readonly unwanted: string | undefined;
  /** The words stand in an order, or are more than the index is asked for: rows have to be held against their text. */
  readonly verify: boolean;
}

/**
 * What an index of single words and their beginnings can tell of a query. It knows nothing of their order, so it may
 * find too much, never too little.
 * @param shortBeginning beginnings of so many letters or less are left to verification.
 */
export function termsOf(match: QueryNode | undefined, shortBeginning = 0): Terms {
  if (!match) return { wanted: undefined, unwanted: undefined, verify: false };
  const nodes = match.type === 'and' ? match.nodes : [match];
  const unwanted = nodes.flatMap((node) =>
    node.type === 'not' && isExact(node.node, shortBeginning) ? [node.node] : [],
  );
  return {
    wanted: allOf(nodes.map((node) => (node.type === 'not' ? undefined : expression(node, shortBeginning)))),
    unwanted: anyOf(unwanted.map((node) => expression(node, shortBeginning))),
    verify: !nodes.every((node) => isExact(node.type === 'not' ? node.node : node, shortBeginning)),
  };
}

const wordsOfTerm = (node: TermNode): string[] =>
  wordsOf(node.type === 'word' ? node.word : node.words.join(' '));

/** Is what the index finds for a node all that it means? */
function isExact(node: QueryNode, shortBeginning: number): boolean {
  switch (node.type) {
    case 'word':
    case 'phrase': {
      const words = wordsOfTerm(node);
      return words.length === 1 && !(node.prefix && words[0]!.length <= shortBeginning);
    }
    case 'near':
      return false;
    case 'and':
    case 'or':
      return node.nodes.every((each) => isExact(each, shortBeginning));
    case 'not':
      return isExact(node.node, shortBeginning);
  }
}

/** Undefined where a node says nothing that the index could be asked for. */
function expression(node: QueryNode, shortBeginning: number): string | undefined {
  switch (node.type) {
    case 'word':
    case 'phrase': {
      const words = wordsOfTerm(node);
      return allOf(
        words.map((word, i) => {
          const isBeginning = node.prefix && i === words.length - 1;
          if (isBeginning && word.length <= shortBeginning) return undefined;
          // Nothing of what a person typed is taken for syntax: words hold letters and digits only.
          return `"${word}"${isBeginning ? ' *' : ''}`;
        }),
      );
    }
    case 'near':
      return allOf(node.nodes.map((each) => expression(each, shortBeginning)));
    case 'or': {
      const conditions = node.nodes.map((each) => expression(each, shortBeginning));
      return conditions.includes(undefined) ? undefined : anyOf(conditions);
    }
    case 'and': {
      const wanted = allOf(
        node.nodes.map((each) => (each.type === 'not' ? undefined : expression(each, shortBeginning))),
      );
      const unwanted = anyOf(
        node.nodes.map((each) =>
          each.type === 'not' && isExact(each.node, shortBeginning)
            ? expression(each.node, shortBeginning)
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
