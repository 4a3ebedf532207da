import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { adjacentQuotes } from '../boundaries/adjacent-quotes';
import { isMark } from '../chunks';
import { isFinite, takesQuote } from '../syntax/cues';
import { phraseAfter } from '../syntax/noun-phrase';
import type { CueContext, CueResult } from './cue-context';

/** Attributes marks to the speaker after a cue that begins the sentence: *Said Ms Ward, “…”*. */
export function attributeLeading({ state, chunks, cue, range, sentence, limit }: CueContext): CueResult {
  if (cue.group !== sentence.from || cue.takes & Takes.person || !takesQuote(cue) || !isFinite(cue))
    return undefined;
  const speaker = phraseAfter(chunks, cue.to, limit);
  const mark = speaker?.outerTo ?? limit;
  if (!speaker || mark + 1 >= limit) return undefined;
  const first = isMark(chunks, mark, Char.comma) || isMark(chunks, mark, Char.colon) ? mark + 1 : mark;
  if (first >= limit || chunks.quote[first]! < 0 || state.owner[chunks.quote[first]!]! >= 0) return undefined;
  const parts = [{ from: first, to: first + 1 }, ...adjacentQuotes(state, first + 1, limit)];
  return { parts, cue: range, speaker, rule: 'cue-before' };
}
