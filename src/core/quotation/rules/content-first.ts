import { Char, isSentenceEnd } from '../../text/char-codes';
import { complementOf, skipAdjuncts } from '../syntax/complement';
import { isDash, trimEnd } from '../syntax/clauses';
import { cueAt, isFinite, isGerund, takesQuote, type Cue } from '../syntax/cues';
import type { AttributionCandidate } from '../attribution-candidate';
import { Takes } from '../../language/contract';
import { auxiliary, Word } from '../cue-lexicon';
import { leadsToQuoted } from './quoted-as-saying';
import type { AttributionState } from '../attribution-state';
import { firstLetterIsLower, isMark, lastInside, type ChunkedArticle, type ChunkSentence } from '../chunks';
import { attributeAccordingTo, sourceAt } from './according-to';
import { looksLikeName, phraseAfter } from '../syntax/noun-phrase';
import {
  hasQuote,
  hasVerb,
  subjectBefore,
  type ChunkRange,
  type SpeakerPhrase,
} from '../syntax/speaker-phrase';

/** An attribution behind its content is at most so many chunks from the end of the sentence. */
const maxTailLength = 48;

/** Where fronted content begins: conjunctions and commas at the head stay outside. */
export function contentStart(chunks: ChunkedArticle, from: number, to: number): number {
  let start = from;
  while (start < to && chunks.quote[start]! < 0 && chunks.flags[start]! & (Word.mark | Word.and | Word.but)) {
    if (
      chunks.flags[start]! & Word.mark &&
      (isMark(chunks, start, Char.dollar) || isMark(chunks, start, Char.leftBracket))
    )
      break;
    start++;
  }
  // It is official: the bridge is closed, Ward said
  for (let e = to - 3; e > start; e--)
    if (isMark(chunks, e, Char.colon) || isMark(chunks, e, Char.semicolon)) return e + 1;
  return start;
}

/**
 * The attribution at the end of a sentence whose content stands before it: …, Ward said on Monday; …, according to
 * the report. It is looked for first, since its content may hold cues of its own.
 */
export function attributeTail(
  state: AttributionState,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const end = trimEnd(chunks, sentence.from, sentence.to);
  const from = Math.max(sentence.from + 1, end - maxTailLength);
  for (let e = from; e < end; e++) {
    const source = sourceAt(chunks, e, sentence.from, end) ?? sourceAt(chunks, e, sentence.from, end, true);
    if (source) {
      if (!isMark(chunks, e - 1, Char.comma) && chunks.quote[e - 1]! < 0) continue;
      if (skipAdjuncts(chunks, source.to, end) < end) continue;
      return attributeAccordingTo(state, e, source, sentence.from, sentence);
    }
    if (!(chunks.flags[e]! & Word.cue)) continue;
    const cue = cueAt(chunks, e, sentence.from, end);
    if (!cue || !(isFinite(cue) || cue.modal) || cue.passive || !(cue.takes & (Takes.clause | Takes.quote)))
      continue;
    if (leadsToQuoted(chunks, cue, end)) continue;
    const candidate = cue.modal
      ? announcedBehind(state, cue, sentence.from, end)
      : tailOf(state, cue, sentence.from, end);
    if (candidate) return { ...candidate, takes: cue.takes };
  }
  return undefined;
}

/** “…,” she will say on Monday: marks before a verb that tells what is still to be said. */
function announcedBehind(
  state: AttributionState,
  cue: Cue,
  floor: number,
  end: number,
): AttributionCandidate | undefined {
  const { announcing } = state.chunks.words.lexicon;
  // “…,” she might say
  if (cue.negated || !announcing.has(state.chunks.id[cue.group]!)) return undefined;
  const subject = subjectBefore(state.chunks, cue.group, floor);
  return subject?.pronoun === undefined ? attributeBehind(state, cue, subject, floor, end) : undefined;
}

