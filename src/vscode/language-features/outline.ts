import { t } from '@vscode/l10n';
import type { Section, SectionKind, Span } from '../../core/article';
import { isListed, type Quotation } from '../../core/quotation';
import { oneLine } from '../../core/text/characters';
import type { ResolvedExtraction } from '../../corpus';
import { kindWord, surenessWord } from '../../presentation/quotation-row';

export type OutlineKind = SectionKind | 'quotation';

/** A node of an article's outline. Children lie inside their parent, `selection` inside `span`. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** So many characters of a paragraph are its name: a quotation that begins among them would repeat it. */
const nameLength = 60;

/** A speaker who is described by half a sentence leaves room for what was said. */
const speakerLength = 30;

/** What is merely named is listed only where so many of its words are quoted. */
const minMarkedWords = 4;

/**
 * The outline of an article, with spans of its document: the headline, which holds the rest where it comes first, then
 * byline, dateline, lead, subheadings with their paragraphs. Quotations stand under the paragraph in which they begin, and in its place where
 * they would only repeat how it begins.
 */
export function outlineOf(extraction: ResolvedExtraction): OutlineItem[] {
  const { article } = extraction;
  const { items } = place(article.text, article.sections, quotationItems(extraction));
  const [headline, ...rest] = items;
  if (headline?.kind !== 'headline' || rest.length === 0)
    return items.map((item) => movedBy(article.start, item));
  const end = Math.max(headline.span.end, ...rest.map(({ span }) => span.end));
  const span = { start: headline.span.start, end };
  return [movedBy(article.start, { ...headline, span, children: [...headline.children, ...rest] })];
}

/** What an outline of headings leaves out, in the order of the text: byline, dateline and quotations. */
export function besideHeadings(extraction: ResolvedExtraction): OutlineItem[] {
  const { article } = extraction;
  const parts = article.sections
    .flatMap(withInner)
    .filter(({ kind }) => kind === 'byline' || kind === 'dateline')
    .map((section) => sectionItem(article.text, section, []));
  const items = [...parts, ...quotationItems(extraction)].sort(byStart);
  return items.map((item) => movedBy(article.start, item));
}

/** An item of an article as one of the document that holds the article. */
function movedBy(start: number, item: OutlineItem): OutlineItem {
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  return {
    ...item,
    ...{ span: moved(item.span), selection: moved(item.selection) },
    children: item.children.map((child) => movedBy(start, child)),
  };
}

/** Sections as items with the quotations that begin in them, and the quotations that begin in none of them. */
function place(
  text: string,
  sections: readonly Section[],
  quotations: readonly OutlineItem[],
): { items: OutlineItem[]; outside: OutlineItem[] } {
  const outside: OutlineItem[] = [];
  let at = 0;
  const takeUntil = (end: number): OutlineItem[] => {
    const first = at;
    while (at < quotations.length && quotations[at]!.span.start < end) at++;
    return quotations.slice(first, at);
  };
  const items = sections.flatMap((section) => {
    outside.push(...takeUntil(section.start));
    const inside = takeUntil(section.end).map((item) => clipped(item, section.end));
    const below = place(text, section.children, inside);
    const item = sectionItem(text, section, [...below.items, ...below.outside].sort(byStart));
    return quotationsInPlaceOf(item) ?? [item];
  });
  outside.push(...quotations.slice(at));
  return { items, outside };
}

function sectionItem(text: string, section: Section, children: readonly OutlineItem[]): OutlineItem {
  const { kind, heading } = section;
  const isHeading = kind === 'headline' || kind === 'subheading';
  return {
    kind,
    name: firstWords(text.slice(heading.start, heading.end), isHeading ? 200 : nameLength),
    detail: detailOf(kind),
    span: { start: section.start, end: section.end },
    selection: { start: heading.start, end: heading.end },
    children,
  };
}

/**
 * The quotations of a paragraph as items that share its span among them, where the first one begins so early that the
 * paragraph's name would say the same; undefined elsewhere.
 */
function quotationsInPlaceOf({ kind, span, children }: OutlineItem): OutlineItem[] | undefined {
  if (kind !== 'paragraph' && kind !== 'lead') return undefined;
  const quotations = children.filter((child) => child.kind === 'quotation');
  const others = children.filter((child) => child.kind !== 'quotation');
  const start = others.reduce((end, other) => Math.max(end, other.span.end), span.start);
  const [first] = quotations;
  if (!first || first.span.start < start || first.span.start - start > nameLength) return undefined;
  const shared = quotations.map((quotation, i) => {
    const from = i === 0 ? start : quotation.span.start;
    const end = Math.max(quotations[i + 1]?.span.start ?? span.end, from);
    return clipped({ ...quotation, span: { start: from, end: span.end } }, end);
  });
  return [...others, ...shared];
}

function detailOf(kind: SectionKind): string {
  if (kind === 'byline') return t('Byline');
  if (kind === 'dateline') return t('Dateline');
  return kind === 'lead' ? t('Lead') : '';
}

function quotationItems({ article, found, entities, names }: ResolvedExtraction): OutlineItem[] {
  const textOf = (spans: readonly Span[], between: string): string =>
    oneLine(spans.map(({ start, end }) => article.text.slice(start, end)).join(between));
  const items = found.quotations.flatMap<OutlineItem>((quotation, index) => {
    const { parts, speaker, kind } = quotation;
    const first = parts[0];
    const last = parts.at(-1);
    if (!first || !last || !isListed(quotation) || !isTelling(article.text, quotation)) return [];
    const entity = entities.speakers[index];
    const name = (entity === undefined ? undefined : names[entity]) ?? textOf(speaker, ' ');
    const words = firstWords(textOf(parts, ' … '));
    return {
      kind: 'quotation',
      name: name === '' ? words : t('{0}: {1}', firstWords(name, speakerLength), words),
      detail: [kindWord(kind), surenessWord(quotation)].filter(Boolean).join(', '),
      span: { start: first.start, end: last.end },
      selection: { start: first.start, end: first.end },
      children: [],
    };
  });
  return items.sort(byStart);
}

/** Whether a quotation says something by itself: not “the charge” that somebody rejects. */
function isTelling(text: string, { rule, marked }: Pick<Quotation, 'rule' | 'marked'>): boolean {
  if (rule !== 'noun-phrase') return true;
  const words = marked.flatMap(({ start, end }) => text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.length >= minMarkedWords;
}

/** A quotation that runs on into later sections stands under its first one. */
function clipped(item: OutlineItem, end: number): OutlineItem {
  const within = (span: Span): Span => ({ start: span.start, end: Math.min(span.end, end) });
  return { ...item, span: within(item.span), selection: within(item.selection) };
}

function withInner(section: Section): Section[] {
  return [section, ...section.children.flatMap(withInner)];
}

function byStart(a: OutlineItem, b: OutlineItem): number {
  return a.span.start - b.span.start;
}

/** The first words of a text on one line, with an ellipsis where some are left out; never empty. */
export function firstWords(text: string, length = nameLength): string {
  const line = oneLine(text);
  if (line.length <= length) return line || '…';
  const space = line.lastIndexOf(' ', length);
  const cut = line.slice(0, space > length / 2 ? space : length);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').replace(/(?<![\s.,;:–—-])[\s.,;:–—-]+$/, '')}…`;
}
