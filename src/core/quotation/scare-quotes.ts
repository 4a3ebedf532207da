import { Char, isSentenceEnd } from '../text/char-codes';
import type { AttributionState } from './attribution-state';
import { type ChunkedArticle, firstLetterIsLower, isMark, lastInside } from './chunks';
import type { ScareQuote } from './model';
import { Word } from './word-classes';

/** The words in marks that no quotation has: they name, mock or repeat, and nobody is quoted with them. */
export function findScareQuotes({ chunks, owner }: AttributionState): ScareQuote[] {
  const terms: ScareQuote[] = [];
  chunks.quoted.forEach((quoted, q) => {
    if (owner[q]! >= 0) return;
    const first = quoted.first + quoted.openWidth;
    const end = quoted.end - quoted.closeWidth;
    if (end <= first || chunks.article.blocks[quoted.block]!.turn !== undefined) return;
    terms.push({
      start: chunks.tokens.start[first]!,
      end: chunks.tokens.end[end - 1]!,
      reason: reasonOf(chunks, chunks.chunkOf[q]!, end - first),
    });
  });
  for (const { first, openWidth, nameEnd, end, closeWidth, block } of chunks.names) {
    if (chunks.article.blocks[block]!.turn !== undefined) continue;
    const last = Math.min(nameEnd, end - closeWidth) - 1;
    const start = chunks.tokens.start[first + openWidth]!;
    terms.push({ start, end: chunks.tokens.end[last]!, reason: nameReason(chunks, first) });
  }
  return terms.sort((a, b) => a.start - b.start);
}

/** Of what a name in marks is one: of a work where the word before says so, else of somebody. */
function nameReason({ words: { lexicon, id } }: ChunkedArticle, first: number): ScareQuote['reason'] {
  return lexicon.termWords.get(id[first - 1]!) ?? 'nickname';
}

/** Longest scare quote, in tokens. */
const maxScareQuoteTokens = 4;

/** Furthest a word that says what marks hold stands before them, in chunks. */
const maxTermDistance = 4;

function reasonOf(chunks: ChunkedArticle, chunk: number, length: number): ScareQuote['reason'] {
  const { lexicon } = chunks.words;
  const { from } = chunks.sentences[chunks.sentence[chunk]!]!;
  for (let e = chunk - 1; e >= from && e >= chunk - maxTermDistance; e--) {
    const reason = lexicon.termWords.get(chunks.id[e]!);
    if (reason) return reason;
    if (chunks.quote[e]! >= 0) break;
  }
  // Robert “Bobby” Ward
  const before = chunk > from ? chunks.flags[chunk - 1]! : 0;
  const after = chunk + 1 < chunks.count ? chunks.flags[chunk + 1]! : 0;
  if (before & Word.capital && after & Word.capital && length <= 3) return 'nickname';
  if (length > 2 && allCapitals(chunks, chunk)) return 'title';
  const last = lastInside(chunks, chunk);
  const isSentence = isSentenceEnd(last);
  if (
    length <= maxScareQuoteTokens &&
    !isSentence &&
    (firstLetterIsLower(chunks, chunk) || before & Word.determiner)
  )
    return 'scare';
  return chunk > from && isMark(chunks, chunk - 1, Char.comma) ? 'other' : length <= 6 ? 'scare' : 'other';
}

/** Whether a passage is the title of a work, and no sentence: “The Long Bridge”. */
export function isTitleCase(chunks: ChunkedArticle, chunk: number): boolean {
  const { first, end, openWidth, closeWidth } = chunks.quoted[chunks.quote[chunk]!]!;
  const last = lastInside(chunks, chunk);
  const isSentence = isSentenceEnd(last);
  return !isSentence && end - closeWidth - first - openWidth > 2 && allCapitals(chunks, chunk);
}

/** Whether a passage is a name of some words, and no judgment: what it called *“Pier Pass”*. */
export function isGivenName(chunks: ChunkedArticle, chunk: number): boolean {
  const { first, end, openWidth, closeWidth } = chunks.quoted[chunks.quote[chunk]!]!;
  const length = end - closeWidth - first - openWidth;
  const last = lastInside(chunks, chunk);
  return (
    length > 1 &&
    length <= maxGivenNameTokens &&
    last !== Char.exclamationMark &&
    last !== Char.questionMark &&
    allCapitals(chunks, chunk)
  );
}

const maxGivenNameTokens = 6;

/** Whether all words but the little ones begin with a capital, as in the titles of works. */
function allCapitals(chunks: ChunkedArticle, chunk: number): boolean {
  const { first, end, openWidth, closeWidth } = chunks.quoted[chunks.quote[chunk]!]!;
  const little = Word.determiner | Word.preposition | Word.and | Word.mark | Word.number | Word.infinitive;
  for (let k = first + openWidth; k < end - closeWidth; k++) {
    const word = chunks.words.flags[k]!;
    if (!(word & (Word.capital | little))) return false;
  }
  return true;
}
