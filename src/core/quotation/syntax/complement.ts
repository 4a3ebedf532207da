import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark } from '../chunks';
import { auxiliary, Word } from '../cue-lexicon';
import { skipAdjuncts } from '../boundaries/adjuncts';
import type { Cue } from './cues';
import { endsAsGerund, isApproximate, isDescribed, phraseAfter } from './noun-phrase';
import { hasVerb } from './ranges';

export type ComplementKind = 'quote' | 'clause' | 'infinitive' | 'noun' | 'none';

/** What a cue governs to its right. */
export interface Complement {
  readonly kind: ComplementKind;
  /** First chunk of the content; for `none`, where the adjuncts end. */
  readonly from: number;
  /** Whether a comma or colon leads in: what follows in marks is speech, not a fragment. */
  readonly ledIn: boolean;
  /** Whether the conjunction is there (that, whether). */
  readonly marked: boolean;
}

/** Reads what stands to the right of a cue, up to `limit`. */
export function complementOf(chunks: ChunkedArticle, cue: Cue, from: number, limit: number): Complement {
  const { flags, quote } = chunks;
  const none = (at: number): Complement => ({ kind: 'none', from: at, ledIn: false, marked: false });
  let e = from;
  if (e >= limit) return none(e);
  // asked not to be named: a condition of speaking, and nothing that was said
  if (flags[e]! & Word.negation && cue.takes & Takes.personInfinitive) return none(e);
  let person = false;
  if (cue.takes & Takes.person && cue.takes & (Takes.clause | Takes.question) && quote[e]! < 0) {
    const that = thatAhead(chunks, cue, e, limit);
    if (that >= e) return { kind: 'clause', from: that, ledIn: false, marked: true };
  }
  if (cue.takes & (Takes.person | Takes.personInfinitive) && quote[e]! < 0 && !(flags[e]! & Word.mark)) {
    const object = personAt(chunks, e, limit);
    if (object > e) {
      person = true;
      e = object;
    }
  }
  if (person && e < limit && isInfinitive(chunks, e, limit) && cue.takes & Takes.personInfinitive)
    // told them *to leave*, but urged, asked *them to leave*
    return {
      kind: 'infinitive',
      from: cue.takes & Takes.person && cue.takes & Takes.clause ? e : from,
      ledIn: false,
      marked: true,
    };
  if (!person && e < limit && isInfinitive(chunks, e, limit) && cue.takes & Takes.infinitive)
    return { kind: 'infinitive', from: e, ledIn: false, marked: true };
  // asked Ward about the bridge
  if (person && cue.takes & Takes.question && e + 1 < limit && isTopic(chunks, e))
    return { kind: 'noun', from: e + 1, ledIn: false, marked: true };
  // called for a new bridge: nobody is told to do anything
  if (person && !(cue.takes & Takes.person)) {
    person = false;
    e = from;
  }
  const plainFrom = e;
  e = skipAdjuncts(chunks, e, limit);
  if (e >= limit) {
    return cue.takes & (Takes.noun | Takes.light) && plainFrom < limit && canBeObject(chunks, plainFrom)
      ? { kind: 'noun', from: plainFrom, ledIn: false, marked: false }
      : none(e);
  }
  const ledIn = false;
  if (isMark(chunks, e, Char.comma) || isMark(chunks, e, Char.colon)) {
    const next = e + 1;
    if (next >= limit) return none(e);
    if (quote[next]! >= 0) return { kind: 'quote', from: next, ledIn: true, marked: false };
    if (isMark(chunks, e, Char.colon)) return { kind: 'clause', from: next, ledIn: true, marked: false };
    if (chunks.words.lexicon.language.clauseAfterComma) {
      const clauseKind: Complement = { kind: 'clause', from: next, ledIn: false, marked: true };
      if (flags[next]! & Word.that && cue.takes & Takes.clause) return clauseKind;
      if (flags[next]! & Word.question && cue.takes & (Takes.question | Takes.clause)) return clauseKind;
      if (flags[next]! & Word.infinitive && cue.takes & Takes.infinitive) return clauseKind;
      if (cue.takes & Takes.bare && canBeSubject(chunks, next)) return { ...clauseKind, marked: false };
      return none(e);
    }
    // said, in a statement, that …
    let close = closingComma(chunks, next, Math.min(limit, next + 14));
    // said on Monday, of her first child, a girl born in May, “…”
    for (let more = 0; more < 2 && close >= 0 && close + 1 < limit && quote[close + 1]! < 0; more++) {
      if (flags[close + 1]! & Word.that || !(flags[next]! & Word.preposition)) break;
      if (hasVerb(chunks, next, close)) break;
      const further = closingComma(chunks, close + 1, Math.min(limit, close + 12));
      if (further < 0 || further + 1 >= limit || quote[further + 1]! < 0) break;
      if (!hasVerb(chunks, close + 1, further) || flags[close + 1]! & Word.determiner) close = further;
    }
    if (close < 0 || close + 1 >= limit) return none(e);
    const after = flags[close + 1]!;
    if (quote[close + 1]! >= 0) return { kind: 'quote', from: close + 1, ledIn: true, marked: false };
    if (after & Word.that && cue.takes & Takes.clause)
      return { kind: 'clause', from: close + 1, ledIn: false, marked: true };
    return none(e);
  }
  if (quote[e]! >= 0) return { kind: 'quote', from: e, ledIn, marked: false };
  const afterMeans = marksAfterMeans(chunks, e, limit);
  if (afterMeans >= 0) return { kind: 'quote', from: afterMeans, ledIn: true, marked: false };
  const word = flags[e]!;
  if (word & Word.that && cue.takes & Takes.clause) {
    if (isRelative(chunks, cue, e, limit)) return none(e);
    return { kind: 'clause', from: e, ledIn, marked: true };
  }
  if (word & Word.question && cue.takes & (Takes.question | Takes.clause))
    return { kind: 'clause', from: e, ledIn, marked: true };
  if (cue.takes & (Takes.noun | Takes.light) && plainFrom < limit && canBeObject(chunks, plainFrom))
    return { kind: 'noun', from: plainFrom, ledIn, marked: false };
  if (
    cue.takes & Takes.bare &&
    !chunks.words.lexicon.language.clauseAfterComma &&
    canBeSubject(chunks, e) &&
    !(cue.takes & Takes.person && !person)
  )
    return { kind: 'clause', from: e, ledIn, marked: false };
  return none(e);
}

