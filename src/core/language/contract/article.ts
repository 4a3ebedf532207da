import type { Tables, Texts } from './tables';

/**
 * What a full stop after an abbreviation means: `joins` never ends a sentence (`Mr.`), `mayEnd` does before a word
 * that begins sentences (`Inc.`), `beforeNumber` joins a number only (`No.`), `hour` all but days and time zones.
 */
export type AbbreviationUse = 'joins' | 'mayEnd' | 'beforeNumber' | 'hour';

/** The word lists by which the parts of an article are told apart, lower case, and the form in which each is written. */
export const articleForms = {
  /** Words, lower case, that show after `U.S.` and the like that a sentence has ended before them. */
  sentenceStarters: 'phrases',
  /** Names of the days of the week, with their short forms. */
  weekdays: 'phraseList',
  /** Words, lower case, that may follow an hour: `Eastern`. */
  hourWords: 'phrases',
  /** Words that may stand before a date that has a line of its own: `Published`. */
  dateWords: 'phraseList',
  /** Small words that may follow one of them: published `on`. */
  dateLinks: 'phraseList',
  /** What follows a number to make it a day: 3`rd`. */
  ordinals: 'phraseList',
  /** Small words between day and month: 3rd `of` March. */
  dayLinks: 'phraseList',
  /** Small words before an hour: `at` 10:20. */
  hourLinks: 'phraseList',
  /** What follows an hour to tell its half of the day, without a full stop at the end: 3:51 `p.m`. */
  halfDays: 'pattern',
  /** Words that begin a byline: `By`. */
  bylineWords: 'phraseList',
  /** Words that begin no byline although `By` stands before them: `By the time`. */
  notWriters: 'phrases',
  /** Small words between a writer and who the writer works for: Jane Doe `for` The Harbour Times. */
  creditLinks: 'phraseList',
  /** Words for writers without a name: `Staff`. */
  staffWords: 'phraseList',
  /** Words that mark the name of a newspaper or agency: `Press`. */
  outletWords: 'phrases',
  /** Those of them that are nobody's surname: `Agencies`. */
  agencyWords: 'phrases',
  /** Articles that begin the name of a newspaper: `The`. */
  articles: 'phraseList',
  /** What stands before a dash at the head of a paragraph, in capitals, and is no place: `UPDATE`. */
  notPlaces: 'phrases',
  /** What stands before a colon at the head of a paragraph and is nobody who speaks: `NOTE`. */
  notSpeakers: 'phrases',
  /** How the label of someone who speaks in a transcript may begin: `THE PRESIDENT`, `MS.`. */
  speakerTitles: 'phraseList',
  /** Labels of notes that a wire service writes to editors above an article: `Eds`. */
  editorNotes: 'phraseList',
  /** Words by which somebody speaks of themselves or to somebody: `I`, `your`. */
  speechWords: 'phraseList',
  /** Names of the fields that databases of news print as lines of an article: `SECTION`. */
  fieldNames: 'phrases',
  /** Words that stand alone where a transcript ends: `END`. */
  endWords: 'phraseList',
  /** Small words within the names of people and places: `of`, `van`. */
  particles: 'phraseList',
  /** Labels of a question that nobody is named with. */
  questionLabels: 'phraseList',
  /** Labels of an answer that nobody is named with. */
  answerLabels: 'phraseList',
} as const;

/** What a language's folder says of the form of its articles; what is missing is empty. */
export interface ArticleLanguage extends Texts<typeof articleForms> {
  /**
   * Words, without their full stop, after which a full stop need not end a sentence, by their use and with commas
   * between them. Capitals must be there.
   */
  readonly abbreviations?: Readonly<Partial<Record<AbbreviationUse, string>>>;
  /** `january, jan; february, feb`: the names of the twelve months, without full stop, with their short forms. */
  readonly months?: string;
}

/** The same as the parser and the tokenizer read it. */
export interface ArticleTables extends Tables<typeof articleForms> {
  readonly abbreviations: ReadonlyMap<string, AbbreviationUse>;
  /** January is 1. */
  readonly months: ReadonlyMap<string, number>;
}
