import { Form } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { type ChunkedArticle, type ChunkSentence, isMark, spanOf } from '../chunks';
import { type Cue, cueAt, isGerund } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { isAdverbial } from '../syntax/ranges';
import { subjectBefore } from '../syntax/speaker-phrase';
import { sentenceSubject } from '../syntax/subjects';
import { Word } from '../word-classes';
import type { CueContext } from './cue-context';

/**
 * Whether the clause of a cue is subordinate, so that a comma ends it and its content: *While Ward said* …, the council …
 * @param subject what stands before the cue.
 */
export function isSubordinate(
  { chunks, cue, sentence }: CueContext,
  subject: SpeakerPhrase | undefined,
): boolean {
  return (
    followsSubordinator(chunks, subject, sentence.from) ||
    subject?.pronoun !== undefined ||
    (cue.group === sentence.from && isGerund(cue)) ||
    inFronting(chunks, cue, sentence)
  );
}

/** Whether a conjunction stands before a subject: *While* Ward said … */
function followsSubordinator(
  chunks: ChunkedArticle,
  subject: SpeakerPhrase | undefined,
  start: number,
): boolean {
  const at = (subject?.outerFrom ?? start) - 1;
  return at >= start && (chunks.flags[at]! & Word.subordinator) !== 0;
}

/**
 * Whether a cue stands in what only says when, where or why: *In reply to calls urging him to resign*, Ward said …
 */
function inFronting(chunks: ChunkedArticle, cue: Cue, { from, to }: ChunkSentence): boolean {
  if (chunks.flags[from]! & Word.cue || !(isAdverbial(chunks, from) || looksLikeGerund(chunks, from)))
    return false;
  for (let e = from; e < cue.group; e++) if (isMark(chunks, e, Char.comma)) return false;
  for (let e = cue.to; e < to; e++)
    if (isMark(chunks, e, Char.comma))
      return sentenceSubject(chunks, e + 1, to) !== undefined && followedByCue(chunks, e + 1, to);
  return false;
}

/** Whether the word at the head of a sentence is a gerund, which its capital hides: *Turning* to the treaty, … */
function looksLikeGerund(chunks: ChunkedArticle, e: number): boolean {
  const { start, end } = spanOf(chunks, e, e + 1);
  const word = chunks.article.text.slice(start, Math.min(end, start + 24));
  return word.length > 5 && chunks.words.lexicon.gerundEndings.some((ending) => word.endsWith(ending));
}

/** Whether the first verb after a comma is a cue with its own subject. */
function followedByCue(chunks: ChunkedArticle, from: number, to: number): boolean {
  for (let e = from + 1; e < Math.min(to, from + 10); e++) {
    if (chunks.quote[e]! >= 0 || chunks.flags[e]! & Word.mark) return false;
    const cue = chunks.flags[e]! & Word.cue ? cueAt(chunks, e, from, to) : undefined;
    if (cue)
      return (
        (cue.forms & (Form.past | Form.present)) !== 0 && subjectBefore(chunks, cue.group, from) !== undefined
      );
  }
  return false;
}
