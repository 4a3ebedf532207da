import { Takes } from '../../language/contract';
import { Char, isSentenceEnd } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import { adjacentQuotes } from '../boundaries/adjacent-quotes';
import { clauseEnd } from '../boundaries/clause-end';
import { goesOnAfterComma, leadsClause, parenthetical } from '../boundaries/content-before-cue';
import { isGerundAt, phraseContentEnd, startsClause } from '../boundaries/phrase-end';
import { type ChunkedArticle, firstLetterIsLower, isMark, lastInside } from '../chunks';
import type { AttributionRule } from '../model';
import { isGivenName, isTitleCase } from '../scare-quotes';
import { type Complement, type ComplementKind, complementOf } from '../syntax/complement';
import { type Cue, cueAt, takesQuote } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { hasQuote, hasVerb, isAdverbial } from '../syntax/ranges';
import { asRelative, distantSubject, subjectOfGerund } from '../syntax/subjects';
import { Word } from '../word-classes';
import type { CueContext, CueResult } from './cue-context';
import { nominalContent } from './reporting-nouns';
import { isSubordinate } from './subordinate-cue';

/** Attributes what stands to the right of a cue to the subject before it: Ward said *that it is closed*. */
export function attributeSubjectComplement(context: CueContext): CueResult {
  const { chunks, cue, start, sentence, last, subject } = context;
  const speaker = context.gerund
    ? subjectOfGerund(chunks, cue, sentence, start, last)
    : (subject ?? asRelative(chunks, cue, start, last) ?? distantSubject(chunks, cue, sentence.from, start));
  return attributeComplement(context, speaker, subject ?? speaker);
}

/** A cue's complement, who says it, and what decides where it ends. */
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
  const { chunks, cue, limit } = context;
  const complement = complementOf(chunks, cue, from, limit);
  const atComma = isSubordinate(context, subject);
  const isAttitude = (cue.takes & Takes.attitude) !== 0;
  return byKind[complement.kind]({ context, complement, speaker, subject, atComma, isAttitude });
}

type OfKind = (governed: Governed) => AttributionCandidate | undefined;

const byKind: Readonly<Record<ComplementKind, OfKind>> = {
  quote: ofMarks,
  clause: ofClause,
  infinitive: ofInfinitive,
  noun: ofNoun,
  none: ofParenthesis,
};

/** The candidate with the chunks `[from, to)` as its content. */
function said(
  { context, speaker }: Governed,
  from: number,
  to: number,
  rule: AttributionRule,
): AttributionCandidate {
  return { parts: [{ from, to }], cue: context.range, speaker, rule };
}

/** The end of content that is a clause. */
function endOfClause({ context: { chunks, limit }, atComma }: Governed, from: number): number {
  return clauseEnd(chunks, from, limit, atComma);
}

/** The end of content that is a noun phrase or an infinitive. @param infinitive a bare verb after *and* goes on with it. */
function endOfPhrase({ context, atComma }: Governed, from: number, infinitive: boolean): number {
  const { chunks, limit, gerund } = context;
  return phraseContentEnd(chunks, from, limit, { atComma, infinitive, gerund });
}

/** The attribution of marks after a cue: Ward said, *“…”*; Ward called it *“a disgrace”*. */
function ofMarks(governed: Governed): AttributionCandidate | undefined {
  const { context, complement, speaker, subject } = governed;
  const { state, chunks, cue, range, start, limit } = context;
  const { from, ledIn } = complement;
  if (state.owner[chunks.quote[from]!]! >= 0) return undefined;
  // wrote “The Long Bridge” in 1990; did not say “I quit”
  if (!ledIn && (isTitleCase(chunks, from) || cue.negated)) return undefined;
  const front = subject && parenthetical(chunks, subject, start);
  if (front && ledIn && firstLetterIsLower(chunks, from)) {
    const parts = [front, { from, to: clauseEnd(chunks, from, limit) }];
    return { parts, cue: range, speaker, rule: 'fronted' };
  }
  const to = endOfMarks(governed);
  if (!ledIn && to > from + 1) return { parts: [{ from, to }], cue: range, speaker, rule: 'clause' };
  if (!takesQuote(cue) && ledIn) return undefined;
  const parts = [{ from, to: from + 1 }, ...adjacentQuotes(state, from + 1, limit)];
  if (front && leadsClause(chunks, front.from)) parts.unshift(front);
  return { parts, cue: range, speaker, rule: 'cue-before' };
}

