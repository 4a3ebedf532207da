import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { Word } from '../cue-lexicon';
import type { Cue } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';

/** “…” *is how* Ward described it; “…” *was what* she called it: the marks before the verb. */
export function attributeTelling(
  { chunks, owner }: AttributionState,
  cue: Cue,
  subject: SpeakerPhrase,
  start: number,
): AttributionCandidate | undefined {
  const at = subject.outerFrom - 3;
  if (at < start || chunks.quote[at]! < 0 || owner[chunks.quote[at]!]! >= 0) return undefined;
  const tells = chunks.quote[at + 1]! < 0 && (chunks.flags[at + 1]! & Word.be) !== 0;
  if (!tells || chunks.quote[at + 2]! >= 0 || !(chunks.flags[at + 2]! & Word.question)) return undefined;
  const range = { from: cue.from, to: cue.to };
  return { parts: [{ from: at, to: at + 1 }], cue: range, speaker: subject, rule: 'relative' };
}
