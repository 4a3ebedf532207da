/** How a word list is written in the folder of a language, and what the rules read it as. */
export interface ListForms {
  /** `orra lund`: blanks between words. */
  readonly words: ReadonlySet<string>;
  /** The same where the order counts. */
  readonly wordList: readonly string[];
  /** `port orra, lund`: commas between entries of one or several words. */
  readonly phrases: ReadonlySet<string>;
  readonly phraseList: readonly string[];
  /** `william: bill, billy; robert: bob`: short form → full form. */
  readonly shortForms: ReadonlyMap<string, string>;
  /** `of: north south; to: road`: key → words. */
  readonly wordsByKey: ReadonlyMap<string, ReadonlySet<string>>;
  /** `female: she her; male: he him`: word → gender. */
  readonly genders: ReadonlyMap<string, 'female' | 'male'>;
  /** A regular expression. What is missing matches nothing. */
  readonly pattern: RegExp;
  /** Read by whoever needs it. */
  readonly text: string;
}

type Forms = Readonly<Record<string, keyof ListForms>>;

/** Word lists as a language's folder has them: all of them text, so that they can be read and checked by anybody. */
export type Texts<F extends Forms> = { readonly [Field in keyof F]?: string };

/** Word lists as the rules read them. */
export type Tables<F extends Forms> = { readonly [Field in keyof F]: ListForms[F[Field]] };
