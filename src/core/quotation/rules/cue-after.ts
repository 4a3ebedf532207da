import { Takes } from '../../language/contract';
import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { continuation } from '../boundaries/adjacent-quotes';
import { frontQuote } from '../boundaries/content-before-cue';
import { type ChunkedArticle, isMark } from '../chunks';
import { complementOf } from '../syntax/complement';
import { type Cue, isGerund, takesQuote } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { phraseAfter } from '../syntax/noun-phrase';
import { Word } from '../word-classes';
import type { CueContext, CueResult } from './cue-context';

/** Attributes a passage in marks to the subject of the cue after it: “…,” Ward *said*. */
export function attributeAfterQuote({ state, cue, subject, start, limit }: CueContext): CueResult {
  return attributeCueAfter(state, cue, subject, start, limit);
}

/** The attribution after a passage in marks: “…,” Ward said; “…,” Ward, a relic of old times, told us. */
export function attributeCueAfter(
  state: AttributionState,
  cue: Cue,
  subject: SpeakerPhrase | undefined,
  start: number,
  limit: number,
): AttributionCandidate | undefined {
  if (!takesQuote(cue) || isGerund(cue) || cue.infinitive) return undefined;
  // “…,” she remembers thinking
  if (state.chunks.words.lexicon.termWords.get(state.chunks.id[cue.to] ?? 0) === 'hypothetical')
    return undefined;
  let speaker = subject;
  let front = speaker && frontQuote(state, beforeAs(state.chunks, speaker.outerFrom, start), start);
  // “…” she joked: nothing else can stand between marks and the end of the sentence
  const ends = cue.to >= limit || isMark(state.chunks, cue.to, Char.fullStop);
  if (!front && speaker && ends && state.chunks.flags[speaker.from]! & Word.person)
    front = frontQuote(state, speaker.outerFrom, start, true);
  if (!front) {
    speaker = speakerAfterQuote(state, cue.group, start);
    front = speaker && frontQuote(state, speaker.outerFrom, start);
  }
  if (!speaker || !front) return undefined;
  // Walking past chants of “Ward!”, she said the bridge was closed: words before the marks, and a clause after the cue
  const { kind } = complementOf(state.chunks, cue, cue.to, limit);
  if (front.to - front.from > 1 && (kind === 'clause' || kind === 'infinitive')) return undefined;
  const after = afterPerson(state.chunks, cue, limit);
  return {
    parts: [front, ...continuation(state, after, limit)],
    cue: { from: cue.from, to: cue.to },
    speaker,
    rule: 'cue-after',
  };
}

/** Where an attribution with *as* begins: “…,” *as* Ward put it. */
function beforeAs(chunks: ChunkedArticle, e: number, start: number): number {
  return e - 1 > start && chunks.words.lexicon.likeness.has(chunks.id[e - 1]!) ? e - 1 : e;
}

/**
 * The phrase that begins after a quotation, where all up to the cue can belong to it: “…,” *Ward*, now 81 and retired
 * in Oldport, Maine, said.
 */
function speakerAfterQuote(state: AttributionState, group: number, start: number): SpeakerPhrase | undefined {
  const { chunks } = state;
  const searchEnd = Math.max(start, group - 45);
  let at = group - 1;
  while (at >= searchEnd && (chunks.quote[at]! < 0 || !frontQuote(state, at + 1, start))) at--;
  if (at < searchEnd) return undefined;
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

/** The chunk after the person addressed: “…,” Ward told *reporters* on Monday. */
export function afterPerson(chunks: ChunkedArticle, cue: Cue, limit: number): number {
  if (!(cue.takes & Takes.person)) return cue.to;
  // told “Harbour Live”: a program, and no second part
  if (cue.to < limit && chunks.quote[cue.to]! >= 0) return cue.to + 1;
  return phraseAfter(chunks, cue.to, limit, true, true)?.outerTo ?? cue.to;
}
