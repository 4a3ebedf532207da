import { readBareByline, readByline, type Byline } from './byline';
import { endsAsSentence, oneLine } from '../../text/characters';
import { findDateline, readDatelineLine, type Dateline } from './dateline';
import { wordsOf, type Draft } from './article-draft';
import { isHeadline, saysTheSame } from './headline';
import type { ArticleTables } from '../../language/contract';
import { withoutEmphasis } from '../formats/markdown-lines';
import { readLabel } from '../formats/transcript';
import type { Span } from '../model';

/** A line of the head of an article is no longer than this. */
const maxLineLength = 200;
/** The first paragraph; a colon there begins a headline's second half or speech more often than news. */
const atHead = { isFirst: true, isSpeech: true };

/** So many blocks after the headline may hold byline and dateline. */
const reach = 6;

/**
 * Finds the headline among the first drafts.
 * @param title the headline where it is known from elsewhere: then only a draft that says the same is one.
 */
export function markHeadline(
  text: string,
  drafts: readonly Draft[],
  title: string | undefined,
  language: ArticleTables,
): Draft | undefined {
  return title === undefined ? firstHeadline() : drafts.slice(0, 3).find(saysTitle);

  function saysTitle(draft: Draft): boolean {
    const words = wordsOf(text, draft, 1000);
    return words !== '' && saysTheSame(words, title!);
  }

  function firstHeadline(): Draft | undefined {
    const top = drafts.slice(0, 3).find((draft) => draft.level === 1) ?? drafts[0];
    if (!top || (top.level !== undefined && top.level <= 2)) return top;
    if (top.level !== undefined) return undefined;
    // A line that says who or when may stand above the headline.
    const first = drafts.slice(0, 3).find((draft) => !isHeadLine(draft)) ?? top;
    const words = wordsOf(text, first, 1000);
    if (words === '' || isHeadLine(first) || findDateline(text, first, language, atHead)) return undefined;
    const form = readLabel(text, first, language)?.form;
    if (form === 'question' || form === 'title') return undefined;
    return isHeadline(words, first.lines, first !== drafts.at(-1), language) ? first : undefined;
  }

  function isHeadLine(draft: Draft): boolean {
    const line = wordsOf(text, draft, maxLineLength);
    if (line === '') return false;
    return (
      isWireLine(line, language) ||
      readByline(line, language) !== undefined ||
      readDatelineLine(line, draft, language)?.place === ''
    );
  }
}

/** The slug of a wire service, `BC-Bridge, 2nd Ld-Writethru,214`, or its note to editors: `Eds: UPDATES with quote`. */
function isWireLine(line: string, { editorNotes }: ArticleTables): boolean {
  if (/^\p{Lu}{2}-{1,2}\p{Lu}[^.!?]{0,100}[,\d]\d{1,4}$/u.test(line)) return true;
  const label = /^(\p{L}+):\s/u.exec(line)?.[1]?.toLowerCase();
  return label !== undefined && editorNotes.includes(label);
}

/** Marks the lines around the headline that say who wrote, where and when, and gives the byline. */
export function markHeadLines(
  text: string,
  drafts: readonly Draft[],
  language: ArticleTables,
): (Byline & { readonly span: Span }) | undefined {
  let byline: (Byline & { readonly span: Span }) | undefined;
  let left = reach;
  for (let i = 0; i < drafts.length && left > 0; i++) {
    const draft = drafts[i]!;
    if (draft.kind === 'headline' || draft.level !== undefined) continue;
    left--;
    const inner = withoutEmphasis(text, draft);
    const line = oneLine(wordsOf(text, inner, maxLineLength));
    if (line === '') {
      // After two whole paragraphs the head is over.
      left -= 2;
      continue;
    }
    const dateline = readDatelineLine(line, inner, language);
    const writer = byline ? undefined : (readByline(line, language) ?? bareByline(i, line));
    if (writer) byline = { ...writer, span: take(draft, inner, 'byline') };
    else if (dateline) draft.dateline = { ...dateline, span: take(draft, inner, 'dateline') };
    else if (endsAsSentence(line)) left--;
  }
  return byline;

  /** A name without a `By` is a byline only between the headline and a dateline. */
  function bareByline(i: number, line: string): Byline | undefined {
    if (drafts[i - 1]?.kind !== 'headline') return undefined;
    const next = drafts[i + 1];
    if (!next) return undefined;
    const below = wordsOf(text, next, maxLineLength);
    const dateline = findDateline(text, next, language, atHead) ?? readDatelineLine(below, next, language);
    return dateline?.place ? readBareByline(line, language) : undefined;
  }
}

/** A dateline that does not head the article; before a colon it is as likely a list's word as a place. */
const late = (dateline: Dateline): Dateline => ({
  ...dateline,
  ...(dateline.isLabel && { place: '' }),
  isLate: true,
});

/** Behind so many paragraphs a dateline is that of another piece of news. */
const nearHead = 3;

/** Finds datelines at the head of paragraphs: any in the first three, one in capitals in later ones too. */
export function markDatelines(text: string, drafts: readonly Draft[], language: ArticleTables): void {
  let count = 0;
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph') continue;
    if (count++ >= nearHead && !/^\p{Lu}{2}/u.test(text.slice(draft.start, draft.start + 2))) continue;
    const dateline = findDateline(text, draft, language, {
      isFirst: count === 1,
      isSpeech: draft.speaker !== undefined,
    });
    if (dateline) draft.dateline = count > nearHead ? late(dateline) : dateline;
  }
}

function take(draft: Draft, inner: Span, kind: 'byline' | 'dateline'): Span {
  draft.kind = kind;
  draft.start = inner.start;
  draft.end = inner.end;
  return { start: inner.start, end: inner.end };
}