/** the rules *that bind* them, Western states *that have* voted: what may be a noun, and a pronoun that is the subject. */
function isRelative(chunks: ChunkedArticle, cue: Cue, that: number, limit: number): boolean {
  const { flags, quote } = chunks;
  if (!(flags[cue.from]! & Word.nounLike) || cue.group !== cue.from || that !== cue.to) return false;
  let e = that + 1;
  while (e < limit && quote[e]! < 0 && flags[e]! & Word.adverb && !(flags[e]! & Word.determiner)) e++;
  if (e + 1 >= limit || quote[e]! >= 0 || quote[e + 1]! >= 0) return false;
  const word = flags[e]!;
  if (word & (auxiliary | Word.modal)) return true;
  const nominal =
    Word.determiner | Word.possessive | Word.capital | Word.number | Word.subjectPronoun | Word.mark;
  if (word & (nominal | Word.objectPronoun | Word.preposition | Word.subordinator)) return false;
  // a word that no determiner stands before, and one after: a verb and its object
  const object = Word.determiner | Word.possessive | Word.objectPronoun | Word.infinitive;
  return (flags[e + 1]! & object) !== 0 && !(flags[e + 1]! & Word.that);
}

/** tweeted *using her own account*: “…”: the marks after the colon; -1 where there are none. */
function marksAfterMeans(chunks: ChunkedArticle, e: number, limit: number): number {
  if (chunks.flags[e]! & Word.capital || !endsAsGerund(chunks, e)) return -1;
  for (let k = e + 1; k + 1 < Math.min(limit, e + maxMeansLength); k++) {
    if (chunks.quote[k]! >= 0 || isMark(chunks, k, Char.comma)) return -1;
    if (isMark(chunks, k, Char.colon)) return chunks.quote[k + 1]! >= 0 ? k + 1 : -1;
  }
  return -1;
}

