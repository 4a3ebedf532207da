import type { Span } from '../text/span';

/**
 * What may differ between a quotation and its source without a change of what was said; the rungs of a ladder, the least
 * first. Quote marks around the words, and a comma or stop before the closing one, never count.
 */
export const toleratedDifferences = [
  'markdown',
  'marks-and-spaces',
  'case',
  'fillers',
  'brackets',
  'ellipsis',
] as const;
export type ToleratedDifference = (typeof toleratedDifferences)[number];

/** What a change is about; those before `other` turn what was said into something else, the gravest first. */
export const changeKinds = ['negation', 'number', 'name', 'date', 'modal', 'other'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Words that are not those of the source. */
export interface Change {
  readonly kind: ChangeKind;
  /** The words of the text that is checked; empty where it lacks those of the source, `…` where it leaves them out. */
  readonly asked: string;
  /** The words of the source; empty where it has none there. */
  readonly found: string;
  /** Where they stand, or would have to stand, in each text. */
  readonly askedAt: Span;
  readonly foundAt: Span;
}

/** How words agree with the words of a source. */
export type WordsVerdict = 'verbatim' | 'nearly' | 'differs';

/** Words held against a passage of a source. */
export interface Comparison {
  /** `nearly`: verbatim but for what is `ignored`; `differs`: there are changes. */
  readonly verdict: WordsVerdict;
  readonly ignored: readonly ToleratedDifference[];
  /** The gravest kinds first, those of one kind in the order of the text. */
  readonly changes: readonly Change[];
  /** From 0 to 1: the share of the words that the passage has in this order; small words count little. */
  readonly likeness: number;
  /** From the first to the last word that they have in common, in the passage; empty where there is none. */
  readonly foundAt: Span;
}

export interface ComparisonOptions {
  /** BCP 47 tag of both sides; English where missing. */
  readonly language?: string;
}

/** What is known of a source. */
export interface SourceOptions {
  /** Folded words of names, such as those that the article mentions: what is one of them and has a capital is a name. */
  readonly names?: ReadonlySet<string>;
}
