import { termPieces, type Query, type QueryNode, type TermNode } from '../../core/query';
import { allOf, anyOf, type MatchExpression } from './match-expression';

/** The words of a query as an index of words takes them: rows that `wanted` finds and `unwanted` does not. */
export interface MatchTerms {
  readonly wanted: MatchExpression | undefined;
  readonly unwanted: MatchExpression | undefined;
  /** The words stand in an order, or are more than the index is asked for: rows are verified against their text. */
  readonly verify: boolean;
}

/** Which beginnings of words an index is asked for, in letters; verification does the rest. */
export interface PrefixLimits {
  /** Shorter ones are not asked for. */
  readonly minLength: number;
  /** Longer ones are asked for by so many of their letters. */
  readonly maxLength: number;
}

/**
 * What an index of single words and their beginnings can tell of a query. It knows nothing of their order, so it may
 * find too much, never too little.
 */
export function termsOf(
  { match, filters }: Pick<Query, 'match' | 'filters'>,
  prefixes: PrefixLimits,
): MatchTerms {
  const isLiteral = filters.matchCase === true || filters.matchAccents === true;
  const limits = { ...prefixes, isLiteral };
  if (!match) return { wanted: undefined, unwanted: undefined, verify: false };
  const nodes = match.type === 'and' ? match.nodes : [match];
  const unwanted = nodes.flatMap((node) =>
    node.type === 'not' && isExact(node.node, limits) ? [node.node] : [],
  );
  return {
    wanted: allOf(nodes.map((node) => (node.type === 'not' ? undefined : expression(node, limits)))),
    unwanted: anyOf(unwanted.map((node) => expression(node, limits))),
    verify: !nodes.every((node) => isExact(node.type === 'not' ? node.node : node, limits)),
  };
}

/** What an index can tell. */
interface IndexLimits extends PrefixLimits {
  /** Case or accents count, of which folded words know nothing: rows with a word may lack it as it was asked for. */
  readonly isLiteral: boolean;
}

/** Returns whether what the index finds for a node is all that it means. */
function isExact(node: QueryNode, limits: IndexLimits): boolean {
  switch (node.type) {
    case 'word':
    case 'phrase': {
      const [first, ...rest] = termPieces(node);
      if (limits.isLiteral || !first || rest.length > 0) return false;
      return !(node.prefix && isOutside(first.words[0]!, limits));
    }
    case 'near':
      return false;
    case 'and':
    case 'or':
      return node.nodes.every((each) => isExact(each, limits));
    case 'not':
      return isExact(node.node, limits);
  }
}

const isOutside = (word: string, { minLength, maxLength }: PrefixLimits): boolean => {
  const { length } = Array.from(word);
  return length < minLength || length > maxLength;
};

/** Undefined where a node says nothing that the index could be asked for. */
function expression(node: QueryNode, limits: IndexLimits): MatchExpression | undefined {
  switch (node.type) {
    case 'word':
    case 'phrase':
      return termExpression(node, limits);
    case 'near':
      return allOf(node.nodes.map((each) => expression(each, limits)));
    case 'or': {
      const conditions = node.nodes.map((each) => expression(each, limits));
      return conditions.includes(undefined) ? undefined : anyOf(conditions);
    }
    case 'and': {
      const wanted = allOf(
        node.nodes.map((each) => (each.type === 'not' ? undefined : expression(each, limits))),
      );
      const without = anyOf(
        node.nodes.map((each) =>
          each.type === 'not' && isExact(each.node, limits) ? expression(each.node, limits) : undefined,
        ),
      );
      return wanted && without ? { type: 'not', node: wanted, without } : wanted;
    }
    case 'not':
      return undefined;
  }
}

/** All words of a term; of a compound also the one that it is in one piece. */
function termExpression(node: TermNode, limits: IndexLimits): MatchExpression | undefined {
  const pieces = termPieces(node);
  const isBegun = (index: number) => node.prefix && index === pieces.length - 1;
  const pieceAt = (index: number) =>
    anyOf(
      pieces[index]!.words.map((word): MatchExpression | undefined =>
        isBegun(index) ? prefixOf(word, limits) : { type: 'term', word },
      ),
    );
  const nodes: (MatchExpression | undefined)[] = [];
  for (let i = 0; i < pieces.length;) {
    const { word, next } = pieces[i]!.joined ?? { word: '', next: i + 1 };
    const parts = allOf(Array.from({ length: next - i }, (_, at) => pieceAt(i + at)));
    nodes.push(word === '' || isBegun(next - 1) ? parts : anyOf([parts, { type: 'term', word }]));
    i = next;
  }
  return allOf(nodes);
}

function prefixOf(word: string, { minLength, maxLength }: PrefixLimits): MatchExpression | undefined {
  const letters = Array.from(word);
  if (letters.length < minLength) return undefined;
  return { type: 'prefix', letters: letters.slice(0, maxLength).join('') };
}
