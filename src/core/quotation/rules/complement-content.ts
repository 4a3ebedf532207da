import { Form, Takes } from '../../language/contract';
import { Char, isSentenceEnd } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import {
  type ChunkedArticle,
  type ChunkSentence,
  firstLetterIsLower,
  isMark,
  lastInside,
  spanOf,
} from '../chunks';
import { Word } from '../word-classes';
import { isGivenName, isTitleCase } from '../scare-quotes';
import { clauseEnd } from '../boundaries/clause-end';
import { type Complement, complementOf } from '../syntax/complement';
import { type Cue, cueAt, takesQuote } from '../syntax/cues';
import type { PhraseContext, SpeakerPhrase } from '../syntax/model';
import { isGerundAt, phraseContentEnd, startsClause } from '../boundaries/phrase-end';
import { hasQuote, hasVerb, isAdverbial } from '../syntax/ranges';
import { subjectBefore } from '../syntax/speaker-phrase';
import { asRelative, distantSubject, sentenceSubject, subjectOfGerund } from '../syntax/subjects';
import { adjacentQuotes } from '../boundaries/adjacent-quotes';
import { contentStart, leadsClause } from '../boundaries/content-before-cue';
import type { CueContext, CueResult } from './cue-context';
import { nominalContent } from './reporting-nouns';

/** Ward said *that it is closed*: what stands to the right of a cue, said by the subject before it. */
export function attributeSubjectComplement(context: CueContext): CueResult {
  const { chunks, cue, start, sentence, last, subject } = context;
  const speaker = context.gerund
    ? subjectOfGerund(chunks, cue, sentence.from, start, last)
    : (subject ?? asRelative(chunks, cue, start, last) ?? distantSubject(chunks, cue, sentence.from, start));
  return attributeComplement(context, speaker, subject ?? speaker);
}

/** A cue's complement, whose it is, and what decides where it ends. */
interface Governed {
  readonly context: CueContext;
  readonly complement: Complement;
  readonly speaker: SpeakerPhrase | undefined;
  readonly subject: SpeakerPhrase | undefined;
  /** The cue's own clause is subordinate: a comma ends the content. */
  readonly atComma: boolean;
  readonly isAttitude: boolean;
}

/**
 * The attribution of what stands to the right of a cue.
 * @param subject what stands before the cue, where that is not the speaker.
 * @param from the first chunk that may belong to the complement.
 */
export function attributeComplement(
  context: CueContext,
  speaker: SpeakerPhrase | undefined,
  subject = speaker,
  from = context.cue.to,
): AttributionCandidate | undefined {
  const { chunks, cue, sentence, limit } = context;
  const complement = complementOf(chunks, cue, from, limit);
  const atComma =
    inSubordinate(chunks, subject, sentence.from) ||
    subject?.pronoun !== undefined ||
    inFronting(chunks, cue, sentence);
  const isAttitude = (cue.takes & Takes.attitude) !== 0;
  const governed: Governed = { context, complement, speaker, subject, atComma, isAttitude };
  switch (complement.kind) {
    case 'quote':
      return ofMarks(governed);
    case 'clause':
      return ofClause(governed);
    case 'infinitive':
      return ofInfinitive(governed);
    case 'noun':
      return ofNoun(governed);
    case 'none':
      return ofParenthesis(governed);
  }
}

