import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { clauseEnd } from '../boundaries/clause-end';
import { phraseContentEnd, startsClause } from '../boundaries/phrase-end';
import { type ChunkedArticle, firstLetterIsLower, isMark } from '../chunks';
import { isInfinitive } from '../syntax/complement-start';
import type { Cue } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { looksLikeName } from '../syntax/noun-phrase';
import { inPhrase } from '../syntax/ranges';
import { subjectBefore } from '../syntax/speaker-phrase';
import { groupStart } from '../syntax/subjects';
import { auxiliary, Word } from '../word-classes';

/**
 * Attributes the clause after a noun of saying to its possessor or to the subject of its verb: the mayor's claim
 * *that* …
 */
export function attributeReportingNoun(
  state: AttributionState,
  e: number,
  start: number,
  limit: number,
): AttributionCandidate | undefined {
  const { chunks } = state;
  if (!(chunks.flags[e]! & Word.cueNoun)) return undefined;
  const marks = marksAfter(state, e, start, limit);
  if (marks || e + 3 >= limit || chunks.quote[e + 1]! >= 0) return marks;
  const called = callAfter(chunks, e, start, limit);
  if (called) return called;
  if (!(chunks.flags[e + 1]! & Word.that)) return bareClauseAfter(chunks, e, start, limit);
  // a clause has a subject of its own; without one it is relative: the claim that upset her
  if (!(chunks.flags[e + 2]! & opensSubject) && chunks.quote[e + 2]! < 0) return undefined;
  const maker = makerOf(chunks, e, start);
  const speaker = possessorOf(chunks, e, start) ?? maker;
  if (!speaker && !(chunks.flags[e]! & Word.plural)) return undefined;
  const end = clauseEnd(chunks, e + 1, limit, true);
  const to = maker ? end : predicateOf(chunks, e + 2, end);
  const cue = { from: e, to: e + 1 };
  return { parts: [{ from: e + 1, to }], cue, speaker, rule: 'cue-noun' };
}

/**
 * The attribution of a clause without its conjunction: laughed off *Ward's claims* he was ill; amid *reports* the bridge
 * would close.
 */
function bareClauseAfter(
  chunks: ChunkedArticle,
  e: number,
  start: number,
  limit: number,
): AttributionCandidate | undefined {
  const speaker = possessorOf(chunks, e, start);
  const { flags, id, words } = chunks;
  const isPlural = (flags[e]! & Word.plural) !== 0;
  const lead = e > start ? flags[e - 1]! : 0;
  // amid opposition claims he was late
  const isAmid = e - 1 > start && !(lead & Word.mark) && flags[e - 2]! & Word.preposition;
  const isReported = isPlural && (lead & reports || isAmid);
  if (!speaker && !isReported) return undefined;
  const isOpened = flags[e + 1]! & opensSubject || words.lexicon.expletives.has(id[e + 1]!);
  if (!isOpened || !startsClause(chunks, e + 1, limit)) return undefined;
  const part = { from: e + 1, to: clauseEnd(chunks, e + 1, limit, true) };
  return { parts: [part], cue: { from: e, to: e + 1 }, speaker, rule: 'cue-noun' };
}

/** What stands before reports that nobody is named for: *amid* claims, *discuss* reports. */
const reports = Word.preposition | Word.cue | Word.verb | Word.past | Word.be;

/** The attribution of what somebody calls for: fresh *calls* for the mayor to resign; *Ward's plea* for help to come. */
function callAfter(
  chunks: ChunkedArticle,
  e: number,
  start: number,
  limit: number,
): AttributionCandidate | undefined {
  const { flags, quote, id, words } = chunks;
  const { calls, callPrepositions } = words.lexicon;
  if (!calls.has(id[e]!) || !callPrepositions.has(id[e + 1]!)) return undefined;
  for (let to = e + 2; to < Math.min(limit, e + maxCalledLength); to++) {
    if (quote[to]! >= 0 || flags[to]! & (Word.mark | Word.that | auxiliary | Word.modal)) return undefined;
    if (!isInfinitive(chunks, to, limit)) continue;
    const context = { atComma: true, infinitive: true, gerund: false };
    const end = phraseContentEnd(chunks, to, limit, context);
    const cue = { from: e, to: e + 1 };
    return {
      parts: [{ from: e + 1, to: end }],
      cue,
      speaker: possessorOf(chunks, e, start),
      rule: 'cue-noun',
    };
  }
  return undefined;
}

/** Longest phrase for who is called on, in chunks. */
const maxCalledLength = 10;

/**
 * His claim that it would close *surprised* the town; … that it is safe *was* rejected: where the verb begins whose
 * subject the noun is, after a clause with a verb of its own; `to` where the sentence has no such verb.
 */
function predicateOf({ flags, quote }: ChunkedArticle, from: number, to: number): number {
  const helps = auxiliary | Word.modal;
  const joins = Word.mark | Word.that | Word.relative | Word.subordinator | Word.and | Word.but;
  // many hurried visitors: after a determiner it is none
  const isVerb = (e: number, bits: number) =>
    e < to &&
    quote[e]! < 0 &&
    (flags[e]! & bits) !== 0 &&
    !(flags[e]! & (Word.capital | Word.nounLike)) &&
    !(flags[e - 1]! & (Word.determiner | Word.possessive) && !(flags[e - 1]! & Word.that));
  let e = from;
  for (; e < to && !isVerb(e, helps | Word.past | Word.verb); e++)
    if (quote[e]! >= 0 || flags[e]! & Word.relative & ~Word.that) return to;
  const isGroup = isVerb(e, helps);
  while (isVerb(e, helps | Word.adverb | Word.negation)) e++;
  // the word that its auxiliary goes with, or the verb itself
  if (isGroup || isVerb(e, Word.past | Word.verb)) e++;
  if (isVerb(e, Word.past | Word.verb)) return e;
  for (; e < to; e++) {
    if (quote[e]! >= 0 || flags[e]! & joins) return to;
    if (isVerb(e, helps) && !(flags[e - 1]! & Word.infinitive)) return e;
  }
  return to;
}

