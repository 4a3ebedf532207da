import type { ArticleFormat, ArticleRecord } from './format';
import { markdown } from './markdown';
import { plain } from './plain';
import { readPreamble } from './preamble';
import { readableText } from './readable-text';

/** The formats in the order in which they are asked; plain text takes what is left. */
const formats: readonly ArticleFormat[] = [markdown];

/** The format of a text, and the articles that it reads there: at least one. */
export function readRecords(
  text: string,
  path: string | undefined,
): { readonly format: ArticleFormat; readonly records: readonly ArticleRecord[] } {
  const input = { text: readableText(text), path, preamble: readPreamble(text) };
  const format = formats.find((each) => each.detect(input)) ?? plain;
  return { format, records: format.read(input) };
}
