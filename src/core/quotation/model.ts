import type { Span } from '../article';
import type { Reasons } from './ranker/aspects';

/** How much of the content stands in quote marks: all, none or part of it. */
export type MarkedKind = 'direct' | 'indirect' | 'mixed';
/** An attitude is what somebody is said to want or believe without being said to have said so: no quotation. */
export type QuotationKind = MarkedKind | 'attitude';

/** The patterns that attribute a quotation; `corrected`: a person has said who said what. */
export const attributionRules = [
  'cue-before',
  'cue-after',
  'cue-inverted',
  'speaker-colon',
  'colon',
  'dash-after',
  'turn',
  'clause',
  'infinitive',
  'noun-phrase',
  'fronted',
  'source-before',
  'source-after',
  'gerund',
  'relative',
  'question',
  'raising',
  'passive',
  'cue-noun',
  'attitude',
  'judgement',
  'continued',
  'free-standing',
  'interview',
  'corrected',
] as const;
export type AttributionRule = (typeof attributionRules)[number];

/** Content that an article attributes to someone. */
export interface Quotation {
  readonly kind: QuotationKind;
  /**
   * The content, in the order of the text, quote marks included; several where it is split around its cue or
   * runs over several paragraphs.
   */
  readonly parts: readonly Span[];
  /** The words that attribute (`said`, `according to`); empty where an article only sets a speaker beside it. */
  readonly cue: readonly Span[];
  /** What a reader would underline as the speaker (`Ms Ward`, `he`, `the harbour master`); empty: unattributed. */
  readonly speaker: readonly Span[];
  /** Words inside quote marks within the content, marks excluded. */
  readonly marked: readonly Span[];
  readonly rule: AttributionRule;
  /** Calibrated: of many with .9, nine in ten have both content and speaker right. */
  readonly confidence: number;
  /** What spoke for and against it; missing where the rule alone told the confidence. */
  readonly reasons?: Reasons;
}

/** Marked words that nobody is quoted with. */
export interface ScareQuote extends Span {
  readonly reason: 'scare' | 'nickname' | 'title' | 'motto' | 'operation' | 'hypothetical' | 'other';
}

export interface FoundQuotations {
  /** By the start of their first part; never overlapping. */
  readonly quotations: readonly Quotation[];
  readonly scareQuotes: readonly ScareQuote[];
}
