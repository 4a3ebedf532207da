import { complementOf, isInfinitive } from './complement';
import { clauseEnd } from './clauses';
import { phraseContentEnd, startsClause } from './phrases';
import { cueAt, isFinite, isGerund, takesQuote, type Cue } from './cues';
import type { Draft } from './draft';
import {
  attributeBehind,
  attributeTail,
  contentStart,
  following,
  furtherPassages,
  frontContent,
  invertedSpeaker,
} from './fronted';
import { Form, Takes } from './language';
import { auxiliary, Word } from './lexicon';
import { attributePassive } from './passive';
import { addDraft, type Run } from './run';
import { firstLetterIsLower, isMark, spanOf, type Scene, type SceneSentence } from './scene';
import { attributeSource, sourceAt } from './sources';
import {
  hasQuote,
  hasVerb,
  isAdverbial,
  looksLikeName,
  phraseAfter,
  subjectBefore,
  type Speaker,
} from './speakers';

const comma = 44;

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
    const width = sourceAt(scene, e, ceiling);
    let draft = width ? attributeSource(run, e, width, done, sentence) : undefined;
    if (draft) done = e + width;
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

/** the mayor's claim that …: a clause behind a noun; its possessor is the speaker. */
function attributeNoun(run: Run, e: number, done: number, ceiling: number): Draft | undefined {
  const { scene } = run;
  if (!(scene.flags[e]! & Word.cueNoun) || e + 3 >= ceiling) return undefined;
  if (!(scene.flags[e + 1]! & Word.that) || scene.quote[e + 1]! >= 0) return undefined;
  // a clause has a subject of its own; without one it is relative: the claim that upset her
  if (!(scene.flags[e + 2]! & opensSubject) && scene.quote[e + 2]! < 0) return undefined;
  const speaker = possessorOf(scene, e, done) ?? makerOf(scene, e, done);
  if (!speaker && !(scene.flags[e]! & Word.plural)) return undefined;
  const to = clauseEnd(scene, e + 1, ceiling, true);
  const cue = { from: e, to: e + 1 };
  return { parts: [{ from: e + 1, to }], cue, speaker, rule: 'cue-noun' };
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

/** The first element of the verb group that ends at `e`: *has also* made. */
function groupStart(scene: Scene, e: number, floor: number): number {
  const inGroup = auxiliary | Word.modal | Word.adverb | Word.negation;
  let group = e;
  while (group > floor && scene.quote[group - 1]! < 0 && scene.flags[group - 1]! & inGroup) group--;
  return group;
}

/** The noun phrase before a genitive, without the verb and the preposition before it. */
function ownerBefore(scene: Scene, genitive: number, done: number): Speaker | undefined {
  const subject = subjectBefore(scene, genitive, done);
  if (!subject) return undefined;
  let from = subject.from;
  for (let e = subject.from; e < subject.to; e++) if (scene.flags[e]! & Word.preposition) from = e + 1;
  return from < subject.to ? { ...subject, from, outerFrom: from } : undefined;
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
  if (cue.passive) return attributePassive(run, cue, done, ceiling);
  if (cue.infinitive) return attributeInfinitive(run, cue, done, sentence, last);
  if (cue.modal && !takesQuote(cue)) return undefined;
  const range = { from: cue.from, to: cue.to };
  const inverted = invertedSpeaker(scene, cue, done, ceiling);
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
  const gerund = isGerund(cue) && !cue.progressive;
  const subject = gerund ? undefined : subjectBefore(scene, cue.group, done);
  const behind = attributeBehind(run, cue, subject, done, ceiling);
  if (behind) return behind;
  const speaker = gerund
    ? subjectOfGerund(scene, cue, sentence.from, done, last)
    : (subject ?? asRelative(scene, cue, done, last) ?? distantSubject(scene, cue, sentence.from, done));
  if (!subject && !gerund && scene.words.lexicon.language.verbSecond) {
    const follower = phraseAfter(scene, cue.to, ceiling, false);
    if (follower) return attributeComplement(run, cue, follower, follower.to, done, sentence);
  }
  const relative = subject && objectRelative(scene, cue, subject, done, ceiling);
  if (relative) return relative;
  return attributeComplement(run, cue, speaker, cue.to, done, sentence, subject);
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

/** The finite verb that governs an infinitive: Ward *went* on to say; the infinitive itself where none is near. */
function verbBefore(scene: Scene, infinitive: number, floor: number): number {
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
function asRelative(scene: Scene, cue: Cue, done: number, last: Speaker | undefined): Speaker | undefined {
  const at = cue.group - 1;
  const isPronoun = at >= done && (scene.flags[at]! & (Word.relative & ~Word.determiner)) !== 0;
  return last && isPronoun ? { ...last, pronoun: at } : last;
}

/** A sentence in which more elements stand before the verb is none that a person wrote. */
const furthestSubject = 120;

/**
 * Executives who have worked with Ward say: the phrase at the head of the clause, where more stands between it and its
 * verb than a phrase can hold; Ward keeps the plans but says: the subject of the sentence.
 */
function distantSubject(scene: Scene, cue: Cue, floor: number, done: number): Speaker | undefined {
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

/** The attribution of what stands to the right of a cue, from `behind` on. */
function attributeComplement(
  run: Run,
  cue: Cue,
  speaker: Speaker | undefined,
  behind: number,
  done: number,
  sentence: SceneSentence,
  subject = speaker,
): Draft | undefined {
  const { scene, owner } = run;
  const ceiling = sentence.to;
  const range = { from: cue.from, to: cue.to };
  const gerund = isGerund(cue) && !cue.progressive;
  const complement = complementOf(scene, cue, behind, ceiling);
  const { from } = complement;
  const isAttitude = (cue.takes & Takes.attitude) !== 0;
  const atComma =
    inSubordinate(scene, subject, sentence.from) ||
    subject?.pronoun !== undefined ||
    inFronting(scene, cue, sentence);
  switch (complement.kind) {
    case 'quote': {
      if (owner[scene.quote[from]!]! >= 0) return undefined;
      const front = subject && parenthetical(scene, subject, done);
      if (front && complement.ledIn && firstLetterIsLower(scene, from)) {
        const parts = [front, { from, to: clauseEnd(scene, from, ceiling) }];
        return { parts, cue: range, speaker, rule: 'fronted' };
      }
      const to = clauseEnd(scene, from, ceiling, atComma);
      if (!complement.ledIn && to > from + 1)
        return { parts: [{ from, to }], cue: range, speaker, rule: 'clause' };
      if (!takesQuote(cue) && complement.ledIn) return undefined;
      const parts = [{ from, to: from + 1 }, ...furtherPassages(run, from + 1, ceiling)];
      if (front && leadsClause(scene, front.from)) parts.unshift(front);
      return { parts, cue: range, speaker, rule: 'cue-before' };
    }
    case 'clause': {
      if (!speaker) return undefined;
      const to = clauseEnd(scene, from, ceiling, atComma);
      if (to - from < 2) return undefined;
      // a clause has a verb; only behind the plainest verbs it may be one that the tables don't know
      const surely = complement.marked || (cue.takes & Takes.bare && cue.takes & Takes.question);
      if (!surely && !hasVerb(scene, from, to) && !hasQuote(scene, from, to)) return undefined;
      const rule = isAttitude ? 'attitude' : gerund ? 'gerund' : 'clause';
      return { parts: [{ from, to }], cue: range, speaker, rule };
    }
    case 'infinitive': {
      if (!speaker) return undefined;
      const inner =
        isAttitude && scene.flags[from]! & Word.infinitive ? innerCue(scene, cue, from, ceiling) : undefined;
      if (inner) {
        const draft = attributeComplement(run, inner, speaker, inner.to, done, sentence, undefined);
        if (draft) return draft;
      }
      const to = phraseContentEnd(scene, from, ceiling, { atComma, infinitive: true, gerund });
      if (to - from < 2) return undefined;
      const rule = isAttitude ? 'attitude' : 'infinitive';
      return { parts: [{ from, to }], cue: range, speaker, rule };
    }
    case 'noun': {
      if (!speaker) return undefined;
      const named = nominalContent(scene, cue, from, ceiling);
      if (named >= 0) {
        const that = (scene.flags[named]! & Word.that) !== 0;
        const context = { atComma, infinitive: false, gerund };
        const to = that
          ? clauseEnd(scene, named, ceiling, atComma)
          : phraseContentEnd(scene, named, ceiling, context);
        if (to - named < 2 && scene.quote[named]! < 0) return undefined;
        return { parts: [{ from: named, to }], cue: range, speaker, rule: 'cue-noun' };
      }
      if (!(cue.takes & Takes.noun)) return undefined;
      if (cue.takes & Takes.judgement) {
        const end = phraseContentEnd(scene, from, ceiling, { atComma, infinitive: true, gerund });
        if (!isJudgement(scene, from, end)) return undefined;
        return { parts: [{ from, to: end }], cue: range, speaker, rule: 'judgement' };
      }
      // acknowledged the council had agreed: a clause without its conjunction
      if (cue.takes & Takes.clause && startsClause(scene, from, ceiling)) {
        const part = { from, to: clauseEnd(scene, from, ceiling, atComma) };
        return { parts: [part], cue: range, speaker, rule: isAttitude ? 'attitude' : 'clause' };
      }
      const to = phraseContentEnd(scene, from, ceiling, { atComma, infinitive: false, gerund });
      const rule = isAttitude ? 'attitude' : 'noun-phrase';
      return { parts: [{ from, to }], cue: range, speaker, rule };
    }
    case 'none': {
      if (!subject || !(cue.takes & Takes.clause)) return undefined;
      // As Ward noted, the bridge is closed
      if (from + 2 < ceiling && isMark(scene, from, comma) && isLedByAs(scene, subject, sentence.from)) {
        const part = { from: from + 1, to: clauseEnd(scene, from + 1, ceiling) };
        return { parts: [part], cue: range, speaker: subject, rule: 'fronted' };
      }
      const front = parenthetical(scene, subject, done, true);
      if (!front || from + 2 >= ceiling || !isMark(scene, from, comma)) return undefined;
      const parts = [front];
      if (!isAdverbial(scene, from + 1) || goesOnAfterComma(scene, from + 1))
        parts.push({ from: from + 1, to: clauseEnd(scene, from + 1, ceiling) });
      return { parts, cue: range, speaker: subject, rule: 'fronted' };
    }
  }
}

/** …, Ward said, *because* it is old; …, *by* the council: what belongs to the content though it is no clause of its own. */
function goesOnAfterComma(scene: Scene, e: number): boolean {
  const word = scene.flags[e]!;
  if (word & Word.subordinator)
    return !scene.words.lexicon.leaving.has(scene.id[e]!) || leadsClause(scene, e);
  return (word & (Word.infinitive | Word.preposition)) !== 0 && !(word & Word.gerund);
}

/** declined to say *who it was*: the cue is the verb of saying behind one that only tells whether it was said. */
function innerCue(scene: Scene, { takes }: Cue, from: number, ceiling: number): Cue | undefined {
  if (!(takes & Takes.light)) return undefined;
  for (let e = from + 1; e < Math.min(ceiling, from + 3); e++)
    if (scene.flags[e]! & Word.cue) return cueAt(scene, e, from, ceiling);
  return undefined;
}

/**
 * expressed the hope *that it is closed*; voiced concern about *the bridge*: where the content begins behind a noun of
 * saying that the cue takes as its object; -1 where there is none.
 */
function nominalContent(scene: Scene, cue: Cue, from: number, ceiling: number): number {
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

/** considered *the bridge to be a danger*, saw *the bridge as a danger*, declared *it “a danger”*. */
function isJudgement(scene: Scene, from: number, to: number): boolean {
  for (let e = from + 1; e < to; e++) {
    if (scene.quote[e]! >= 0) return e - from <= longestJudged && !isMark(scene, e - 1, comma);
    if (scene.words.lexicon.likeness.has(scene.id[e]!)) return true;
    if (e + 1 < to && scene.flags[e]! & Word.infinitive && scene.flags[e + 1]! & Word.be) return true;
  }
  return false;
}
/** Elements of the phrase before the marks that say what it is. */
const longestJudged = 6;

/** what the police said was a bomb; the plan that Ward says will work: the pronoun and what follows the cue. */
function objectRelative(
  scene: Scene,
  cue: Cue,
  speaker: Speaker,
  done: number,
  ceiling: number,
): Draft | undefined {
  const pronoun = speaker.outerFrom - 1;
  if (pronoun < done || speaker.pronoun !== undefined || !(cue.takes & Takes.bare)) return undefined;
  if (scene.quote[pronoun]! >= 0 || !(scene.flags[pronoun]! & (Word.question | Word.relative)))
    return undefined;
  if (scene.flags[pronoun]! & Word.subordinator || cue.to >= ceiling) return undefined;
  if (!(scene.flags[cue.to]! & (auxiliary | Word.modal | Word.verb | Word.past | Word.cue))) return undefined;
  const parts = [
    { from: pronoun, to: pronoun + 1 },
    { from: cue.to, to: clauseEnd(scene, cue.to, ceiling, true) },
  ];
  return { parts, cue: { from: cue.from, to: cue.to }, speaker, rule: 'relative' };
}

/** The bridge, Ward said, is closed: the words before the comma, unless they only say when or where. */
function parenthetical(
  scene: Scene,
  subject: Speaker,
  done: number,
  adverbials = false,
): { from: number; to: number } | undefined {
  const to = subject.outerFrom - 1;
  if (to <= done || !isMark(scene, to, comma)) return undefined;
  // But, Ward said, it is closed: where nothing else stands before the comma, the conjunction belongs to the content
  const bare = adverbials && to - done <= 2 && (scene.flags[done]! & (Word.and | Word.but)) !== 0;
  const from = bare ? done : contentStart(scene, done, to);
  if (to <= from || (!adverbials && isAdverbial(scene, from) && !leadsClause(scene, from))) return undefined;
  return { from, to };
}

/** If elected, she said, “…”: a condition belongs to what was said; what tells when she spoke does not. */
function leadsClause(scene: Scene, e: number): boolean {
  const { leaving, likeness } = scene.words.lexicon;
  if (leaving.has(scene.id[e]!) || likeness.has(scene.id[e]!)) return false;
  return (scene.flags[e]! & Word.subordinator) !== 0 && !(scene.flags[e]! & Word.preposition);
}

/** While Ward said …, the council …: the cue's own clause is subordinate, and a comma ends it. */
function inSubordinate(scene: Scene, speaker: Speaker | undefined, floor: number): boolean {
  const at = (speaker?.outerFrom ?? floor) - 1;
  return at >= floor && (scene.flags[at]! & Word.subordinator) !== 0;
}

/** In reply to calls urging him to resign, Ward said …: the cue stands in what only says when, where or why. */
function inFronting(scene: Scene, cue: Cue, { from, to }: SceneSentence): boolean {
  if (scene.flags[from]! & Word.cue || !(isAdverbial(scene, from) || looksLikeGerund(scene, from)))
    return false;
  for (let e = from; e < cue.group; e++) if (isMark(scene, e, comma)) return false;
  for (let e = cue.to; e < to; e++)
    if (isMark(scene, e, comma))
      return sentenceSubject(scene, e + 1, to) !== undefined && followedByCue(scene, e + 1, to);
  return false;
}

/** Turning to the treaty, …: at the head of a sentence the capital hides what the ending tells. */
function looksLikeGerund(scene: Scene, e: number): boolean {
  const { start, end } = spanOf(scene, e, e + 1);
  const word = scene.article.text.slice(start, Math.min(end, start + 24));
  return (
    word.length > 5 && scene.words.lexicon.language.endings.gerund.some((ending) => word.endsWith(ending))
  );
}

/** Whether the first verb behind a comma is a cue with its own subject. */
function followedByCue(scene: Scene, from: number, to: number): boolean {
  for (let e = from + 1; e < Math.min(to, from + 10); e++) {
    if (scene.quote[e]! >= 0 || scene.flags[e]! & Word.mark) return false;
    const cue = scene.flags[e]! & Word.cue ? cueAt(scene, e, from, to) : undefined;
    if (cue)
      return (
        (cue.forms & (Form.past | Form.present)) !== 0 && subjectBefore(scene, cue.group, from) !== undefined
      );
  }
  return false;
}

function isLedByAs(scene: Scene, speaker: Speaker, floor: number): boolean {
  const at = speaker.outerFrom - 1;
  return at >= floor && scene.words.lexicon.likeness.has(scene.id[at]!);
}

/** Ward left, saying …: the subject of the sentence; a letter saying …: the phrase right before. */
function subjectOfGerund(
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
