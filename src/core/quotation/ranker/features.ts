import type { BlockKind } from '../../article';
import { Takes } from '../../language/contract';
import { Char, isSentenceEnd } from '../../text/char-codes';
import { firstLetterIsLower, isMark, lastInside } from '../chunks';
import { type AttributionRule, attributionRules } from '../model';
import { auxiliary, Word } from '../word-classes';
import { type CandidateFacts, classNames, wordClass } from './candidate-facts';

/** Something that speaks for or against a candidate: which of a few values it has. */
export interface Feature {
  readonly name: string;
  readonly values: readonly string[];
  /** Index in `values`; -1: it says nothing here. */
  readonly read: (facts: CandidateFacts) => number;
  /** The chunk whose word is told apart as well, `lemma` for the base form of the cue; -1: none. */
  readonly word?: (facts: CandidateFacts) => number;
  /** The word counts by its base form. */
  readonly isLemma?: boolean;
}

const kinds = ['direct', 'mixed', 'indirect'] as const;
const rules: readonly AttributionRule[] = attributionRules;
const boolean = ['no', 'yes'] as const;
const finiteness = ['none', 'perhaps', 'surely'] as const;
const speakers = [
  'none',
  'relative',
  'pronoun',
  'name',
  'determiner',
  'possessive',
  'number',
  'bare',
] as const;
const blockKinds: readonly BlockKind[] = ['headline', 'byline', 'dateline', 'subheading', 'paragraph'];
const cueEndings = ['ing', 's', 'ed'] as const;
const lengths = [3, 5, 8, 12, 20, 35] as const;
const lengthNames = ['1–2', '3–4', '5–7', '8–11', '12–19', '20–34', '35 and more'] as const;

const yes = (is: boolean): number => (is ? 1 : 0);

function bucket(value: number, limits: readonly number[]): number {
  let i = 0;
  while (i < limits.length && value >= limits[i]!) i++;
  return i;
}

const kindOf = ({ kind }: CandidateFacts): number => kinds.indexOf(kind);
const ruleOf = ({ candidate }: CandidateFacts): number => rules.indexOf(candidate.rule);
const lengthOf = ({ length }: CandidateFacts): number => bucket(length, lengths);
const firstOf = ({ candidate }: CandidateFacts): number => candidate.parts[0]!.from;
const firstClass = (facts: CandidateFacts): number => wordClass(facts.chunks, firstOf(facts));
const cueOf = ({ candidate }: CandidateFacts): number => candidate.cue?.from ?? -1;

function finiteOf({ contentFlags }: CandidateFacts): number {
  if (contentFlags & (auxiliary | Word.modal)) return 2;
  return contentFlags & (Word.past | Word.verb | Word.cue) ? 1 : 0;
}

function speakerOf({ chunks, candidate: { speaker } }: CandidateFacts): number {
  if (!speaker) return 0;
  if (speaker.pronoun !== undefined) return 1;
  const word = chunks.flags[speaker.from]!;
  if (word & Word.subjectPronoun) return 2;
  if (word & Word.capital && !(word & Word.determiner)) return 3;
  if (word & Word.determiner) return 4;
  if (word & Word.possessive) return 5;
  return word & Word.number ? 6 : 7;
}

const headOf = ({ chunks, candidate: { speaker } }: CandidateFacts): number =>
  speaker && !(chunks.flags[speaker.to - 1]! & Word.capital) ? speaker.to - 1 : -1;

/** A feature of two others together. */
function both(
  [first, firstValues]: readonly [(facts: CandidateFacts) => number, readonly string[]],
  [second, secondValues]: readonly [(facts: CandidateFacts) => number, readonly string[]],
): Pick<Feature, 'values' | 'read'> {
  return {
    values: firstValues.flatMap((a) => secondValues.map((b) => `${a}, ${b}`)),
    read: (facts) => {
      const a = first(facts);
      const b = second(facts);
      return a < 0 || b < 0 ? -1 : a * secondValues.length + b;
    },
  };
}

const flag = (name: string, is: (facts: CandidateFacts) => boolean): Feature => ({
  name,
  values: boolean,
  read: (facts) => yes(is(facts)),
});

const byRule = (
  name: string,
  read: (facts: CandidateFacts) => number,
  values: readonly string[],
): Feature => ({ name, ...both([ruleOf, rules], [read, values]) });

const withLemma = (
  name: string,
  read: (facts: CandidateFacts) => number,
  values: readonly string[],
): Feature => ({ name, values, read, word: cueOf, isLemma: true });

