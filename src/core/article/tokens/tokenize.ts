import { Char } from '../../text/char-codes';
import { Class, classOf } from '../../text/character-classes';
import { articleTablesOf } from '../../language/tables';
import { Markup } from './markup';
import { sentenceEnd } from './sentences';
import type { Article, Span } from '../model';

/** What a token is made of. */
export const TokenKind = {
  /** Letters, with the apostrophes, hyphens and full stops that stand inside a word: `O'Brien`, `U.S.`. */
  word: 0,
  /** Digits, with the marks inside a number: `1,200.5`. */
  number: 1,
  /** A single other character. */
  mark: 2,
} as const;

export interface Sentence extends Span {
  /** Index in `Article.blocks`. */
  readonly block: number;
  /** Tokens `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * The words, numbers and marks of an article's blocks, as parallel arrays: an article has thousands, and one pass
 * serves quotations and mentions. Possessive `'s` is a token of its own.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** A value of `TokenKind`. */
  readonly kind: Uint8Array;
  /** Index in `sentences`. */
  readonly sentence: Int32Array;
  /** In the order of the text; none crosses the end of a block. */
  readonly sentences: readonly Sentence[];
}

/** Room for the tokens of one article, used again for the next one: each call copies what it found. */
let room = 0;
let starts = new Int32Array(0);
let ends = new Int32Array(0);
let kinds = new Uint8Array(0);
let sentenceOf = new Int32Array(0);
/** Room for more tokens than this is given back. */
const lastingRoom = 1 << 18;

/**
 * Splits the blocks of an article into tokens and sentences, in time linear in their length.
 * @param language BCP 47 tag, see `languageOf`.
 */
export function tokenize(article: Pick<Article, 'text' | 'blocks'>, language?: string): Tokens {
  const { text, blocks } = article;
  const table = articleTablesOf(language);
  const markup = new Markup(text);
  const sentences: Sentence[] = [];
  let count = 0;
  let firstToken = 0;

  for (let block = 0; block < blocks.length; block++) {
    const { start, end: limit } = blocks[block]!;
    /** Where the sentence ends that is being read, once that is known. */
    let stop = limit;
    let hasWord = false;
    for (let i = start; i < limit;) {
      const kind = classOf(text.charCodeAt(i));
      if (kind === Class.blank) {
        i++;
        continue;
      }
      if (kind === Class.mark) {
        const after = Math.min(limit, markup.skip(i));
        if (after > i) {
          i = after;
          continue;
        }
      }
      if (i >= stop && count > firstToken) {
        sentences.push(sentenceFrom(firstToken, count, block));
        firstToken = count;
        stop = limit;
        hasWord = false;
      }
      readToken(text, i, limit);
      const { kind: tokenKind, end } = token;
      let found = -1;
      // `U.S.` holds its full stop, which may end the sentence too.
      if (tokenKind !== TokenKind.mark && text.charCodeAt(end - 1) === Char.fullStop)
        found = sentenceEnd(text, end - 1, i, limit, table);
      else if (kind === Class.end) {
        const last = count - 1;
        const isWord = last >= firstToken && ends[last] === i && kinds[last] === TokenKind.word;
        found = sentenceEnd(text, i, isWord ? starts[last]! : i, limit, table);
      }
      hasWord ||= tokenKind === TokenKind.word;
      // `1.` and `“…` begin a sentence.
      if (found >= 0 && hasWord) stop = found;
      if (count === room) makeRoom();
      starts[count] = i;
      ends[count] = end;
      kinds[count] = tokenKind;
      sentenceOf[count] = sentences.length;
      count++;
      i = end;
    }
    if (count > firstToken) sentences.push(sentenceFrom(firstToken, count, block));
    firstToken = count;
  }
  const tokens: Tokens = {
    count,
    start: starts.slice(0, count),
    end: ends.slice(0, count),
    kind: kinds.slice(0, count),
    sentence: sentenceOf.slice(0, count),
    sentences,
  };
  if (room > lastingRoom) giveRoom(0);
  return tokens;
}

/** What `readToken` has read: used again for each token, of which an article has thousands. */
const token: { kind: number; end: number } = { kind: TokenKind.mark, end: 0 };

