import type { Draft } from './draft';
import { sentenceSubject } from './subjects';
import { Word } from './lexicon';
import { addDraft, type Run } from './run';
import { lastInside, type Scene } from './scene';
import { trimEnd } from './clauses';

/** A passage with fewer words is as likely a title or a motto. */
const fewestTokens = 7;

/**
 * Ward thanked the crews. “They went out in the dark.” — whole sentences in marks that no cue has claimed, behind a
 * sentence of the same paragraph whose subject is one person.
 */
export function attributeStanding(run: Run): void {
  const { scene, owner } = run;
  let last: { draft: Draft; sentence: number } | undefined;
  for (let q = 0; q < scene.quoted.length; q++) {
    const element = scene.elementOf[q]!;
    const index = scene.sentence[element]!;
    const sentence = scene.sentences[index]!;
    if (owner[q]! >= 0 || element !== sentence.from || !isWholeSentence(scene, element, q)) continue;
    if (trimEnd(scene, element, sentence.to) !== element + 1) continue;
    const before = scene.sentences[index - 1];
    if (before?.block !== sentence.block) continue;
    const part = { from: element, to: element + 1 };
    if (last?.sentence === index - 1) {
      last.draft.parts.push(part);
      last.sentence = index;
      owner[q] = run.drafts.indexOf(last.draft);
      continue;
    }
    const speaker = sentenceSubject(scene, before.from, before.to);
    if (!speaker || !isPerson(scene, speaker.from)) continue;
    const isTheirs = acts(scene, speaker.to, before.to) && !isAboutAnother(scene, q);
    const draft: Draft = {
      parts: [part],
      cue: undefined,
      speaker: isTheirs ? speaker : undefined,
      rule: 'free-standing',
    };
    addDraft(run, draft);
    last = { draft, sentence: index };
  }
}

function isWholeSentence(scene: Scene, element: number, q: number): boolean {
  const { first, end, openWidth } = scene.quoted[q]!;
  if (end - first < fewestTokens) return false;
  if (
    !/^\p{Lu}/u.test(
      scene.article.text.slice(scene.tokens.start[first + openWidth], scene.tokens.end[first + openWidth]),
    )
  )
    return false;
  const stop = lastInside(scene, element);
  return stop === 46 || stop === 33 || stop === 63;
}

function isPerson(scene: Scene, e: number): boolean {
  const word = scene.flags[e]!;
  if (word & Word.subjectPronoun) return (word & Word.person) !== 0;
  return (word & Word.capital) !== 0 && !(word & Word.determiner);
}

/** Ward *shook* her head, but not: Ward *was* sentenced; Oldport *was* quiet. */
function acts(scene: Scene, from: number, to: number): boolean {
  for (let e = from; e < to; e++) {
    const word = scene.flags[e]!;
    if (scene.quote[e]! >= 0 || word & (Word.mark | Word.adverb)) continue;
    return !(word & (Word.be | Word.number | Word.relative));
  }
  return false;
}

/** “*He* was the kindest boy”; “*You* have shown no remorse”: more likely about the one before than by him. */
function isAboutAnother(scene: Scene, q: number): boolean {
  const { first, end } = scene.quoted[q]!;
  const { flags, id, lexicon } = scene.words;
  for (let k = first; k < end; k++)
    if (flags[k]! & (Word.person | Word.subjectPronoun) && lexicon.others.has(id[k]!)) return true;
  return false;
}
