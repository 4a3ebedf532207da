import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark, lastInside, spanOf } from '../chunks';
import { auxiliary, Word } from '../word-classes';
import { appositionEnd, holderEnd, maxAppositionLength, nextMark, startsApposition } from './apposition';
import { cueAt } from './cues';
import type { ChunkRange, SpeakerPhrase } from './model';
import { inPhrase } from './ranges';

/** Longest noun phrase, in chunks. */
export const maxPhraseLength = 30;

export const plain = (from: number, to: number, sure: number): SpeakerPhrase => ({
  from,
  to,
  outerFrom: from,
  outerTo: to,
  sure,
});

/**
 * Whether a word ends as a gerund does, also where it is known for something else: *having* them here; *speaking* in
 * Oldport.
 */
export function endsAsGerund(chunks: ChunkedArticle, e: number): boolean {
  const { end } = spanOf(chunks, e, e + 1);
  return chunks.words.lexicon.gerundEndings.some((ending) =>
    chunks.article.text.startsWith(ending, end - ending.length),
  );
}

/** Whether a quoted passage ends with a comma or the like, so that it is someone’s words and not part of a name. */
export function isPassageEnd(chunks: ChunkedArticle, e: number): boolean {
  const code = lastInside(chunks, e);
  return code === Char.comma || code === Char.questionMark || code === Char.exclamationMark;
}

/** Whether *and* joins two names: Ward *and* Smith said; but not: grew *and* Smith said. */
export function joinsNames(chunks: ChunkedArticle, and: number, start: number): boolean {
  if (and - 1 < start) return false;
  const before = chunks.flags[and - 1]!;
  const after = chunks.flags[and + 1] ?? 0;
  if (before & (Word.capital | Word.person) && after & Word.capital) return true;
  // Ward and his deputy said: nothing else stands before them
  if (before & Word.capital && after & Word.possessive) {
    let from = and - 1;
    while (from > start && chunks.quote[from - 1]! < 0 && chunks.flags[from - 1]! & Word.capital) from--;
    return from === start;
  }
  if (after & (Word.determiner | Word.possessive)) return false;
  return !(after & (Word.subjectPronoun | Word.and));
}

/** Whether a cue inside what may be a name is a verb, which nothing before it makes a noun. */
export function isVerbHere(chunks: ChunkedArticle, e: number, start: number): boolean {
  if (e <= start) return false;
  const before = chunks.flags[e - 1]!;
  if (before & (Word.determiner | Word.possessive | Word.preposition | Word.role | Word.genitive))
    return false;
  return cueAt(chunks, e, start, Math.min(chunks.count, e + 2)) !== undefined;
}

/**
 * Whether a word is an approximator and no preposition: *about* 9 percent; *nearly* two-thirds; *about* half of them.
 */
export function isApproximate(chunks: ChunkedArticle, e: number, limit: number): boolean {
  if (e + 1 >= limit || !chunks.words.lexicon.approximators.has(chunks.id[e]!)) return false;
  const next = chunks.flags[e + 1]!;
  if (next & Word.determiner && e + 2 < limit && chunks.words.lexicon.fractions.has(chunks.id[e + 2]!))
    return true;
  return (next & (Word.number | Word.plural)) !== 0 && !(next & (Word.capital | Word.subjectPronoun));
}

/** Whether more is said of a pronoun: anyone *with information*. */
export function isDescribed(chunks: ChunkedArticle, e: number, limit: number): boolean {
  const { id, flags, words } = chunks;
  return (
    words.lexicon.indefinites.has(id[e]!) &&
    e + 1 < limit &&
    (flags[e + 1]! & Word.preposition) !== 0 &&
    !(flags[e + 1]! & Word.infinitive)
  );
}

/**
 * The noun phrase that begins at `chunk`: the speaker after an inverted cue, or after `according to`.
 * @param limit the chunk after the last that may belong to it.
 * @param addressed it is the person spoken to, and what was said may follow without a mark.
 */