/**
 * The attribution of a whole sentence in marks after a noun of saying that somebody made: issued a statement, *“…”*.
 */
function marksAfter(
  { chunks, owner }: AttributionState,
  e: number,
  start: number,
  limit: number,
): AttributionCandidate | undefined {
  const at = e + 2;
  if (
    at >= limit ||
    !isMark(chunks, e + 1, Char.comma) ||
    chunks.quote[at]! < 0 ||
    owner[chunks.quote[at]!]! >= 0
  )
    return undefined;
  const isSentence = chunks.end[at]! - chunks.first[at]! > 6 && !firstLetterIsLower(chunks, at);
  const speaker = isSentence ? makerOf(chunks, e, start) : undefined;
  return (
    speaker && { parts: [{ from: at, to: at + 1 }], cue: { from: e, to: e + 1 }, speaker, rule: 'cue-noun' }
  );
}

const opensSubject =
  Word.determiner | Word.subjectPronoun | Word.possessive | Word.capital | Word.number | Word.plural;

/** The possessor of a noun: *the mayor*'s recent claim; *her* claim. */
function possessorOf(chunks: ChunkedArticle, noun: number, start: number): SpeakerPhrase | undefined {
  for (let e = noun - 1; e >= start && e >= noun - 4; e--) {
    const word = chunks.flags[e]!;
    if (chunks.quote[e]! >= 0 || word & (Word.mark | Word.preposition)) return undefined;
    if (word & Word.genitive) return ownerBefore(chunks, e, start);
    if (word & Word.possessive) return { from: e, to: e + 1, outerFrom: e, outerTo: e + 1, sure: 0.9 };
    if (word & Word.determiner) return undefined;
  }
  return undefined;
}

/** The subject of the verb whose object a noun is: *Ward* made the point that … */
function makerOf(chunks: ChunkedArticle, noun: number, start: number): SpeakerPhrase | undefined {
  const inPhrase = Word.determiner | Word.possessive | Word.number;
  for (let e = noun - 1; e >= start && e >= noun - 4; e--) {
    const word = chunks.flags[e]!;
    if (chunks.quote[e]! >= 0 || word & (Word.mark | Word.preposition)) return undefined;
    if (word & (Word.verb | Word.past | Word.cue) && !(word & (Word.capital | Word.nounLike | inPhrase))) {
      const speaker = subjectBefore(chunks, groupStart(chunks, e, start), start);
      return speaker && { ...speaker, sure: 0.7 };
    }
  }
  return undefined;
}

/** Longest name of an owner, in chunks. */
const maxOwnerLength = 6;

/** The noun phrase before a genitive, without the verb and the preposition before it. */
function ownerBefore(chunks: ChunkedArticle, genitive: number, start: number): SpeakerPhrase | undefined {
  const ends = Word.preposition | Word.that | Word.subordinator | Word.question | auxiliary | Word.modal;
  let from = genitive;
  while (from > start && genitive - from < maxOwnerLength && chunks.quote[from - 1]! < 0) {
    const word = chunks.flags[from - 1]!;
    const isVerb = word & (Word.verb | Word.past | Word.cue) && !(word & (Word.capital | Word.nounLike));
    if (isVerb || (word & ends && !(word & (Word.determiner | Word.role))) || !inPhrase(chunks, from - 1))
      break;
    if (word & (Word.and | Word.but)) break;
    from--;
  }
  const opens = Word.capital | Word.determiner | Word.possessive | Word.role | Word.number;
  while (from < genitive && !(chunks.flags[from]! & opens)) from++;
  return from < genitive && looksLikeName(chunks, { from, to: genitive })
    ? { from, to: genitive, outerFrom: from, outerTo: genitive, sure: 0.8 }
    : undefined;
}

/**
 * expressed the hope *that it is closed*; voiced concern about *the bridge*: where the content begins after a noun of
 * saying that the cue takes as its object; -1 where there is none.
 */
export function nominalContent(chunks: ChunkedArticle, cue: Cue, from: number, limit: number): number {
  const { flags, quote } = chunks;
  if (!(cue.takes & Takes.light)) return -1;
  const searchEnd = Math.min(limit - 2, from + 4);
  for (let e = from; e < searchEnd; e++) {
    if (quote[e]! >= 0 || flags[e]! & (Word.mark | Word.preposition | Word.genitive)) return -1;
    if (!(flags[e]! & Word.cueNoun) || quote[e + 1]! >= 0) continue;
    const next = flags[e + 1]!;
    if (next & Word.that) return flags[e + 2]! & opensSubject || quote[e + 2]! >= 0 ? e + 1 : -1;
    if (next & Word.preposition) return e + 2;
    if (isInfinitive(chunks, e + 1, limit)) return e + 1;
  }
  return -1;
}
