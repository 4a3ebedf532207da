import cities from './data/cities.json';
import people from './data/people.json';
import words from './data/words.json';
import { entityLanguages, type EntityLanguage } from '../language/contract/entity';
import { WordFlags } from '../text/word-flags';

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
} as const;

export const given = Flag.female | Flag.male;

export interface Lexicon {
  readonly language: EntityLanguage;
  /** Folded word → sum of flags. */
  readonly flags: Pick<WordFlags, 'get' | 'has'>;
  /** Folded names of two to `longestPhrase` words, a blank between them. */
  readonly phrases: ReadonlyMap<string, 'organization' | 'place'>;
  readonly titleGender: ReadonlyMap<string, 'female' | 'male'>;
  /** Demonym → folded name of its country; `-` between the words of a demonym. */
  readonly countryOf: ReadonlyMap<string, string>;
  /** What spares the look-up of most words that are no pronouns. */
  readonly pronounShape: WordShape;
  readonly ownPronounShape: WordShape;
  readonly roleArea: ReadonlyMap<string, string>;
  readonly roleGender: ReadonlyMap<string, 'female' | 'male'>;
}

export const maxPhraseLength = 5;

const lexicons = new Map<string, Lexicon>();

/** The word lists of a language, read when they are first asked for; English where there is no such language. */
export function lexiconOf(tag = 'en'): Lexicon {
  const language = entityLanguages[tag] ?? entityLanguages['en']!;
  let lexicon = lexicons.get(language.tag);
  if (!lexicon) lexicons.set(language.tag, (lexicon = build(language)));
  return lexicon;
}

function build(language: EntityLanguage): Lexicon {
  const flags = new WordFlags([
    [words, Flag.word],
    [people.women, Flag.female],
    [people.men, Flag.male],
    [people.both, given],
    [people.surnames, Flag.surname],
  ]);
  const phrases = new Map<string, 'organization' | 'place'>();
  const all = (table: string, flag: number) => {
    for (const word of split(table)) flags.add(word, flag);
  };
  const name = (folded: string, flag: number, kind: 'organization' | 'place') => {
    if (!/[ -]/.test(folded)) {
      flags.add(folded, flag);
      return;
    }
    if (!folded.includes(' ')) flags.add(folded, flag);
    phrases.set(folded, kind);
    flags.add(folded.slice(0, folded.indexOf(' ')), Flag.phrase);
  };
  for (const name of split(language.namesNotWords)) flags.except(name, Flag.word);
  all(language.newWords, Flag.word);
  for (const [sort, names] of rows(language.otherGivenNames))
    all(names, sort === 'f' ? Flag.female : Flag.male);
  for (const [sort, names] of rows(language.usualGenders))
    for (const each of split(names)) flags.except(each, sort === 'f' ? Flag.male : Flag.female);
  all(language.otherSurnames, Flag.surname);

  for (const city of cities.split(',')) name(city, Flag.place, 'place');
  for (const table of language.places)
    for (const each of table.split(',')) name(each.trim(), Flag.place, 'place');
  const countryOf = new Map<string, string>();
  for (const [country, demonyms] of rows(language.countries)) {
    name(country, Flag.place | Flag.country, 'place');
    all(demonyms, Flag.demonym);
    for (const demonym of split(demonyms)) {
      countryOf.set(demonym, country);
      const last = demonym.slice(demonym.indexOf('-') + 1);
      if (last !== demonym) all(`${last} ${last}s`, Flag.demonym);
    }
  }
  all(language.otherDemonyms, Flag.demonym);
  all(language.stateAbbreviations, Flag.state);
  all(language.placeHeads, Flag.placeHead);
  all(language.placeStarts, Flag.placeStart);
  all(language.placeOfHeads, Flag.placeOf);

  all(language.organizationHeads, Flag.organizationHead);
  all(language.companyForms, Flag.companyForm);
  all(language.teams, Flag.team);
  all(language.teamStarts, Flag.teamStart);
  all(language.organizationOfHeads, Flag.organizationOf);
  all(language.organizationNames, Flag.organization);
  for (const each of language.organizationPhrases.split(','))
    for (const form of spelledOut(each.trim())) name(form, Flag.organization, 'organization');
  all(language.otherHeads, Flag.otherHead);
  // `Orra-based` is cut at its hyphen.
  for (const word of split(language.hyphenated)) flags.add(`-${word}`, Flag.word);
  all(language.capitalWords, Flag.capitalWord);
  all([...language.timeZones].join(' '), Flag.capitalWord);
  all(language.sportLabels, Flag.sport);

  const titleGender = new Map<string, 'female' | 'male'>();
  for (const [sort, titles] of rows(language.titles)) {
    all(titles, Flag.title);
    if (sort !== 'n')
      for (const title of split(titles)) titleGender.set(title, sort === 'f' ? 'female' : 'male');
  }
  const roleArea = new Map<string, string>();
  for (const [area, roles] of rows(language.roles)) {
    all(roles, Flag.role);
    for (const role of split(roles)) if (!roleArea.has(role) && area !== 'other') roleArea.set(role, area);
  }
  const roleGender = new Map<string, 'female' | 'male'>();
  for (const role of split(language.femaleRoles)) roleGender.set(role, 'female');
  for (const role of split(language.maleRoles)) roleGender.set(role, 'male');
  all(language.roleParts, Flag.rolePart);
  all(language.particles, Flag.particle);
  all([...language.nameSuffixes].join(' '), Flag.suffix);
  all(language.functionWords, Flag.functionWord);
  all(language.placePrepositions, Flag.placePreposition);
  all(language.speechVerbs, Flag.speech);
  all(language.afterOrganization, Flag.afterOrganization);
  const pronounShape = shapeOf(Object.keys(language.pronouns));
  const ownPronounShape = shapeOf([...language.ownPronouns]);
  return {
    language,
    pronounShape,
    ownPronounShape,
    flags,
    phrases,
    titleGender,
    countryOf,
    roleArea,
    roleGender,
  };
}

/** `orra & lund` and `orra and lund`. */
const spelledOut = (phrase: string): string[] =>
  phrase.includes(' & ') ? [phrase, phrase.replace(' & ', ' and ')] : [phrase];

/** The length of the longest of some words, and their first letters: 1 at the code of each in lower case. */
export interface WordShape {
  readonly longest: number;
  readonly initials: Uint8Array;
}

function shapeOf(words: readonly string[]): WordShape {
  const initials = new Uint8Array(1 << 16);
  for (const word of words) initials[word.charCodeAt(0)] = 1;
  return { longest: Math.max(0, ...words.map((word) => word.length)), initials };
}

const split = (table: string): string[] => table.split(/\s+/).filter(Boolean);

function rows(table: string): [string, string][] {
  return table.split(';').map((row) => {
    const colon = row.indexOf(':');
    return [row.slice(0, colon).trim(), row.slice(colon + 1).trim()];
  });
}
