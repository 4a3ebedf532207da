import type { QuotationKind, Sureness } from '../../core/quotation';

/**
 * What a query asks of an index of words, as a tree: an engine prints it in its own language or walks it. It holds for a
 * row as a whole and knows nothing of the order of words, so it finds a superset; the matcher of `core/query` decides.
 *
 * Words are folded, hold letters, digits and marks only, and come from `foldedWords`.
 */
export type MatchExpression =
  /** Rows that all of these find; at least two. */
  | { readonly type: 'and'; readonly nodes: readonly MatchExpression[] }
  /** Rows that any of these finds; at least two. */
  | { readonly type: 'or'; readonly nodes: readonly MatchExpression[] }
  /** Rows of `node` that `without` does not find. */
  | { readonly type: 'not'; readonly node: MatchExpression; readonly without: MatchExpression }
  /** Rows that have this word. */
  | { readonly type: 'term'; readonly word: string; readonly of?: WordsOf }
  /** Rows that have a word beginning with these letters. */
  | { readonly type: 'prefix'; readonly letters: string; readonly of?: WordsOf }
  /** Rows that have this tag. */
  | { readonly type: 'tag'; readonly tag: Tag };

/** Whose words: those of the row's text where missing, or those that its speaker goes by. */
export type WordsOf = 'speaker';

/**
 * What a row is marked with besides its words. Speakers, entities that it is about, sources, folders and tags of articles are numbers that
 * the engine gives them.
 */
export type Tag =
  | { readonly field: 'kind'; readonly value: QuotationKind }
  | { readonly field: 'sort'; readonly value: 'unnamed' }
  | { readonly field: 'sureness'; readonly value: Sureness }
  | { readonly field: 'speaker' | 'about' | 'source' | 'folder' | 'articleTag'; readonly value: number };

/** Joins expressions by `and` or `or`; those that are undefined say nothing and are left out. */
export const allOf = (nodes: readonly (MatchExpression | undefined)[]): MatchExpression | undefined =>
  joined('and', nodes);
export const anyOf = (nodes: readonly (MatchExpression | undefined)[]): MatchExpression | undefined =>
  joined('or', nodes);

function joined(
  type: 'and' | 'or',
  nodes: readonly (MatchExpression | undefined)[],
): MatchExpression | undefined {
  const known = nodes
    .filter((node) => node !== undefined)
    .flatMap((node) => (node.type === type ? node.nodes : [node]));
  return known.length < 2 ? known[0] : { type, nodes: known };
}

/** Rows that have one of these tags of one field; undefined where there are none. */
export const tagged = <T extends Tag>(
  field: T['field'],
  values: readonly T['value'][],
): MatchExpression | undefined =>
  anyOf(values.map((value) => ({ type: 'tag', tag: { field, value } as Tag })));

/** An expression has very many alternatives: all names that have one word, as `about:john`. */
export const isWide = (node: MatchExpression): boolean => node.type === 'or' && node.nodes.length > maxJoined;

const maxJoined = 200;
