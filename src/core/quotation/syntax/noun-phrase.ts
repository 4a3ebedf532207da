import { Char } from '../../text/char-codes';
import { cueAt } from './cues';
import { auxiliary, Word } from '../cue-lexicon';
import { codeAt, isMark, lastInside, spanOf, type ChunkedArticle } from '../chunks';
import type { SpeakerPhrase, ChunkRange } from './speaker-phrase';

/** A subject can be no longer than this; what is longer is no noun phrase. */
export const maxPhraseLength = 30;

/** Longest name of a person, in words and points. */
const maxNameLength = 6;
/** Longest apposition between commas. */
export const maxAppositionLength = 40;

const isHyphen = (code: number): boolean =>
  code === Char.hyphen || code === Char.trueHyphen || code === Char.noBreakHyphen;

/** Whether an chunk can stand inside a noun phrase. */
export function inPhrase(chunks: ChunkedArticle, e: number): boolean {
  const flags = chunks.flags[e]!;
  if (flags & Word.mark) {
    const code = codeAt(chunks, e);
    return (
      isHyphen(code) ||
      code === Char.ampersand ||
      code === Char.dollar ||
      code === Char.percent ||
      code === Char.fullStop ||
      code === Char.slash ||
      code === Char.straightSingle ||
      code === Char.rightSingle ||
      code === Char.atSign ||
      code === Char.numberSign
    );
  }
  return true;
}

export const plain = (from: number, to: number, sure: number): SpeakerPhrase => ({
  from,
  to,
  outerFrom: from,
  outerTo: to,
  sure,
});

/** *having* them here; *speaking* in Oldport: also where the word is known for something else. */
export function endsAsGerund(chunks: ChunkedArticle, e: number): boolean {
  const { end } = spanOf(chunks, e, e + 1);
  return chunks.words.lexicon.gerundEndings.some((ending) =>
    chunks.article.text.startsWith(ending, end - ending.length),
  );
}

/** A quoted passage with a comma at its end is someone's words, not part of a name. */
export function isPassageEnd(chunks: ChunkedArticle, e: number): boolean {
  const code = lastInside(chunks, e);
  return code === Char.comma || code === Char.questionMark || code === Char.exclamationMark;
}

/** Ward and Smith said; but not: grew and Smith said. */
export function joinsNames(chunks: ChunkedArticle, and: number, floor: number): boolean {
  if (and - 1 < floor) return false;
  const before = chunks.flags[and - 1]!;
  const after = chunks.flags[and + 1] ?? 0;
  if (before & (Word.capital | Word.person) && after & Word.capital) return true;
  // Ward and his deputy said: nothing else stands before them
  if (before & Word.capital && after & Word.possessive) {
    let from = and - 1;
    while (from > floor && chunks.quote[from - 1]! < 0 && chunks.flags[from - 1]! & Word.capital) from--;
    return from === floor;
  }
  if (after & (Word.determiner | Word.possessive)) return false;
  return !(after & (Word.subjectPronoun | Word.and));
}

/** A cue's form inside what may be a name: a verb unless something before makes it a noun. */
export function isVerbHere(chunks: ChunkedArticle, e: number, floor: number): boolean {
  if (e <= floor) return false;
  const before = chunks.flags[e - 1]!;
  if (before & (Word.determiner | Word.possessive | Word.preposition | Word.role | Word.genitive))
    return false;
  return cueAt(chunks, e, floor, Math.min(chunks.count, e + 2)) !== undefined;
}

/** about 9 percent; nearly two-thirds; about half of them: no preposition, but part of the phrase. */
export function isApproximate(chunks: ChunkedArticle, e: number, ceiling: number): boolean {
  if (e + 1 >= ceiling || !chunks.words.lexicon.approximators.has(chunks.id[e]!)) return false;
  const next = chunks.flags[e + 1]!;
  return (next & (Word.number | Word.plural)) !== 0 && !(next & (Word.capital | Word.subjectPronoun));
}

/** anyone *with information*: a pronoun that more is said of. */
export function isDescribed(chunks: ChunkedArticle, e: number, ceiling: number): boolean {
  const { id, flags, words } = chunks;
  return (
    words.lexicon.indefinites.has(id[e]!) &&
    e + 1 < ceiling &&
    (flags[e + 1]! & Word.preposition) !== 0 &&
    !(flags[e + 1]! & Word.infinitive)
  );
}

/**
 * The noun phrase that begins at `chunk`: the speaker behind an inverted cue, or after `according to`.
 * @param ceiling the chunk after the last that may belong to it.
 * @param addressed it is the person spoken to, and what was said may follow without a mark.
 */