/**
 * Where content ends that begins in marks without a comma before them: after them where they hold a whole sentence or
 * the verb takes no clause (yelled *“Go home!”* at the crowd).
 */
function endOfMarks(governed: Governed): number {
  const { chunks, cue } = governed.context;
  const { from } = governed.complement;
  const isSentence = isSentenceEnd(lastInside(chunks, from)) && !firstLetterIsLower(chunks, from);
  if (isSentence) return from + 1;
  if (cue.takes & Takes.clause) return endOfClause(governed, from);
  return cue.takes & Takes.noun ? endOfPhrase(governed, from, false) : from + 1;
}

/** The attribution of a clause: Ward said *that it is closed*, *it is closed*, *whether it is closed*. */
function ofClause(governed: Governed): AttributionCandidate | undefined {
  const { context, complement, speaker, isAttitude } = governed;
  if (!speaker) return undefined;
  const { chunks, cue, gerund } = context;
  const { from, marked } = complement;
  const to = endOfClause(governed, from);
  if (to - from < 2) return undefined;
  // a clause has a verb; only after the plainest verbs it may be one that the tables don't know
  const isPronoun = chunks.quote[from]! < 0 && (chunks.flags[from]! & Word.subjectPronoun) !== 0;
  const surely = marked || isPronoun || (cue.takes & Takes.bare && cue.takes & Takes.question);
  if (!surely && !hasVerb(chunks, from, to) && !hasQuote(chunks, from, to)) return undefined;
  if (!marked && namesWork(chunks, from, to)) return undefined;
  // believes the plan is “a mess”: what is marked was put in words
  const isThought = isAttitude && !hasQuote(chunks, from, to);
  return said(governed, from, to, isThought ? 'attitude' : gerund ? 'gerund' : 'clause');
}

/** The attribution of an infinitive: Ward promised *to close it*; she declined to say *who it was*. */
function ofInfinitive(governed: Governed): AttributionCandidate | undefined {
  const { context, complement, speaker, isAttitude } = governed;
  if (!speaker) return undefined;
  const { chunks } = context;
  const { from } = complement;
  const inner = isAttitude && chunks.flags[from]! & Word.infinitive ? innerCue(context, from) : undefined;
  const candidate = inner && attributeComplement(context.with(inner), speaker);
  if (candidate) return candidate;
  const to = endOfPhrase(governed, from, true);
  return to - from < 2 ? undefined : said(governed, from, to, isAttitude ? 'attitude' : 'infinitive');
}

/**
 * The attribution of a noun phrase: Ward expressed *the hope that it is closed*; she criticized *the delay*; she
 * called it *a danger*.
 */
function ofNoun(governed: Governed): AttributionCandidate | undefined {
  const { context, complement, speaker, isAttitude } = governed;
  if (!speaker) return undefined;
  const { chunks, cue, limit } = context;
  const { from, marked } = complement;
  const named = nominalContent(chunks, cue, from, limit);
  if (named >= 0) {
    const isClause = (chunks.flags[named]! & Word.that) !== 0;
    const to = isClause ? endOfClause(governed, named) : endOfPhrase(governed, named, false);
    return to - named < 2 && chunks.quote[named]! < 0 ? undefined : said(governed, named, to, 'cue-noun');
  }
  if (!(cue.takes & Takes.noun) && !marked) return undefined;
  if (cue.takes & Takes.judgement) {
    const to = endOfPhrase(governed, from, true);
    return isJudgment(chunks, from, to) ? said(governed, from, to, 'judgement') : undefined;
  }
  // acknowledged the council had agreed: a clause without its conjunction
  if (cue.takes & Takes.clause && startsClause(chunks, from, limit))
    return said(governed, from, endOfClause(governed, from), isAttitude ? 'attitude' : 'clause');
  // admitted *taking the money and hiding it*
  const isGerundPhrase = isGerundAt(chunks, from, limit) && (cue.takes & Takes.clause) !== 0;
  const to = endOfPhrase(governed, from, isGerundPhrase);
  return said(governed, from, to, isAttitude ? 'attitude' : isGerundPhrase ? 'infinitive' : 'noun-phrase');
}

