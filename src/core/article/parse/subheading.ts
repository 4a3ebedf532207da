import { endsAsSentence } from '../../text/characters';
import { wordsOf, type Draft } from './article-draft';
import { withoutEmphasis } from '../formats/markdown-lines';
import type { Span } from '../model';

const maxSubheadingLength = 80;

/**
 * Marks the subheadings of an article that has no Markdown headings: short lines alone between blank lines, with
 * running text before and after.
 */
export function markSubheadings(text: string, drafts: readonly Draft[]): void {
  if (drafts.some((draft) => draft.level !== undefined && draft.kind === 'subheading')) return;
  let hasText = false;
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'paragraph') return;
    if (draft.quoted) {
      hasText = true;
      return;
    }
    const inner = withoutEmphasis(text, draft);
    const line = draft.lines === 1 && draft.alone ? wordsOf(text, inner, maxSubheadingLength) : '';
    const next = drafts[i + 1];
    const isSubheading =
      next?.kind === 'paragraph' &&
      looksLikeSubheading(line) &&
      !isAttribution(line, drafts[i - 1]) &&
      isRunningText(text, next) &&
      // Before the first paragraph a longer line of this kind is a deck, and `Verona, Ohio` a place.
      (hasText ? isAfterText(i) : line.split(' ').length <= 4 && !line.includes(','));
    if (isSubheading) Object.assign(draft, { kind: 'subheading', ...inner });
    else hasText = true;
  });

  /** Whether a line below a passage in marks says who said it: `Nora Lund, mayor of Oldport`. */
  function isAttribution(words: string, before: Draft | undefined): boolean {
    if (before?.kind !== 'paragraph' || !words.includes(', ')) return false;
    return /^["“„«‘']/.test(text.charAt(before.start)) && /["”“»’']$/.test(text.charAt(before.end - 1));
  }

  function isAfterText(i: number): boolean {
    const before = drafts[i - 1]!;
    return before.kind !== 'paragraph' || isRunningText(text, before);
  }
}

/**
 * Whether a line of plain text may be a subheading. It is short, alone between blank lines, begins as a title does and has
 * no final punctuation. Lines of figures are none.
 */
function looksLikeSubheading(line: string): boolean {
  if (line.length > maxSubheadingLength || line.length < 3) return false;
  if (!/^["“‘'¿¡(]?[\p{Lu}\p{N}]/u.test(line) || /[.,;:…!)\]>|=\-–—]$/u.test(line) || endsAsSentence(line))
    return false;
  if (line.split(/\s+/).length > 12) return false;
  const digits = line.match(/\p{N}/gu)?.length ?? 0;
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 3 && digits * 4 <= letters && !/\d[ .,:-]*$/.test(line) && !/\s{3}|\t|[|=]/.test(line);
}

/** Whether a paragraph is running text, as a subheading has it before and after. */
function isRunningText(text: string, { start, end }: Span): boolean {
  return end - start >= 80 || (end - start >= 30 && endsAsSentence(text.slice(end - 8, end)));
}