export function phraseAfter(
  chunks: ChunkedArticle,
  chunk: number,
  ceiling: number,
  withApposition = true,
  addressed = false,
): SpeakerPhrase | undefined {
  const { flags, quote } = chunks;
  if (chunk >= ceiling) return undefined;
  const first = flags[chunk]!;
  if (quote[chunk]! >= 0) return undefined;
  const isPronoun =
    (first & Word.subjectPronoun) !== 0 || (first & Word.objectPronoun && !(first & Word.possessive));
  if (isPronoun && !isDescribed(chunks, chunk, ceiling)) return plain(chunk, chunk + 1, 1);
  if (first & Word.mark && !isMark(chunks, chunk, Char.atSign) && !isMark(chunks, chunk, Char.dollar))
    return undefined;
  if (
    first &
    (Word.that |
      Word.question |
      Word.subordinator |
      auxiliary |
      Word.modal |
      Word.infinitive |
      Word.preposition |
      Word.adverb |
      Word.time)
  ) {
    // according to early returns: a word for a time before a noun
    const describes =
      first & Word.time && chunk + 1 < ceiling && !(flags[chunk + 1]! & (Word.time | Word.mark));
    if (!describes && !(first & (Word.determiner | Word.capital | Word.role))) return undefined;
  }
  let to = chunk;
  const limit = Math.min(ceiling, chunk + maxPhraseLength);
  while (to < limit) {
    const word = flags[to]!;
    if (quote[to]! >= 0) {
      const named = to > chunk && flags[to - 1]! & (Word.determiner | Word.preposition | Word.genitive);
      if (!named && (to === chunk || isPassageEnd(chunks, to))) break;
      to++;
      continue;
    }
    if (!inPhrase(chunks, to)) break;
    if (isMark(chunks, to, Char.fullStop) && to + 1 >= limit) break;
    if (to > chunk && !isPosting(chunks, to)) {
      if (
        word &
        (Word.that | Word.question | Word.subordinator | Word.but | auxiliary | Word.modal | Word.infinitive)
      )
        break;
      if (word & (Word.subjectPronoun | Word.objectPronoun) && !(word & (Word.possessive | Word.determiner)))
        break;
      if (word & Word.time && !(word & Word.determiner) && !(flags[to - 1]! & Word.genitive)) break;
      // a visibly shaken Ms Ward
      const qualifies = (flags[to - 1]! & Word.determiner) !== 0;
      if (word & Word.adverb && !qualifies && !(word & (Word.determiner | Word.role))) break;
      if (word & Word.cue && !(word & Word.capital) && isVerbHere(chunks, to, chunk)) break;
      if (word & Word.and && !joinsNames(chunks, to, chunk)) break;
      if (word & Word.preposition && !attaches(chunks, to, chunk)) break;
      if (beginsAnother(chunks, to, addressed)) break;
    }
    to++;
  }
  while (
    to > chunk &&
    flags[to - 1]! & (Word.preposition | Word.and | Word.mark) &&
    !isMark(chunks, to - 1, Char.fullStop)
  )
    to--;
  if (to <= chunk) return undefined;
  let outer = to;
  let end = to;
  if (withApposition && outer < ceiling && isMark(chunks, outer, Char.leftParenthesis)) {
    const close = nextMark(
      chunks,
      outer + 1,
      Math.min(ceiling, outer + maxAppositionLength),
      Char.rightParenthesis,
    );
    if (close >= 0) outer = end = close + 1;
  }
  if (
    withApposition &&
    outer + 1 < ceiling &&
    isMark(chunks, outer, Char.comma) &&
    startsApposition(chunks, outer + 1)
  ) {
    const close = appositionEnd(chunks, outer + 1, ceiling);
    // said Ward, 67, a farmer
    const isAge = close === outer + 2 && (flags[outer + 1]! & Word.number) !== 0;
    const more =
      isAge && close + 1 < ceiling && isMark(chunks, close, Char.comma) && startsApposition(chunks, close + 1)
        ? appositionEnd(chunks, close + 1, ceiling)
        : -1;
    if (close >= 0) outer = end = Math.max(close, more);
  } else if (withApposition && outer + 1 < ceiling && isMark(chunks, outer, Char.comma)) {
    const close = holderEnd(chunks, chunk, outer + 1, ceiling);
    if (close >= 0) outer = end = close;
  }
  return { from: chunk, to: end, outerFrom: chunk, outerTo: outer, sure: 0.95 };
}

/** the ambassador *to* the town: a preposition here, and no infinitive. */
function isPosting({ flags }: ChunkedArticle, e: number): boolean {
  if (!(flags[e]! & Word.infinitive) || !(flags[e - 1]! & Word.role)) return false;
  return ((flags[e + 1] ?? 0) & (Word.determiner | Word.capital)) !== 0;
}

