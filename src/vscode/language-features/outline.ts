import { t } from '@vscode/l10n';
import type { Section, SectionKind, Span } from '../../core/article';
import { oneLine } from '../../core/text/characters';
import type { ResolvedExtraction } from '../../corpus';
import { speakerLabel } from '../../presentation/speaker';

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

/**
 * The outline of an article: the headline, which holds the rest where it comes first, then byline, dateline, lead,
 * subheadings with their paragraphs, and in each section the quotations that begin there.
 */
export function outlineOf(extraction: ResolvedExtraction): OutlineItem[] {
  const { article } = extraction;
  const said = new Set(article.turns.flatMap(({ parts }) => parts.map(({ start }) => start)));
  const { items } = place({ text: article.text, said }, article.sections, quotationItems(extraction));
  const [headline, ...rest] = items;
  if (headline?.kind !== 'headline' || rest.length === 0) return items;
  const end = Math.max(headline.span.end, ...rest.map(({ span }) => span.end));
  return [
    { ...headline, span: { start: headline.span.start, end }, children: [...headline.children, ...rest] },
  ];
}

/** What an outline of headings leaves out, in the order of the text: byline, dateline and quotations. */
export function besideHeadings(extraction: ResolvedExtraction): OutlineItem[] {
  const { article } = extraction;
  const parts = article.sections
    .flatMap(withInner)
    .filter(({ kind }) => kind === 'byline' || kind === 'dateline')
    .map((section) => sectionItem(article.text, section, []));
  return [...parts, ...quotationItems(extraction)].sort(byStart);
}

/** A text, and where in it a transcript says what somebody says. */
interface Spoken {
  readonly text: string;
  readonly said: ReadonlySet<number>;
}

/** Sections as items with the quotations that begin in them, and the quotations that begin in none of them. */
function place(
  article: Spoken,
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
  const items = sections.map((section) => {
    outside.push(...takeUntil(section.start));
    const inside = takeUntil(section.end).map((item) => clipped(item, section.end));
    const below = place(article, section.children, inside);
    const item = sectionItem(article.text, section, [...below.items, ...below.outside].sort(byStart));
    return turnItem(article, item) ?? item;
  });
  outside.push(...quotations.slice(at));
  return { items, outside };
}

function sectionItem(text: string, section: Section, children: readonly OutlineItem[]): OutlineItem {
  const { kind, heading } = section;
  const isHeading = kind === 'headline' || kind === 'subheading';
  return {
    kind,
    name: firstWords(text.slice(heading.start, heading.end), isHeading ? 200 : undefined),
    detail: detailOf(kind),
    span: { start: section.start, end: section.end },
    selection: { start: heading.start, end: heading.end },
    children,
  };
}

/** A paragraph of a transcript is what somebody says, and need not be listed twice. */
function turnItem({ said }: Spoken, { kind, span, children }: OutlineItem): OutlineItem | undefined {
  const [quotation] = children;
  if (kind !== 'paragraph' || children.length !== 1 || quotation?.kind !== 'quotation') return undefined;
  return said.has(quotation.span.start) ? { ...quotation, span } : undefined;
}

function detailOf(kind: SectionKind): string {
  if (kind === 'byline') return t('Byline');
  if (kind === 'dateline') return t('Dateline');
  return kind === 'lead' ? t('Lead') : '';
}

function quotationItems({ article, found, entities, names }: ResolvedExtraction): OutlineItem[] {
  const textOf = (spans: readonly Span[], between: string): string =>
    oneLine(spans.map(({ start, end }) => article.text.slice(start, end)).join(between));
  const items = found.quotations.flatMap<OutlineItem>(({ parts, speaker }, index) => {
    const first = parts[0];
    const last = parts.at(-1);
    if (!first || !last) return [];
    const entity = entities.speakers[index];
    return {
      kind: 'quotation',
      name: firstWords(textOf(parts, ' … ')),
      detail: speakerLabel({
        words: textOf(speaker, ' '),
        name: entity === undefined ? undefined : names[entity],
      }),
      span: { start: first.start, end: last.end },
      selection: { start: first.start, end: first.end },
      children: [],
    };
  });
  return items.sort(byStart);
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
export function firstWords(text: string, length = 60): string {
  const line = oneLine(text);
  if (line.length <= length) return line || '…';
  const space = line.lastIndexOf(' ', length);
  const cut = line.slice(0, space > length / 2 ? space : length);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`;
}
