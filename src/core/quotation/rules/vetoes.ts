import { Form, Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { isMark } from '../chunks';
import { isGivenName } from '../scare-quotes';
import { complementOf } from '../syntax/complement';
import { leadsToQuoted, takesQuote } from '../syntax/cues';
import { Word } from '../word-classes';
import { type CueContext, type CueResult, nothing } from './cue-context';

/** Rejects a verb of quoting before *as saying*, which has the content: the Post *quotes* her as saying … */
export function rejectQuoting({ chunks, cue, limit }: CueContext): CueResult {
  return leadsToQuoted(chunks, cue, limit) ? nothing : undefined;
}

/** Rejects a verb that gives a name: what it *calls* “Pier Pass”; but not: called Ward “Mayor Nobody”. */
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

/** Rejects a modal verb: Ward *might say* no. Only what she *will say* on Monday is announced. */
export function rejectUnsaid(context: CueContext): CueResult {
  return context.cue.modal && !isAnnounced(context) ? nothing : undefined;
}

/**
 * Whether a modal verb announces what somebody has let be known, by a conjunction or by a comma and marks: Ward *will
 * say* on Monday that …
 */
function isAnnounced({ chunks, cue, limit }: CueContext): boolean {
  if (cue.negated || !takesQuote(cue) || !chunks.words.lexicon.announcing.has(chunks.id[cue.group]!))
    return false;
  const { kind, from, ledIn } = complementOf(chunks, cue, cue.to, limit);
  return (kind === 'clause' && (chunks.flags[from]! & Word.that) !== 0) || (kind === 'quote' && ledIn);
}

/**
 * Rejects a clause that only tells which topic a sentence is on: *On the question you raised* about the bolts: they are
 * back.
 */
export function rejectTopic({ chunks, cue, subject, sentence, limit }: CueContext): CueResult {
  const { flags, quote } = chunks;
  const before = subject ? subject.outerFrom - 1 : -1;
  if (before <= sentence.from || !(flags[sentence.from]! & Word.preposition)) return undefined;
  const parts = Word.mark | Word.and | Word.but | Word.subordinator | Word.preposition;
  if (quote[before]! >= 0 || flags[before]! & parts || !(flags[before + 1]! & Word.subjectPronoun))
    return undefined;
  for (let e = cue.to; e < limit && quote[e]! < 0 && !(flags[e]! & Word.that); e++)
    if (flags[e]! & Word.mark) return isMark(chunks, e, Char.colon) ? nothing : undefined;
  return undefined;
}

/** Rejects what is only supposed, which nobody has said: *If* he says “no”, we go. */
export function rejectSupposed({ chunks, cue, subject, sentence }: CueContext): CueResult {
  if (!subject || !takesQuote(cue) || cue.takes & Takes.attitude || cue.forms & Form.past) return undefined;
  const before = subject.outerFrom - 1;
  if (before < sentence.from || !(cue.forms & (Form.present | Form.base))) return undefined;
  const isSupposed = chunks.quote[before]! < 0 && chunks.words.lexicon.conditions.has(chunks.id[before]!);
  return isSupposed ? nothing : undefined;
}
