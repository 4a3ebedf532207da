import { Char } from '../../text/char-codes';
import { auxiliary, Word } from '../cue-lexicon';
import {
  endsAsGerund,
  maxAppositionLength,
  inPhrase,
  isApproximate,
  isPassageEnd,
  looksLikeName,
  plain,
  maxPhraseLength,
  isVerbHere,
  joinsNames,
  phraseAfter,
} from './noun-phrase';
import { isMark, type ChunkedArticle } from '../chunks';

/** Elements `[from, to)`. */
export interface ChunkRange {
  readonly from: number;
  readonly to: number;
}

export interface SpeakerPhrase extends ChunkRange {
  /** Where the whole noun phrase begins and ends, apposition and commas included. */
  readonly outerFrom: number;
  readonly outerTo: number;
  /** The pronoun that stands for it in a relative clause: Ward, *who* said. */
  readonly pronoun?: number;
  /** How sure its bounds and its role are, 0 to 1. */
  readonly sure: number;
}

/** In an apposition: Ward, 29, of Oldport, Maine, said. */
const maxCommas = 3;

const stopsBackward = Word.that | Word.question | Word.subordinator | Word.but | auxiliary | Word.modal;

/**
 * The noun phrase that ends before `chunk`, where a verb group begins: its subject.
 * @param floor the first chunk that may belong to it.
 */
export function subjectBefore(
  chunks: ChunkedArticle,
  chunk: number,
  floor: number,
  depth = 0,
): SpeakerPhrase | undefined {
  if (depth > 3) return undefined;
  const { flags, quote } = chunks;
  let at = chunk - 1;
  if (at < floor) return undefined;
  // Ward (Independent) said
  if (isMark(chunks, at, Char.rightParenthesis)) {
    let open = at;
    while (open > floor && at - open < maxAppositionLength && !isMark(chunks, open, Char.leftParenthesis))
      open--;
    if (!isMark(chunks, open, Char.leftParenthesis) || open <= floor) return undefined;
    const inner = subjectBefore(chunks, open, floor, depth + 1);
    return inner && { ...inner, to: chunk, outerTo: chunk };
  }
  // Ward — after a pause — said
  if (isMark(chunks, at, Char.emDash) && !depth) {
    let open = at - 1;
    while (open > floor && at - open < maxAppositionLength && !isMark(chunks, open, Char.emDash)) open--;
    if (!isMark(chunks, open, Char.emDash) || open <= floor) return undefined;
    const inner = subjectBefore(chunks, open, floor, depth + 1);
    return inner && { ...inner, outerTo: chunk };
  }
  // Ward, a member of parliament, said
  if (isMark(chunks, at, Char.comma)) return subjectBeforeComma(chunks, at, chunk, floor, depth);
  // “…,” said: the words in marks are what was said
  if (quote[at]! >= 0 && isPassageEnd(chunks, at)) return undefined;
  const last = flags[at]!;
  if (quote[at]! < 0 && last & (Word.and | Word.but)) return undefined;
  if (last & Word.subjectPronoun) return plain(at, at + 1, 1);
  if (last & Word.relative && !(last & Word.determiner)) return relativeSubject(chunks, at, floor, depth);
  let from = chunk;
  while (at >= floor && chunk - at <= maxPhraseLength) {
    const word = flags[at]!;
    if (quote[at]! < 0) {
      if (!inPhrase(chunks, at)) break;
      if (word & stopsBackward && !(word & Word.determiner)) break;
      if (word & Word.that && flags[at + 1]! & (Word.determiner | Word.possessive)) break;
      if (word & Word.subjectPronoun && !(word & (Word.determiner | Word.objectPronoun))) {
        // he and Ms Ward said
        if (from === at + 1 && flags[from]! & Word.and && word & Word.person) return plain(at, chunk, 0.9);
        break;
      }
      if (word & Word.verb && !(word & Word.capital)) break;
      if (word & Word.and && !joinsNames(chunks, at, floor)) break;
      // reports say: right before a verb, what may be a noun is one
      const isNoun = at === chunk - 1 && word & Word.nounLike && word & Word.plural;
      if (word & Word.cue && !(word & Word.capital) && !isNoun && isVerbHere(chunks, at, floor)) break;
    } else if (at < chunk - 1 && isPassageEnd(chunks, at)) break;
    from = at;
    at--;
  }
  while (from < chunk && isFiller(chunks, from)) from++;
  if (from >= chunk) return undefined;
  const trimmed = afterFronting(chunks, from, chunk);
  if (trimmed >= chunk) return undefined;
  // asked not to be *named* said: a participle is no subject
  const nominal = Word.capital | Word.plural | Word.role | Word.determiner | Word.subjectPronoun;
  const afterAuxiliary = at >= floor && quote[at]! < 0 && (flags[at]! & auxiliary) !== 0;
  if (afterAuxiliary && chunk - trimmed === 1 && !(flags[trimmed]! & nominal)) return undefined;
  const head = relativeHead(chunks, trimmed, floor, depth);
  if (head) return { ...head, to: chunk, outerTo: chunk };
  const first = enumerationStart(chunks, trimmed, chunk, floor);
  const subject = plain(first, chunk, trimmed === from ? 0.95 : 0.8);
  return { ...subject, to: beforeTime(chunks, first, chunk) };
}

