import { Char } from '../../text/char-codes';
import type { AttributionState } from '../attribution-state';
import { type ChunkedArticle, isMark } from '../chunks';
import { cueAt, isGerund, takesQuote } from '../syntax/cues';
import type { ChunkRange } from '../syntax/model';
import { isDash } from '../syntax/ranges';
import { Word } from '../word-classes';

/**
 * The next passage in marks after a split quotation’s cue, in the same sentence: “…,” Ward said, *“…”*; … but *“…”*.
 */
export function continuation(state: AttributionState, from: number, limit: number): ChunkRange[] {
  const { chunks, owner } = state;
  const searchEnd = Math.min(limit, from + 30);
  for (let e = from; e < searchEnd; e++) {
    if (chunks.quote[e]! >= 0) {
      const free = owner[chunks.quote[e]!]! < 0;
      const ledIn =
        (e === from && !needsMarks(chunks, e)) ||
        isMark(chunks, e - 1, Char.comma) ||
        isMark(chunks, e - 1, Char.colon) ||
        isMark(chunks, e - 1, Char.semicolon) ||
        isDash(chunks, e - 1);
      const joined = e > from && (chunks.flags[e - 1]! & (Word.and | Word.but)) !== 0;
      return free && (ledIn || joined) ? [{ from: e, to: e + 1 }] : [];
    }
    // another attribution comes first, unless it only goes on: referring to the plan, “…”
    if (chunks.flags[e]! & Word.cue && e > from) {
      const cue = cueAt(chunks, e, from, limit);
      if (cue && (!isGerund(cue) || takesQuote(cue))) return [];
    }
  }
  return [];
}

/**
 * The passages in marks that follow a first one with only commas or *and* between them: she said, “…,” and, *“…”*.
 */
export function adjacentQuotes(state: AttributionState, from: number, limit: number): ChunkRange[] {
  const { chunks, owner } = state;
  const parts: ChunkRange[] = [];
  let e = from;
  while (e < limit) {
    let next = e;
    while (
      next < limit &&
      next - e < 3 &&
      chunks.quote[next]! < 0 &&
      (chunks.flags[next]! & Word.and || isMark(chunks, next, Char.comma))
    )
      next++;
    if (next >= limit || chunks.quote[next]! < 0 || owner[chunks.quote[next]!]! >= 0) break;
    parts.push({ from: next, to: next + 1 });
    e = next + 1;
  }
  return parts;
}

/** Whether the word before marks needs them as its complement: author *of* “…”, wearing *a* “…” hat. */
export function needsMarks(chunks: ChunkedArticle, e: number): boolean {
  const needs = Word.preposition | Word.determiner | Word.possessive | Word.genitive;
  return e > 0 && chunks.quote[e - 1]! < 0 && (chunks.flags[e - 1]! & needs) !== 0;
}
