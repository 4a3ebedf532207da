import { Flag, given, Small } from '../name-lexicon';
import { Char } from '../../text/char-codes';
import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import {
  contextMarks,
  type FeatureCounts,
  type FeatureLayout,
  type NumberFeature,
  type WordFeature,
} from './kind-model';
import type { Candidate } from './name-candidate';

/** More than this a name has never: ten of its own, and eight for each mention that is read. */
const maxFeatures = 96;
/** So many mentions of a name are read: more say the same. */
export const maxMentions = 8;

const mark = Object.fromEntries(contextMarks.map((name, i) => [name, i])) as Record<
  (typeof contextMarks)[number],
  number
>;

/**
 * The features of a name in an article: what its words are, and what stands around its mentions. Words count by their
 * spelling only in small letters, where a dictionary has them, so that nothing is learned of single names.
 */
export class KindFeatures implements FeatureCounts {
  readonly at = new Int32Array(maxFeatures);
  readonly amount = new Float64Array(maxFeatures);
  count = 0;
  /** For each sort of feature where its values begin. */
  readonly #first: Readonly<Record<WordFeature | NumberFeature, number>>;

  constructor(layout: FeatureLayout) {
    this.#first = layout.first;
  }

  /**
   * Fills the features of a name.
   * @param mentions its first ones, one at least.
   * @param sport how much of the article is about sport, from 0 to 3.
   */
  read(subtokens: Subtokens, mentions: readonly Candidate[], times: number, sport: number): void {
    this.count = 0;
    const [c] = mentions;
    if (!c) return;
    const first = this.#first;
    const last = lastWordOf(subtokens, c);
    const isTown = subtokens.has(last, Flag.place) || c.phrase === 'place';
    this.#readForm(subtokens, c, last);
    this.#add(first.times + Math.min(5, times), 1);
    this.#add(first.sport + sport * 8 + groupOf(subtokens, c, last, isTown), 1);
    let weak = 0;
    let marked = 0;
    let titled = 0;
    // Many mentions say more than one, though not as many times more.
    const share = 1 / Math.sqrt(mentions.length);
    for (const mention of mentions) {
      if (mention.weak) weak++;
      if (mention.titleFirst !== undefined) titled = 1;
      if (this.#readAround(subtokens, mention, isTown, sport, share)) marked++;
    }
    this.#add(first['first in its sentences'] + (weak === 0 ? 0 : weak < mentions.length ? 1 : 2), 1);
    this.#add(first['in marks'] + (marked === 0 ? 0 : marked < mentions.length ? 1 : 2), 1);
    this.#add(first.titled + titled, 1);
  }

  #add(feature: number, amount: number): void {
    if (this.count === maxFeatures) return;
    this.at[this.count] = feature;
    this.amount[this.count++] = amount;
  }

  #readForm(subtokens: Subtokens, c: Candidate, last: number): void {
    const first = this.#first;
    const lastFlags = subtokens.flags(last);
    this.#add(first.shape + shapeOf(subtokens, c), 1);
    if (last === c.first) {
      this.#add(first['single class'] + classOf(lastFlags), 1);
      return;
    }
    this.#add(first['first class'] + classOf(subtokens.flags(c.first)), 1);
    this.#add(first['last class'] + classOf(lastFlags), 1);
    if (subtokens.kindWord(c.first) > 0) this.#add(first.first + subtokens.kindWord(c.first), 1);
    if (subtokens.kindWord(last) > 0) this.#add(first.last + subtokens.kindWord(last), 1);
  }

  /** @returns whether the name stands in quotation marks of its own. */
  #readAround(subtokens: Subtokens, c: Candidate, isTown: boolean, sport: number, share: number): boolean {
    const first = this.#first;
    const sentence = subtokens.sentence[c.first]!;
    const at = (c.titleFirst ?? c.first) - 1;
    const before = contextAt(subtokens, at, sentence);
    const after = contextAt(subtokens, c.end, sentence);
    this.#add(first.before + before, share);
    this.#add(first.after + after, share);
    if (before !== mark.edge) this.#add(first['two before'] + contextAt(subtokens, at - 1, sentence), share);
    if (after !== mark.edge) this.#add(first['two after'] + contextAt(subtokens, c.end + 1, sentence), share);
    if (isTown) {
      this.#add(first['before a town'] + before, share);
      this.#add(first['after a town'] + after, share);
      const isIn = subtokens.is(at, Small.in | Small.at | Small.near) ? 1 : 0;
      const isOther = subtokens.has(at, Flag.placePreposition) ? 2 : 0;
      this.#add(first['sport before a town'] + sport * 4 + (isIn || isOther), share);
    } else if (c.words.length === 1 && !subtokens.has(c.first, given | Flag.surname)) {
      this.#add(first['before a word'] + before, share);
      this.#add(first['after a word'] + after, share);
    }
    return before === mark['opening mark'] && after === mark['closing mark'];
  }
}

