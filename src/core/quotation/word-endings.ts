import type { QuotationLanguage } from '../language/contract';
import { Word } from './word-classes';

/** The classes that the ending of the word shows that ends at `end` in a text: bits of `Word`. */
export type EndingReader = (text: string, end: number) => number;

/** Reads the endings of unknown words by the tables of a language: adverb, gerund, past tense, plural. */
export function endingsOf({
  adverb,
  gerund,
  past,
  plural,
}: NonNullable<QuotationLanguage['endings']>): EndingReader {
  const byLast: [ending: string, bits: number][][] = Array.from({ length: 128 }, () => []);
  const add = (bits: number, endings: readonly string[] = []) => {
    for (const ending of endings) byLast[ending.charCodeAt(ending.length - 1)]?.push([ending, bits]);
  };
  add(Word.adverb, adverb);
  add(Word.gerund, gerund);
  add(Word.past, past);
  add(Word.plural, plural);
  return (text, end) => {
    const candidates = byLast[text.charCodeAt(end - 1)];
    if (!candidates) return 0;
    let bits = 0;
    for (const [ending, bit] of candidates) {
      // one of adverb, gerund and past, the first that fits
      if (bits && bit !== Word.plural) continue;
      if (text.startsWith(ending, end - ending.length)) bits |= bit;
    }
    return bits;
  };
}
