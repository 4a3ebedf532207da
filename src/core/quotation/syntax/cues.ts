import { Form, Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { type ChunkedArticle, type ChunkSentence, isMark } from '../chunks';
import { auxiliary, Word } from '../word-classes';

/** A place where the text may attribute something to someone. */
export interface Cue {
  /** Chunks of the cue itself, particle included. */
  readonly from: number;
  readonly to: number;
  /** First chunk of the verb group: `has also said` begins at `has`. */
  readonly group: number;
  readonly lemma: string;
  /** Bits of `Takes`. */
  readonly takes: number;
  /** Bits of `Form`: those that this occurrence can be. */
  readonly forms: number;
  readonly passive: boolean;
  readonly negated: boolean;
  /** is saying */
  readonly progressive: boolean;
  /** After `to` or a modal verb: not said yet, or only to be said. */
  readonly infinitive: boolean;
  readonly modal: boolean;
}

const beforeNoun = Word.determiner | Word.possessive | Word.preposition | Word.number | Word.genitive;

const groupWords = auxiliary | Word.modal | Word.negation | Word.adverb;

/**
 * Reads the word at a chunk as a cue, if it is one there.
 * @param start the first chunk of the sentence.
 */
export function cueAt(chunks: ChunkedArticle, chunk: number, start: number, limit: number): Cue | undefined {
  const { flags } = chunks;
  if (!(flags[chunk]! & Word.cue)) return undefined;
  // a capital makes it a name (State), unless it only begins the sentence
  if (flags[chunk]! & Word.capital && chunk > start && !isHeadline(chunks, chunk)) return undefined;
  const reading = readingAt(chunks, chunk, limit);
  if (!reading) return undefined;
  const { lemma, takes, to } = reading;
  const group = verbGroupStart(chunks, chunk, start);
  const before = group > start ? flags[group - 1]! : 0;
  const infinitive = (before & Word.infinitive) !== 0;
  if (group === chunk && !infinitive && readsAsNoun(chunks, chunk, reading, start)) return undefined;
  const helpers = helpersIn(chunks, group, chunk, start);
  const verbs = helpers & Word.genitive ? contractedVerb(chunks, helpers, reading, limit) : helpers;
  let forms = formsAfter(verbs, infinitive, reading);
  if (forms === 0) return undefined;
  // When asked whether …; Asked whether …: a participle without its auxiliary
  const reduced =
    group === chunk &&
    (forms & Form.participle) !== 0 &&
    asksPerson(takes) &&
    (chunk === start || (before & Word.subordinator) !== 0);
  if (reduced) forms = Form.participle;
  const be = (verbs & Word.be) !== 0;
  return {
    from: chunk,
    to,
    group,
    lemma,
    takes,
    forms,
    passive: (be || reduced) && forms === Form.participle,
    negated: (verbs & Word.negation) !== 0,
    progressive: be && forms === Form.gerund,
    infinitive,
    modal: (verbs & Word.modal) !== 0,
  };
}

/** Whether a verb takes both a person and a question: asked *her whether* … */
export const asksPerson = (takes: number): boolean =>
  (takes & Takes.question) !== 0 && (takes & Takes.person) !== 0;

/** How a word can be read as a cue, its lexicon entries taken together. */
interface Reading {
  readonly lemma: string;
  /** Bits of `Takes`. */
  readonly takes: number;
  /** Bits of `Form`. */
  readonly forms: number;
  /** The chunk after the cue, particle included. */
  readonly to: number;
}

/** The entries of a word in the lexicon, joined; of those with a particle that follows, only these: *point out*. */
function readingAt({ id, words }: ChunkedArticle, chunk: number, limit: number): Reading | undefined {
  const next = chunk + 1 < limit ? id[chunk + 1]! : 0;
  const readings = words.lexicon.readings[id[chunk]!]!;
  let withParticle = false;
  for (const { particle } of readings) if (particle && particle === next) withParticle = true;
  let takes = 0;
  let forms = 0;
  let lemma = '';
  for (const reading of readings) {
    if (withParticle ? reading.particle !== next : reading.particle) continue;
    takes |= reading.takes;
    forms |= reading.forms;
    // of several phrasal verbs the last one names it
    if (withParticle || !lemma) ({ lemma } = reading);
  }
  return takes ? { lemma, takes, forms, to: withParticle ? chunk + 2 : chunk + 1 } : undefined;
}

/** The first chunk of the verb group that ends with a cue: *has also* said. */
function verbGroupStart(chunks: ChunkedArticle, chunk: number, start: number): number {
  const { flags } = chunks;
  let group = chunk;
  while (group > start && !(flags[group - 1]! & Word.mark)) {
    if (
      !(flags[group - 1]! & groupWords) &&
      !isContraction(chunks, group - 1, start) &&
      !isSince(chunks, group - 1, start)
    )
      break;
    group--;
  }
  return group;
}

/** has *since* said: a conjunction right behind an auxiliary is an adverb. */
function isSince({ flags, quote }: ChunkedArticle, e: number, start: number): boolean {
  return (
    e > start &&
    (flags[e]! & Word.subordinator) !== 0 &&
    quote[e - 1]! < 0 &&
    (flags[e - 1]! & Word.have) !== 0
  );
}

/** Which auxiliaries, modal verbs and negations stand before a verb in its group: bits of `Word`; `genitive` for *'s*. */
function helpersIn(chunks: ChunkedArticle, group: number, chunk: number, start: number): number {
  let helpers = 0;
  for (let e = group; e < chunk; e++) {
    const word = chunks.flags[e]!;
    helpers |= word & (Word.negation | Word.modal);
    // a form of several auxiliaries counts as one
    helpers |= word & Word.be || word & Word.have || word & Word.do;
    if (isContraction(chunks, e, start)) helpers |= Word.genitive;
  }
  return helpers;
}

/**
 * Tells what *'s* is short for. Is: he's saying, he's accused of …, he's expected to …; has: he's said, he's promised to …
 * @returns the helpers with `be` or `have`.
 */
function contractedVerb({ flags }: ChunkedArticle, helpers: number, reading: Reading, limit: number): number {
  if (helpers & (Word.be | Word.have)) return helpers;
  const { forms, takes, to } = reading;
  if (forms & Form.gerund) return helpers | Word.be;
  const next = to < limit ? flags[to]! : 0;
  const isObjectless = (next & (Word.preposition | Word.infinitive)) !== 0 && !(next & Word.determiner);
  const promises =
    (next & Word.infinitive) !== 0 && (takes & Takes.infinitive) !== 0 && !(takes & Takes.attitude);
  const isPassive = isObjectless && !promises && !(takes & Takes.bare);
  return helpers | (isPassive ? Word.be : Word.have);
}

/** The forms that a verb can have after its auxiliaries, as bits of `Form`; 0 where it can have none. */
function formsAfter(helpers: number, infinitive: boolean, { forms, takes }: Reading): number {
  if (helpers & Word.be) return forms & Form.gerund || forms & Form.participle;
  if (helpers & Word.have) return forms & Form.participle;
  if (helpers & (Word.modal | Word.do) || infinitive) return forms & Form.base;
  const finite = Form.past | Form.present | Form.base;
  if (!(forms & finite)) return forms;
  return forms & (finite | (takes & Takes.person ? Form.participle : 0));
}

/** Whether a genitive after a pronoun is short for `is` or `has`: he*'s*. */
export function isContraction(chunks: ChunkedArticle, chunk: number, start: number): boolean {
  return (
    (chunks.flags[chunk]! & Word.genitive) !== 0 &&
    chunk > start &&
    chunks.quote[chunk - 1]! < 0 &&
    (chunks.flags[chunk - 1]! & Word.subjectPronoun) !== 0
  );
}

export const isGerund = (cue: Cue): boolean => cue.forms === Form.gerund;

/** Whether a cue is a finite verb: said, says, has said, is saying, (they) say. */
export const isFinite = (cue: Cue): boolean =>
  (cue.forms & (Form.past | Form.present)) !== 0 ||
  cue.forms === Form.participle ||
  cue.progressive ||
  (cue.forms === Form.base && cue.group === cue.from && !cue.infinitive);

export const takesQuote = (cue: Cue): boolean => (cue.takes & Takes.quote) !== 0;

/** Whether a form is a noun where it stands: the claims, an early report, two posts. */
function readsAsNoun(
  chunks: ChunkedArticle,
  chunk: number,
  { forms, takes }: Reading,
  start: number,
): boolean {
  if (chunk === start) return forms === Form.base && (chunks.flags[chunk]! & Word.nounLike) !== 0;
  const nounLike = (chunks.flags[chunk]! & Word.nounLike) !== 0;
  const before = chunks.flags[chunk - 1]!;
  if (before & beforeNoun && !(before & (Word.subjectPronoun | Word.relative))) {
    // … unless it is a gerund (by saying), or some, half, 55 per cent of them say so
    if (forms & Form.gerund) return (before & (Word.determiner | Word.possessive)) !== 0;
    if (nounLike || !(before & (Word.plural | Word.number))) return true;
  }
  if (!nounLike) return false;
  // its member states *to* include, *have* voted: none of these goes with the verb
  const next = chunk + 1 < chunks.count && chunks.quote[chunk + 1]! < 0 ? chunks.flags[chunk + 1]! : 0;
  if (next & (auxiliary | Word.modal) && !(next & Word.capital) && !isInRelative(chunks, chunk, start))
    return true;
  if (next & Word.infinitive && !(takes & (Takes.infinitive | Takes.personInfinitive | Takes.person)))
    return !(next & Word.determiner);
  if (forms === Form.present) return isBareNoun(chunks, chunk, start);
  if (forms === Form.base && before & Word.mark && isBeforeCue(chunks, chunk)) return true;
  // the base form goes with a plural, I or you
  const plural = Word.plural | Word.mark | Word.and | Word.but;
  // Oldport *maintain* the fee is too high: a team or body with a verb in the plural, and an object or clause
  const opens = Word.determiner | Word.possessive | Word.subjectPronoun | Word.that;
  if (before & Word.capital && !(chunks.flags[chunk]! & Word.capital) && next & opens) return false;
  return forms === Form.base && chunks.quote[chunk - 1]! < 0 && !(before & plural);
}

/**
 * Whether a cue stands in a clause whose pronoun is the subject of what follows: *what* the board hopes will …, who
 * he *claims* has …
 */
function isInRelative({ flags, quote }: ChunkedArticle, chunk: number, start: number): boolean {
  for (let e = chunk - 1; e >= start && e > chunk - 10 && quote[e]! < 0; e--) {
    if (flags[e]! & Word.mark) return false;
    if (flags[e]! & Word.question) return true;
  }
  return false;
}

/** Whether nouns and then a verb of saying follow: …, *state* television said. */
function isBeforeCue({ flags, quote, count }: ChunkedArticle, chunk: number): boolean {
  const ends =
    Word.mark | Word.that | Word.determiner | Word.possessive | Word.subjectPronoun | Word.question;
  for (let e = chunk + 1; e < Math.min(count, chunk + 6); e++) {
    if (quote[e]! >= 0 || flags[e]! & (ends | auxiliary | Word.preposition)) return false;
    if (e > chunk + 1 && flags[e]! & Word.cue && !(flags[e]! & (Word.nounLike | Word.capital))) return true;
  }
  return false;
}

/**
 * Whether a word has no determiner that it would need as the object of a verb, so that it is part of a phrase: early
 * voting *states*.
 */
function isBareNoun(chunks: ChunkedArticle, chunk: number, start: number): boolean {
  const { flags, quote } = chunks;
  const names =
    Word.capital |
    Word.role |
    Word.subjectPronoun |
    Word.relative |
    Word.mark |
    Word.and |
    Word.number |
    Word.objectPronoun;
  for (let e = chunk - 1; e >= start && e > chunk - 5; e--) {
    if (quote[e]! >= 0 || flags[e]! & names) return false;
    if (flags[e]! & (Word.determiner | Word.possessive | Word.genitive)) return false;
    if (flags[e]! & Word.preposition) return true;
  }
  return true;
}

/** Whether a chunk stands in a headline, which may have capitals everywhere. */
export function isHeadline(chunks: ChunkedArticle, chunk: number): boolean {
  const { block } = chunks.sentences[chunks.sentence[chunk]!]!;
  return chunks.article.blocks[block]!.kind === 'headline';
}

/** Longest way from the verb of quoting to its `as saying`, in chunks. */
export const maxSayingDistance = 20;

/** Whether a verb of quoting is followed by its `as saying`: it attributes nothing to its own subject. */
export function leadsToQuoted(chunks: ChunkedArticle, cue: Cue, limit: number): boolean {
  if (!chunks.words.lexicon.quoting.has(cue.lemma)) return false;
  for (let e = cue.to; e + 1 < Math.min(limit, cue.to + maxSayingDistance); e++) {
    if (isMark(chunks, e, Char.semicolon)) return false;
    if (!chunks.words.lexicon.likeness.has(chunks.id[e]!)) continue;
    const next = cueAt(chunks, e + 1, e, limit);
    if (next && isGerund(next)) return true;
  }
  return false;
}

export function quotingAt(chunks: ChunkedArticle, e: number, { from, to }: ChunkSentence): Cue | undefined {
  const cue = chunks.quote[e]! < 0 ? cueAt(chunks, e, from, to) : undefined;
  return cue && chunks.words.lexicon.quoting.has(cue.lemma) ? cue : undefined;
}
