import { askedWords } from '../core/verification';
import type { Span } from '../core/text/span';
import type { CorpusIndex, EntitySummary, NearestPassage, ResolvedExtraction } from '../corpus';
import { draftQuotations } from './draft-quotations';
import { verifyQuotation } from './verify-quotation';

/** Somebody of the corpus whom a text mentions. */
export interface EntityInText {
  readonly entity: EntitySummary;
  /** Where the text names or means them. */
  readonly spans: readonly Span[];
}

/** Words that a text shares with a quotation or an article of the corpus. */
export interface QuotationInText {
  readonly span: Span;
  readonly source: NearestPassage;
}

/** What of the corpus occurs in a text; nothing is added to the index. */
export interface CorpusInText {
  /** The most often mentioned in the text first. */
  readonly entities: readonly EntityInText[];
  readonly quotations: readonly QuotationInText[];
}

/** Of longer texts so many quotations and sentences are looked up, and so many entities. */
const maxPassages = 200;
const maxEntities = 200;
/** Fewer words are said by many. */
const minWords = 5;

type TextIndex = Pick<CorpusIndex, 'extract' | 'entity' | 'nearest'>;

/** Finds people, organizations and places of the corpus in a text, and sentences that it has word for word or nearly so. */
export async function corpusInText(
  index: TextIndex,
  { uri, text, language }: { readonly uri: string; readonly text: string; readonly language?: string },
  signal?: AbortSignal,
): Promise<CorpusInText> {
  const extractions = await index.extract(uri, text, signal);
  const entities: EntityInText[] = [];
  for (const [id, spans] of mentionsById(extractions).slice(0, maxEntities)) {
    signal?.throwIfAborted();
    const entity = await index.entity(id);
    if (entity) entities.push({ entity, spans });
  }
  const quotations: QuotationInText[] = [];
  for (const { parts, span } of passagesOf(text, extractions, language)) {
    const options = { limit: 1, except: uri, ...(language !== undefined && { language }) };
    const { source } = await verifyQuotation(index, { parts }, options, signal);
    if (source && source.comparison.verdict !== 'differs') quotations.push({ span, source });
  }
  return { entities, quotations };
}

/** What a text quotes, and its sentences that quote nothing. */
function passagesOf(
  text: string,
  extractions: readonly ResolvedExtraction[],
  language: string | undefined,
): { readonly parts: readonly string[]; readonly span: Span }[] {
  const quoted = draftQuotations(extractions, language).map(({ parts, spans }) => ({
    parts,
    span: { start: spans[0]!.start, end: spans.at(-1)!.end },
  }));
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const sentences = Array.from(segments, ({ segment, index: start }) => ({
    parts: [segment],
    span: { start, end: start + segment.trimEnd().length },
  })).filter(
    ({ span }) => !quoted.some((other) => span.start < other.span.end && other.span.start < span.end),
  );
  return [...quoted, ...sentences]
    .filter(({ parts }) => askedWords(parts, language).words.length >= minWords)
    .sort((one, other) => one.span.start - other.span.start)
    .slice(0, maxPassages);
}

function mentionsById(extractions: readonly ResolvedExtraction[]): [id: string, spans: Span[]][] {
  const found = new Map<string, Span[]>();
  for (const { article, entities, ids } of extractions)
    for (const { start, end, entity } of entities.mentions) {
      const id = ids[entity]!;
      const span = { start: article.start + start, end: article.start + end };
      found.set(id, [...(found.get(id) ?? []), span]);
    }
  return [...found].sort((a, b) => b[1].length - a[1].length);
}
