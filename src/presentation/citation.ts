import { visible, visibleLines } from '../core/text/characters';
import type { QuotationHit } from '../corpus';
import { undatedLabel } from './article-labels';
import { kindWord } from './quotation-row';
import { speakerName } from './speaker';

/** A quotation with where it stands; its text as `quotedWords` gives it. */
export type Cited = Pick<
  QuotationHit,
  'text' | 'kind' | 'speaker' | 'headline' | 'source' | 'date' | 'range'
> & {
  /** Of the file, as a person reads it. */
  readonly path: string;
};

/**
 * A quotation as one pastes it into a note: what was said as it stands in the article, who said it as far as that is
 * known, and the place where anybody can check it.
 */
export function citation({ text, kind, speaker, headline, source, date, range, path }: Cited): string {
  const who = `— ${speakerName(speaker)}, ${kindWord(kind)}`;
  const where = [headline, source, date ?? undatedLabel(), `${visible(path)}:${range.start.line + 1}`];
  return visibleLines(`${text}\n${who}\n${where.filter(Boolean).join(' · ')}\n`);
}
