import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark } from '../chunks';
import { Word } from '../word-classes';
import { inPhrase } from './ranges';

/** Longest name of a person, in words and points. */
const maxNameLength = 6;

/** Longest apposition between commas. */
export const maxAppositionLength = 40;

export function startsApposition(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (chunks.quote[e]! >= 0 || word & Word.mark) return false;
  if (word & (Word.determiner | Word.possessive | Word.number | Word.role)) return true;
  return (word & Word.relative) !== 0 && !(word & Word.that);
}

/** The comma, full stop or other mark that ends an apposition; -1 where none comes. */
export function appositionEnd(chunks: ChunkedArticle, from: number, limit: number): number {
  const searchEnd = Math.min(limit, from + maxAppositionLength);
  const relative = (chunks.flags[from]! & Word.relative) !== 0;
  for (let e = from; e < searchEnd; e++) {
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
  return searchEnd === limit ? searchEnd : -1;
}

/**
 * Where the name of who holds a role ends after a comma: said the head of the union, *Ann Ward*, on Monday; -1 where
 * what comes after the comma is no such name (according to the minister, Ward had left).
 */
export function holderEnd(chunks: ChunkedArticle, from: number, start: number, limit: number): number {
  const { flags, quote } = chunks;
  // his neighbor, the victim's brother: whoever it is, is somebody's
  let hasRole = (flags[from]! & Word.possessive) !== 0;
  for (let e = from; e < start - 1 && !hasRole; e++)
    hasRole =
      (flags[e]! & Word.genitive) !== 0 || ((flags[e]! & Word.role) !== 0 && !(flags[e]! & Word.plural));
  if (!hasRole || flags[start - 2]! & Word.capital) return -1;
  const searchEnd = Math.min(limit, start + maxNameLength);
  let e = start;
  while (e < searchEnd && quote[e]! < 0 && (flags[e]! & Word.capital || isMark(chunks, e, Char.fullStop)))
    e++;
  // The full stop of the sentence.
  if (e > start && isMark(chunks, e - 1, Char.fullStop)) e--;
  // One word alone is as likely the subject of what follows.
  if (e - start < 2) return -1;
  const isClosed =
    e === limit ||
    quote[e]! >= 0 ||
    isMark(chunks, e, Char.fullStop) ||
    (flags[e]! & Word.mark && !inPhrase(chunks, e));
  return isClosed ? e : -1;
}

export function nextMark(chunks: ChunkedArticle, from: number, limit: number, code: number): number {
  for (let e = from; e < limit; e++) if (isMark(chunks, e, code)) return e;
  return -1;
}
