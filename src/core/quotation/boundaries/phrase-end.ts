import { Form } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark, lastInside } from '../chunks';
import { cueAt } from '../syntax/cues';
import type { PhraseContext } from '../syntax/model';
import { hasVerb } from '../syntax/ranges';
import { auxiliary, Word } from '../word-classes';
import { clauseEnd } from './clause-end';
import { isOccasion } from './occasions';

/** Longest subject before the verb that shows a clause to begin, in chunks. */
const maxSubjectLength = 8;

/**
 * Where content ends that is a noun phrase or an infinitive (criticized *the council for its delay*): before what only
 * says when, where or by what means it was spoken, and before a verb that goes on with the speaker's sentence.
 */
export function phraseContentEnd(
  chunks: ChunkedArticle,
  from: number,
  limit: number,
  context: PhraseContext,
): number {
  const { flags, quote } = chunks;
  const end = clauseEnd(chunks, from, limit, context.atComma);
  let { gerund } = context;
  // admitted kidnapping, robbing and beating them
  const isList = quote[from]! < 0 && isGerundAt(chunks, from, limit);
  for (let e = from + 1; e < end; e++) {
    if (quote[e]! >= 0) {
      // called it “a disgrace,” adding …
      if (lastInside(chunks, e) === Char.comma && e + 1 < end && leavesAtComma(chunks, e + 1, end, context))
        return e + 1;
      continue;
    }
    const word = flags[e]!;
    if (word & Word.mark) {
      const goesOn = isList && e + 1 < end && quote[e + 1]! < 0 && isGerundAt(chunks, e + 1, end);
      if (!goesOn && isMark(chunks, e, Char.comma) && leavesAtComma(chunks, e + 1, end, context)) return e;
    } else if (word & (Word.and | Word.but)) {
      if (leavesAtAnd(chunks, e + 1, end, gerund, context)) return e;
    } else if (quote[e - 1]! >= 0 && word & Word.time && !(word & Word.determiner)) {
      // called it “a disgrace” Wednesday
      return e;
    } else if ((!context.infinitive && endsPhrase(chunks, e, end)) || isOccasion(chunks, e, end)) return e;
    // accused them of sleeping and drinking: both belong to it
    else if (word & Word.gerund) gerund = false;
  }
  return context.infinitive ? end : beforeTime(chunks, from, end);
}

/** Whether a subordinate clause begins that tells of the speaking: … when the vote was over; … before leaving. */
function endsPhrase(chunks: ChunkedArticle, e: number, end: number): boolean {
  const { lexicon } = chunks.words;
  if (chunks.flags[e]! & Word.capital) return false;
  if (!lexicon.likeness.has(chunks.id[e]!) && !lexicon.leaving.has(chunks.id[e]!)) return false;
  if (e + 1 >= end) return false;
  if (chunks.quote[e + 1]! >= 0) return false;
  // described them *as seeming* afraid
  const gerund = !lexicon.likeness.has(chunks.id[e]!) && isGerundAt(chunks, e + 1, end);
  return gerund || startsClause(chunks, e + 1, end);
}

export function isGerundAt(chunks: ChunkedArticle, e: number, end: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.gerund && !(word & Word.capital)) return true;
  return (word & Word.cue) !== 0 && cueAt(chunks, e, e, end)?.forms === Form.gerund;
}

function leavesAtComma(chunks: ChunkedArticle, e: number, end: number, context: PhraseContext): boolean {
  if (e >= end || chunks.quote[e]! >= 0) return false;
  const word = chunks.flags[e]!;
  if (word & (Word.but | Word.and)) return leavesAtAnd(chunks, e + 1, end, context.gerund, context);
  if (word & Word.that) return false;
  if (word & (Word.question | Word.relative) && !(word & Word.determiner)) return true;
  if (word & Word.subordinator && !chunks.words.lexicon.likeness.has(chunks.id[e]!)) return true;
  if (isGerundAt(chunks, e, end) && !(word & Word.preposition)) return true;
  return startsPredicate(chunks, e, end, context.infinitive) || startsClause(chunks, e, end);
}

function leavesAtAnd(
  chunks: ChunkedArticle,
  e: number,
  end: number,
  gerund: boolean,
  context: PhraseContext,
): boolean {
  if (e >= end || chunks.quote[e]! >= 0) return false;
  if (isGerundAt(chunks, e, end)) return gerund;
  return startsPredicate(chunks, e, end, context.infinitive) || startsClause(chunks, e, end);
}