function tailOf(
  state: AttributionState,
  cue: Cue,
  floor: number,
  end: number,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const range = { from: cue.from, to: cue.to };
  const inverted = invertedSpeaker(chunks, cue, floor, end);
  if (inverted) {
    const front = frontContent(state, cue.group, floor);
    if (front && (chunks.quote[front.to - 1]! >= 0 || skipAdjuncts(chunks, inverted.outerTo, end) >= end))
      return {
        parts: [front, ...continuation(state, inverted.outerTo, end)],
        cue: range,
        speaker: inverted,
        rule: 'cue-inverted',
      };
  }
  const complement = complementOf(chunks, cue, afterPerson(chunks, cue, end), end);
  if (complement.kind !== 'none') return undefined;
  // The bridge, Ward said, is closed: not the end
  if (complement.from < end && isMark(chunks, complement.from, Char.comma)) return undefined;
  const subject = subjectBefore(chunks, cue.group, floor);
  if (!subject || subject.pronoun !== undefined) return undefined;
  const speaker = withNameBefore(state, subject, floor);
  const at = speaker.outerFrom - 1;
  // “…,” Ward, who has led it for years, told us
  const quote = frontQuote(state, at + 1, floor);
  // It was “too late”, she said: the words before the marks belong to it, whatever cue stands among them
  const isMixed =
    quote && quote.to - quote.from > 2 && !(cue.takes & Takes.attitude) && !saysWithin(chunks, quote, end);
  if (quote && (isMixed || speaker.to - speaker.from > 1))
    return attributeBehind(state, cue, speaker, floor, end);
  if (
    at <= floor ||
    cue.takes & Takes.attitude ||
    quote ||
    !isMark(chunks, at, Char.comma) ||
    !(cue.takes & Takes.bare)
  )
    return undefined;
  const from = contentStart(chunks, floor, at);
  if (
    at - from < 3 ||
    !(saysSomething(chunks, from, at) || hasQuote(chunks, from, at)) ||
    !looksLikeName(chunks, speaker)
  )
    return undefined;
  return { parts: [{ from, to: at }], cue: range, speaker, rule: 'fronted' };
}

/** Whether a range has a verb or the subject of one; in a headline an infinitive is one: Bridge *to close*, Ward says. */
function saysSomething(chunks: ChunkedArticle, from: number, to: number): boolean {
  if (hasVerb(chunks, from, to) || chunks.flags[from]! & Word.subjectPronoun) return true;
  // the council plans to close it: what may be a noun is a verb before an infinitive
  for (let e = from + 1; e + 1 < to; e++)
    if (chunks.quote[e]! < 0 && chunks.flags[e]! & Word.cue && chunks.flags[e + 1]! & Word.infinitive)
      return true;
  if (chunks.article.blocks[chunks.sentences[chunks.sentence[from]!]!.block]!.kind !== 'headline')
    return false;
  for (let e = from + 1; e < to; e++)
    if (chunks.quote[e]! < 0 && chunks.flags[e]! & Word.infinitive) return true;
  return false;
}

/** Ward said she “was late,” *she said*: what stands before the marks has a verb of saying of its own. */
function saysWithin(chunks: ChunkedArticle, { from, to }: ChunkRange, ceiling: number): boolean {
  for (let e = from; e < to; e++) {
    const cue = chunks.flags[e]! & Word.cue ? cueAt(chunks, e, from, ceiling) : undefined;
    if (cue && isPlainly(cue) && isFinite(cue)) return true;
  }
  return false;
}

/** “…,” Ann Ward, head of the council said: the comma that closes an apposition forgotten. */
function withNameBefore(state: AttributionState, subject: SpeakerPhrase, floor: number): SpeakerPhrase {
  const { chunks } = state;
  const at = subject.outerFrom - 1;
  if (at <= floor || !isMark(chunks, at, Char.comma)) return subject;
  let from = at;
  while (from > floor && isNamePart(chunks, from - 1)) from--;
  if (at - from < 2 || !frontQuote(state, from, floor)) return subject;
  return { ...subject, from, outerFrom: from };
}

const isNamePart = (chunks: ChunkedArticle, e: number): boolean =>
  chunks.quote[e]! < 0 && ((chunks.flags[e]! & Word.capital) !== 0 || isMark(chunks, e, Char.fullStop));