/** Reads the token that begins at an offset into `token`. */
function readToken(text: string, at: number, limit: number): void {
  const kind = classOf(text.charCodeAt(at));
  token.kind = TokenKind.mark;
  // An entity of HTML is one mark, whose fillers belong to it.
  token.end = skipFiller(text, at + 1, limit);
  if (kind >= Class.lower) {
    token.kind = kind === Class.digit ? TokenKind.number : TokenKind.word;
    token.end = kind === Class.digit ? numberEnd(text, at, limit) : wordEnd(text, at, limit);
  } else if (kind === Class.apostrophe && isPossessive(text, at, limit)) {
    token.kind = TokenKind.word;
    token.end = skipFiller(text, at + 1, limit) + 1;
  } else if (kind === Class.surrogate && text.codePointAt(at)! > 0xffff && at + 1 < limit) {
    const isWord = isWordPair(text, at);
    if (isWord) token.kind = TokenKind.word;
    token.end = isWord ? wordEnd(text, at, limit) : at + 2;
  }
}

function sentenceFrom(firstToken: number, endToken: number, block: number): Sentence {
  return { start: starts[firstToken]!, end: ends[endToken - 1]!, block, firstToken, endToken };
}

function makeRoom(): void {
  giveRoom(Math.max(4096, 2 * room));
}

function giveRoom(size: number): void {
  const kept = Math.min(room, size);
  const integers = (old: Int32Array) => {
    const array = new Int32Array(size);
    array.set(old.subarray(0, kept));
    return array;
  };
  [starts, ends, sentenceOf] = [integers(starts), integers(ends), integers(sentenceOf)];
  const bytes = new Uint8Array(size);
  bytes.set(kinds.subarray(0, kept));
  kinds = bytes;
  room = size;
}

/** The end of the word that begins at an offset. */
function wordEnd(text: string, from: number, limit: number): number {
  const initials = initialsEnd(text, from, limit);
  if (initials > from) return initials;
  let i = from;
  let hasStop = false;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind >= Class.lower) i++;
    else if (code === Char.filler) {
      const next = skipFiller(text, i, limit);
      if (next >= limit || classOf(text.charCodeAt(next)) < Class.lower) break;
      i = next;
    } else if (kind === Class.apostrophe) {
      const next = skipFiller(text, i + 1, limit);
      if (next >= limit || classOf(text.charCodeAt(next)) < Class.lower || isPossessive(text, i, limit))
        break;
      i = next;
    } else if (kind === Class.joiner || code === Char.fullStop) {
      const after = skipFiller(text, i + 1, limit);
      const next = after < limit ? classOf(text.charCodeAt(after)) : 0;
      if (next !== Class.lower && next !== Class.upper) break;
      if (code === Char.fullStop && next === Class.upper && !hasStop && lacksBlank(text, from, i, limit))
        break;
      hasStop ||= code === Char.fullStop;
      i = after;
    } else if (
      kind === Class.surrogate &&
      text.codePointAt(i)! > 0xffff &&
      i + 1 < limit &&
      isWordPair(text, i)
    )
      i += 2;
    else break;
  }
  return i;
}

function skipFiller(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && text.charCodeAt(i) === Char.filler) i++;
  return i;
}

/** The end of initials with their full stops, `U.S.`; the offset itself where there are fewer than two. */
function initialsEnd(text: string, from: number, limit: number): number {
  let i = from;
  while (
    i + 1 < limit &&
    text.charCodeAt(i + 1) === Char.fullStop &&
    classOf(text.charCodeAt(i)) === Class.upper
  )
    i += 2;
  return i - from >= 4 ? i : from;
}

/** Whether a full stop between a lower and an upper letter ends a sentence whose blank is missing; not in `Ph.D`. */
function lacksBlank(text: string, from: number, stop: number, limit: number): boolean {
  if (stop - from < 3 || classOf(text.charCodeAt(stop - 1)) !== Class.lower) return false;
  const after = stop + 2 < limit ? classOf(text.charCodeAt(stop + 2)) : Class.blank;
  return after === Class.lower || after === Class.blank;
}

function numberEnd(text: string, from: number, limit: number): number {
  let i = from + 1;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (classOf(code) === Class.digit) i++;
    else if (code === Char.comma || code === Char.fullStop || code === Char.colon) {
      if (i + 1 >= limit || classOf(text.charCodeAt(i + 1)) !== Class.digit) break;
      i++;
    } else break;
  }
  return i;
}

/** `'s` at the end of a word, or `'S` in capitals. */
function isPossessive(text: string, at: number, limit: number): boolean {
  const after = skipFiller(text, at + 1, limit);
  const letter = after < limit ? text.charCodeAt(after) : 0;
  if (
    letter !== Char.smallS &&
    (letter !== Char.capitalS || at === 0 || classOf(text.charCodeAt(at - 1)) !== Class.upper)
  )
    return false;
  return after + 1 >= limit || classOf(text.charCodeAt(after + 1)) < Class.lower;
}

/** Whether a character of two code units is a letter. */
function isWordPair(text: string, at: number): boolean {
  return /[\p{L}\p{M}]/u.test(text.slice(at, at + 2));
}
