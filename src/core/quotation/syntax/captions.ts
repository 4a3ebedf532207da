import type { ChunkedArticle } from '../chunks';
import { Word } from '../word-classes';

/** How far back from the end of a paragraph its full stop is looked for, in UTF-16 code units: marks may follow it. */
const maxEndLength = 8;

/** Whether a paragraph ends without a full stop, as what stands below a picture does. */
export function isCaption({ article: { blocks, text } }: ChunkedArticle, block: number): boolean {
  const { kind, start, end } = blocks[block]!;
  if (kind !== 'paragraph' && kind !== 'subheading') return false;
  return !/[.!?…]["'’”)\s]*$/.test(text.slice(Math.max(start, end - maxEndLength), end));
}

/** Whether more than a mark stands behind a chunk in its paragraph. */
export function goesOnBehind(
  { sentences, sentence, flags, quote, count }: ChunkedArticle,
  chunk: number,
): boolean {
  const next = chunk + 1;
  if (next >= count || sentences[sentence[next]!]!.block !== sentences[sentence[chunk]!]!.block) return false;
  return quote[next]! >= 0 || !(flags[next]! & Word.mark);
}
