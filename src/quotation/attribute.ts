import { clauseEnd } from './clauses';
import { complementOf } from './complement';
import { cueAt, isFinite, isGerund, takesQuote, type Cue } from './cues';
import type { Draft } from './draft';
import {
  attributeBehind,
  attributeTail,
  contentStart,
  following,
  frontContent,
  furtherPassages,
  invertedSpeaker,
  resumingInverted,
} from './fronted';
import { objectRelative, attributeComplement } from './governed';
import { Form, Takes } from './language';
import { Word } from './lexicon';
import { attributeNoun } from './nouns';
import { attributePassive } from './passive';
import { attributeQuoted, leadsToQuoted } from './quoting';
import { addDraft, type Run } from './run';
import { isMark, type Scene, type SceneSentence } from './scene';
import { attributeSource, sourceAt } from './sources';
import { phraseAfter } from './nounPhrase';
import { subjectBefore, type Speaker } from './speakers';
import { isGivenName } from './terms';
import { distantSubject, asRelative, subjectOfGerund, verbBefore, sentenceSubject } from './subjects';

const comma = 44;
const colon = 58;

/** Attributes what the cues of one sentence govern. */
export function attributeSentence(run: Run, sentence: SceneSentence): void {
  const tail = attributeTail(run, sentence);
  if (!tail) {
    attributeRange(run, sentence, undefined);
    return;
  }
  attributeRange(run, { ...sentence, to: tail.parts[0]!.from }, undefined);
  addDraft(run, tail);
  // “…,” said Ward, adding that …
  const from = Math.max(tail.cue!.to, tail.speaker!.outerTo, tail.parts.at(-1)!.to);
  if (from < sentence.to) attributeRange(run, { ...sentence, from }, tail.speaker);
}

function attributeRange(run: Run, sentence: SceneSentence, before: Speaker | undefined): void {
  const { scene } = run;
  const ceiling = sentence.to;
  let done = sentence.from;
  let last = before;
  for (let e = sentence.from; e < ceiling; e++) {
    const mayAttribute =
      scene.flags[e]! & (Word.cue | Word.cueNoun) || scene.words.lexicon.opensSource[scene.id[e]!];
    if (e < done || !mayAttribute) continue;
    const source = sourceAt(scene, e, done, ceiling);
    let draft = source && attributeSource(run, e, source, done, sentence);
    if (source && draft) done = source.cue.to;
    else {
      const cue = cueAt(scene, e, done, ceiling);
      draft = cue ? attributeCue(run, cue, done, sentence, last) : attributeNoun(run, e, done, ceiling);
      if (draft) done = (cue?.to ?? e) + 1;
      if (draft && cue) draft.takes = cue.takes;
    }
    if (!draft) continue;
    addDraft(run, draft);
    done = Math.max(done, draft.parts.at(-1)!.to, draft.speaker?.outerTo ?? 0);
    last = draft.speaker ?? last;
  }
}

function attributeCue(
  run: Run,
  cue: Cue,
  done: number,
  sentence: SceneSentence,
  last: Speaker | undefined,
): Draft | undefined {
  const { scene } = run;
  const ceiling = sentence.to;
  if (leadsToQuoted(scene, cue, ceiling)) return undefined;
  const quoted = attributeQuoted(run, cue, done, sentence);
  if (quoted) return quoted;
  if (givesName(scene, cue, ceiling)) return undefined;
  if (cue.passive) return attributePassive(run, cue, done, ceiling);
  if (cue.infinitive) return attributeInfinitive(run, cue, done, sentence, last);
  if (cue.modal && !isAnnounced(run, cue, ceiling)) return undefined;
  const range = { from: cue.from, to: cue.to };
  const inverted = invertedSpeaker(scene, cue, done, ceiling);
  const resumed = resumingInverted(scene, cue, done, ceiling);
  if (resumed) {
    const from = contentStart(scene, done, cue.group - 1);
    const rest = resumed.outerTo + 1;
    const parts = [
      { from, to: cue.group - 1 },
      { from: rest, to: clauseEnd(scene, rest, ceiling) },
    ];
    return { parts, cue: range, speaker: resumed, rule: 'fronted' };
  }
  const inFront = inverted && frontContent(run, cue.group, done);
  if (inverted && inFront) {
    const parts = [inFront, ...following(run, inverted.outerTo, ceiling)];
    return { parts, cue: range, speaker: inverted, rule: 'cue-inverted' };
  }
  // But, said Ward, “…”
  if (inverted && scene.flags[done]! & (Word.and | Word.but) && cue.group - done <= 2) {
    const rest = following(run, inverted.outerTo, ceiling);
    if (rest.length) {
      const parts = [{ from: done, to: done + 1 }, ...rest];
      return { parts, cue: range, speaker: inverted, rule: 'cue-inverted' };
    }
  }
  const leading = attributeLeading(run, cue, sentence);
  if (leading) return leading;
  const gerund = isGerund(cue) && !cue.progressive;
  const subject = gerund
    ? undefined
    : (subjectBefore(scene, cue.group, done) ?? subjectOverAside(run, cue, done, sentence));
  const behind = attributeBehind(run, cue, subject, done, ceiling);
  if (behind) return behind;
  if (subject && isSupposed(run, cue, subject, sentence)) return undefined;
  const speaker = gerund
    ? subjectOfGerund(scene, cue, sentence.from, done, last)
    : (subject ?? asRelative(scene, cue, done, last) ?? distantSubject(scene, cue, sentence.from, done));
  if (!subject && !gerund && scene.words.lexicon.language.verbSecond) {
    const follower = phraseAfter(scene, cue.to, ceiling, false);
    if (follower) return attributeComplement(run, cue, follower, follower.to, done, sentence);
  }
  const told = subject && attributeTelling(run, cue, subject, done);
  if (told) return told;
  const relative = subject && objectRelative(scene, cue, subject, done, ceiling);
  if (relative) return relative;
  return attributeComplement(run, cue, speaker, cue.to, done, sentence, subject);
}

