import { clauseEnd } from './clauses';
import { cueAt } from './cues';
import { Form } from './language';
import { auxiliary, Word } from './lexicon';
import { isMark, lastInside, type Scene } from './scene';
import { hasVerb } from './speakers';

const comma = 44;
/** Longest subject before the verb that shows a clause to begin, in elements. */
const longestSubject = 8;

/** What shapes the end of content that is no clause. */
export interface PhraseContext {
  /** A comma ends it: its verb stands in a subordinate clause. */
  readonly atComma: boolean;
  /** It is an infinitive: a bare verb behind *and* goes on with it. */
  readonly infinitive: boolean;
  /** Its cue is a gerund: another one behind *and* goes on with the speaker's sentence. */
  readonly gerund: boolean;
}

/**
 * Where content ends that is a noun phrase or an infinitive (criticised *the council for its delay*): before what only
 * says when, where or by what means it was spoken, and before a verb that goes on with the speaker's sentence.
 */
export function phraseContentEnd(
  scene: Scene,
  from: number,
  ceiling: number,
  context: PhraseContext,
): number {
  const { flags, quote } = scene;
  const end = clauseEnd(scene, from, ceiling, context.atComma);
  let { gerund } = context;
  for (let e = from + 1; e < end; e++) {
    if (quote[e]! >= 0) {
      // called it “a disgrace,” adding …
      if (lastInside(scene, e) === comma && e + 1 < end && leavesAtComma(scene, e + 1, end, context))
        return e + 1;
      continue;
    }
    const word = flags[e]!;
    if (word & Word.mark) {
      if (isMark(scene, e, comma) && leavesAtComma(scene, e + 1, end, context)) return e;
    } else if (word & (Word.and | Word.but)) {
      if (leavesAtAnd(scene, e + 1, end, gerund, context)) return e;
    } else if (quote[e - 1]! >= 0 && word & Word.time && !(word & Word.determiner)) {
      // called it “a disgrace” Wednesday
      return e;
    } else if ((!context.infinitive && endsPhrase(scene, e, end)) || isOccasion(scene, e, end)) return e;
    // accused them of sleeping and drinking: both belong to it
    else if (word & Word.gerund) gerund = false;
  }
  return context.infinitive ? end : beforeTime(scene, from, end);
}

/** Whether a subordinate clause begins that tells of the speaking: … when the vote was over; … before leaving. */
function endsPhrase(scene: Scene, e: number, end: number): boolean {
  const { lexicon } = scene.words;
  if (scene.flags[e]! & Word.capital) return false;
  if (!lexicon.likeness.has(scene.id[e]!) && !lexicon.leaving.has(scene.id[e]!)) return false;
  if (e + 1 >= end) return false;
  if (scene.quote[e + 1]! >= 0) return false;
  // described them *as seeming* afraid
  const gerund = !lexicon.likeness.has(scene.id[e]!) && isGerundAt(scene, e + 1, end);
  return gerund || startsClause(scene, e + 1, end);
}

export function isGerundAt(scene: Scene, e: number, end: number): boolean {
  const word = scene.flags[e]!;
  if (word & Word.gerund && !(word & Word.capital)) return true;
  return (word & Word.cue) !== 0 && cueAt(scene, e, e, end)?.forms === Form.gerund;
}

/** in an interview, during a debate, via Twitter: by what means or on what occasion it was spoken. */
export function isOccasion(scene: Scene, e: number, end: number): boolean {
  const { flags, id, quote } = scene;
  const { lexicon } = scene.words;
  const { occasions, occasionPrepositions } = lexicon;
  if (!occasionPrepositions.has(id[e]!)) return false;
  const inside = Word.possessive | Word.capital | Word.number | Word.time;
  for (let k = e + 1; k < Math.min(end, e + 6); k++) {
    if (quote[k]! >= 0) return false;
    if (occasions.has(id[k]!)) return k + 1 >= end || !(flags[k + 1]! & Word.genitive);
    const word = flags[k]!;
    // at Saturday’s debate, at the debate: that may be what was spoken about
    if (word & Word.genitive || (word & Word.determiner && scene.id[k] === lexicon.idOf('the'))) return false;
    if (word & (Word.mark | Word.preposition | Word.and) && !(word & inside)) return false;
  }
  return false;
}

function leavesAtComma(scene: Scene, e: number, end: number, context: PhraseContext): boolean {
  if (e >= end || scene.quote[e]! >= 0) return false;
  const word = scene.flags[e]!;
  if (word & (Word.but | Word.and)) return leavesAtAnd(scene, e + 1, end, context.gerund, context);
  if (word & Word.that) return false;
  if (word & (Word.question | Word.relative) && !(word & Word.determiner)) return true;
  if (word & Word.subordinator && !scene.words.lexicon.likeness.has(scene.id[e]!)) return true;
  if (isGerundAt(scene, e, end) && !(word & Word.preposition)) return true;
  return startsPredicate(scene, e, end, context.infinitive) || startsClause(scene, e, end);
}

