import type { Article, Span, Tokens } from '../article';
import { Char, isSentenceEnd } from '../text/char-codes';
import type { Lexicon } from './cue-lexicon';
import { endAtAttribution } from './marks/missing-marks';
import type { Quoted } from './marks/model';
import { type NameInMarks, partNames } from './marks/names-in-marks';
import { findQuoted } from './marks/pair-marks';
import { readWords, type Words } from './read-words';
import { Word } from './word-classes';

/**
 * An article as the rules see it: a row of chunks, each a token or a whole quoted passage, so that a clause can be
 * followed past the quote marks in it. Sentences run over chunks too: a full stop within marks ends a sentence
 * only where the passage ends with it and a new sentence follows.
 */
export interface ChunkedArticle {
  readonly article: Article;
  readonly tokens: Tokens;
  readonly words: Words;
  readonly quoted: readonly Quoted[];
  /** Names in marks: they are chunks like other words, and no passages. */
  readonly names: readonly NameInMarks[];
  readonly count: number;
  /** First token of a chunk, and the token after its last. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Index in `quoted`, or -1 for a token. */
  readonly quote: Int32Array;
  /** Bits of `Word`; a quoted passage has none. */
  readonly flags: Int32Array;
  /** Word id; 0 for a quoted passage. */
  readonly id: Int32Array;
  /** Sentences as ranges of chunks, in order. */
  readonly sentences: readonly ChunkSentence[];
  /** Index in `sentences` of a chunk. */
  readonly sentence: Int32Array;
  /** The chunk of each quoted passage. */
  readonly chunkOf: Int32Array;
}

export interface ChunkSentence {
  readonly from: number;
  readonly to: number;
  readonly block: number;
}

/**
 * Longest sentence, in chunks. What is longer was not written by a person, and is cut: rules look through a whole
 * sentence.
 */
const maxSentenceLength = 500;

/** Splits an article into chunks and sentences of chunks, in time linear in its length. */
export function chunkArticle(article: Article, tokens: Tokens, lexicon: Lexicon): ChunkedArticle {
  const words = readWords(article.text, tokens, lexicon);
  const { passages: quoted, names } = passagesOf(article, tokens, words);
  let nextName = 0;
  const size = tokens.count;
  const first = new Int32Array(size);
  const end = new Int32Array(size);
  const quote = new Int32Array(size);
  const flags = new Int32Array(size);
  const id = new Int32Array(size);
  const sentence = new Int32Array(size);
  const chunkOf = new Int32Array(quoted.length);
  const sentences: ChunkSentence[] = [];
  let count = 0;
  let next = 0;
  let nextFirst = quoted[0]?.first ?? -1;
  let from = 0;
  let inSentence = -1;
  let block = 0;
  let dateline: Span | undefined;
  for (let i = 0; i < size;) {
    if (tokens.sentence[i] !== inSentence) {
      inSentence = tokens.sentence[i]!;
      ({ block } = tokens.sentences[inSentence]!);
      ({ dateline } = article.blocks[block]!);
    }
    let passage: Quoted | undefined;
    first[count] = i;
    if (i === nextFirst) {
      passage = quoted[next]!;
      quote[count] = next;
      chunkOf[next] = count;
      i = passage.end;
      nextFirst = quoted[++next]?.first ?? -1;
    } else {
      quote[count] = -1;
      const name = names[nextName];
      flags[count] = i === name?.first ? 0 : words.flags[i]!;
      id[count] = i === name?.first ? 0 : words.id[i]!;
      i = endOfWord(i, name);
      if (i === name?.end) nextName++;
    }
    end[count] = i;
    sentence[count] = sentences.length;
    count++;
    if (i < size) {
      // within a sentence only a mark can begin another one
      const goesOn = !passage && tokens.sentence[i] === inSentence && count - from < maxSentenceLength;
      if (goesOn && !dateline && !(words.flags[i]! & Word.mark)) continue;
      const endsDateline =
        dateline && tokens.start[i - 1]! < dateline.end && tokens.start[i]! >= dateline.end;
      const isCut = count - from >= maxSentenceLength;
      if (!endsDateline && !isCut && !endsSentence(article.text, tokens, words, passage, i)) continue;
    }
    sentences.push({ from, to: count, block });
    from = count;
  }
  return {
    article,
    tokens,
    words,
    quoted,
    names,
    count,
    first: first.subarray(0, count),
    end: end.subarray(0, count),
    quote: quote.subarray(0, count),
    flags: flags.subarray(0, count),
    id: id.subarray(0, count),
    sentence: sentence.subarray(0, count),
    sentences,
    chunkOf,
  };
}

/** Where the chunk of a token ends: a name in marks is one, and a comma or full stop within its marks one of the clause. */
function endOfWord(token: number, name: NameInMarks | undefined): number {
  if (token === name?.first) return name.nameEnd;
  return token === name?.nameEnd ? name.end : token + 1;
}

/** The passages of an article that may be quotations, and those that are names. */
function passagesOf(article: Article, tokens: Tokens, words: Words): ReturnType<typeof partNames> {
  const { apostropheLetters = '' } = words.lexicon.language;
  const found = findQuoted({ text: article.text, tokens, apostropheLetters }).map((passage) =>
    endAtAttribution(article.text, passage, tokens, words),
  );
  return partNames(article.text, found, tokens, words);
}