/** Ward *will say* on Monday that …: a conjunction, or a comma and marks, tell what she has let be known. */
function isAnnounced({ scene }: Run, cue: Cue, ceiling: number): boolean {
  if (cue.negated || !takesQuote(cue) || !scene.words.lexicon.announcing.has(scene.id[cue.group]!))
    return false;
  const { kind, from, ledIn } = complementOf(scene, cue, cue.to, ceiling);
  return (kind === 'clause' && (scene.flags[from]! & Word.that) !== 0) || (kind === 'quote' && ledIn);
}

/** what it *calls* “Pier Pass”, *called* the scheme “Pier Pass”; but not: called Ward “Mayor Nobody”. */
function givesName(scene: Scene, cue: Cue, ceiling: number): boolean {
  if (!scene.words.lexicon.language.naming.has(cue.lemma) || cue.to > cue.from + 1) return false;
  const { flags, quote } = scene;
  let e = cue.to;
  if (e < ceiling && quote[e]! < 0 && flags[e]! & Word.determiner) {
    const limit = Math.min(ceiling, e + longestNamed);
    while (e < limit && quote[e]! < 0 && !(flags[e]! & (Word.mark | Word.capital))) e++;
  }
  return e < ceiling && quote[e]! >= 0 && isGivenName(scene, e);
}
/** Longest phrase that is given a name. */
const longestNamed = 6;

/** An aide, who asked not to be named because he did not want it, *said*: the subject that begins the sentence. */
function subjectOverAside(
  { scene }: Run,
  { group }: Cue,
  done: number,
  { from }: SceneSentence,
): Speaker | undefined {
  if (done <= from || !isMark(scene, group - 1, comma)) return undefined;
  const subject = subjectBefore(scene, group, from);
  return subject?.from === from ? { ...subject, sure: subject.sure * 0.8 } : undefined;
}

/** *If* he says “no”, we go: nobody has said it. */
function isSupposed({ scene }: Run, cue: Cue, subject: Speaker, { from }: SceneSentence): boolean {
  const before = subject.outerFrom - 1;
  if (!takesQuote(cue) || cue.takes & Takes.attitude || cue.forms & Form.past || before < from) return false;
  if (!(cue.forms & (Form.present | Form.base))) return false;
  return scene.quote[before]! < 0 && scene.words.lexicon.conditions.has(scene.id[before]!);
}

/** *Said Ms Ward, “…”*: the verb begins the sentence. */
function attributeLeading(run: Run, cue: Cue, { from, to }: SceneSentence): Draft | undefined {
  if (cue.group !== from || cue.takes & Takes.person || !takesQuote(cue) || !isFinite(cue)) return undefined;
  const { scene, owner } = run;
  const speaker = phraseAfter(scene, cue.to, to);
  const mark = speaker?.outerTo ?? to;
  if (!speaker || mark + 1 >= to) return undefined;
  const first = isMark(scene, mark, comma) || isMark(scene, mark, colon) ? mark + 1 : mark;
  if (first >= to || scene.quote[first]! < 0 || owner[scene.quote[first]!]! >= 0) return undefined;
  const parts = [{ from: first, to: first + 1 }, ...furtherPassages(run, first + 1, to)];
  return { parts, cue: { from: cue.from, to: cue.to }, speaker, rule: 'cue-before' };
}

/** “…” *is how* Ward described it; “…” *was what* she called it: the marks before the verb. */
function attributeTelling(
  { scene, owner }: Run,
  cue: Cue,
  subject: Speaker,
  done: number,
): Draft | undefined {
  const at = subject.outerFrom - 3;
  if (at < done || scene.quote[at]! < 0 || owner[scene.quote[at]!]! >= 0) return undefined;
  const tells = scene.quote[at + 1]! < 0 && (scene.flags[at + 1]! & Word.be) !== 0;
  if (!tells || scene.quote[at + 2]! >= 0 || !(scene.flags[at + 2]! & Word.question)) return undefined;
  const range = { from: cue.from, to: cue.to };
  return { parts: [{ from: at, to: at + 1 }], cue: range, speaker: subject, rule: 'relative' };
}

/** Ward went on *to say* that …: the subject of the sentence said it, where a clause or marks follow. */
function attributeInfinitive(
  run: Run,
  cue: Cue,
  done: number,
  sentence: SceneSentence,
  last: Speaker | undefined,
): Draft | undefined {
  const { scene } = run;
  const at = cue.group - 1;
  if (at <= sentence.from || !takesQuote(cue) || cue.takes & Takes.attitude) return undefined;
  const { kind, marked, ledIn } = complementOf(scene, cue, cue.to, sentence.to);
  if (!(kind === 'clause' && marked) && !(kind === 'quote' && ledIn)) return undefined;
  const speaker =
    subjectBefore(scene, verbBefore(scene, at, done), done) ??
    last ??
    sentenceSubject(scene, sentence.from, at);
  return speaker && attributeComplement(run, cue, { ...speaker, sure: 0.6 }, cue.to, done, sentence);
}
