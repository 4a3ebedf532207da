import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark, lastInside, spanOf } from '../chunks';
import { auxiliary, Word } from '../cue-lexicon';
import { appositionEnd, holderEnd, maxAppositionLength, nextMark, startsApposition } from './apposition';
import { cueAt } from './cues';
import type { ChunkRange, SpeakerPhrase } from './model';
import { inPhrase } from './ranges';

/** A subject can be no longer than this; what is longer is no noun phrase. */
export const maxPhraseLength = 30;

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

/** A cue's form inside what may be a name: a verb unless something before makes it a noun. */
export function isVerbHere(chunks: ChunkedArticle, e: number, start: number): boolean {
  if (e <= start) return false;
  const before = chunks.flags[e - 1]!;
  if (before & (Word.determiner | Word.possessive | Word.preposition | Word.role | Word.genitive))
    return false;
  return cueAt(chunks, e, start, Math.min(chunks.count, e + 2)) !== undefined;
}

/** about 9 percent; nearly two-thirds; about half of them: no preposition, but part of the phrase. */
export function isApproximate(chunks: ChunkedArticle, e: number, limit: number): boolean {
  if (e + 1 >= limit || !chunks.words.lexicon.approximators.has(chunks.id[e]!)) return false;
  const next = chunks.flags[e + 1]!;
  return (next & (Word.number | Word.plural)) !== 0 && !(next & (Word.capital | Word.subjectPronoun));
}

/** anyone *with information*: a pronoun that more is said of. */
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
  const { flags, quote } = chunks;
  if (chunk >= limit) return undefined;
  const first = flags[chunk]!;
  if (quote[chunk]! >= 0) return undefined;
  const isPronoun =
    (first & Word.subjectPronoun) !== 0 || (first & Word.objectPronoun && !(first & Word.possessive));
  if (isPronoun && !isDescribed(chunks, chunk, limit)) return plain(chunk, chunk + 1, 1);
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
      first & Word.time && chunk + 1 < limit && !(flags[chunk + 1]! & (Word.time | Word.mark));
    if (!describes && !(first & (Word.determiner | Word.capital | Word.role))) return undefined;
  }
  let to = chunk;
  const searchEnd = Math.min(limit, chunk + maxPhraseLength);
  while (to < searchEnd) {
    const word = flags[to]!;
    if (quote[to]! >= 0) {
      const named = to > chunk && flags[to - 1]! & (Word.determiner | Word.preposition | Word.genitive);
      if (!named && (to === chunk || isPassageEnd(chunks, to))) break;
      to++;
      continue;
    }
    if (!inPhrase(chunks, to)) break;
    if (isMark(chunks, to, Char.fullStop) && to + 1 >= searchEnd) break;
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
  if (withApposition && outer < limit && isMark(chunks, outer, Char.leftParenthesis)) {
    const close = nextMark(
      chunks,
      outer + 1,
      Math.min(limit, outer + maxAppositionLength),
      Char.rightParenthesis,
    );
    if (close >= 0) outer = end = close + 1;
  }
  if (
    withApposition &&
    outer + 1 < limit &&
    isMark(chunks, outer, Char.comma) &&
    startsApposition(chunks, outer + 1)
  ) {
    const close = appositionEnd(chunks, outer + 1, limit);
    // said Ward, 67, a farmer
    const isAge = close === outer + 2 && (flags[outer + 1]! & Word.number) !== 0;
    const more =
      isAge && close + 1 < limit && isMark(chunks, close, Char.comma) && startsApposition(chunks, close + 1)
        ? appositionEnd(chunks, close + 1, limit)
        : -1;
    if (close >= 0) outer = end = Math.max(close, more);
  } else if (withApposition && outer + 1 < limit && isMark(chunks, outer, Char.comma)) {
    const close = holderEnd(chunks, chunk, outer + 1, limit);
    if (close >= 0) outer = end = close;
  }
  return { from: chunk, to: end, outerFrom: chunk, outerTo: outer, sure: 0.95 };
}

/** the ambassador *to* the town: a preposition here, and no infinitive. */
function isPosting({ flags }: ChunkedArticle, e: number): boolean {
  if (!(flags[e]! & Word.infinitive) || !(flags[e - 1]! & Word.role)) return false;
  return ((flags[e + 1] ?? 0) & (Word.determiner | Word.capital)) !== 0;
}

/** told reporters *the* bridge …: a determiner after a noun begins the next phrase. */
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

/** Whether a phrase begins or ends as a speaker does: a name, a pronoun, a determiner, a role, a plural. */
export function looksLikeName(chunks: ChunkedArticle, { from, to }: ChunkRange): boolean {
  const first = chunks.flags[from]!;
  const opens =
    Word.capital | Word.determiner | Word.possessive | Word.subjectPronoun | Word.number | Word.role;
  return (first & opens) !== 0 || (chunks.flags[to - 1]! & (Word.plural | Word.role | Word.capital)) !== 0;
}
