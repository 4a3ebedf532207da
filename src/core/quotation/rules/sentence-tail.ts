import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { continuation } from '../boundaries/adjacent-quotes';
import { skipAdjuncts } from '../boundaries/adjuncts';
import { trimEnd } from '../boundaries/clause-end';
import { contentStart, frontContent, frontQuote } from '../boundaries/content-before-cue';
import { type ChunkedArticle, type ChunkSentence, isMark } from '../chunks';
import { complementOf } from '../syntax/complement';
import { type Cue, cueAt, isFinite, leadsToQuoted } from '../syntax/cues';
import type { ChunkRange, SpeakerPhrase } from '../syntax/model';
import { looksLikeName } from '../syntax/noun-phrase';
import { hasQuote, hasVerb } from '../syntax/ranges';
import { subjectBefore } from '../syntax/speaker-phrase';
import { Word } from '../word-classes';
import { attributeAccordingTo, sourceAt } from './according-to';
import { afterPerson, attributeCueAfter } from './cue-after';
import { invertedSpeaker, isPlainly } from './inverted';

/** An attribution after its content is at most so many chunks from the end of the sentence. */
const maxTailLength = 48;

/**
 * The attribution at the end of a sentence whose content stands before it: …, Ward said on Monday; …, according to
 * the report. It is looked for first, since its content may hold cues of its own.
 */
export function attributeTail(
  state: AttributionState,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const end = trimEnd(chunks, sentence.from, sentence.to);
  const from = Math.max(sentence.from + 1, end - maxTailLength);
  for (let e = from; e < end; e++) {
    const source = sourceAt(chunks, e, sentence.from, end) ?? sourceAt(chunks, e, sentence.from, end, true);
    if (source) {
      if (!isMark(chunks, e - 1, Char.comma) && chunks.quote[e - 1]! < 0) continue;
      if (skipAdjuncts(chunks, source.to, end) < end) continue;
      return attributeAccordingTo(state, e, source, sentence.from, sentence);
    }
    if (!(chunks.flags[e]! & Word.cue)) continue;
    const cue = cueAt(chunks, e, sentence.from, end);
    if (!cue || !(isFinite(cue) || cue.modal) || cue.passive || !(cue.takes & (Takes.clause | Takes.quote)))
      continue;
    if (leadsToQuoted(chunks, cue, end)) continue;
    const candidate = cue.modal
      ? announcedAfter(state, cue, sentence.from, end)
      : tailOf(state, cue, sentence.from, end);
    if (candidate) return { ...candidate, takes: cue.takes };
  }
  return undefined;
}

/** The attribution of marks before a verb that tells what is still to be said: “…,” she *will say* on Monday. */
function announcedAfter(
  state: AttributionState,
  cue: Cue,
  start: number,
  end: number,
): AttributionCandidate | undefined {
  const { announcing } = state.chunks.words.lexicon;
  // “…,” she might say
  if (cue.negated || !announcing.has(state.chunks.id[cue.group]!)) return undefined;
  const subject = subjectBefore(state.chunks, cue.group, start);
  return subject?.pronoun === undefined ? attributeCueAfter(state, cue, subject, start, end) : undefined;
}

function tailOf(
  state: AttributionState,
  cue: Cue,
  start: number,
  end: number,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const range = { from: cue.from, to: cue.to };
  const inverted = invertedSpeaker(chunks, cue, start, end);
  if (inverted) {
    const front = frontContent(state, cue.group, start);
    if (front && (chunks.quote[front.to - 1]! >= 0 || skipAdjuncts(chunks, inverted.outerTo, end) >= end))
      return {
        parts: [front, ...continuation(state, inverted.outerTo, end)],
        cue: range,
        speaker: inverted,
        rule: 'cue-inverted',
      };
  }
  const complement = complementOf(chunks, cue, afterPerson(chunks, cue, end), end);
  if (complement.kind !== 'none') return undefined;
  // The bridge, Ward said, is closed: not the end
  if (complement.from < end && isMark(chunks, complement.from, Char.comma)) return undefined;
  const subject = subjectBefore(chunks, cue.group, start);
  if (!subject || subject.pronoun !== undefined) return undefined;
  const speaker = withNameBefore(state, subject, start);
  const at = speaker.outerFrom - 1;
  // “…,” Ward, who has led it for years, told us
  const quote = frontQuote(state, at + 1, start);
  // It was “too late”, she said: the words before the marks belong to it, whatever cue stands among them
  const isMixed =
    quote && quote.to - quote.from > 2 && !(cue.takes & Takes.attitude) && !saysWithin(chunks, quote, end);
  if (quote && (isMixed || speaker.to - speaker.from > 1))
    return attributeCueAfter(state, cue, speaker, start, end);
  if (
    at <= start ||
    cue.takes & Takes.attitude ||
    quote ||
    !isMark(chunks, at, Char.comma) ||
    !(cue.takes & Takes.bare)
  )
    return undefined;
  const from = contentStart(chunks, start, at);
  if (
    at - from < 3 ||
    !(saysSomething(chunks, from, at) || hasQuote(chunks, from, at)) ||
    !looksLikeName(chunks, speaker)
  )
    return undefined;
  return { parts: [{ from, to: at }], cue: range, speaker, rule: 'fronted' };
}

/** Whether a range has a verb or the subject of one; in a headline an infinitive is one: Bridge *to close*, Ward says. */
function saysSomething(chunks: ChunkedArticle, from: number, to: number): boolean {
  if (hasVerb(chunks, from, to) || chunks.flags[from]! & Word.subjectPronoun) return true;
  // the council plans to close it: what may be a noun is a verb before an infinitive
  for (let e = from + 1; e + 1 < to; e++)
    if (chunks.quote[e]! < 0 && chunks.flags[e]! & Word.cue && chunks.flags[e + 1]! & Word.infinitive)
      return true;
  if (chunks.article.blocks[chunks.sentences[chunks.sentence[from]!]!.block]!.kind !== 'headline')
    return false;
  for (let e = from + 1; e < to; e++)
    if (chunks.quote[e]! < 0 && chunks.flags[e]! & Word.infinitive) return true;
  return false;
}

/** Whether content before a cue has a verb of saying of its own: *Ward said* she “was late,” she said. */
function saysWithin(chunks: ChunkedArticle, { from, to }: ChunkRange, limit: number): boolean {
  for (let e = from; e < to; e++) {
    const cue = chunks.flags[e]! & Word.cue ? cueAt(chunks, e, from, limit) : undefined;
    if (cue && isPlainly(cue) && isFinite(cue)) return true;
  }
  return false;
}

/**
 * The subject with the name before it, where the comma that closes an apposition was forgotten: “…,” *Ann Ward*, head
 * of the council said.
 */
function withNameBefore(state: AttributionState, subject: SpeakerPhrase, start: number): SpeakerPhrase {
  const { chunks } = state;
  const at = subject.outerFrom - 1;
  if (at <= start || !isMark(chunks, at, Char.comma)) return subject;
  let from = at;
  while (from > start && isNamePart(chunks, from - 1)) from--;
  if (at - from < 2 || !frontQuote(state, from, start)) return subject;
  return { ...subject, from, outerFrom: from };
}

const isNamePart = (chunks: ChunkedArticle, e: number): boolean =>
  chunks.quote[e]! < 0 && ((chunks.flags[e]! & Word.capital) !== 0 || isMark(chunks, e, Char.fullStop));
