import type { Draft } from './draft';
import { cueAt } from './cues';
import { Takes } from './language';
import { Word } from './lexicon';
import type { Run } from './run';
import { firstLetterIsLower, isMark, spanOf, type Scene, type SceneSentence } from './scene';
import { phraseAfter } from './nounPhrase';
import { beforeVerb, sentenceSubject } from './subjects';
import { isGivenName } from './terms';
import { hasVerb, type Range, type Speaker } from './speakers';
import { isDash, trimEnd } from './clauses';

const colon = 58;
/** A label before a colon is no longer than this. */
const longestLabel = 16;

/** Ward: “…”; Ward: Bridge Will Close. In a headline what follows need not stand in marks. */
export function attributeLabel(run: Run, sentence: SceneSentence): Draft | undefined {
  const { scene, owner } = run;
  const at = colonIn(scene, sentence);
  if (at < 0 || at + 1 >= sentence.to) return undefined;
  const isHeadline = scene.article.blocks[sentence.block]!.kind === 'headline';
  const next = scene.quote[at + 1]!;
  if (next >= 0 && owner[next]! >= 0) return undefined;
  const shouted = labelledParagraph(scene, sentence, at);
  if (shouted) return shouted;
  const from = afterDash(scene, sentence.from, at);
  const name = nameRun(scene, from, at);
  if (!name) return undefined;
  if (!isHeadline && (next < 0 || name.to < at)) return undefined;
  if (isHeadline && next < 0 && name.to < at) return undefined;
  const to = trimEnd(scene, at + 1, sentence.to);
  return {
    parts: [{ from: at + 1, to: next >= 0 && !isHeadline ? at + 2 : to }],
    cue: { from: at, to: at + 1 },
    speaker: name,
    rule: 'speaker-colon',
  };
}

/** WARD: I shall. A paragraph with a label in capitals, in an article that is no transcript as a whole. */
function labelledParagraph(scene: Scene, sentence: SceneSentence, at: number): Draft | undefined {
  const block = scene.article.blocks[sentence.block]!;
  let from = sentence.from;
  while (from < at && scene.flags[from]! & Word.mark) from++;
  if (from >= at || scene.tokens.start[scene.first[sentence.from]!]! !== block.start) return undefined;
  const { start, end } = spanOf(scene, from, at);
  const label = scene.article.text.slice(start, end);
  if (label.length < 3 || label !== label.toUpperCase() || block.kind === 'headline') return undefined;
  let last = scene.sentence[at]!;
  while (last + 1 < scene.sentences.length && scene.sentences[last + 1]!.block === sentence.block) last++;
  const to = scene.sentences[last]!.to;
  const speaker = { from, to: at, outerFrom: from, outerTo: at, sure: 0.9 };
  const parts = [{ from: at + 1, to }];
  return { parts, cue: { from: at, to: at + 1 }, speaker, rule: 'speaker-colon' };
}

/** Pier to close – report: a headline's last word behind a dash, where that is who or what says so. */
export function attributeHeadline(
  { scene, owner }: Run,
  { from, to, block }: SceneSentence,
): Draft | undefined {
  if (scene.article.blocks[block]!.kind !== 'headline') return undefined;
  const end = trimEnd(scene, from, to);
  let at = end;
  while (at > from && end - at < mostSourceWords && scene.quote[at - 1]! < 0 && !isDash(scene, at - 1)) at--;
  if (at - 1 <= from || at === end || !isDash(scene, at - 1)) return undefined;
  const speaker = phraseTo(scene, at, end);
  const isSource =
    scene.flags[end - 1]! & (Word.role | Word.cueNoun | Word.plural) &&
    !(scene.flags[at]! & (Word.capital | Word.number | Word.determiner));
  if (!speaker || !isSource) return undefined;
  let dash = at - 1;
  while (dash > from && isDash(scene, dash - 1)) dash--;
  for (let e = from; e < dash; e++)
    if (scene.quote[e]! >= 0 && owner[scene.quote[e]!]! >= 0) return undefined;
  const part = { from, to: trimEnd(scene, from, dash) };
  if (part.to - part.from < 2 && scene.quote[from]! < 0) return undefined;
  return { parts: [part], cue: { from: dash, to: at }, speaker, rule: 'dash-after' };
}
const mostSourceWords = 3;

