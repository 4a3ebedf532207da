import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { skipAdjuncts } from '../boundaries/adjuncts';
import { type ChunkedArticle, isMark } from '../chunks';
import { auxiliary, Word } from '../word-classes';
import { canBeObject, canBeSubject, isInfinitive, isRelative, isTopic } from './complement-start';
import type { Cue } from './cues';
import { endsAsGerund, isDescribed, phraseAfter } from './noun-phrase';
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

const none = (from: number): Complement => ({ kind: 'none', from, ledIn: false, marked: false });

const quoteAt = (from: number, ledIn: boolean): Complement => ({ kind: 'quote', from, ledIn, marked: false });

const clauseAt = (from: number, marked: boolean): Complement => ({
  kind: 'clause',
  from,
  ledIn: false,
  marked,
});

const phraseAt = (kind: 'infinitive' | 'noun', from: number, marked: boolean): Complement => ({
  kind,
  from,
  ledIn: false,
  marked,
});

/**
 * Reads what stands to the right of a cue.
 * @param from the chunk after the cue.
 * @param limit the chunk after the last that may belong to it.
 */
export function complementOf(chunks: ChunkedArticle, cue: Cue, from: number, limit: number): Complement {
  if (from >= limit) return none(from);
  // asked not to be named: a condition of speaking, and nothing that was said
  if (chunks.flags[from]! & Word.negation && cue.takes & Takes.personInfinitive) return none(from);
  const that = thatAhead(chunks, cue, from, limit);
  if (that >= from) return clauseAt(that, true);
  const addressed = addresseeEnd(chunks, cue, from, limit);
  const then = addressed > from ? skipAdjuncts(chunks, addressed, limit) : addressed;
  const early =
    infinitiveOrTopic(chunks, cue, { from, addressed }, limit) ??
    infinitiveOrTopic(chunks, cue, { from, addressed: then }, limit);
  if (early) return early;
  if (isSubject(chunks, cue, { from, addressed: then }, limit)) return clauseAt(from, false);
  // called for a new bridge: nobody is told to do anything
  const start = cue.takes & Takes.person ? addressed : from;
  const at = skipAdjuncts(chunks, start, limit);
  if (at >= limit) return objectAt(chunks, cue, start, limit) ?? none(at);
  if (isMark(chunks, at, Char.comma) || isMark(chunks, at, Char.colon))
    return complementAfterMark(chunks, cue, at, limit);
  return (
    quoteOrMarkedClause(chunks, cue, at, limit) ??
    objectAt(chunks, cue, start, limit) ??
    (takesBareClause(chunks, cue, at, start > from) ? clauseAt(at, false) : none(at))
  );
}

/** The chunk after the person spoken to: told *reporters* that …; `from` where there is none. */
function addresseeEnd(chunks: ChunkedArticle, cue: Cue, from: number, limit: number): number {
  if (!(cue.takes & (Takes.person | Takes.personInfinitive))) return from;
  if (chunks.quote[from]! >= 0 || chunks.flags[from]! & Word.mark) return from;
  return personAt(chunks, from, limit);
}

/** Whether what looks like the person spoken to is the subject of a clause: warned *the damage* could spread. */
function isSubject(
  chunks: ChunkedArticle,
  { takes }: Cue,
  { from, addressed }: { readonly from: number; readonly addressed: number },
  limit: number,
): boolean {
  if (!(takes & Takes.bare) || addressed <= from || addressed >= limit || chunks.quote[addressed]! >= 0)
    return false;
  return (chunks.flags[addressed]! & (auxiliary | Word.modal)) !== 0 && !endsAsGerund(chunks, addressed);
}

/**
 * The infinitive or topic after a cue and the person addressed: promised *to leave*, told them *to leave*, urged
 * *them to leave*, asked Ward about *the bridge*.
 */
