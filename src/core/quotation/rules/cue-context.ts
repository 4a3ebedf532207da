import { Char } from '../../text/char-codes';
import type { AttributionState } from '../attribution-state';
import { type ChunkSentence, isMark } from '../chunks';
import type { Cue } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { subjectBefore } from '../syntax/speaker-phrase';

/** An aide, who asked not to be named because he did not want it, *said*: the subject that begins the sentence. */
export function subjectOverAside(
  { chunks }: AttributionState,
  { group }: Cue,
  start: number,
  { from }: ChunkSentence,
): SpeakerPhrase | undefined {
  if (start <= from || !isMark(chunks, group - 1, Char.comma)) return undefined;
  const subject = subjectBefore(chunks, group, from);
  return subject?.from === from ? { ...subject, sure: subject.sure * 0.8 } : undefined;
}
