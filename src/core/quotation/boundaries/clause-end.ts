import { Form, Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark, lastInside } from '../chunks';
import { isOccasion } from './occasions';
import { type Cue, cueAt, isFinite, isGerund, takesQuote } from '../syntax/cues';
import { isDash } from '../syntax/ranges';
import { subjectBefore } from '../syntax/speaker-phrase';
import { auxiliary, Word } from '../word-classes';

/**
 * The chunk after the last one of the clause that begins at `from`, without the sentence's final mark. Most clauses end
 * with their sentence; the others end where another attribution begins.
 * @param limit the chunk after the last that may belong to it.
 * @param atComma the first comma ends it: the clause is a subordinate one before the main one.
 */
export function clauseEnd(chunks: ChunkedArticle, from: number, limit: number, atComma = false): number {
  const { flags, quote } = chunks;
  if (quote[from]! >= 0 && isAnswered(chunks, from, limit)) return from + 1;
  for (let e = from + 1; e < limit; e++) {
    if (quote[e]! >= 0) {
      const end = endAtPassage(chunks, e, limit, atComma);
      if (end >= 0) return end;
      continue;
    }
    const word = flags[e]!;
    if (word & Word.mark) {
      if (isMark(chunks, e, Char.comma)) {
        const age = ageEnd(chunks, e, limit);
        if (age > e) e = age;
        else if (atComma || endsAtComma(chunks, e, limit)) return e;
        continue;
      }
      if (isMark(chunks, e, Char.semicolon)) return e;
      if (isDash(chunks, e)) {
        const close = closingDash(chunks, e, limit);
        if (close < 0) return e;
        e = close;
      }
    } else if (word & (Word.and | Word.but) && endsAtAnd(chunks, e, limit)) return e;
    else if (e > from + 2 && leadsToSaying(chunks, e, limit)) return e;
    else if (e > from + 2 && isOccasion(chunks, e, limit, chunks.words.lexicon.clearOccasions)) return e;
    else if (word & Word.cue && leadsIntoMarks(chunks, e, from, limit))
      return e - 1 > from && flags[e - 1]! & (Word.and | Word.but) ? e - 1 : e;
  }
  return trimEnd(chunks, from, limit);
}

/** The comma after an age: Ward, *43,* has left; `at` where none stands behind the comma there. */
export function ageEnd(chunks: ChunkedArticle, at: number, limit: number): number {
  const isAge =
    at + 2 < limit &&
    chunks.quote[at + 1]! < 0 &&
    (chunks.flags[at + 1]! & Word.number) !== 0 &&
    isMark(chunks, at + 2, Char.comma);
  return isAge ? at + 2 : at;
}

/** Where a clause ends at a passage in marks: after it, before it, or -1 where it goes on. */
function endAtPassage(chunks: ChunkedArticle, e: number, limit: number, atComma: boolean): number {
  const last = lastInside(chunks, e);
  if (last === Char.comma && e + 1 < limit && (atComma || endsAtComma(chunks, e, limit))) return e + 1;
  const isSpeech = last === Char.comma || last === Char.questionMark || last === Char.exclamationMark;
  return isSpeech && attributedAfter(chunks, e, limit) ? e : -1;
}

/** Whether a conjunction and the gerund of a verb of saying tell what the speaker did besides: … *after revealing* it. */
function leadsToSaying(chunks: ChunkedArticle, e: number, limit: number): boolean {
  if (e + 2 >= limit || !chunks.words.lexicon.leaving.has(chunks.id[e]!) || chunks.quote[e + 1]! >= 0)
    return false;
  const cue = chunks.flags[e + 1]! & Word.cue ? cueAt(chunks, e + 1, e, limit) : undefined;
  return cue !== undefined && isGerund(cue) && (cue.takes & Takes.clause) !== 0;
}

/** Whether a gerund with a mark behind it leads into a passage in marks: an email to supporters *stating, “…”*. */
function leadsIntoMarks(chunks: ChunkedArticle, e: number, from: number, limit: number): boolean {
  const { quote } = chunks;
  if (e + 2 >= limit || quote[e + 1]! >= 0 || quote[e + 2]! < 0) return false;
  if (!isMark(chunks, e + 1, Char.comma) && !isMark(chunks, e + 1, Char.colon)) return false;
  const cue = cueAt(chunks, e, from, limit);
  return cue !== undefined && isGerund(cue) && takesQuote(cue);
}

