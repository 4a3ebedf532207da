import { TokenKind, type Tokens } from '../article';
import { Form, type QuotationLanguage, type TermKind, type WordLists } from '../language/contract';
import { recordOf, wordsIn } from '../language/tables';

/** What a word can be, as bits: the lists of the language, and what its shape shows. */
export const Word = {
  determiner: 1 << 0,
  subjectPronoun: 1 << 1,
  objectPronoun: 1 << 2,
  possessive: 1 << 3,
  be: 1 << 4,
  modal: 1 << 5,
  negation: 1 << 6,
  adverb: 1 << 7,
  preposition: 1 << 8,
  and: 1 << 9,
  but: 1 << 10,
  subordinator: 1 << 11,
  that: 1 << 12,
  question: 1 << 13,
  relative: 1 << 14,
  infinitive: 1 << 15,
  time: 1 << 16,
  role: 1 << 17,
  verb: 1 << 18,
  /** Begins with a capital. */
  capital: 1 << 19,
  number: 1 << 20,
  mark: 1 << 21,
  /** A form of a cue verb; see `Lexicon.readings`. */
  cue: 1 << 22,
  have: 1 << 23,
  do: 1 << 24,
  genitive: 1 << 25,
  /** Looks like a gerund. */
  gerund: 1 << 26,
  plural: 1 << 27,
  nounLike: 1 << 28,
  /** Looks like a past tense. */
  past: 1 << 29,
  /** A noun that a clause can follow. */
  cueNoun: 1 << 30,
  /** A pronoun for one person. */
  person: 1 << 31,
} as const;

export const auxiliary = Word.be | Word.have | Word.do;

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
  'occasions',
  'occasionPrepositions',
  'leaving',
  'topics',
  'agents',
  'approximators',
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
] as const satisfies readonly (keyof QuotationLanguage)[];
type IdLists = Readonly<Record<(typeof idLists)[number], ReadonlySet<number>>>;

/** A language's words, each with a number, ready for look-up by the characters of a text. */
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
  /** Bits of `Word` that the ending of the word shows that ends at `end` in a text. */
  endingAt(text: string, end: number): number;
  /** The id of a word, 0 for an unknown one. */
  idOf(word: string): number;
  /** The id of the word at `[start, end)` in a text, whatever its case. */
  lookUp(text: string, start: number, end: number): number;
}

/** The words of an article, one entry a token: id in the lexicon and bits of `Word`. */
export interface Words {
  readonly lexicon: Lexicon;
  readonly id: Int32Array;
  readonly flags: Int32Array;
}

/** Lower case for Latin letters, and one kind of apostrophe; other scripts stand as they are. */
function fold(code: number): number {
  if (code < 128) return folded[code]!;
  if (code === 0x2019 || code === 0x2018) return 39;
  return code >= 0xc0 && code <= 0xde && code !== 0xd7 ? code + 32 : code;
}
const folded = Uint8Array.from({ length: 128 }, (_, code) => (code >= 65 && code <= 90 ? code | 32 : code));

const isUpper = /^\p{Lu}/u;
function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (code < 0xc0) return false;
  return isUpper.test(String.fromCharCode(code));
}

const compiled = new WeakMap<QuotationLanguage, Lexicon>();

/** Compiles a language's tables; done once for each table. */
export function lexiconOf(language: QuotationLanguage): Lexicon {
  let lexicon = compiled.get(language);
  if (!lexicon) compiled.set(language, (lexicon = compile(language)));
  return lexicon;
}

function compile(language: QuotationLanguage): Lexicon {
  const words = [''];
  const known = new Map<string, number>();
  const flags: number[] = [0];
  const readings: CueReading[][] = [[]];
  const add = (raw: string, bits: number): number => {
    const word = Array.from(raw, (c) => String.fromCharCode(fold(c.charCodeAt(0)))).join('');
    let id = known.get(word);
    if (id === undefined) {
      id = words.length;
      known.set(word, id);
      words.push(word);
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
  const opensSource = new Uint8Array(words.length);
  const openings = [...sources, ...closingSources].map(([first]) => first!);
  for (const opening of [...openings, ...ids.standpointPrepositions]) opensSource[opening] = 1;
  return {
    language,
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
    ...table(words),
  };
}

/** An open-addressing hash table over folded characters: looking a word up makes no string. */
function table(words: readonly string[]): Pick<Lexicon, 'idOf' | 'lookUp'> {
  let size = 1024;
  while (size < words.length * 4) size *= 2;
  const slots = new Int32Array(size);
  const hashes = new Int32Array(size);
  const mask = size - 1;
  const lookUp = (text: string, start: number, end: number): number => {
    let hash = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      hash = (Math.imul(hash, 31) + (code < 128 ? folded[code]! : fold(code))) | 0;
    }
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot]!;
      if (id === 0) return 0;
      if (hashes[slot] !== hash) continue;
      const word = words[id]!;
      if (word.length !== end - start) continue;
      let k = 0;
      while (k < word.length && word.charCodeAt(k) === fold(text.charCodeAt(start + k))) k++;
      if (k === word.length) return id;
    }
  };
  for (let id = 1; id < words.length; id++) {
    const word = words[id]!;
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = id;
    hashes[slot] = hash;
  }
  return { lookUp, idOf: (word) => lookUp(word, 0, word.length) };
}

