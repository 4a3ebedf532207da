import { Word } from '../word-classes';
import type { CueContext, CueResult } from './cue-context';

/**
 * Attributes marks before a clause that tells how somebody put them: “…” *is how* Ward described it; “…” *was what*
 * she called it.
 */
export function attributeTelling({ state, chunks, subject, start, range }: CueContext): CueResult {
  if (!subject) return undefined;
  const at = subject.outerFrom - 3;
  if (at < start || chunks.quote[at]! < 0 || state.owner[chunks.quote[at]!]! >= 0) return undefined;
  const tells = chunks.quote[at + 1]! < 0 && (chunks.flags[at + 1]! & Word.be) !== 0;
  if (!tells || chunks.quote[at + 2]! >= 0 || !(chunks.flags[at + 2]! & Word.question)) return undefined;
  return { parts: [{ from: at, to: at + 1 }], cue: range, speaker: subject, rule: 'relative' };
}
