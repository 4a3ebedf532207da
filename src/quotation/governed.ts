import { clauseEnd } from './clauses';
import { complementOf } from './complement';
import { cueAt, isGerund, takesQuote, type Cue } from './cues';
import type { Draft } from './draft';
import { contentStart, leadsClause, furtherPassages } from './fronted';
import { Form, Takes } from './language';
import { auxiliary, Word } from './lexicon';
import { nominalContent } from './nouns';
import { isGerundAt, phraseContentEnd, startsClause, type PhraseContext } from './phrases';
import type { Run } from './run';
import { firstLetterIsLower, isMark, lastInside, spanOf, type Scene, type SceneSentence } from './scene';
import { hasQuote, hasVerb, isAdverbial, subjectBefore, type Speaker } from './speakers';
import { sentenceSubject } from './subjects';
import { isGivenName, isTitleCase } from './terms';

const comma = 44;

/** The attribution of what stands to the right of a cue, from `behind` on. */
export function attributeComplement(
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
      // wrote “The Long Bridge” in 1990; did not say “I quit”
      if (!complement.ledIn && (isTitleCase(scene, from) || cue.negated)) return undefined;
      const front = subject && parenthetical(scene, subject, done);
      if (front && complement.ledIn && firstLetterIsLower(scene, from)) {
        const parts = [front, { from, to: clauseEnd(scene, from, ceiling) }];
        return { parts, cue: range, speaker, rule: 'fronted' };
      }
      const to = markedEnd(scene, cue, from, ceiling, { atComma, infinitive: false, gerund });
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
      if (!complement.marked && namesWork(scene, from, to)) return undefined;
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
      if (!(cue.takes & Takes.noun) && !complement.marked) return undefined;
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
      const goesOn = !isAdverbial(scene, from + 1) || goesOnAfterComma(scene, from + 1);
      if (goesOn && !isGerundAt(scene, from + 1, ceiling))
        parts.push({ from: from + 1, to: clauseEnd(scene, from + 1, ceiling) });
      return { parts, cue: range, speaker: subject, rule: 'fronted' };
    }
  }
}

/** Furthest the title of a work stands behind the word for what it is. */
const longestWork = 5;

/** wrote *the novel “The Long Bridge”*: the object is a work, and nothing was said. */
function namesWork(scene: Scene, from: number, to: number): boolean {
  const { termWords } = scene.words.lexicon;
  for (let e = from + 1; e < Math.min(to, from + longestWork); e++)
    if (scene.quote[e]! >= 0)
      return isGivenName(scene, e) && scene.quote[e - 1]! < 0 && termWords.get(scene.id[e - 1]!) === 'title';
  return false;
}

/**
 * Where content ends that begins in marks without a comma before them: behind them where they hold a whole sentence or
 * the verb takes no clause (yelled *“Go home!”* at the crowd).
 */
function markedEnd(scene: Scene, cue: Cue, from: number, ceiling: number, context: PhraseContext): number {
  const last = lastInside(scene, from);
  const isSentence = (last === 46 || last === 33 || last === 63) && !firstLetterIsLower(scene, from);
  if (isSentence) return from + 1;
  if (cue.takes & Takes.clause) return clauseEnd(scene, from, ceiling, context.atComma);
  return cue.takes & Takes.noun ? phraseContentEnd(scene, from, ceiling, context) : from + 1;
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
export function objectRelative(
  scene: Scene,
  cue: Cue,
  speaker: Speaker,
  done: number,
  ceiling: number,
): Draft | undefined {
  const pronoun = speaker.outerFrom - 1;
  if (pronoun < done || speaker.pronoun !== undefined) return undefined;
  if (scene.quote[pronoun]! >= 0 || !(scene.flags[pronoun]! & (Word.question | Word.relative)))
    return undefined;
  if (scene.flags[pronoun]! & Word.subordinator || cue.to >= ceiling) return undefined;
  const range = { from: cue.from, to: cue.to };
  // which she called “a disgrace”; whom she described as old
  const names = scene.quote[cue.to]! >= 0 || scene.words.lexicon.likeness.has(scene.id[cue.to]!);
  if (names && cue.takes & (Takes.noun | Takes.judgement)) {
    const closed = scene.quote[cue.to]! >= 0 && lastInside(scene, cue.to) === comma;
    const context = { atComma: true, infinitive: true, gerund: false };
    const to = closed ? cue.to + 1 : phraseContentEnd(scene, cue.to, ceiling, context);
    const parts = [
      { from: pronoun, to: pronoun + 1 },
      { from: cue.to, to: Math.max(to, cue.to + 1) },
    ];
    return { parts, cue: range, speaker, rule: 'relative' };
  }
  if (!(cue.takes & Takes.bare)) return undefined;
  if (!(scene.flags[cue.to]! & (auxiliary | Word.modal | Word.verb | Word.past | Word.cue))) return undefined;
  const parts = [
    { from: pronoun, to: pronoun + 1 },
    { from: cue.to, to: clauseEnd(scene, cue.to, ceiling, true) },
  ];
  return { parts, cue: range, speaker, rule: 'relative' };
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