/** Longer runs of letters are no words of a language; not to hash them keeps a giant line cheap. */
const maxWordLength = 24;

/** Looks up every token of an article. */
export function readWords(text: string, tokens: Tokens, lexicon: Lexicon): Words {
  const id = new Int32Array(tokens.count);
  const flags = new Int32Array(tokens.count);
  const { count, start: starts, end: ends, kind: kinds } = tokens;
  /** Ids of the words that are somebody's surname in this article. */
  const surnames = new Set<number>();
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    const kind = kinds[i];
    const code = text.charCodeAt(start);
    if (kind === TokenKind.mark) {
      flags[i] = Word.mark;
      if (code !== 38) continue;
    }
    const end = ends[i]!;
    const word = end - start <= maxWordLength ? lexicon.lookUp(text, start, end) : 0;
    id[i] = word;
    let bits = lexicon.flags[word]!;
    if (kind === TokenKind.number) bits |= Word.number;
    else if (isCapital(code)) bits |= Word.capital | (lexicon.endingAt(text, end) & Word.plural);
    else if (word || end - start <= 4) bits |= lexicon.endingAt(text, end) & Word.plural;
    else bits |= lexicon.endingAt(text, end);
    if (bits & Word.capital && lexicon.acronyms.has(word) && isAcronym(text, tokens, i)) {
      id[i] = 0;
      bits = Word.capital;
    }
    if (bits & Word.capital && bits & grammatical) {
      const isNamed = isSurname(text, tokens, flags, i);
      if (isNamed && bits & (Word.modal | Word.adverb)) surnames.add(word);
      if (isNamed || (surnames.has(word) && standsAlone(text, tokens, flags, lexicon, i))) {
        id[i] = 0;
        bits = Word.capital;
      }
    }
    flags[i] = bits;
  }
  return { lexicon, id, flags };
}

/** What builds sentences; a word of time alone (the council *Tuesday* said) is none of these. */
const grammatical =
  auxiliary | Word.modal | Word.adverb | Word.preposition | Word.subordinator | Word.but | Word.question;

/**
 * Theresa *May* said; Mr *Long* was late: a word of grammar with a capital after a name or title and before a small
 * letter is a name itself. In a title-case headline (Mayor *Will* Resign) a capital follows.
 */
function isSurname(text: string, { start, end, count }: Tokens, flags: Int32Array, i: number): boolean {
  const before = i > 0 ? flags[i - 1]! : 0;
  if (!(before & Word.capital) || before & grammatical || start[i]! - end[i - 1]! !== 1) return false;
  const inside = text.charCodeAt(start[i]! + 1);
  if (isCapital(inside)) return false;
  return i + 1 === count || !isCapital(text.charCodeAt(start[i + 1]!));
}

/** the *US* said: capitals beside a word that has small letters. */
function isAcronym(text: string, { start, end, kind, count }: Tokens, i: number): boolean {
  if (!isCapital(text.charCodeAt(start[i]! + 1))) return false;
  const isSmall = (k: number) =>
    k >= 0 &&
    k < count &&
    kind[k] === TokenKind.word &&
    end[k]! - start[k]! > 1 &&
    !isCapital(text.charCodeAt(start[k]! + 1));
  return isSmall(i - 1) || isSmall(i + 1);
}

/** *May* said, of Theresa May: what follows is no subject of a question (May *the* bridge open?), and no month is meant. */
function standsAlone(
  text: string,
  { start, end, count }: Tokens,
  flags: Int32Array,
  lexicon: Lexicon,
  i: number,
): boolean {
  if (
    i + 1 === count ||
    isCapital(text.charCodeAt(start[i]! + 1)) ||
    isCapital(text.charCodeAt(start[i + 1]!))
  )
    return false;
  if (i > 0 && flags[i - 1]! & (Word.preposition | Word.time | Word.number)) return false;
  const next = lexicon.flags[lexicon.lookUp(text, start[i + 1]!, end[i + 1]!)]!;
  return !(next & (Word.determiner | Word.possessive | Word.subjectPronoun | Word.number));
}

/** What the endings of a language show of an unknown word: bits of `Word`, found by its last letter. */
function endingsOf({
  adverb,
  gerund,
  past,
  plural,
}: NonNullable<QuotationLanguage['endings']>): Lexicon['endingAt'] {
  const byLast: [ending: string, bits: number][][] = Array.from({ length: 128 }, () => []);
  const add = (bits: number, endings: readonly string[] = []) => {
    for (const ending of endings) byLast[ending.charCodeAt(ending.length - 1)]?.push([ending, bits]);
  };
  add(Word.adverb, adverb);
  add(Word.gerund, gerund);
  add(Word.past, past);
  add(Word.plural, plural);
  return (text, end) => {
    const candidates = byLast[text.charCodeAt(end - 1)];
    if (!candidates) return 0;
    let bits = 0;
    for (const [ending, bit] of candidates) {
      // one of adverb, gerund and past, the first that fits
      if (bits && bit !== Word.plural) continue;
      if (text.startsWith(ending, end - ending.length)) bits |= bit;
    }
    return bits;
  };
}
