import type { Tables, Texts } from './tables';

/**
 * The word lists by which the names of persons, organizations and places are found, scored, joined and told apart, and
 * the form in which each is written. All are folded: lower case, without accents.
 */
export const entityForms = {
  /** Short given name → the formal one, folded: `bill` → `william`. */
  nicknames: 'shortForms',
  /** Parts of surnames that many papers leave out, folded: `al`. */
  nameArticles: 'words',
  /** Folded words after a company's name that are not part of what it is called. */
  legalForms: 'words',
  /** Folded words after a person's name: `jr`. */
  nameSuffixes: 'words',
  /** Those of whom somebody else has the same name without one: `jr`. */
  sonSuffixes: 'words',
  /** Where an article has one of these, a son and his father may both be in it. */
  fatherAndSon: 'words',
  /** Folded letters after a person's name that are no part of it: `qc`. */
  postNominals: 'words',
  /** Folded other names of well-known places and organizations → the folded usual one. */
  aliases: 'shortForms',

  /** `country: demonyms` rows between semicolons. */
  countries: 'text',
  otherDemonyms: 'text',
  /** Names between commas; several words a name. */
  places: 'text',
  stateAbbreviations: 'text',
  placeHeads: 'text',
  placeStarts: 'text',
  /** Rows `m: …; f: …; n: …`. */
  titles: 'text',
  /** Rows `area: role nouns`; the areas are those of `disambiguation.ts`. */
  roles: 'text',
  /** Titles that are in no name of a place or an organization. */
  plainTitles: 'words',
  /** Two words that are one office, a blank between them. */
  officePairs: 'phrases',
  /** Offices that any words may stand before to say of what: `Water Minister`. */
  ministers: 'words',
  /** Offices that only `portfolios` stand before: `Club Secretary` is of a club. */
  secretaries: 'words',
  portfolios: 'words',
  /** `Order of Merit` is given to somebody, and is nobody. */
  honors: 'words',
  /** Roles that one has in an organization, which stands after "of": `Director of the Orra Museum`. */
  staffRoles: 'words',
  femaleRoles: 'text',
  maleRoles: 'text',
  roleParts: 'text',
  particles: 'text',
  otherGivenNames: 'text',
  /** Rows `m: …; f: …` of names in both lists that are of one gender. */
  usualGenders: 'text',
  /** Given names that a dictionary has as words, but that are hardly anything else with a capital. */
  namesNotWords: 'text',
  otherSurnames: 'text',
  /** Words that are younger than the dictionary. */
  newWords: 'text',
  /** What stands right before an organization's name: `retailer Orra`. */
  beforeOrganization: 'words',
  organizationHeads: 'text',
  /** American spelling of words in names: `centre` → `center`. */
  spellings: 'shortForms',
  /** Two words at the beginning of an organization's name → how they are abbreviated there. */
  countryLeads: 'shortForms',
  /** `Department of Trade` is the `Trade Department`. */
  departments: 'words',
  /** Last words of companies that are often left out: `Orra Motor Company`, `Orra Group`. */
  companyTails: 'words',
  /** Last and first words of places that are often left out: `Orra Island`, `City of Orra`. */
  placeTails: 'words',
  placeLeads: 'words',
  /** Heads of organizations that nobody is called: `Orra Hospital`. */
  neverSurnames: 'words',
  /** Last words that an organization's short name drops, though its name in other articles may not: `Orra Bank`. */
  nameEndings: 'words',
  /** Folded name → what it is called as well in an article that has the name: `metropolitan police` → `met`. */
  shortNames: 'wordsByKey',
  /** Last words of clubs that stand for one, without an article: `United`. */
  clubWords: 'words',
  /** Sorts of organizations that stand for none by themselves. */
  notAlone: 'words',
  companyForms: 'text',
  teams: 'text',
  teamStarts: 'text',
  organizationOfHeads: 'text',
  /** Small words inside long names of organizations. */
  nameLinks: 'words',
  /** Preposition → last words of long names behind it: `Organization for Security in Europe`. */
  nameTails: 'wordsByKey',
  /** States whose university has several towns: `University of California, Orra`. */
  campusStates: 'words',
  /** What two places have together: `Norfolk and Suffolk Police`. */
  jointBodies: 'words',
  /** Abbreviations inside names of companies: `Orra Bros. Pictures`. */
  innerForms: 'words',
  placeOfHeads: 'text',
  organizationNames: 'text',
  organizationPhrases: 'text',
  /** Single words that name a party, the plural of its members too. */
  parties: 'text',
  /** Adjectives that name a party before `partyNouns`. */
  partyAdjectives: 'words',
  partyNouns: 'words',
  /** Bodies that are named with an article: `the Treasury`. */
  bodiesWithArticle: 'words',
  /** Newspapers whose name has an article with a capital: `The Sun`. */
  papers: 'words',
  /** Sites, programs, devices, prizes and abbreviations that are nobody, but where something is said of a firm. */
  productNames: 'text',
  /** The same of several words, between commas. */
  productPhrases: 'text',
  /** Before a company's short name in brackets: `(NYSE: ORH)`. */
  exchanges: 'words',
  /** What in brackets behind an organization's name is no short form of it: countries in tables of sport, agencies. */
  bracketed: 'words',
  otherHeads: 'text',
  /** What is joined to a name by a hyphen and is no part of it: `Orra-based`. */
  hyphenated: 'text',
  capitalWords: 'text',
  /** Folded abbreviations of time zones; in capitals they are in no name. */
  timeZones: 'words',
  /** Before an office: who has it is not the one that the office alone means. */
  lesserRoles: 'words',
  /** What has a name given to it, and is nobody: `Hurricane Ida`. */
  eventStarts: 'words',
  /** Before a day or month that is also a given name: `in May`. */
  beforeDates: 'words',
  /** With a capital only where they begin a sentence, before a name: `Former Orra striker`. */
  nameModifiers: 'words',
  /** One person each, whom an article need not name: `the woman was found`. */
  personNouns: 'words',
  /**
   * Sort of organization → the nouns that stand for one of them once it is named: `the company`, `the bank`. `company` and
   * `body` are the widest.
   */
  bodyNouns: 'wordsByKey',
  /** The same sorts → folded words that tell in a name of which sort it is: `Orra Savings Bank`. */
  bodyNames: 'wordsByKey',
  /** Of those sorts, the ones that may be said of an organization whose name doesn't tell its sort. */
  openSorts: 'words',
  /** Of the nouns for organizations, those that mean something else behind another word: `the cocktail party`. */
  bareNouns: 'words',
  /** What tells that a noun means another one than the one before: `the new company`. */
  otherAdjectives: 'words',
  /** Beside roles, what a person is called who was named before: `the superstar`. */
  personDescriptions: 'words',
  /** Of roles too, those that a person who was named before may be called without having been introduced as that. */
  looseDescriptions: 'words',
  /** The same behind the name of what one belongs to: `the Lund manager`. */
  ownedDescriptions: 'words',
  /** Who is called by children: `mother-of-two`. */
  parents: 'pattern',
  /** Nouns that stand for a country and for a town that were named before. */
  countryNouns: 'words',
  townNouns: 'words',
  /** Past tenses without a common ending: `won`. */
  irregularPasts: 'words',
  /** How present participles end. */
  participles: 'pattern',
  /** How adverbs end. */
  adverbs: 'pattern',
  /** Behind these a clause begins, and its subject. */
  clauseStarts: 'words',
  /** What follows a noun and tells which one is meant: `the firm that failed`. */
  restrictors: 'words',
  /** Stand for several people: `they`. */
  groupPronouns: 'words',
  /** What an organization is meant by that was named before, as the subject of a verb of saying: `it`. */
  bodyPronouns: 'words',
  /** Behind such a pronoun: a verb → what shows behind it that an organization is meant: `it would hire`. */
  bodyPlans: 'wordsByKey',
  /** What companies have, behind their names: `Orra shares rose`. */
  companyNouns: 'words',
  /** Surnames that are the color of people's skin as well: `Black voters`. */
  colors: 'words',
  /** Beside roles, what such an adjective is said of. */
  peopleNouns: 'words',
  /** What another name of somebody follows: `Ann Orra, nicknamed Lula`; two words with a blank between them. */
  nicknaming: 'phrases',
  /** What may stand before that. */
  beforeNicknaming: 'words',
  /** Between a name and an age: `Ann Orra, who is 34`. */
  beforeAges: 'words',
  /** Before the name that somebody was born with. */
  birth: 'words',
  /** Between a name and a year of birth. */
  beforeBirths: 'words',
  /** What is joined to an age by a hyphen. */
  yearsOld: 'words',
  /** Of whom an institution can be: `People’s Party`, `King’s College`. */
  nameOwners: 'words',
  /** Folded legal forms with which a company's name is over, whatever stands behind. */
  lastForms: 'words',
  /** Words of `capitalWords` that are also surnames. */
  capitalSurnames: 'words',
  /** Before a surname in the plural: `the Orras`. */
  beforeFamilies: 'words',
  /** Before a surname that stands for one of the family: `another Orra`. */
  beforeFamilyMembers: 'words',
  /** How words end that are a pronoun or a verb with another one: don't. */
  contractions: 'wordList',
  sportLabels: 'text',
  /** Words of matches and races. */
  sportWords: 'words',
  /** Behind the name of a team: what it does, with the plural that only teams have: `Orra beat`, `Orra have`. */
  sideVerbs: 'words',
  /** Verbs in the plural that have another form in the singular. */
  pluralVerbs: 'words',
  /** Behind the name of a team: who plays in it, and what it has. */
  sideNouns: 'words',
  /** Before the name of a team: `against Orra`. */
  beforeSides: 'words',
  /** Preposition → the words before it that the name of a team follows behind it: `defeat by Orra`. */
  beforeOpponents: 'wordsByKey',
  /** Words that stand in no name's first place: articles, pronouns, conjunctions, question words. */
  functionWords: 'text',
  /** Sorts of places, before "of" and a name or behind a name: `the village of Orra`, `the Orra district`. */
  placeNouns: 'words',
  /** Whose article is part of the name: `The Hague`. */
  placesWithArticle: 'words',
  /** What a place has, in small letters behind its name: `Orra council`. */
  localBodies: 'words',
  /** Preposition → the words that a place follows behind it: `residents of`, `a man from`, `moved to`. */
  beforePlaces: 'wordsByKey',
  /** The same for persons: `the mother of`. */
  beforePersons: 'wordsByKey',
  /** Behind these words `in` leads to no place: `confidence in`. */
  notBeforePlaces: 'words',
  /** Those that stand right before a name: `the river Orra`. */
  namedPlaces: 'words',
  /** Offices that one holds in a place, never for a person: `Orra mayor Ann Lund`; one word or two. */
  civicOffices: 'phrases',
  /** Before a place: `in`, `near`. */
  placePrepositions: 'text',
  /** Verbs of saying and doing whose subject is a person or an organization. */
  speechVerbs: 'text',
  /** Nouns that follow the name of an organization: `shares`. */
  afterOrganization: 'text',
  /** Rows `female: …; male: …`. */
  pronouns: 'genders',
  /** Those that are not the subject's own: `met her`. */
  objectPronouns: 'words',
  /** Those of them that may also stand before a noun: `her keys`. */
  possessiveObjects: 'words',
  /** Function words that a noun follows: `her first book`. */
  beforeNouns: 'words',
  /** What stands behind one belongs to the noun before it: `a friend of Ann Orra` is not Ann Orra. */
  complementPrepositions: 'words',
  /** Words that may stand between such a preposition and a name, beside titles. */
  beforeNames: 'words',
  /** In what somebody speaks: `Ann Orra’s statement said` is Ann Orra. */
  utterances: 'words',
  /** Behind them these lead to whose they are: `a report by Ann Orra`. */
  authorPrepositions: 'words',
  /** The speaker's own: `I`, `my`. */
  ownPronouns: 'words',
  /**
   * Title or role word → the office that tells its holder from others of the same surname; short forms lead to the
   * long one.
   */
  offices: 'shortForms',
  // Small words that build names and the phrases around them.
  /** `Bank *of* Orra`. */
  of: 'words',
  /** `Centre *for* Research`. */
  for: 'words',
  /** `Commission *on* Safety`. */
  on: 'words',
  /** Leads to a place more surely than any other preposition. */
  in: 'words',
  at: 'words',
  near: 'words',
  from: 'words',
  by: 'words',
  /** Definite articles. */
  definite: 'words',
  /** Indefinite articles. */
  indefinite: 'words',
  /** Possessives of somebody else: `her brother`. */
  theirs: 'words',
  and: 'words',
  or: 'words',
  but: 'words',
  /** Begins what is told of a person. */
  who: 'words',
  /** Before an age. */
  aged: 'words',
  /** Between two sides of a game. */
  versus: 'words',
  /** Before who put a player out: `c Orra b Lund`. */
  dismissal: 'words',
  /** `St Mary’s Hospital`. */
  saint: 'words',
  /** A token of its own. */
  genitive: 'words',
  /** Pronouns that are written with a capital everywhere. As written. */
  capitalPronouns: 'words',
  /** Short particles that a surname may begin with, whatever stands before them. */
  surnameParticles: 'words',
  /** Heads whose towns stand behind them: `University of California, Orra`. */
  universities: 'words',
  /** Words that an acronym may leave out. */
  acronymGaps: 'words',
  /** What stands behind one of these is no subject. */
  objectPrepositions: 'words',
  /** What a description of somebody begins with: `the minister`, `Orra’s minister`. */
  descriptionStarts: 'words',
  /** What a subject is followed by: `was`, `died`, `arrested`. */
  predicates: 'pattern',
  /** How surnames begin and end, and names of places end. */
  personStarts: 'pattern',
  personEndings: 'pattern',
  placeEndings: 'pattern',
  /** How names begin that have a second capital behind that: `McKay`, `O’Hara`. */
  capitalPrefixes: 'pattern',
  /** How a word with a hyphen ends that is no name: `orra-led`. */
  compoundEndings: 'pattern',
  /** How the plurals of nouns and of demonyms end. */
  pluralEndings: 'wordList',
  /** How a surname ends that is meant for the family: `the Orras`, `the Joneses`. */
  familyEndings: 'wordList',
  /** What has a letter and a number and is a road: `A66`. */
  roadNumbers: 'pattern',
  /** `president: prime minister`: who is a prime minister is no president. */
  narrowerOffices: 'shortForms',
} as const;

/** The word lists of a language as its folder has them; what is missing is empty. */
export type EntityLanguage = Texts<typeof entityForms>;

/** The same as the rules read them. */
export type EntityTables = Tables<typeof entityForms>;
