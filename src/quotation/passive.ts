import { clauseEnd } from './clauses';
import { isTopic, skipAdjuncts } from './complement';
import type { Cue } from './cues';
import type { Draft } from './draft';
import { Takes } from './language';
import { Word } from './lexicon';
import { phraseContentEnd } from './phrases';
import type { Run } from './run';
import type { Scene } from './scene';
import { phraseAfter } from './nounPhrase';
import { subjectBefore, type Speaker } from './speakers';

/**
 * What is said in the passive: asked *whether* …; *the bridge* was described by Ward *as a danger*; it was reported
 * *that* …; *the bridge* is expected *to close*. The speaker is the agent, if one is named.
 */
export function attributePassive(run: Run, cue: Cue, done: number, ceiling: number): Draft | undefined {
  const { scene } = run;
  const range = { from: cue.from, to: cue.to };
  const agent = agentAt(scene, cue.to, ceiling);
  let at = agent?.outerTo ?? cue.to;
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
  const raises = cue.takes & Takes.bare && next & Word.infinitive;
  if (!raises && !isNamed) return undefined;
  const subject = subjectBefore(scene, cue.group, done);
  if (!subject) return undefined;
  const context = { atComma: true, infinitive: true, gerund: false };
  const parts = [
    { from: subject.from, to: subject.to },
    { from: at, to: phraseContentEnd(scene, at, ceiling, context) },
  ];
  return { parts, cue: range, speaker: agent, rule: raises ? 'raising' : 'passive' };
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
