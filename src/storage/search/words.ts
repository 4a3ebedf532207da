import { compoundsIn, fold, foldedWords } from '../../core/query';

/** The words of a text as search sees them: folded, in their order. */
export const wordsOf = (text: string): string[] => foldedWords(text).map(({ word }) => word);

/** A headline or name as it is sorted: without case, accents and what stands before its first word. */
export function sortKey(text: string): string {
  return fold(text.slice(0, 120)).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** What an index of words has beside the words of a folded text: its compounds in one piece, see `core/text/compounds.ts`. */
export const joinedWords = (folded: string): string[] => compoundsIn(folded).map(({ joined }) => joined);

/** The words that a text is found by. */
export const searchedWords = (text: string): Set<string> =>
  new Set([...wordsOf(text), ...joinedWords(fold(text))]);
