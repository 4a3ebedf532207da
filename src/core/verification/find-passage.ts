import { verificationTablesOf } from '../language/tables';
import type { Span } from '../text/span';
import { foldedWords } from '../text/words';

/** How many words of a text are looked at around the wanted ones, beside their own number. */
const room = 12;
/** The same where words are left out. */
const roomForOmissions = 60;
/** How much a word counts beside a small one. */
const weight = 4;

/**
 * Finds the part of a text that has most of some words, whatever their order: where a comparison can be worth it.
 * Linear in the text.
 * @returns undefined where it has none of them.
 */
export function findPassage(asked: string, text: string, language?: string): Span | undefined {
  const { smallWords } = verificationTablesOf(language);
  const wanted = foldedWords(asked);
  const left = new Map<string, number>();
  for (const { word } of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  const weightOf = (word: string) => (smallWords.has(word) ? 1 : weight);
  const words = foldedWords(text);
  const width = Math.ceil(wanted.length * 1.25) + (/…|\.\s?\./.test(asked) ? roomForOmissions : room);
  let sum = 0;
  let best = { sum: 0, end: 0 };
  for (const [i, { word }] of words.entries()) {
    const count = left.get(word);
    if (count !== undefined) {
      if (count > 0) sum += weightOf(word);
      left.set(word, count - 1);
    }
    const gone = words[i - width]?.word;
    const back = gone === undefined ? undefined : left.get(gone);
    if (gone !== undefined && back !== undefined) {
      if (back >= 0) sum -= weightOf(gone);
      left.set(gone, back + 1);
    }
    if (sum > best.sum) best = { sum, end: i + 1 };
  }
  if (best.sum === 0) return undefined;
  const first = words[Math.max(0, best.end - width)]!;
  const last = words[Math.min(words.length, best.end + room) - 1]!;
  return { start: first.start, end: last.end };
}