/** The last chunk of the second dash that makes the one at `dash` the beginning of a parenthesis; -1: none. */
function closingDash(chunks: ChunkedArticle, dash: number, limit: number): number {
  const searchEnd = Math.min(limit, dash + 60);
  let e = dash + 1;
  while (e < searchEnd && chunks.quote[e]! < 0 && isDash(chunks, e)) e++;
  while (e < searchEnd && !(chunks.quote[e]! < 0 && isDash(chunks, e))) e++;
  if (e >= searchEnd) return -1;
  while (e + 1 < searchEnd && chunks.quote[e + 1]! < 0 && isDash(chunks, e + 1)) e++;
  return e;
}

/** The end of a range without the mark at the end of its sentence. */
export function trimEnd(chunks: ChunkedArticle, from: number, to: number): number {
  const end = trimMarks(chunks, from, to);
  const open = captionStart(chunks, from, end);
  return open > from ? trimMarks(chunks, from, open) : end;
}

/** Longest pointer to a picture, in chunks. */
const maxPointerLength = 20;

/** Where a pointer to the picture opens that ends a range: … *(pictured)*; … *(file photo)*; -1: there is none. */
function captionStart(chunks: ChunkedArticle, from: number, end: number): number {
  if (!isMark(chunks, end - 1, Char.rightParenthesis)) return -1;
  const { captions } = chunks.words.lexicon;
  let points = false;
  for (let e = end - 2; e > from && e > end - maxPointerLength; e--) {
    if (isMark(chunks, e, Char.leftParenthesis)) return points ? e : -1;
    if (captions.has(chunks.id[e]!)) points = true;
  }
  return -1;
}

function trimMarks(chunks: ChunkedArticle, from: number, to: number): number {
  let end = to;
  while (
    end > from + 1 &&
    chunks.quote[end - 1]! < 0 &&
    chunks.flags[end - 1]! & Word.mark &&
    !isMark(chunks, end - 1, Char.rightParenthesis) &&
    !isMark(chunks, end - 1, Char.percent)
  )
    end--;
  return end;
}

/** Longest way from a comma to the verb that shows that another attribution begins there, in chunks. */
const maxVerbDistance = 8;

/**
 * Whether a comma ends the clause, since the speaker’s sentence goes on after it: , *adding* that …; , *and she
 * called* …; , *but he* said …
 */
function endsAtComma(chunks: ChunkedArticle, commaAt: number, limit: number): boolean {
  const { flags } = chunks;
  let e = commaAt + 1;
  // what contrasts is more often the reporter's: said the bridge is safe, *but* it stayed closed
  if (e < limit && chunks.quote[e]! < 0 && chunks.flags[e]! & Word.but)
    return !goesOnWithThat(chunks, e + 1, limit);
  if (saysInRelative(chunks, e, limit)) return true;
  const searchEnd = Math.min(limit, commaAt + maxVerbDistance);
  const joined = e < searchEnd && (flags[e]! & (Word.and | Word.but | Word.subordinator)) !== 0;
  if (joined) {
    e++;
    if (deniesAfter(chunks, e, searchEnd)) return true;
    // , and he …: his own sentence goes on
    if (e < searchEnd && flags[e]! & Word.person && !(flags[e - 1]! & Word.question)) return true;
    if (attributionAhead(chunks, e, limit)) return true;
  }
  for (; e < searchEnd; e++) {
    if (chunks.quote[e]! >= 0) return false;
    if (flags[e]! & Word.cue) return goesOnWithCue(cueAt(chunks, e, commaAt + 1, limit), commaAt + 1, joined);
    if (isOutsideSubject(chunks, e)) return false;
  }
  return false;
}

