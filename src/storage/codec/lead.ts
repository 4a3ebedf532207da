import { collapseSpaces } from '../../core/text/characters';
import type { TextBlock } from '../article-record';

const leadLength = 300;

/** The first words of an article's paragraphs, without their datelines; at most 300 characters, cut at a word. */
export function leadOf(text: string, blocks: readonly TextBlock[]): string {
  let lead = '';
  for (const { start, end, isParagraph, datelineEnd } of blocks) {
    if (!isParagraph) continue;
    const from = datelineEnd ?? start;
    lead += `${lead === '' ? '' : ' '}${text.slice(from, Math.min(end, from + leadLength)).trim()}`;
    if (lead.length >= leadLength) break;
  }
  lead = collapseSpaces(lead);
  if (lead.length <= leadLength) return lead;
  const cut = lead.lastIndexOf(' ', leadLength - 1);
  return `${lead.slice(0, cut > leadLength / 2 ? cut : leadLength - 1)}…`;
}
