import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark } from '../chunks';
import { auxiliary, Word } from '../cue-lexicon';
import { maxAppositionLength } from './apposition';
import type { ChunkRange, SpeakerPhrase } from './model';
import {
  endsAsGerund,
  isPassageEnd,
  isVerbHere,
  joinsNames,
  looksLikeName,
  maxPhraseLength,
  phraseAfter,
  plain,
} from './noun-phrase';
import { afterFronting, endBeforeTime, enumerationStart, isFiller } from './phrase-start';
import { inPhrase, isAdverbial } from './ranges';

/** In an apposition: Ward, 29, of Oldport, Maine, said. */
const maxCommas = 3;

const stopsBackward = Word.that | Word.question | Word.subordinator | Word.but | auxiliary | Word.modal;

/**
 * The noun phrase that ends before `chunk`, where a verb group begins: its subject.
 * @param start the first chunk that may belong to it.
 */
export function subjectBefore(
  chunks: ChunkedArticle,
  chunk: number,
  start: number,
  depth = 0,
): SpeakerPhrase | undefined {
  if (depth > 3) return undefined;
  const { flags, quote } = chunks;
  let at = chunk - 1;
  if (at < start) return undefined;
  // Ward (Independent) said
  if (isMark(chunks, at, Char.rightParenthesis)) {
    let open = at;
    while (open > start && at - open < maxAppositionLength && !isMark(chunks, open, Char.leftParenthesis))
      open--;
    if (!isMark(chunks, open, Char.leftParenthesis) || open <= start) return undefined;
    const inner = subjectBefore(chunks, open, start, depth + 1);
    return inner && { ...inner, to: chunk, outerTo: chunk };
  }
  // Ward — after a pause — said
  if (isMark(chunks, at, Char.emDash) && !depth) {
    let open = at - 1;
    while (open > start && at - open < maxAppositionLength && !isMark(chunks, open, Char.emDash)) open--;
    if (!isMark(chunks, open, Char.emDash) || open <= start) return undefined;
    const inner = subjectBefore(chunks, open, start, depth + 1);
    return inner && { ...inner, outerTo: chunk };
  }
  // Ward, a member of parliament, said
  if (isMark(chunks, at, Char.comma)) return subjectBeforeComma(chunks, at, chunk, start, depth);
  // “…,” said: the words in marks are what was said
  if (quote[at]! >= 0 && isPassageEnd(chunks, at)) return undefined;
  const last = flags[at]!;
  if (quote[at]! < 0 && last & (Word.and | Word.but)) return undefined;
  if (last & Word.subjectPronoun) return plain(at, at + 1, 1);
  if (last & Word.relative && !(last & Word.determiner)) return relativeSubject(chunks, at, start, depth);
  let from = chunk;
  while (at >= start && chunk - at <= maxPhraseLength) {
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
      if (word & Word.and && !joinsNames(chunks, at, start)) break;
      // reports say: right before a verb, what may be a noun is one
      const isNoun = at === chunk - 1 && word & Word.nounLike && word & Word.plural;
      if (word & Word.cue && !(word & Word.capital) && !isNoun && isVerbHere(chunks, at, start)) break;
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
  const afterAuxiliary = at >= start && quote[at]! < 0 && (flags[at]! & auxiliary) !== 0;
  if (afterAuxiliary && chunk - trimmed === 1 && !(flags[trimmed]! & nominal)) return undefined;
  const head = relativeHead(chunks, trimmed, start, depth);
  if (head) return { ...head, to: chunk, outerTo: chunk };
  const first = enumerationStart(chunks, trimmed, chunk, start);
  const subject = plain(first, chunk, trimmed === from ? 0.95 : 0.8);
  return { ...subject, to: endBeforeTime(chunks, first, chunk) };
}

/** Longest relative clause without commas, in chunks. */
const maxRelativeLength = 16;

/** *People who* live near the airport say: whom a relative clause tells of, where the phrase at its end is no subject. */
function relativeHead(
  chunks: ChunkedArticle,
  from: number,
  start: number,
  depth: number,
): SpeakerPhrase | undefined {
  const { flags, quote } = chunks;
  for (let e = from - 1; e > start && e > from - maxRelativeLength; e--) {
    const word = flags[e]!;
    if (quote[e]! >= 0 || word & (Word.mark | Word.that | Word.subordinator) || word & Word.cue)
      return undefined;
    if (!(word & Word.relative) || word & Word.determiner) continue;
    const head = subjectBefore(chunks, e, start, depth + 1);
    return head?.from === start && looksLikeName(chunks, head) ? { ...head, sure: 0.8 } : undefined;
  }
  return undefined;
}

/**
 * Ward, a member of parliament, said; Ward, 29, of Oldport, Maine, said: the phrase before the commas, where what
 * stands between them can be an apposition or only says when and where.
 */
function subjectBeforeComma(
  chunks: ChunkedArticle,
  at: number,
  chunk: number,
  start: number,
  depth: number,
): SpeakerPhrase | undefined {
  let open = at - 1;
  for (let commas = 0; commas < maxCommas; commas++) {
    let quotes = 0;
    while (open > start && at - open < maxAppositionLength && !isMark(chunks, open, Char.comma)) {
      if (chunks.quote[open]! >= 0) quotes++;
      open--;
    }
    if (!isMark(chunks, open, Char.comma) || open <= start || at - open < 2) return undefined;
    if (quotes && chunks.quote[open + 1]! >= 0) return undefined;
    if (isClause(chunks, open + 1, at)) return undefined;
    const inner = subjectBefore(chunks, open, start, depth + 1);
    // not the age in: Ward, 29, of Oldport, said
    const isAge = inner && inner.to - inner.from === 1 && chunks.flags[inner.from]! & Word.number;
    // not the place in: Ward, speaking in Oldport, Maine, said
    const isAside =
      inner &&
      inner.from > start &&
      isMark(chunks, inner.from - 1, Char.comma) &&
      (isAdverbial(chunks, inner.from) || endsAsGerund(chunks, inner.from));
    // Ward, director of the study, and head of the council, said: the roles belong to her
    const isRole =
      inner &&
      inner.from > start &&
      isMark(chunks, inner.from - 1, Char.comma) &&
      (chunks.flags[inner.from]! & Word.role) !== 0 &&
      (chunks.flags[open + 1]! & Word.and) !== 0;
    if (isRole) {
      const holder = subjectBefore(chunks, inner.from - 1, start, depth + 1);
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
  start: number,
  depth: number,
): SpeakerPhrase | undefined {
  let end = pronoun;
  if (end > start && isMark(chunks, end - 1, Char.comma)) end--;
  const antecedent = subjectBefore(chunks, end, start, depth + 1) ?? agentBefore(chunks, end, start);
  if (!antecedent) return undefined;
  const from = nameAfterVerb(chunks, antecedent);
  return { ...antecedent, from, outerFrom: from, pronoun, outerTo: pronoun + 1, sure: antecedent.sure * 0.9 };
}

/** criticized by *Ms Ward*, who said; spoke to *Ms Ward*, who said: the phrase after the last preposition. */
function agentBefore(chunks: ChunkedArticle, end: number, start: number): SpeakerPhrase | undefined {
  const { flags, id, quote } = chunks;
  const { agents, absolutes } = chunks.words.lexicon;
  for (let e = end - 2; e >= start && e > end - maxPhraseLength; e--) {
    if (quote[e]! >= 0 || (flags[e]! & Word.mark && !inPhrase(chunks, e))) return undefined;
    if (!(flags[e]! & Word.preposition) || flags[e]! & Word.capital) continue;
    // Democrats on Capitol Hill, who said
    if (!agents.has(id[e]!) && !absolutes.has(id[e]!) && !(flags[e]! & Word.infinitive)) return undefined;
    const phrase = phraseAfter(chunks, e + 1, end, false);
    return phrase?.to === end ? { ...phrase, sure: 0.8 } : undefined;
  }
  return undefined;
}

/** traveled to meet *Ms Ward*, who said: the name at the end, where the phrase begins with another verb. */
function nameAfterVerb(chunks: ChunkedArticle, { from, to }: ChunkRange): number {
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

/** What stands between commas after a name: a member of parliament; 45; but not: in a statement. */
function isApposition(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.relative) return true;
  if (word & (Word.adverb | Word.preposition | Word.cue) && !(word & (Word.role | Word.determiner)))
    return false;
  return true;
}
