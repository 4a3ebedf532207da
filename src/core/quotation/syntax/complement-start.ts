import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark } from '../chunks';
import { auxiliary, Word } from '../word-classes';
import type { Cue } from './cues';
import { endsAsGerund, isApproximate } from './noun-phrase';

/** Whether a clause can begin here without a conjunction. */
export function canBeSubject(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.mark)
    return (
      isMark(chunks, e, Char.dollar) ||
      isMark(chunks, e, Char.leftBracket) ||
      isMark(chunks, e, Char.lessThan)
    );
  // having them here is good
  if (word & auxiliary && endsAsGerund(chunks, e)) return true;
  if (word & (auxiliary | Word.modal | Word.and | Word.infinitive)) return false;
  if (word & Word.but) return false;
  if (word & (Word.determiner | Word.subjectPronoun | Word.possessive | Word.capital | Word.number))
    return true;
  if (isApproximate(chunks, e, chunks.count)) return true;
  return !(word & (Word.adverb | Word.objectPronoun));
}

/** Whether an object can begin here. */
export function canBeObject(chunks: ChunkedArticle, e: number): boolean {
  if (chunks.quote[e]! >= 0) return true;
  const word = chunks.flags[e]!;
  if (word & Word.mark) return isMark(chunks, e, Char.dollar);
  if (word & (Word.determiner | Word.possessive | Word.objectPronoun | Word.capital | Word.number))
    return true;
  return !(
    word &
    (auxiliary |
      Word.modal |
      Word.and |
      Word.but |
      Word.infinitive |
      Word.preposition |
      Word.adverb |
      Word.time |
      Word.subordinator)
  );
}

/** Whether an infinitive begins at a chunk: promised *to open* it; but not: promised it *to the* town. */
export function isInfinitive(chunks: ChunkedArticle, e: number, limit: number): boolean {
  if (!(chunks.flags[e]! & Word.infinitive)) return false;
  if (e + 1 >= limit || chunks.quote[e + 1]! >= 0) return true;
  const noun =
    Word.determiner |
    Word.possessive |
    Word.capital |
    Word.number |
    Word.objectPronoun |
    Word.mark |
    Word.plural;
  return !(chunks.flags[e + 1]! & noun) || (chunks.flags[e + 1]! & (Word.cue | auxiliary)) !== 0;
}

/** Whether a word leads in what a question is *about*. */
export function isTopic(chunks: ChunkedArticle, e: number): boolean {
  return chunks.quote[e]! < 0 && chunks.words.lexicon.topics.has(chunks.id[e]!);
}

/**
 * Whether *that* is a relative pronoun after what may be a noun: the rules *that bind* them, Western states *that
 * have* voted.
 */
export function isRelative(chunks: ChunkedArticle, cue: Cue, that: number, limit: number): boolean {
  const { flags, quote } = chunks;
  if (!(flags[cue.from]! & Word.nounLike) || cue.group !== cue.from || that !== cue.to) return false;
  let e = that + 1;
  while (e < limit && quote[e]! < 0 && flags[e]! & Word.adverb && !(flags[e]! & Word.determiner)) e++;
  if (e + 1 >= limit || quote[e]! >= 0 || quote[e + 1]! >= 0) return false;
  const word = flags[e]!;
  if (word & (auxiliary | Word.modal)) return true;
  const nominal =
    Word.determiner | Word.possessive | Word.capital | Word.number | Word.subjectPronoun | Word.mark;
  if (word & (nominal | Word.objectPronoun | Word.preposition | Word.subordinator)) return false;
  // a word that no determiner stands before, and one after: a verb and its object
  const object = Word.determiner | Word.possessive | Word.objectPronoun | Word.infinitive;
  return (flags[e + 1]! & object) !== 0 && !(flags[e + 1]! & Word.that);
}
