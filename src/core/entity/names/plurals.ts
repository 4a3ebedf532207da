import type { EntityTables } from '../../language/contract';

/** Whether a folded word is the plural of one of some nouns. */
export const isPluralOf = (
  { pluralEndings }: EntityTables,
  word: string,
  nouns: { has(noun: string): boolean },
): boolean =>
  pluralEndings.some((ending) => word.endsWith(ending) && nouns.has(word.slice(0, -ending.length)));
