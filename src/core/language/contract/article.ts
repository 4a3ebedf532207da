import { german } from '../de/article';
import { english } from '../en/article';

/**
 * What a full stop after an abbreviation means: `joins` never ends a sentence (`Mr.`), `mayEnd` does before a word
 * that begins sentences (`Inc.`), `beforeNumber` joins a number only (`No.`), `hour` all but days and time zones.
 */
export type AbbreviationUse = 'joins' | 'mayEnd' | 'beforeNumber' | 'hour';

/** What the reader of articles must know of a language. A second language is a second file of this shape. */
export interface ArticleLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** Words, without their full stop, after which a full stop need not end a sentence. Capitals must be there. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationUse>;
  /** Words, lower case, that show after `U.S.` and the like that a sentence has ended before them. */
  readonly sentenceStarters: ReadonlySet<string>;
  /** Names of the months, lower case without full stop, and their short forms; January is 1. */
  readonly months: ReadonlyMap<string, number>;
  /** Names of the days of the week, with their short forms. */
  readonly weekdays: readonly string[];
  /** Words, lower case, that may follow an hour: `Eastern`. */
  readonly hourWords: ReadonlySet<string>;
  /** Words that may stand before a date that has a line of its own: `Published`. */
  readonly dateWords: readonly string[];
  /** Words that begin a byline: `By`. */
  readonly bylineWords: readonly string[];
  /** Words that begin no byline although `By` stands before them: `By the time`. */
  readonly notWriters: ReadonlySet<string>;
  /** Words for writers without a name: `Staff`. */
  readonly staffWords: readonly string[];
  /** Words that mark the name of a newspaper or agency: `Press`. */
  readonly outletWords: ReadonlySet<string>;
  /** Those of them that are nobody's surname: `Agencies`. */
  readonly agencyWords: ReadonlySet<string>;
  /** What stands before a dash at the head of a paragraph, in capitals, and is no place: `UPDATE`. */
  readonly notPlaces: ReadonlySet<string>;
  /** What stands before a colon at the head of a paragraph and is nobody who speaks: `NOTE`. */
  readonly notSpeakers: ReadonlySet<string>;
  /** How the label of someone who speaks in a transcript may begin: `THE PRESIDENT`, `MS.`. */
  readonly speakerTitles: readonly string[];
  /** Words that stand alone where a transcript ends: `END`. */
  readonly endWords: readonly string[];
  /** Small words within the names of people and places: `of`, `van`. */
  readonly particles: readonly string[];
  /** Labels of a question that nobody is named with. */
  readonly questionLabels: readonly string[];
  /** Labels of an answer that nobody is named with. */
  readonly answerLabels: readonly string[];
}

export const articleLanguages: Readonly<Record<string, ArticleLanguage>> = { en: english, de: german };
