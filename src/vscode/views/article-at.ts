import type { TextPosition } from '../../core/article';
import type { ArticleSummary } from '../../corpus';

/** The article of a file that a position is in: of those that begin before it the last one. */
export function articleAt(
  articles: readonly ArticleSummary[],
  position: TextPosition,
): ArticleSummary | undefined {
  const begun = articles.filter(({ start }) => compare(start ?? fileStart, position) <= 0);
  return begun.toSorted((a, b) => compare(b.start ?? fileStart, a.start ?? fileStart))[0];
}

const fileStart: TextPosition = { line: 0, character: 0 };

const compare = (a: TextPosition, b: TextPosition): number => a.line - b.line || a.character - b.character;
