import { Char } from '../../text/char-codes';
import { clauseEnd } from '../syntax/clauses';
import { complementOf } from '../syntax/complement';
import { cueAt, isFinite, isGerund, takesQuote, type Cue } from '../syntax/cues';
import type { AttributionCandidate } from '../attribution-candidate';
import {
  attributeBehind,
  attributeTail,
  contentStart,
  continuation,
  frontContent,
  adjacentQuotes,
  invertedSpeaker,
  resumingInverted,
} from './content-first';
import { objectRelative, attributeComplement } from './complement-content';
import { Form, Takes } from '../../language/contract';
import { Word } from '../cue-lexicon';
import { attributeReportingNoun } from './reporting-nouns';
import { attributePassive } from './passive';
import { attributeQuotedAsSaying, leadsToQuoted } from './quoted-as-saying';
import { addCandidate, type AttributionState } from '../attribution-state';
import { isMark, type ChunkedArticle, type ChunkSentence } from '../chunks';
import { attributeAccordingTo, sourceAt } from './according-to';
import { phraseAfter } from '../syntax/noun-phrase';
import { subjectBefore, type SpeakerPhrase } from '../syntax/speaker-phrase';
import { isGivenName } from '../scare-quotes';
import { distantSubject, asRelative, subjectOfGerund, verbBefore, sentenceSubject } from '../syntax/subjects';

/** Attributes what the cues of one sentence govern. */
export function attributeSentence(state: AttributionState, sentence: ChunkSentence): void {
  const tail = attributeTail(state, sentence);
  if (!tail) {
    attributeRange(state, sentence, undefined);
    return;
  }
  attributeRange(state, { ...sentence, to: tail.parts[0]!.from }, undefined);
  addCandidate(state, tail);
  // “…,” said Ward, adding that …
  const from = Math.max(tail.cue!.to, tail.speaker!.outerTo, tail.parts.at(-1)!.to);
  if (from < sentence.to) attributeRange(state, { ...sentence, from }, tail.speaker);
}

function attributeRange(
  state: AttributionState,
  sentence: ChunkSentence,
  before: SpeakerPhrase | undefined,
): void {
  const { chunks } = state;
  const ceiling = sentence.to;
  let done = sentence.from;
  let last = before;
  for (let e = sentence.from; e < ceiling; e++) {
    const mayAttribute =
      chunks.flags[e]! & (Word.cue | Word.cueNoun) || chunks.words.lexicon.opensSource[chunks.id[e]!];
    if (e < done || !mayAttribute) continue;
    const source = sourceAt(chunks, e, done, ceiling);
    let candidate = source && attributeAccordingTo(state, e, source, done, sentence);
    if (source && candidate) done = source.cue.to;
    else {
      const cue = cueAt(chunks, e, done, ceiling);
      candidate = cue
        ? attributeCue(state, cue, done, sentence, last)
        : attributeReportingNoun(state, e, done, ceiling);
      if (candidate) done = (cue?.to ?? e) + 1;
      if (candidate && cue) candidate.takes = cue.takes;
    }
    if (!candidate) continue;
    addCandidate(state, candidate);
    done = Math.max(done, candidate.parts.at(-1)!.to, candidate.speaker?.outerTo ?? 0);
    last = candidate.speaker ?? last;
  }
}

