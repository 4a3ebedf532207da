import type { Query } from '../../core/query';
import type { MatchExpression, Tag, WordsOf } from '../search/match-expression';
import { termsOf, type PrefixLimits } from '../search/match-terms';

/** What a row of an index of words has. */
export interface IndexRow {
  /** Folded. */
  readonly words: ReadonlySet<string>;
  /** Those that its speaker goes by. */
  readonly speakerWords?: ReadonlySet<string>;
  readonly tags?: readonly Tag[];
}

/** Whether an expression finds a row. */
export function finds(expression: MatchExpression, row: IndexRow): boolean {
  switch (expression.type) {
    case 'and':
      return expression.nodes.every((node) => finds(node, row));
    case 'or':
      return expression.nodes.some((node) => finds(node, row));
    case 'not':
      return finds(expression.node, row) && !finds(expression.without, row);
    case 'term':
      return wordsIn(row, expression.of).has(expression.word);
    case 'prefix':
      return [...wordsIn(row, expression.of)].some((word) => word.startsWith(expression.letters));
    case 'tag': {
      const { field, value } = expression.tag;
      return (row.tags ?? []).some((tag) => tag.field === field && tag.value === value);
    }
  }
}

const none: ReadonlySet<string> = new Set();
const wordsIn = ({ words, speakerWords = none }: IndexRow, of: WordsOf | undefined): ReadonlySet<string> =>
  of === 'speaker' ? speakerWords : words;

/** Every beginning of a word is known. */
const prefixes: PrefixLimits = { minLength: 1, maxLength: Infinity };

/**
 * Makes the test by which rows are passed over before the matcher looks at their text, by their words without their
 * order. It lets too much through, never too little.
 */
export function shortlist(query: Pick<Query, 'match' | 'filters'>): (row: IndexRow) => boolean {
  const { wanted, unwanted } = termsOf(query, prefixes);
  return (row) => (!wanted || finds(wanted, row)) && !(unwanted && finds(unwanted, row));
}
