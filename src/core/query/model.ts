import type { Span } from '../article';
import type { QuotationKind } from '../quotation';
import type { QueryProblem } from './problem';

/** What a person typed, understood. Offsets count UTF-16 code units in the typed text. */
export interface Query {
  readonly text: string;
  /**
   * Words to be found; undefined where only filters were typed. A `not` stands nowhere but in an `and` beside
   * something that must be found; at the root also alone, or with others in an `and`, where a filter selects.
   */
  readonly match?: QueryNode;
  readonly filters: QueryFilters;
}

export type QueryNode = TermNode | NearNode | GroupNode | NotNode;
export type TermNode = WordNode | PhraseNode;

/** `word` begins and ends with a letter or digit; several runs of them (`O'Brien`, `10:30`) must follow each other. */
export interface WordNode {
  readonly type: 'word';
  readonly word: string;
  readonly prefix: boolean;
}

/** Words in this order, verified against the text without prefix or stem. */
export interface PhraseNode {
  readonly type: 'phrase';
  readonly words: readonly string[];
  /** The last word is only its beginning: `"we are rea` while it is typed, `"we are rea"*`. */
  readonly prefix: boolean;
}

/** Terms in any order, with at most so many words between the end of the first and the start of the last one. */
export interface NearNode {
  readonly type: 'near';
  readonly nodes: readonly TermNode[];
  readonly distance: number;
}

export interface GroupNode {
  readonly type: 'and' | 'or';
  readonly nodes: readonly QueryNode[];
}

export interface NotNode {
  readonly type: 'not';
  readonly node: QueryNode;
}

/**
 * Filters hold for the whole search, wherever they stand in it. Of several speakers, sources or folders any one has
 * to fit, of several others each; a negated one must not. Names as typed, resolved by the index.
 */
export interface QueryFilters {
  readonly speaker?: readonly FilterValue[];
  readonly about?: readonly FilterValue[];
  readonly source?: readonly FilterValue[];
  readonly folder?: readonly FilterValue[];
  readonly title?: readonly FilterValue[];
  /** Any of these. */
  readonly kind?: readonly QuotationKind[];
  /** First day that counts, `YYYY-MM-DD` (`after:2023-01` → `2023-01-01`). */
  readonly after?: string;
  /** First day that counts no more (`before:2023-01` → `2023-01-01`). */
  readonly before?: string;
  /** Upper and lower case, or accents, are told apart. */
  readonly matchCase?: boolean;
  readonly matchAccents?: boolean;
}

/** The span covers filter and value: `-speaker:"Ada Quill"`. */
export interface FilterValue extends Span {
  readonly value: string;
  readonly negated: boolean;
  /** Still being typed: the last word may be only its beginning. */
  readonly prefix: boolean;
}

/** Why a query can't be taken, and where in the typed text. */
export interface QueryError extends Span {
  readonly problem: QueryProblem;
}

export type ParsedQuery = { readonly query: Query } | { readonly error: QueryError };

export interface ParseOptions {
  /**
   * The text is still being typed: a word at its very end is the beginning of one, an open phrase counts as closed,
   * and what else stands unfinished at the end (an operator, a parenthesis, a filter without value) is left out.
   */
  readonly typing?: boolean;
}
