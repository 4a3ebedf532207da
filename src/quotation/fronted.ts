import { complementOf, skipAdjuncts } from './complement';
import { isDash, trimEnd } from './clauses';
import { cueAt, isFinite, isGerund, takesQuote, type Cue } from './cues';
import type { Draft } from './draft';
import { Takes } from './language';
import { auxiliary, Word } from './lexicon';
import { leadsToQuoted } from './quoting';
import type { Run } from './run';
import { firstLetterIsLower, isMark, lastInside, type Scene, type SceneSentence } from './scene';
import { attributeSource, sourceAt } from './sources';
import { looksLikeName, phraseAfter } from './nounPhrase';
import { hasQuote, hasVerb, subjectBefore, type Range, type Speaker } from './speakers';

const comma = 44;
const dash = 0x2014;
/** An attribution behind its content is at most so many elements from the end of the sentence. */
const longestTail = 48;

/** Where fronted content begins: conjunctions and commas at the head stay outside. */
export function contentStart(scene: Scene, from: number, to: number): number {
  let start = from;
  while (start < to && scene.quote[start]! < 0 && scene.flags[start]! & (Word.mark | Word.and | Word.but)) {
    if (scene.flags[start]! & Word.mark && (isMark(scene, start, 36) || isMark(scene, start, 91))) break;
    start++;
  }
  // It is official: the bridge is closed, Ward said
  for (let e = to - 3; e > start; e--) if (isMark(scene, e, 58) || isMark(scene, e, 59)) return e + 1;
  return start;
}

/**
 * The attribution at the end of a sentence whose content stands before it: …, Ward said on Monday; …, according to
 * the report. It is looked for first, since its content may hold cues of its own.
 */
export function attributeTail(run: Run, sentence: SceneSentence): Draft | undefined {
  const { scene } = run;
  const end = trimEnd(scene, sentence.from, sentence.to);
  const from = Math.max(sentence.from + 1, end - longestTail);
  for (let e = from; e < end; e++) {
    const source = sourceAt(scene, e, sentence.from, end) ?? sourceAt(scene, e, sentence.from, end, true);
    if (source) {
      if (!isMark(scene, e - 1, comma) && scene.quote[e - 1]! < 0) continue;
      if (skipAdjuncts(scene, source.to, end) < end) continue;
      return attributeSource(run, e, source, sentence.from, sentence);
    }
    if (!(scene.flags[e]! & Word.cue)) continue;
    const cue = cueAt(scene, e, sentence.from, end);
    if (!cue || !(isFinite(cue) || cue.modal) || cue.passive || !(cue.takes & (Takes.clause | Takes.quote)))
      continue;
    if (leadsToQuoted(scene, cue, end)) continue;
    const draft = cue.modal
      ? announcedBehind(run, cue, sentence.from, end)
      : tailOf(run, cue, sentence.from, end);
    if (draft) return { ...draft, takes: cue.takes };
  }
  return undefined;
}

/** “…,” she will say on Monday: marks before a verb that tells what is still to be said. */
function announcedBehind(run: Run, cue: Cue, floor: number, end: number): Draft | undefined {
  const { announcing } = run.scene.words.lexicon;
  // “…,” she might say
  if (cue.negated || !announcing.has(run.scene.id[cue.group]!)) return undefined;
  const subject = subjectBefore(run.scene, cue.group, floor);
  return subject?.pronoun === undefined ? attributeBehind(run, cue, subject, floor, end) : undefined;
}