/** said Ward: a phrase behind the cue, where content stands before it. */
export function invertedSpeaker(
  chunks: ChunkedArticle,
  cue: Cue,
  done: number,
  ceiling: number,
): SpeakerPhrase | undefined {
  if (!isFinite(cue) || cue.infinitive || cue.group <= done) return undefined;
  // told Ward is no inversion, but asked Ward may be one
  if (cue.takes & Takes.person && cue.takes & Takes.clause) return undefined;
  // says that …: no speaker
  if (cue.takes & Takes.clause && cue.to < ceiling && chunks.flags[cue.to]! & Word.that) return undefined;
  const before = cue.group - 1;
  if (chunks.quote[before]! < 0) {
    if (!isMark(chunks, before, Char.comma) || before <= done) return undefined;
  }
  const speaker = phraseAfter(chunks, cue.to, ceiling, !chunks.words.lexicon.language.clauseAfterComma);
  // …, reports say: the subject of a verb, and no verb itself
  if (!speaker || (chunks.flags[speaker.from]! & Word.cue && !looksLikeName(chunks, speaker)))
    return undefined;
  if (chunks.quote[before]! >= 0)
    return takesQuote(cue) && !isTitle(chunks, before, done) ? speaker : undefined;
  // “…”, Ward, a relic, said: with words and not marks before the comma, a subject comes first, unless one follows
  const closes =
    isPlainly(cue) && looksLikeName(chunks, speaker) && chunks.flags[speaker.from]! & Word.capital;
  if (!closes && chunks.quote[before - 1]! < 0 && subjectBefore(chunks, cue.group, done)) return undefined;
  const next = skipAdjuncts(chunks, speaker.outerTo, ceiling);
  if (
    next < ceiling &&
    !(chunks.flags[next]! & (Word.mark | Word.subordinator | Word.and)) &&
    chunks.quote[next]! < 0
  )
    return undefined;
  return speaker;
}

/** Schools, said *the minister*, will reopen: who speaks between two commas, where the statement's verb follows. */
export function resumingInverted(
  chunks: ChunkedArticle,
  cue: Cue,
  done: number,
  ceiling: number,
): SpeakerPhrase | undefined {
  const before = cue.group - 1;
  if (!isPlainly(cue) || !isFinite(cue) || cue.group !== cue.from || before <= done) return undefined;
  if (!isMark(chunks, before, Char.comma) || chunks.quote[before - 1]! >= 0) return undefined;
  const speaker = phraseAfter(chunks, cue.to, ceiling, false);
  if (!speaker || speaker.outerTo + 2 >= ceiling || !isMark(chunks, speaker.outerTo, Char.comma))
    return undefined;
  const next = speaker.outerTo + 1;
  if (chunks.quote[next]! >= 0 || !(chunks.flags[next]! & (auxiliary | Word.modal))) return undefined;
  // a statement of its own stands before the commas where it has a verb
  return hasVerb(chunks, done, before) ? undefined : speaker;
}

const isPlainly = ({ takes }: Cue): boolean =>
  (takes & Takes.bare) !== 0 && (takes & Takes.quote) !== 0 && !(takes & (Takes.noun | Takes.person));

/** What stands before an inverted cue: the passage in marks, or the clause up to the comma. */
export function frontContent(state: AttributionState, before: number, done: number): ChunkRange | undefined {
  const quote = frontQuote(state, before, done);
  if (quote) return quote;
  const { chunks } = state;
  if (before - 1 < done || !isMark(chunks, before - 1, Char.comma)) return undefined;
  const from = contentStart(chunks, done, before - 1);
  return before - 1 - from >= 3 ? { from, to: before - 1 } : undefined;
}

