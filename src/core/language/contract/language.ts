import type { ArticleLanguage } from './article';
import type { EntityLanguage } from './entity';
import type { QuotationLanguage } from './quotation';
import type { VerificationLanguage } from './verification';

/**
 * A language that articles are read in: one folder beside this one, whose `index.ts` exports it, and one line in
 * `registry.ts`. Where a part is missing, English stands in for it.
 */
export interface Language {
  /** BCP 47, as `corpus.language` has it: `en`, `pt-BR`. */
  readonly tag: string;
  /** How headlines, bylines, datelines, dates, transcripts and sentences look. */
  readonly article?: ArticleLanguage;
  /** Who says what: cue verbs, and the words that build the clauses around them. */
  readonly quotation?: QuotationLanguage;
  /** Names of persons, organizations and places, and what refers to them. */
  readonly entity?: EntityLanguage;
  /** Words that change what was said: negations, modals, numbers, dates. */
  readonly verification?: VerificationLanguage;
}

/**
 * The long lists of words and names that tell names from other words, with blanks between their entries and `cities`
 * with commas. They are no part of `Language`, because only threads that find names should load them.
 */
export interface NameLists {
  /** Words of the language in lower case: what is one of them and no name needs more proof. */
  readonly words: string;
  readonly women: string;
  readonly men: string;
  /** Given names of women and men. */
  readonly both: string;
  readonly surnames: string;
  readonly cities: string;
  readonly nameKinds: NameKindWeights;
}

/** What is learned of the kinds of names from annotated articles. */
export interface NameKindWeights {
  /** The words that count around a name and in it, a blank between them. */
  readonly words: string;
  /** By the name of a feature: what it adds to person, organization, place and anything else. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}
