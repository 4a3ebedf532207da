import { Form, Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { type ChunkedArticle, type ChunkSentence, isMark } from '../chunks';
import { auxiliary, Word } from '../cue-lexicon';

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
  const { flags, id, words } = chunks;
  if (!(flags[chunk]! & Word.cue)) return undefined;
  // a capital makes it a name (State), unless it only begins the sentence
  if (flags[chunk]! & Word.capital && chunk > start && !isHeadline(chunks, chunk)) return undefined;
  const readings = words.lexicon.readings[id[chunk]!]!;
  let group = chunk;
  let negated = false;
  let be = false;
  let modal = false;
  let have = false;
  let base = false;
  let contracted = false;
  while (group > start && !(flags[group - 1]! & Word.mark)) {
    const isContracted = isContraction(chunks, group - 1, start);
    if (!isContracted && !(flags[group - 1]! & groupWords)) break;
    group--;
    contracted ||= isContracted;
    const word = flags[group]!;
    if (word & Word.negation) negated = true;
    if (word & Word.modal) modal = base = true;
    if (word & Word.be) be = true;
    else if (word & Word.have) have = true;
    else if (word & Word.do) base = true;
  }
  const before = group > start ? flags[group - 1]! : 0;
  const infinitive = group > start && (before & Word.infinitive) !== 0;
  let takes = 0;
  let forms = 0;
  let lemma = '';
  let to = chunk + 1;
  for (const reading of readings) {
    if (reading.particle && (chunk + 1 >= limit || id[chunk + 1] !== reading.particle)) continue;
    if (reading.particle && to === chunk + 1) {
      takes = forms = 0; // the longer reading wins
      to = chunk + 2;
    } else if (!reading.particle && to === chunk + 2) continue;
    takes |= reading.takes;
    forms |= reading.forms;
    lemma ||= reading.lemma;
    if (reading.particle) lemma = reading.lemma;
  }
  if (!takes) return undefined;
  if (group === chunk && !infinitive && readsAsNoun(chunks, chunk, forms, takes, start)) return undefined;
  const finite = Form.past | Form.present | Form.base;
  if (contracted && !be && !have) {
    // he's saying, he's accused of …, he's expected to …; but he's said, he's promised to …
    const behind = to < limit ? flags[to]! : 0;
    const isObjectless = (behind & (Word.preposition | Word.infinitive)) !== 0 && !(behind & Word.determiner);
    const promises = (behind & Word.infinitive) !== 0 && (takes & Takes.infinitive) !== 0;
    const isPassive = isObjectless && !(promises && !(takes & Takes.attitude)) && !(takes & Takes.bare);
    be = (forms & Form.gerund) !== 0 || isPassive;
    have = !be;
  }
  if (be) {
    if (forms & Form.gerund) forms = Form.gerund;
    else if (forms & Form.participle) forms = Form.participle;
    else return undefined;
  } else if (have) {
    if (!(forms & Form.participle)) return undefined;
    forms = Form.participle;
  } else if (base || infinitive) {
    if (!(forms & Form.base)) return undefined;
    forms = Form.base;
  } else if (forms & finite) forms &= finite | (takes & Takes.person ? Form.participle : 0);
  // When asked whether …; Asked whether …: a participle without its auxiliary
  const reduced =
    group === chunk &&
    (forms & Form.participle) !== 0 &&
    (takes & Takes.question) !== 0 &&
    (takes & Takes.person) !== 0 &&
    (chunk === start || (before & Word.subordinator) !== 0);
  if (reduced) forms = Form.participle;
  const passive = (be || reduced) && forms === Form.participle;
  const progressive = be && forms === Form.gerund;
  return { from: chunk, to, group, lemma, takes, forms, passive, negated, progressive, infinitive, modal };
}

/** he*'s*: `is` or `has`, and no genitive, after a pronoun. */
export function isContraction(chunks: ChunkedArticle, chunk: number, start: number): boolean {
  return (
    (chunks.flags[chunk]! & Word.genitive) !== 0 &&
    chunk > start &&
    chunks.quote[chunk - 1]! < 0 &&
    (chunks.flags[chunk - 1]! & Word.subjectPronoun) !== 0
  );
}

export const isGerund = (cue: Cue): boolean => cue.forms === Form.gerund;

/** said, says, has said, is saying, (they) say */
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
  forms: number,
  takes: number,
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
  return forms === Form.base && chunks.quote[chunk - 1]! < 0 && !(before & plural);
}

/** *what* the board hopes will …, who he *claims* has …: the pronoun is the subject of what follows. */
function isInRelative({ flags, quote }: ChunkedArticle, chunk: number, start: number): boolean {
  for (let e = chunk - 1; e >= start && e > chunk - 10 && quote[e]! < 0; e--) {
    if (flags[e]! & Word.mark) return false;
    if (flags[e]! & Word.question) return true;
  }
  return false;
}

/** …, *state* television said: some nouns, and then a verb of saying. */
function isBeforeCue({ flags, quote, count }: ChunkedArticle, chunk: number): boolean {
  const ends =
    Word.mark | Word.that | Word.determiner | Word.possessive | Word.subjectPronoun | Word.question;
  for (let e = chunk + 1; e < Math.min(count, chunk + 6); e++) {
    if (quote[e]! >= 0 || flags[e]! & (ends | auxiliary | Word.preposition)) return false;
    if (e > chunk + 1 && flags[e]! & Word.cue && !(flags[e]! & (Word.nounLike | Word.capital))) return true;
  }
  return false;
}

/** early voting states: a word before it that needs a determiner and has none makes both one phrase. */
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

/** Headlines may have capitals everywhere. */
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
