import type { AttributionCandidate } from '../attribution-candidate';
import { addCandidate, type AttributionState } from '../attribution-state';
import type { ChunkSentence } from '../chunks';
import { cueAt } from '../syntax/cues';
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
      candidate = cue
        ? attributeCue(new CueContext({ state, cue, start, sentence, last }))
        : attributeReportingNoun(state, e, start, sentence.to);
      if (candidate) start = (cue?.to ?? e) + 1;
      if (candidate && cue) candidate.takes = cue.takes;
    }
    if (!candidate) continue;
    addCandidate(state, candidate);
    start = Math.max(start, candidate.parts.at(-1)!.to, candidate.speaker?.outerTo ?? 0);
    last = candidate.speaker ?? last;
  }
}

function attributeCue(context: CueContext): AttributionCandidate | undefined {
  for (const { attribute } of cueRules) {
    const result = attribute(context);
    if (result === nothing) return undefined;
    if (result) return result;
  }
  return undefined;
}