function leavesAtAnd(scene: Scene, e: number, end: number, gerund: boolean, context: PhraseContext): boolean {
  if (e >= end || scene.quote[e]! >= 0) return false;
  if (isGerundAt(scene, e, end)) return gerund;
  return startsPredicate(scene, e, end, context.infinitive) || startsClause(scene, e, end);
}

/** Whether a finite verb begins at an element, adverbs before it allowed: and *later denied* it. */
function startsPredicate(scene: Scene, e: number, end: number, infinitive: boolean): boolean {
  let at = e;
  while (at < end && scene.quote[at]! < 0 && scene.flags[at]! & Word.adverb) at++;
  if (at >= end || scene.quote[at]! >= 0) return false;
  const word = scene.flags[at]!;
  if (word & Word.capital) return false;
  if (word & (auxiliary | Word.modal)) return true;
  if (isFiniteCue(scene, at, e, end)) return true;
  if (!(word & (Word.verb | Word.past)) || word & Word.nounLike) return false;
  // denied *the* claim, but: denied claims
  if (at + 1 >= end || scene.quote[at + 1]! >= 0) return false;
  if (infinitive && !(word & Word.past)) return false;
  const next = scene.flags[at + 1]!;
  const opens =
    Word.determiner |
    Word.possessive |
    Word.objectPronoun |
    Word.preposition |
    Word.capital |
    Word.infinitive |
    Word.that |
    Word.adverb |
    Word.number;
  return (next & opens) !== 0 || (word & Word.verb) !== 0;
}

function isFiniteCue(scene: Scene, at: number, floor: number, end: number): boolean {
  if (!(scene.flags[at]! & Word.cue)) return false;
  const cue = cueAt(scene, at, floor, end);
  if (!cue || cue.infinitive || cue.passive) return false;
  if (!(cue.forms & (Form.past | Form.present))) return false;
  return !(scene.flags[at]! & Word.nounLike);
}

/** Whether a subject and its finite verb begin at an element: and *the council agreed*. */
export function startsClause(scene: Scene, e: number, end: number): boolean {
  const { flags, quote } = scene;
  if (e >= end || quote[e]! >= 0) return false;
  const first = flags[e]!;
  if (first & Word.subjectPronoun && !(first & (Word.determiner | Word.objectPronoun))) return true;
  const never = Word.preposition | Word.infinitive | Word.mark | Word.question | Word.that;
  if (first & never && !(first & Word.determiner)) return false;
  const limit = Math.min(end, e + longestSubject);
  for (let k = e + 1; k < limit; k++) {
    if (quote[k]! >= 0) return false;
    const word = flags[k]!;
    if (word & Word.mark) {
      if (isMark(scene, k, 46) || isMark(scene, k, 45)) continue;
      return false;
    }
    if (word & (Word.that | Word.question | Word.relative)) return false;
    if (word & (Word.and | Word.but | Word.infinitive)) return false;
    // the success he was bringing: a clause within the phrase
    if (word & Word.subjectPronoun && !(word & (Word.determiner | Word.objectPronoun))) return false;
    if (word & Word.capital) continue;
    if (word & (auxiliary | Word.modal)) return true;
    if (flags[k - 1]! & (Word.determiner | Word.possessive | Word.preposition)) continue;
    if (word & Word.verb && !(word & Word.nounLike)) return true;
    if (isFiniteCue(scene, k, e, end)) return true;
    if (word & Word.preposition) return false;
  }
  return false;
}

/** Leaves out at the end when it was spoken: … on Monday; … in June 2015. */
function beforeTime(scene: Scene, from: number, end: number): number {
  const { flags, quote } = scene;
  let to = end;
  while (to - 2 > from && quote[to - 1]! < 0 && isTime(scene, to - 1)) to--;
  if (to === end || hasVerb(scene, from, to)) return end;
  const before = flags[to - 1]!;
  if (!(before & (Word.preposition | Word.determiner))) return to;
  return to - 1 > from && scene.words.lexicon.occasionPrepositions.has(scene.id[to - 1]!) ? to - 1 : end;
}

function isTime(scene: Scene, e: number): boolean {
  const word = scene.flags[e]!;
  return (word & Word.time) !== 0 || ((word & Word.number) !== 0 && (scene.flags[e - 1]! & Word.time) !== 0);
}