function tailOf(run: Run, cue: Cue, floor: number, end: number): Draft | undefined {
  const { scene } = run;
  const range = { from: cue.from, to: cue.to };
  const inverted = invertedSpeaker(scene, cue, floor, end);
  if (inverted) {
    const front = frontContent(run, cue.group, floor);
    if (front && (scene.quote[front.to - 1]! >= 0 || skipAdjuncts(scene, inverted.outerTo, end) >= end))
      return {
        parts: [front, ...following(run, inverted.outerTo, end)],
        cue: range,
        speaker: inverted,
        rule: 'cue-inverted',
      };
  }
  const complement = complementOf(scene, cue, afterPerson(scene, cue, end), end);
  if (complement.kind !== 'none') return undefined;
  // The bridge, Ward said, is closed: not the end
  if (complement.from < end && isMark(scene, complement.from, comma)) return undefined;
  const subject = subjectBefore(scene, cue.group, floor);
  if (!subject || subject.pronoun !== undefined) return undefined;
  const speaker = withNameBefore(run, subject, floor);
  const at = speaker.outerFrom - 1;
  // “…,” Ward, who has led it for years, told us
  const quote = frontQuote(run, at + 1, floor);
  // It was “too late”, she said: the words before the marks belong to it, whatever cue stands among them
  const isMixed =
    quote && quote.to - quote.from > 2 && !(cue.takes & Takes.attitude) && !saysWithin(scene, quote, end);
  if (quote && (isMixed || speaker.to - speaker.from > 1))
    return attributeBehind(run, cue, speaker, floor, end);
  if (
    at <= floor ||
    cue.takes & Takes.attitude ||
    quote ||
    !isMark(scene, at, comma) ||
    !(cue.takes & Takes.bare)
  )
    return undefined;
  const from = contentStart(scene, floor, at);
  if (
    at - from < 3 ||
    !(saysSomething(scene, from, at) || hasQuote(scene, from, at)) ||
    !looksLikeName(scene, speaker)
  )
    return undefined;
  return { parts: [{ from, to: at }], cue: range, speaker, rule: 'fronted' };
}

/** Whether a range has a verb or the subject of one; in a headline an infinitive is one: Bridge *to close*, Ward says. */
function saysSomething(scene: Scene, from: number, to: number): boolean {
  if (hasVerb(scene, from, to) || scene.flags[from]! & Word.subjectPronoun) return true;
  // the council plans to close it: what may be a noun is a verb before an infinitive
  for (let e = from + 1; e + 1 < to; e++)
    if (scene.quote[e]! < 0 && scene.flags[e]! & Word.cue && scene.flags[e + 1]! & Word.infinitive)
      return true;
  if (scene.article.blocks[scene.sentences[scene.sentence[from]!]!.block]!.kind !== 'headline') return false;
  for (let e = from + 1; e < to; e++)
    if (scene.quote[e]! < 0 && scene.flags[e]! & Word.infinitive) return true;
  return false;
}

/** Ward said she “was late,” *she said*: what stands before the marks has a verb of saying of its own. */
function saysWithin(scene: Scene, { from, to }: Range, ceiling: number): boolean {
  for (let e = from; e < to; e++) {
    const cue = scene.flags[e]! & Word.cue ? cueAt(scene, e, from, ceiling) : undefined;
    if (cue && isPlainly(cue) && isFinite(cue)) return true;
  }
  return false;
}

/** “…,” Ann Ward, head of the council said: the comma that closes an apposition forgotten. */
function withNameBefore(run: Run, subject: Speaker, floor: number): Speaker {
  const { scene } = run;
  const at = subject.outerFrom - 1;
  if (at <= floor || !isMark(scene, at, comma)) return subject;
  let from = at;
  while (from > floor && isNamePart(scene, from - 1)) from--;
  if (at - from < 2 || !frontQuote(run, from, floor)) return subject;
  return { ...subject, from, outerFrom: from };
}

const isNamePart = (scene: Scene, e: number): boolean =>
  scene.quote[e]! < 0 && ((scene.flags[e]! & Word.capital) !== 0 || isMark(scene, e, 46));

/** said Ward: a phrase behind the cue, where content stands before it. */
export function invertedSpeaker(scene: Scene, cue: Cue, done: number, ceiling: number): Speaker | undefined {
  if (!isFinite(cue) || cue.infinitive || cue.group <= done) return undefined;
  // told Ward is no inversion, but asked Ward may be one
  if (cue.takes & Takes.person && cue.takes & Takes.clause) return undefined;
  // says that …: no speaker
  if (cue.takes & Takes.clause && cue.to < ceiling && scene.flags[cue.to]! & Word.that) return undefined;
  const before = cue.group - 1;
  if (scene.quote[before]! < 0) {
    if (!isMark(scene, before, comma) || before <= done) return undefined;
  }
  const speaker = phraseAfter(scene, cue.to, ceiling, !scene.words.lexicon.language.clauseAfterComma);
  // …, reports say: the subject of a verb, and no verb itself
  if (!speaker || (scene.flags[speaker.from]! & Word.cue && !looksLikeName(scene, speaker))) return undefined;
  if (scene.quote[before]! >= 0)
    return takesQuote(cue) && !isTitle(scene, before, done) ? speaker : undefined;
  // “…”, Ward, a relic, said: with words and not marks before the comma, a subject comes first, unless one follows
  const closes = isPlainly(cue) && looksLikeName(scene, speaker) && scene.flags[speaker.from]! & Word.capital;
  if (!closes && scene.quote[before - 1]! < 0 && subjectBefore(scene, cue.group, done)) return undefined;
  const next = skipAdjuncts(scene, speaker.outerTo, ceiling);
  if (
    next < ceiling &&
    !(scene.flags[next]! & (Word.mark | Word.subordinator | Word.and)) &&
    scene.quote[next]! < 0
  )
    return undefined;
  return speaker;
}

