import { askedWords } from '../core/verification';
import type { Span } from '../core/text/span';
import type { ResolvedExtraction } from '../corpus';
import type { AskedQuotation } from './verify-quotation';

/** Words in quote marks that a draft gives somebody. */
export interface DraftQuotation extends AskedQuotation {
  /** Where they stand in the draft, part by part: at least one. */
  readonly spans: readonly Span[];
}

/** Fewer words are a term or a scare quote. */
const minWords = 2;

/**
 * The quotations of a draft that are in quote marks, by where they begin. What is only reported is the draft's own words
 * and can't be checked word by word.
 */
export function draftQuotations(
  extractions: readonly ResolvedExtraction[],
  language?: string,
): DraftQuotation[] {
  return extractions.flatMap(({ article, found, entities, names }) =>
    found.quotations.flatMap(({ kind, parts, marked }, i) => {
      const spans = kind === 'direct' ? parts : kind === 'mixed' ? marked : [];
      const texts = spans.map(({ start, end }) => article.text.slice(start, end));
      if (askedWords(texts, language).words.length < minWords) return [];
      const entity = entities.speakers[i];
      return [
        {
          parts: texts,
          spans: spans.map(({ start, end }) => ({ start: article.start + start, end: article.start + end })),
          ...(entity !== undefined && { speaker: names[entity]! }),
        },
      ];
    }),
  );
}