function attributeCue(
  state: AttributionState,
  cue: Cue,
  done: number,
  sentence: ChunkSentence,
  last: SpeakerPhrase | undefined,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const ceiling = sentence.to;
  if (leadsToQuoted(chunks, cue, ceiling)) return undefined;
  const quoted = attributeQuotedAsSaying(state, cue, done, sentence);
  if (quoted) return quoted;
  if (givesName(chunks, cue, ceiling)) return undefined;
  if (cue.passive) return attributePassive(state, cue, done, ceiling);
  if (cue.infinitive) return attributeInfinitive(state, cue, done, sentence, last);
  if (cue.modal && !isAnnounced(state, cue, ceiling)) return undefined;
  const range = { from: cue.from, to: cue.to };
  const inverted = invertedSpeaker(chunks, cue, done, ceiling);
  const resumed = resumingInverted(chunks, cue, done, ceiling);
  if (resumed) {
    const from = contentStart(chunks, done, cue.group - 1);
    const rest = resumed.outerTo + 1;
    const parts = [
      { from, to: cue.group - 1 },
      { from: rest, to: clauseEnd(chunks, rest, ceiling) },
    ];
    return { parts, cue: range, speaker: resumed, rule: 'fronted' };
  }
  const inFront = inverted && frontContent(state, cue.group, done);
  if (inverted && inFront) {
    const parts = [inFront, ...continuation(state, inverted.outerTo, ceiling)];
    return { parts, cue: range, speaker: inverted, rule: 'cue-inverted' };
  }
  // But, said Ward, “…”
  if (inverted && chunks.flags[done]! & (Word.and | Word.but) && cue.group - done <= 2) {
    const rest = continuation(state, inverted.outerTo, ceiling);
    if (rest.length) {
      const parts = [{ from: done, to: done + 1 }, ...rest];
      return { parts, cue: range, speaker: inverted, rule: 'cue-inverted' };
    }
  }
  const leading = attributeLeading(state, cue, sentence);
  if (leading) return leading;
  const gerund = isGerund(cue) && !cue.progressive;
  const subject = gerund
    ? undefined
    : (subjectBefore(chunks, cue.group, done) ?? subjectOverAside(state, cue, done, sentence));
  const behind = attributeBehind(state, cue, subject, done, ceiling);
  if (behind) return behind;
  if (subject && isSupposed(state, cue, subject, sentence)) return undefined;
  const speaker = gerund
    ? subjectOfGerund(chunks, cue, sentence.from, done, last)
    : (subject ?? asRelative(chunks, cue, done, last) ?? distantSubject(chunks, cue, sentence.from, done));
  if (!subject && !gerund && chunks.words.lexicon.language.verbSecond) {
    const follower = phraseAfter(chunks, cue.to, ceiling, false);
    if (follower) return attributeComplement(state, cue, follower, follower.to, done, sentence);
  }
  const told = subject && attributeTelling(state, cue, subject, done);
  if (told) return told;
  const relative = subject && objectRelative(chunks, cue, subject, done, ceiling);
  if (relative) return relative;
  return attributeComplement(state, cue, speaker, cue.to, done, sentence, subject);
}

/** Ward *will say* on Monday that …: a conjunction, or a comma and marks, tell what she has let be known. */
function isAnnounced({ chunks }: AttributionState, cue: Cue, ceiling: number): boolean {
  if (cue.negated || !takesQuote(cue) || !chunks.words.lexicon.announcing.has(chunks.id[cue.group]!))
    return false;
  const { kind, from, ledIn } = complementOf(chunks, cue, cue.to, ceiling);
  return (kind === 'clause' && (chunks.flags[from]! & Word.that) !== 0) || (kind === 'quote' && ledIn);
}

/** what it *calls* “Pier Pass”, *called* the scheme “Pier Pass”; but not: called Ward “Mayor Nobody”. */
function givesName(chunks: ChunkedArticle, cue: Cue, ceiling: number): boolean {
  if (!chunks.words.lexicon.naming.has(cue.lemma) || cue.to > cue.from + 1) return false;
  const { flags, quote } = chunks;
  let e = cue.to;
  if (e < ceiling && quote[e]! < 0 && flags[e]! & Word.determiner) {
    const limit = Math.min(ceiling, e + maxNamedLength);
    while (e < limit && quote[e]! < 0 && !(flags[e]! & (Word.mark | Word.capital))) e++;
  }
  return e < ceiling && quote[e]! >= 0 && isGivenName(chunks, e);
}
/** Longest phrase that is given a name. */
const maxNamedLength = 6;