/** Schools, said *the minister*, will reopen: who speaks between two commas, where the statement's verb follows. */
export function resumingInverted(scene: Scene, cue: Cue, done: number, ceiling: number): Speaker | undefined {
  const before = cue.group - 1;
  if (!isPlainly(cue) || !isFinite(cue) || cue.group !== cue.from || before <= done) return undefined;
  if (!isMark(scene, before, comma) || scene.quote[before - 1]! >= 0) return undefined;
  const speaker = phraseAfter(scene, cue.to, ceiling, false);
  if (!speaker || speaker.outerTo + 2 >= ceiling || !isMark(scene, speaker.outerTo, comma)) return undefined;
  const next = speaker.outerTo + 1;
  if (scene.quote[next]! >= 0 || !(scene.flags[next]! & (auxiliary | Word.modal))) return undefined;
  // a statement of its own stands before the commas where it has a verb
  return hasVerb(scene, done, before) ? undefined : speaker;
}

const isPlainly = ({ takes }: Cue): boolean =>
  (takes & Takes.bare) !== 0 && (takes & Takes.quote) !== 0 && !(takes & (Takes.noun | Takes.person));

/** What stands before an inverted cue: the passage in marks, or the clause up to the comma. */
export function frontContent(run: Run, before: number, done: number): Range | undefined {
  const quote = frontQuote(run, before, done);
  if (quote) return quote;
  const { scene } = run;
  if (before - 1 < done || !isMark(scene, before - 1, comma)) return undefined;
  const from = contentStart(scene, done, before - 1);
  return before - 1 - from >= 3 ? { from, to: before - 1 } : undefined;
}

/** The passage in marks that ends right before `before`, a comma or dash between them allowed. */
export function frontQuote(run: Run, before: number, done: number): Range | undefined {
  const { scene, owner } = run;
  let at = before - 1;
  if (at < done) return undefined;
  let separated = false;
  if (
    scene.quote[at]! < 0 &&
    (isMark(scene, at, comma) || isMark(scene, at, dash) || isMark(scene, at, 45))
  ) {
    separated = true;
    at--;
  }
  if (at < done || scene.quote[at]! < 0 || owner[scene.quote[at]!]! >= 0) return undefined;
  if (!separated && !endsLikeSpeech(scene, at) && !isWholeSentence(scene, at, done)) return undefined;
  // he went on - “I love them,” he said
  if (at > done && (isDash(scene, at - 1) || isMark(scene, at - 1, 40))) return { from: at, to: at + 1 };
  // the plan was “dead,” Ward said: the words before the marks belong to it, unless they lead in
  if (at > done && (isMark(scene, at - 1, comma) || isMark(scene, at - 1, 58))) {
    const from = contentStart(scene, done, at - 1);
    // If it closes, “…,” Ward said; The bridge, old as it is, “is closed,” Ward said
    const belongs = from < at - 1 && (leadsClause(scene, from) || firstLetterIsLower(scene, at));
    return { from: belongs && isMark(scene, at - 1, comma) ? from : at, to: at + 1 };
  }
  return { from: contentStart(scene, done, at), to: at + 1 };
}

/** If elected, she said, “…”: a condition belongs to what was said; what tells when she spoke does not. */
export function leadsClause(scene: Scene, e: number): boolean {
  const { leaving, likeness } = scene.words.lexicon;
  if (leaving.has(scene.id[e]!) || likeness.has(scene.id[e]!)) return false;
  return (scene.flags[e]! & Word.subordinator) !== 0 && !(scene.flags[e]! & Word.preposition);
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
    code === dash ||
    code === 0x2026 ||
    code === 45
  );
}

