import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark } from '../chunks';
import { Word } from '../word-classes';
import { isApproximate } from './noun-phrase';

/** Longest item of an enumeration, in chunks. */
const maxItemLength = 6;

/** Where the first of several subjects begins: *Ward, Lund and* the lawyer said; `from` where there is but one. */
export function enumerationStart(chunks: ChunkedArticle, from: number, to: number, start: number): number {
  const { flags, quote } = chunks;
  const isAnd = (e: number) => e > start && quote[e]! < 0 && (flags[e]! & Word.and) !== 0;
  let joined = isAnd(from - 1);
  for (let e = from + 1; e < to && !joined; e++) joined = isAnd(e);
  if (!joined) return from;
  let first = from;
  for (let items = 0; items < maxItemLength; items++) {
    const end = first - 1;
    const isJoint = isMark(chunks, end, Char.comma) || (items === 0 && isAnd(end));
    const item = isJoint
      ? itemBefore(chunks, isMark(chunks, end - 1, Char.comma) ? end - 1 : end, start)
      : -1;
    if (item < 0) break;
    first = item;
  }
  // what stands before the first one belongs to another phrase
  const before = first - 1;
  const isHead = first === start || (quote[before]! < 0 && (flags[before]! & Word.that) !== 0);
  return isHead ? first : from;
}

/** The name or the role that ends before a chunk and begins after a comma or where the clause begins; -1: none. */
function itemBefore(chunks: ChunkedArticle, end: number, start: number): number {
  const { flags, quote } = chunks;
  const nominal = Word.capital | Word.determiner | Word.possessive | Word.role | Word.plural | Word.number;
  let from = end;
  while (from > start && end - from < maxItemLength && quote[from - 1]! < 0) {
    const word = flags[from - 1]!;
    if (!(word & nominal) && !isMark(chunks, from - 1, Char.fullStop)) break;
    if (word & (Word.time | Word.adverb | Word.preposition) && !(word & (Word.determiner | Word.role)))
      return -1;
    from--;
  }
  const leads = Word.subordinator | Word.question | Word.and | Word.but;
  if (from === end || flags[from]! & leads || !(flags[from]! & (nominal & ~Word.plural))) return -1;
  return from === start || isMark(chunks, from - 1, Char.comma) || flags[from - 1]! & Word.that ? from : -1;
}

/** Whether a chunk is an adverb, conjunction or mark at the head of a clause, which belongs to no name. */
export function isFiller(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (chunks.quote[e]! >= 0) return false;
  if (word & (Word.and | Word.but)) return true;
  if (word & Word.mark) return !isMark(chunks, e, Char.dollar) && !isMark(chunks, e, Char.atSign);
  return (word & Word.adverb) !== 0 && !(word & (Word.determiner | Word.role));
}

/**
 * The name after a phrase that a preposition begins: After the meeting *Ward* said; `from` where none does, `to`
 * where no name follows.
 */
export function afterFronting(chunks: ChunkedArticle, from: number, to: number): number {
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

/** The end of a subject without the time behind it: *The mayor* on Monday said; *Ward* this week said. */
export function endBeforeTime(chunks: ChunkedArticle, from: number, to: number): number {
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
