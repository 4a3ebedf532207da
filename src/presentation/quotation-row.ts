import { t } from '@vscode/l10n';
import { oneLine } from '../core/text/characters';
import type { HitCount, IndexStatus, QuotationHit } from '../corpus';
import { snippetStart } from '../core/query';
import type { Span } from '../core/text/span';
import { surenessOf, type QuotationKind, type Reasons } from '../core/quotation';
import { formatCount, undatedLabel } from './article-labels';
import { reasonLines } from './reason-sentences';
import { ruleSentence } from './rule-sentences';
import { nameOriginOf, sourceSortLabel, speakerName } from './speaker';
import { isReading, soFar } from './status-text';

/** Enough for the widest list; a longer row only costs. */
const rowLength = 300;

/** So much of a row is in sight in a window of common width. */
const inSight = 88;

/** Characters before a first match that is not in sight from the beginning. */
const room = 40;

const speakerLength = 48;

/**
 * A quotation as a list shows it: who, where and when; and below it what was said, from the beginning where its first
 * match is then in sight.
 */
export interface QuotationRow {
  readonly about: string;
  readonly content: string;
}

/** @param typed What is in the search box: the editor itself marks where it stands, word for word. */
export function quotationRow(hit: QuotationHit, typed = ''): QuotationRow {
  const about = [
    clipped(speakerName(hit.speaker)),
    kindWord(hit.kind),
    surenessWord(hit),
    // Before the headline, which may be long and pushes what follows out of sight.
    hit.date ?? undatedLabel(),
    hit.headline,
    hit.source,
  ];
  return { about: about.filter(Boolean).join(' · '), content: said(hit, typed) };
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
    case 'attitude':
      return t('attitude');
  }
}

/** Says that a quotation is likelier wrong than right in its words or its speaker's words; empty where it is not. */
export const surenessWord = (quotation: Pick<QuotationHit, 'kind' | 'rule' | 'confidence'>): string =>
  surenessOf(quotation) === 'sure' ? '' : t('words unsure');

/** How many quotations were left out as unsure: `31 unsure hidden`. */
export const unsureCount = (unsure: number): string => t('{0} unsure hidden', formatCount(unsure));

function said({ text, matches }: QuotationHit, typed: string): string {
  const start = snippetStart(text, matches, roomBefore(text, matches));
  const end = start + rowLength;
  const words = typed.trim().toLowerCase();
  const isMarked = words !== '' && text.toLowerCase().includes(words);
  const content = oneLine(isMarked ? text.slice(start, end) : withMarks(text, matches, { start, end }));
  // Where one part of a quotation ends and the next begins an ellipsis stands already.
  return `${start > 0 && !content.startsWith('…') ? '… ' : ''}${content}${end < text.length ? '…' : ''}`;
}

/** How much may stand before the first match: all where it is in sight then, and as much as fits where the end is. */
function roomBefore(text: string, [first]: QuotationHit['matches']): number {
  if (!first) return 0;
  const [start, end] = first;
  return end <= inSight ? start : Math.max(room, start - (text.length - inSight));
}

/** Matches with those joined that nothing but blanks parts. */
function joined(text: string, matches: QuotationHit['matches']): [start: number, end: number][] {
  const runs: [start: number, end: number][] = [];
  for (const [start, end] of matches) {
    const last = runs.at(-1);
    if (last && text.slice(last[1], start).trim() === '') last[1] = end;
    else runs.push([start, end]);
  }
  return runs;
}

/** A part of a text with its matches between ‹ and ›: a list has no other way to set them off. */
function withMarks(text: string, matches: QuotationHit['matches'], { start, end }: Span): string {
  let marked = '';
  let at = start;
  for (const [from, to] of joined(text, matches)) {
    if (from < at || to > end) continue;
    marked += `${text.slice(at, from)}‹${text.slice(from, to)}›`;
    at = to;
  }
  return marked + text.slice(at, end);
}

