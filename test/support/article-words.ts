import type { Article, Block, Section, Span } from '../../src/core/article';

/** What stands in a span of an article. */
export function words(article: Article, span: Span | undefined): string | undefined {
  return span === undefined ? undefined : article.text.slice(span.start, span.end);
}

/** The blocks of one kind, or of all, by their words. */
export function blocks(article: Article, kind?: Block['kind']): string[] {
  return article.blocks
    .filter((block) => kind === undefined || block.kind === kind)
    .map((block) => words(article, block)!);
}

/** The kinds of an article's blocks, in order. */
export function kinds(article: Article): string {
  return article.blocks.map((block) => block.kind).join(' ');
}

/** The outline, one line a section, indented; paragraphs by their first words. */
export function outline(
  article: Article,
  sections: readonly Section[] = article.sections,
  depth = 0,
): string[] {
  return sections.flatMap((section) => [
    `${'  '.repeat(depth)}${section.kind}: ${words(article, section.heading)!.slice(0, 24)}`,
    ...outline(article, section.children, depth + 1),
  ]);
}
