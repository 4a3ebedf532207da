import { fold, foldedWords } from '../../core/query';

/** The words of a text as search sees them: folded, in their order. */
export const wordsOf = (text: string): string[] => foldedWords(text).map(({ word }) => word);

/** A headline or name as it is sorted: without case, accents and what stands before its first word. */
export function sortKey(text: string): string {
  return fold(text.slice(0, 120)).replace(/^[^\p{L}\p{N}]+/u, '');
}
