import { Char } from './char-codes';
import { finishHash, freeSlot, nextHash, wordHash } from './word-table';

/** Words with a blank between them, and the flag that all of them have. */
export type WordList = readonly [words: string, flag: number];

/**
 * Flags of words: the sum of those of all lists that a word stands in.
 *
 * Long lists stay one text each, and words are found where they stand in it: a string for each of a hundred thousand
 * words takes long to make and much memory, in every thread, before the first article is read.
 */
export class WordFlags {
  readonly #lists: readonly WordList[];
  /** For each word of the lists its list, and where it begins and ends there. */
  readonly #entries: Int32Array;
  /** Numbers of entries plus one, by hash; 0: none. Its length is a power of two. */
  readonly #table: Int32Array;
  readonly #more = new Map<string, number>();
  readonly #except = new Map<string, number>();

  constructor(lists: readonly WordList[]) {
    let most = 1;
    for (const [words] of lists) most += (words.length + 1) >> 1;
    const entries = new Int32Array(3 * most);
    const table = new Int32Array(1 << (32 - Math.clz32(most)));
    let count = 0;
    for (let list = 0; list < lists.length; list++) {
      const words = lists[list]![0];
      let hash = 0;
      for (let i = 0, start = 0; i <= words.length; i++) {
        const code = i < words.length ? words.charCodeAt(i) : Char.space;
        if (code !== Char.space) {
          hash = nextHash(hash, code);
          continue;
        }
        if (i > start) {
          const slot = freeSlot(table, finishHash(hash, i - start));
          entries[3 * count] = list;
          entries[3 * count + 1] = start;
          entries[3 * count + 2] = i;
          table[slot] = ++count;
        }
        hash = 0;
        start = i + 1;
      }
    }
    this.#lists = lists;
    this.#entries = entries.slice(0, 3 * count);
    this.#table = table;
  }

  /** Adds a flag to one word. */
  add(word: string, flag: number): void {
    if (word) this.#more.set(word, (this.#more.get(word) ?? 0) | flag);
  }

  /** Lets a list's flag not hold for a word; `add` may still give it. */
  except(word: string, flag: number): void {
    this.#except.set(word, (this.#except.get(word) ?? 0) | flag);
  }

  /** @returns undefined where a word stands nowhere. */
  get(word: string): number | undefined {
    const table = this.#table;
    const entries = this.#entries;
    const mask = table.length - 1;
    let listed = 0;
    for (let slot = wordHash(word, 0, word.length) & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
      const at = 3 * (table[slot]! - 1);
      const start = entries[at + 1]!;
      if (entries[at + 2]! - start !== word.length) continue;
      const [words, flag] = this.#lists[entries[at]!]!;
      if (words.startsWith(word, start)) listed |= flag;
    }
    if (listed !== 0) listed &= ~(this.#except.get(word) ?? 0);
    return listed | (this.#more.get(word) ?? 0) || undefined;
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }
}