export function phraseAfter(
  chunks: ChunkedArticle,
  chunk: number,
  limit: number,
  withApposition = true,
  addressed = false,
): SpeakerPhrase | undefined {
  if (chunk >= limit || chunks.quote[chunk]! >= 0) return undefined;
  if (isPronoun(chunks, chunk) && !isDescribed(chunks, chunk, limit)) return plain(chunk, chunk + 1, 1);
  if (!beginsPhrase(chunks, chunk, limit)) return undefined;
  const to = phraseEnd(chunks, chunk, limit, addressed);
  if (to <= chunk) return undefined;
  const end = withApposition ? appendixEnd(chunks, chunk, to, limit) : to;
  return { from: chunk, to: end, outerFrom: chunk, outerTo: end, sure: 0.95 };
}

const isPronoun = ({ flags }: ChunkedArticle, e: number): boolean =>
  (flags[e]! & Word.subjectPronoun) !== 0 ||
  ((flags[e]! & Word.objectPronoun) !== 0 && !(flags[e]! & Word.possessive));

/** Conjunctions, auxiliaries and adverbials: a noun phrase begins with none of them, unless it is something else as well. */
const neverFirst =
  Word.that |
  Word.question |
  Word.subordinator |
  auxiliary |
  Word.modal |
  Word.infinitive |
  Word.preposition |
  Word.adverb |
  Word.time;

/** Whether a noun phrase can begin at a chunk. */
function beginsPhrase(chunks: ChunkedArticle, e: number, limit: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.mark) return isMark(chunks, e, Char.atSign) || isMark(chunks, e, Char.dollar);
  if (!(word & neverFirst) || word & (Word.determiner | Word.capital | Word.role)) return true;
  // according to early returns: a word for a time before a noun
  return (word & Word.time) !== 0 && e + 1 < limit && !(chunks.flags[e + 1]! & (Word.time | Word.mark));
}

/** The chunk after the last one of the noun phrase at `from`, without its apposition. */
function phraseEnd(chunks: ChunkedArticle, from: number, limit: number, addressed: boolean): number {
  const { flags } = chunks;
  const searchEnd = Math.min(limit, from + maxPhraseLength);
  let to = from;
  while (to < searchEnd && !(isMark(chunks, to, Char.fullStop) && to + 1 >= searchEnd)) {
    if (endsBefore(chunks, to, from, addressed)) break;
    to++;
  }
  const never = Word.preposition | Word.and | Word.mark;
  while (to > from && flags[to - 1]! & never && !isMark(chunks, to - 1, Char.fullStop)) to--;
  return to;
}

/** Whether the noun phrase that begins at `from` ends before a chunk. */
function endsBefore(chunks: ChunkedArticle, e: number, from: number, addressed: boolean): boolean {
  const { flags, quote } = chunks;
  if (quote[e]! >= 0) {
    // the author of “…”
    const isNamed = e > from && flags[e - 1]! & (Word.determiner | Word.preposition | Word.genitive);
    return !isNamed && (e === from || isPassageEnd(chunks, e));
  }
  if (!inPhrase(chunks, e)) return true;
  if (e === from || isPosting(chunks, e)) return false;
  return isOutside(chunks, e, from) || beginsAnother(chunks, e, addressed);
}

/** What ends every noun phrase. */
const breaksPhrase =
  Word.that | Word.question | Word.subordinator | Word.but | auxiliary | Word.modal | Word.infinitive;

/** Whether a word after the first one cannot belong to the noun phrase that begins at `from`. */
function isOutside(chunks: ChunkedArticle, e: number, from: number): boolean {
  const word = chunks.flags[e]!;
  const before = chunks.flags[e - 1]!;
  if (word & breaksPhrase) return true;
  if (word & (Word.subjectPronoun | Word.objectPronoun) && !(word & (Word.possessive | Word.determiner)))
    return true;
  if (word & Word.time && !(word & Word.determiner) && !(before & Word.genitive)) return true;
  // a visibly shaken Ms Ward
  if (
    word & Word.adverb &&
    !(before & (Word.determiner | Word.possessive)) &&
    !(word & (Word.determiner | Word.role))
  )
    return true;
  if (word & Word.cue && !(word & Word.capital) && isVerbHere(chunks, e, from)) return true;
  if (word & Word.and && !joinsNames(chunks, e, from)) return true;
  return (word & Word.preposition) !== 0 && !attaches(chunks, e, from);
}

