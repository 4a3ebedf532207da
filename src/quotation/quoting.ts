import { isGerund, cueAt, type Cue } from './cues';
import type { Draft } from './draft';
import { frontQuote } from './fronted';
import { attributeComplement } from './governed';
import type { Run } from './run';
import { isMark, type Scene, type SceneSentence } from './scene';
import { phraseAfter } from './nounPhrase';
import { subjectBefore, type Speaker } from './speakers';

/** Longest way from the verb of quoting to its `as saying`, in elements. */
const longestWay = 20;

/** Ward *was quoted* by the Post *as saying* …; the Post *quotes* her *as saying* …: who is quoted is who speaks. */
export function attributeQuoted(
  run: Run,
  cue: Cue,
  done: number,
  sentence: SceneSentence,
): Draft | undefined {
  const { scene } = run;
  const as = cue.group - 1;
  if (!isGerund(cue) || as <= done || !scene.words.lexicon.likeness.has(scene.id[as]!)) return undefined;
  for (let e = as - 1; e >= sentence.from && e > as - longestWay; e--) {
    const quoting = quotingAt(scene, e, sentence);
    if (!quoting) continue;
    const subject = subjectBefore(scene, quoting.group, sentence.from);
    const speaker = quoting.passive ? subject : phraseAfter(scene, quoting.to, as, false);
    if (!speaker) return undefined;
    const draft = attributeComplement(run, cue, speaker, cue.to, done, sentence, undefined);
    if (draft) return draft;
    // “…,” Ward was quoted as saying; “…,” the Post quoted her as saying
    const front = subject && frontQuote(run, subject.outerFrom, sentence.from);
    return front && behind(front, cue, speaker);
  }
  return undefined;
}

const behind = (front: { from: number; to: number }, { from, to }: Cue, speaker: Speaker): Draft => ({
  parts: [front],
  cue: { from, to },
  speaker,
  rule: 'cue-after',
});

/** Whether a verb of quoting is followed by its `as saying`: it attributes nothing to its own subject. */
export function leadsToQuoted(scene: Scene, cue: Cue, ceiling: number): boolean {
  if (!scene.words.lexicon.language.quoting.has(cue.lemma)) return false;
  for (let e = cue.to; e + 1 < Math.min(ceiling, cue.to + longestWay); e++) {
    if (isMark(scene, e, 59)) return false;
    if (!scene.words.lexicon.likeness.has(scene.id[e]!)) continue;
    const next = cueAt(scene, e + 1, e, ceiling);
    if (next && isGerund(next)) return true;
  }
  return false;
}

function quotingAt(scene: Scene, e: number, { from, to }: SceneSentence): Cue | undefined {
  const cue = scene.quote[e]! < 0 ? cueAt(scene, e, from, to) : undefined;
  return cue && scene.words.lexicon.language.quoting.has(cue.lemma) ? cue : undefined;
}
