import { Form, Takes } from '../../language/contract';
import { isGivenName } from '../scare-quotes';
import { complementOf } from '../syntax/complement';
import { leadsToQuoted, takesQuote } from '../syntax/cues';
import { Word } from '../word-classes';
import { type CueContext, type CueResult, nothing } from './cue-context';

/** the Post *quotes* her as saying: the verb of saying after it has what she said. */
export function rejectQuoting({ chunks, cue, limit }: CueContext): CueResult {
  return leadsToQuoted(chunks, cue, limit) ? nothing : undefined;
}

/** what it *calls* “Pier Pass”, *called* the scheme “Pier Pass”; but not: called Ward “Mayor Nobody”. */
export function rejectNaming({ chunks, cue, limit }: CueContext): CueResult {
  if (!chunks.words.lexicon.naming.has(cue.lemma) || cue.to > cue.from + 1) return undefined;
  const { flags, quote } = chunks;
  let e = cue.to;
  if (e < limit && quote[e]! < 0 && flags[e]! & Word.determiner) {
    const searchEnd = Math.min(limit, e + maxNamedLength);
    while (e < searchEnd && quote[e]! < 0 && !(flags[e]! & (Word.mark | Word.capital))) e++;
  }
  return e < limit && quote[e]! >= 0 && isGivenName(chunks, e) ? nothing : undefined;
}

/** Longest phrase that is given a name, in chunks. */
const maxNamedLength = 6;

/** Ward *might say* no: only what she *will say* on Monday is announced. */
export function rejectUnsaid(context: CueContext): CueResult {
  return context.cue.modal && !isAnnounced(context) ? nothing : undefined;
}

/** Ward *will say* on Monday that …: a conjunction, or a comma and marks, tell what she has let be known. */
function isAnnounced({ chunks, cue, limit }: CueContext): boolean {
  if (cue.negated || !takesQuote(cue) || !chunks.words.lexicon.announcing.has(chunks.id[cue.group]!))
    return false;
  const { kind, from, ledIn } = complementOf(chunks, cue, cue.to, limit);
  return (kind === 'clause' && (chunks.flags[from]! & Word.that) !== 0) || (kind === 'quote' && ledIn);
}

/** *If* he says “no”, we go: nobody has said it. */
export function rejectSupposed({ chunks, cue, subject, sentence }: CueContext): CueResult {
  if (!subject || !takesQuote(cue) || cue.takes & Takes.attitude || cue.forms & Form.past) return undefined;
  const before = subject.outerFrom - 1;
  if (before < sentence.from || !(cue.forms & (Form.present | Form.base))) return undefined;
  const isSupposed = chunks.quote[before]! < 0 && chunks.words.lexicon.conditions.has(chunks.id[before]!);
  return isSupposed ? nothing : undefined;
}
