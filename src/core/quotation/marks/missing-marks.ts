import { TokenKind, type Tokens } from '../../article';
import { Form } from '../../language/contract';
import type { Words } from '../read-words';
import { Word } from '../word-classes';
import type { Quoted } from './model';

/** Longest name before or after a cue, in words. */
const maxNameLength = 4;

/**
 * “It is rotten, Ward said. The toll stays.: a passage whose closing mark is missing ends before the first sentence's
 * attribution, or before one that ends the paragraph. Somebody whom the speaker tells of is not told apart from the
 * speaker by form alone: elsewhere the passage stays as it is.
 */
export function endAtAttribution(text: string, passage: Quoted, tokens: Tokens, words: Words): Quoted {
  if (passage.closeWidth > 0) return passage;
  const { first, end, openWidth } = passage;
  const sentence = tokens.sentence[first]!;
  const lastSentence = tokens.sentence[end - 1]!;
  for (const index of sentence === lastSentence ? [sentence] : [sentence, lastSentence]) {
    const { firstToken, endToken } = tokens.sentences[index]!;
    for (let k = Math.max(firstToken, first + openWidth) + 1; k < Math.min(endToken, end); k++) {
      if (!',?!'.includes(text.charAt(tokens.start[k]!))) continue;
      if (!attributes(tokens, words, k + 1, Math.min(endToken, end))) continue;
      return { ...passage, end: k + 1, leftOpen: false };
    }
  }
  return passage;
}

/**
 * Whether an attribution and nothing else stands up to the end of the sentence: `Ward said.`, `she said on Monday.`,
 * `said Ms Ward.`
 */
function attributes(tokens: Tokens, words: Words, from: number, end: number): boolean {
  const isCue = (k: number) => isPastCue(words, k);
  const isName = (k: number) => tokens.kind[k] === TokenKind.word && (words.flags[k]! & Word.capital) !== 0;
  const ends = (k: number) => k >= end - 1 || (words.flags[k]! & (Word.time | Word.preposition)) !== 0;
  const isPerson =
    (words.flags[from]! & Word.subjectPronoun) !== 0 && (words.flags[from]! & Word.person) !== 0;
  if (isPerson) return isCue(from + 1) && ends(from + 2);
  const inverted = isCue(from);
  let k = inverted ? from + 1 : from;
  if (words.flags[k]! & Word.determiner) k++;
  const name = k;
  while (k < end && k < name + maxNameLength && isName(k)) k++;
  if (k === name) return false;
  return inverted ? ends(k) : isCue(k) && ends(k + 1);
}

function isPastCue({ flags, id, lexicon }: Words, k: number): boolean {
  if (!(flags[k]! & Word.cue) || flags[k]! & Word.nounLike) return false;
  return lexicon.readings[id[k]!]!.some(({ forms }) => forms & Form.past);
}
