import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { featureCount, type FeatureNumbers } from './kind-weights';
import { hashOf } from '../tokens/vocabulary';
import { Flag, given } from '../name-lexicon';
import type { Candidate } from './name-candidate';

/** More of them than this a name has never. */
const maxFeatures = 160;

/** What an article says of a name beyond the place where it stands. */
export interface Surroundings {
  /** How often the article has the name. */
  readonly count: number;
  /** How often with more than the first place of a sentence to speak for it. */
  readonly strong: number;
  /** How much of the article is about sport, from 0 to 3. */
  readonly sport: number;
}

/**
 * The numbers of the features of a name: what its words and the words around it are. Words count by their spelling
 * where a dictionary has them in lower case, else only by their flags, their ending and their letter case, so that
 * nothing is learned of single names. Made anew for each name in the same array.
 */
export class KindFeatures implements FeatureNumbers {
  readonly numbers = new Int32Array(maxFeatures);
  count = 0;

  /** Fills `numbers` and `count`. */
  read(subtokens: Subtokens, c: Candidate, around: Surroundings): void {
    this.count = 0;
    const form = shapeOf(subtokens, c);
    this.#add(Template.shape, form);
    this.#readInside(subtokens, c, form);
    this.#readAround(subtokens, c, form);
    this.#readArticle(subtokens, c, form, around);
  }

  #add(template: number, value: number): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(value + 0x7f4a7c15, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    if (this.count < maxFeatures) this.numbers[this.count++] = (hash ^ (hash >>> 13)) & (featureCount - 1);
  }

  /** One feature for each flag of a word. */
  #addFlags(template: number, flags: number, with_ = 0): void {
    for (let left = flags & ~Flag.phrase; left !== 0; left &= left - 1)
      this.#add(template, (31 - Math.clz32(left & -left)) * 64 + with_);
    if (flags === 0) this.#add(template, 63 * 64 + with_);
  }

  #readInside(subtokens: Subtokens, c: Candidate, form: number): void {
    let last = c.end - 1;
    while (last > c.first && subtokens.case[last] === Case.mark) last--;
    const firstFlags = subtokens.flags(c.first);
    const lastFlags = subtokens.flags(last);
    const single = last === c.first ? 1 : 0;
    this.#addFlags(Template.lastFlag + single, lastFlags);
    if (!single) this.#addFlags(Template.firstFlag, firstFlags);
    this.#add(Template.classes, classOf(firstFlags) * 32 + classOf(lastFlags) + single * 4096);
    this.#add(Template.lastClassForm, classOf(lastFlags) * 64 + form);
    if (lastFlags & Flag.word) this.#add(Template.lastWord + single, subtokens.hash(last));
    else {
      const word = subtokens.fold(last);
      this.#add(Template.ending, hashOf(word.slice(-3)));
      this.#add(Template.ending2, hashOf(word.slice(-2)));
    }
    if (!single && firstFlags & Flag.word) this.#add(Template.firstWord, subtokens.hash(c.first));
    for (let i = c.first + 1; i < last; i++) this.#addFlags(Template.innerFlag, subtokens.flags(i));
    if (c.phrase) this.#add(Template.phrase, c.phrase === 'place' ? 1 : c.phrase === 'organization' ? 2 : 3);
    if (c.titleFirst !== undefined) this.#add(Template.titled, single);
    if (c.headline) this.#add(Template.headline, single);
    if (c.weak) this.#add(Template.weak, classOf(firstFlags));
  }

  #readAround(subtokens: Subtokens, c: Candidate, form: number): void {
    const sentence = subtokens.sentence[c.first]!;
    const before = (c.titleFirst ?? c.first) - 1;
    const kindOfName = classOf(subtokens.flags(c.end - 1));
    const previous = wordAt(subtokens, before, sentence);
    const previous2 = wordAt(subtokens, before - 1, sentence);
    const next = wordAt(subtokens, c.end, sentence);
    const next2 = wordAt(subtokens, c.end + 1, sentence);
    this.#add(Template.previous, previous);
    this.#add(Template.previous2, previous2);
    this.#add(Template.next, next);
    this.#add(Template.next2, next2);
    this.#add(Template.previousPair, Math.imul(previous, 31) + previous2);
    this.#add(Template.nextPair, Math.imul(next, 31) + next2);
    this.#add(Template.between, Math.imul(previous, 31) + next);
    this.#add(Template.previousOfClass, Math.imul(previous, 31) + kindOfName);
    this.#add(Template.nextOfClass, Math.imul(next, 31) + kindOfName);
    this.#add(Template.previousOfForm, Math.imul(previous, 31) + form);
    this.#addFlags(Template.previousFlag, flagsIn(subtokens, before, sentence));
    this.#addFlags(Template.nextFlag, flagsIn(subtokens, c.end, sentence));
    for (let i = before - 2; i < before; i++)
      if (isPlain(subtokens, i, sentence)) this.#add(Template.near, wordAt(subtokens, i, sentence));
    for (let i = c.end + 1; i < c.end + 3; i++)
      if (isPlain(subtokens, i, sentence)) this.#add(Template.near + 1, wordAt(subtokens, i, sentence));
  }

  #readArticle(subtokens: Subtokens, c: Candidate, form: number, around: Surroundings): void {
    const times = Math.min(5, 32 - Math.clz32(around.count));
    const kindOfName = classOf(subtokens.flags(c.end - 1));
    const sentence = subtokens.sentence[c.first]!;
    const isBehind = subtokens.has(c.first - 1, Flag.placePreposition) ? 1 : 0;
    this.#add(Template.times, times);
    this.#add(Template.strong, around.strong === 0 ? 0 : around.strong === around.count ? 2 : 1);
    this.#add(Template.sport, around.sport * 64 + kindOfName);
    this.#add(Template.sportForm, around.sport * 64 + form);
    this.#add(Template.sportPlace, around.sport * 64 + kindOfName * 2 + isBehind);
    this.#add(Template.sportPrevious, Math.imul(wordAt(subtokens, c.first - 1, sentence), 31) + around.sport);
    this.#add(Template.sportNext, Math.imul(wordAt(subtokens, c.end, sentence), 31) + around.sport);
  }
}