/** Longest relative clause without commas, in chunks. */
const maxRelativeLength = 16;

/** *People who* live near the airport say: whom a relative clause tells of, where the phrase at its end is no subject. */
function relativeHead(
  chunks: ChunkedArticle,
  from: number,
  floor: number,
  depth: number,
): SpeakerPhrase | undefined {
  const { flags, quote } = chunks;
  for (let e = from - 1; e > floor && e > from - maxRelativeLength; e--) {
    const word = flags[e]!;
    if (quote[e]! >= 0 || word & (Word.mark | Word.that | Word.subordinator) || word & Word.cue)
      return undefined;
    if (!(word & Word.relative) || word & Word.determiner) continue;
    const head = subjectBefore(chunks, e, floor, depth + 1);
    return head?.from === floor && looksLikeName(chunks, head) ? { ...head, sure: 0.8 } : undefined;
  }
  return undefined;
}

/** Longest item of an enumeration, in chunks. */
const maxItemLength = 6;

/** *Ward, Lund and* the lawyer said: where the first of several subjects begins; `from` where there is but one. */
function enumerationStart(chunks: ChunkedArticle, from: number, to: number, floor: number): number {
  const { flags, quote } = chunks;
  const isAnd = (e: number) => e > floor && quote[e]! < 0 && (flags[e]! & Word.and) !== 0;
  let joined = isAnd(from - 1);
  for (let e = from + 1; e < to && !joined; e++) joined = isAnd(e);
  if (!joined) return from;
  let start = from;
  for (let items = 0; items < maxItemLength; items++) {
    const end = start - 1;
    const isJoint = isMark(chunks, end, Char.comma) || (items === 0 && isAnd(end));
    const item = isJoint
      ? itemBefore(chunks, isMark(chunks, end - 1, Char.comma) ? end - 1 : end, floor)
      : -1;
    if (item < 0) break;
    start = item;
  }
  // what stands before the first one belongs to another phrase
  const before = start - 1;
  const isHead = start === floor || (quote[before]! < 0 && (flags[before]! & Word.that) !== 0);
  return isHead ? start : from;
}

/** The name or the role that ends before an chunk and begins behind a comma or where the clause begins; -1: none. */
function itemBefore(chunks: ChunkedArticle, end: number, floor: number): number {
  const { flags, quote } = chunks;
  const nominal = Word.capital | Word.determiner | Word.possessive | Word.role | Word.plural | Word.number;
  let from = end;
  while (from > floor && end - from < maxItemLength && quote[from - 1]! < 0) {
    const word = flags[from - 1]!;
    if (!(word & nominal) && !isMark(chunks, from - 1, Char.fullStop)) break;
    if (word & (Word.time | Word.adverb | Word.preposition) && !(word & (Word.determiner | Word.role)))
      return -1;
    from--;
  }
  const leads = Word.subordinator | Word.question | Word.and | Word.but;
  if (from === end || flags[from]! & leads || !(flags[from]! & (nominal & ~Word.plural))) return -1;
  return from === floor || isMark(chunks, from - 1, Char.comma) || flags[from - 1]! & Word.that ? from : -1;
}

