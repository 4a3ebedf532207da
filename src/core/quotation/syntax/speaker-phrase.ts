import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark } from '../chunks';
import { auxiliary, Word } from '../word-classes';
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

/** Most commas in an apposition: Ward, 29, of Oldport, Maine, said. */
const maxCommas = 3;

const stopsBackward = Word.that | Word.question | Word.subordinator | Word.but | auxiliary | Word.modal;

/**
 * The noun phrase that ends before `chunk`, where a verb group begins: its subject.
 * @param start the first chunk that may belong to it.
 * @param depth how many phrases around this one are being read.
 */
export function subjectBefore(
  chunks: ChunkedArticle,
  chunk: number,
  start: number,
  depth = 0,
): SpeakerPhrase | undefined {
  const at = chunk - 1;
  if (depth > maxDepth || at < start) return undefined;
  if (isMark(chunks, at, Char.rightParenthesis)) return subjectBeforeParenthesis(chunks, chunk, start, depth);
  if (isMark(chunks, at, Char.emDash) && !depth) return subjectBeforeAside(chunks, chunk, start);
  if (isMark(chunks, at, Char.comma)) return subjectBeforeComma(chunks, chunk, start, depth);
  if (chunks.quote[at]! >= 0) {
    // “…,” said: the words in marks are what was said
    return isPassageEnd(chunks, at) ? undefined : nounPhraseBefore(chunks, chunk, start, depth);
  }
  const last = chunks.flags[at]!;
  if (last & (Word.and | Word.but)) return undefined;
  if (last & Word.subjectPronoun) return plain(at, chunk, 1);
  if (last & Word.relative && !(last & Word.determiner)) return relativeSubject(chunks, at, start, depth);
  return nounPhraseBefore(chunks, chunk, start, depth);
}

/** Phrases within phrases: Ward, who leads the group (founded by Lund), said. */
const maxDepth = 3;

/** The subject with the parenthesis behind it: Ward *(Independent)* said. */
function subjectBeforeParenthesis(
  chunks: ChunkedArticle,
  chunk: number,
  start: number,
  depth: number,
): SpeakerPhrase | undefined {
  const open = markBefore(chunks, chunk - 1, start, Char.leftParenthesis);
  const subject = open > start ? subjectBefore(chunks, open, start, depth + 1) : undefined;
  return subject && { ...subject, to: chunk, outerTo: chunk };
}

/** The subject before an aside between dashes: Ward *— after a pause —* said. */
function subjectBeforeAside(chunks: ChunkedArticle, chunk: number, start: number): SpeakerPhrase | undefined {
  const open = markBefore(chunks, chunk - 1, start, Char.emDash);
  const subject = open > start ? subjectBefore(chunks, open, start, 1) : undefined;
  return subject && { ...subject, outerTo: chunk };
}

/** The nearest mark of a kind before the chunk `close`, no further than an apposition is long; -1: none. */
function markBefore(chunks: ChunkedArticle, close: number, start: number, code: number): number {
  const searchEnd = Math.max(start, close - maxAppositionLength);
  let e = close - 1;
  while (e > searchEnd && !isMark(chunks, e, code)) e--;
  return isMark(chunks, e, code) ? e : -1;
}

/** The noun phrase that ends right before a verb group, with no mark between them. */
function nounPhraseBefore(
  chunks: ChunkedArticle,
  chunk: number,
  start: number,
  depth: number,
): SpeakerPhrase | undefined {
  const earliest = Math.max(start, chunk - maxPhraseLength);
  let from = chunk;
  while (from - 1 >= earliest && !endsBackward(chunks, from - 1, chunk, start)) from--;
  const behind = from - 1;
  if (behind >= earliest && joinsPronoun(chunks, behind)) return plain(behind, chunk, 0.9);
  while (from < chunk && isFiller(chunks, from)) from++;
  if (from >= chunk) return undefined;
  const alias = aliasHead(chunks, from, chunk, start, depth);
  if (alias) return alias;
  const trimmed = afterFronting(chunks, from, chunk);
  if (trimmed >= chunk || isParticiple(chunks, trimmed, chunk, behind >= start ? behind : -1))
    return undefined;
  const head = relativeHead(chunks, trimmed, start, depth);
  if (head) return { ...head, to: chunk, outerTo: chunk };
  const first = enumerationStart(chunks, trimmed, chunk, start);
  const subject = plain(first, chunk, trimmed === from ? 0.95 : 0.8);
  return { ...subject, to: endBeforeTime(chunks, first, chunk) };
}

/** Whether a noun phrase that ends before `chunk` begins after the chunk `e`, read from right to left. */
function endsBackward(chunks: ChunkedArticle, e: number, chunk: number, start: number): boolean {
  const { flags, quote } = chunks;
  if (quote[e]! >= 0) return e < chunk - 1 && isPassageEnd(chunks, e);
  if (!inPhrase(chunks, e)) return true;
  const word = flags[e]!;
  if (word & stopsBackward && !(word & Word.determiner)) return true;
  if (word & Word.that && flags[e + 1]! & (Word.determiner | Word.possessive)) return true;
  if (isSubjectOnly(word)) return true;
  if (word & Word.verb && !(word & Word.capital)) return true;
  if (word & Word.and && !joinsNames(chunks, e, start)) return true;
  // reports say: right before a verb, what may be a noun is one
  const isNoun = e === chunk - 1 && word & Word.nounLike && word & Word.plural;
  return (word & Word.cue) !== 0 && !(word & Word.capital) && !isNoun && isVerbHere(chunks, e, start);
}

/** Whether a word is a pronoun that is nothing but a subject. */
const isSubjectOnly = (word: number): boolean =>
  (word & Word.subjectPronoun) !== 0 && !(word & (Word.determiner | Word.objectPronoun));