/** The passage in marks that ends right before `before`, a comma or dash between them allowed. */
export function frontQuote(state: AttributionState, before: number, done: number): ChunkRange | undefined {
  const { chunks, owner } = state;
  let at = before - 1;
  if (at < done) return undefined;
  let separated = false;
  if (
    chunks.quote[at]! < 0 &&
    (isMark(chunks, at, Char.comma) || isMark(chunks, at, Char.emDash) || isMark(chunks, at, Char.hyphen))
  ) {
    separated = true;
    at--;
  }
  if (at < done || chunks.quote[at]! < 0 || owner[chunks.quote[at]!]! >= 0) return undefined;
  if (!separated && !endsLikeSpeech(chunks, at) && !isWholeSentence(chunks, at, done)) return undefined;
  // he went on - “I love them,” he said
  if (at > done && (isDash(chunks, at - 1) || isMark(chunks, at - 1, Char.leftParenthesis)))
    return { from: at, to: at + 1 };
  // the plan was “dead,” Ward said: the words before the marks belong to it, unless they lead in
  if (at > done && (isMark(chunks, at - 1, Char.comma) || isMark(chunks, at - 1, Char.colon))) {
    const from = contentStart(chunks, done, at - 1);
    // If it closes, “…,” Ward said; The bridge, old as it is, “is closed,” Ward said
    const belongs = from < at - 1 && (leadsClause(chunks, from) || firstLetterIsLower(chunks, at));
    return { from: belongs && isMark(chunks, at - 1, Char.comma) ? from : at, to: at + 1 };
  }
  return { from: contentStart(chunks, done, at), to: at + 1 };
}

/** If elected, she said, “…”: a condition belongs to what was said; what tells when she spoke does not. */
export function leadsClause(chunks: ChunkedArticle, e: number): boolean {
  const { leaving, likeness } = chunks.words.lexicon;
  if (leaving.has(chunks.id[e]!) || likeness.has(chunks.id[e]!)) return false;
  return (chunks.flags[e]! & Word.subordinator) !== 0 && !(chunks.flags[e]! & Word.preposition);
}

/** “…” Ward said, the comma forgotten: a passage of some words at the head of its sentence. */
function isWholeSentence(chunks: ChunkedArticle, at: number, done: number): boolean {
  return at === done && chunks.end[at]! - chunks.first[at]! > 6;
}

function endsLikeSpeech(chunks: ChunkedArticle, chunk: number): boolean {
  const code = lastInside(chunks, chunk);
  return (
    isSentenceEnd(code) ||
    code === Char.comma ||
    code === Char.emDash ||
    code === Char.ellipsis ||
    code === Char.hyphen
  );
}

/** The second part of a quotation that its cue splits: , “…” or , but “…” in the same sentence. */
export function continuation(state: AttributionState, from: number, ceiling: number): ChunkRange[] {
  const { chunks, owner } = state;
  const limit = Math.min(ceiling, from + 30);
  for (let e = from; e < limit; e++) {
    if (chunks.quote[e]! >= 0) {
      const free = owner[chunks.quote[e]!]! < 0;
      const ledIn =
        (e === from && !namesWork(chunks, e)) ||
        isMark(chunks, e - 1, Char.comma) ||
        isMark(chunks, e - 1, Char.colon) ||
        isMark(chunks, e - 1, Char.semicolon) ||
        isDash(chunks, e - 1);
      const joined = e > from && (chunks.flags[e - 1]! & (Word.and | Word.but)) !== 0;
      return free && (ledIn || joined) ? [{ from: e, to: e + 1 }] : [];
    }
    // another attribution comes first, unless it only goes on: referring to the plan, “…”
    if (chunks.flags[e]! & Word.cue && e > from) {
      const cue = cueAt(chunks, e, from, ceiling);
      if (cue && (!isGerund(cue) || takesQuote(cue))) return [];
    }
  }
  return [];
}

/** author of “…”, wearing a “…” hat: the words before the marks need them. */
function namesWork(chunks: ChunkedArticle, e: number): boolean {
  const needs = Word.preposition | Word.determiner | Word.possessive | Word.genitive;
  return e > 0 && chunks.quote[e - 1]! < 0 && (chunks.flags[e - 1]! & needs) !== 0;
}

/** Ward, author of “The Bridge,” wrote; Ward, whose book “The Bridge” said: marks that name a work of the subject. */
function isTitle(chunks: ChunkedArticle, passage: number, done: number): boolean {
  if (passage - 1 < done || chunks.quote[passage - 1]! >= 0) return false;
  const named = namesWork(chunks, passage) || chunks.words.lexicon.termWords.has(chunks.id[passage - 1]!);
  if (!named) return false;
  for (let e = passage - 1; e >= done && e > passage - 16; e--)
    if (isMark(chunks, e, Char.comma)) return true;
  return false;
}

