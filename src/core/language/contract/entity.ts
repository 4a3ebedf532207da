import { english } from '../en/entity';

/**
 * What the finder of names must know of a language. A second language is a second file of this shape. Tables of
 * words are strings of lower-case words between spaces; tables of names that may have several words have commas
 * between them.
 */
export interface EntityLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** Short given name → the formal one, folded: `bill` → `william`. */
  readonly nicknames: ReadonlyMap<string, string>;
  /** Parts of surnames that many papers leave out, folded: `al`. */
  readonly nameArticles: ReadonlySet<string>;
  /** Folded words after a company's name that are not part of what it is called. */
  readonly legalForms: ReadonlySet<string>;
  /** Folded words after a person's name: `jr`. */
  readonly nameSuffixes: ReadonlySet<string>;
  /** Those of whom somebody else has the same name without one: `jr`. */
  readonly sonSuffixes: ReadonlySet<string>;
  /** Where an article has one of these, a son and his father may both be in it. */
  readonly fatherAndSon: ReadonlySet<string>;
  /** Folded letters after a person's name that are no part of it: `qc`. */
  readonly postNominals: ReadonlySet<string>;
  /** Folded other names of well-known places and organizations → the folded usual one. */
  readonly aliases: ReadonlyMap<string, string>;

  /** `country: demonyms` rows between semicolons. */
  readonly countries: string;
  readonly otherDemonyms: string;
  /** Names between commas. */
  readonly places: readonly string[];
  readonly stateAbbreviations: string;
  readonly placeHeads: string;
  readonly placeStarts: string;
  /** Rows `m: …; f: …; n: …`. */
  readonly titles: string;
  /** Rows `area: role nouns`; the areas are those of `disambiguation.ts`. */
  readonly roles: string;
  /** Titles that are in no name of a place or an organization. */
  readonly plainTitles: ReadonlySet<string>;
  /** Two words that are one office, a blank between them. */
  readonly officePairs: ReadonlySet<string>;
  /** Offices that any words may stand before to say of what: `Water Minister`. */
  readonly ministers: ReadonlySet<string>;
  /** Offices that only `portfolios` stand before: `Club Secretary` is of a club. */
  readonly secretaries: ReadonlySet<string>;
  readonly portfolios: ReadonlySet<string>;
  /** `Order of Merit` is given to somebody, and is nobody. */
  readonly honours: ReadonlySet<string>;
  /** Roles that one has in an organization, which stands after "of": `Director of the Orra Museum`. */
  readonly staffRoles: ReadonlySet<string>;
  readonly femaleRoles: string;
  readonly maleRoles: string;
  readonly roleParts: string;
  readonly particles: string;
  readonly otherGivenNames: string;
  /** Rows `m: …; f: …` of names in both lists that are of one gender. */
  readonly usualGenders: string;
  /** Given names that a dictionary has as words, but that are hardly anything else with a capital. */
  readonly namesNotWords: string;
  readonly otherSurnames: string;
  /** Words that are younger than the dictionary. */
  readonly newWords: string;
  /** What stands right before an organization's name: `retailer Orra`. */
  readonly beforeOrganization: ReadonlySet<string>;
  readonly organizationHeads: string;
  /** American spelling of words in names: `centre` → `center`. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Two words at the beginning of an organization's name → how they are abbreviated there. */
  readonly countryLeads: ReadonlyMap<string, string>;
  /** `Department of Trade` is the `Trade Department`. */
  readonly departments: ReadonlySet<string>;
  /** Last words of companies that are often left out: `Orra Motor Company`, `Orra Group`. */
  readonly companyTails: ReadonlySet<string>;
  /** Last and first words of places that are often left out: `Orra Island`, `City of Orra`. */
  readonly placeTails: ReadonlySet<string>;
  readonly placeLeads: ReadonlySet<string>;
  /** Heads of organizations that nobody is called: `Orra Hospital`. */
  readonly neverSurnames: ReadonlySet<string>;
  /** Last words that an organization's short name drops, though its name in other articles may not: `Orra Bank`. */
  readonly nameEndings: ReadonlySet<string>;
  /** Folded name → what it is called as well in an article that has the name: `metropolitan police` → `met`. */
  readonly shortNames: ReadonlyMap<string, readonly string[]>;
  /** Last words of clubs that stand for one, without an article: `United`. */
  readonly clubWords: ReadonlySet<string>;
  /** Sorts of organizations that stand for none by themselves. */
  readonly notAlone: ReadonlySet<string>;
  readonly companyForms: string;
  readonly teams: string;
  readonly teamStarts: string;
  readonly organizationOfHeads: string;
  /** Small words inside long names of organizations. */
  readonly nameLinks: ReadonlySet<string>;
  /** Preposition → last words of long names behind it: `Organization for Security in Europe`. */
  readonly nameTails: ReadonlyMap<string, ReadonlySet<string>>;
  /** States whose university has several towns: `University of California, Orra`. */
  readonly campusStates: ReadonlySet<string>;
  /** What two places have together: `Norfolk and Suffolk Police`. */
  readonly jointBodies: ReadonlySet<string>;
  /** Abbreviations inside names of companies: `Orra Bros. Pictures`. */
  readonly innerForms: ReadonlySet<string>;
  readonly placeOfHeads: string;
  readonly organizationNames: string;
  readonly organizationPhrases: string;
  /** Before a company's short name in brackets: `(NYSE: ORH)`. */
  readonly exchanges: ReadonlySet<string>;
  /** What in brackets behind an organization's name is no short form of it: countries in tables of sport, agencies. */
  readonly bracketed: ReadonlySet<string>;
  readonly otherHeads: string;
  /** What is joined to a name by a hyphen and is no part of it: `Orra-based`. */
  readonly hyphenated: string;
  readonly capitalWords: string;
  /** Folded abbreviations of time zones; in capitals they are in no name. */
  readonly timeZones: ReadonlySet<string>;
  /** Folded legal forms with which a company's name is over, whatever stands behind. */
  /** Before an office: who has it is not the one that the office alone means. */
  readonly lesserRoles: ReadonlySet<string>;
  /** What has a name given to it, and is nobody: `Hurricane Ida`. */
  readonly eventStarts: ReadonlySet<string>;
  /** Before a day or month that is also a given name: `in May`. */
  readonly beforeDates: ReadonlySet<string>;
  /** With a capital only where they begin a sentence, before a name: `Former Orra striker`. */
  readonly nameModifiers: ReadonlySet<string>;
  /** One person each, whom an article need not name: `the woman was found`. */
  readonly personNouns: ReadonlySet<string>;
  /** Surnames that are the colour of people's skin as well: `Black voters`. */
  readonly colours: ReadonlySet<string>;
  /** Beside roles, what such an adjective is said of. */
  readonly peopleNouns: ReadonlySet<string>;
  /** What another name of somebody follows: `Ann Orra, nicknamed Lula`; two words with a blank between them. */
  readonly nicknaming: ReadonlySet<string>;
  /** What may stand before that. */
  readonly beforeNicknaming: ReadonlySet<string>;
  /** Between a name and an age: `Ann Orra, who is 34`. */
  readonly beforeAges: ReadonlySet<string>;
  /** Before the name that somebody was born with. */
  readonly birth: ReadonlySet<string>;
  /** Between a name and a year of birth. */
  readonly beforeBirths: ReadonlySet<string>;
  /** What is joined to an age by a hyphen. */
  readonly yearsOld: ReadonlySet<string>;
  /** Of whom an institution can be: `People’s Party`, `King’s College`. */
  readonly nameOwners: ReadonlySet<string>;
  readonly lastForms: ReadonlySet<string>;
  /** Words of `capitalWords` that are also surnames. */
  readonly capitalSurnames: ReadonlySet<string>;
  /** Before a surname in the plural: `the Orras`. */
  readonly beforeFamilies: ReadonlySet<string>;
  /** How words end that are a pronoun or a verb with another one: don't. */
  readonly contractions: readonly string[];
  readonly sportLabels: string;
  /** Words that stand in no name's first place: articles, pronouns, conjunctions, question words. */
  readonly functionWords: string;
  /** Before a place: `in`, `near`. */
  /** Sorts of places, before "of" and a name or behind a name: `the village of Orra`, `the Orra district`. */
  readonly placeNouns: ReadonlySet<string>;
  /** Whose article is part of the name: `The Hague`. */
  readonly placesWithArticle: ReadonlySet<string>;
  /** What a place has, in small letters behind its name: `Orra council`. */
  readonly localBodies: ReadonlySet<string>;
  /** Preposition → the words that a place follows behind it: `residents of`, `a man from`, `moved to`. */
  readonly beforePlaces: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same for persons: `the mother of`. */
  readonly beforePersons: ReadonlyMap<string, ReadonlySet<string>>;
  /** Behind these words `in` leads to no place: `confidence in`. */
  readonly notBeforePlaces: ReadonlySet<string>;
  /** Those that stand right before a name: `the river Orra`. */
  readonly namedPlaces: ReadonlySet<string>;
  /** Offices that one holds in a place, never for a person: `Orra mayor Ann Lund`; one word or two. */
  readonly civicOffices: ReadonlySet<string>;
  readonly placePrepositions: string;
  /** Verbs of saying and doing whose subject is a person or an organization. */
  readonly speechVerbs: string;
  /** Nouns that follow the name of an organization: `shares`. */
  readonly afterOrganization: string;
  readonly pronouns: Readonly<Record<string, 'female' | 'male'>>;
  /** Those that are not the subject's own; true where they may be, before a noun (`her keys`). */
  readonly objectPronouns: ReadonlyMap<string, boolean>;
  /** Function words that a noun follows: `her first book`. */
  readonly beforeNouns: ReadonlySet<string>;
  /** What stands behind one belongs to the noun before it: `a friend of Ann Orra` is not Ann Orra. */
  readonly complementPrepositions: ReadonlySet<string>;
  /** Words that may stand between such a preposition and a name, beside titles. */
  readonly beforeNames: ReadonlySet<string>;
  /** The speaker's own: `I`, `my`. */
  readonly ownPronouns: ReadonlySet<string>;
  /**
   * Title or role word → the office that tells its holder from others of the same surname; short forms lead to the
   * long one.
   */
  readonly offices: ReadonlyMap<string, string>;
}

export const entityLanguages: Readonly<Record<string, EntityLanguage>> = { en: english };
