import { Char, toLowerLatin } from './char-codes';

/** Room for the words of a language's grammar; a longer table is slower, since it leaves the processor's cache. */
const minSlots = 8192;

/**
 * A hash table that numbers words, and finds the number of a word by where it stands in a text: nearly every word of an
 * article is looked up, and no string is made for it.
 */
export class WordTable {
  /** By number; the first is empty, and stands for every unknown word. */
  readonly words: string[] = [''];
  /** Numbers of words by hash; 0: none. At most half of them are taken. */
  #slots = new Int32Array(minSlots);

  /** The number of a word, which gets the next one where it is new. */
  add(word: string): number {
    const known = this.find(word, 0, word.length);
    if (known > 0) return known;
    const id = this.words.length;
    this.words.push(word);
    if (id * 2 > this.#slots.length) this.#grow();
    else this.#slots[freeSlot(this.#slots, wordHash(word, 0, word.length))] = id;
    return id;
  }

  /** The number of the word `[start, end)` of a text; 0 for an unknown one. */
  find(text: string, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = wordHash(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot]!;
      if (id === 0 || isAt(this.words[id]!, text, start, end)) return id;
    }
  }

  /** As `find`, with the letters of the text folded as by `foldLetters`; for a table of folded words. */
  findFolded(text: string, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hash = 0;
    for (let i = start; i < end; i++) hash = nextHash(hash, foldLetter(text.charCodeAt(i)));
    for (let slot = finishHash(hash, end - start) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot]!;
      if (id === 0 || isFoldedAt(this.words[id]!, text, start, end)) return id;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 1; id < this.words.length; id++) {
      const word = this.words[id]!;
      this.#slots[freeSlot(this.#slots, wordHash(word, 0, word.length))] = id;
    }
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function isFoldedAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== foldLetter(text.charCodeAt(start + i))) return false;
  return true;
}

/** A word with Latin letters in lower case and one kind of apostrophe; other scripts stand as they are. */
export const foldLetters = (word: string): string =>
  Array.from(word, (character) => String.fromCharCode(foldLetter(character.charCodeAt(0)))).join('');

const foldedAscii = Uint8Array.from({ length: 128 }, (_, code) => toLowerLatin(code));

function foldLetter(code: number): number {
  if (code < 128) return foldedAscii[code]!;
  return code === Char.rightSingle || code === Char.leftSingle ? Char.straightSingle : toLowerLatin(code);
}

/** The hash of the letters `[start, end)`: the same for the same letters, wherever they stand. */
export function wordHash(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = nextHash(hash, text.charCodeAt(i));
  return finishHash(hash, end - start);
}

/** The hash of some letters and one more. */
export const nextHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** Spreads the hash of all letters of a word over the low bits, which choose its slot. */
export const finishHash = (hash: number, length: number): number => (hash + length) ^ (hash >>> 15);

/** The first slot from that of a hash on that holds nothing (0); the number of slots is a power of two. */
export function freeSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  return slot;
}