/** Whether a finite verb begins at a chunk, adverbs before it allowed: and *later denied* it. */
function startsPredicate(chunks: ChunkedArticle, e: number, end: number, infinitive: boolean): boolean {
  let at = e;
  while (at < end && chunks.quote[at]! < 0 && chunks.flags[at]! & Word.adverb) at++;
  if (at >= end || chunks.quote[at]! >= 0) return false;
  const word = chunks.flags[at]!;
  if (word & Word.capital) return false;
  if (word & (auxiliary | Word.modal)) return true;
  if (isFiniteCue(chunks, at, e, end)) return true;
  if (!(word & (Word.verb | Word.past)) || word & Word.nounLike) return false;
  // denied *the* claim, but: denied claims
  if (at + 1 >= end || chunks.quote[at + 1]! >= 0) return false;
  if (infinitive && !(word & Word.past)) return false;
  const next = chunks.flags[at + 1]!;
  const opens =
    Word.determiner |
    Word.possessive |
    Word.objectPronoun |
    Word.preposition |
    Word.capital |
    Word.infinitive |
    Word.that |
    Word.adverb |
    Word.number;
  return (next & opens) !== 0 || (word & Word.verb) !== 0;
}

function isFiniteCue(chunks: ChunkedArticle, at: number, start: number, end: number): boolean {
  if (!(chunks.flags[at]! & Word.cue)) return false;
  const cue = cueAt(chunks, at, start, end);
  if (!cue || cue.infinitive || cue.passive) return false;
  if (!(cue.forms & (Form.past | Form.present))) return false;
  return !(chunks.flags[at]! & Word.nounLike);
}

/** Whether a subject and its finite verb begin at a chunk: and *the council agreed*. */
export function startsClause(chunks: ChunkedArticle, e: number, end: number): boolean {
  const { flags, quote } = chunks;
  if (e >= end || quote[e]! >= 0) return false;
  const first = flags[e]!;
  if (first & Word.subjectPronoun && !(first & (Word.determiner | Word.objectPronoun))) return true;
  const never = Word.preposition | Word.infinitive | Word.mark | Word.question | Word.that;
  if (first & never && !(first & Word.determiner)) return false;
  const searchEnd = Math.min(end, e + maxSubjectLength);
  for (let k = e + 1; k < searchEnd; k++) {
    if (quote[k]! >= 0) return false;
    const word = flags[k]!;
    if (word & Word.mark) {
      if (isMark(chunks, k, Char.fullStop) || isMark(chunks, k, Char.hyphen)) continue;
      return false;
    }
    if (word & (Word.that | Word.question | Word.relative)) return false;
    if (word & (Word.and | Word.but | Word.infinitive)) return false;
    // the success he was bringing: a clause within the phrase
    if (word & Word.subjectPronoun && !(word & (Word.determiner | Word.objectPronoun))) return false;
    if (word & Word.capital) continue;
    if (word & (auxiliary | Word.modal)) return true;
    if (flags[k - 1]! & (Word.determiner | Word.possessive | Word.preposition)) continue;
    if (word & Word.verb && !(word & Word.nounLike)) return true;
    if (isFiniteCue(chunks, k, e, end)) return true;
    if (word & Word.preposition) return false;
  }
  return false;
}

/**
 * The end of a phrase without the time at its end, which tells when it was spoken: … *on Monday*; … *in June 2015*.
 */
function beforeTime(chunks: ChunkedArticle, from: number, end: number): number {
  const { flags, quote } = chunks;
  let to = end;
  while (to - 2 > from && quote[to - 1]! < 0 && isTime(chunks, to - 1)) to--;
  if (to === end || hasVerb(chunks, from, to)) return end;
  const before = flags[to - 1]!;
  if (!(before & (Word.preposition | Word.determiner))) return to;
  return to - 1 > from && chunks.words.lexicon.occasionPrepositions.has(chunks.id[to - 1]!) ? to - 1 : end;
}

function isTime(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  return (word & Word.time) !== 0 || ((word & Word.number) !== 0 && (chunks.flags[e - 1]! & Word.time) !== 0);
}