/** Ward said, *“…”*; Ward called it *“a disgrace”*. */
function ofMarks({
  context,
  complement,
  speaker,
  subject,
  atComma,
}: Governed): AttributionCandidate | undefined {
  const { state, chunks, cue, range: cueRange, start, limit, gerund } = context;
  const { from, ledIn } = complement;
  if (state.owner[chunks.quote[from]!]! >= 0) return undefined;
  // wrote “The Long Bridge” in 1990; did not say “I quit”
  if (!ledIn && (isTitleCase(chunks, from) || cue.negated)) return undefined;
  const front = subject && parenthetical(chunks, subject, start);
  if (front && ledIn && firstLetterIsLower(chunks, from)) {
    const parts = [front, { from, to: clauseEnd(chunks, from, limit) }];
    return { parts, cue: cueRange, speaker, rule: 'fronted' };
  }
  const to = markedEnd(chunks, cue, from, limit, { atComma, infinitive: false, gerund });
  if (!ledIn && to > from + 1) return { parts: [{ from, to }], cue: cueRange, speaker, rule: 'clause' };
  if (!takesQuote(cue) && ledIn) return undefined;
  const parts = [{ from, to: from + 1 }, ...adjacentQuotes(state, from + 1, limit)];
  if (front && leadsClause(chunks, front.from)) parts.unshift(front);
  return { parts, cue: cueRange, speaker, rule: 'cue-before' };
}

/** Ward said *that it is closed*, *it is closed*, *whether it is closed*. */
function ofClause({
  context,
  complement,
  speaker,
  atComma,
  isAttitude,
}: Governed): AttributionCandidate | undefined {
  const { chunks, cue, range, limit, gerund } = context;
  const { from, marked } = complement;
  if (!speaker) return undefined;
  const to = clauseEnd(chunks, from, limit, atComma);
  if (to - from < 2) return undefined;
  // a clause has a verb; only after the plainest verbs it may be one that the tables don't know
  const surely = marked || (cue.takes & Takes.bare && cue.takes & Takes.question);
  if (!surely && !hasVerb(chunks, from, to) && !hasQuote(chunks, from, to)) return undefined;
  if (!marked && namesWork(chunks, from, to)) return undefined;
  const rule = isAttitude ? 'attitude' : gerund ? 'gerund' : 'clause';
  return { parts: [{ from, to }], cue: range, speaker, rule };
}

/** Ward promised *to close it*; she declined to say *who it was*. */
function ofInfinitive({
  context,
  complement,
  speaker,
  atComma,
  isAttitude,
}: Governed): AttributionCandidate | undefined {
  const { chunks, cue, range, limit, gerund } = context;
  const { from } = complement;
  if (!speaker) return undefined;
  const inner =
    isAttitude && chunks.flags[from]! & Word.infinitive ? innerCue(chunks, cue, from, limit) : undefined;
  const said = inner && attributeComplement(context.with(inner), speaker);
  if (said) return said;
  const to = phraseContentEnd(chunks, from, limit, { atComma, infinitive: true, gerund });
  if (to - from < 2) return undefined;
  return { parts: [{ from, to }], cue: range, speaker, rule: isAttitude ? 'attitude' : 'infinitive' };
}

/** Ward expressed *the hope that it is closed*; she criticized *the delay*; she called it *a danger*. */
function ofNoun(governed: Governed): AttributionCandidate | undefined {
  const { context, complement, speaker, atComma, isAttitude } = governed;
  const { chunks, cue, range, limit, gerund } = context;
  const { from } = complement;
  if (!speaker) return undefined;
  const named = nominalContent(chunks, cue, from, limit);
  if (named >= 0) {
    const to =
      chunks.flags[named]! & Word.that
        ? clauseEnd(chunks, named, limit, atComma)
        : phraseContentEnd(chunks, named, limit, { atComma, infinitive: false, gerund });
    if (to - named < 2 && chunks.quote[named]! < 0) return undefined;
    return { parts: [{ from: named, to }], cue: range, speaker, rule: 'cue-noun' };
  }
  if (!(cue.takes & Takes.noun) && !complement.marked) return undefined;
  if (cue.takes & Takes.judgement) {
    const to = phraseContentEnd(chunks, from, limit, { atComma, infinitive: true, gerund });
    if (!isJudgement(chunks, from, to)) return undefined;
    return { parts: [{ from, to }], cue: range, speaker, rule: 'judgement' };
  }
  // acknowledged the council had agreed: a clause without its conjunction
  if (cue.takes & Takes.clause && startsClause(chunks, from, limit)) {
    const part = { from, to: clauseEnd(chunks, from, limit, atComma) };
    return { parts: [part], cue: range, speaker, rule: isAttitude ? 'attitude' : 'clause' };
  }
  const to = phraseContentEnd(chunks, from, limit, { atComma, infinitive: false, gerund });
  return { parts: [{ from, to }], cue: range, speaker, rule: isAttitude ? 'attitude' : 'noun-phrase' };
}