/** The second part of a quotation that its cue splits: , “…” or , but “…” in the same sentence. */
export function following(run: Run, from: number, ceiling: number): Range[] {
  const { scene, owner } = run;
  const limit = Math.min(ceiling, from + 30);
  for (let e = from; e < limit; e++) {
    if (scene.quote[e]! >= 0) {
      const free = owner[scene.quote[e]!]! < 0;
      const ledIn =
        (e === from && !namesWork(scene, e)) ||
        isMark(scene, e - 1, comma) ||
        isMark(scene, e - 1, 58) ||
        isMark(scene, e - 1, 59) ||
        isDash(scene, e - 1);
      const joined = e > from && (scene.flags[e - 1]! & (Word.and | Word.but)) !== 0;
      return free && (ledIn || joined) ? [{ from: e, to: e + 1 }] : [];
    }
    // another attribution comes first, unless it only goes on: referring to the plan, “…”
    if (scene.flags[e]! & Word.cue && e > from) {
      const cue = cueAt(scene, e, from, ceiling);
      if (cue && (!isGerund(cue) || takesQuote(cue))) return [];
    }
  }
  return [];
}

/** author of “…”, wearing a “…” hat: the words before the marks need them. */
function namesWork(scene: Scene, e: number): boolean {
  const needs = Word.preposition | Word.determiner | Word.possessive | Word.genitive;
  return e > 0 && scene.quote[e - 1]! < 0 && (scene.flags[e - 1]! & needs) !== 0;
}

/** Ward, author of “The Bridge,” wrote; Ward, whose book “The Bridge” said: marks that name a work of the subject. */
function isTitle(scene: Scene, passage: number, done: number): boolean {
  if (passage - 1 < done || scene.quote[passage - 1]! >= 0) return false;
  const named = namesWork(scene, passage) || scene.words.lexicon.termWords.has(scene.id[passage - 1]!);
  if (!named) return false;
  for (let e = passage - 1; e >= done && e > passage - 16; e--) if (isMark(scene, e, comma)) return true;
  return false;
}

/** More passages after the first: she said, “…,” and, “…” */
export function furtherPassages(run: Run, from: number, ceiling: number): Range[] {
  const { scene, owner } = run;
  const parts: Range[] = [];
  let e = from;
  while (e < ceiling) {
    let next = e;
    while (
      next < ceiling &&
      next - e < 3 &&
      scene.quote[next]! < 0 &&
      (scene.flags[next]! & Word.and || isMark(scene, next, comma))
    )
      next++;
    if (next >= ceiling || scene.quote[next]! < 0 || owner[scene.quote[next]!]! >= 0) break;
    parts.push({ from: next, to: next + 1 });
    e = next + 1;
  }
  return parts;
}

/** The attribution behind a passage in marks: “…,” Ward said; “…,” Ward, a relic of old times, told us. */
export function attributeBehind(
  run: Run,
  cue: Cue,
  subject: Speaker | undefined,
  done: number,
  ceiling: number,
): Draft | undefined {
  if (!takesQuote(cue) || isGerund(cue) || cue.infinitive) return undefined;
  // “…,” she remembers thinking
  if (run.scene.words.lexicon.termWords.get(run.scene.id[cue.to] ?? 0) === 'hypothetical') return undefined;
  let speaker = subject;
  let front = speaker && frontQuote(run, beforeAs(run.scene, speaker.outerFrom, done), done);
  if (!front) {
    speaker = speakerBehindQuote(run, cue.group, done);
    front = speaker && frontQuote(run, speaker.outerFrom, done);
  }
  if (!speaker || !front) return undefined;
  // Walking past chants of “Ward!”, she said the bridge was closed: words before the marks, and a clause behind the cue
  const { kind } = complementOf(run.scene, cue, cue.to, ceiling);
  if (front.to - front.from > 1 && (kind === 'clause' || kind === 'infinitive')) return undefined;
  const behind = afterPerson(run.scene, cue, ceiling);
  return {
    parts: [front, ...following(run, behind, ceiling)],
    cue: { from: cue.from, to: cue.to },
    speaker,
    rule: 'cue-after',
  };
}

/** “…,” *as* Ward put it: where the attribution begins. */
function beforeAs(scene: Scene, e: number, done: number): number {
  return e - 1 > done && scene.words.lexicon.likeness.has(scene.id[e - 1]!) ? e - 1 : e;
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

/** Past the person addressed: “…,” Ward told *reporters* on Monday. */
function afterPerson(scene: Scene, cue: Cue, ceiling: number): number {
  if (!(cue.takes & Takes.person)) return cue.to;
  // told “Harbour Live”: a programme, and no second part
  if (cue.to < ceiling && scene.quote[cue.to]! >= 0) return cue.to + 1;
  return phraseAfter(scene, cue.to, ceiling, true, true)?.outerTo ?? cue.to;
}
