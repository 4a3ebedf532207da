import { Form, type QuotationLanguage, type TermKind, type WordLists } from '../language/contract';
import { recordOf, wordsIn } from '../language/tables';
import { foldLetters, WordTable } from '../text/word-table';
import { Word } from './word-classes';
import { type EndingReader, endingsOf } from './word-endings';

/** One way to read a word as a cue. */
export interface CueReading {
  readonly lemma: string;
  /** Bits of `Form`. */
  readonly forms: number;
  /** Bits of `Takes`. */
  readonly takes: number;
  /** Id of the word that must follow; 0: none. */
  readonly particle: number;
}

/** The word lists of a language that the rules read as sets of word ids, under the same names. */
const idLists = [
  'likeness',
  'aliases',
  'occasions',
  'clearOccasions',
  'occasionPrepositions',
  'leaving',
  'topics',
  'agents',
  'approximators',
  'fractions',
  'expletives',
  'indefinites',
  'distances',
  'absolutes',
  'conditions',
  'announcing',
  'asideStarts',
  'others',
  'origins',
  'acronyms',
  'standpoints',
  'standpointPrepositions',
  'firstPersons',
  'definiteArticles',
  'namePrepositions',
  'captions',
  'calls',
  'callPrepositions',
] as const satisfies readonly (keyof QuotationLanguage)[];
type IdLists = Readonly<Record<(typeof idLists)[number], ReadonlySet<number>>>;

/** The words of a language, numbered, with what each can be and the patterns that they build. */
export interface Lexicon extends IdLists {
  readonly language: QuotationLanguage;
  /** By word id; 0 stands for every unknown word. */
  readonly flags: Int32Array;
  readonly readings: readonly (readonly CueReading[])[];
  /** Verbs of quoting and of naming, by their base form. */
  readonly quoting: ReadonlySet<string>;
  readonly naming: ReadonlySet<string>;
  readonly gerundEndings: readonly string[];
  /** What a word says of the marks after it, by its id. */
  readonly termWords: ReadonlyMap<number, TermKind>;
  /** Phrases that name a source, as word ids. */
  readonly sources: readonly (readonly number[])[];
  readonly closingSources: readonly (readonly number[])[];
  /** By word id, 1 where a phrase that names a source may begin with the word. */
  readonly opensSource: Uint8Array;
  /** The words, folded, with their numbers; a word without one has id 0. */
  readonly words: WordTable;
  readonly endingAt: EndingReader;
}

const compiled = new WeakMap<QuotationLanguage, Lexicon>();

/** The lexicon of a language, made when it is first asked for. */
export function lexiconOf(language: QuotationLanguage): Lexicon {
  let lexicon = compiled.get(language);
  if (!lexicon) compiled.set(language, (lexicon = compile(language)));
  return lexicon;
}

function compile(language: QuotationLanguage): Lexicon {
  const words = new WordTable();
  const flags: number[] = [0];
  const readings: CueReading[][] = [[]];
  const add = (word: string, bits: number): number => {
    const id = words.add(foldLetters(word));
    if (id === flags.length) {
      flags.push(0);
      readings.push([]);
    }
    flags[id]! |= bits;
    return id;
  };
  const allOf = (list: string | undefined, bits: number) =>
    wordsIn(list ?? '').map((word) => add(word, bits));
  for (const [name, list] of Object.entries(language.words ?? {})) allOf(list, Word[name as keyof WordLists]);
  const sources = (language.sources ?? []).map((phrase) => allOf(phrase, 0));
  const closingSources = (language.closingSources ?? []).map((phrase) => allOf(phrase, 0));
  const ids = recordOf(idLists, (name) => new Set(allOf(language[name], 0)));
  const termWords = new Map<number, TermKind>();
  for (const [kind, list] of Object.entries(language.termWords ?? {}))
    for (const id of allOf(list, 0)) termWords.set(id, kind as TermKind);
  allOf(language.nouns, Word.cueNoun);
  for (const verb of language.verbs ?? []) {
    const particle = verb.particle === undefined ? 0 : add(verb.particle, 0);
    const { lemma } = verb;
    for (const name of Object.keys(verb.forms) as (keyof typeof Form)[]) {
      const id = add(verb.forms[name]!, Word.cue);
      const own = readings[id]!;
      const at = own.findIndex((r) => r.lemma === lemma && r.particle === particle);
      if (at < 0) own.push({ lemma, forms: Form[name], takes: verb.takes, particle });
      else own[at] = { ...own[at]!, forms: own[at]!.forms | Form[name], takes: own[at]!.takes | verb.takes };
    }
  }
  const opensSource = new Uint8Array(flags.length);
  const openings = [...sources, ...closingSources].map(([first]) => first!);
  for (const opening of [...openings, ...ids.standpointPrepositions]) opensSource[opening] = 1;
  return {
    language,
    words,
    flags: Int32Array.from(flags),
    readings,
    sources,
    closingSources,
    opensSource,
    ...ids,
    quoting: new Set(wordsIn(language.quoting ?? '')),
    naming: new Set(wordsIn(language.naming ?? '')),
    gerundEndings: language.endings?.gerund ?? [],
    termWords,
    endingAt: endingsOf(language.endings ?? {}),
  };
}
