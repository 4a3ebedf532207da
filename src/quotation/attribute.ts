import { complementOf, skipAdjuncts } from './complement';
import { clauseEnd } from './clauses';
import { cueAt, isGerund, takesQuote, type Cue } from './cues';
import type { Draft } from './draft';
import { Takes } from './language';
import { Word } from './lexicon';
import type { Rule } from './rules';
import { isMark, lastInside, type Scene, type SceneSentence } from './scene';
import { phraseAfter, subjectBefore, type Range, type Speaker } from './speakers';

const comma = 44;

/** The state of one run over an article. */
export interface Run {
  readonly scene: Scene;
  readonly drafts: Draft[];
  /** The draft that has a quoted passage, by index in `scene.quoted`; -1: none. */
  readonly owner: Int32Array;
}

/** Attributes what the cues of one sentence govern. */
export function attributeSentence(run: Run, sentence: SceneSentence): void {
  const { scene } = run;
  let done = sentence.from;
  let last: Speaker | undefined;
  const ceiling = sentence.to;
  for (let e = sentence.from; e < ceiling; e++) {
    if (e < done) continue;
    const source = sourceAt(scene, e, ceiling);
    if (source) {
      const draft = attributeSource(run, e, source, done, sentence);
      if (draft) {
        done = Math.max(e + source, draft.parts.at(-1)!.to, draft.speaker!.outerTo);
        last = draft.speaker;
        continue;
      }
    }
    const cue = cueAt(scene, e, done, ceiling);
    if (!cue) continue;
    const draft = attributeCue(run, cue, done, sentence, last);
    if (!draft) continue;
    run.drafts.push(draft);
    own(run, draft);
    done = Math.max(cue.to, draft.parts.at(-1)!.to, draft.speaker?.outerTo ?? 0);
    last = draft.speaker ?? last;
  }
}

function own(run: Run, draft: Draft): void {
  const index = run.drafts.indexOf(draft, Math.max(0, run.drafts.length - 1));
  for (const part of draft.parts) {
    for (let e = part.from; e < part.to; e++) {
      const quote = run.scene.quote[e]!;
      if (quote >= 0) run.owner[quote] = index;
    }
  }
}

/** How many elements the words take that name a source at `e` (according to); 0: none. */
function sourceAt(scene: Scene, e: number, ceiling: number): number {
  const { lexicon } = scene.words;
  const id = scene.id[e]!;
  if (id === 0) return 0;
  for (const phrase of lexicon.sources) {
    if (phrase[0] !== id || e + phrase.length > ceiling) continue;
    if (phrase.every((word, k) => scene.id[e + k] === word)) return phrase.length;
  }
  return 0;
}

function attributeSource(
  run: Run,
  e: number,
  width: number,
  done: number,
  sentence: SceneSentence,
): Draft | undefined {
  const { scene } = run;
  const speaker = phraseAfter(scene, e + width, sentence.to);
  if (!speaker) return undefined;
  const cue = { from: e, to: e + width };
  const parts: Range[] = [];
  let rule: Rule = 'source-before';
  const atHead =
    e === done ||
    (e - done <= 2 && scene.flags[done]! & (Word.and | Word.but | Word.adverb | Word.subordinator));
  if (!atHead) {
    rule = 'source-after';
    let end = e;
    if (isMark(scene, end - 1, comma)) end--;
    const from = contentStart(scene, done, end);
    if (end - from < 2 && scene.quote[from]! < 0) return undefined;
    if (end <= from) return undefined;
    parts.push({ from, to: end });
    const next = speaker.outerTo;
    if (isMark(scene, e - 1, comma) && next < sentence.to && isMark(scene, next, comma) && e - from < 8) {
      const to = clauseEnd(scene, next + 1, sentence.to);
      if (to > next + 1) parts.push({ from: next + 1, to });
    }
  } else {
    let from = speaker.outerTo;
    if (from < sentence.to && isMark(scene, from, comma)) from++;
    if (from >= sentence.to) return undefined;
    const to = clauseEnd(scene, from, sentence.to);
    if (to - from < 2) return undefined;
    parts.push({ from, to });
  }
  const draft: Draft = { parts, cue, speaker, rule, confidence: 0.8 };
  run.drafts.push(draft);
  own(run, draft);
  return draft;
}

