import { Char } from '../../text/char-codes';
import { isGerund, cueAt, type Cue } from '../syntax/cues';
import type { AttributionCandidate } from '../attribution-candidate';
import { frontQuote } from './content-first';
import { attributeComplement } from './complement-content';
import type { AttributionState } from '../attribution-state';
import { isMark, type ChunkedArticle, type ChunkSentence } from '../chunks';
import { phraseAfter } from '../syntax/noun-phrase';
import { subjectBefore, type SpeakerPhrase } from '../syntax/speaker-phrase';

/** Longest way from the verb of quoting to its `as saying`, in chunks. */
const maxSayingDistance = 20;

/** Ward *was quoted* by the Post *as saying* …; the Post *quotes* her *as saying* …: who is quoted is who speaks. */
export function attributeQuotedAsSaying(
  state: AttributionState,
  cue: Cue,
  done: number,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const as = cue.group - 1;
  if (!isGerund(cue) || as <= done || !chunks.words.lexicon.likeness.has(chunks.id[as]!)) return undefined;
  for (let e = as - 1; e >= sentence.from && e > as - maxSayingDistance; e--) {
    const quoting = quotingAt(chunks, e, sentence);
    if (!quoting) continue;
    const subject = subjectBefore(chunks, quoting.group, sentence.from);
    const speaker = quoting.passive ? subject : phraseAfter(chunks, quoting.to, as, false);
    if (!speaker) return undefined;
    const candidate = attributeComplement(state, cue, speaker, cue.to, done, sentence, undefined);
    if (candidate) return candidate;
    // “…,” Ward was quoted as saying; “…,” the Post quoted her as saying
    const front = subject && frontQuote(state, subject.outerFrom, sentence.from);
    return front && behind(front, cue, speaker);
  }
  return undefined;
}

const behind = (
  front: { from: number; to: number },
  { from, to }: Cue,
  speaker: SpeakerPhrase,
): AttributionCandidate => ({
  parts: [front],
  cue: { from, to },
  speaker,
  rule: 'cue-after',
});

/** Whether a verb of quoting is followed by its `as saying`: it attributes nothing to its own subject. */
export function leadsToQuoted(chunks: ChunkedArticle, cue: Cue, ceiling: number): boolean {
  if (!chunks.words.lexicon.quoting.has(cue.lemma)) return false;
  for (let e = cue.to; e + 1 < Math.min(ceiling, cue.to + maxSayingDistance); e++) {
    if (isMark(chunks, e, Char.semicolon)) return false;
    if (!chunks.words.lexicon.likeness.has(chunks.id[e]!)) continue;
    const next = cueAt(chunks, e + 1, e, ceiling);
    if (next && isGerund(next)) return true;
  }
  return false;
}

function quotingAt(chunks: ChunkedArticle, e: number, { from, to }: ChunkSentence): Cue | undefined {
  const cue = chunks.quote[e]! < 0 ? cueAt(chunks, e, from, to) : undefined;
  return cue && chunks.words.lexicon.quoting.has(cue.lemma) ? cue : undefined;
}
