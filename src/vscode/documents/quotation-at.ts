import type { Article, Span, TextPosition } from '../../core/article';
import type { QuotedSource } from '../../core/entity';
import { isListed, type Quotation } from '../../core/quotation';
import type { QuotationHit } from '../../corpus';
import { quotedWords } from '../../presentation/quoted-words';
import { inDocument, type DocumentAnalysis } from './document-analysis';

/** A quotation of an open document. */
export type ReadQuotation = Pick<QuotationHit, 'text' | 'kind' | 'speaker' | 'headline' | 'range'> & {
  readonly source?: string;
  readonly date?: string;
};

/** What a search lists by default comes before what it does not. */
const rank = (quotation: Quotation): number => (isListed(quotation) ? 0 : 1);

/** A quotation of an article as it was found there. */
export interface FoundAt {
  readonly article: Article;
  readonly quotation: Quotation;
  /** Who speaks, by the name that the corpus knows, where that is known. */
  readonly name: string | undefined;
  readonly quoted: QuotedSource | undefined;
  /** From the first to the last of its spans, cue and speaker included; in the article's text. */
  readonly span: Span;
}

/** The shortest quotation that holds a position, its cue and speaker included. */
export function foundAt(analysis: DocumentAnalysis, position: TextPosition): FoundAt | undefined {
  const { article, found, entities, names, sources } = analysis.articleAt(position);
  const offset = analysis.lines.offsetAt(position) - article.start;
  const holding = found.quotations
    .map((quotation, i) => {
      const spans = [...quotation.parts, ...quotation.cue, ...quotation.speaker];
      const start = Math.min(...spans.map((span) => span.start));
      const end = Math.max(...spans.map((span) => span.end));
      return { quotation, entity: entities.speakers[i], quoted: sources[i], start, end };
    })
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => rank(a.quotation) - rank(b.quotation) || a.end - a.start - (b.end - b.start))[0];
  if (!holding) return undefined;
  const { quotation, entity, quoted, start, end } = holding;
  const name = entity === undefined ? undefined : names[entity];
  return { article, quotation, name, quoted, span: { start, end } };
}

/** The same with its words as one pastes them. */
export function quotationAt(analysis: DocumentAnalysis, position: TextPosition): ReadQuotation | undefined {
  const at = foundAt(analysis, position);
  if (!at) return undefined;
  const { article, quotation, name, quoted, span } = at;
  const spansOf = (spans: typeof quotation.parts) => spans.map((span) => inDocument(span, article));
  const words = spansOf(quotation.speaker)
    .map((span) => analysis.words(span))
    .join(' ');
  const [first] = quotation.parts;
  return {
    text: quotedWords(analysis.text, {
      parts: spansOf(quotation.parts),
      attribution: spansOf([...quotation.cue, ...quotation.speaker]),
    }),
    kind: quotation.kind,
    speaker: {
      ...(words !== '' && { words }),
      ...(name !== undefined && { name }),
      ...(quoted?.role && { role: article.text.slice(quoted.role.start, quoted.role.end) }),
    },
    headline: article.headline.text,
    ...(article.source !== undefined && { source: article.source }),
    ...(article.date && { date: article.date.iso }),
    range: analysis.rangeOf(inDocument(first ?? span, article)),
  };
}
