import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { clauseEnd } from '../boundaries/clause-end';
import { phraseContentEnd } from '../boundaries/phrase-end';
import { lastInside } from '../chunks';
import { auxiliary, Word } from '../word-classes';
import type { CueContext, CueResult } from './cue-context';

/**
 * Attributes a relative clause whose pronoun is the object of what was said: *what* the police said *was a bomb*; the
 * plan *that* Ward says *will work*.
 */
export function attributeObjectRelative({
  chunks,
  cue,
  range,
  subject,
  start,
  limit,
}: CueContext): CueResult {
  if (!subject) return undefined;
  const pronoun = subject.outerFrom - 1;
  if (pronoun < start || subject.pronoun !== undefined) return undefined;
  if (chunks.quote[pronoun]! >= 0 || !(chunks.flags[pronoun]! & (Word.question | Word.relative)))
    return undefined;
  if (chunks.flags[pronoun]! & Word.subordinator || cue.to >= limit) return undefined;
  // which she called “a disgrace”; whom she described as old
  const names = chunks.quote[cue.to]! >= 0 || chunks.words.lexicon.likeness.has(chunks.id[cue.to]!);
  if (names && cue.takes & (Takes.noun | Takes.judgement)) {
    const closed = chunks.quote[cue.to]! >= 0 && lastInside(chunks, cue.to) === Char.comma;
    const context = { atComma: true, infinitive: true, gerund: false };
    const to = closed ? cue.to + 1 : phraseContentEnd(chunks, cue.to, limit, context);
    const parts = [
      { from: pronoun, to: pronoun + 1 },
      { from: cue.to, to: Math.max(to, cue.to + 1) },
    ];
    return { parts, cue: range, speaker: subject, rule: 'relative' };
  }
  if (!(cue.takes & Takes.bare)) return undefined;
  if (!(chunks.flags[cue.to]! & (auxiliary | Word.modal | Word.verb | Word.past | Word.cue)))
    return undefined;
  const parts = [
    { from: pronoun, to: pronoun + 1 },
    { from: cue.to, to: clauseEnd(chunks, cue.to, limit, true) },
  ];
  return { parts, cue: range, speaker: subject, rule: 'relative' };
}