/** “…” — Councillor Ward: the name behind a dash, up to the end of the sentence. */
export function attributeDash(run: Run, element: number): Draft | undefined {
  const { scene, owner } = run;
  const quote = scene.quote[element]!;
  if (quote < 0 || owner[quote]! >= 0) return undefined;
  let at = element + 1;
  if (at < scene.count && isMark(scene, at, 44)) at++;
  const first = at;
  while (at < scene.count && at < first + 2 && isDash(scene, at)) at++;
  const { block } = scene.sentences[scene.sentence[element]!]!;
  // ‘Pier must close’: Mayor Ward on the harbour
  if (at === first && scene.article.blocks[block]!.kind === 'headline')
    return attributeColonBehind(scene, element, at);
  if (at === first || at >= scene.count) return undefined;
  const sentence = scene.sentences[scene.sentence[at]!]!;
  if (
    sentence.block !== block &&
    !(sentence.block === block + 1 && first === scene.sentences[scene.sentence[first]!]!.from)
  )
    return undefined;
  const end = trimEnd(scene, at, sentence.to);
  const isHeadline = scene.article.blocks[block]!.kind === 'headline';
  const name = nameRun(scene, at, sentence.to) ?? (isHeadline ? phraseTo(scene, at, end) : undefined);
  if (!name) return undefined;
  const rest = name.to >= end || isMark(scene, name.to, 44);
  if (!rest) return undefined;
  const part = { from: element, to: element + 1 };
  // — Nora Lund, mayor of Oldport
  const isWhole = end - name.to <= longestLabel && !hasVerb(scene, Math.min(name.to, end), end);
  const speaker = isWhole && end > name.to ? { ...name, to: end, outerTo: end } : name;
  return { parts: [part], cue: { from: first, to: at }, speaker, rule: 'dash-after' };
}

/** ‘It must go’: Mayor Ward on the harbour; ‘We were trapped’: survivors recall the flood. */
function attributeColonBehind(scene: Scene, element: number, at: number): Draft | undefined {
  const sentence = scene.sentences[scene.sentence[element]!]!;
  if (element !== sentence.from || at + 1 >= sentence.to || !isMark(scene, at, colon)) return undefined;
  const end = trimEnd(scene, at, sentence.to);
  const name = nameRun(scene, at + 1, sentence.to);
  const isName = name && (name.to >= end || scene.flags[name.to]! & Word.preposition);
  // ‘The Long Bridge’: the film that changed the town
  const speaker = isName ? name : isGivenName(scene, element) ? undefined : subjectIn(scene, at + 1, end);
  if (!speaker) return undefined;
  const part = { from: element, to: element + 1 };
  return { parts: [part], cue: { from: at, to: at + 1 }, speaker, rule: 'dash-after' };
}

/** Who does something in the rest of a headline: one who is in the news for what they say, though less surely. */
function subjectIn(scene: Scene, from: number, to: number): Speaker | undefined {
  const subject = sentenceSubject(scene, from, to);
  const acts = subject && subject.to < to && hasVerb(scene, subject.to, Math.min(to, subject.to + 2));
  return acts ? { ...subject, sure: 0.6 } : undefined;
}

/** She turned to the crowd: “…” — and the same where the passage is the next paragraph. */
export function attributeColon(run: Run, sentence: SceneSentence): Draft | undefined {
  const { scene, owner } = run;
  for (let e = sentence.from + 1; e < sentence.to; e++) {
    if (!isMark(scene, e, colon) || e + 1 >= scene.count) continue;
    const quote = scene.quote[e + 1]!;
    if (quote < 0 || owner[quote]! >= 0) continue;
    if (thinks(scene, e - 1, sentence) || goesOnBehind(scene, e + 1, sentence)) continue;
    const here = scene.sentences[scene.sentence[e + 1]!]!;
    if (here.block !== sentence.block && (e + 1 !== sentence.to || here.block !== sentence.block + 1))
      continue;
    const speaker =
      nameBefore(scene, e, sentence.from, isQuotingAt) ??
      originBefore(scene, e, sentence.from) ??
      sentenceSubject(scene, sentence.from, e) ??
      nameBefore(scene, e, sentence.from, isPreposition);
    const part = { from: e + 1, to: e + 2 };
    const named = speaker && { ...speaker, to: beforeVerb(scene, speaker) };
    return { parts: [part], cue: { from: e, to: e + 1 }, speaker: named, rule: 'colon' };
  }
  return undefined;
}

