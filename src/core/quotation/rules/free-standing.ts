import { isSentenceEnd } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import { addCandidate, type AttributionState } from '../attribution-state';
import { trimEnd } from '../boundaries/clause-end';
import { type ChunkedArticle, lastInside } from '../chunks';
import { sentenceSubject } from '../syntax/subjects';
import { Word } from '../word-classes';

/** A passage with fewer words is as likely a title or a motto. */
const minTokens = 7;

/**
 * Attributes whole sentences in marks that no cue has claimed to the one person whom the sentence before them is
 * about: Ward thanked the crews. *“They went out in the dark.”*
 */
export function attributeFreeStanding(state: AttributionState): void {
  const { chunks, owner } = state;
  let last: { candidate: AttributionCandidate; sentence: number } | undefined;
  for (let q = 0; q < chunks.quoted.length; q++) {
    const chunk = chunks.chunkOf[q]!;
    const index = chunks.sentence[chunk]!;
    const sentence = chunks.sentences[index]!;
    if (owner[q]! >= 0 || chunk !== sentence.from || !isWholeSentence(chunks, chunk, q)) continue;
    if (trimEnd(chunks, chunk, sentence.to) !== chunk + 1) continue;
    const before = chunks.sentences[index - 1];
    if (before?.block !== sentence.block) continue;
    const part = { from: chunk, to: chunk + 1 };
    if (last?.sentence === index - 1) {
      last.candidate.parts.push(part);
      last.sentence = index;
      owner[q] = state.candidates.indexOf(last.candidate);
      continue;
    }
    const speaker = sentenceSubject(chunks, before.from, before.to);
    if (!speaker || !isPerson(chunks, speaker.from)) continue;
    const isTheirs = acts(chunks, speaker.to, before.to) && !isAboutAnother(chunks, q);
    const candidate: AttributionCandidate = {
      parts: [part],
      cue: undefined,
      speaker: isTheirs ? speaker : undefined,
      rule: 'free-standing',
    };
    addCandidate(state, candidate);
    last = { candidate, sentence: index };
  }
}

function isWholeSentence(chunks: ChunkedArticle, chunk: number, q: number): boolean {
  const { first, end, openWidth } = chunks.quoted[q]!;
  if (end - first < minTokens) return false;
  if (
    !/^\p{Lu}/u.test(
      chunks.article.text.slice(chunks.tokens.start[first + openWidth], chunks.tokens.end[first + openWidth]),
    )
  )
    return false;
  return isSentenceEnd(lastInside(chunks, chunk));
}

function isPerson(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.subjectPronoun) return (word & Word.person) !== 0;
  return (word & Word.capital) !== 0 && !(word & Word.determiner);
}

/** Whether a person does something: Ward *shook* her head; but not: Ward *was* sentenced, Oldport *was* quiet. */
function acts(chunks: ChunkedArticle, from: number, to: number): boolean {
  for (let e = from; e < to; e++) {
    const word = chunks.flags[e]!;
    if (chunks.quote[e]! >= 0 || word & (Word.mark | Word.adverb)) continue;
    return !(word & (Word.be | Word.number | Word.relative));
  }
  return false;
}

/**
 * Whether a passage is more likely about the person before it than by them: “*He* was the kindest boy”; “*You* have
 * shown no remorse”.
 */
function isAboutAnother(chunks: ChunkedArticle, q: number): boolean {
  const { first, end } = chunks.quoted[q]!;
  const { flags, id, lexicon } = chunks.words;
  for (let k = first; k < end; k++)
    if (flags[k]! & (Word.person | Word.subjectPronoun) && lexicon.others.has(id[k]!)) return true;
  return false;
}
