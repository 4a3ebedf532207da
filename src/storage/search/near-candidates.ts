import { isBetweenMarks, type Comparison } from '../../core/verification';
import { isListed } from '../../core/quotation';
import { collapseSpaces } from '../../core/text/characters';
import type { Span } from '../../core/text/span';
import type { Place, Speaker } from '../../corpus';
import type { FoundMention, FoundQuotation } from '../article-record';
import { quotationAt, type Annotated } from './concordance';
import type { NearCandidate, NearestSearch } from './nearest';
import { wordsOf } from './words';

/** An article whose quotations and text are held against words. */
export interface QuotedArticle extends Annotated {
  /** What its engine knows it by. */
  readonly id: number | string;
  readonly quotations: readonly FoundQuotation[];
  readonly mentions: readonly FoundMention[];
  /** `YYYY-MM-DD`; empty without one. */
  readonly date: string;
  readonly place: (span: Span) => Place;
  readonly speakerOf: (quotation: FoundQuotation) => Speaker;
  /** Whether the speaker of a quotation is the asked one, by what is known of its entity; undefined where that is unknown. */
  readonly isByEntity: (quotation: FoundQuotation) => boolean | undefined;
}

const separator = ' … ';
/** A passage of a text takes in so much before and after it, so that it can be read. */
const maxParagraph = 1200;

/** Holds a quotation against the words that are searched. */
export function considerQuotation(
  search: NearestSearch,
  article: QuotedArticle,
  quotation: FoundQuotation,
  speaker: string | undefined,
): void {
  if (!isListed(quotation)) return;
  const parts = quotation.parts.map(({ start, end }) => article.text.slice(start, end));
  search.consider(parts, ({ foundAt }) => {
    const isMarked =
      quotation.kind === 'direct' ||
      (quotation.kind === 'mixed' && isBetweenMarks(parts.join(separator), foundAt));
    return candidateOf(article, quotation, speaker, {
      span: inText(quotation.parts, foundAt),
      text: parts.join(separator),
      isMarked,
    });
  });
}

/** Holds an article's text against the words that are searched, where it has most of them. */
export function considerText(
  search: NearestSearch,
  article: QuotedArticle,
  speaker: string | undefined,
): void {
  const passage = search.passageIn(article.text);
  if (!passage) return;
  const text = article.text.slice(passage.start, passage.end);
  search.consider([text], ({ foundAt }) => {
    const span = { start: passage.start + foundAt.start, end: passage.start + foundAt.end };
    const block = article.blocks.find(({ start, end }) => span.start >= start && span.start < end);
    if (!block) return undefined;
    const isMarked = isBetweenMarks(article.text.slice(block.start, block.end), {
      start: span.start - block.start,
      end: span.end - block.start,
    });
    const quotation = quotationAt(article.quotations, span, {});
    return candidateOf(article, quotation, speaker, { span, text, isMarked });
  });
}

function candidateOf(
  article: QuotedArticle,
  quotation: FoundQuotation | undefined,
  asked: string | undefined,
  { span, text, isMarked }: { readonly span: Span; readonly text: string; readonly isMarked: boolean },
): NearCandidate {
  const isBySpeaker = asked === undefined || !quotation ? undefined : isBy(article, quotation, asked);
  return {
    ...{ article: article.id, span },
    date: article.date,
    isBySpeaker,
    names: () => namesIn(article),
    show: (comparison: Comparison) => ({
      ...article.place(span),
      ...(quotation && { kind: quotation.kind, speaker: article.speakerOf(quotation) }),
      ...(isBySpeaker !== undefined && { isBySpeaker }),
      ...{ text, comparison, isMarked },
      paragraph: paragraphAt(article, span),
    }),
  };
}

function isBy(article: QuotedArticle, quotation: FoundQuotation, asked: string): boolean | undefined {
  const isByEntity = article.isByEntity(quotation);
  if (isByEntity === true) return true;
  const words = quotation.speaker.flatMap(({ start, end }) => wordsOf(article.text.slice(start, end)));
  const wanted = wordsOf(asked);
  return wanted.length > 0 && wanted.every((word) => words.includes(word)) ? true : isByEntity;
}

function namesIn({ text, mentions }: QuotedArticle): ReadonlySet<string> {
  const names = mentions.filter(({ form }) => form === 'name');
  return new Set(names.flatMap(({ start, end }) => wordsOf(text.slice(start, end))));
}

/** Where a span of the joined parts stands in the text. */
function inText(parts: readonly Span[], { start, end }: Span): Span {
  const offsetOf = (at: number): number => {
    let rest = at;
    for (const [i, part] of parts.entries()) {
      const length = part.end - part.start;
      if (rest <= length || i === parts.length - 1) return part.start + Math.min(rest, length);
      rest -= length + separator.length;
    }
    return at;
  };
  return { start: offsetOf(start), end: Math.max(offsetOf(start), offsetOf(end)) };
}

function paragraphAt({ text, blocks }: Annotated, span: Span): string {
  const block = blocks.find(({ start, end }) => span.start >= start && span.start < end) ?? span;
  const start = Math.max(block.start, span.start - maxParagraph);
  return collapseSpaces(
    text.slice(start, Math.max(span.end, Math.min(block.end, span.start + maxParagraph))),
  ).trim();
}