/** Where fronted content begins: conjunctions and commas at the head stay outside. */
function contentStart(scene: Scene, from: number, to: number): number {
  let start = from;
  while (start < to && scene.quote[start]! < 0 && scene.flags[start]! & (Word.mark | Word.and | Word.but)) {
    if (scene.flags[start]! & Word.mark && (isMark(scene, start, 36) || isMark(scene, start, 91))) break;
    start++;
  }
  return start;
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
  if (cue.passive || cue.modal) return undefined;
  const range = { from: cue.from, to: cue.to };
  const inverted = invertedSpeaker(scene, cue, done, ceiling);
  const inFront = inverted && frontContent(run, cue.group, done);
  if (inverted && inFront) {
    const parts = [inFront, ...following(run, inverted.outerTo, ceiling)];
    return { parts, cue: range, speaker: inverted, rule: 'cue-inverted', confidence: 0.9 };
  }
  let speaker: Speaker | undefined;
  let rule: Rule = 'clause';
  if (isGerund(cue) && !(scene.flags[cue.group]! & Word.be)) {
    speaker = last ?? subjectOfSentence(scene, cue, sentence);
    rule = 'gerund';
  } else if (cue.infinitive) {
    return undefined;
  } else {
    speaker = subjectBefore(scene, cue.group, done);
    if (!speaker && last) speaker = last;
  }
  const complement = complementOf(scene, cue, cue.to, ceiling);
  // “…,” Ward said, “…”
  if (
    takesQuote(cue) &&
    !isGerund(cue) &&
    !cue.infinitive &&
    !(speaker && frontQuote(run, speaker.outerFrom, done))
  ) {
    speaker = speakerBehindQuote(run, cue.group, done) ?? speaker;
  }
  if (speaker && speaker !== last) {
    const front = frontQuote(run, speaker.outerFrom, done);
    if (front && takesQuote(cue)) {
      const behind = afterPerson(scene, cue, ceiling);
      const parts = [front, ...topic(scene, behind, ceiling), ...following(run, behind, ceiling)];
      return { parts, cue: range, speaker, rule: 'cue-after', confidence: 0.95 };
    }
  }
  switch (complement.kind) {
    case 'quote': {
      const end = clauseEnd(scene, complement.from, ceiling);
      if (complement.ledIn || end === complement.from + 1) {
        if (!takesQuote(cue) && complement.ledIn) return undefined;
        const parts = [{ from: complement.from, to: complement.from + 1 }];
        return { parts, cue: range, speaker, rule: 'cue-before', confidence: complement.ledIn ? 0.95 : 0.8 };
      }
      return { parts: [{ from: complement.from, to: end }], cue: range, speaker, rule, confidence: 0.6 };
    }
    case 'clause': {
      const to = clauseEnd(scene, complement.from, ceiling, inSubordinate(scene, speaker, sentence.from));
      if (to - complement.from < 2 || !speaker) return undefined;
      if (cue.takes & Takes.attitude) rule = 'attitude';
      return { parts: [{ from: complement.from, to }], cue: range, speaker, rule, confidence: 0.7 };
    }
    case 'infinitive': {
      const to = clauseEnd(scene, complement.from, ceiling);
      if (to - complement.from < 2 || !speaker) return undefined;
      rule = cue.takes & Takes.attitude ? 'attitude' : 'infinitive';
      return { parts: [{ from: complement.from, to }], cue: range, speaker, rule, confidence: 0.6 };
    }
    case 'noun': {
      const to = clauseEnd(scene, complement.from, ceiling);
      if (!speaker) return undefined;
      rule = cue.takes & Takes.attitude ? 'attitude' : 'noun-phrase';
      return { parts: [{ from: complement.from, to }], cue: range, speaker, rule, confidence: 0.5 };
    }
    case 'none': {
      if (!speaker || speaker === last || !(cue.takes & Takes.clause)) return undefined;
      const at = speaker.outerFrom - 1;
      if (at <= done || !isMark(scene, at, comma)) return undefined;
      const from = contentStart(scene, done, at);
      if (at - from < 3) return undefined;
      const parts: Range[] = [{ from, to: at }];
      if (complement.from + 1 < ceiling && isMark(scene, complement.from, comma)) {
        const to = clauseEnd(scene, complement.from + 1, ceiling);
        if (at - from < 10 && to > complement.from + 2) parts.push({ from: complement.from + 1, to });
      }
      return { parts, cue: range, speaker, rule: 'fronted', confidence: 0.7 };
    }
  }
}

/** While Ward said …, the council …: the cue's own clause is subordinate, and a comma ends it. */
function inSubordinate(scene: Scene, speaker: Speaker | undefined, floor: number): boolean {
  const at = (speaker?.outerFrom ?? floor) - 1;
  return (
    at >= floor &&
    (scene.flags[at]! & Word.subordinator) !== 0 &&
    (at === floor || isMark(scene, at - 1, comma))
  );
}

/** said Ward: a phrase behind the cue, where content stands before it. */
function invertedSpeaker(scene: Scene, cue: Cue, done: number, ceiling: number): Speaker | undefined {
  if (isGerund(cue) || cue.infinitive || cue.group <= done || cue.takes & Takes.person) return undefined;
  const before = cue.group - 1;
  if (scene.quote[before]! < 0) {
    if (!isMark(scene, before, comma) || before <= done) return undefined;
    // “…”, Ward, a relic, said: with words and not marks before the comma, a subject comes first
    if (scene.quote[before - 1]! < 0 && subjectBefore(scene, cue.group, done)) return undefined;
  }
  const speaker = phraseAfter(scene, cue.to, ceiling);
  if (!speaker) return undefined;
  const next = skipAdjuncts(scene, speaker.outerTo, ceiling);
  if (
    next < ceiling &&
    !(scene.flags[next]! & (Word.mark | Word.subordinator | Word.and)) &&
    scene.quote[next]! < 0
  )
    return undefined;
  return speaker;
}

