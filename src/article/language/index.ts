import { english } from './en';

/** What the reader of articles must know of a language. A second language is a second file of this shape. */
export interface ArticleLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** Words, lower case and without their full stop, after which a full stop does not end a sentence. */
  readonly abbreviations: ReadonlySet<string>;
}

export const articleLanguages: Readonly<Record<string, ArticleLanguage>> = { en: english };
