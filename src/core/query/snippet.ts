import type { MatchSpan } from './match';

/**
 * Where a row should begin so that its first match is in sight: at most `room` code units before it, at the start of
 * a word. 0 where the first match is in sight anyway, or there is none; a caller sets `…` before any other start.
 */
export function snippetStart(text: string, matches: readonly MatchSpan[], room = 24): number {
  const first = matches[0]?.[0] ?? 0;
  if (first <= room) return 0;
  const gap = /\s\S/.exec(text.slice(first - room - 1, first + 1));
  return gap ? first - room + gap.index : first;
}
