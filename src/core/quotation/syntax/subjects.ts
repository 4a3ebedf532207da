import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import { type ChunkedArticle, isMark, spanOf } from '../chunks';
import { auxiliary, Word } from '../word-classes';
import { type Cue, isFinite } from './cues';
import type { ChunkRange, SpeakerPhrase } from './model';
import { looksLikeName, phraseAfter } from './noun-phrase';
import { isAdverbial } from './ranges';
import { subjectBefore } from './speaker-phrase';

/** The first chunk of the verb group that ends at `e`: *has also* made. */
export function groupStart(chunks: ChunkedArticle, e: number, start: number): number {
  const inGroup = auxiliary | Word.modal | Word.adverb | Word.negation;
  let group = e;
  while (group > start && chunks.quote[group - 1]! < 0 && chunks.flags[group - 1]! & inGroup) group--;
  return group;
}

/** The finite verb that governs an infinitive: Ward *went* on to say; the infinitive itself where none is near. */
export function verbBefore(chunks: ChunkedArticle, infinitive: number, start: number): number {
  const finite = Word.past | Word.verb | auxiliary | Word.modal | Word.cue;
  for (let e = infinitive - 1; e >= start && e > infinitive - 5; e--) {
    if (chunks.quote[e]! >= 0 || chunks.flags[e]! & Word.mark) break;
    if (chunks.flags[e]! & finite && !(chunks.flags[e]! & (Word.capital | Word.nounLike)))
      return groupStart(chunks, e, start);
  }
  return infinitive;
}

/** The speaker before a relative pronoun, for whom it stands: said *Ward*, who added … */
export function asRelative(
  chunks: ChunkedArticle,
  cue: Cue,
  start: number,
  last: SpeakerPhrase | undefined,
): SpeakerPhrase | undefined {
  const at = cue.group - 1;
  const isPronoun = at >= start && (chunks.flags[at]! & (Word.relative & ~Word.determiner)) !== 0;
  if (!last || !isPronoun) return last;
  // she told Ward, who showed nothing: the pronoun stands for another one
  return at - Math.max(last.to, last.outerTo) <= 1 ? { ...last, pronoun: at } : undefined;
}

/** Furthest the head of a sentence stands from the verb whose subject it is, in chunks. */
const maxSubjectDistance = 120;

/**
 * The subject at the head of the clause, where more stands before its verb than a phrase can hold (*Executives who
 * have worked with Ward* say), or that of the sentence (*Ward* keeps the plans but says).
 */
export function distantSubject(
  chunks: ChunkedArticle,
  cue: Cue,
  sentenceStart: number,
  start: number,
): SpeakerPhrase | undefined {
  const before = cue.group - 1;
  if (before < sentenceStart || before - sentenceStart > maxSubjectDistance || !isFinite(cue))
    return undefined;
  let from = cue.group;
  const joined = chunks.quote[before]! < 0 && (chunks.flags[before]! & (Word.and | Word.but)) !== 0;
  if (joined) from = sentenceStart;
  else if (before < start || !(cue.takes & Takes.bare) || cue.takes & Takes.attitude) return undefined;
  else while (from > start && chunks.quote[from - 1]! < 0 && !endsClause(chunks, from - 1)) from--;
  const subject =
    (joined ? lastClauseSubject(chunks, sentenceStart, before) : undefined) ??
    sentenceSubject(chunks, from, cue.group);
  return subject && looksLikeName(chunks, subject) ? { ...subject, sure: 0.6 } : undefined;
}

/** The subject of the last clause that has one of its own: The council met, and *the mayor* left early and said … */
function lastClauseSubject(chunks: ChunkedArticle, start: number, before: number): SpeakerPhrase | undefined {
  const { flags, quote } = chunks;
  for (let e = before - 1; e > start; e--) {
    if (quote[e]! >= 0) continue;
    const begins =
      isMark(chunks, e, Char.semicolon) ||
      (flags[e]! & (Word.and | Word.but) && isMark(chunks, e - 1, Char.comma));
    if (!begins) continue;
    const subject = sentenceSubject(chunks, e + 1, before);
    const behind = subject ? flags[subject.to]! : 0;
    const finite = auxiliary | Word.modal | Word.past | Word.verb | Word.cue;
    if (subject && looksLikeName(chunks, subject) && behind & finite) return subject;
  }
  return undefined;
}

function endsClause(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.mark)
    return (
      isMark(chunks, e, Char.semicolon) || isMark(chunks, e, Char.colon) || isMark(chunks, e, Char.emDash)
    );
  return (
    (word & (Word.but | Word.subordinator | Word.that)) !== 0 &&
    !(word & (Word.preposition | Word.determiner))
  );
}

