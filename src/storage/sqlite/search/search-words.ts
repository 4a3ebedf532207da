import { fold, foldedWords } from '../../../core/query';

/** The words of a text as search sees them. */
export const wordsOf = (text: string): string[] => foldedWords(text).map(({ word }) => word);

/**
 * Words for a full-text index to match: all of them in any order, the last one only its beginning.
 * @returns undefined where there is no word.
 */
export function filterMatch(text: string): string | undefined {
  const words = wordsOf(text);
  return words.length === 0 ? undefined : `${words.map((word) => `"${word}"`).join(' ')} *`;
}

/** A headline or name as it is sorted: without case, accents and what stands before its first word. */
export function sortKey(text: string): string {
  return fold(text.slice(0, 120)).replace(/^[^\p{L}\p{N}]+/u, '');
}
