import { frontQuote } from '../boundaries/content-before-cue';
import { isGerund, maxSayingDistance, quotingAt } from '../syntax/cues';
import { phraseAfter } from '../syntax/noun-phrase';
import { subjectBefore } from '../syntax/speaker-phrase';
import { attributeComplement } from './complement-content';
import type { CueContext, CueResult } from './cue-context';

/**
 * Attributes content to who is quoted: Ward *was quoted* by the Post *as saying* …; the Post *quotes* her *as saying*
 * …
 */
export function attributeQuotedAsSaying(context: CueContext): CueResult {
  const { state, chunks, cue, range, start, sentence } = context;
  const as = cue.group - 1;
  if (!isGerund(cue) || as <= start || !chunks.words.lexicon.likeness.has(chunks.id[as]!)) return undefined;
  for (let e = as - 1; e >= sentence.from && e > as - maxSayingDistance; e--) {
    const quoting = quotingAt(chunks, e, sentence);
    if (!quoting) continue;
    const subject = subjectBefore(chunks, quoting.group, sentence.from);
    const speaker = quoting.passive ? subject : phraseAfter(chunks, quoting.to, as, false);
    if (!speaker) return undefined;
    const candidate = attributeComplement(context, speaker);
    if (candidate) return candidate;
    // “…,” Ward was quoted as saying; “…,” the Post quoted her as saying
    const front = subject && frontQuote(state, subject.outerFrom, sentence.from);
    return front && { parts: [front], cue: range, speaker, rule: 'cue-after' };
  }
  return undefined;
}
