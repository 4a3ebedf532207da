/** What a person typed, understood. Offsets count UTF-16 code units in the typed text. */
export interface Query {
  readonly text: string;
  /** Words to be found; undefined where only filters were typed. */
  readonly match?: QueryNode;
  readonly filters: QueryFilters;
}

export type QueryNode =
  | { readonly type: 'word'; readonly word: string; readonly prefix: boolean }
  /** Words in this order, verified against the text without prefix or stem. */
  | { readonly type: 'phrase'; readonly words: readonly string[] }
  | { readonly type: 'near'; readonly words: readonly string[]; readonly distance: number }
  | { readonly type: 'and' | 'or'; readonly nodes: readonly QueryNode[] }
  | { readonly type: 'not'; readonly node: QueryNode };

export interface QueryFilters {
  /** Each must hold; a leading `-` negates. Names as typed, resolved by the index. */
  readonly speaker?: readonly FilterValue[];
  readonly about?: readonly FilterValue[];
  readonly source?: readonly FilterValue[];
  readonly folder?: readonly FilterValue[];
  readonly title?: readonly FilterValue[];
  readonly kind?: readonly ('direct' | 'indirect' | 'mixed')[];
  /** First day that counts, `YYYY-MM-DD` (`after:2023-01` → `2023-01-01`). */
  readonly after?: string;
  /** First day that counts no more (`before:2023-01` → `2023-01-01`). */
  readonly before?: string;
  /** Upper and lower case, or accents, are told apart. */
  readonly matchCase?: boolean;
  readonly matchAccents?: boolean;
}

export interface FilterValue {
  readonly value: string;
  readonly negated: boolean;
}

/** Why a query can't be taken, and where in the typed text. */
export interface QueryError {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type ParsedQuery = { readonly query: Query } | { readonly error: QueryError };
