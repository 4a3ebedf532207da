import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark, spanOf } from '../chunks';
import { Word } from '../word-classes';
import type { SpeakerPhrase } from './model';
import { phraseAfter } from './noun-phrase';

/** Longest label before a colon, in chunks. */
export const maxLabelLength = 16;

const maxLabelWords = 5;

/** The name at the head of a label; undefined where there is none. */
export function nameRun(chunks: ChunkedArticle, from: number, to: number): SpeakerPhrase | undefined {
  let end = from;
  while (end < to && end - from < 8) {
    const word = chunks.flags[end]!;
    const inName =
      word & (Word.capital | Word.genitive) ||
      isMark(chunks, end, Char.fullStop) ||
      isMark(chunks, end, Char.hyphen);
    if (!inName && !isMark(chunks, end, Char.leftParenthesis) && !isMark(chunks, end, Char.rightParenthesis))
      break;
    if (word & Word.preposition) break;
    end++;
  }
  // the full stop of the sentence
  if (
    end > from + 1 &&
    end === to &&
    isMark(chunks, end - 1, Char.fullStop) &&
    endsSentenceAt(chunks, end - 1)
  )
    end--;
  // Said Nora Lund: “…”
  const isVerb =
    (chunks.flags[from]! & Word.cue) !== 0 && !(chunks.flags[from]! & (Word.nounLike | Word.role));
  if (end === from || isVerb || chunks.flags[from]! & (Word.question | Word.subordinator | Word.adverb))
    return undefined;
  return { from, to: end, outerFrom: from, outerTo: end, sure: 0.8 };
}

/** The phrase of some words up to the end of a headline: ‘We got it wrong’ – *minister*. */
export function phraseTo(chunks: ChunkedArticle, from: number, end: number): SpeakerPhrase | undefined {
  const phrase = phraseAfter(chunks, from, end, false);
  return phrase?.to === end && end - from <= maxLabelWords ? { ...phrase, sure: 0.7 } : undefined;
}

/** Whether a full stop is that of the sentence, and not of an initial or of `Jr.` */
function endsSentenceAt(chunks: ChunkedArticle, e: number): boolean {
  const { start, end } = spanOf(chunks, e - 1, e);
  return end - start > 2;
}
