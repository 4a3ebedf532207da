import { Form, Takes } from '../../language/contract';
import type { AttributionState } from '../attribution-state';
import type { ChunkedArticle, ChunkSentence } from '../chunks';
import { Word } from '../cue-lexicon';
import { isGivenName } from '../scare-quotes';
import { complementOf } from '../syntax/complement';
import { type Cue, takesQuote } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';

/** Ward *will say* on Monday that …: a conjunction, or a comma and marks, tell what she has let be known. */
export function isAnnounced({ chunks }: AttributionState, cue: Cue, limit: number): boolean {
  if (cue.negated || !takesQuote(cue) || !chunks.words.lexicon.announcing.has(chunks.id[cue.group]!))
    return false;
  const { kind, from, ledIn } = complementOf(chunks, cue, cue.to, limit);
  return (kind === 'clause' && (chunks.flags[from]! & Word.that) !== 0) || (kind === 'quote' && ledIn);
}

/** Longest phrase that is given a name. */
const maxNamedLength = 6;

/** what it *calls* “Pier Pass”, *called* the scheme “Pier Pass”; but not: called Ward “Mayor Nobody”. */
export function givesName(chunks: ChunkedArticle, cue: Cue, limit: number): boolean {
  if (!chunks.words.lexicon.naming.has(cue.lemma) || cue.to > cue.from + 1) return false;
  const { flags, quote } = chunks;
  let e = cue.to;
  if (e < limit && quote[e]! < 0 && flags[e]! & Word.determiner) {
    const searchEnd = Math.min(limit, e + maxNamedLength);
    while (e < searchEnd && quote[e]! < 0 && !(flags[e]! & (Word.mark | Word.capital))) e++;
  }
  return e < limit && quote[e]! >= 0 && isGivenName(chunks, e);
}

/** *If* he says “no”, we go: nobody has said it. */
export function isSupposed(
  { chunks }: AttributionState,
  cue: Cue,
  subject: SpeakerPhrase,
  { from }: ChunkSentence,
): boolean {
  const before = subject.outerFrom - 1;
  if (!takesQuote(cue) || cue.takes & Takes.attitude || cue.forms & Form.past || before < from) return false;
  if (!(cue.forms & (Form.present | Form.base))) return false;
  return chunks.quote[before]! < 0 && chunks.words.lexicon.conditions.has(chunks.id[before]!);
}
