import { type ArticleFormat, singleRecord } from './format';
import { readMarkdownLines } from './markdown-lines';

/** How far a heading is looked for. */
const reach = 50_000;

/** Markdown, by its file name; other text where it has front matter or no name, and a heading. */
export const markdown: ArticleFormat = {
  name: 'markdown',
  detect: ({ text, path, preamble }) => {
    if (path !== undefined && /\.(?:md|markdown|mdown|mkdn?)$/i.test(path)) return true;
    if (path !== undefined && !preamble.frontMatter) return false;
    return /(?:^|[\r\n])#{1,6} +[\p{L}\p{N}]/u.test(text.slice(preamble.end, preamble.end + reach));
  },
  read: (input) => singleRecord(input, readMarkdownLines(input.text, input.preamble.end)),
};