/** Whether a relative clause begins that says what its head said: …, *who had told* reporters he would go. */
function saysInRelative(chunks: ChunkedArticle, e: number, limit: number): boolean {
  const { flags, quote } = chunks;
  if (e >= limit || quote[e]! >= 0 || !(flags[e]! & Word.relative) || flags[e]! & Word.that) return false;
  for (let at = e + 1; at < Math.min(limit, e + maxGroupLength); at++) {
    if (quote[at]! >= 0) return false;
    const cue = flags[at]! & Word.cue ? cueAt(chunks, at, e, limit) : undefined;
    if (cue) return cue.group === e + 1 && !cue.modal && !cue.passive && plainlyTells(cue);
  }
  return false;
}

/** Longest verb group behind a relative pronoun, in chunks. */
const maxGroupLength = 5;

const plainlyTells = (cue: Cue): boolean =>
  isFinite(cue) &&
  (cue.takes & Takes.quote) !== 0 &&
  (cue.takes & Takes.clause) !== 0 &&
  !(cue.takes & (Takes.noun | Takes.attitude));

/** Whether what was said goes on after a conjunction with one of its own: …, but *that* it would open again. */
const goesOnWithThat = ({ flags, quote }: ChunkedArticle, e: number, limit: number): boolean =>
  e < limit && quote[e]! < 0 && (flags[e]! & Word.that) !== 0;

/** Whether the speaker's sentence goes on with a cue after a comma: a gerund right there, or a finite verb after *and*. */
function goesOnWithCue(cue: Cue | undefined, afterComma: number, joined: boolean): boolean {
  if (!cue || cue.infinitive || cue.passive) return false;
  if (cue.forms === Form.gerund) return cue.group === afterComma + (joined ? 1 : 0);
  return joined && (cue.forms & (Form.past | Form.present | Form.participle)) !== 0;
}

/** Whether a chunk cannot stand between a comma and the verb of the next attribution. */
function isOutsideSubject(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.mark) return !isMark(chunks, e, Char.fullStop) && !isMark(chunks, e, Char.hyphen);
  if (word & (Word.question | Word.subordinator | Word.that) && !(word & Word.determiner)) return true;
  return (word & Word.preposition) !== 0 && !(word & Word.adverb);
}

/**
 * Whether the verb after *and* goes on with the speaker’s sentence, and not with what was said: … *and called for* …
 */
function endsAtAnd(chunks: ChunkedArticle, and: number, limit: number): boolean {
  if (attributionAhead(chunks, and + 1, limit) || deniesAfter(chunks, and + 1, limit)) return true;
  const cue = firstCue(chunks, and + 1, Math.min(limit, and + 4), limit);
  if (cue && cue.takes & Takes.attitude) return false;
  if (cue?.group !== and + 1 || cue.infinitive || cue.passive || cue.modal) return false;
  if (cue.forms & Form.gerund) return false;
  return (cue.forms & (Form.past | Form.present)) !== 0 && !(chunks.flags[and + 1]! & auxiliary);
}

/** Whether a denial begins at `e`, with which the speaker’s sentence goes on: but *did not say* when. */
function deniesAfter(chunks: ChunkedArticle, e: number, limit: number): boolean {
  const { flags, quote } = chunks;
  if (e + 1 >= limit || quote[e]! >= 0 || quote[e + 1]! >= 0 || !(flags[e]! & auxiliary)) return false;
  let at = e + 1;
  if (flags[at]! & Word.negation && at + 1 < limit) at++;
  else if (!(flags[e]! & Word.do)) return false;
  return quote[at]! < 0 && (flags[at]! & Word.cue) !== 0;
}

/** Longest subject of another attribution, in chunks. */
const maxNextSubjectLength = 12;

/** Whether somebody else’s attribution begins with its subject at `from`: and *one in four of them said* … */
function attributionAhead(chunks: ChunkedArticle, from: number, limit: number): boolean {
  const { flags, quote } = chunks;
  const searchEnd = Math.min(limit, from + maxNextSubjectLength);
  for (let e = from; e < searchEnd; e++) {
    if (quote[e]! >= 0) return false;
    const word = flags[e]!;
    if (word & Word.cue && e > from) {
      const cue = cueAt(chunks, e, from, limit);
      if (cue) return plainlySays(cue) && !cue.modal && subjectBefore(chunks, cue.group, from) !== undefined;
    }
    if (e > from && isMark(chunks, e, Char.comma)) return saysAfterApposition(chunks, from, e, limit);
    if (word & Word.mark && !isMark(chunks, e, Char.fullStop) && !isMark(chunks, e, Char.hyphen))
      return false;
    if (word & (Word.modal | Word.be | Word.infinitive)) return false;
    if (
      word & (Word.that | Word.question | Word.subordinator) &&
      !(word & (Word.determiner | Word.preposition))
    )
      return false;
  }
  return false;
}