/**
 * The end of what is added to a noun phrase: Ward *(Independent)*; Ward*, who leads it*; Ward*, 67, a farmer*; the
 * leader*, Ann Ward*; `to` where nothing is.
 * @param to the chunk after the phrase itself.
 */
function appendixEnd(chunks: ChunkedArticle, from: number, to: number, limit: number): number {
  let end = to;
  if (end < limit && isMark(chunks, end, Char.leftParenthesis)) {
    const searchEnd = Math.min(limit, end + maxAppositionLength);
    const close = nextMark(chunks, end + 1, searchEnd, Char.rightParenthesis);
    if (close >= 0) end = close + 1;
  }
  if (!opensApposition(chunks, end, limit)) {
    const isComma = end + 1 < limit && isMark(chunks, end, Char.comma);
    return isComma ? Math.max(end, holderEnd(chunks, from, end + 1, limit)) : end;
  }
  const close = appositionEnd(chunks, end + 1, limit);
  // said Ward, 67, a farmer
  const isAge = close === end + 2 && (chunks.flags[end + 1]! & Word.number) !== 0;
  const further =
    isAge && opensApposition(chunks, close, limit) ? appositionEnd(chunks, close + 1, limit) : -1;
  return Math.max(end, close, further);
}

/** Whether a comma with an apposition after it stands at a chunk. */
const opensApposition = (chunks: ChunkedArticle, e: number, limit: number): boolean =>
  e + 1 < limit && isMark(chunks, e, Char.comma) && startsApposition(chunks, e + 1);

/** Whether *to* is a preposition after a role, and begins no infinitive: the ambassador *to* the town. */
function isPosting({ flags }: ChunkedArticle, e: number): boolean {
  if (!(flags[e]! & Word.infinitive) || !(flags[e - 1]! & Word.role)) return false;
  return ((flags[e + 1] ?? 0) & (Word.determiner | Word.capital)) !== 0;
}

/** Whether a determiner or a name after a noun begins the next phrase: told reporters *the* bridge … */
function beginsAnother(chunks: ChunkedArticle, e: number, addressed: boolean): boolean {
  const word = chunks.flags[e]!;
  const before = chunks.flags[e - 1]!;
  if (before & (Word.preposition | Word.and | Word.determiner | Word.mark)) return false;
  if (addressed && beginsStatement(chunks, e)) return true;
  if (word & (Word.determiner | Word.possessive) && !(word & Word.capital)) return true;
  return addressed && (word & Word.capital) !== 0 && !(before & (Word.capital | Word.role | Word.genitive));
}

/**
 * Whether a word cannot go on with the person spoken to: reassured people *there* are enough; told Reuters *spring*
 * weather …
 */
function beginsStatement({ flags, id, words }: ChunkedArticle, e: number): boolean {
  if (words.lexicon.expletives.has(id[e]!)) return true;
  const grammatical =
    Word.mark | Word.preposition | Word.and | Word.role | Word.capital | Word.genitive | Word.number;
  const isPerson = (flags[e - 1]! & Word.capital) !== 0 && !(flags[e - 1]! & Word.determiner);
  // told Radio Oldport’s Today *programme*: “…”
  return isPerson && !(flags[e]! & grammatical) && ((flags[e + 1] ?? Word.mark) & Word.mark) === 0;
}

/** Whether a preposition ties to the noun before it: a spokesman *for* the council. */
function attaches(chunks: ChunkedArticle, e: number, from: number): boolean {
  const next = chunks.flags[e + 1] ?? 0;
  if (next & Word.time || chunks.quote[e + 1]! >= 0) return false;
  const before = chunks.flags[e - 1]!;
  if (before & Word.capital && e - from <= 3 && !(before & Word.role))
    return chunks.words.lexicon.namePrepositions.has(chunks.id[e]!);
  return true;
}

/** Whether a phrase begins or ends as a speaker does: a name, a pronoun, a determiner, a role, a plural. */
export function looksLikeName(chunks: ChunkedArticle, { from, to }: ChunkRange): boolean {
  const first = chunks.flags[from]!;
  const opens =
    Word.capital | Word.determiner | Word.possessive | Word.subjectPronoun | Word.number | Word.role;
  return (first & opens) !== 0 || (chunks.flags[to - 1]! & (Word.plural | Word.role | Word.capital)) !== 0;
}
