import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import { skipAdjuncts } from '../boundaries/adjuncts';
import { clauseEnd } from '../boundaries/clause-end';
import { phraseContentEnd, startsClause } from '../boundaries/phrase-end';
import { type ChunkedArticle, isMark, lastInside } from '../chunks';
import { isTopic } from '../syntax/complement-start';
import { asksPerson, type Cue, cueAt, takesQuote } from '../syntax/cues';
import { complementOf } from '../syntax/complement';
import type { ChunkRange, SpeakerPhrase } from '../syntax/model';
import { phraseAfter } from '../syntax/noun-phrase';
import { subjectBefore } from '../syntax/speaker-phrase';
import { Word } from '../word-classes';
import { type CueContext, type CueResult, nothing } from './cue-context';

/**
 * What is said in the passive: asked *whether* …; *the bridge* was described by Ward *as a danger*; it was reported
 * *that* …; *the bridge* is expected *to close*. The speaker is the agent, if one is named.
 */
export function attributePassive(context: CueContext): CueResult {
  return context.cue.passive ? (passiveContent(context) ?? nothing) : undefined;
}

function passiveContent(context: CueContext): AttributionCandidate | undefined {
  const { chunks, cue, range, limit } = context;
  const before = agentAt(chunks, cue.to, limit);
  // described as “a danger” by Ward
  const speaker =
    before ?? (isRendering(chunks, cue.to, limit) ? agentAt(chunks, cue.to + 2, limit) : undefined);
  const after = before?.outerTo ?? cue.to;
  const asked = askedMarks(context, after);
  if (asked) return { parts: [asked], cue: range, speaker, rule: 'question' };
  const at = conjunctionAfter(context, after);
  if (at >= limit) return undefined;
  const clause = passiveClause(context, at);
  if (clause) return { ...clause, cue: range, speaker };
  const predicate = passivePredicate(context, at, speaker, before !== undefined);
  return predicate && { ...predicate, cue: range, speaker };
}

/** The question in marks after a passive verb of asking: Asked by Lund, *“Who pays?”*, Ward … */
function askedMarks({ state, chunks, cue, limit }: CueContext, at: number): ChunkRange | undefined {
  if (!asksPerson(cue.takes) || !takesQuote(cue)) return undefined;
  const marks = at < limit && isMark(chunks, at, Char.comma) ? at + 1 : at;
  const isFree = marks < limit && chunks.quote[marks]! >= 0 && state.owner[chunks.quote[marks]!]! < 0;
  return isFree && lastInside(chunks, marks) === Char.questionMark
    ? { from: marks, to: marks + 1 }
    : undefined;
}

/**
 * The conjunction after a passive verb: asked on Monday *whether* …, it was announced on Monday *that* …; `from`
 * where there is none.
 */
function conjunctionAfter({ chunks, cue, limit }: CueContext, from: number): number {
  let at = from;
  if (asksPerson(cue.takes) && at < limit && !isTopic(chunks, at))
    at = pastAdjuncts(chunks, at, limit, Word.question);
  return cue.takes & Takes.clause && at < limit ? pastAdjuncts(chunks, at, limit, Word.that) : at;
}

/** The word past when and where, if it is of a kind; else `at`. */
function pastAdjuncts(chunks: ChunkedArticle, at: number, limit: number, kind: number): number {
  const past = skipAdjuncts(chunks, at, limit);
  return past < limit && chunks.quote[past]! < 0 && chunks.flags[past]! & kind ? past : at;
}

type Content = Pick<AttributionCandidate, 'parts' | 'rule'>;

/** The clause or topic after a passive verb: asked *about the toll*, asked *whether* …, it was said *that* … */
function passiveClause({ chunks, cue, start, limit }: CueContext, at: number): Content | undefined {
  const asks = asksPerson(cue.takes);
  if (asks && isTopic(chunks, at) && at + 1 < limit) {
    const context = { atComma: true, infinitive: false, gerund: false };
    const part = { from: at + 1, to: phraseContentEnd(chunks, at + 1, limit, context) };
    return { parts: [part], rule: 'question' };
  }
  const next = wordAt(chunks, at);
  const isQuestion = asks && (next & Word.question) !== 0;
  const states =
    (cue.takes & Takes.clause && next & Word.that && addressesOrStates(chunks, cue, start)) ||
    // she was told he had left; it was announced the bridge would close
    (cue.takes & Takes.bare && addressesOrStates(chunks, cue, start) && startsClause(chunks, at, limit));
  if (!isQuestion && !states) return undefined;
  const part = { from: at, to: clauseEnd(chunks, at, limit, true) };
  return { parts: [part], rule: isQuestion ? 'question' : 'passive' };
}