/** Longest apposition of another speaker, in chunks. */
const maxNextAppositionLength = 24;

/**
 * Whether a verb of saying follows the apposition that the comma at `open` begins: and Ward*, who leads it, said*.
 */
function saysAfterApposition(chunks: ChunkedArticle, from: number, open: number, limit: number): boolean {
  const { flags, quote } = chunks;
  // his band and a friend, who led it, wrote: without a comma the two belong together
  if (!isMark(chunks, from - 2, Char.comma) || !(flags[open - 1]! & (Word.capital | Word.role | Word.number)))
    return false;
  for (let e = open + 1; e + 1 < Math.min(limit, open + maxNextAppositionLength); e++) {
    if (quote[e]! >= 0) return false;
    if (!isMark(chunks, e, Char.comma)) continue;
    const cue = quote[e + 1]! < 0 && flags[e + 1]! & Word.cue ? cueAt(chunks, e + 1, from, limit) : undefined;
    if (cue?.group === e + 1 && plainlySays(cue))
      return subjectBefore(chunks, cue.group, from)?.outerFrom === from;
  }
  return false;
}

/** Whether a cue is a finite verb that does nothing but attribute: said, says. */
function plainlySays(cue: Cue): boolean {
  const finite = (cue.forms & (Form.past | Form.present)) !== 0 || cue.forms === Form.base;
  const plain = Takes.bare | Takes.quote;
  return (
    finite &&
    !cue.infinitive &&
    !cue.passive &&
    (cue.takes & plain) === plain &&
    !(cue.takes & (Takes.noun | Takes.attitude))
  );
}

function firstCue(chunks: ChunkedArticle, from: number, searchEnd: number, limit: number): Cue | undefined {
  for (let e = from; e < searchEnd; e++) {
    if (chunks.flags[e]! & Word.cue) return cueAt(chunks, e, from, limit);
    if (!(chunks.flags[e]! & (Word.adverb | auxiliary | Word.negation | Word.modal))) return undefined;
  }
  return undefined;
}

/**
 * Whether somebody else has a cue and marks of his own after a passage that ends with a comma: Ward said “yes,” *Lund
 * said “no”*.
 */
function isAnswered(chunks: ChunkedArticle, passage: number, limit: number): boolean {
  if (lastInside(chunks, passage) !== Char.comma) return false;
  const searchEnd = Math.min(limit - 1, passage + 8);
  for (let e = passage + 1; e < searchEnd; e++) {
    if (chunks.quote[e]! >= 0 || chunks.flags[e]! & Word.mark) return false;
    const cue = chunks.flags[e]! & Word.cue ? cueAt(chunks, e, passage + 1, limit) : undefined;
    if (cue) return takesQuote(cue) && chunks.quote[cue.to]! >= 0 && cue.group > passage + 1;
  }
  return false;
}

/** Whether a passage in marks has a cue of its own right after it: “…,” *she said*. */
function attributedAfter(chunks: ChunkedArticle, passage: number, limit: number): boolean {
  const searchEnd = Math.min(limit, passage + 8);
  for (let e = passage + 1; e < searchEnd; e++) {
    if (chunks.quote[e]! >= 0) return false;
    const word = chunks.flags[e]!;
    if (word & Word.cue) {
      const cue = cueAt(chunks, e, passage + 1, limit);
      if (!cue || !(cue.takes & Takes.quote) || !(cue.forms & (Form.past | Form.present))) return false;
      return (
        cue.group === passage + 1 || subjectBefore(chunks, cue.group, passage + 1)?.outerFrom === passage + 1
      );
    }
    if (word & Word.mark && !isMark(chunks, e, Char.fullStop)) return false;
  }
  return false;
}
