import { isSentenceEnd } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import { addCandidate, type AttributionState } from '../attribution-state';
import { trimEnd } from '../boundaries/clause-end';
import { type ChunkedArticle, type ChunkSentence, firstLetterIsLower, lastInside } from '../chunks';
import { goesOnBehind, isCaption } from '../syntax/captions';
import { looksLikeName } from '../syntax/noun-phrase';
import { hasVerb } from '../syntax/ranges';
import { sentenceSubject } from '../syntax/subjects';
import { Word } from '../word-classes';

/** A passage with fewer words is as likely a title or a motto. */
const minTokens = 7;
/** The same at the head of a caption, where a title would stand before a colon. */
const minCaptionTokens = 5;

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
    if (owner[q]! < 0 && isHeadlineClaim(state, q, sentence)) {
      const to = trimEnd(chunks, sentence.from, sentence.to);
      addCandidate(state, {
        parts: [{ from: sentence.from, to }],
        cue: undefined,
        speaker: undefined,
        rule: 'free-standing',
      });
      continue;
    }
    if (owner[q]! >= 0 || chunk !== sentence.from || !isWholeSentence(chunks, chunk, q)) continue;
    const before = chunks.sentences[index - 1];
    const { first, end } = chunks.quoted[q]!;
    if (before?.block !== sentence.block) {
      const caption = captionOf(chunks, chunk);
      if (caption) addCandidate(state, caption);
      continue;
    }
    if (end - first < minTokens || trimEnd(chunks, chunk, sentence.to) !== chunk + 1) continue;
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

/**
 * Whether a headline ends in marks that hold its verb, which somebody in the article says: Pier *‘breaks every rule’*;
 * Pier *‘to close for good’*.
 */
function isHeadlineClaim(
  { chunks, candidates }: AttributionState,
  q: number,
  { from, to, block }: ChunkSentence,
): boolean {
  const chunk = chunks.chunkOf[q]!;
  if (chunks.article.blocks[block]!.kind !== 'headline' || chunk === from) return false;
  const { first, end, openWidth, closeWidth } = chunks.quoted[q]!;
  if (trimEnd(chunks, from, to) !== chunk + 1 || end - closeWidth - first - openWidth < 2) return false;
  if (!firstLetterIsLower(chunks, chunk)) return false;
  return !candidates.some(({ parts }) => parts.some((part) => part.from < to && from < part.to));
}

/** “Who did it?” *Ward* looks at the pier: the words in marks that begin a caption are those of whom it shows. */
function captionOf(chunks: ChunkedArticle, chunk: number): AttributionCandidate | undefined {
  const { block } = chunks.sentences[chunks.sentence[chunk]!]!;
  if (!goesOnBehind(chunks, chunk) || !isCaption(chunks, block)) return undefined;
  const { to } = chunks.sentences[chunks.sentence[chunk + 1]!]!;
  const speaker = sentenceSubject(chunks, chunk + 1, to);
  if (!speaker || !looksLikeName(chunks, speaker) || !hasVerb(chunks, speaker.to, to)) return undefined;
  return { parts: [{ from: chunk, to: chunk + 1 }], cue: undefined, speaker, rule: 'free-standing' };
}

function isWholeSentence(chunks: ChunkedArticle, chunk: number, q: number): boolean {
  const { first, end, openWidth } = chunks.quoted[q]!;
  if (end - first < minCaptionTokens) return false;
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
