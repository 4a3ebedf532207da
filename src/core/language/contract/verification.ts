import type { Tables, Texts } from './tables';

/** How each list of a language's folder that the comparison of quotations needs is written; words are in lower case. */
export const verificationForms = {
  /** Words that deny: `not`, `nobody`. */
  negations: 'words',
  /** Ends of words that deny with the word before them: `n't`. */
  negativeEndings: 'wordList',
  /** `will: will won't`: verbs of what can, must or may be → their forms, contracted ones too. */
  modals: 'wordsByKey',
  /** `1: one first; 2: two second; 1000: thousand`: value → words. */
  numbers: 'wordsByKey',
  /** Names of days and months: `monday`. */
  dates: 'words',
  /** Those of them that without a capital are other words: `may`. */
  capitalDates: 'words',
  /** Words for a day or time that hold only on the day they are said: `yesterday`. */
  relativeDates: 'words',
  /** What speakers say while they look for a word, and transcripts keep: `uh, you know`. */
  fillers: 'phraseList',
  /** Small words that many sentences have: `the of and`. */
  smallWords: 'words',
  /** Words that always have a capital and are no names, without apostrophes: `i`. */
  capitalWords: 'words',
} as const;

/** What a language's folder says of words that change what was said; what is missing is empty. */
export type VerificationLanguage = Texts<typeof verificationForms>;

/** The same as the comparison reads it. */
export interface VerificationTables extends Omit<Tables<typeof verificationForms>, 'numbers' | 'modals'> {
  /** Number words and their values. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Forms of modal verbs, without apostrophes, and the verbs. */
  readonly modals: ReadonlyMap<string, string>;
}
