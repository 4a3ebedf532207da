import { Takes } from '../../language/contract';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import type { ChunkSentence } from '../chunks';
import { complementOf } from '../syntax/complement';
import { type Cue, takesQuote } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { subjectBefore } from '../syntax/speaker-phrase';
import { sentenceSubject, verbBefore } from '../syntax/subjects';
import { attributeComplement } from './complement-content';

/** Ward went on *to say* that …: the subject of the sentence said it, where a clause or marks follow. */
export function attributeInfinitive(
  state: AttributionState,
  cue: Cue,
  start: number,
  sentence: ChunkSentence,
  last: SpeakerPhrase | undefined,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const at = cue.group - 1;
  if (at <= sentence.from || !takesQuote(cue) || cue.takes & Takes.attitude) return undefined;
  const { kind, marked, ledIn } = complementOf(chunks, cue, cue.to, sentence.to);
  if (!(kind === 'clause' && marked) && !(kind === 'quote' && ledIn)) return undefined;
  const speaker =
    subjectBefore(chunks, verbBefore(chunks, at, start), start) ??
    last ??
    sentenceSubject(chunks, sentence.from, at);
  return speaker && attributeComplement(state, cue, { ...speaker, sure: 0.6 }, cue.to, start, sentence);
}
