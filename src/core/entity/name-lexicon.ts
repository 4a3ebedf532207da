import type { EntityTables, NameLists } from '../language/contract';
import { nameListsOf } from '../language/name-lists';
import { languageOf } from '../language/registry';
import { entityTablesOf, rowsOf, wordsIn } from '../language/tables';
import { WordFlags } from '../text/word-flags';
import { KindModel, type KindScorer } from './names/kind-model';

/** What a word can be; a word has the sum of its flags. */
export const Flag = {
  /** Stands in a dictionary in lower case. */
  word: 1,
  female: 2,
  male: 4,
  surname: 8,
  title: 16,
  role: 32,
  rolePart: 64,
  organizationHead: 128,
  companyForm: 256,
  organizationOf: 512,
  placeOf: 1024,
  placeHead: 2048,
  placeStart: 4096,
  place: 8192,
  country: 16384,
  demonym: 1 << 15,
  state: 1 << 16,
  organization: 1 << 17,
  otherHead: 1 << 18,
  capitalWord: 1 << 19,
  particle: 1 << 20,
  suffix: 1 << 21,
  functionWord: 1 << 22,
  /** Begins a name of several words in `Lexicon.phrases`. */
  phrase: 1 << 23,
  sport: 1 << 24,
  placePreposition: 1 << 25,
  speech: 1 << 26,
  afterOrganization: 1 << 27,
  team: 1 << 28,
  teamStart: 1 << 29,
  product: 1 << 30,
} as const;

/** Roles of small words in and around names, as bits: those of the word lists of the same names. */
export const Small = {
  of: 1 << 0,
  for: 1 << 1,
  on: 1 << 2,
  in: 1 << 3,
  at: 1 << 4,
  near: 1 << 5,
  from: 1 << 6,
  by: 1 << 7,
  definite: 1 << 8,
  indefinite: 1 << 9,
  theirs: 1 << 10,
  and: 1 << 11,
  or: 1 << 12,
  but: 1 << 13,
  who: 1 << 14,
  aged: 1 << 15,
  versus: 1 << 16,
  dismissal: 1 << 17,
  saint: 1 << 18,
  genitive: 1 << 19,
  sportWords: 1 << 20,
} as const satisfies Partial<Record<keyof EntityTables, number>>;

export const given = Flag.female | Flag.male;

export interface Lexicon {
  readonly language: EntityTables;
  /** Folded word → sum of flags. */
  readonly flags: Pick<WordFlags, 'get' | 'has'>;
  /** Folded word → bits of `Small`. */
  readonly small: ReadonlyMap<string, number>;
  /** Folded names of two to `longestPhrase` words, a blank between them. */
  readonly phrases: ReadonlyMap<string, PhraseKind>;
  readonly titleGender: ReadonlyMap<string, 'female' | 'male'>;
  /** Demonym → folded name of its country; `-` between the words of a demonym. */
  readonly countryOf: ReadonlyMap<string, string>;
  /** What spares the look-up of most words that are no pronouns. */
  readonly pronounShape: WordShape;
  readonly ownPronounShape: WordShape;
  /** The same for definite articles. */
  readonly definiteShape: WordShape;
  /** The same for what begins a description, or stands for an organization. */
  readonly descriptionShape: WordShape;
  readonly roleArea: ReadonlyMap<string, string>;
  readonly roleGender: ReadonlyMap<string, 'female' | 'male'>;
  /** Noun that stands for an organization → its sort. */
  readonly bodySorts: ReadonlyMap<string, string>;
  readonly kinds: KindScorer;
}

/** What a known name of several words names; `other`: a work, an event, a product. */
export type PhraseKind = 'organization' | 'place' | 'other';

export const maxPhraseLength = 5;

const lexicons = new WeakMap<EntityTables, Lexicon>();