/** The numbers of the sorts of features; those with a gap behind them take two. */
const Template = {
  shape: 0,
  lastFlag: 1,
  firstFlag: 3,
  classes: 4,
  lastClassForm: 5,
  lastWord: 6,
  ending: 8,
  ending2: 9,
  firstWord: 10,
  innerFlag: 11,
  phrase: 12,
  titled: 13,
  headline: 14,
  weak: 15,
  previous: 16,
  previous2: 17,
  next: 18,
  next2: 19,
  previousPair: 20,
  nextPair: 21,
  between: 22,
  previousOfClass: 23,
  nextOfClass: 24,
  previousOfForm: 25,
  previousFlag: 26,
  nextFlag: 27,
  near: 28,
  times: 30,
  strong: 31,
  sport: 32,
  sportForm: 33,
  sportPlace: 34,
  sportPrevious: 35,
  sportNext: 36,
} as const;

const isPlain = (subtokens: Subtokens, i: number, sentence: number): boolean =>
  subtokens.sentence[i] === sentence && subtokens.case[i] === Case.lower;

const flagsIn = (subtokens: Subtokens, i: number, sentence: number): number =>
  subtokens.sentence[i] === sentence ? subtokens.flags(i) : 0;

/** A number for a word: its spelling where it is in small letters or a mark, else of what sort it is. */
function wordAt(subtokens: Subtokens, i: number, sentence: number): number {
  if (i < 0 || i >= subtokens.count || subtokens.sentence[i] !== sentence) return 1;
  const kind = subtokens.case[i];
  if (kind === Case.lower) return subtokens.hash(i);
  if (kind === Case.mark) return subtokens.article.text.charCodeAt(subtokens.start[i]!);
  if (kind === Case.number) return subtokens.end[i]! - subtokens.start[i]! === 4 ? 2 : 3;
  return (1 << 20) | classOf(subtokens.flags(i));
}

/** The one sort of word that says most, of those that the flags of a word name; below 32. */
function classOf(flags: number): number {
  const isWord = (flags & Flag.word) !== 0 ? 1 : 0;
  if (flags & Flag.country) return 2;
  if (flags & Flag.demonym) return 3;
  if (flags & Flag.thing) return 1;
  if (flags & Flag.organization) return 4 + isWord;
  if (flags & Flag.companyForm) return 6;
  if (flags & Flag.organizationHead) return 7;
  if (flags & Flag.team) return 8;
  if (flags & Flag.otherHead) return 9;
  if (flags & Flag.placeHead) return 10;
  if (flags & Flag.title) return 11;
  if (flags & Flag.role) return 12;
  if (flags & given) return (flags & Flag.place ? 13 : 15) + isWord;
  if (flags & Flag.place) return (flags & Flag.surname ? 17 : 19) + isWord;
  if (flags & Flag.surname) return 21 + isWord;
  if (flags & Flag.functionWord) return 23;
  return 24 + isWord;
}

/** How many words a name has, and their letter case; below 64. */
function shapeOf(subtokens: Subtokens, c: Candidate): number {
  const count = Math.min(4, c.words.length);
  let capitals = 0;
  let other = 0;
  for (let i = c.first; i < c.end; i++) {
    if (subtokens.case[i] === Case.capitals && subtokens.end[i]! - subtokens.start[i]! > 1) capitals++;
    else if (subtokens.case[i] !== Case.capital) other = 1;
  }
  const letters = capitals === 0 ? 0 : capitals === c.words.length ? 2 : 1;
  return count + letters * 5 + other * 15;
}