/** One thing is clear: “the toll” is here to stay. Marks around a few words of a clause. */
function goesOnBehind(scene: Scene, element: number, { to }: SceneSentence): boolean {
  return firstLetterIsLower(scene, element) && element + 1 < to && !(scene.flags[element + 1]! & Word.mark);
}

/** She thought: what follows was not spoken. */
function thinks(scene: Scene, e: number, { from, to }: SceneSentence): boolean {
  const cue = cueAt(scene, e, from, to);
  return cue !== undefined && (cue.takes & Takes.attitude) !== 0 && !(cue.takes & Takes.quote);
}

/** And from Chairwoman Ward: the name right before the colon, behind a word of some kind. */
function nameBefore(
  scene: Scene,
  colonAt: number,
  floor: number,
  isLead: (scene: Scene, e: number) => boolean,
): Speaker | undefined {
  if (colonAt - floor > longestLabel) return undefined;
  let from = colonAt;
  while (from > floor && scene.quote[from - 1]! < 0 && scene.flags[from - 1]! & Word.capital) from--;
  if (from === colonAt || from <= floor || !isLead(scene, from - 1)) return undefined;
  return { from, to: colonAt, outerFrom: from, outerTo: colonAt, sure: 0.7 };
}

/** More *from the report*: what a phrase without a verb names as the origin. */
function originBefore(scene: Scene, colonAt: number, floor: number): Speaker | undefined {
  if (colonAt - floor > longestLabel || hasVerb(scene, floor, colonAt)) return undefined;
  for (let e = colonAt - 2; e >= floor; e--) {
    if (scene.quote[e]! >= 0 || !scene.words.lexicon.origins.has(scene.id[e]!)) continue;
    const phrase = phraseAfter(scene, e + 1, colonAt);
    return phrase?.outerTo === colonAt ? { ...phrase, sure: 0.7 } : undefined;
  }
  return undefined;
}

const isPreposition = (scene: Scene, e: number): boolean => (scene.flags[e]! & Word.preposition) !== 0;
/** To *quote* Ward: … */
const isQuotingAt = (scene: Scene, e: number): boolean => {
  const { readings, language } = scene.words.lexicon;
  return (readings[scene.id[e]!] ?? []).some(({ lemma }) => language.quoting.has(lemma));
};

function colonIn(scene: Scene, { from, to }: Range): number {
  const limit = Math.min(to, from + longestLabel);
  for (let e = from; e < limit; e++) {
    if (scene.quote[e]! >= 0) return -1;
    if (isMark(scene, e, colon)) return e;
  }
  return -1;
}

/** More from the campaign - Ward: “…” */
function afterDash(scene: Scene, from: number, to: number): number {
  for (let e = to - 1; e > from; e--) if (isDash(scene, e)) return e + 1;
  return from;
}

/** ‘We got it wrong’ – *minister*: in a headline a phrase of some words is enough. */
function phraseTo(scene: Scene, from: number, end: number): Speaker | undefined {
  const phrase = phraseAfter(scene, from, end, false);
  return phrase?.to === end && end - from <= mostLabelWords ? { ...phrase, sure: 0.7 } : undefined;
}
const mostLabelWords = 5;

/** Whether a full stop is that of the sentence, and not of an initial or of `Jr.` */
function endsSentenceAt(scene: Scene, e: number): boolean {
  const { start, end } = spanOf(scene, e - 1, e);
  return end - start > 2;
}

/** A run of names at the head of a label. */
function nameRun(scene: Scene, from: number, to: number): Speaker | undefined {
  let end = from;
  while (end < to && end - from < 8) {
    const word = scene.flags[end]!;
    const inName = word & (Word.capital | Word.genitive) || isMark(scene, end, 46) || isMark(scene, end, 45);
    if (!inName && !isMark(scene, end, 40) && !isMark(scene, end, 41)) break;
    if (word & Word.preposition) break;
    end++;
  }
  // the full stop of the sentence
  if (end > from + 1 && end === to && isMark(scene, end - 1, 46) && endsSentenceAt(scene, end - 1)) end--;
  // Said Nora Lund: “…”
  const isVerb = (scene.flags[from]! & Word.cue) !== 0 && !(scene.flags[from]! & (Word.nounLike | Word.role));
  if (end === from || isVerb || scene.flags[from]! & (Word.question | Word.subordinator | Word.adverb))
    return undefined;
  return { from, to: end, outerFrom: from, outerTo: end, sure: 0.8 };
}
