import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { trimEnd } from '../boundaries/clause-end';
import { type ChunkedArticle, type ChunkSentence, isMark } from '../chunks';
import { isGivenName } from '../scare-quotes';
import { nameRun, phraseTo } from '../syntax/label-names';
import type { SpeakerPhrase } from '../syntax/model';
import { hasVerb, isDash } from '../syntax/ranges';
import { sentenceSubject } from '../syntax/subjects';
import { Word } from '../word-classes';

const maxSourceWords = 3;

/**
 * Attributes a headline to its last words after a dash, where these are who or what says so: Pier to close –
 * *report*.
 */
export function attributeHeadline(
  { chunks, owner }: AttributionState,
  { from, to, block }: ChunkSentence,
): AttributionCandidate | undefined {
  if (chunks.article.blocks[block]!.kind !== 'headline') return undefined;
  const end = trimEnd(chunks, from, to);
  let at = end;
  while (at > from && end - at < maxSourceWords && chunks.quote[at - 1]! < 0 && !isDash(chunks, at - 1)) at--;
  if (at - 1 <= from || at === end || !isDash(chunks, at - 1)) return undefined;
  const speaker = phraseTo(chunks, at, end);
  const isSource =
    chunks.flags[end - 1]! & (Word.role | Word.cueNoun | Word.plural) &&
    !(chunks.flags[at]! & (Word.capital | Word.number | Word.determiner));
  if (!speaker || !isSource) return undefined;
  let dash = at - 1;
  while (dash > from && isDash(chunks, dash - 1)) dash--;
  for (let e = from; e < dash; e++)
    if (chunks.quote[e]! >= 0 && owner[chunks.quote[e]!]! >= 0) return undefined;
  const part = { from, to: trimEnd(chunks, from, dash) };
  if (part.to - part.from < 2 && chunks.quote[from]! < 0) return undefined;
  return { parts: [part], cue: { from: dash, to: at }, speaker, rule: 'dash-after' };
}

/**
 * Attributes marks at the head of a headline to the name or subject after their colon: ‘It must go’: *Mayor Ward* on
 * the harbor; ‘We were trapped’: *survivors* recall the flood.
 */
export function attributeHeadlineColon(
  chunks: ChunkedArticle,
  chunk: number,
  at: number,
): AttributionCandidate | undefined {
  const sentence = chunks.sentences[chunks.sentence[chunk]!]!;
  if (chunk !== sentence.from || at + 1 >= sentence.to || !isMark(chunks, at, Char.colon)) return undefined;
  const end = trimEnd(chunks, at, sentence.to);
  const name = nameRun(chunks, at + 1, sentence.to);
  const isName = name && (name.to >= end || chunks.flags[name.to]! & Word.preposition);
  // ‘The Long Bridge’: the film that changed the town
  const isCaption = isCaptionAt(chunks, sentence, at + 1, end);
  const speaker = isName ? name : isGivenName(chunks, chunk) ? undefined : subjectIn(chunks, at + 1, end);
  if (!speaker && !isCaption) return undefined;
  const part = { from: chunk, to: chunk + 1 };
  return { parts: [part], cue: { from: at, to: at + 1 }, speaker, rule: 'dash-after' };
}

/** ‘He is here’: On Monday, Ward announced …: a paragraph that begins with marks and a colon explains a picture. */
function isCaptionAt(
  chunks: ChunkedArticle,
  { block, from }: ChunkSentence,
  at: number,
  end: number,
): boolean {
  const { article, tokens, first, flags, quote } = chunks;
  if (
    article.blocks[block]!.kind !== 'paragraph' ||
    article.blocks[block]!.start !== tokens.start[first[from]!]!
  )
    return false;
  return quote[at]! < 0 && (flags[at]! & Word.capital) !== 0 && hasVerb(chunks, at, end);
}

/** Who does something in the rest of a headline: one who is in the news for what they say, though less surely. */
function subjectIn(chunks: ChunkedArticle, from: number, to: number): SpeakerPhrase | undefined {
  const subject = sentenceSubject(chunks, from, to);
  const acts = subject && subject.to < to && hasVerb(chunks, subject.to, Math.min(to, subject.to + 2));
  return acts ? { ...subject, sure: 0.6 } : undefined;
}
