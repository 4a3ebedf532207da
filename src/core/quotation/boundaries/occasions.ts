import type { ChunkedArticle } from '../chunks';
import { Word } from '../word-classes';

/**
 * Whether a phrase begins that tells by what means or on what occasion it was spoken: *in an interview*, *via
 * Twitter*.
 */
export function isOccasion(
  chunks: ChunkedArticle,
  e: number,
  end: number,
  nouns = chunks.words.lexicon.occasions,
): boolean {
  const { flags, id, quote } = chunks;
  const { occasionPrepositions, definiteArticles } = chunks.words.lexicon;
  if (!occasionPrepositions.has(id[e]!)) return false;
  const inside = Word.possessive | Word.capital | Word.number | Word.time;
  for (let k = e + 1; k < Math.min(end, e + 6); k++) {
    if (quote[k]! >= 0) return false;
    if (nouns.has(id[k]!)) return k + 1 >= end || !(flags[k + 1]! & Word.genitive);
    const word = flags[k]!;
    // at Saturday’s debate, at the debate: that may be what was spoken about
    if (word & Word.genitive || definiteArticles.has(id[k]!)) return false;
    if (word & (Word.mark | Word.preposition | Word.and) && !(word & inside)) return false;
  }
  return false;
}