/**
 * The speaker of a gerund: the subject of the sentence (*Ward* left, saying …), or the phrase right before it (*a
 * letter* saying …).
 */
export function subjectOfGerund(
  chunks: ChunkedArticle,
  cue: Cue,
  { from: sentenceStart, to: sentenceEnd }: ChunkRange,
  start: number,
  last: SpeakerPhrase | undefined,
): SpeakerPhrase | undefined {
  if (cue.group === sentenceStart) return last ?? subjectAfterComma(chunks, cue.to, sentenceEnd);
  const own = absoluteSubject(chunks, cue.group, sentenceStart);
  if (own) return own;
  const before = cue.group - 1;
  const joined =
    isMark(chunks, before, Char.comma) ||
    chunks.quote[before]! >= 0 ||
    chunks.flags[before]! & (Word.and | Word.preposition | Word.subordinator);
  if (last) return last;
  if (!joined && before >= start) {
    const near = subjectBefore(chunks, cue.group, start);
    const verb = near ? verbOver(chunks, near, start) : -1;
    if (verb < 0) return near && { ...near, to: beforeVerb(chunks, near) };
    const subject = subjectBefore(chunks, groupStart(chunks, verb, start), start);
    if (subject) return subject;
  }
  return sentenceSubject(chunks, sentenceStart, cue.group);
}

/** The subject of the clause after a comma: Insisting that it was safe, *Ward* left. */
function subjectAfterComma(chunks: ChunkedArticle, from: number, limit: number): SpeakerPhrase | undefined {
  const { flags, quote } = chunks;
  const finite = auxiliary | Word.modal | Word.past | Word.verb | Word.cue;
  for (let e = from; e + 2 < limit; e++) {
    if (!isMark(chunks, e, Char.comma) || quote[e + 1]! >= 0) continue;
    const subject = sentenceSubject(chunks, e + 1, limit);
    const behind = subject && subject.to < limit && quote[subject.to]! < 0 ? flags[subject.to]! : 0;
    if (subject && looksLikeName(chunks, subject) && behind & finite)
      return { ...subject, outerTo: subject.to };
  }
  return undefined;
}

/** The end of a subject before its verb: *The firm* issued a statement saying …; *the mayor* disagreed: … */
export function beforeVerb(chunks: ChunkedArticle, { from, to }: ChunkRange): number {
  const { flags, quote } = chunks;
  const object = Word.determiner | Word.possessive | Word.objectPronoun;
  const modified = Word.determiner | Word.possessive | Word.preposition | Word.and | Word.mark;
  for (let e = from + 1; e < to; e++) {
    const isVerb = flags[e]! & Word.past || (flags[e]! & Word.cue && !(flags[e]! & Word.nounLike));
    if (quote[e]! >= 0 || !isVerb || flags[e]! & Word.capital) continue;
    if (flags[e - 1]! & modified) continue;
    if (e + 1 === to || (quote[e + 1]! < 0 && flags[e + 1]! & object)) return e;
  }
  return to;
}

/** Furthest `with` from its verb, in chunks. */
const maxWithDistance = 14;

/** The subject that a gerund has in a phrase of its own: …, with *Ward* saying … */
function absoluteSubject(chunks: ChunkedArticle, group: number, start: number): SpeakerPhrase | undefined {
  for (let e = group - 2; e >= start && e > group - maxWithDistance; e--) {
    if (
      chunks.quote[e + 1]! >= 0 ||
      (chunks.flags[e + 1]! & Word.cue && !(chunks.flags[e + 1]! & Word.capital))
    )
      return undefined;
    if (!chunks.words.lexicon.absolutes.has(chunks.id[e]!)) continue;
    const subject = phraseAfter(chunks, e + 1, group);
    return subject?.outerTo === group && looksLikeName(chunks, subject) ? subject : undefined;
  }
  return undefined;
}

/**
 * The verb whose object stands before a gerund, and whose subject speaks: Ward has *released* a statement saying …,
 * *sent* out a letter saying …; -1 where there is none.
 */
function verbOver(chunks: ChunkedArticle, { from, to }: SpeakerPhrase, start: number): number {
  const { flags, id, words } = chunks;
  const isVerb = (e: number): boolean => {
    const word = flags[e]!;
    const nominal = Word.capital | Word.determiner | Word.plural | Word.role;
    if (chunks.quote[e]! >= 0 || word & nominal) return false;
    if (word & (Word.past | Word.verb | Word.gerund)) return true;
    if (word & Word.cue && !(word & Word.nounLike)) return true;
    return e > start && (flags[e - 1]! & (auxiliary | Word.modal)) !== 0;
  };
  if (isVerb(from)) return from;
  let before = from - 1;
  // put *out* a statement
  const particle = Word.preposition | Word.adverb;
  if (!(flags[from]! & particle) || flags[from]! & Word.determiner) {
    let isMessage = false;
    for (let e = from; e < to && !isMessage; e++) isMessage = words.lexicon.occasions.has(id[e]!);
    if (!isMessage) return -1;
    if (before > start && flags[before]! & particle) before--;
  }
  return before >= start && isVerb(before) ? before : -1;
}