/** More passages after the first: she said, “…,” and, “…” */
export function adjacentQuotes(state: AttributionState, from: number, ceiling: number): ChunkRange[] {
  const { chunks, owner } = state;
  const parts: ChunkRange[] = [];
  let e = from;
  while (e < ceiling) {
    let next = e;
    while (
      next < ceiling &&
      next - e < 3 &&
      chunks.quote[next]! < 0 &&
      (chunks.flags[next]! & Word.and || isMark(chunks, next, Char.comma))
    )
      next++;
    if (next >= ceiling || chunks.quote[next]! < 0 || owner[chunks.quote[next]!]! >= 0) break;
    parts.push({ from: next, to: next + 1 });
    e = next + 1;
  }
  return parts;
}

/** The attribution behind a passage in marks: “…,” Ward said; “…,” Ward, a relic of old times, told us. */
export function attributeBehind(
  state: AttributionState,
  cue: Cue,
  subject: SpeakerPhrase | undefined,
  done: number,
  ceiling: number,
): AttributionCandidate | undefined {
  if (!takesQuote(cue) || isGerund(cue) || cue.infinitive) return undefined;
  // “…,” she remembers thinking
  if (state.chunks.words.lexicon.termWords.get(state.chunks.id[cue.to] ?? 0) === 'hypothetical')
    return undefined;
  let speaker = subject;
  let front = speaker && frontQuote(state, beforeAs(state.chunks, speaker.outerFrom, done), done);
  if (!front) {
    speaker = speakerBehindQuote(state, cue.group, done);
    front = speaker && frontQuote(state, speaker.outerFrom, done);
  }
  if (!speaker || !front) return undefined;
  // Walking past chants of “Ward!”, she said the bridge was closed: words before the marks, and a clause behind the cue
  const { kind } = complementOf(state.chunks, cue, cue.to, ceiling);
  if (front.to - front.from > 1 && (kind === 'clause' || kind === 'infinitive')) return undefined;
  const behind = afterPerson(state.chunks, cue, ceiling);
  return {
    parts: [front, ...continuation(state, behind, ceiling)],
    cue: { from: cue.from, to: cue.to },
    speaker,
    rule: 'cue-after',
  };
}

/** “…,” *as* Ward put it: where the attribution begins. */
function beforeAs(chunks: ChunkedArticle, e: number, done: number): number {
  return e - 1 > done && chunks.words.lexicon.likeness.has(chunks.id[e - 1]!) ? e - 1 : e;
}

/**
 * “…,” Ward, now 81 and retired in Oldport, Maine, said: the phrase that begins behind a quotation, where all up to
 * the cue can belong to it.
 */
function speakerBehindQuote(state: AttributionState, group: number, done: number): SpeakerPhrase | undefined {
  const { chunks } = state;
  const limit = Math.max(done, group - 45);
  let at = group - 1;
  while (at >= limit && (chunks.quote[at]! < 0 || !frontQuote(state, at + 1, done))) at--;
  if (at < limit) return undefined;
  let from = at + 1;
  while (from < group && chunks.flags[from]! & Word.mark) from++;
  const head = phraseAfter(chunks, from, group, false);
  if (!head) return undefined;
  const closes =
    head.to === group ||
    isMark(chunks, group - 1, Char.comma) ||
    isMark(chunks, group - 1, Char.rightParenthesis);
  return closes ? { ...head, outerFrom: at + 1, outerTo: group, sure: 0.85 } : undefined;
}

/** Past the person addressed: “…,” Ward told *reporters* on Monday. */
function afterPerson(chunks: ChunkedArticle, cue: Cue, ceiling: number): number {
  if (!(cue.takes & Takes.person)) return cue.to;
  // told “Harbour Live”: a programme, and no second part
  if (cue.to < ceiling && chunks.quote[cue.to]! >= 0) return cue.to + 1;
  return phraseAfter(chunks, cue.to, ceiling, true, true)?.outerTo ?? cue.to;
}
