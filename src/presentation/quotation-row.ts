import { t } from '@vscode/l10n';
import { oneLine } from '../core/text/characters';
import type { HitCount, IndexStatus, QuotationHit } from '../corpus';
import { snippetStart } from '../core/query';
import type { QuotationKind } from '../core/quotation';
import { formatCount, undatedLabel } from './article-labels';
import { ruleSentence } from './rule-sentences';
import { speakerName } from './speaker';
import { isBuilding } from './status-text';

/** Enough for the widest list; a longer row only costs. */
const rowLength = 300;

const speakerLength = 48;

/** A quotation as a list shows it: who, where and when; and below it what was said, from just before its match. */
export interface QuotationRow {
  readonly about: string;
  readonly content: string;
}

export function quotationRow(hit: QuotationHit): QuotationRow {
  const about = [
    clipped(speakerName(hit.speaker)),
    kindWord(hit.kind),
    // Before the headline, which may be long and pushes what follows out of sight.
    hit.date ?? undatedLabel(),
    hit.headline,
    hit.source,
  ];
  return { about: about.filter(Boolean).join(' · '), content: fromFirstMatch(hit.text, hit.matches) };
}

/** Who speaks may be described by half a sentence; kind and date stay in sight. */
function clipped(speaker: string): string {
  if (speaker.length <= speakerLength) return speaker;
  const end = speaker.lastIndexOf(' ', speakerLength);
  return `${speaker.slice(0, end > 0 ? end : speakerLength)}…`;
}

export function kindWord(kind: QuotationKind): string {
  switch (kind) {
    case 'direct':
      return t('direct');
    case 'indirect':
      return t('indirect');
    case 'mixed':
      return t('mixed');
  }
}

function fromFirstMatch(text: string, matches: QuotationHit['matches']): string {
  const start = snippetStart(text, matches);
  const content = oneLine(text.slice(start, start + rowLength));
  const more = start + rowLength < text.length;
  // Where one part of a quotation ends and the next begins an ellipsis stands already.
  return `${start > 0 && !content.startsWith('…') ? '… ' : ''}${content}${more ? '…' : ''}`;
}

export function quotationCount(quotations: number): string {
  return quotations === 1 ? t('1 quotation') : t('{0} quotations', formatCount(quotations));
}

/** `3,412 quotations; 200 shown; 14 in undated articles left out`. */
export function countLine(shown: number, count: HitCount | undefined, status: IndexStatus): string {
  const parts: string[] = [];
  if (count) {
    parts.push(quotationCount(count.total));
    if (shown < count.total) parts.push(t('{0} shown', formatCount(shown)));
    if (count.undated > 0) parts.push(t('{0} in undated articles left out', formatCount(count.undated)));
  } else if (shown > 0) parts.push(t('{0} shown', formatCount(shown)));
  if (isBuilding(status)) {
    const { done, total } = status;
    parts.push(
      total === undefined
        ? t('articles are still being read')
        : t('articles are still being read: {0} of {1}', formatCount(done), formatCount(total)),
    );
  }
  return parts.join('; ');
}

/** Why a quotation is given to its speaker, as lines of a name and what it says. */
export function evidence(hit: QuotationHit): { readonly name: string; readonly text: string }[] {
  const { speaker, cue, confidence } = hit;
  const lines = [
    { name: t('Speaker'), text: speakerName(speaker) },
    { name: t('Kind'), text: kindWord(hit.kind) },
    { name: t('Cue'), text: cue === undefined ? t('none') : `“${oneLine(cue)}”` },
    { name: t('Reason'), text: ruleSentence(hit.rule) },
    { name: t('Confidence'), text: t('{0} of 100', Math.round(confidence * 100)) },
  ];
  if (speaker.name === undefined && speaker.words !== undefined)
    lines.splice(1, 0, { name: t('Note'), text: t('The article does not make clear who this is.') });
  return lines;
}