/** What stands before an inverted cue: the passage in marks, or the clause up to the comma. */
function frontContent(run: Run, before: number, done: number): Range | undefined {
  const quote = frontQuote(run, before, done);
  if (quote) return quote;
  const { scene } = run;
  if (!isMark(scene, before - 1, comma)) return undefined;
  const from = contentStart(scene, done, before - 1);
  return before - 1 - from >= 3 ? { from, to: before - 1 } : undefined;
}

/** The passage in marks that ends right before `before`, a comma or dash between them allowed. */
function frontQuote(run: Run, before: number, done: number): Range | undefined {
  const { scene, owner } = run;
  let at = before - 1;
  if (at < done) return undefined;
  let separated = false;
  if (
    scene.quote[at]! < 0 &&
    (isMark(scene, at, comma) || isMark(scene, at, 0x2014) || isMark(scene, at, 45))
  ) {
    separated = true;
    at--;
  }
  if (at < done || scene.quote[at]! < 0 || owner[scene.quote[at]!]! >= 0) return undefined;
  if (!separated && !endsLikeSpeech(scene, at) && !isWholeSentence(scene, at, done)) return undefined;
  // the plan was “dead,” Ward said: the words before the marks belong to it, unless they lead in
  if (at > done && (isMark(scene, at - 1, comma) || isMark(scene, at - 1, 58)))
    return { from: at, to: at + 1 };
  return { from: contentStart(scene, done, at), to: at + 1 };
}

/** “…” Ward said, the comma forgotten: a passage of some words at the head of its sentence. */
function isWholeSentence(scene: Scene, at: number, done: number): boolean {
  return at === done && scene.end[at]! - scene.first[at]! > 6;
}

function endsLikeSpeech(scene: Scene, element: number): boolean {
  const code = lastInside(scene, element);
  return (
    code === comma ||
    code === 63 ||
    code === 33 ||
    code === 46 ||
    code === 0x2014 ||
    code === 0x2026 ||
    code === 45
  );
}

/** The second part of a quotation that its cue splits: , “…” in the same sentence. */
function following(run: Run, from: number, ceiling: number): Range[] {
  const { scene, owner } = run;
  let e = skipAdjuncts(scene, from, ceiling);
  if (e < ceiling && (isMark(scene, e, comma) || isMark(scene, e, 0x2014) || isMark(scene, e, 58))) e++;
  if (e >= ceiling || scene.quote[e]! < 0 || owner[scene.quote[e]!]! >= 0) return [];
  return [{ from: e, to: e + 1 }];
}

/**
 * “…,” Ward, now 81 and retired in Oldport, Maine, said: the phrase that begins behind a quotation, where all up to
 * the cue can belong to it.
 */
function speakerBehindQuote(run: Run, group: number, done: number): Speaker | undefined {
  const { scene } = run;
  const limit = Math.max(done, group - 45);
  let at = group - 1;
  while (at >= limit && (scene.quote[at]! < 0 || !frontQuote(run, at + 1, done))) at--;
  if (at < limit) return undefined;
  let from = at + 1;
  while (from < group && scene.flags[from]! & Word.mark) from++;
  const head = phraseAfter(scene, from, group, false);
  if (!head) return undefined;
  const closes = head.to === group || isMark(scene, group - 1, comma) || isMark(scene, group - 1, 41);
  return closes ? { ...head, outerFrom: at + 1, outerTo: group, sure: 0.85 } : undefined;
}

/** What the words in marks are about belongs to them: “…,” she said *of the plan*. */
function topic(scene: Scene, from: number, ceiling: number): Range[] {
  if (from >= ceiling || !(scene.flags[from]! & Word.topic)) return [];
  const to = clauseEnd(scene, from, ceiling);
  return to > from + 1 ? [{ from: from + 1, to }] : [];
}

/** Past the person addressed: “…,” Ward told *reporters* on Monday. */
function afterPerson(scene: Scene, cue: Cue, ceiling: number): number {
  if (!(cue.takes & Takes.person)) return cue.to;
  return phraseAfter(scene, cue.to, ceiling, true, true)?.outerTo ?? cue.to;
}

/** The subject of the clause that a gerund hangs on. */
function subjectOfSentence(scene: Scene, cue: Cue, sentence: SceneSentence): Speaker | undefined {
  if (cue.group === sentence.from) return undefined;
  return subjectBefore(scene, cue.group, sentence.from);
}