/** *The bridge*, Ward said, *is closed*; As Ward noted, *the bridge is closed*: the cue stands between commas. */
function ofParenthesis({ context, complement, subject }: Governed): AttributionCandidate | undefined {
  const { chunks, cue, range, start, sentence, limit } = context;
  const { from } = complement;
  if (!subject || !(cue.takes & Takes.clause)) return undefined;
  if (from + 2 >= limit || !isMark(chunks, from, Char.comma)) return undefined;
  const next = from + 1;
  // As Ward noted, the bridge is closed
  if (isLedByAs(chunks, subject, sentence.from)) {
    const part = { from: next, to: clauseEnd(chunks, next, limit) };
    return { parts: [part], cue: range, speaker: subject, rule: 'fronted' };
  }
  const front = parenthetical(chunks, subject, start, true);
  if (!front) return undefined;
  const parts = [front];
  const belongs = !isAdverbial(chunks, next) || goesOnAfterComma(chunks, next);
  if (belongs && !isGerundAt(chunks, next, limit)) {
    parts.push({ from: next, to: clauseEnd(chunks, next, limit) });
  }
  return { parts, cue: range, speaker: subject, rule: 'fronted' };
}

/** Furthest the title of a work stands after the word for what it is. */
const maxTitleDistance = 5;

/** wrote *the novel “The Long Bridge”*: the object is a work, and nothing was said. */
function namesWork(chunks: ChunkedArticle, from: number, to: number): boolean {
  const { termWords } = chunks.words.lexicon;
  for (let e = from + 1; e < Math.min(to, from + maxTitleDistance); e++)
    if (chunks.quote[e]! >= 0)
      return (
        isGivenName(chunks, e) && chunks.quote[e - 1]! < 0 && termWords.get(chunks.id[e - 1]!) === 'title'
      );
  return false;
}

/**
 * Where content ends that begins in marks without a comma before them: after them where they hold a whole sentence or
 * the verb takes no clause (yelled *“Go home!”* at the crowd).
 */
function markedEnd(
  chunks: ChunkedArticle,
  cue: Cue,
  from: number,
  limit: number,
  context: PhraseContext,
): number {
  const last = lastInside(chunks, from);
  const isSentence = isSentenceEnd(last) && !firstLetterIsLower(chunks, from);
  if (isSentence) return from + 1;
  if (cue.takes & Takes.clause) return clauseEnd(chunks, from, limit, context.atComma);
  return cue.takes & Takes.noun ? phraseContentEnd(chunks, from, limit, context) : from + 1;
}

/** …, Ward said, *because* it is old; …, *by* the council: what belongs to the content though it is no clause of its own. */
function goesOnAfterComma(chunks: ChunkedArticle, e: number): boolean {
  const word = chunks.flags[e]!;
  if (word & Word.subordinator)
    return !chunks.words.lexicon.leaving.has(chunks.id[e]!) || leadsClause(chunks, e);
  return (word & (Word.infinitive | Word.preposition)) !== 0 && !(word & Word.gerund);
}

/** declined to say *who it was*: the cue is the verb of saying after one that only tells whether it was said. */
function innerCue(chunks: ChunkedArticle, { takes }: Cue, from: number, limit: number): Cue | undefined {
  if (!(takes & Takes.light)) return undefined;
  for (let e = from + 1; e < Math.min(limit, from + 3); e++)
    if (chunks.flags[e]! & Word.cue) return cueAt(chunks, e, from, limit);
  return undefined;
}

