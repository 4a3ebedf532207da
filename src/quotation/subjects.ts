import { isFinite, type Cue } from './cues';
import { Takes } from './language';
import { auxiliary, Word } from './lexicon';
import { isMark, type Scene } from './scene';
import { looksLikeName, phraseAfter } from './nounPhrase';
import { isAdverbial, subjectBefore, type Speaker } from './speakers';

const comma = 44;

/** The first element of the verb group that ends at `e`: *has also* made. */
export function groupStart(scene: Scene, e: number, floor: number): number {
  const inGroup = auxiliary | Word.modal | Word.adverb | Word.negation;
  let group = e;
  while (group > floor && scene.quote[group - 1]! < 0 && scene.flags[group - 1]! & inGroup) group--;
  return group;
}

/** The finite verb that governs an infinitive: Ward *went* on to say; the infinitive itself where none is near. */
export function verbBefore(scene: Scene, infinitive: number, floor: number): number {
  const finite = Word.past | Word.verb | auxiliary | Word.modal | Word.cue;
  for (let e = infinitive - 1; e >= floor && e > infinitive - 5; e--) {
    if (scene.quote[e]! >= 0 || scene.flags[e]! & Word.mark) break;
    if (scene.flags[e]! & finite && !(scene.flags[e]! & (Word.capital | Word.nounLike))) {
      let group = e;
      while (
        group > floor &&
        scene.flags[group - 1]! & (auxiliary | Word.modal | Word.adverb | Word.negation)
      )
        group--;
      return group;
    }
  }
  return infinitive;
}

/** said Ward, who added …: the pronoun stands for the speaker before it. */
export function asRelative(
  scene: Scene,
  cue: Cue,
  done: number,
  last: Speaker | undefined,
): Speaker | undefined {
  const at = cue.group - 1;
  const isPronoun = at >= done && (scene.flags[at]! & (Word.relative & ~Word.determiner)) !== 0;
  if (!last || !isPronoun) return last;
  // she told Ward, who showed nothing: the pronoun stands for another one
  return at - Math.max(last.to, last.outerTo) <= 1 ? { ...last, pronoun: at } : undefined;
}

/** A sentence in which more elements stand before the verb is none that a person wrote. */
const furthestSubject = 120;

/**
 * Executives who have worked with Ward say: the phrase at the head of the clause, where more stands between it and its
 * verb than a phrase can hold; Ward keeps the plans but says: the subject of the sentence.
 */
export function distantSubject(scene: Scene, cue: Cue, floor: number, done: number): Speaker | undefined {
  const before = cue.group - 1;
  if (before < floor || before - floor > furthestSubject || !isFinite(cue)) return undefined;
  let from = cue.group;
  const joined = scene.quote[before]! < 0 && (scene.flags[before]! & (Word.and | Word.but)) !== 0;
  if (joined) from = floor;
  else if (before < done || !(cue.takes & Takes.bare) || cue.takes & Takes.attitude) return undefined;
  else while (from > done && scene.quote[from - 1]! < 0 && !endsClause(scene, from - 1)) from--;
  const subject = sentenceSubject(scene, from, cue.group);
  return subject && looksLikeName(scene, subject) ? { ...subject, sure: 0.6 } : undefined;
}

function endsClause(scene: Scene, e: number): boolean {
  const word = scene.flags[e]!;
  if (word & Word.mark) return isMark(scene, e, 59) || isMark(scene, e, 58) || isMark(scene, e, 0x2014);
  return (
    (word & (Word.but | Word.subordinator | Word.that)) !== 0 &&
    !(word & (Word.preposition | Word.determiner))
  );
}

/** Ward left, saying …: the subject of the sentence; a letter saying …: the phrase right before. */
export function subjectOfGerund(
  scene: Scene,
  cue: Cue,
  floor: number,
  done: number,
  last: Speaker | undefined,
): Speaker | undefined {
  if (cue.group === floor) return undefined;
  const before = cue.group - 1;
  const joined =
    isMark(scene, before, comma) ||
    scene.quote[before]! >= 0 ||
    scene.flags[before]! & (Word.and | Word.preposition | Word.subordinator);
  if (last) return last;
  if (!joined && before >= done) return subjectBefore(scene, cue.group, done);
  return sentenceSubject(scene, floor, cue.group);
}

/** The subject of a sentence: its first noun phrase, past what stands before it between commas. */
export function sentenceSubject(scene: Scene, floor: number, ceiling: number): Speaker | undefined {
  let from = floor;
  const lead = Word.mark | Word.and | Word.but | Word.adverb;
  while (from < ceiling && scene.flags[from]! & lead && !(scene.flags[from]! & Word.determiner)) from++;
  if (from >= ceiling) return undefined;
  if (isAdverbial(scene, from)) {
    while (from < ceiling && !isMark(scene, from, comma)) from++;
    from++;
  }
  const subject = phraseAfter(scene, from, ceiling);
  if (!subject) return undefined;
  // Ward *opened* the bridge
  const verb = Word.past | Word.verb;
  let to = subject.from + 1;
  while (to < subject.to && !(scene.flags[to]! & verb && !(scene.flags[to]! & Word.capital))) to++;
  return { ...subject, to, sure: subject.sure * 0.8 };
}