/** The word lists of a language, read when they are first asked for; English where there is no such language. */
export function lexiconOf(tag?: string): Lexicon {
  const language = entityTablesOf(tag);
  let lexicon = lexicons.get(language);
  if (!lexicon) lexicons.set(language, (lexicon = build(language, nameListsOf(languageOf(tag).tag))));
  return lexicon;
}

/** The bits of `Small` of each small word. */
function smallWordsOf(language: EntityTables): Lexicon['small'] {
  const small = new Map<string, number>();
  for (const [list, bit] of Object.entries(Small))
    for (const word of language[list as keyof typeof Small]) small.set(word, (small.get(word) ?? 0) | bit);
  return small;
}

function bodySortsOf({ bodyNouns }: EntityTables): Lexicon['bodySorts'] {
  const sorts = new Map<string, string>();
  for (const [sort, nouns] of bodyNouns) for (const noun of nouns) sorts.set(noun, sort);
  return sorts;
}

/** The word lists that give a word one flag. */
const flagOfList = {
  newWords: Flag.word,
  otherSurnames: Flag.surname,
  otherDemonyms: Flag.demonym,
  stateAbbreviations: Flag.state,
  placeHeads: Flag.placeHead,
  placeStarts: Flag.placeStart,
  placeOfHeads: Flag.placeOf,
  organizationHeads: Flag.organizationHead,
  companyForms: Flag.companyForm,
  teams: Flag.team,
  teamStarts: Flag.teamStart,
  organizationOfHeads: Flag.organizationOf,
  organizationNames: Flag.organization,
  parties: Flag.organization,
  productNames: Flag.product,
  otherHeads: Flag.otherHead,
  capitalWords: Flag.capitalWord,
  timeZones: Flag.capitalWord,
  sportLabels: Flag.sport,
  roleParts: Flag.rolePart,
  particles: Flag.particle,
  nameSuffixes: Flag.suffix,
  functionWords: Flag.functionWord,
  placePrepositions: Flag.placePreposition,
  speechVerbs: Flag.speech,
  afterOrganization: Flag.afterOrganization,
} as const satisfies Partial<Record<keyof EntityTables, number>>;

function build(language: EntityTables, lists: NameLists): Lexicon {
  const { words, women, men, both, surnames, cities } = lists;
  const flags = new WordFlags([
    [words, Flag.word],
    [women, Flag.female],
    [men, Flag.male],
    [both, given],
    [surnames, Flag.surname],
  ]);
  const all = (list: string | Iterable<string>, flag: number) => {
    for (const word of typeof list === 'string' ? wordsIn(list) : list) flags.add(word, flag);
  };
  for (const name of wordsIn(language.namesNotWords)) flags.except(name, Flag.word);
  for (const [list, flag] of Object.entries(flagOfList)) all(language[list as keyof typeof flagOfList], flag);
  // `Orra-based` is cut at its hyphen.
  for (const word of wordsIn(language.hyphenated)) flags.add(`-${word}`, Flag.word);
  const phrases = addNames(language, cities, flags);
  const countryOf = addDemonyms(language, flags);
  const titleGender = addPeople(language, flags);
  const { roleArea, roleGender } = addRoles(language, flags);
  const pronounShape = shapeOf([...language.pronouns.keys()]);
  const ownPronounShape = shapeOf([...language.ownPronouns]);
  const definiteShape = shapeOf([...language.definite]);
  const descriptionShape = shapeOf([...language.definite, ...language.theirs, ...language.bodyPronouns]);
  return {
    language,
    pronounShape,
    ownPronounShape,
    definiteShape,
    descriptionShape,
    flags,
    small: smallWordsOf(language),
    phrases,
    titleGender,
    countryOf,
    roleArea,
    roleGender,
    bodySorts: bodySortsOf(language),
    kinds: new KindModel(lists.nameKinds),
  };
}