/** Whether a pronoun for one person is the first of two subjects: *he* and Ms Ward said. */
const joinsPronoun = ({ flags }: ChunkedArticle, e: number): boolean =>
  isSubjectOnly(flags[e]!) && (flags[e]! & Word.person) !== 0 && (flags[e + 1]! & Word.and) !== 0;

/** Whether a word is a participle after its auxiliary, and no subject: asked not to be *named* said. */
function isParticiple({ flags, quote }: ChunkedArticle, from: number, to: number, before: number): boolean {
  const nominal = Word.capital | Word.plural | Word.role | Word.determiner | Word.subjectPronoun;
  if (to - from !== 1 || flags[from]! & nominal) return false;
  return before >= 0 && quote[before]! < 0 && (flags[before]! & auxiliary) !== 0;
}

/**
 * The phrase before words that say how somebody is called, where the name in marks ends what stands before the verb: *a
 * camper* who asked to be identified only as “Pepper” said.
 */
function aliasHead(
  chunks: ChunkedArticle,
  name: number,
  chunk: number,
  start: number,
  depth: number,
): SpeakerPhrase | undefined {
  const { flags, id, quote, words } = chunks;
  // A name in marks is one chunk without a word of its own.
  const isName = chunk - name === 1 && quote[name]! < 0 && id[name] === 0;
  if (!isName || name <= start || !words.lexicon.likeness.has(id[name - 1]!)) return undefined;
  let verb = name - 2;
  const earliest = Math.max(start, name - maxRelativeLength);
  while (verb > earliest && !words.lexicon.aliases.has(id[verb]!)) verb--;
  if (verb <= earliest) return undefined;
  let relative = verb;
  while (relative > earliest && !(flags[relative]! & (Word.relative & ~Word.determiner))) relative--;
  const head = subjectBefore(chunks, relative > earliest ? relative : verb, start, depth + 1);
  return head && looksLikeName(chunks, head) ? { ...head, outerTo: chunk, sure: 0.8 } : undefined;
}

/** Longest relative clause without commas, in chunks. */
const maxRelativeLength = 16;

/**
 * The phrase that a relative clause before a verb belongs to, where the phrase at the end of the clause is no
 * subject: *People who* live near the airport say.
 */
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
  chunk: number,
  start: number,
  depth: number,
): SpeakerPhrase | undefined {
  const at = chunk - 1;
  for (let open = at - 1, commas = 0; commas < maxCommas; open--, commas++) {
    open = openingComma(chunks, open, at, start);
    if (open < 0 || isClause(chunks, open + 1, at)) return undefined;
    const inner = subjectBefore(chunks, open, start, depth + 1);
    if (!inner) continue;
    const isAfterComma = inner.from > start && isMark(chunks, inner.from - 1, Char.comma);
    if (isAfterComma && isFurtherRole(chunks, inner.from, open)) {
      const holder = subjectBefore(chunks, inner.from - 1, start, depth + 1);
      return holder && looksLikeName(chunks, holder)
        ? { ...holder, to: at, outerTo: chunk, sure: holder.sure * 0.9 }
        : undefined;
    }
    if (isAge(chunks, inner) || (isAfterComma && isAside(chunks, inner.from))) continue;
    if (commas > 0 && !looksLikeName(chunks, inner)) continue;
    const apposition = isApposition(chunks, open + 1);
    return {
      from: inner.from,
      to: apposition ? at : inner.to,
      outerFrom: inner.outerFrom,
      outerTo: chunk,
      sure: inner.sure * (apposition ? 1 : 0.9),
    };
  }
  return undefined;
}

/**
 * The comma that opens what the comma at `close` ends, looked for from `from` backwards; -1 where there is none, or where
 * nothing or a passage in marks stands after it.
 */
function openingComma(chunks: ChunkedArticle, from: number, close: number, start: number): number {
  let open = from;
  while (open > start && close - open < maxAppositionLength && !isMark(chunks, open, Char.comma)) open--;
  if (open <= start || close - open < 2 || !isMark(chunks, open, Char.comma)) return -1;
  return open < from && chunks.quote[open + 1]! >= 0 ? -1 : open;
}

/** Whether a phrase is an age, and no subject: Ward, *29*, of Oldport, said. */
const isAge = ({ flags }: ChunkedArticle, { from, to }: ChunkRange): boolean =>
  to - from === 1 && (flags[from]! & Word.number) !== 0;

/** Whether what begins at a chunk only says when, where or how: Ward, *speaking in Oldport*, Maine, said. */
const isAside = (chunks: ChunkedArticle, e: number): boolean =>
  isAdverbial(chunks, e) || endsAsGerund(chunks, e);

/**
 * Whether a phrase is one of several roles of the name before it: Ward, *director of the study*, and head of the
 * council, said.
 */
const isFurtherRole = ({ flags }: ChunkedArticle, from: number, comma: number): boolean =>
  (flags[from]! & Word.role) !== 0 && (flags[comma + 1]! & Word.and) !== 0;

/** Whether a range has its own subject and verb, so that it is no apposition: *…, but it has grown*, said Ward. */
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

/** The phrase before a relative pronoun: *Ward*, who said. */
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

/**
 * The phrase after the last preposition before a relative pronoun: criticized by *Ms Ward*, who said; spoke to *Ms
 * Ward*, who said.
 */
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

/** Where the name at the end of a phrase begins that another verb opens: traveled to meet *Ms Ward*, who said. */
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

/** Whether what begins after a comma can be an apposition: a member of parliament; 45; but not: in a statement. */
function isApposition(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.relative) return true;
  if (word & (Word.adverb | Word.preposition | Word.cue) && !(word & (Word.role | Word.determiner)))
    return false;
  return true;
}