/**
 * The subject of a passive verb and what is said of it: *The bridge* is expected *to close*; *the bridge* was
 * described by Ward *as a danger*.
 */
function passivePredicate(
  { chunks, cue, start, limit }: CueContext,
  at: number,
  agent: SpeakerPhrase | undefined,
  isAgentFirst: boolean,
): Content | undefined {
  const next = wordAt(chunks, at);
  const leads = next & Word.preposition || chunks.words.lexicon.likeness.has(chunks.id[at]!);
  const isNamed = cue.takes & (Takes.noun | Takes.judgement) && (chunks.quote[at]! >= 0 || (agent && leads));
  const then = at + 1 < limit ? wordAt(chunks, at + 1) : 0;
  const toDo = next & Word.infinitive || (next & Word.negation && then & Word.infinitive);
  const raises = (cue.takes & Takes.bare) !== 0 && toDo;
  if (!raises && !isNamed) return undefined;
  const context = { atComma: true, infinitive: true, gerund: false };
  // is said to be old, was told to leave: the subject is who it is said of or to
  if (raises && !(cue.takes & Takes.attitude))
    return { parts: [{ from: at, to: phraseContentEnd(chunks, at, limit, context) }], rule: 'raising' };
  // is expected to add: “…”
  if (raises && leadsToMarks(chunks, at + 1, limit)) return undefined;
  const subject = subjectBefore(chunks, cue.group, start);
  if (!subject) return undefined;
  const parts = [
    { from: subject.from, to: subject.to },
    { from: at, to: agent && !isAgentFirst ? at + 2 : phraseContentEnd(chunks, at, limit, context) },
  ];
  return { parts, rule: raises ? 'attitude' : 'passive' };
}

/** Whether a verb of saying with marks behind it begins at a chunk. */
function leadsToMarks(chunks: ChunkedArticle, e: number, limit: number): boolean {
  const cue = e < limit && wordAt(chunks, e) & Word.cue ? cueAt(chunks, e, e, limit) : undefined;
  return cue !== undefined && takesQuote(cue) && complementOf(chunks, cue, cue.to, limit).kind === 'quote';
}

/** The flags of a word; 0 for a passage in marks. */
const wordAt = ({ flags, quote }: ChunkedArticle, e: number): number => (quote[e]! < 0 ? flags[e]! : 0);

/**
 * Whether marks follow the word that leads to what somebody is called or accused of: *as “a danger”*, *of “a lie”*.
 */
function isRendering({ quote, flags, id, words }: ChunkedArticle, e: number, limit: number): boolean {
  if (e + 2 >= limit || quote[e]! >= 0 || quote[e + 1]! < 0) return false;
  return words.lexicon.likeness.has(id[e]!) || (flags[e]! & Word.preposition) !== 0;
}

/** The agent of a passive verb: by *the council*. */
function agentAt(chunks: ChunkedArticle, e: number, limit: number): SpeakerPhrase | undefined {
  if (e + 1 >= limit || chunks.quote[e]! >= 0) return undefined;
  return chunks.words.lexicon.agents.has(chunks.id[e]!)
    ? phraseAfter(chunks, e + 1, limit, false)
    : undefined;
}

/**
 * Whether a passive verb can have a clause as its content: *It* was said that …; Ward was *told* that …; but not: the
 * bridge was said that …
 */
function addressesOrStates(chunks: ChunkedArticle, cue: Cue, start: number): boolean {
  if (cue.takes & Takes.person) return true;
  const subject = cue.group - 1;
  return (
    subject >= start && chunks.quote[subject]! < 0 && (chunks.flags[subject]! & Word.objectPronoun) !== 0
  );
}
