import { Takes } from '../language/contract';
import { Char, isSentenceEnd } from '../text/char-codes';
import type { AttributionCandidate } from './attribution-candidate';
import { factsOf } from './ranker/candidate-facts';
import { rankerOf, type Assessment } from './ranker/ranker';
import { type ChunkedArticle, firstLetterIsLower, isMark, lastInside } from './chunks';
import type { AttributionRule, MarkedKind } from './model';
import { isDash } from './syntax/ranges';
import { Word } from './word-classes';

/** A confidence from 0 to 1, or what finds it from the candidate. */
type Confidence = number | ((chunks: ChunkedArticle, candidate: AttributionCandidate) => number);

type ByKind = Readonly<Record<MarkedKind, Confidence>>;

const ofAnyKind = (value: Confidence): ByKind => ({ direct: value, mixed: value, indirect: value });

const marksBeforeCue: ByKind = { direct: ofMarksBeforeCue, mixed: 0.76, indirect: 0.5 };

/**
 * How sure each rule is where no ranker knows it (in a language without weights, or a rule that annotated articles hardly
 * show): of many quotations with the same value, that share has both content and speaker right. The values are set by
 * judgment and checked against annotated news (`npm run score`); they are rounded down where the check gave more.
 */
const byRule: Readonly<Record<AttributionRule, ByKind>> = {
  'cue-after': marksBeforeCue,
  'cue-inverted': marksBeforeCue,
  'cue-before': { direct: ofMarksAfterCue, mixed: 0.7, indirect: 0.7 },
  clause: { direct: 0.91, mixed: ofMixedClause, indirect: ofClause },
  turn: ofAnyKind(0.95),
  'dash-after': { direct: 0.9, mixed: 0.7, indirect: 0.7 },
  fronted: ofAnyKind(ofFronted),
  'source-before': ofAnyKind(ofSource),
  'source-after': ofAnyKind(ofSource),
  gerund: { direct: ofGerund, mixed: 0.77, indirect: ofGerund },
  question: ofAnyKind(0.79),
  'speaker-colon': { direct: 0.9, mixed: 0.75, indirect: 0.47 },
  infinitive: { direct: 0.6, mixed: 0.75, indirect: 0.6 },
  judgement: { direct: 0.65, mixed: 0.5, indirect: 0.65 },
  'noun-phrase': { direct: 0.54, mixed: 0.69, indirect: 0.54 },
  attitude: ofAnyKind(0.51),
  raising: ofAnyKind(0.51),
  relative: ofAnyKind(0.45),
  passive: ofAnyKind(0.45),
  'cue-noun': ofAnyKind(0.45),
  colon: ofAnyKind(0.45),
  continued: ofAnyKind(0.8),
  'free-standing': ofAnyKind(0.35),
  interview: ofAnyKind(0.5),
  corrected: ofAnyKind(1),
};

/** The confidence of a quotation to which a paragraph without a cue of its own was joined. */
const ofStretched = 0.65;

/** A subject less sure than this was looked for far from its verb. */
const minSureSubject = 0.65;

/**
 * How sure an attribution is: the share of those like it that have both content and speaker right. The
 * language's ranker tells it; without one, the rule does, which a few things make surer: a verb that does nothing but
 * say, a conjunction, whole sentences in marks, and no comma at which the content might end.
 */
export function assess(
  chunks: ChunkedArticle,
  candidate: AttributionCandidate,
  kind: MarkedKind,
): Assessment {
  const ranker = rankerOf(chunks.words.lexicon);
  if (ranker?.knows(candidate.rule)) return ranker.assess(factsOf(chunks, candidate, kind));
  const ofRule = byRule[candidate.rule][kind];
  const value = candidate.stretched
    ? ofStretched
    : typeof ofRule === 'number'
      ? ofRule
      : ofRule(chunks, candidate);
  const isUnsure = candidate.speaker !== undefined && candidate.speaker.sure < minSureSubject;
  return { confidence: isUnsure ? value * 0.85 : value };
}

/** Whole sentences in marks with their attribution after. */
function ofMarksBeforeCue(chunks: ChunkedArticle, candidate: AttributionCandidate): number {
  if (!isSentence(chunks, candidate)) return 0.72;
  // a question may be an interviewer's
  if (candidate.takes !== undefined && candidate.takes & Takes.question && !isPlain(candidate)) return 0.85;
  const length = lengthOf(chunks, candidate);
  if (length < 8) return 0.86;
  return length < 20 ? 0.93 : 0.96;
}

