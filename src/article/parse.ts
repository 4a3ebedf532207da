import type { Article, ArticleContext, Block, Section } from './types';

/** Blocks of text between blank lines; the first is the headline where it is short and stands alone. */
export function parseArticle(text: string, context: ArticleContext = {}): Article {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\s][^\n\r]*(?:\r?\n(?!\s*\r?\n)[^\n\r]+)*/g)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const isHeadline = blocks.length === 0 && match[0].length < 200 && !match[0].includes('\n');
    blocks.push({ kind: isHeadline ? 'headline' : 'paragraph', start, end });
  }
  const headline = blocks[0]?.kind === 'headline' ? blocks[0] : undefined;
  const sections: Section[] = blocks.map((block) => ({
    kind: block.kind,
    start: block.start,
    end: block.end,
    heading: block,
    children: [],
  }));
  return {
    text,
    format: 'plain',
    headline: headline
      ? { text: text.slice(headline.start, headline.end), span: headline }
      : { text: context.title ?? '' },
    metadata: {},
    blocks,
    turns: [],
    sections,
    problems: [],
  };
}