/** *The mayor* on Monday said; *Ward* this week said: what tells when belongs to nobody's name. */
function beforeTime(chunks: ChunkedArticle, from: number, to: number): number {
  const { flags, quote } = chunks;
  const isTime = (e: number): boolean =>
    quote[e]! < 0 && (flags[e]! & Word.time) !== 0 && !(flags[e]! & (Word.role | Word.determiner));
  let e = to;
  while (e > from + 1 && isTime(e - 1)) e--;
  if (e === to) return to;
  if (e > from + 1 && quote[e - 1]! < 0 && flags[e - 1]! & Word.determiner) e--;
  if (e > from + 1 && quote[e - 1]! < 0 && flags[e - 1]! & Word.preposition) e--;
  // the president of the week
  return flags[e]! & Word.preposition || flags[from]! & (Word.capital | Word.role | Word.determiner) ? e : to;
}

/**
 * Ward, a member of parliament, said; Ward, 29, of Oldport, Maine, said: the phrase before the commas, where what
 * stands between them can be an apposition or only says when and where.
 */
function subjectBeforeComma(
  chunks: ChunkedArticle,
  at: number,
  chunk: number,
  floor: number,
  depth: number,
): SpeakerPhrase | undefined {
  let open = at - 1;
  for (let commas = 0; commas < maxCommas; commas++) {
    let quotes = 0;
    while (open > floor && at - open < maxAppositionLength && !isMark(chunks, open, Char.comma)) {
      if (chunks.quote[open]! >= 0) quotes++;
      open--;
    }
    if (!isMark(chunks, open, Char.comma) || open <= floor || at - open < 2) return undefined;
    if (quotes && chunks.quote[open + 1]! >= 0) return undefined;
    if (isClause(chunks, open + 1, at)) return undefined;
    const inner = subjectBefore(chunks, open, floor, depth + 1);
    // not the age in: Ward, 29, of Oldport, said
    const isAge = inner && inner.to - inner.from === 1 && chunks.flags[inner.from]! & Word.number;
    // not the place in: Ward, speaking in Oldport, Maine, said
    const isAside =
      inner &&
      inner.from > floor &&
      isMark(chunks, inner.from - 1, Char.comma) &&
      (isAdverbial(chunks, inner.from) || endsAsGerund(chunks, inner.from));
    // Ward, director of the study, and head of the council, said: the roles belong to her
    const isRole =
      inner &&
      inner.from > floor &&
      isMark(chunks, inner.from - 1, Char.comma) &&
      (chunks.flags[inner.from]! & Word.role) !== 0 &&
      (chunks.flags[open + 1]! & Word.and) !== 0;
    if (isRole) {
      const holder = subjectBefore(chunks, inner.from - 1, floor, depth + 1);
      if (holder && looksLikeName(chunks, holder))
        return { ...holder, to: at, outerTo: chunk, sure: holder.sure * 0.9 };
      return undefined;
    }
    if (inner && !isAge && !isAside && (commas === 0 || looksLikeName(chunks, inner))) {
      const apposition = isApposition(chunks, open + 1);
      return {
        from: inner.from,
        to: apposition ? at : inner.to,
        outerFrom: inner.outerFrom,
        outerTo: chunk,
        sure: inner.sure * (apposition ? 1 : 0.9),
      };
    }
    open--;
  }
  return undefined;
}

/** …, but it has grown, said Ward: what has its own subject and verb is no apposition. */
function isClause(chunks: ChunkedArticle, from: number, to: number): boolean {
  if (chunks.flags[from]! & (Word.relative | Word.gerund | Word.preposition | Word.subordinator))
    return false;
  if (endsAsGerund(chunks, from)) return false;
  if (chunks.flags[from]! & (Word.but | Word.subjectPronoun)) return true;
  for (let e = from; e < to; e++) {
    const word = chunks.flags[e]!;
    if (word & Word.relative) return false;
    if (word & (Word.be | Word.have | Word.modal)) return true;
  }
  return false;
}

/** Ward, who said: the phrase before the pronoun. */
function relativeSubject(
  chunks: ChunkedArticle,
  pronoun: number,
  floor: number,
  depth: number,
): SpeakerPhrase | undefined {
  let end = pronoun;
  if (end > floor && isMark(chunks, end - 1, Char.comma)) end--;
  const antecedent = subjectBefore(chunks, end, floor, depth + 1) ?? agentBefore(chunks, end, floor);
  if (!antecedent) return undefined;
  const from = nameBehindVerb(chunks, antecedent);
  return { ...antecedent, from, outerFrom: from, pronoun, outerTo: pronoun + 1, sure: antecedent.sure * 0.9 };
}