/** Words in marks with their attribution before. */
function ofMarksAfterCue(chunks: ChunkedArticle, candidate: AttributionCandidate): number {
  if (!isSentence(chunks, candidate)) return 0.62;
  const length = lengthOf(chunks, candidate);
  if (length < 12) return 0.68;
  if (!isPlain(candidate)) return 0.77;
  return length < 20 ? 0.85 : 0.91;
}

function ofMixedClause(chunks: ChunkedArticle, candidate: AttributionCandidate): number {
  const unsure = hasComma(chunks, candidate);
  if (isPlain(candidate)) {
    if (unsure) return 0.75;
    return isNamed(chunks, candidate) ? 0.92 : 0.85;
  }
  if (hasThat(chunks, candidate)) return unsure ? 0.7 : 0.85;
  return unsure ? 0.3 : 0.55;
}

function ofClause(chunks: ChunkedArticle, candidate: AttributionCandidate): number {
  const unsure = hasComma(chunks, candidate);
  const named = isNamed(chunks, candidate) ? 0.04 : 0;
  if (isPlain(candidate)) {
    if (unsure) return 0.64;
    const length = lengthOf(chunks, candidate);
    if (length < 5) return 0.6;
    return (length < 10 ? 0.75 : 0.84) + named;
  }
  if (hasThat(chunks, candidate)) return (unsure ? 0.64 : 0.71) + 2 * named;
  return (unsure ? 0.36 : 0.51) + 2 * named;
}

/** Content before its cue, without marks: The bridge is closed, Ward said. */
function ofFronted(chunks: ChunkedArticle, candidate: AttributionCandidate): number {
  if (!isPlain(candidate)) return hasComma(chunks, candidate) ? 0.55 : 0.65;
  return hasComma(chunks, candidate) ? 0.77 : 0.83;
}

/** Content whose source a phrase names: According to Ward, the bridge is closed. */
function ofSource(chunks: ChunkedArticle, candidate: AttributionCandidate): number {
  return hasComma(chunks, candidate) ? 0.74 : 0.84;
}

/** The complement of a gerund: …, saying that the bridge is closed. */
function ofGerund(chunks: ChunkedArticle, candidate: AttributionCandidate): number {
  if (hasComma(chunks, candidate)) return hasThat(chunks, candidate) ? 0.65 : 0.4;
  return hasThat(chunks, candidate) ? 0.73 : 0.62;
}

/** Whether the verb does nothing but say, which leaves little doubt about what follows. */
function isPlain({ takes = 0 }: AttributionCandidate): boolean {
  return (takes & Takes.bare) !== 0 && (takes & (Takes.noun | Takes.attitude)) === 0;
}

/** Whether content in marks begins as a sentence does and ends with a mark of its own. */
function isSentence(chunks: ChunkedArticle, { parts }: AttributionCandidate): boolean {
  const { from } = parts[0]!;
  if (chunks.quote[from]! < 0 || firstLetterIsLower(chunks, from)) return false;
  const last = lastInside(chunks, from);
  return last === Char.comma || isSentenceEnd(last) || last === Char.ellipsis;
}

/** The length of the content, in tokens. */
function lengthOf(chunks: ChunkedArticle, { parts }: AttributionCandidate): number {
  return parts.reduce((sum, { from, to }) => sum + chunks.end[to - 1]! - chunks.first[from]!, 0);
}

/** Whether a comma or dash stands in the content, outside of marks, where it might end as well. */
function hasComma(chunks: ChunkedArticle, { parts }: AttributionCandidate): boolean {
  for (const { from, to } of parts)
    for (let e = from; e < to; e++)
      if (chunks.quote[e]! < 0 && (isMark(chunks, e, Char.comma) || isDash(chunks, e))) return true;
  return false;
}

function hasThat(chunks: ChunkedArticle, { parts }: AttributionCandidate): boolean {
  return (chunks.flags[parts[0]!.from]! & Word.that) !== 0;
}

/** Whether the speaker is a pronoun or a short name. */
function isNamed(chunks: ChunkedArticle, { speaker }: AttributionCandidate): boolean {
  if (!speaker) return false;
  const first = chunks.flags[speaker.from]!;
  if (first & Word.subjectPronoun) return true;
  return (first & Word.capital) !== 0 && !(first & Word.determiner) && speaker.to - speaker.from <= 5;
}
