import { clauseEnd } from './clauses';
import { isTopic, skipAdjuncts } from './complement';
import type { Cue } from './cues';
import type { Draft } from './draft';
import { Takes } from './language';
import { Word } from './lexicon';
import { phraseContentEnd } from './phrases';
import type { Run } from './run';
import { isMark, lastInside, type Scene } from './scene';
import { phraseAfter } from './nounPhrase';
import { subjectBefore, type Speaker } from './speakers';

const comma = 44;
const question = 63;

/**
 * What is said in the passive: asked *whether* …; *the bridge* was described by Ward *as a danger*; it was reported
 * *that* …; *the bridge* is expected *to close*. The speaker is the agent, if one is named.
 */
export function attributePassive(run: Run, cue: Cue, done: number, ceiling: number): Draft | undefined {
  const { scene } = run;
  const range = { from: cue.from, to: cue.to };
  const before = agentAt(scene, cue.to, ceiling);
  // described as “a danger” by Ward
  const agent =
    before ?? (isRendering(scene, cue.to, ceiling) ? agentAt(scene, cue.to + 2, ceiling) : undefined);
  let at = before?.outerTo ?? cue.to;
  if (cue.takes & Takes.question && cue.takes & Takes.quote && cue.takes & Takes.person) {
    // Asked by Lund, “Who pays?”, Ward …
    const marks = at < ceiling && isMark(scene, at, comma) ? at + 1 : at;
    const isFree = marks < ceiling && scene.quote[marks]! >= 0 && run.owner[scene.quote[marks]!]! < 0;
    if (isFree && lastInside(scene, marks) === question)
      return { parts: [{ from: marks, to: marks + 1 }], cue: range, speaker: agent, rule: 'question' };
  }
  // asked on Monday whether …
  const questions = cue.takes & Takes.person && cue.takes & Takes.question;
  if (questions && at < ceiling && !isTopic(scene, at)) {
    const past = skipAdjuncts(scene, at, ceiling);
    if (past < ceiling && scene.quote[past]! < 0 && scene.flags[past]! & Word.question) at = past;
  }
  // it was announced on Monday that …
  if (cue.takes & Takes.clause && at < ceiling) {
    const past = skipAdjuncts(scene, at, ceiling);
    if (past < ceiling && scene.quote[past]! < 0 && scene.flags[past]! & Word.that) at = past;
  }
  if (at >= ceiling) return undefined;
  const next = scene.quote[at]! < 0 ? scene.flags[at]! : 0;
  if (questions && isTopic(scene, at) && at + 1 < ceiling) {
    const context = { atComma: true, infinitive: false, gerund: false };
    const part = { from: at + 1, to: phraseContentEnd(scene, at + 1, ceiling, context) };
    return { parts: [part], cue: range, speaker: agent, rule: 'question' };
  }
  const asks = questions && next & Word.question;
  if (asks || (cue.takes & Takes.clause && next & Word.that && addressesOrStates(scene, cue, done))) {
    const part = { from: at, to: clauseEnd(scene, at, ceiling, true) };
    return { parts: [part], cue: range, speaker: agent, rule: asks ? 'question' : 'passive' };
  }
  const holds = cue.takes & (Takes.noun | Takes.judgement);
  const isNamed =
    holds &&
    (scene.quote[at]! >= 0 ||
      (agent && (next & Word.preposition || scene.words.lexicon.likeness.has(scene.id[at]!))));
  const then = at + 1 < ceiling && scene.quote[at + 1]! < 0 ? scene.flags[at + 1]! : 0;
  const toDo = next & Word.infinitive || (next & Word.negation && then & Word.infinitive);
  const raises = cue.takes & Takes.bare && toDo;
  if (!raises && !isNamed) return undefined;
  const subject = subjectBefore(scene, cue.group, done);
  if (!subject) return undefined;
  const context = { atComma: true, infinitive: true, gerund: false };
  const parts = [
    { from: subject.from, to: subject.to },
    { from: at, to: agent && !before ? at + 2 : phraseContentEnd(scene, at, ceiling, context) },
  ];
  return { parts, cue: range, speaker: agent, rule: raises ? 'raising' : 'passive' };
}

/** *as “a danger”*, *of “a lie”*: marks behind the word that leads to what somebody is called or accused of. */
function isRendering({ quote, flags, id, words }: Scene, e: number, ceiling: number): boolean {
  if (e + 2 >= ceiling || quote[e]! >= 0 || quote[e + 1]! < 0) return false;
  return words.lexicon.likeness.has(id[e]!) || (flags[e]! & Word.preposition) !== 0;
}

/** *by the council*: who did what a passive verb tells. */
function agentAt(scene: Scene, e: number, ceiling: number): Speaker | undefined {
  if (e + 1 >= ceiling || scene.quote[e]! >= 0) return undefined;
  return scene.words.lexicon.agents.has(scene.id[e]!) ? phraseAfter(scene, e + 1, ceiling, false) : undefined;
}

/** *It* was said that …; Ward was *told* that …, and not: the bridge was said that … */
function addressesOrStates(scene: Scene, cue: Cue, done: number): boolean {
  if (cue.takes & Takes.person) return true;
  const subject = cue.group - 1;
  return subject >= done && scene.quote[subject]! < 0 && (scene.flags[subject]! & Word.objectPronoun) !== 0;
}