/** criticised by *Ms Ward*, who said; spoke to *Ms Ward*, who said: the phrase behind the last preposition. */
function agentBefore(chunks: ChunkedArticle, end: number, floor: number): SpeakerPhrase | undefined {
  const { flags, id, quote } = chunks;
  const { agents, absolutes } = chunks.words.lexicon;
  for (let e = end - 2; e >= floor && e > end - maxPhraseLength; e--) {
    if (quote[e]! >= 0 || (flags[e]! & Word.mark && !inPhrase(chunks, e))) return undefined;
    if (!(flags[e]! & Word.preposition) || flags[e]! & Word.capital) continue;
    // Democrats on Capitol Hill, who said
    if (!agents.has(id[e]!) && !absolutes.has(id[e]!) && !(flags[e]! & Word.infinitive)) return undefined;
    const phrase = phraseAfter(chunks, e + 1, end, false);
    return phrase?.to === end ? { ...phrase, sure: 0.8 } : undefined;
  }
  return undefined;
}

/** travelled to meet *Ms Ward*, who said: the name at the end, where the phrase begins with another verb. */
function nameBehindVerb(chunks: ChunkedArticle, { from, to }: ChunkRange): number {
  const { flags, quote } = chunks;
  const goesOn = Word.preposition | Word.infinitive | Word.determiner | Word.possessive | Word.capital;
  if (flags[from]! & Word.capital || !(flags[from]! & Word.past) || from + 1 >= to) return from;
  if (!(flags[from + 1]! & goesOn)) return from;
  let name = to;
  while (
    name > from &&
    quote[name - 1]! < 0 &&
    (flags[name - 1]! & Word.capital || isMark(chunks, name - 1, Char.fullStop))
  )
    name--;
  return name < to ? name : from;
}

/** Adverbs and conjunctions at the head of a clause belong to no name. */
function isFiller(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (chunks.quote[e]! >= 0) return false;
  if (word & (Word.and | Word.but)) return true;
  if (word & Word.mark) return !isMark(chunks, e, Char.dollar) && !isMark(chunks, e, Char.atSign);
  return (word & Word.adverb) !== 0 && !(word & (Word.determiner | Word.role));
}

/** After the meeting Ward said: where the phrase begins with a preposition, the name behind it. */
function afterFronting(chunks: ChunkedArticle, from: number, to: number): number {
  const { flags } = chunks;
  const first = flags[from]!;
  if (!(first & (Word.preposition | Word.time)) || first & Word.determiner) return from;
  // About 9 percent said; about two-thirds said
  if (isApproximate(chunks, from, to)) return from;
  for (let e = to - 1; e > from; e--) {
    const word = flags[e]!;
    if (word & (Word.determiner | Word.possessive)) return e;
    if (word & Word.time && !(word & Word.preposition)) return e + 1;
    if (word & Word.capital && (flags[e - 1]! & Word.time || !(flags[e - 1]! & (Word.capital | Word.role)))) {
      return flags[e - 1]! & Word.preposition && !(flags[e - 1]! & Word.time) ? to : e;
    }
    if (word & Word.preposition) return to;
  }
  return to;
}

/** What stands between commas after a name: a member of parliament; 45; but not: in a statement. */
function isApposition(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.relative) return true;
  if (word & (Word.adverb | Word.preposition | Word.cue) && !(word & (Word.role | Word.determiner)))
    return false;
  return true;
}

/** Whether what begins at an chunk says when, where or how: On Monday; If elected; Meanwhile. */
export function isAdverbial(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (chunks.quote[e]! >= 0 || word & (Word.determiner | Word.subjectPronoun)) return false;
  return (
    (word &
      (Word.preposition | Word.subordinator | Word.adverb | Word.time | Word.gerund | Word.infinitive)) !==
    0
  );
}

/** Whether a finite verb seems to stand in a range: what tells a clause from a phrase. */
export function hasVerb(chunks: ChunkedArticle, from: number, to: number): boolean {
  const finite = Word.be | Word.have | Word.do | Word.modal | Word.verb | Word.past;
  for (let e = from; e < to; e++) {
    const word = chunks.flags[e]!;
    if (word & finite && !(word & Word.capital)) return true;
    if (word & Word.cue && !(word & (Word.nounLike | Word.capital))) return true;
  }
  return false;
}

/** Whether words in quote marks stand in a range. */
export function hasQuote(chunks: ChunkedArticle, from: number, to: number): boolean {
  for (let e = from; e < to; e++) if (chunks.quote[e]! >= 0) return true;
  return false;
}
