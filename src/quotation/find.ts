import type { Article, Tokens } from '../article';
import type { FoundQuotations } from './types';

export interface QuotationOptions {
  /** BCP 47 tag of a table in `./language`. */
  readonly language?: string;
  /** A speaker who is less sure than this is left out, and the quotation stands unattributed; 0 to 1. */
  readonly leastConfidence?: number;
}

/** Finds what an article attributes to someone. Never throws, whatever the text. */
export function findQuotations(
  _article: Article,
  _tokens: Tokens,
  _options: QuotationOptions = {},
): FoundQuotations {
  return { quotations: [], terms: [] };
}