function infinitiveOrTopic(
  chunks: ChunkedArticle,
  { takes, to }: Cue,
  { from, addressed }: { readonly from: number; readonly addressed: number },
  limit: number,
): Complement | undefined {
  if (addressed >= limit) return undefined;
  const hasPerson = addressed > from;
  if (
    takes & (hasPerson ? Takes.personInfinitive : Takes.infinitive) &&
    isInfinitive(chunks, addressed, limit)
  ) {
    // called for the mayor to go: nobody is told
    const isCall = chunks.words.lexicon.callPrepositions.has(chunks.id[to - 1]!);
    return phraseAt('infinitive', isCall ? from : addressed, true);
  }
  const asksAbout =
    hasPerson && takes & Takes.question && addressed + 1 < limit && isTopic(chunks, addressed);
  return asksAbout ? phraseAt('noun', addressed + 1, true) : undefined;
}

/** The object of a verb that takes one: criticized *the council*, voiced *concern*. */
function objectAt(chunks: ChunkedArticle, { takes }: Cue, e: number, limit: number): Complement | undefined {
  const isObject = takes & (Takes.noun | Takes.light) && e < limit && canBeObject(chunks, e);
  return isObject ? phraseAt('noun', e, false) : undefined;
}

/**
 * The marks or the clause with its conjunction at a chunk: said *“…”*, tweeted using her own account: *“…”*, said
 * *that* …, asked *whether* …
 */
function quoteOrMarkedClause(
  chunks: ChunkedArticle,
  cue: Cue,
  at: number,
  limit: number,
): Complement | undefined {
  if (chunks.quote[at]! >= 0) return quoteAt(at, false);
  const afterMeans = marksAfterMeans(chunks, at, limit);
  if (afterMeans >= 0) return quoteAt(afterMeans, true);
  const word = chunks.flags[at]!;
  if (word & Word.that && cue.takes & Takes.clause)
    return isRelative(chunks, cue, at, limit) ? none(at) : clauseAt(at, true);
  return word & Word.question && cue.takes & (Takes.question | Takes.clause) ? clauseAt(at, true) : undefined;
}

/**
 * Whether a clause without conjunction begins at a chunk: said *the bridge is closed*, told reporters *the bridge is
 * closed*.
 */
function takesBareClause(chunks: ChunkedArticle, { takes }: Cue, at: number, hasAddressee: boolean): boolean {
  if (!(takes & Takes.bare) || chunks.words.lexicon.language.clauseAfterComma) return false;
  return canBeSubject(chunks, at) && (hasAddressee || !(takes & Takes.person));
}

/**
 * The complement after a comma or colon: said, *“…”*; said: *the bridge is closed*; said, in a statement, *that* …
 */
function complementAfterMark(chunks: ChunkedArticle, cue: Cue, mark: number, limit: number): Complement {
  const { flags, quote } = chunks;
  const next = mark + 1;
  if (next >= limit) return none(mark);
  if (quote[next]! >= 0) return quoteAt(next, true);
  if (isMark(chunks, mark, Char.colon)) return { kind: 'clause', from: next, ledIn: true, marked: false };
  if (chunks.words.lexicon.language.clauseAfterComma)
    return clauseAfterComma(chunks, cue, next) ?? none(mark);
  const close = parenthesisEnd(chunks, next, limit);
  if (close < 0 || close + 1 >= limit) return none(mark);
  if (quote[close + 1]! >= 0) return quoteAt(close + 1, true);
  return flags[close + 1]! & Word.that && cue.takes & Takes.clause ? clauseAt(close + 1, true) : none(mark);
}

/**
 * The clause after a comma, in a language that has one before every clause: sagte, *dass* …; sagte, *die Brücke sei
 * gesperrt*.
 */
function clauseAfterComma(chunks: ChunkedArticle, { takes }: Cue, at: number): Complement | undefined {
  const word = chunks.flags[at]!;
  const isMarked =
    (word & Word.that && takes & Takes.clause) ||
    (word & Word.question && takes & (Takes.question | Takes.clause)) ||
    (word & Word.infinitive && takes & Takes.infinitive);
  if (isMarked) return clauseAt(at, true);
  return takes & Takes.bare && canBeSubject(chunks, at) ? clauseAt(at, false) : undefined;
}