/** Whether a sentence ends before token `i`; `passage` is the quoted passage that ends there, if one does. */
function endsSentence(
  text: string,
  tokens: Tokens,
  words: Words,
  passage: Quoted | undefined,
  i: number,
): boolean {
  const before = tokens.sentence[i - 1]!;
  const after = tokens.sentence[i]!;
  if (tokens.sentences[before]!.block !== tokens.sentences[after]!.block) return true;
  if (!passage) {
    if (before !== after) return true;
    // … the firm. “You can say …”: a segmenter may see one sentence where a mark opens after a full stop
    const stop = text.charCodeAt(tokens.start[i - 1]!);
    return (
      isSentenceEnd(stop) &&
      i >= 2 &&
      isOpening(text.charCodeAt(tokens.start[i]!)) &&
      text.charCodeAt(tokens.end[i - 1]!) === Char.space &&
      tokens.end[i - 2]! - tokens.start[i - 2]! > 3
    );
  }
  // A passage that ends with a full stop and is followed by a capital; after commas and before lower case it goes on.
  const last = lastOf(text, tokens, passage);
  const asks = last === Char.questionMark || last === Char.exclamationMark;
  if (last !== Char.fullStop && last !== Char.ellipsis && !asks) return false;
  const next = text.charCodeAt(tokens.start[i]!);
  if (isOpening(next) || next === Char.leftParenthesis) return true;
  if (!(words.flags[i]! & Word.capital)) return false;
  if (asks) return !cueFollows(text, tokens, words, i);
  return !isOnlyCue(text, tokens, words, i);
}

/** Whether a cue follows a question or exclamation in marks, so that the sentence goes on: “Why?” *Ward asked*. */
function cueFollows(text: string, tokens: Tokens, words: Words, i: number): boolean {
  const searchEnd = Math.min(tokens.sentences[tokens.sentence[i]!]!.endToken, i + 24);
  for (let k = i; k < searchEnd; k++) {
    if (words.flags[k]! & Word.cue && !(words.flags[k]! & Word.capital)) return k > i;
    if (words.flags[k]! & Word.mark) {
      const code = text.charCodeAt(tokens.start[k]!);
      if (
        code !== Char.fullStop &&
        code !== Char.comma &&
        code !== Char.leftParenthesis &&
        code !== Char.rightParenthesis &&
        code !== Char.hyphen
      )
        return false;
    } else if (words.flags[k]! & (Word.be | Word.modal)) return false;
  }
  return false;
}

/**
 * Whether a sentence is nothing but a name and a verb of saying, which belong to the passage before: “It is true.”
 * *Ward said.*
 */
function isOnlyCue(text: string, tokens: Tokens, words: Words, i: number): boolean {
  const { endToken } = tokens.sentences[tokens.sentence[i]!]!;
  if (endToken - i > maxOnlyCueLength) return false;
  let k = i;
  while (k < endToken && words.flags[k]! & Word.capital && !(words.flags[k]! & Word.cue)) k++;
  if (k === i || k >= endToken || !(words.flags[k]! & Word.cue)) return false;
  if (words.flags[k]! & (Word.capital | Word.nounLike)) return false;
  return (
    k + 1 === endToken || (k + 2 === endToken && text.charCodeAt(tokens.start[k + 1]!) === Char.fullStop)
  );
}

/** Longest sentence that is only an attribution, in tokens. */
const maxOnlyCueLength = 6;

const isOpening = (code: number): boolean =>
  code === Char.straightSingle ||
  code === Char.backtick ||
  code === Char.straightDouble ||
  code === Char.leftDouble ||
  code === Char.leftGuillemet ||
  code === Char.leftSingle;

/** The text span of chunks `[from, to)`. */
export function spanOf(chunks: ChunkedArticle, from: number, to: number): Span {
  return {
    start: chunks.tokens.start[chunks.first[from]!]!,
    end: chunks.tokens.end[chunks.end[to - 1]! - 1]!,
  };
}

/** The first UTF-16 code unit of a chunk. */
export function codeAt(chunks: ChunkedArticle, chunk: number): number {
  return chunks.article.text.charCodeAt(chunks.tokens.start[chunks.first[chunk]!]!);
}

/** Whether a chunk is a mark with this code unit. */
export function isMark(chunks: ChunkedArticle, chunk: number, code: number): boolean {
  return (chunks.flags[chunk]! & Word.mark) !== 0 && codeAt(chunks, chunk) === code;
}

/** The last UTF-16 code unit of a quoted passage before its closing mark. */
export function lastInside(chunks: ChunkedArticle, chunk: number): number {
  return lastOf(chunks.article.text, chunks.tokens, chunks.quoted[chunks.quote[chunk]!]!);
}

function lastOf(text: string, tokens: Tokens, { first, end, openWidth, closeWidth }: Quoted): number {
  for (let k = end - closeWidth - 1; k >= first + openWidth; k--) {
    const code = text.charCodeAt(tokens.end[k]! - 1);
    // ‘so,’ ” — a nested closing mark hides the comma
    if (
      code !== Char.rightSingle &&
      code !== Char.straightSingle &&
      code !== Char.rightDouble &&
      code !== Char.straightDouble
    )
      return code;
  }
  return 0;
}

/** Whether the first letter inside a quoted passage is a small one. */
export function firstLetterIsLower(chunks: ChunkedArticle, chunk: number): boolean {
  const { first, end, openWidth } = chunks.quoted[chunks.quote[chunk]!]!;
  for (let k = first + openWidth; k < end; k++) {
    const flags = chunks.words.flags[k]!;
    if (!(flags & Word.mark)) return !(flags & (Word.capital | Word.number));
  }
  return false;
}