/** The subject of a sentence: its first noun phrase, past what stands before it between commas. */
export function sentenceSubject(
  chunks: ChunkedArticle,
  start: number,
  limit: number,
): SpeakerPhrase | undefined {
  let from = pastLabel(chunks, start, limit);
  const lead = Word.mark | Word.and | Word.but | Word.adverb;
  while (from < limit && chunks.flags[from]! & lead && !(chunks.flags[from]! & Word.determiner)) from++;
  if (from >= limit) return undefined;
  if (isAdverbial(chunks, from)) {
    const first = from;
    while (from < limit && !isMark(chunks, from, Char.comma)) from++;
    from++;
    if (from > limit) return personIn(chunks, first, limit);
  }
  if (isManner(chunks, from, limit)) {
    while (from < limit && !isMark(chunks, from, Char.comma)) from++;
    from++;
  }
  const past = pastTime(chunks, from, limit);
  if (past > from) from = past;
  const subject = phraseAfter(chunks, from, limit);
  if (!subject) return undefined;
  // Ward *opened* the bridge
  const verb = Word.past | Word.verb;
  let to = subject.from + 1;
  while (to < subject.to && !(chunks.flags[to]! & verb && !(chunks.flags[to]! & Word.capital))) to++;
  return { ...subject, to, sure: subject.sure * 0.8 };
}

/** The pronoun for one person with which a clause begins behind an adverbial: At the pier *she* met Lund and said … */
function personIn({ flags, quote }: ChunkedArticle, from: number, limit: number): SpeakerPhrase | undefined {
  for (let e = from + 1; e < limit && quote[e]! < 0 && !(flags[e]! & (auxiliary | Word.modal)); e++)
    if (flags[e]! & Word.subjectPronoun && flags[e]! & Word.person)
      return { from: e, to: e + 1, outerFrom: e, outerTo: e + 1, sure: 0.7 };
  return undefined;
}

/** Longest label before the sentence of a caption, in chunks. */
const maxCaptionLabel = 9;

/**
 * The chunk after the label of a caption, which holds no verb: *Happy days:* Ward left early; `start` where there is
 * none.
 */
export function pastLabel(chunks: ChunkedArticle, start: number, limit: number): number {
  const { flags, quote } = chunks;
  const verb = Word.be | Word.have | Word.do | Word.modal | Word.past | Word.mark;
  for (let e = start; e + 1 < Math.min(limit, start + maxCaptionLabel); e++) {
    if (quote[e]! >= 0) return start;
    if (isMark(chunks, e, Char.colon))
      return e > start && quote[e + 1]! < 0 && flags[e + 1]! & (Word.capital | Word.mark) ? e + 1 : start;
    if (flags[e]! & verb && !isMark(chunks, e, Char.hyphen)) return start;
  }
  return start;
}

/**
 * Whether a word with a capital at the head of a sentence is an adverb before a preposition: *Shortly* before the
 * vote, …
 */
function isManner(chunks: ChunkedArticle, e: number, limit: number): boolean {
  if (e + 1 >= limit || chunks.quote[e]! >= 0 || !(chunks.flags[e]! & Word.capital)) return false;
  const behind = chunks.flags[e + 1]!;
  if (!(behind & (Word.preposition | Word.subordinator)) && !isMark(chunks, e + 1, Char.comma)) return false;
  const { start, end } = spanOf(chunks, e, e + 1);
  return end - start > 6 && (chunks.words.lexicon.endingAt(chunks.article.text, end) & Word.adverb) !== 0;
}

/** Longest statement of how long ago, in chunks. */
const maxTimeLength = 6;

/**
 * The chunk after a statement of how long ago: *Eight years ago,* he …; *A few minutes later* they …; `from` where
 * there is none.
 */
function pastTime(chunks: ChunkedArticle, from: number, limit: number): number {
  const { flags, quote } = chunks;
  if (from >= limit || !(flags[from]! & (Word.determiner | Word.number))) return from;
  for (let e = from + 1; e < Math.min(limit - 1, from + maxTimeLength); e++) {
    if (quote[e]! >= 0 || flags[e]! & Word.mark) return from;
    if (!chunks.words.lexicon.distances.has(chunks.id[e]!)) continue;
    return isMark(chunks, e + 1, Char.comma) ? e + 2 : e + 1;
  }
  return from;
}
