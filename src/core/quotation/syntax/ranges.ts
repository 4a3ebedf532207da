import { isBlank } from '../../text/characters';
import { Char } from '../../text/char-codes';
import { type ChunkedArticle, codeAt, isMark } from '../chunks';
import { Word } from '../word-classes';

/** Whether what begins at a chunk says when, where or how: On Monday; If elected; Meanwhile. */
export function isAdverbial(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (chunks.quote[e]! >= 0 || word & (Word.determiner | Word.subjectPronoun)) return false;
  return (
    (word &
      (Word.preposition | Word.subordinator | Word.adverb | Word.time | Word.gerund | Word.infinitive)) !==
    0
  );
}

/** Whether a finite verb seems to stand in a range: what tells a clause from a phrase. */
export function hasVerb(chunks: ChunkedArticle, from: number, to: number): boolean {
  const finite = Word.be | Word.have | Word.do | Word.modal | Word.verb | Word.past;
  for (let e = from; e < to; e++) {
    const word = chunks.flags[e]!;
    if (word & finite && !(word & Word.capital)) return true;
    if (word & Word.cue && !(word & (Word.nounLike | Word.capital))) return true;
  }
  return false;
}

/** Whether words in quote marks stand in a range. */
export function hasQuote(chunks: ChunkedArticle, from: number, to: number): boolean {
  for (let e = from; e < to; e++) if (chunks.quote[e]! >= 0) return true;
  return false;
}

const isHyphen = (code: number): boolean =>
  code === Char.hyphen || code === Char.trueHyphen || code === Char.noBreakHyphen;

/** Whether a chunk can stand inside a noun phrase. */
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

/** Whether a chunk is a dash: — or a hyphen between spaces. */
export function isDash(chunks: ChunkedArticle, e: number): boolean {
  if (isMark(chunks, e, Char.emDash) || isMark(chunks, e, Char.horizontalBar)) return true;
  if (!isMark(chunks, e, Char.hyphen) && !isMark(chunks, e, Char.enDash)) return false;
  // -- is two of them
  if (
    isMark(chunks, e, Char.hyphen) &&
    ((e > 0 && isMark(chunks, e - 1, Char.hyphen)) ||
      (e + 1 < chunks.count && isMark(chunks, e + 1, Char.hyphen)))
  )
    return true;
  const at = chunks.tokens.start[chunks.first[e]!]!;
  return at === 0 || isBlank(chunks.article.text.charCodeAt(at - 1));
}