export function quotationCount(quotations: number): string {
  return quotations === 1 ? t('1 quotation') : t('{0} quotations', formatCount(quotations));
}

/** `3,412 quotations; 200 shown; 31 unsure hidden; 14 in undated articles left out`; where those are all there are, that. */
export function countLine(shown: number, count: HitCount | undefined, status: IndexStatus): string {
  const parts: string[] = [];
  if (count?.total === 0 && count.undated > 0)
    parts.push(
      count.undated === 1
        ? t('No dated quotation matches; 1 undated one does')
        : t('No dated quotation matches; {0} undated ones do', formatCount(count.undated)),
    );
  else if (count) {
    parts.push(quotationCount(count.total));
    if (shown < count.total) parts.push(t('{0} shown', formatCount(shown)));
    if (count.unsure > 0) parts.push(unsureCount(count.unsure));
    if (count.undated > 0) parts.push(t('{0} in undated articles left out', formatCount(count.undated)));
  } else if (shown > 0) parts.push(t('{0} shown', formatCount(shown)));
  if (isReading(status)) {
    const { done, total } = status;
    parts.push(
      total === undefined
        ? t('articles are still being read')
        : t('articles are still being read: {0} of {1}', formatCount(done), formatCount(total)),
    );
  }
  const known = soFar('quotations', count ? coverageOf(count) : status);
  if (known !== undefined) parts.push(known);
  return parts.join('; ');
}

const coverageOf = ({ coverage: { withText, withFindings } }: HitCount) => ({
  articles: withText,
  withFindings,
});

/** Why a list of quotations is empty. */
export function noQuotationSentence(status: IndexStatus): string {
  if (isReading(status)) return t('No matches yet; articles are still being read.');
  const known = soFar('quotations', status);
  if (known !== undefined) return t('No matches yet: {0}.', known);
  return status.articles === 0
    ? t('There are no articles in this folder.')
    : t('No quotation in the corpus matches this.');
}

/**
 * Why a quotation is given to its speaker, as lines of a name and what it says: first the article's own words and how
 * sure they are, then whose name they stand for, which is another question.
 * @param reasons what spoke for and against the words and the speaker's words.
 */
export function evidence(
  hit: QuotationHit,
  reasons?: Reasons,
): { readonly name: string; readonly text: string }[] {
  const { speaker, cue, confidence } = hit;
  const lines = [
    { name: t('Kind'), text: kindWord(hit.kind) },
    {
      name: t('Speaker’s words'),
      text: speaker.words === undefined ? t('none') : `“${oneLine(speaker.words)}”`,
    },
    { name: t('Cue'), text: cue === undefined ? t('none') : `“${oneLine(cue)}”` },
    { name: t('Reason'), text: ruleSentence(hit.rule) },
    {
      name: t('Confidence'),
      text: t('{0} of 100 that these are the words, and the speaker’s words', Math.round(confidence * 100)),
    },
  ];
  if (reasons) lines.push(...reasonLines(reasons));
  const source = sourceEvidence(speaker);
  if (source !== '') lines.push({ name: t('Source'), text: source });
  return speaker.words === undefined ? lines : [...lines, { name: t('Name'), text: nameEvidence(speaker) }];
}

/** What sort of source a speaker is, and in which role: `unnamed person: council official`. */
function sourceEvidence({ sort, role }: QuotationHit['speaker']): string {
  const label = sort ? sourceSortLabel(sort) : '';
  return role === undefined ? label : t('{0}: {1}', label, oneLine(role));
}

/** Words how the name of a speaker is known. */
function nameEvidence(speaker: QuotationHit['speaker']): string {
  const { name = '' } = speaker;
  switch (nameOriginOf(speaker)) {
    case 'unclear':
      return t('The article does not make clear who this is.');
    case 'here':
      return t('{0}, as the article says here', name);
    case 'elsewhere':
      return t('{0}, whom the article names in full elsewhere', name);
    case 'inferred':
      return t('{0}: worked out from the text around it, so check it in the article', name);
  }
}
