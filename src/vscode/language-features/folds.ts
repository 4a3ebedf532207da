import type { Article, LineIndex, Section, Span } from '../../core/article';

/** Lines that fold into their first one, both counted from 0 and both included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/**
 * What folds in an article: the front matter, turns of a transcript, and each section of several lines. Of an
 * article whose headings the editor folds itself, only the first two.
 * @param lines of the document that holds the article.
 */
export function foldsOf(article: Article, lines: LineIndex, headingsFoldAlready: boolean): Fold[] {
  const spans: Span[] = article.turns.flatMap(({ label, parts }) => {
    const last = parts.at(-1);
    return last ? [{ start: label.start, end: last.end }] : [];
  });
  if (article.frontMatter) spans.push(article.frontMatter);
  if (!headingsFoldAlready) {
    const end = article.sections.at(-1)?.end;
    const [first] = article.sections;
    if (first?.kind === 'headline' && end !== undefined) spans.push({ start: first.start, end });
    spans.push(...article.sections.flatMap(withInner));
  }
  const folds = new Map<number, Fold>();
  for (const { start, end } of spans) {
    const fold = {
      start: lines.positionAt(article.start + start).line,
      end: lines.positionAt(article.start + Math.max(start, end - 1)).line,
    };
    const known = folds.get(fold.start);
    if (fold.end > fold.start && (!known || known.end < fold.end)) folds.set(fold.start, fold);
  }
  return [...folds.values()].sort((a, b) => a.start - b.start);
}

function withInner(section: Section): Section[] {
  return [section, ...section.children.flatMap(withInner)];
}
