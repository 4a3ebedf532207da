import { Takes } from '../../language/contract';
import type { AttributionCandidate } from '../attribution-candidate';
import { complementOf } from '../syntax/complement';
import { takesQuote } from '../syntax/cues';
import { subjectBefore } from '../syntax/speaker-phrase';
import { sentenceSubject, verbBefore } from '../syntax/subjects';
import { attributeComplement } from './complement-content';
import { type CueContext, type CueResult, nothing } from './cue-context';

/** Attributes a clause or marks after an infinitive to the subject of the sentence: Ward went on *to say* that … */
export function attributeInfinitive(context: CueContext): CueResult {
  return context.cue.infinitive ? (saidInTheEnd(context) ?? nothing) : undefined;
}

function saidInTheEnd(context: CueContext): AttributionCandidate | undefined {
  const { chunks, cue, start, sentence, last } = context;
  const at = cue.group - 1;
  if (at <= sentence.from || !takesQuote(cue) || cue.takes & Takes.attitude) return undefined;
  const { kind, marked, ledIn } = complementOf(chunks, cue, cue.to, sentence.to);
  if (!(kind === 'clause' && marked) && !(kind === 'quote' && ledIn)) return undefined;
  const speaker =
    subjectBefore(chunks, verbBefore(chunks, at, start), start) ??
    last ??
    sentenceSubject(chunks, sentence.from, at);
  return speaker && attributeComplement(context, { ...speaker, sure: 0.6 });
}