/** Longest parenthesis between a cue and its content, and the longest one after another, in chunks. */
const maxParenthesisLength = 14;
const maxFurtherLength = 12;

/** The comma that closes what stands between a cue and its content: said, *in a statement,* that …; -1: none. */
function parenthesisEnd(chunks: ChunkedArticle, from: number, limit: number): number {
  const { flags, quote } = chunks;
  let close = closingComma(chunks, from, Math.min(limit, from + maxParenthesisLength));
  // said on Monday, of her first child, a girl born in May, “…”
  for (let more = 0; more < 2 && close >= 0 && close + 1 < limit && quote[close + 1]! < 0; more++) {
    if (flags[close + 1]! & Word.that || !(flags[from]! & Word.preposition)) break;
    if (hasVerb(chunks, from, close)) break;
    const further = closingComma(chunks, close + 1, Math.min(limit, close + maxFurtherLength));
    if (further < 0 || further + 1 >= limit || quote[further + 1]! < 0) break;
    if (!hasVerb(chunks, close + 1, further) || flags[close + 1]! & Word.determiner) close = further;
  }
  return close;
}

/**
 * The marks after a colon and a phrase that tells by what means: tweeted using her own account: *“…”*; -1 where there
 * are none.
 */
function marksAfterMeans(chunks: ChunkedArticle, e: number, limit: number): number {
  if (chunks.flags[e]! & Word.capital || !endsAsGerund(chunks, e)) return -1;
  for (let k = e + 1; k + 1 < Math.min(limit, e + maxMeansLength); k++) {
    if (chunks.quote[k]! >= 0 || isMark(chunks, k, Char.comma)) return -1;
    if (isMark(chunks, k, Char.colon)) return chunks.quote[k + 1]! >= 0 ? k + 1 : -1;
  }
  return -1;
}

const maxMeansLength = 14;

/** Longest description of the person spoken to, in chunks. */
const maxAddresseeLength = 24;

/**
 * The conjunction after the person addressed, with no verb before it: told NPR’s host at the harbor, Ms Ward, on
 * Tuesday *that* …; -1: none.
 */
function thatAhead(chunks: ChunkedArticle, cue: Cue, from: number, limit: number): number {
  const { flags, quote } = chunks;
  if (!(cue.takes & Takes.person) || !(cue.takes & (Takes.clause | Takes.question))) return -1;
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
      !isMark(chunks, e, Char.exclamationMark) &&
      !isMark(chunks, e, Char.fullStop)
    )
      return -1;
  }
  return -1;
}

/** The end of the person addressed (told *reporters* that); `e` itself where there is none. */
function personAt(chunks: ChunkedArticle, e: number, limit: number): number {
  const word = chunks.flags[e]!;
  const isPronoun =
    (word & (Word.objectPronoun | Word.subjectPronoun)) !== 0 && !isDescribed(chunks, e, limit);
  if (isPronoun && !(word & Word.possessive && ownsNext(chunks, e, limit))) return e + 1;
  if (word & (Word.that | Word.preposition | Word.time) && !(word & Word.determiner)) return e;
  const phrase = phraseAfter(chunks, e, limit, false, true);
  return phrase ? phrase.to : e;
}

/** Whether a possessive that may be a pronoun stands before a noun: told *her followers*, but: told *her* to go. */
function ownsNext({ flags, quote, id }: ChunkedArticle, e: number, limit: number): boolean {
  const next = e + 1;
  if (next >= limit || quote[next]! >= 0 || id[next]! !== 0) return false;
  return !(flags[next]! & (Word.capital | Word.mark | Word.number | Word.past | Word.verb));
}

function closingComma(chunks: ChunkedArticle, from: number, limit: number): number {
  for (let e = from; e < limit; e++) {
    if (chunks.quote[e]! >= 0) return -1;
    if (isMark(chunks, e, Char.comma)) return e;
  }
  return -1;
}