/**
 * The attribution around a cue that stands between commas: *The bridge*, Ward said, *is closed*; As Ward noted, *the
 * bridge is closed*.
 */
function ofParenthesis({ context, complement, subject }: Governed): AttributionCandidate | undefined {
  const { chunks, cue, range, start, sentence, limit } = context;
  const { from } = complement;
  if (!subject || context.gerund || !(cue.takes & Takes.clause)) return undefined;
  if (from + 2 >= limit || !isMark(chunks, from, Char.comma)) return undefined;
  const next = from + 1;
  if (isLedByAs(chunks, subject, sentence.from)) {
    const part = { from: next, to: clauseEnd(chunks, next, limit) };
    return { parts: [part], cue: range, speaker: subject, rule: 'fronted' };
  }
  const front = parenthetical(chunks, subject, start, true);
  if (!front) return undefined;
  const parts = [front];
  const belongs = !isAdverbial(chunks, next) || goesOnAfterComma(chunks, next);
  if (belongs && !isGerundAt(chunks, next, limit))
    parts.push({ from: next, to: clauseEnd(chunks, next, limit) });
  return { parts, cue: range, speaker: subject, rule: 'fronted' };
}

/** Furthest the title of a work stands after the word for what it is. */
const maxTitleDistance = 5;

/**
 * Whether the object of a verb is the title of a work, so that nothing was said: wrote *the novel “The Long Bridge”*.
 */
function namesWork(chunks: ChunkedArticle, from: number, to: number): boolean {
  const { termWords } = chunks.words.lexicon;
  for (let e = from + 1; e < Math.min(to, from + maxTitleDistance); e++)
    if (chunks.quote[e]! >= 0)
      return (
        isGivenName(chunks, e) && chunks.quote[e - 1]! < 0 && termWords.get(chunks.id[e - 1]!) === 'title'
      );
  return false;
}

/** The verb of saying after one that only tells whether it was said: declined to *say* who it was. */
function innerCue({ chunks, cue, limit }: CueContext, from: number): Cue | undefined {
  if (!(cue.takes & Takes.light)) return undefined;
  for (let e = from + 1; e < Math.min(limit, from + 3); e++)
    if (chunks.flags[e]! & Word.cue) return cueAt(chunks, e, from, limit);
  return undefined;
}

/**
 * Whether a range says what something is held to be: considered *the bridge to be a danger*, saw *the bridge as a
 * danger*, declared *it “a danger”*.
 */
function isJudgment(chunks: ChunkedArticle, from: number, to: number): boolean {
  for (let e = from + 1; e < to; e++) {
    if (chunks.quote[e]! >= 0) return e - from <= maxJudgedLength && !isMark(chunks, e - 1, Char.comma);
    if (chunks.words.lexicon.likeness.has(chunks.id[e]!)) return true;
    if (e + 1 < to && chunks.flags[e]! & Word.infinitive && chunks.flags[e + 1]! & Word.be) return true;
  }
  return false;
}

/** Chunks of the phrase before the marks that say what it is. */
const maxJudgedLength = 6;

/** Whether *as* stands before a subject: *As* Ward noted, the bridge is closed. */
function isLedByAs(chunks: ChunkedArticle, speaker: SpeakerPhrase, start: number): boolean {
  const at = speaker.outerFrom - 1;
  return at >= start && chunks.words.lexicon.likeness.has(chunks.id[at]!);
}