const comma = ({ hasComma }: CandidateFacts): number => yes(hasComma);

/** The features of a candidate, by which the ranker tells how sure it is. */
export const features: readonly Feature[] = [
  { name: 'kind', values: kinds, read: kindOf },
  { name: 'rule', values: rules, read: ruleOf },
  { name: 'kind and rule', ...both([kindOf, kinds], [ruleOf, rules]) },
  flag('another paragraph joined to it', ({ candidate }) => candidate.stretched === true),
  // where it stands
  {
    name: 'part of the article',
    values: blockKinds,
    read: (facts) => {
      const { chunks } = facts;
      const { block } = chunks.sentences[chunks.sentence[firstOf(facts)]!]!;
      return blockKinds.indexOf(chunks.article.blocks[block]!.kind);
    },
  },
  {
    name: 'paragraph',
    values: ['first', 'second', 'third', 'later'],
    read: (facts) => Math.min(3, facts.chunks.sentences[facts.chunks.sentence[firstOf(facts)]!]!.block),
  },
  flag('paragraph ends with a full stop', ({ isStopped }) => isStopped),
  flag('paragraph begins with a label', ({ isLabelled }) => isLabelled),
  // the cue
  withLemma('verb', () => 0, ['']),
  withLemma('verb and rule', ruleOf, rules),
  withLemma('verb and finite content', finiteOf, finiteness),
  withLemma('verb and first word', firstClass, classNames),
  {
    name: 'form of the cue',
    values: [...cueEndings, 'other', 'none'],
    read: (facts) => {
      const cue = cueOf(facts);
      if (cue < 0) return cueEndings.length + 1;
      const { article, tokens, first } = facts.chunks;
      const end = tokens.end[first[cue]!]!;
      const at = cueEndings.findIndex((ending) => article.text.startsWith(ending, end - ending.length));
      return at < 0 ? cueEndings.length : at;
    },
  },
  flag('cue with a capital', (facts) => hasFlag(facts, Word.capital)),
  flag('cue that is also a noun', (facts) => hasFlag(facts, Word.nounLike)),
  flag('noun of saying', (facts) => hasFlag(facts, Word.cueNoun)),
  {
    name: 'word before the cue',
    values: classNames,
    read: (facts) => (cueOf(facts) < 0 ? -1 : wordClass(facts.chunks, cueOf(facts) - 1)),
  },
  flag('negation before the cue', ({ beforeCue }) => (beforeCue & Word.negation) !== 0),
  flag('modal verb before the cue', ({ beforeCue }) => (beforeCue & Word.modal) !== 0),
  flag('“to” before the cue', ({ beforeCue }) => (beforeCue & Word.infinitive) !== 0),
  flag('“be” before the cue', ({ beforeCue }) => (beforeCue & Word.be) !== 0),
  flag(
    'verb that only says',
    ({ candidate: { takes = 0 } }) =>
      (takes & Takes.bare) !== 0 && (takes & (Takes.noun | Takes.attitude)) === 0,
  ),
  ...Object.entries(Takes).map(([name, bit]) =>
    flag(`verb takes ${name}`, ({ candidate: { takes = 0 } }) => (takes & bit) !== 0),
  ),
  {
    name: 'from the cue to the content',
    values: ['content first', '0', '1–3', '4–7', '8 and more'],
    read: ({ candidate: { cue, parts } }) =>
      !cue ? -1 : parts[0]!.from < cue.to ? 0 : 1 + bucket(parts[0]!.from - cue.to, [1, 4, 8]),
  },
  {
    name: 'word after the cue',
    values: classNames,
    read: ({ chunks, candidate: { cue } }) => (cue ? wordClass(chunks, cue.to) : -1),
  },
  {
    name: 'word after the cue, itself',
    values: [''],
    read: () => 0,
    word: ({ chunks, candidate: { cue } }) => (cue && cue.to < chunks.count ? cue.to : -1),
  },
  // the content
  { name: 'first word', values: classNames, read: firstClass },
  { name: 'first word, itself', values: [''], read: () => 0, word: firstOf },
  byRule('rule and first word', firstClass, classNames),
  { name: 'length', values: lengthNames, read: lengthOf },
  { name: 'kind and length', ...both([kindOf, kinds], [lengthOf, lengthNames]) },
  byRule('rule and length', lengthOf, lengthNames),
  byRule('rule and comma', comma, boolean),
  byRule('rule and finite content', finiteOf, finiteness),
  flag('comma in the content', ({ hasComma }) => hasComma),
  flag('dash in the content', ({ hasDash }) => hasDash),
  flag('colon in the content', ({ hasColon }) => hasColon),
  ...(['be', 'modal', 'past', 'subjectPronoun', 'number', 'that', 'subordinator', 'but'] as const).map(
    (name) => flag(`${name} in the content`, ({ contentFlags }) => (contentFlags & Word[name]) !== 0),
  ),
  {
    name: 'first verb of the content',
    values: ['none', '1', '2', '3', '4', '5', '6', '7 and later'],
    read: ({ verbAt }) => Math.min(verbAt + 1, 7),
  },
  {
    name: 'words in marks',
    values: ['none', 'few', 'most', 'all'],
    read: ({ length, markedLength }) =>
      markedLength === 0 ? 0 : markedLength < 0.3 * length ? 1 : markedLength < 0.9 * length ? 2 : 3,
  },
  {
    name: 'parts',
    values: ['1', '2', '3', '4 and more'],
    read: ({ candidate }) => Math.min(candidate.parts.length, 4) - 1,
  },
  {
    name: 'first passage',
    ...both(
      [kindOf, kinds],
      [
        (facts) => {
          const chunk = firstOf(facts);
          if (facts.chunks.quote[chunk]! < 0) return -1;
          const last = lastInside(facts.chunks, chunk);
          const ends = last === Char.comma ? 1 : isSentenceEnd(last) || last === Char.ellipsis ? 2 : 0;
          return ends + 3 * yes(firstLetterIsLower(facts.chunks, chunk));
        },
        [
          'open end',
          'comma',
          'full stop',
          'small letter, open end',
          'small letter, comma',
          'small letter, full stop',
        ],
      ],
    ),
  },
  {
    name: 'what follows the content',
    values: ['end', 'full stop', 'comma', ...classNames],
    read: ({ chunks, candidate }) => {
      const end = candidate.parts.at(-1)!.to;
      if (end >= chunks.count || chunks.sentence[end] !== chunks.sentence[end - 1]) return 0;
      if (isMark(chunks, end, Char.fullStop)) return 1;
      return isMark(chunks, end, Char.comma) ? 2 : 3 + wordClass(chunks, end);
    },
  },
  // the speaker
  { name: 'speaker', values: speakers, read: speakerOf },
  byRule('rule and speaker', speakerOf, speakers),
  { name: 'head of the speaker, itself', values: [''], read: () => 0, word: headOf },
  {
    name: 'head of the speaker',
    values: ['name', 'role', 'plural', 'other'],
    read: ({ chunks, candidate: { speaker } }) => {
      if (!speaker) return -1;
      const head = chunks.flags[speaker.to - 1]!;
      return head & Word.role ? 1 : head & Word.capital ? 0 : head & Word.plural ? 2 : 3;
    },
  },
  {
    name: 'capitals of the speaker',
    values: ['0', '1', '2', '3 and more'],
    read: ({ capitals, candidate }) => (candidate.speaker ? Math.min(capitals, 3) : -1),
  },
  {
    name: 'length of the speaker',
    values: ['1', '2', '3', '4', '5', '6', '7', '8 and more'],
    read: ({ candidate: { speaker } }) => (speaker ? Math.min(speaker.to - speaker.from, 8) - 1 : -1),
  },
  {
    name: 'bounds of the speaker',
    values: ['unsure', 'likely', 'surer', 'sure'],
    read: ({ candidate: { speaker } }) => (speaker ? bucket(speaker.sure, [0.65, 0.85, 0.95]) : -1),
  },
  {
    name: 'from the speaker to the cue',
    values: ['right behind', 'behind', '0', '1–2', '3–5', '6 and more'],
    read: ({ candidate: { speaker, cue } }) => {
      if (!speaker || !cue) return -1;
      const distance = cue.from - speaker.to;
      if (distance < 0) return speaker.from <= cue.to ? 0 : 1;
      return 2 + bucket(distance, [1, 3, 6]);
    },
  },
  flag(
    'speaker in the same sentence',
    (facts) =>
      facts.candidate.speaker !== undefined &&
      facts.chunks.sentence[facts.candidate.speaker.from] === facts.chunks.sentence[firstOf(facts)],
  ),
];

const hasFlag = (facts: CandidateFacts, bit: number): boolean =>
  cueOf(facts) >= 0 && (facts.chunks.flags[cueOf(facts)]! & bit) !== 0;
