import { english } from './en';

/** What the finder of names must know of a language. A second language is a second file of this shape. */
export interface EntityLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** Short given name → the formal one, folded: `bill` → `william`. */
  readonly nicknames: ReadonlyMap<string, string>;
  /** Folded words after a company's name that are not part of what it is called. */
  readonly legalForms: ReadonlySet<string>;
  /** Folded words after a person's name: `jr`. */
  readonly nameSuffixes: ReadonlySet<string>;
  /** Folded other names of well-known places and organizations → the folded usual one. */
  readonly aliases: ReadonlyMap<string, string>;
}

export const entityLanguages: Readonly<Record<string, EntityLanguage>> = { en: english };
