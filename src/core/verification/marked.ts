import type { Span } from '../text/span';

/**
 * Whether a span of a text stands between quote marks, by those before it: curly and angle ones by their direction,
 * straight ones by their number.
 */
export function isBetweenMarks(text: string, { start }: Span): boolean {
  const before = text.slice(0, start);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  const isOpen = (open: number, close: number) => open > close;
  return (
    isOpen(count(/[“„«]/g), count(/[”»]/g)) ||
    isOpen(count(/‘/g), count(/’(?!\p{L})/gu)) ||
    count(/"/g) % 2 === 1
  );
}
