import { Takes } from '../language/contract';
import { Char, isSentenceEnd } from '../text/char-codes';
import type { AttributionCandidate } from './attribution-candidate';
import { type ChunkedArticle, firstLetterIsLower, isMark, lastInside } from './chunks';
import { Word } from './cue-lexicon';
import type { QuotationKind } from './model';
import { isDash } from './syntax/ranges';

/**
 * How sure an attribution is: of many with the same value, that share has both content and speaker right. The values
 * are set by judgment, for each rule and the few things that make it surer, and checked against annotated news; they
 * are rounded down where the check gave more. What makes content surer: a verb that does nothing but say, a
 * conjunction, whole sentences in marks, and no comma at which it might end.
 */
export function confidenceOf(
  chunks: ChunkedArticle,
  candidate: AttributionCandidate,
  kind: QuotationKind,
): number {
  const value = candidate.stretched ? 0.65 : ofRule(chunks, candidate, kind);
  // a subject that was looked for far from its verb
  return candidate.speaker && candidate.speaker.sure < 0.65 ? value * 0.85 : value;
}

function ofRule(chunks: ChunkedArticle, candidate: AttributionCandidate, kind: QuotationKind): number {
  const direct = kind === 'direct';
  const mixed = kind === 'mixed';
  switch (candidate.rule) {
    case 'cue-after':
    case 'cue-inverted':
      if (direct) return ofMarked(chunks, candidate);
      return mixed ? 0.76 : 0.5;
    case 'cue-before':
      return direct ? ofMarkedAfterCue(chunks, candidate) : 0.7;
    case 'clause':
      if (direct) return 0.91;
      return mixed ? ofMixedClause(chunks, candidate) : ofClause(chunks, candidate);
    case 'turn':
      return 0.95;
    case 'dash-after':
      return direct ? 0.9 : 0.7;
    case 'fronted':
      if (!isPlain(candidate)) return hasComma(chunks, candidate) ? 0.55 : 0.65;
      return hasComma(chunks, candidate) ? 0.77 : 0.83;
    case 'source-before':
    case 'source-after':
      return hasComma(chunks, candidate) ? 0.74 : 0.84;
    case 'gerund':
      if (mixed) return 0.77;
      if (hasComma(chunks, candidate)) return hasThat(chunks, candidate) ? 0.65 : 0.4;
      return hasThat(chunks, candidate) ? 0.73 : 0.62;
    case 'question':
      return 0.79;
    case 'speaker-colon':
      if (direct) return 0.9;
      return mixed ? 0.75 : 0.47;
    case 'infinitive':
      return mixed ? 0.75 : 0.6;
    case 'judgement':
      return mixed ? 0.5 : 0.65;
    case 'noun-phrase':
      return mixed ? 0.69 : 0.54;
    case 'attitude':
    case 'raising':
      return 0.51;
    case 'relative':
    case 'passive':
    case 'cue-noun':
    case 'colon':
      return 0.45;
    case 'free-standing':
      return 0.35;
  }
}

/** Whole sentences in marks with their attribution after. */
function ofMarked(chunks: ChunkedArticle, candidate: AttributionCandidate): number {
  if (!isSentence(chunks, candidate)) return 0.72;
  // a question may be an interviewer's
  if (candidate.takes !== undefined && candidate.takes & Takes.question && !isPlain(candidate)) return 0.85;
  const length = lengthOf(chunks, candidate);
  if (length < 8) return 0.86;
  return length < 20 ? 0.93 : 0.96;
}

/** Words in marks with their attribution before. */
function ofMarkedAfterCue(chunks: ChunkedArticle, candidate: AttributionCandidate): number {
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

/** Verbs that do nothing but say leave little doubt about what follows. */
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

/** In tokens. */
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
