import { articleLanguages } from './language';
import type { Article, Span } from './types';

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

const tokenPattern =
  /(?:\p{Lu}\.){2,}|\p{Lu}(?=\.\s)|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}]+(?:(?:['’](?!s(?![\p{L}\p{N}]))|[-\u2010\u2011.&](?=\p{L}))[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*|\S/gu;

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterOf(tag: string): Intl.Segmenter {
  let segmenter = segmenters.get(tag);
  if (!segmenter) segmenters.set(tag, (segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' })));
  return segmenter;
}

/**
 * Splits the blocks of an article into tokens and sentences.
 * @param language BCP 47 tag of a table in `./language`; English where there is none.
 */
export function tokenize(article: Pick<Article, 'text' | 'blocks'>, language = 'en'): Tokens {
  const { text, blocks } = article;
  const { tag, abbreviations } = articleLanguages[language] ?? articleLanguages['en']!;
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const sentenceOf: number[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach((block, blockIndex) => {
    const content = text.slice(block.start, block.end);
    for (const { start, end } of sentenceSpans(content, tag, abbreviations)) {
      const firstToken = starts.length;
      const sentence = content.slice(start, end);
      for (const match of sentence.matchAll(tokenPattern)) {
        const at = block.start + start + match.index;
        starts.push(at);
        ends.push(at + match[0].length);
        kinds.push(kindOf(match[0]));
        sentenceOf.push(sentences.length);
      }
      if (starts.length === firstToken) continue;
      sentences.push({
        start: starts[firstToken]!,
        end: ends.at(-1)!,
        block: blockIndex,
        firstToken,
        endToken: starts.length,
      });
    }
  });
  return {
    count: starts.length,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    kind: Uint8Array.from(kinds),
    sentence: Int32Array.from(sentenceOf),
    sentences,
  };
}

function kindOf(token: string): number {
  const first = token.codePointAt(0)!;
  if (first >= 48 && first <= 57) return TokenKind.number;
  if ((first | 32) >= 97 && (first | 32) <= 122 && first < 128) return TokenKind.word;
  if (/^['’]?[\p{L}\p{M}]/u.test(token)) return TokenKind.word;
  return /^\p{N}/u.test(token) ? TokenKind.number : TokenKind.mark;
}

/** Unicode's sentence ends, joined again where an abbreviation or an initial only looks like an end. */
function sentenceSpans(content: string, tag: string, abbreviations: ReadonlySet<string>): Span[] {
  const spans: { start: number; end: number }[] = [];
  let open = false;
  for (const { segment, index } of segmenterOf(tag).segment(content)) {
    const end = index + segment.length;
    if (open) spans.at(-1)!.end = end;
    else spans.push({ start: index, end });
    const last = /([\p{L}.]+)\.["'”’)\]]*\s*$/u.exec(segment.slice(-24))?.[1];
    open = last !== undefined && (/^\p{Lu}$/u.test(last) || abbreviations.has(last.toLowerCase()));
  }
  return spans;
}