/** considered *the bridge to be a danger*, saw *the bridge as a danger*, declared *it “a danger”*. */
function isJudgement(chunks: ChunkedArticle, from: number, to: number): boolean {
  for (let e = from + 1; e < to; e++) {
    if (chunks.quote[e]! >= 0) return e - from <= maxJudgedLength && !isMark(chunks, e - 1, Char.comma);
    if (chunks.words.lexicon.likeness.has(chunks.id[e]!)) return true;
    if (e + 1 < to && chunks.flags[e]! & Word.infinitive && chunks.flags[e + 1]! & Word.be) return true;
  }
  return false;
}

/** Chunks of the phrase before the marks that say what it is. */
const maxJudgedLength = 6;

/** The bridge, Ward said, is closed: the words before the comma, unless they only say when or where. */
function parenthetical(
  chunks: ChunkedArticle,
  subject: SpeakerPhrase,
  start: number,
  adverbials = false,
): { from: number; to: number } | undefined {
  const to = subject.outerFrom - 1;
  if (to <= start || !isMark(chunks, to, Char.comma)) return undefined;
  // But, Ward said, it is closed: where nothing else stands before the comma, the conjunction belongs to the content
  const bare = adverbials && to - start <= 2 && (chunks.flags[start]! & (Word.and | Word.but)) !== 0;
  const from = bare ? start : contentStart(chunks, start, to);
  if (to <= from || (!adverbials && isAdverbial(chunks, from) && !leadsClause(chunks, from)))
    return undefined;
  return { from, to };
}

/** While Ward said …, the council …: the cue's own clause is subordinate, and a comma ends it. */
function inSubordinate(chunks: ChunkedArticle, speaker: SpeakerPhrase | undefined, start: number): boolean {
  const at = (speaker?.outerFrom ?? start) - 1;
  return at >= start && (chunks.flags[at]! & Word.subordinator) !== 0;
}

/** In reply to calls urging him to resign, Ward said …: the cue stands in what only says when, where or why. */
function inFronting(chunks: ChunkedArticle, cue: Cue, { from, to }: ChunkSentence): boolean {
  if (chunks.flags[from]! & Word.cue || !(isAdverbial(chunks, from) || looksLikeGerund(chunks, from)))
    return false;
  for (let e = from; e < cue.group; e++) if (isMark(chunks, e, Char.comma)) return false;
  for (let e = cue.to; e < to; e++)
    if (isMark(chunks, e, Char.comma))
      return sentenceSubject(chunks, e + 1, to) !== undefined && followedByCue(chunks, e + 1, to);
  return false;
}

/** Turning to the treaty, …: at the head of a sentence the capital hides what the ending tells. */
function looksLikeGerund(chunks: ChunkedArticle, e: number): boolean {
  const { start, end } = spanOf(chunks, e, e + 1);
  const word = chunks.article.text.slice(start, Math.min(end, start + 24));
  return word.length > 5 && chunks.words.lexicon.gerundEndings.some((ending) => word.endsWith(ending));
}

/** Whether the first verb after a comma is a cue with its own subject. */
function followedByCue(chunks: ChunkedArticle, from: number, to: number): boolean {
  for (let e = from + 1; e < Math.min(to, from + 10); e++) {
    if (chunks.quote[e]! >= 0 || chunks.flags[e]! & Word.mark) return false;
    const cue = chunks.flags[e]! & Word.cue ? cueAt(chunks, e, from, to) : undefined;
    if (cue)
      return (
        (cue.forms & (Form.past | Form.present)) !== 0 && subjectBefore(chunks, cue.group, from) !== undefined
      );
  }
  return false;
}

function isLedByAs(chunks: ChunkedArticle, speaker: SpeakerPhrase, start: number): boolean {
  const at = speaker.outerFrom - 1;
  return at >= start && chunks.words.lexicon.likeness.has(chunks.id[at]!);
}