const lastWordOf = (subtokens: Subtokens, c: Candidate): number => {
  let last = c.end - 1;
  while (last > c.first && subtokens.case[last] === Case.mark) last--;
  return last;
};

const groupOf = (subtokens: Subtokens, c: Candidate, last: number, isTown: boolean): number => {
  if (c.words.length > 1) return isTown ? 5 : subtokens.has(c.first, given) ? 6 : 7;
  if (isTown) return subtokens.has(last, Flag.country) ? 0 : 1;
  if (subtokens.has(last, given | Flag.surname)) return 2;
  return subtokens.has(last, Flag.word) ? 3 : 4;
};

const marks: Readonly<Record<string, number>> = {
  ',': mark.comma,
  '.': mark.stop,
  ';': mark.stop,
  '?': mark.stop,
  '!': mark.stop,
  '(': mark['opening bracket'],
  '[': mark['opening bracket'],
  ')': mark['closing bracket'],
  ']': mark['closing bracket'],
  '-': mark.dash,
  '–': mark.dash,
  '—': mark.dash,
  ':': mark.colon,
  '&': mark['and sign'],
  '“': mark['opening mark'],
  '‘': mark['opening mark'],
  '”': mark['closing mark'],
  '’': mark['closing mark'],
};

/** A number for what stands at a place of a sentence: a word that the model knows, or a sort of mark or word. */
function contextAt(subtokens: Subtokens, i: number, sentence: number): number {
  if (i < 0 || i >= subtokens.count || subtokens.sentence[i] !== sentence) return mark.edge;
  const sort = subtokens.case[i]!;
  if (sort === Case.mark) return markAt(subtokens, i);
  if (sort === Case.number) return 4 === subtokens.end[i]! - subtokens.start[i]! ? mark.year : mark.number;
  const flags = subtokens.flags(i);
  if (sort === Case.lower) {
    const word = subtokens.kindWord(i);
    if (word > 0) return word;
    if (flags & Flag.role) return mark.role;
    if (flags & Flag.speech) return mark['verb of saying'];
    return subtokens.is(i, Small.sportWords) ? mark.sport : mark.unknown;
  }
  if (flags & (given | Flag.surname | Flag.title)) return mark['capital person'];
  if (flags & Flag.place) return mark['capital place'];
  if (flags & (Flag.organization | Flag.organizationHead | Flag.companyForm))
    return mark['capital organization'];
  return flags & Flag.word ? mark['capital word'] : mark['capital unknown'];
}

function markAt(subtokens: Subtokens, i: number): number {
  const own = subtokens.mark(i);
  // Straight marks: before a word they open, behind it they close.
  if (own === '"' || own === "'")
    return subtokens.start[i + 1] === subtokens.end[i] ? mark['opening mark'] : mark['closing mark'];
  return marks[own] ?? mark['other mark'];
}

/** The one sort of word that says most, of those that the flags of a word name; below 32. */
function classOf(flags: number): number {
  const isWord = (flags & Flag.word) !== 0 ? 1 : 0;
  if (flags & Flag.country) return 2;
  if (flags & Flag.demonym) return 3;
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
  const count = Math.min(3, c.words.length) - 1;
  let capitals = 0;
  let joined = 0;
  let digits = 0;
  for (let i = c.first; i < c.end; i++) {
    if (subtokens.case[i] === Case.capitals && subtokens.end[i]! - subtokens.start[i]! > 1) capitals++;
    const letters = lettersOf(subtokens, i);
    joined |= letters & 1;
    digits |= letters & 2;
  }
  const letters = joined ? 3 : capitals === 0 ? 0 : capitals === c.words.length ? 2 : 1;
  return ((count * 4 + letters) * 2 + (digits >> 1)) * 2 + (c.headline ? 1 : 0);
}

/** 1: a capital behind a small letter; 2: a digit. */
function lettersOf(subtokens: Subtokens, i: number): number {
  const { text } = subtokens.article;
  let found = 0;
  for (let at = subtokens.start[i]! + 1; at < subtokens.end[i]!; at++) {
    const code = text.charCodeAt(at);
    if (code >= Char.digitZero && code <= Char.digitNine) found |= 2;
    else if (code >= Char.capitalA && code <= Char.capitalZ && text.charCodeAt(at - 1) >= Char.smallA)
      found |= 1;
  }
  return found;
}
