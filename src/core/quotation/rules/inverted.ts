import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { continuation, needsMarks } from '../boundaries/adjacent-quotes';
import { skipAdjuncts } from '../boundaries/adjuncts';
import { clauseEnd } from '../boundaries/clause-end';
import { contentStart, frontContent } from '../boundaries/content-before-cue';
import { type ChunkedArticle, isMark } from '../chunks';
import { canBeSubject } from '../syntax/complement-start';
import { type Cue, isFinite, takesQuote } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { looksLikeName, phraseAfter } from '../syntax/noun-phrase';
import { hasVerb, isAdverbial } from '../syntax/ranges';
import { subjectBefore } from '../syntax/speaker-phrase';
import { auxiliary, Word } from '../word-classes';
import type { CueContext, CueResult } from './cue-context';

/**
 * Attributes content that goes on after an inverted cue and its speaker: Schools, *said the minister*, will reopen.
 */
export function attributeResumed({ chunks, cue, range, start, limit }: CueContext): CueResult {
  const speaker = resumingInverted(chunks, cue, start, limit);
  if (!speaker) return undefined;
  const from = contentStart(chunks, start, cue.group - 1);
  const rest = speaker.outerTo + 1;
  const parts = [
    { from, to: cue.group - 1 },
    { from: rest, to: clauseEnd(chunks, rest, limit) },
  ];
  return { parts, cue: range, speaker, rule: 'fronted' };
}

/** Attributes content before a cue to the speaker after it: “…,” *said Ward*, “…”. */
export function attributeInverted({ state, chunks, cue, range, start, limit }: CueContext): CueResult {
  const speaker = invertedSpeaker(chunks, cue, start, limit);
  if (!speaker) return undefined;
  const front = frontContent(state, cue.group, start);
  if (front) {
    const parts = [front, ...continuation(state, speaker.outerTo, limit)];
    return { parts, cue: range, speaker, rule: 'cue-inverted' };
  }
  // But, said Ward, “…”
  if (!(chunks.flags[start]! & (Word.and | Word.but)) || cue.group - start > 2) return undefined;
  const rest = continuation(state, speaker.outerTo, limit);
  if (!rest.length) return undefined;
  const parts = [{ from: start, to: start + 1 }, ...rest];
  return { parts, cue: range, speaker, rule: 'cue-inverted' };
}

/** The speaker after a cue, where content stands before it: said *Ward*. */
export function invertedSpeaker(
  chunks: ChunkedArticle,
  cue: Cue,
  start: number,
  limit: number,
): SpeakerPhrase | undefined {
  if (!canInvert(chunks, cue, start, limit)) return undefined;
  const before = cue.group - 1;
  if (chunks.quote[before]! < 0) {
    if (!isMark(chunks, before, Char.comma) || before <= start) return undefined;
  }
  const speaker = phraseAfter(chunks, cue.to, limit, !chunks.words.lexicon.language.clauseAfterComma);
  // …, reports say: the subject of a verb, and no verb itself
  if (!speaker || (chunks.flags[speaker.from]! & Word.cue && !looksLikeName(chunks, speaker)))
    return undefined;
  if (chunks.quote[before]! >= 0)
    return takesQuote(cue) && !isTitle(chunks, before, start) ? speaker : undefined;
  // “…”, Ward, a relic, said: with words and not marks before the comma, a subject comes first, unless one follows
  const closes =
    isPlainly(cue) && looksLikeName(chunks, speaker) && chunks.flags[speaker.from]! & Word.capital;
  if (!closes && chunks.quote[before - 1]! < 0 && subjectBefore(chunks, cue.group, start)) return undefined;
  return endsAfter(chunks, speaker, limit) ? speaker : undefined;
}

/** Whether a phrase right after the cue can be its subject. */
function canInvert(chunks: ChunkedArticle, cue: Cue, start: number, limit: number): boolean {
  if (!isFinite(cue) || cue.infinitive || cue.group <= start) return false;
  if (!(cue.takes & Takes.clause)) return true;
  // told Ward is no inversion, but asked Ward may be one
  if (cue.takes & Takes.person) return false;
  // says that …: no speaker
  return cue.to >= limit || !(chunks.flags[cue.to]! & Word.that);
}

/** Whether nothing but when and where stands between a speaker and the end of the clause. */
function endsAfter(chunks: ChunkedArticle, { outerTo }: SpeakerPhrase, limit: number): boolean {
  const next = skipAdjuncts(chunks, outerTo, limit);
  if (next >= limit || chunks.quote[next]! >= 0) return true;
  return (chunks.flags[next]! & (Word.mark | Word.subordinator | Word.and)) !== 0;
}

/** The speaker between two commas, where the statement's verb follows: Schools, said *the minister*, will reopen. */
export function resumingInverted(
  chunks: ChunkedArticle,
  cue: Cue,
  start: number,
  limit: number,
): SpeakerPhrase | undefined {
  const before = cue.group - 1;
  if (!isPlainly(cue) || !isFinite(cue) || cue.group !== cue.from || before <= start) return undefined;
  if (!isMark(chunks, before, Char.comma) || chunks.quote[before - 1]! >= 0) return undefined;
  const speaker = phraseAfter(chunks, cue.to, limit, false);
  if (!speaker || speaker.outerTo + 2 >= limit || !isMark(chunks, speaker.outerTo, Char.comma))
    return undefined;
  const next = speaker.outerTo + 1;
  // For instance, said Ward, the bridge …; Although it is old, said Ward, the bridge …
  const isSubordinate = (chunks.flags[start]! & Word.subordinator) !== 0;
  const isLedIn = isSubordinate || (isAdverbial(chunks, start) && !hasVerb(chunks, start, before));
  const goesOn = chunks.quote[next]! < 0 && canBeSubject(chunks, next) && hasVerb(chunks, next, limit);
  if (isLedIn && goesOn) return speaker;
  if (chunks.quote[next]! >= 0 || !(chunks.flags[next]! & (auxiliary | Word.modal))) return undefined;
  // a statement of its own stands before the commas where it has a verb
  return hasVerb(chunks, start, before) ? undefined : speaker;
}

export const isPlainly = ({ takes }: Cue): boolean =>
  (takes & Takes.bare) !== 0 && (takes & Takes.quote) !== 0 && !(takes & (Takes.noun | Takes.person));

/** Whether marks name a work of the subject: Ward, author of *“The Bridge,”* wrote. */
function isTitle(chunks: ChunkedArticle, passage: number, start: number): boolean {
  if (passage - 1 < start || chunks.quote[passage - 1]! >= 0) return false;
  const named = needsMarks(chunks, passage) || chunks.words.lexicon.termWords.has(chunks.id[passage - 1]!);
  if (!named) return false;
  for (let e = passage - 1; e >= start && e > passage - 16; e--)
    if (isMark(chunks, e, Char.comma)) return true;
  return false;
}
