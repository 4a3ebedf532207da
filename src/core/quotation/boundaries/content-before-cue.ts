import { Char, isSentenceEnd } from '../../text/char-codes';
import type { AttributionState } from '../attribution-state';
import { type ChunkedArticle, firstLetterIsLower, isMark, lastInside } from '../chunks';
import type { ChunkRange, SpeakerPhrase } from '../syntax/model';
import { isAdverbial, isDash } from '../syntax/ranges';
import { Word } from '../word-classes';

/** The first chunk of content that stands before its cue; conjunctions and commas at its head stay outside. */
export function contentStart(chunks: ChunkedArticle, from: number, to: number): number {
  let start = from;
  while (start < to && chunks.quote[start]! < 0 && chunks.flags[start]! & (Word.mark | Word.and | Word.but)) {
    if (
      chunks.flags[start]! & Word.mark &&
      (isMark(chunks, start, Char.dollar) || isMark(chunks, start, Char.leftBracket))
    )
      break;
    start++;
  }
  // It is official: the bridge is closed, Ward said
  for (let e = to - 3; e > start; e--)
    if (isMark(chunks, e, Char.colon) || isMark(chunks, e, Char.semicolon)) return e + 1;
  return start;
}

/**
 * Whether a conjunction begins a condition, which belongs to what was said: *If elected*, she said, “…”. What tells
 * when she spoke does not.
 */
export function leadsClause(chunks: ChunkedArticle, e: number): boolean {
  const { leaving, likeness } = chunks.words.lexicon;
  if (leaving.has(chunks.id[e]!) || likeness.has(chunks.id[e]!)) return false;
  return (chunks.flags[e]! & Word.subordinator) !== 0 && !(chunks.flags[e]! & Word.preposition);
}

/** The passage in marks that ends right before `before`, a comma or dash between them allowed. */
export function frontQuote(
  state: AttributionState,
  before: number,
  start: number,
  unmarked = false,
): ChunkRange | undefined {
  const { chunks, owner } = state;
  let at = before - 1;
  if (at < start) return undefined;
  let separated = false;
  if (
    chunks.quote[at]! < 0 &&
    (isMark(chunks, at, Char.comma) || isMark(chunks, at, Char.emDash) || isMark(chunks, at, Char.hyphen))
  ) {
    separated = true;
    at--;
  }
  if (at < start || chunks.quote[at]! < 0 || owner[chunks.quote[at]!]! >= 0) return undefined;
  if (!separated && !unmarked && !endsLikeSpeech(chunks, at) && !isWholeSentence(chunks, at, start))
    return undefined;
  // he went on - “I love them,” he said
  if (at > start && (isDash(chunks, at - 1) || isMark(chunks, at - 1, Char.leftParenthesis)))
    return { from: at, to: at + 1 };
  // the plan was “dead,” Ward said: the words before the marks belong to it, unless they lead in
  if (at > start && (isMark(chunks, at - 1, Char.comma) || isMark(chunks, at - 1, Char.colon))) {
    const from = contentStart(chunks, start, at - 1);
    // If it closes, “…,” Ward said; The bridge, old as it is, “is closed,” Ward said
    const belongs = from < at - 1 && (leadsClause(chunks, from) || firstLetterIsLower(chunks, at));
    return { from: belongs && isMark(chunks, at - 1, Char.comma) ? from : at, to: at + 1 };
  }
  return { from: contentStart(chunks, start, at), to: at + 1 };
}

/**
 * The content before an inverted cue: the passage in marks, or the clause up to the comma; undefined where there is
 * none.
 */
export function frontContent(state: AttributionState, before: number, start: number): ChunkRange | undefined {
  const quote = frontQuote(state, before, start);
  if (quote) return quote;
  const { chunks } = state;
  if (before - 1 < start || !isMark(chunks, before - 1, Char.comma)) return undefined;
  const from = contentStart(chunks, start, before - 1);
  return before - 1 - from >= 3 ? { from, to: before - 1 } : undefined;
}

/** Whether a passage is long and begins its sentence, so that a comma at its end was forgotten: “…” Ward said. */
function isWholeSentence(chunks: ChunkedArticle, at: number, start: number): boolean {
  return at === start && chunks.end[at]! - chunks.first[at]! > 6;
}

function endsLikeSpeech(chunks: ChunkedArticle, chunk: number): boolean {
  const code = lastInside(chunks, chunk);
  return (
    isSentenceEnd(code) ||
    code === Char.comma ||
    code === Char.emDash ||
    code === Char.ellipsis ||
    code === Char.hyphen
  );
}

/**
 * The words before the comma of a cue between commas, unless they only say when or where: *The bridge*, Ward said, is
 * closed.
 */
export function parenthetical(
  chunks: ChunkedArticle,
  subject: SpeakerPhrase,
  start: number,
  adverbials = false,
): ChunkRange | undefined {
  const to = subject.outerFrom - 1;
  if (to <= start || !isMark(chunks, to, Char.comma)) return undefined;
  // But, Ward said, it is closed: where nothing else stands before the comma, the conjunction belongs to the content
  const bare = adverbials && to - start <= 2 && (chunks.flags[start]! & (Word.and | Word.but)) !== 0;
  const from = bare ? start : contentStart(chunks, start, to);
  if (to <= from || (!adverbials && isAdverbial(chunks, from) && !leadsClause(chunks, from)))
    return undefined;
  return { from, to };
}

/**
 * Whether content goes on after the comma of a cue, though not with a clause of its own: …, Ward said, *because* it
 * is old; …, *by* the council.
 */
export function goesOnAfterComma(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  // …, Ward said, as the ferry left
  if (chunks.words.lexicon.likeness.has(chunks.id[e]!)) return false;
  if (word & Word.subordinator)
    return !chunks.words.lexicon.leaving.has(chunks.id[e]!) || leadsClause(chunks, e);
  return (word & (Word.infinitive | Word.preposition)) !== 0 && !(word & Word.gerund);
}
