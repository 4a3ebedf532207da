import { Flag, type Lexicon } from '../name-lexicon';
import { withoutFiller } from '../../text/invisible';
import { WordTable } from '../../text/word-table';

export const officeWord = Flag.title | Flag.role | Flag.rolePart;

/** Most words of an article were in the one before it: a vocabulary with more than this is begun anew. */
const maxWords = 50_000;

/**
 * The words of the articles read so far, numbered, with what the lexicon has of each. Nearly all of an article's words
 * are known already.
 */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #table = new WordTable();
  /** For each word its sum of `Flag`s. */
  flags = new Int32Array(1024);
  /** For each word its bits of `Small`. */
  small = new Int32Array(1024);
  /** For each word: lower case, without accents and without a full stop at the end. */
  readonly folds: string[] = [''];
  /** For each word its number in the model of kinds; 0: none. */
  kindWords = new Int32Array(1024);
  /** As people read them, by number. */
  readonly words: string[] = [''];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The number of the word `[start, end)`; the same for equal words. */
  idOf(text: string, start: number, end: number): number {
    return this.#table.find(text, start, end) || this.#add(text.slice(start, end));
  }

  get isFull(): boolean {
    return this.words.length > maxWords;
  }

  #add(word: string): number {
    const id = this.#table.add(word);
    const seen = withoutFiller(word);
    const fold = foldWord(seen);
    this.words.push(seen);
    this.folds.push(fold);
    if (id === this.flags.length) {
      const flags = new Int32Array(id * 2);
      flags.set(this.flags);
      this.flags = flags;
      const small = new Int32Array(id * 2);
      small.set(this.small);
      this.small = small;
      const kindWords = new Int32Array(id * 2);
      kindWords.set(this.kindWords);
      this.kindWords = kindWords;
    }
    this.flags[id] = this.#lexicon.flags.get(fold) ?? this.#compoundFlags(fold);
    this.small[id] = this.#lexicon.small.get(fold) ?? 0;
    this.kindWords[id] = this.#lexicon.kinds.wordOf(fold);
    return id;
  }

  /**
   * `I've` is a function word as `I` is; `Israeli-Syrian` an adjective as its parts are, `Secretary-General` and
   * `minister-designate` a title.
   */
  #compoundFlags(fold: string): number {
    const { flags } = this.#lexicon;
    const apostrophe = fold.indexOf("'");
    if (apostrophe > 0) return (flags.get(fold.slice(0, apostrophe)) ?? 0) & Flag.functionWord;
    if (!fold.includes('-')) return 0;
    let common = Flag.demonym | Flag.capitalWord | Flag.word | Flag.rolePart;
    const parts = fold.split('-').map((part) => flags.get(part) ?? 0);
    for (const part of parts) common &= part & officeWord ? part | Flag.rolePart : part;
    if (common & Flag.rolePart) for (const part of parts) common |= part & (Flag.title | Flag.role);
    return common;
  }
}

const vocabularies = new WeakMap<Lexicon, Vocabulary>();

/** The vocabulary of a lexicon. Numbers of words hold until it is asked for again. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  let vocabulary = vocabularies.get(lexicon);
  if (!vocabulary || vocabulary.isFull) vocabularies.set(lexicon, (vocabulary = new Vocabulary(lexicon)));
  return vocabulary;
}

function foldWord(text: string): string {
  let fold = text.toLowerCase();
  for (let c = 0; c < fold.length; c++)
    if (fold.charCodeAt(c) > 127) {
      fold = fold.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
      break;
    }
  return fold.length > 1 && fold.endsWith('.') ? fold.slice(0, -1) : fold;
}
