import type { AttributionCandidate } from '../attribution-candidate';
import { addCandidate, type AttributionState } from '../attribution-state';
import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { type ChunkedArticle, type ChunkSentence, isMark } from '../chunks';
import { cueAt, isFinite, isGerund, takesQuote } from '../syntax/cues';
import { subjectBefore } from '../syntax/speaker-phrase';
import type { SpeakerPhrase } from '../syntax/model';
import { Word } from '../word-classes';
import { attributeAccordingTo, sourceAt } from './according-to';
import { CueContext, nothing } from './cue-context';
import { cueRules } from './cue-rules';
import { attributeReportingNoun } from './reporting-nouns';
import { attributeTail } from './sentence-tail';

/** Attributes what the cues of one sentence govern, by at most one rule a cue. */
export function attributeSentence(state: AttributionState, sentence: ChunkSentence): void {
  const tail = attributeTail(state, sentence);
  if (!tail) {
    attributeRange(state, sentence, undefined);
    return;
  }
  attributeRange(state, { ...sentence, to: tail.parts[0]!.from }, undefined);
  addCandidate(state, tail);
  // “…,” said Ward, adding that …
  const from = Math.max(tail.cue!.to, tail.speaker!.outerTo, tail.parts.at(-1)!.to);
  if (from < sentence.to) attributeRange(state, { ...sentence, from }, tail.speaker);
}

function attributeRange(
  state: AttributionState,
  sentence: ChunkSentence,
  before: SpeakerPhrase | undefined,
): void {
  const { chunks } = state;
  let start = sentence.from;
  let last = before;
  for (let e = sentence.from; e < sentence.to; e++) {
    const mayAttribute =
      chunks.flags[e]! & (Word.cue | Word.cueNoun) || chunks.words.lexicon.opensSource[chunks.id[e]!];
    if (e < start || !mayAttribute) continue;
    const source = sourceAt(chunks, e, start, sentence.to);
    let candidate = source && attributeAccordingTo(state, e, source, start, sentence);
    if (source && candidate) start = source.cue.to;
    else {
      const cue = cueAt(chunks, e, start, sentence.to);
      candidate =
        (cue && attributeCue(new CueContext({ state, cue, start, sentence, last }))) ??
        attributeReportingNoun(state, e, start, sentence.to);
      if (candidate) start = (cue?.to ?? e) + 1;
      if (candidate && cue) candidate.takes = cue.takes;
    }
    if (!candidate) continue;
    if (candidate.rule === 'attitude') candidate = beforeNext(chunks, candidate, sentence.to);
    addCandidate(state, candidate);
    start = Math.max(start, candidate.parts.at(-1)!.to, candidate.speaker?.outerTo ?? 0);
    last = candidate.speaker ?? last;
  }
}

/** Shortest attitude before a clause with a cue of its own, in chunks. */
const minAttitudeLength = 3;

/**
 * The attitude without the clause behind it that says who said something: decided to go *as Ward said it was late*.
 */
function beforeNext(
  chunks: ChunkedArticle,
  candidate: AttributionCandidate,
  limit: number,
): AttributionCandidate {
  const { from, to } = candidate.parts.at(-1)!;
  for (let e = from + minAttitudeLength; e < to; e++) {
    if (chunks.quote[e]! >= 0) continue;
    if (isMark(chunks, e - 1, Char.comma) && saysBeside(chunks, e, to))
      return { ...candidate, parts: [...candidate.parts.slice(0, -1), { from, to: e - 1 }] };
    if (!(chunks.flags[e]! & Word.subordinator)) continue;
    for (let at = e + 2; at < Math.min(to, e + maxNextCueDistance); at++) {
      const cue = chunks.flags[at]! & Word.cue ? cueAt(chunks, at, e + 1, limit) : undefined;
      if (!cue) continue;
      const says = takesQuote(cue) && isFinite(cue) && !cue.passive && !(cue.takes & Takes.attitude);
      if (!says || subjectBefore(chunks, cue.group, e + 1) === undefined) break;
      return { ...candidate, parts: [...candidate.parts.slice(0, -1), { from, to: e }] };
    }
  }
  return candidate;
}

/** Whether a phrase with a verb of saying of its own begins: wants to stay, *with Ward saying* he can. */
function saysBeside(chunks: ChunkedArticle, e: number, to: number): boolean {
  if (!chunks.words.lexicon.absolutes.has(chunks.id[e]!)) return false;
  for (let at = e + 2; at < Math.min(to, e + maxNextCueDistance); at++) {
    const cue =
      chunks.quote[at]! < 0 && chunks.flags[at]! & Word.cue ? cueAt(chunks, at, e + 1, to) : undefined;
    if (cue) return isGerund(cue) && takesQuote(cue);
  }
  return false;
}

/** Furthest a cue stands from the conjunction of its clause, in chunks. */
const maxNextCueDistance = 9;

function attributeCue(context: CueContext): AttributionCandidate | undefined {
  for (const { attribute } of cueRules) {
    const result = attribute(context);
    if (result === nothing) return undefined;
    if (result) return result;
  }
  return undefined;
}
