import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { type ChunkedArticle, isMark, lastInside } from '../chunks';
import { Word } from '../cue-lexicon';
import { skipAdjuncts } from '../syntax/adjuncts';
import { clauseEnd } from '../syntax/clauses';
import { isTopic } from '../syntax/complement';
import type { Cue } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { phraseAfter } from '../syntax/noun-phrase';
import { phraseContentEnd } from '../syntax/phrases';
import { subjectBefore } from '../syntax/speaker-phrase';

/**
 * What is said in the passive: asked *whether* …; *the bridge* was described by Ward *as a danger*; it was reported
 * *that* …; *the bridge* is expected *to close*. The speaker is the agent, if one is named.
 */
export function attributePassive(
  state: AttributionState,
  cue: Cue,
  start: number,
  limit: number,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const range = { from: cue.from, to: cue.to };
  const before = agentAt(chunks, cue.to, limit);
  // described as “a danger” by Ward
  const agent =
    before ?? (isRendering(chunks, cue.to, limit) ? agentAt(chunks, cue.to + 2, limit) : undefined);
  let at = before?.outerTo ?? cue.to;
  if (cue.takes & Takes.question && cue.takes & Takes.quote && cue.takes & Takes.person) {
    // Asked by Lund, “Who pays?”, Ward …
    const marks = at < limit && isMark(chunks, at, Char.comma) ? at + 1 : at;
    const isFree = marks < limit && chunks.quote[marks]! >= 0 && state.owner[chunks.quote[marks]!]! < 0;
    if (isFree && lastInside(chunks, marks) === Char.questionMark)
      return { parts: [{ from: marks, to: marks + 1 }], cue: range, speaker: agent, rule: 'question' };
  }
  // asked on Monday whether …
  const questions = cue.takes & Takes.person && cue.takes & Takes.question;
  if (questions && at < limit && !isTopic(chunks, at)) {
    const past = skipAdjuncts(chunks, at, limit);
    if (past < limit && chunks.quote[past]! < 0 && chunks.flags[past]! & Word.question) at = past;
  }
  // it was announced on Monday that …
  if (cue.takes & Takes.clause && at < limit) {
    const past = skipAdjuncts(chunks, at, limit);
    if (past < limit && chunks.quote[past]! < 0 && chunks.flags[past]! & Word.that) at = past;
  }
  if (at >= limit) return undefined;
  const next = chunks.quote[at]! < 0 ? chunks.flags[at]! : 0;
  if (questions && isTopic(chunks, at) && at + 1 < limit) {
    const context = { atComma: true, infinitive: false, gerund: false };
    const part = { from: at + 1, to: phraseContentEnd(chunks, at + 1, limit, context) };
    return { parts: [part], cue: range, speaker: agent, rule: 'question' };
  }
  const asks = questions && next & Word.question;
  if (asks || (cue.takes & Takes.clause && next & Word.that && addressesOrStates(chunks, cue, start))) {
    const part = { from: at, to: clauseEnd(chunks, at, limit, true) };
    return { parts: [part], cue: range, speaker: agent, rule: asks ? 'question' : 'passive' };
  }
  const holds = cue.takes & (Takes.noun | Takes.judgement);
  const isNamed =
    holds &&
    (chunks.quote[at]! >= 0 ||
      (agent && (next & Word.preposition || chunks.words.lexicon.likeness.has(chunks.id[at]!))));
  const then = at + 1 < limit && chunks.quote[at + 1]! < 0 ? chunks.flags[at + 1]! : 0;
  const toDo = next & Word.infinitive || (next & Word.negation && then & Word.infinitive);
  const raises = cue.takes & Takes.bare && toDo;
  if (!raises && !isNamed) return undefined;
  const subject = subjectBefore(chunks, cue.group, start);
  if (!subject) return undefined;
  const context = { atComma: true, infinitive: true, gerund: false };
  const parts = [
    { from: subject.from, to: subject.to },
    { from: at, to: agent && !before ? at + 2 : phraseContentEnd(chunks, at, limit, context) },
  ];
  return { parts, cue: range, speaker: agent, rule: raises ? 'raising' : 'passive' };
}

/** *as “a danger”*, *of “a lie”*: marks after the word that leads to what somebody is called or accused of. */
function isRendering({ quote, flags, id, words }: ChunkedArticle, e: number, limit: number): boolean {
  if (e + 2 >= limit || quote[e]! >= 0 || quote[e + 1]! < 0) return false;
  return words.lexicon.likeness.has(id[e]!) || (flags[e]! & Word.preposition) !== 0;
}

/** *by the council*: who did what a passive verb tells. */
function agentAt(chunks: ChunkedArticle, e: number, limit: number): SpeakerPhrase | undefined {
  if (e + 1 >= limit || chunks.quote[e]! >= 0) return undefined;
  return chunks.words.lexicon.agents.has(chunks.id[e]!)
    ? phraseAfter(chunks, e + 1, limit, false)
    : undefined;
}

/** *It* was said that …; Ward was *told* that …, and not: the bridge was said that … */
function addressesOrStates(chunks: ChunkedArticle, cue: Cue, start: number): boolean {
  if (cue.takes & Takes.person) return true;
  const subject = cue.group - 1;
  return (
    subject >= start && chunks.quote[subject]! < 0 && (chunks.flags[subject]! & Word.objectPronoun) !== 0
  );
}
