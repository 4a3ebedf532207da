import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import type { ChunkSentence } from '../chunks';
import { type Cue, isGerund, maxSayingDistance, quotingAt } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { phraseAfter } from '../syntax/noun-phrase';
import { subjectBefore } from '../syntax/speaker-phrase';
import { attributeComplement } from './complement-content';
import { frontQuote } from './content-before';

/** Ward *was quoted* by the Post *as saying* …; the Post *quotes* her *as saying* …: who is quoted is who speaks. */
export function attributeQuotedAsSaying(
  state: AttributionState,
  cue: Cue,
  start: number,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const as = cue.group - 1;
  if (!isGerund(cue) || as <= start || !chunks.words.lexicon.likeness.has(chunks.id[as]!)) return undefined;
  for (let e = as - 1; e >= sentence.from && e > as - maxSayingDistance; e--) {
    const quoting = quotingAt(chunks, e, sentence);
    if (!quoting) continue;
    const subject = subjectBefore(chunks, quoting.group, sentence.from);
    const speaker = quoting.passive ? subject : phraseAfter(chunks, quoting.to, as, false);
    if (!speaker) return undefined;
    const candidate = attributeComplement(state, cue, speaker, cue.to, start, sentence, undefined);
    if (candidate) return candidate;
    // “…,” Ward was quoted as saying; “…,” the Post quoted her as saying
    const front = subject && frontQuote(state, subject.outerFrom, sentence.from);
    return front && behind(front, cue, speaker);
  }
  return undefined;
}

export const behind = (
  front: { from: number; to: number },
  { from, to }: Cue,
  speaker: SpeakerPhrase,
): AttributionCandidate => ({
  parts: [front],
  cue: { from, to },
  speaker,
  rule: 'cue-after',
});
