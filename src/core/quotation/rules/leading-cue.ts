import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { type ChunkSentence, isMark } from '../chunks';
import { type Cue, isFinite, takesQuote } from '../syntax/cues';
import { phraseAfter } from '../syntax/noun-phrase';
import { adjacentQuotes } from './adjacent-quotes';

/** *Said Ms Ward, “…”*: the verb begins the sentence. */
export function attributeLeading(
  state: AttributionState,
  cue: Cue,
  { from, to }: ChunkSentence,
): AttributionCandidate | undefined {
  if (cue.group !== from || cue.takes & Takes.person || !takesQuote(cue) || !isFinite(cue)) return undefined;
  const { chunks, owner } = state;
  const speaker = phraseAfter(chunks, cue.to, to);
  const mark = speaker?.outerTo ?? to;
  if (!speaker || mark + 1 >= to) return undefined;
  const first = isMark(chunks, mark, Char.comma) || isMark(chunks, mark, Char.colon) ? mark + 1 : mark;
  if (first >= to || chunks.quote[first]! < 0 || owner[chunks.quote[first]!]! >= 0) return undefined;
  const parts = [{ from: first, to: first + 1 }, ...adjacentQuotes(state, first + 1, to)];
  return { parts, cue: { from: cue.from, to: cue.to }, speaker, rule: 'cue-before' };
}