/** told reporters *the* bridge …: a determiner behind a noun begins the next phrase. */
function beginsAnother(chunks: ChunkedArticle, e: number, addressed: boolean): boolean {
  const word = chunks.flags[e]!;
  const before = chunks.flags[e - 1]!;
  if (before & (Word.preposition | Word.and | Word.determiner | Word.mark)) return false;
  if (word & (Word.determiner | Word.possessive) && !(word & Word.capital)) return true;
  return addressed && (word & Word.capital) !== 0 && !(before & (Word.capital | Word.role | Word.genitive));
}

/** Which prepositions tie to the noun before them: a spokesman *for* the council. */
function attaches(chunks: ChunkedArticle, e: number, from: number): boolean {
  const next = chunks.flags[e + 1] ?? 0;
  if (next & Word.time || chunks.quote[e + 1]! >= 0) return false;
  const before = chunks.flags[e - 1]!;
  if (before & Word.capital && e - from <= 3 && !(before & Word.role)) return isOf(chunks, e);
  return true;
}

function isOf(chunks: ChunkedArticle, e: number): boolean {
  return chunks.id[e] === chunks.words.lexicon.idOf('of');
}

function startsApposition(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (chunks.quote[e]! >= 0 || word & Word.mark) return false;
  if (word & (Word.determiner | Word.possessive | Word.number | Word.role)) return true;
  return (word & Word.relative) !== 0 && !(word & Word.that);
}

/** The comma, full stop or other mark that ends an apposition; -1 where none comes. */
function appositionEnd(chunks: ChunkedArticle, from: number, ceiling: number): number {
  const limit = Math.min(ceiling, from + maxAppositionLength);
  const relative = (chunks.flags[from]! & Word.relative) !== 0;
  for (let e = from; e < limit; e++) {
    // a finite verb makes it a clause of its own: according to Ward, the bridge is closed
    if (!relative && chunks.flags[e]! & (Word.be | Word.have | Word.modal | Word.subjectPronoun)) return -1;
    // said Ward, who added that …: what she added is a quotation of its own
    if (relative && chunks.flags[e]! & Word.cue && !(chunks.flags[e]! & (Word.nounLike | Word.capital)))
      return -1;
    // according to Ward, the bridge “is closed”: no apposition
    if (chunks.quote[e]! >= 0) {
      if (!(chunks.flags[e - 1]! & (Word.preposition | Word.determiner | Word.genitive))) return -1;
      continue;
    }
    if (chunks.flags[e]! & Word.mark && !inPhrase(chunks, e)) return e;
    if (isMark(chunks, e, Char.fullStop)) return e;
  }
  return limit === ceiling ? limit : -1;
}

/**
 * said the head of the union, *Ann Ward*, on Monday: where the name of who holds the role ends; -1 where what comes
 * behind the comma is no such name, as in: according to the minister, Ward had left.
 */
function holderEnd(chunks: ChunkedArticle, from: number, start: number, ceiling: number): number {
  const { flags, quote } = chunks;
  // his neighbour, the victim's brother: whoever it is, is somebody's
  let hasRole = (flags[from]! & Word.possessive) !== 0;
  for (let e = from; e < start - 1 && !hasRole; e++)
    hasRole =
      (flags[e]! & Word.genitive) !== 0 || ((flags[e]! & Word.role) !== 0 && !(flags[e]! & Word.plural));
  if (!hasRole || flags[start - 2]! & Word.capital) return -1;
  const limit = Math.min(ceiling, start + maxNameLength);
  let e = start;
  while (e < limit && quote[e]! < 0 && (flags[e]! & Word.capital || isMark(chunks, e, Char.fullStop))) e++;
  // The full stop of the sentence.
  if (e > start && isMark(chunks, e - 1, Char.fullStop)) e--;
  // One word alone is as likely the subject of what follows.
  if (e - start < 2) return -1;
  const isClosed =
    e === ceiling ||
    quote[e]! >= 0 ||
    isMark(chunks, e, Char.fullStop) ||
    (flags[e]! & Word.mark && !inPhrase(chunks, e));
  return isClosed ? e : -1;
}

function nextMark(chunks: ChunkedArticle, from: number, limit: number, code: number): number {
  for (let e = from; e < limit; e++) if (isMark(chunks, e, code)) return e;
  return -1;
}

/** Whether a phrase begins or ends as a speaker does: a name, a pronoun, a determiner, a role, a plural. */
export function looksLikeName(chunks: ChunkedArticle, { from, to }: ChunkRange): boolean {
  const first = chunks.flags[from]!;
  const opens =
    Word.capital | Word.determiner | Word.possessive | Word.subjectPronoun | Word.number | Word.role;
  return (first & opens) !== 0 || (chunks.flags[to - 1]! & (Word.plural | Word.role | Word.capital)) !== 0;
}
