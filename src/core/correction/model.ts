import type { TextAnchor } from '../text/anchor';

/**
 * What a person says of a quotation, against the program or with it. Kept in `.corpus/corrections.jsonl` below the root of
 * the article, one on a line, as JSON with the fields below:
 *
 *     {"action":"notAQuotation","article":"news/pier.txt","at":{"exact":"…","prefix":"…","suffix":"…","start":9,"end":40}}
 */
export type Correction = NotAQuotation | SpeakerCorrection | ExtentCorrection | Confirmation;

interface Corrects {
  /** Path of the article's file below the root, `/` between its parts. */
  readonly article: string;
  /** The name of the article's record, where the file holds several. */
  readonly record?: string;
  /** The content of the quotation as it was found, from its first part to its last; offsets in the article's text. */
  readonly at: TextAnchor;
  /** When it was made, ISO 8601; for people. */
  readonly made?: string;
}

/** Nobody said or wrote this. */
export interface NotAQuotation extends Corrects {
  readonly action: 'notAQuotation';
}

/** Who said it: somebody whom the article names, certain words of the article, or nobody whom it makes clear. */
export interface SpeakerCorrection extends Corrects {
  readonly action: 'speaker';
  readonly speaker: { readonly name: string } | { readonly words: TextAnchor } | null;
}

/** What was said: other words than those that were found. */
export interface ExtentCorrection extends Corrects {
  readonly action: 'extent';
  /** The parts of the content, in the order of the text. */
  readonly content: readonly TextAnchor[];
}

/** Content and speaker are right. */
export interface Confirmation extends Corrects {
  readonly action: 'right';
  /** The name that it was given, or the words of its speaker; missing where nobody was named. */
  readonly speaker?: string;
}

export type CorrectionAction = Correction['action'];
export const correctionActions: readonly CorrectionAction[] = ['notAQuotation', 'speaker', 'extent', 'right'];

/** What is wrong with a line of the file. */
export type CorrectionMistake =
  | { readonly code: 'notJson' | 'notAnObject' | 'unknownAction' }
  | { readonly code: 'invalidField'; readonly field: string };

/** The same with the line, from 0. */
export type CorrectionProblem = CorrectionMistake & { readonly line: number };