const maxMeansLength = 14;

/** promised *to open* it, and not: promised it *to the* town. */
export function isInfinitive(chunks: ChunkedArticle, e: number, limit: number): boolean {
  if (!(chunks.flags[e]! & Word.infinitive)) return false;
  if (e + 1 >= limit || chunks.quote[e + 1]! >= 0) return true;
  const noun =
    Word.determiner |
    Word.possessive |
    Word.capital |
    Word.number |
    Word.objectPronoun |
    Word.mark |
    Word.plural;
  return !(chunks.flags[e + 1]! & noun) || (chunks.flags[e + 1]! & (Word.cue | auxiliary)) !== 0;
}

/** Whether a word leads in what a question is *about*. */
export function isTopic(chunks: ChunkedArticle, e: number): boolean {
  return chunks.quote[e]! < 0 && chunks.words.lexicon.topics.has(chunks.id[e]!);
}

/** Longest description of the person spoken to, in chunks. */
const maxAddresseeLength = 24;

/** told NPR’s host at the harbour, Ms Ward, on Tuesday *that*: the conjunction, with no verb before it; -1: none. */
function thatAhead(chunks: ChunkedArticle, cue: Cue, from: number, limit: number): number {
  const { flags, quote } = chunks;
  const searchEnd = Math.min(limit, from + maxAddresseeLength);
  for (let e = from; e < searchEnd; e++) {
    if (quote[e]! >= 0) return -1;
    const word = flags[e]!;
    if (word & Word.question && !(word & Word.relative) && cue.takes & Takes.question) return e;
    if (word & Word.that && cue.takes & Takes.clause)
      return e + 1 < limit && canBeSubject(chunks, e + 1) ? e : -1;
    if (
      word & (auxiliary | Word.modal | Word.subjectPronoun | Word.infinitive | Word.question) &&
      !(word & Word.capital)
    )
      return -1;
    if (
      word & Word.mark &&
      !isMark(chunks, e, Char.comma) &&
      !isMark(chunks, e, Char.hyphen) &&
      !isMark(chunks, e, Char.fullStop)
    )
      return -1;
  }
  return -1;
}

/** Whether a clause can begin here without a conjunction. */
function canBeSubject(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.mark) return isMark(chunks, e, Char.dollar) || isMark(chunks, e, Char.leftBracket);
  // having them here is good
  if (word & auxiliary && endsAsGerund(chunks, e)) return true;
  if (word & (auxiliary | Word.modal | Word.and | Word.infinitive)) return false;
  if (word & Word.but) return false;
  if (word & (Word.determiner | Word.subjectPronoun | Word.possessive | Word.capital | Word.number))
    return true;
  if (isApproximate(chunks, e, chunks.count)) return true;
  return !(word & (Word.adverb | Word.objectPronoun));
}

function canBeObject(chunks: ChunkedArticle, e: number): boolean {
  if (chunks.quote[e]! >= 0) return true;
  const word = chunks.flags[e]!;
  if (word & Word.mark) return isMark(chunks, e, Char.dollar);
  if (word & (Word.determiner | Word.possessive | Word.objectPronoun | Word.capital | Word.number))
    return true;
  return !(
    word &
    (auxiliary |
      Word.modal |
      Word.and |
      Word.but |
      Word.infinitive |
      Word.preposition |
      Word.adverb |
      Word.time |
      Word.subordinator)
  );
}

/** The end of the person addressed (told *reporters* that); `e` itself where there is none. */
function personAt(chunks: ChunkedArticle, e: number, limit: number): number {
  const word = chunks.flags[e]!;
  if (word & (Word.objectPronoun | Word.subjectPronoun) && !isDescribed(chunks, e, limit)) return e + 1;
  if (word & (Word.that | Word.preposition | Word.time) && !(word & Word.determiner)) return e;
  const phrase = phraseAfter(chunks, e, limit, false, true);
  return phrase ? phrase.to : e;
}

function closingComma(chunks: ChunkedArticle, from: number, limit: number): number {
  for (let e = from; e < limit; e++) {
    if (chunks.quote[e]! >= 0) return -1;
    if (isMark(chunks, e, Char.comma)) return e;
  }
  return -1;
}
