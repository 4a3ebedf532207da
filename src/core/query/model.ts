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
  /** Its other inflected forms, folded, where they are looked for: none of a beginning. */
  readonly forms?: readonly string[];
}

/**
 * Words in this order, verified against the text without prefix or inflected forms. What people write as one word keeps
 * its signs: `e-mail`.
 */
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
  readonly tag?: readonly FilterValue[];
  /** Any of these; where missing, all but attitudes. */
  readonly kind?: readonly QuotationKind[];
  /**
   * `true`: only quotations that are likelier right than not; `false`: also those that are hidden as unsure; where missing,
   * what is shown by default. See `Sureness`.
   */
  readonly sure?: boolean;
  /** First day that counts, `YYYY-MM-DD` (`after:2023-01` → `2023-01-01`). */
  readonly after?: string;
  /** First day that counts no more (`before:2023-01` → `2023-01-01`). */
  readonly before?: string;
  /** Upper and lower case, or accents, are told apart. */
  readonly matchCase?: boolean;
  readonly matchAccents?: boolean;
  /** Words are found as they are typed, not in their inflected forms; where missing, as `ParseOptions.exact` has it. */
  readonly exact?: boolean;
}

/** The span covers filter and value: `-speaker:"Ada Quill"`. */
export interface FilterValue extends Span {
  readonly value: string;
  readonly negated: boolean;
  /** The last word may be only its beginning. */
  readonly prefix: boolean;
}

/** Why a query can't be taken, and where in the typed text. */
export interface QueryError extends Span {
  readonly problem: QueryProblem;
}

export type ParsedQuery = UnderstoodQuery | { readonly error: QueryError };

export interface UnderstoodQuery {
  readonly query: Query;
  /**
   * While a text is typed and a word or name stands open at its end: finds what `query` does not find, but would if that
   * were taken for the beginning of a word. A list shows these rows below those of `query`, under what `open` says, and
   * outside of its total.
   */
  readonly beginning?: { readonly query: Query; readonly open: string };
}

export interface ParseOptions {
  /**
   * The text is still being typed: see `UnderstoodQuery.beginning`; an open phrase counts as closed, and what else stands
   * unfinished at the end (an operator, a parenthesis, a filter without value) is left out.
   */
  readonly typing?: boolean;
  /** BCP 47 tag of the articles' language, for the inflected forms of words; English where missing. */
  readonly language?: string;
  /** Words are found as they are typed, where the text does not say `exact:no`. */
  readonly exact?: boolean;
}
