import { Char, isSentenceEnd } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import { type ChunkedArticle, isMark } from '../chunks';
import type { MarkedKind } from '../model';
import { isDash } from '../syntax/ranges';
import { auxiliary, Word } from '../word-classes';

/** What the features of a candidate are read from; each is looked at once. */
export interface CandidateFacts {
  readonly chunks: ChunkedArticle;
  readonly candidate: AttributionCandidate;
  readonly kind: MarkedKind;
  /** Of the content, in tokens; those in marks among them. */
  readonly length: number;
  readonly markedLength: number;
  /** Bits of `Word` of all words of the content outside of marks. */
  readonly contentFlags: number;
  readonly hasComma: boolean;
  readonly hasDash: boolean;
  readonly hasColon: boolean;
  /** Chunks before the first verb of the content; -1: it has none outside of marks. */
  readonly verbAt: number;
  /** Bits of `Word` of the few words before the cue. */
  readonly beforeCue: number;
  /** Names in the speaker's phrase, in words with a capital. */
  readonly capitals: number;
  /** The paragraph ends with a full stop or the like, and not as captions and headlines do. */
  readonly isStopped: boolean;
  /** The paragraph begins with a few words and a colon. */
  readonly isLabelled: boolean;
}

const verbs = auxiliary | Word.modal | Word.past | Word.verb;

/** How far before the cue a negation or modal verb is looked for, in chunks. */
const maxGroupLength = 4;

/** Longest label of a caption, in UTF-16 code units. */
const maxLabelLength = 60;

/** Reads the facts of a candidate. Costs as much as its content is long. */
export function factsOf(
  chunks: ChunkedArticle,
  candidate: AttributionCandidate,
  kind: MarkedKind,
): CandidateFacts {
  const { flags, quote, first, end } = chunks;
  const { parts, cue, speaker } = candidate;
  let length = 0;
  let markedLength = 0;
  let contentFlags = 0;
  let hasComma = false;
  let hasDash = false;
  let hasColon = false;
  let verbAt = -1;
  let count = 0;
  for (const { from, to } of parts) {
    for (let e = from; e < to; e++, count++) {
      const tokens = end[e]! - first[e]!;
      length += tokens;
      if (quote[e]! >= 0) {
        markedLength += tokens;
        continue;
      }
      const word = flags[e]!;
      contentFlags |= word;
      if (word & Word.mark) {
        if (isMark(chunks, e, Char.comma)) hasComma = true;
        else if (isMark(chunks, e, Char.colon)) hasColon = true;
        else if (isDash(chunks, e)) hasDash = true;
      } else if (verbAt < 0 && word & verbs) verbAt = count;
    }
  }
  let beforeCue = 0;
  if (cue) {
    const sentence = chunks.sentences[chunks.sentence[cue.from]!]!;
    for (let e = Math.max(sentence.from, cue.from - maxGroupLength); e < cue.from; e++)
      beforeCue |= flags[e]!;
  }
  let capitals = 0;
  if (speaker) for (let e = speaker.from; e < speaker.to; e++) if (flags[e]! & Word.capital) capitals++;
  const block = chunks.article.blocks[chunks.sentences[chunks.sentence[parts[0]!.from]!]!.block]!;
  return {
    chunks,
    candidate,
    kind,
    length,
    markedLength,
    contentFlags,
    hasComma,
    hasDash,
    hasColon,
    verbAt,
    beforeCue,
    capitals,
    isStopped: endsWithStop(chunks.article.text, block.start, block.end),
    isLabelled: beginsWithLabel(chunks.article.text, block.start, block.end),
  };
}

function endsWithStop(text: string, start: number, end: number): boolean {
  for (let i = end - 1; i >= start; i--) {
    const code = text.charCodeAt(i);
    if (isSentenceEnd(code) || code === Char.ellipsis) return true;
    const isClosing =
      code <= Char.space ||
      code === Char.straightDouble ||
      code === Char.straightSingle ||
      code === Char.rightDouble ||
      code === Char.rightSingle ||
      code === Char.rightParenthesis;
    if (!isClosing) return false;
  }
  return false;
}

function beginsWithLabel(text: string, start: number, end: number): boolean {
  const searchEnd = Math.min(end, start + maxLabelLength);
  for (let i = start; i < searchEnd; i++) {
    const code = text.charCodeAt(i);
    if (code === Char.fullStop) return false;
    if (code === Char.colon) return i > start;
  }
  return false;
}

/** The classes of words that features tell apart, the first that fits; `wordClass` has their numbers. */
export const wordClasses = [
  'that',
  'infinitive',
  'question',
  'subjectPronoun',
  'objectPronoun',
  'possessive',
  'determiner',
  'be',
  'have',
  'do',
  'modal',
  'negation',
  'relative',
  'preposition',
  'subordinator',
  'and',
  'but',
  'adverb',
  'time',
  'number',
  'cue',
  'verb',
  'gerund',
  'past',
  'capital',
  'mark',
  'plural',
] as const satisfies readonly (keyof typeof Word)[];

const classBits = wordClasses.map((name) => Word[name]);

/** Number of `classNames` of a chunk. */
export const classNames = [...wordClasses, 'other', 'marked', 'edge'] as const;
const other = wordClasses.length;

export function wordClass({ flags, quote, count }: ChunkedArticle, e: number): number {
  if (e < 0 || e >= count) return other + 2;
  if (quote[e]! >= 0) return other + 1;
  const word = flags[e]!;
  for (let i = 0; i < classBits.length; i++) if (word & classBits[i]!) return i;
  return other;
}
