import { phraseAfter } from '../syntax/noun-phrase';
import { attributeComplement } from './complement-content';
import { type CueContext, type CueResult, nothing } from './cue-context';

/** Am Montag *sagte Ward*, …: in a language whose verb comes second, its subject may follow it. */
export function attributeVerbSecond(context: CueContext): CueResult {
  const { chunks, cue, limit } = context;
  if (context.gerund || !chunks.words.lexicon.language.verbSecond || context.subject) return undefined;
  const speaker = phraseAfter(chunks, cue.to, limit, false);
  return speaker && (attributeComplement(context, speaker, speaker, speaker.to) ?? nothing);
}
