import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { type ChunkedArticle, type ChunkSentence, firstLetterIsLower, isMark } from '../chunks';
import { cueAt } from '../syntax/cues';
import { maxLabelLength, nameRun } from '../syntax/label-names';
import type { SpeakerPhrase } from '../syntax/model';
import { phraseAfter } from '../syntax/noun-phrase';
import { isCaption } from '../syntax/captions';
import { hasVerb, isAdverbial, isDash } from '../syntax/ranges';
import { beforeVerb, sentenceSubject } from '../syntax/subjects';
import { Word } from '../word-classes';

/**
 * Attributes a passage in marks after a colon, also as the next paragraph, to the subject of the sentence: She turned
 * to the crowd: “…”
 */
export function attributeColon(
  state: AttributionState,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks, owner } = state;
  for (let e = sentence.from + 1; e < sentence.to; e++) {
    if (!isMark(chunks, e, Char.colon) || e + 1 >= chunks.count) continue;
    const quote = chunks.quote[e + 1]!;
    if (quote < 0 || owner[quote]! >= 0) continue;
    if (thinks(chunks, e - 1, sentence) || goesOnAfter(chunks, e + 1, sentence)) continue;
    const here = chunks.sentences[chunks.sentence[e + 1]!]!;
    if (here.block !== sentence.block && (e + 1 !== sentence.to || here.block !== sentence.block + 1))
      continue;
    const speaker = isSaidTo(chunks, sentence.from) ? undefined : speakerBefore(chunks, e, sentence);
    const part = { from: e + 1, to: e + 2 };
    const named = speaker && { ...speaker, to: beforeVerb(chunks, speaker) };
    return { parts: [part], cue: { from: e, to: e + 1 }, speaker: named, rule: 'colon' };
  }
  return undefined;
}

/** Whom the words before a colon name. */
const speakerBefore = (
  chunks: ChunkedArticle,
  colonAt: number,
  sentence: ChunkSentence,
): SpeakerPhrase | undefined =>
  headingName(chunks, colonAt, sentence) ??
  nameAfterDash(chunks, colonAt, sentence.from) ??
  nameBefore(chunks, colonAt, sentence.from, isQuotingAt) ??
  originBefore(chunks, colonAt, sentence.from) ??
  sentenceSubject(chunks, sentence.from, colonAt) ??
  nameBefore(chunks, colonAt, sentence.from, isPreposition);

/** Whether a note tells whom somebody spoke to, and not who spoke: *Said to* Ward: “…” */
function isSaidTo({ flags, quote }: ChunkedArticle, from: number): boolean {
  const isVerb = (flags[from]! & Word.cue) !== 0 && !(flags[from]! & (Word.nounLike | Word.role));
  return isVerb && quote[from + 1]! < 0 && (flags[from + 1]! & Word.preposition) !== 0;
}

/**
 * Whether marks after a colon hold only a few words of a clause: One thing is clear: *“the toll”* is here to stay.
 */
function goesOnAfter(chunks: ChunkedArticle, chunk: number, { to }: ChunkSentence): boolean {
  return firstLetterIsLower(chunks, chunk) && chunk + 1 < to && !(chunks.flags[chunk + 1]! & Word.mark);
}

/** Whether a verb tells of a thought, so that what follows was not spoken: She *thought*: … */
function thinks(chunks: ChunkedArticle, e: number, { from, to }: ChunkSentence): boolean {
  const cue = cueAt(chunks, e, from, to);
  return cue !== undefined && (cue.takes & Takes.attitude) !== 0 && !(cue.takes & Takes.quote);
}

/** The name right before the colon, after a word of some kind: And from *Chairwoman Ward*: … */
function nameBefore(
  chunks: ChunkedArticle,
  colonAt: number,
  start: number,
  isLead: (chunks: ChunkedArticle, e: number) => boolean,
): SpeakerPhrase | undefined {
  if (colonAt - start > maxLabelLength) return undefined;
  let from = colonAt;
  while (from > start && chunks.quote[from - 1]! < 0 && chunks.flags[from - 1]! & Word.capital) from--;
  if (from === colonAt || from <= start || !isLead(chunks, from - 1)) return undefined;
  return { from, to: colonAt, outerFrom: from, outerTo: colonAt, sure: 0.7 };
}

/**
 * The name in the heading above a list of what somebody said on some topics: *Mayor Ann Ward* on Harbour Live ¶ - On
 * the pier: “…” - On tolls: “…”
 */
function headingName(
  chunks: ChunkedArticle,
  colonAt: number,
  { block }: ChunkSentence,
): SpeakerPhrase | undefined {
  const { flags, quote, sentences, sentence, words, id } = chunks;
  let topic = colonAt - 1;
  while (topic > 0 && quote[topic]! < 0 && !isDash(chunks, topic) && colonAt - topic < maxTopicLength)
    topic--;
  if (quote[topic]! >= 0 || !isDash(chunks, topic) || !isAdverbial(chunks, topic + 1)) return undefined;
  let index = sentence[colonAt]!;
  while (index > 0 && sentences[index]!.block === block) index--;
  const heading = sentences[index]!;
  if (heading.block !== block - 1 || !isCaption(chunks, heading.block)) return undefined;
  let to = heading.from;
  while (to < heading.to && !(flags[to]! & Word.preposition && !words.lexicon.namePrepositions.has(id[to]!)))
    to++;
  const { from } = heading;
  const isName = to - from >= 2 && flags[from]! & Word.capital && flags[to - 1]! & Word.capital;
  if (!isName || hasVerb(chunks, from, heading.to)) return undefined;
  return { from, to, outerFrom: from, outerTo: to, sure: 0.8 };
}

/** Longest topic of a statement in a list, in chunks. */
const maxTopicLength = 20;

/** The name between a dash and the colon, in a list of statements: … - *Harbour Radio’s Ann Ward*: “…” */
function nameAfterDash(chunks: ChunkedArticle, colonAt: number, start: number): SpeakerPhrase | undefined {
  for (let e = colonAt - 1; e >= start && e >= colonAt - maxLabelLength; e--) {
    if (chunks.quote[e]! >= 0) return undefined;
    if (!isDash(chunks, e)) continue;
    const name = nameRun(chunks, e + 1, colonAt);
    return name?.to === colonAt ? name : undefined;
  }
  return undefined;
}

/** The source that a phrase without a verb names: More from *the report*: … */
function originBefore(chunks: ChunkedArticle, colonAt: number, start: number): SpeakerPhrase | undefined {
  if (colonAt - start > maxLabelLength || hasVerb(chunks, start, colonAt)) return undefined;
  for (let e = colonAt - 2; e >= start; e--) {
    if (chunks.quote[e]! >= 0 || !chunks.words.lexicon.origins.has(chunks.id[e]!)) continue;
    const phrase = phraseAfter(chunks, e + 1, colonAt);
    return phrase?.outerTo === colonAt ? { ...phrase, sure: 0.7 } : undefined;
  }
  return undefined;
}

const isPreposition = (chunks: ChunkedArticle, e: number): boolean =>
  (chunks.flags[e]! & Word.preposition) !== 0;

/** Whether a word is a verb of quoting: To *quote* Ward: … */
const isQuotingAt = (chunks: ChunkedArticle, e: number): boolean => {
  const { readings, quoting } = chunks.words.lexicon;
  return (readings[chunks.id[e]!] ?? []).some(({ lemma }) => quoting.has(lemma));
};
