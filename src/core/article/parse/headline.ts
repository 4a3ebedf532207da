import { endsAsSentence, oneLine } from '../../text/characters';
import type { ArticleTables } from '../../language/contract';
import { plainWords } from '../formats/markdown-lines';
import { sentenceEnd } from '../tokens/sentences';

const maxHeadlineLength = 260;

/**
 * Whether the first piece of a text is its headline, and not its first paragraph. A headline stands alone, is short and is
 * no running text; it may end with a full stop.
 * @param hasMore whether anything follows it.
 */
export function isHeadline(piece: string, lines: number, hasMore: boolean, language: ArticleTables): boolean {
  const words = oneLine(piece);
  if (words.length > maxHeadlineLength || lines > 4) return false;
  const sentence = endsAsSentence(words) && !/[?!…]["'”’)]*$/u.test(words);
  if (!hasMore) return !sentence && words.length <= 150 && !hasInnerEnd(words, language);
  // A headline with its deck in a second line.
  if (lines === 2 && /;\s/.test(words)) return true;
  // Two sentences are a headline only where they are curt: `A town waits. And waits.`
  if (hasInnerEnd(words, language)) return words.length <= 110;
  if (!sentence) return true;
  return words.length <= 120 || (words.length <= 170 && shareOfCapitalised(words) >= 0.55);
}

/** Whether a sentence ends within the words. */
function hasInnerEnd(words: string, language: ArticleTables): boolean {
  // The marks and digits at the end of a word: a sentence ends where no letter comes before the next space.
  for (const { 0: tail, index } of words.matchAll(/(?<![^\p{L}\s])[^\p{L}\s]+(?=\s)/gu))
    for (let at = index; at < index + tail.length; at++) {
      if (!/^(?:[!?]|\.(?![.!?]))/.test(words.slice(at, at + 2))) continue;
      let start = at;
      while (start > 0 && /[\p{L}\p{M}.]/u.test(words.charAt(start - 1))) start--;
      const end = sentenceEnd(words, at, start, words.length, language);
      if (end > 0 && end < words.length) return true;
    }
  return false;
}

/** How many of the longer words begin with a capital: most of them in a headline of the American kind. */
function shareOfCapitalised(words: string): number {
  const long = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]{3,}/gu) ?? [];
  return long.length === 0 ? 0 : long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / long.length;
}

/** Whether two texts say the same, but for spaces, marks, case and a cut end. */
export function saysTheSame(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .slice(0, 1000)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const [first, second] = [bare(a), bare(b)];
  if (first === '' || second === '') return false;
  if (first === second) return true;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short.length >= 20 && long.startsWith(short) && short.length >= long.length * 0.5;
}

/**
 * A headline as it is shown: one line, without Markdown's marks and what a scraper left in it (escapes, underscores
 * between words, a backslash where it was cut).
 */
export function shownHeadline(piece: string, markdown: boolean): string {
  let words = oneLine(piece.slice(0, 1000));
  if (markdown) words = plainWords(words);
  words = words.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  if (/\s/.test(words)) words = words.replace(/(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, ' ');
  words = words.replace(/(?<![_\s])[_\s]*\\$|_$/u, (end) => (end.endsWith('\\') ? ' …' : ''));
  return oneLine(words);
}
