import { clauseEnd } from './clauses';
import { isInfinitive } from './complement';
import type { Cue } from './cues';
import type { Draft } from './draft';
import { Takes } from './language';
import { auxiliary, Word } from './lexicon';
import type { Run } from './run';
import { firstLetterIsLower, isMark, type Scene } from './scene';
import { subjectBefore, type Speaker } from './speakers';
import { groupStart } from './subjects';

/** the mayor's claim that …: a clause behind a noun; its possessor is the speaker. */
export function attributeNoun(run: Run, e: number, done: number, ceiling: number): Draft | undefined {
  const { scene } = run;
  if (!(scene.flags[e]! & Word.cueNoun)) return undefined;
  const marks = marksBehind(run, e, done, ceiling);
  if (marks || e + 3 >= ceiling) return marks;
  if (!(scene.flags[e + 1]! & Word.that) || scene.quote[e + 1]! >= 0) return undefined;
  // a clause has a subject of its own; without one it is relative: the claim that upset her
  if (!(scene.flags[e + 2]! & opensSubject) && scene.quote[e + 2]! < 0) return undefined;
  const maker = makerOf(scene, e, done);
  const speaker = possessorOf(scene, e, done) ?? maker;
  if (!speaker && !(scene.flags[e]! & Word.plural)) return undefined;
  const end = clauseEnd(scene, e + 1, ceiling, true);
  const to = maker ? end : predicateOf(scene, e + 2, end);
  const cue = { from: e, to: e + 1 };
  return { parts: [{ from: e + 1, to }], cue, speaker, rule: 'cue-noun' };
}

/**
 * His claim that it would close *surprised* the town; … that it is safe *was* rejected: where the verb begins whose
 * subject the noun is, behind a clause with a verb of its own; `to` where the sentence has no such verb.
 */
function predicateOf({ flags, quote }: Scene, from: number, to: number): number {
  const helps = auxiliary | Word.modal;
  const joins = Word.mark | Word.that | Word.relative | Word.subordinator | Word.and | Word.but;
  // many hurried visitors: behind a determiner it is none
  const isVerb = (e: number, bits: number) =>
    e < to &&
    quote[e]! < 0 &&
    (flags[e]! & bits) !== 0 &&
    !(flags[e]! & (Word.capital | Word.nounLike)) &&
    !(flags[e - 1]! & (Word.determiner | Word.possessive) && !(flags[e - 1]! & Word.that));
  let e = from;
  for (; e < to && !isVerb(e, helps | Word.past | Word.verb); e++)
    if (quote[e]! >= 0 || flags[e]! & Word.relative & ~Word.that) return to;
  const isGroup = isVerb(e, helps);
  while (isVerb(e, helps | Word.adverb | Word.negation)) e++;
  // the word that its auxiliary goes with, or the verb itself
  if (isGroup || isVerb(e, Word.past | Word.verb)) e++;
  if (isVerb(e, Word.past | Word.verb)) return e;
  for (; e < to; e++) {
    if (quote[e]! >= 0 || flags[e]! & joins) return to;
    if (isVerb(e, helps) && !(flags[e - 1]! & Word.infinitive)) return e;
  }
  return to;
}

/** issued a statement, *“…”*: a whole sentence in marks behind a noun of saying that somebody made. */
function marksBehind({ scene, owner }: Run, e: number, done: number, ceiling: number): Draft | undefined {
  const at = e + 2;
  if (at >= ceiling || !isMark(scene, e + 1, 44) || scene.quote[at]! < 0 || owner[scene.quote[at]!]! >= 0)
    return undefined;
  const isSentence = scene.end[at]! - scene.first[at]! > 6 && !firstLetterIsLower(scene, at);
  const speaker = isSentence ? makerOf(scene, e, done) : undefined;
  return (
    speaker && { parts: [{ from: at, to: at + 1 }], cue: { from: e, to: e + 1 }, speaker, rule: 'cue-noun' }
  );
}

const opensSubject =
  Word.determiner | Word.subjectPronoun | Word.possessive | Word.capital | Word.number | Word.plural;

/** *the mayor*'s recent claim; *her* claim. */
function possessorOf(scene: Scene, noun: number, done: number): Speaker | undefined {
  for (let e = noun - 1; e >= done && e >= noun - 4; e--) {
    const word = scene.flags[e]!;
    if (scene.quote[e]! >= 0 || word & (Word.mark | Word.preposition)) return undefined;
    if (word & Word.genitive) return ownerBefore(scene, e, done);
    if (word & Word.possessive) return { from: e, to: e + 1, outerFrom: e, outerTo: e + 1, sure: 0.9 };
    if (word & Word.determiner) return undefined;
  }
  return undefined;
}

/** *Ward* made the point that …: the subject of the verb whose object the noun is. */
function makerOf(scene: Scene, noun: number, done: number): Speaker | undefined {
  const inPhrase = Word.determiner | Word.possessive | Word.number;
  for (let e = noun - 1; e >= done && e >= noun - 4; e--) {
    const word = scene.flags[e]!;
    if (scene.quote[e]! >= 0 || word & (Word.mark | Word.preposition)) return undefined;
    if (word & (Word.verb | Word.past | Word.cue) && !(word & (Word.capital | Word.nounLike | inPhrase))) {
      const speaker = subjectBefore(scene, groupStart(scene, e, done), done);
      return speaker && { ...speaker, sure: 0.7 };
    }
  }
  return undefined;
}

/** The noun phrase before a genitive, without the verb and the preposition before it. */
function ownerBefore(scene: Scene, genitive: number, done: number): Speaker | undefined {
  const subject = subjectBefore(scene, genitive, done);
  if (!subject) return undefined;
  let from = subject.from;
  for (let e = subject.from; e < subject.to; e++) if (scene.flags[e]! & Word.preposition) from = e + 1;
  return from < subject.to ? { ...subject, from, outerFrom: from } : undefined;
}

/**
 * expressed the hope *that it is closed*; voiced concern about *the bridge*: where the content begins behind a noun of
 * saying that the cue takes as its object; -1 where there is none.
 */
export function nominalContent(scene: Scene, cue: Cue, from: number, ceiling: number): number {
  const { flags, quote } = scene;
  if (!(cue.takes & Takes.light)) return -1;
  const limit = Math.min(ceiling - 2, from + 4);
  for (let e = from; e < limit; e++) {
    if (quote[e]! >= 0 || flags[e]! & (Word.mark | Word.preposition | Word.genitive)) return -1;
    if (!(flags[e]! & Word.cueNoun) || quote[e + 1]! >= 0) continue;
    const next = flags[e + 1]!;
    if (next & Word.that) return flags[e + 2]! & opensSubject || quote[e + 2]! >= 0 ? e + 1 : -1;
    if (next & Word.preposition) return e + 2;
    if (isInfinitive(scene, e + 1, ceiling)) return e + 1;
  }
  return -1;
}
