import { verificationTablesOf } from '../language/tables';
import { foldedWords } from '../text/words';
import { comparedText } from './words';

/** The words that a source of a quotation has to have, as an index of words knows them. */
export interface AskedWords {
  /** Folded, each once: without fillers and what stands in brackets. Words that tell most come first. */
  readonly words: readonly string[];
  /** Runs of words that no ellipsis parts, as they follow one another. */
  readonly runs: readonly (readonly string[])[];
}

/** Returns the words to look up for a quotation. @param asked its parts. */
export function askedWords(asked: readonly string[], language?: string): AskedWords {
  const tables = verificationTablesOf(language);
  const runs: string[][] = [[]];
  for (const { type, text, startsPart, isBracketed, isFiller } of comparedText(asked, tables, true).words) {
    if (type === 'ellipsis' || startsPart || isBracketed || isFiller) runs.push([]);
    if (type === 'word' && !isBracketed && !isFiller)
      runs.at(-1)!.push(...foldedWords(text).map(({ word }) => word));
  }
  const isSmall = (word: string) => Number(tables.smallWords.has(word));
  const words = [...new Set(runs.flat())].sort((a, b) => isSmall(a) - isSmall(b) || b.length - a.length);
  return { words, runs: runs.filter(({ length }) => length > 0) };
}
