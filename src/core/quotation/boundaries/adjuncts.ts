import { Char } from '../../text/char-codes';
import { type ChunkedArticle, codeAt } from '../chunks';
import { isInfinitive } from '../syntax/complement-start';
import { isApproximate } from '../syntax/noun-phrase';
import { auxiliary, Word } from '../word-classes';

/** The chunk after the adjuncts at `from`: said *on Tuesday in a statement* that …; `from` where there are none. */
export function skipAdjuncts(chunks: ChunkedArticle, from: number, limit: number): number {
  const { flags, quote } = chunks;
  let e = from;
  while (e < limit && quote[e]! < 0) {
    const word = flags[e]!;
    if (word & Word.mark) break;
    if (word & Word.time && !(word & Word.determiner)) {
      // said *Thursday’s* report is wrong
      if (e + 1 < limit && flags[e + 1]! & Word.genitive) break;
      e++;
      continue;
    }
    if (word & Word.adverb && !(word & (Word.determiner | Word.that))) {
      e++;
      continue;
    }
    if (word & Word.determiner && !(word & Word.that) && e + 1 < limit && flags[e + 1]! & Word.time) {
      e += 2;
      continue;
    }
    if (!(word & Word.preposition) || isApproximate(chunks, e, limit)) break;
    // asked them on Monday *to open* it
    if (e > from && isInfinitive(chunks, e, limit)) break;
    const end = phraseEnd(chunks, e + 1, limit);
    if (end <= e + 1) break;
    e = end;
  }
  return e;
}

/** The chunk after a preposition's noun phrase; a second determiner or pronoun begins another phrase. */
function phraseEnd(chunks: ChunkedArticle, from: number, limit: number): number {
  const { flags, quote } = chunks;
  let e = from;
  for (; e < limit; e++) {
    if (quote[e]! >= 0) {
      // on the harbour’s “This Week” that …
      const isNamed = e > from && flags[e - 1]! & (Word.genitive | Word.determiner | Word.possessive);
      if (isNamed && e + 1 < limit && flags[e + 1]! & Word.that) return e + 1;
      return e === from ? e + 1 : e;
    }
    const word = flags[e]!;
    if (word & Word.mark) {
      const code = codeAt(chunks, e);
      // in Hello! magazine
      const isInName = code === Char.exclamationMark && e > from && (flags[e - 1]! & Word.capital) !== 0;
      if (code !== Char.hyphen && code !== Char.fullStop && code !== Char.ampersand && !isInName) return e;
      continue;
    }
    if (e === from) continue;
    if (word & (Word.that | Word.question) && !(word & Word.time)) return e;
    if (word & (Word.determiner | Word.possessive | Word.subjectPronoun) && !(word & Word.time)) {
      if (!(flags[e - 1]! & (Word.preposition | Word.determiner))) return e;
    }
    if (word & (auxiliary | Word.modal | Word.preposition | Word.infinitive)) return e;
  }
  return e;
}
