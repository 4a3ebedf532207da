import { fold } from '../text/fold';
import type { ToleratedDifference } from './model';

const markdown = /\]\([^()\s]*\)|[*_~`#>\\[\]]/g;
const hasMarkdown = /[*_~`#>\\[\]]/;
const laidOut = (text: string): string =>
  text.replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? ' ' : blanks)).normalize();

/**
 * How what stands between two words differs from what stands there in the source: undefined where it does not. A line
 * that is broken elsewhere is no difference.
 */
export function markDifference(asked: string, found: string): ToleratedDifference | undefined {
  const [a, b] = [laidOut(asked), laidOut(found)];
  if (a === b) return undefined;
  if (!hasMarkdown.test(a) && !hasMarkdown.test(b)) return 'marks-and-spaces';
  const plain = (text: string) => text.replace(markdown, '').replace(/ +/g, ' ');
  return plain(a) === plain(b) ? 'markdown' : 'marks-and-spaces';
}

/** How the same word is written differently on both sides. */
export function writtenDifferences(asked: string, found: string): ToleratedDifference[] {
  const [a, b] = [asked.normalize(), found.normalize()];
  if (a === b) return [];
  const letters = (text: string) => fold(text, { keepCase: true }).replace(/[^\p{L}\p{N}]/gu, '');
  const hasOtherMarks = a.toLowerCase() !== b.toLowerCase();
  const hasOtherCase = letters(a) !== letters(b);
  return [
    ...(hasOtherMarks ? (['marks-and-spaces'] as const) : []),
    ...(hasOtherCase ? (['case'] as const) : []),
  ];
}

/** Whether what stands behind the last word asks or exclaims: other marks there never count. */
export const endsWithMark = (after: string): string => /^[\s”"’'»)\]*_]*([?!]+)/.exec(after)?.[1] ?? '';