/** An aide, who asked not to be named because he did not want it, *said*: the subject that begins the sentence. */
function subjectOverAside(
  { chunks }: AttributionState,
  { group }: Cue,
  done: number,
  { from }: ChunkSentence,
): SpeakerPhrase | undefined {
  if (done <= from || !isMark(chunks, group - 1, Char.comma)) return undefined;
  const subject = subjectBefore(chunks, group, from);
  return subject?.from === from ? { ...subject, sure: subject.sure * 0.8 } : undefined;
}

/** *If* he says “no”, we go: nobody has said it. */
function isSupposed(
  { chunks }: AttributionState,
  cue: Cue,
  subject: SpeakerPhrase,
  { from }: ChunkSentence,
): boolean {
  const before = subject.outerFrom - 1;
  if (!takesQuote(cue) || cue.takes & Takes.attitude || cue.forms & Form.past || before < from) return false;
  if (!(cue.forms & (Form.present | Form.base))) return false;
  return chunks.quote[before]! < 0 && chunks.words.lexicon.conditions.has(chunks.id[before]!);
}

/** *Said Ms Ward, “…”*: the verb begins the sentence. */
function attributeLeading(
  state: AttributionState,
  cue: Cue,
  { from, to }: ChunkSentence,
): AttributionCandidate | undefined {
  if (cue.group !== from || cue.takes & Takes.person || !takesQuote(cue) || !isFinite(cue)) return undefined;
  const { chunks, owner } = state;
  const speaker = phraseAfter(chunks, cue.to, to);
  const mark = speaker?.outerTo ?? to;
  if (!speaker || mark + 1 >= to) return undefined;
  const first = isMark(chunks, mark, Char.comma) || isMark(chunks, mark, Char.colon) ? mark + 1 : mark;
  if (first >= to || chunks.quote[first]! < 0 || owner[chunks.quote[first]!]! >= 0) return undefined;
  const parts = [{ from: first, to: first + 1 }, ...adjacentQuotes(state, first + 1, to)];
  return { parts, cue: { from: cue.from, to: cue.to }, speaker, rule: 'cue-before' };
}

/** “…” *is how* Ward described it; “…” *was what* she called it: the marks before the verb. */
function attributeTelling(
  { chunks, owner }: AttributionState,
  cue: Cue,
  subject: SpeakerPhrase,
  done: number,
): AttributionCandidate | undefined {
  const at = subject.outerFrom - 3;
  if (at < done || chunks.quote[at]! < 0 || owner[chunks.quote[at]!]! >= 0) return undefined;
  const tells = chunks.quote[at + 1]! < 0 && (chunks.flags[at + 1]! & Word.be) !== 0;
  if (!tells || chunks.quote[at + 2]! >= 0 || !(chunks.flags[at + 2]! & Word.question)) return undefined;
  const range = { from: cue.from, to: cue.to };
  return { parts: [{ from: at, to: at + 1 }], cue: range, speaker: subject, rule: 'relative' };
}

/** Ward went on *to say* that …: the subject of the sentence said it, where a clause or marks follow. */
function attributeInfinitive(
  state: AttributionState,
  cue: Cue,
  done: number,
  sentence: ChunkSentence,
  last: SpeakerPhrase | undefined,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const at = cue.group - 1;
  if (at <= sentence.from || !takesQuote(cue) || cue.takes & Takes.attitude) return undefined;
  const { kind, marked, ledIn } = complementOf(chunks, cue, cue.to, sentence.to);
  if (!(kind === 'clause' && marked) && !(kind === 'quote' && ledIn)) return undefined;
  const speaker =
    subjectBefore(chunks, verbBefore(chunks, at, done), done) ??
    last ??
    sentenceSubject(chunks, sentence.from, at);
  return speaker && attributeComplement(state, cue, { ...speaker, sure: 0.6 }, cue.to, done, sentence);
}