/** Adds the known names of places and organizations. @returns those of several words. */
function addNames(language: EntityTables, cities: string, flags: WordFlags): Lexicon['phrases'] {
  const phrases = new Map<string, PhraseKind>();
  const add = (folded: string, flag: number, kind: PhraseKind) => {
    if (!folded.includes(' ')) flags.add(folded, flag);
    if (!/[ -]/.test(folded)) return;
    phrases.set(folded, kind);
    flags.add(folded.slice(0, folded.indexOf(' ')), Flag.phrase);
  };
  for (const city of cities.split(',')) add(city, Flag.place, 'place');
  for (const place of language.places.split(',')) add(place.trim(), Flag.place, 'place');
  for (const [country] of rowsOf(language.countries)) add(country, Flag.place | Flag.country, 'place');
  for (const phrase of language.productPhrases.split(',')) add(phrase.trim(), Flag.product, 'other');
  for (const phrase of language.organizationPhrases.split(','))
    for (const form of spelledOut(phrase.trim(), language)) add(form, Flag.organization, 'organization');
  return phrases;
}

/** @returns for each demonym its country. */
function addDemonyms(language: EntityTables, flags: WordFlags): Lexicon['countryOf'] {
  const countryOf = new Map<string, string>();
  for (const [country, demonyms] of rowsOf(language.countries))
    for (const demonym of wordsIn(demonyms)) {
      flags.add(demonym, Flag.demonym);
      countryOf.set(demonym, country);
      const last = demonym.slice(demonym.indexOf('-') + 1);
      if (last === demonym) continue;
      for (const ending of ['', ...language.pluralEndings]) flags.add(last + ending, Flag.demonym);
    }
  return countryOf;
}

/** Adds given names and titles. @returns the titles that only women or only men have. */
function addPeople(language: EntityTables, flags: WordFlags): Lexicon['titleGender'] {
  for (const [sort, names] of rowsOf(language.otherGivenNames))
    for (const name of wordsIn(names)) flags.add(name, sort === 'f' ? Flag.female : Flag.male);
  for (const [sort, names] of rowsOf(language.usualGenders))
    for (const name of wordsIn(names)) flags.except(name, sort === 'f' ? Flag.male : Flag.female);
  const titleGender = new Map<string, 'female' | 'male'>();
  for (const [sort, titles] of rowsOf(language.titles))
    for (const title of wordsIn(titles)) {
      flags.add(title, Flag.title);
      if (sort !== 'n') titleGender.set(title, sort === 'f' ? 'female' : 'male');
    }
  return titleGender;
}

/** @returns the area of life that a role belongs to, and the roles that only women or only men have. */
function addRoles(language: EntityTables, flags: WordFlags): Pick<Lexicon, 'roleArea' | 'roleGender'> {
  const roleArea = new Map<string, string>();
  for (const [area, roles] of rowsOf(language.roles))
    for (const role of wordsIn(roles)) {
      flags.add(role, Flag.role);
      if (!roleArea.has(role) && area !== 'other') roleArea.set(role, area);
    }
  const roleGender = new Map<string, 'female' | 'male'>();
  for (const role of wordsIn(language.femaleRoles)) roleGender.set(role, 'female');
  for (const role of wordsIn(language.maleRoles)) roleGender.set(role, 'male');
  return { roleArea, roleGender };
}

/** `orra & lund` and `orra and lund`. */
const spelledOut = (phrase: string, { and }: EntityTables): string[] =>
  phrase.includes(' & ') ? [phrase, ...[...and].map((word) => phrase.replace('&', word))] : [phrase];

/** The shortest and longest length of some words, and their first letters: 1 at the code of each in lower case. */
export interface WordShape {
  readonly shortest: number;
  readonly longest: number;
  readonly initials: Uint8Array;
}

function shapeOf(words: readonly string[]): WordShape {
  const initials = new Uint8Array(1 << 16);
  for (const word of words) initials[word.charCodeAt(0)] = 1;
  const lengths = words.map((word) => word.length);
  return { shortest: Math.min(...lengths), longest: Math.max(0, ...lengths), initials };
}
