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
