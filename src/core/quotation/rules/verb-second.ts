import { phraseAfter } from '../syntax/noun-phrase';
import { attributeComplement } from './complement-content';
import { type CueContext, type CueResult, nothing } from './cue-context';

/**
 * Attributes content to the subject after its verb, in a language whose verb comes second: Am Montag *sagte Ward*, …
 */
export function attributeVerbSecond(context: CueContext): CueResult {
  const { chunks, cue, limit } = context;
  if (context.gerund || !chunks.words.lexicon.language.verbSecond || context.subject) return undefined;
  const speaker = phraseAfter(chunks, cue.to, limit, false);
  return speaker && (attributeComplement(context, speaker, speaker, speaker.to) ?? nothing);
}
