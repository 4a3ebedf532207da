import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import type { AttributionState } from '../attribution-state';
import { ageEnd, clauseEnd } from '../boundaries/clause-end';
import { contentStart } from '../boundaries/content-before-cue';
import { type ChunkedArticle, type ChunkSentence, isMark } from '../chunks';
import type { ChunkRange, SpeakerPhrase } from '../syntax/model';
import { phraseAfter } from '../syntax/noun-phrase';
import { hasQuote, isAdverbial } from '../syntax/ranges';
import { auxiliary, Word } from '../word-classes';

/** Longest statement of when or where a source was published, in chunks. */
const maxAsideLength = 12;

/** Who is named as the source by a phrase: *according to* Ward; *in* Ward's *view*. */
export interface Source {
  readonly cue: ChunkRange;
  readonly speaker: SpeakerPhrase;
  /** The chunk after the phrase. */
  readonly to: number;
}

/**
 * The source that is named at `e`.
 * @param start the first chunk of the clause.
 * @param closing with the phrases that stand only after content.
 */
export function sourceAt(
  chunks: ChunkedArticle,
  e: number,
  start: number,
  limit: number,
  closing = false,
): Source | undefined {
  const { lexicon } = chunks.words;
  const id = chunks.id[e]!;
  if (chunks.quote[e]! >= 0 || !lexicon.opensSource[id]) return undefined;
  for (const phrase of closing ? lexicon.closingSources : lexicon.sources) {
    if (phrase[0] !== id || e + phrase.length > limit) continue;
    if (!phrase.every((word, k) => chunks.id[e + k] === word)) continue;
    const to = e + phrase.length;
    const speaker = phraseAfter(chunks, to, limit, !beginsClause(chunks, e, start));
    return speaker && { cue: { from: e, to }, speaker, to: speaker.outerTo };
  }
  // believed in her judgment: no view without a comma before it, unless it leads its clause
  const stands =
    beginsClause(chunks, e, start) || (isMark(chunks, e - 1, Char.comma) && !isPreposition(chunks, e - 2));
  return stands && lexicon.standpointPrepositions.has(id) ? standpointAt(chunks, e, limit) : undefined;
}

const isPreposition = ({ flags, quote }: ChunkedArticle, e: number): boolean =>
  quote[e]! < 0 && (flags[e]! & Word.preposition) !== 0;

/** Longest name of who holds a view, in chunks. */
const maxHolderLength = 8;

/**
 * The source that a possessive and a noun for what somebody thinks or says name: in *Ward’s view*, in *her words*.
 */
function standpointAt(chunks: ChunkedArticle, e: number, limit: number): Source | undefined {
  const { flags, id, quote, words } = chunks;
  for (let at = e + 2; at < Math.min(limit, e + maxHolderLength); at++) {
    if (quote[at - 1]! >= 0 || flags[at - 1]! & (auxiliary | Word.modal)) return undefined;
    if (quote[at]! >= 0 || !words.lexicon.standpoints.has(id[at]!)) continue;
    const before = at - 1;
    const isPronoun = before === e + 1 && (flags[before]! & Word.possessive) !== 0;
    const isGenitive = (flags[before]! & Word.genitive) !== 0 && before > e + 1;
    // officials' view
    const isPlural = isMark(chunks, before, Char.straightSingle) || isMark(chunks, before, Char.rightSingle);
    if (!isPronoun && !isGenitive && !(isPlural && before > e + 1)) return undefined;
    const name = phraseAfter(chunks, e + 1, isPronoun ? at : before, false);
    const speaker = isPronoun ? { from: before, to: at, outerFrom: before, outerTo: at, sure: 0.9 } : name;
    if (!speaker || speaker.to < before || words.lexicon.firstPersons.has(id[before]!)) return undefined;
    return { cue: { from: at, to: at + 1 }, speaker, to: at + 1 };
  }
  return undefined;
}

/**
 * Attributes a clause to the source that a phrase before or after it names: According to Ward, the bridge is closed.
 */
export function attributeAccordingTo(
  state: AttributionState,
  e: number,
  { cue, speaker, to: next }: Source,
  start: number,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const isHead = beginsClause(chunks, e, start);
  const parts: ChunkRange[] = [];
  if (isHead) {
    // According to a report out on Monday, …
    let from = asideEnd(chunks, next, sentence.to);
    const searchEnd = chunks.words.lexicon.language.clauseAfterComma
      ? from
      : Math.min(sentence.to, from + 12);
    while (from < searchEnd && !isMark(chunks, from, Char.comma)) from++;
    from = from < searchEnd ? from + 1 : next;
    if (from >= sentence.to) return undefined;
    const to = clauseEnd(chunks, from, sentence.to);
    if (to - from < 2 && chunks.quote[from]! < 0) return undefined;
    parts.push({ from, to });
    return { parts, cue, speaker, rule: 'source-before' };
  }
  const end = isMark(chunks, e - 1, Char.comma) ? e - 1 : e;
  const from = contentStart(chunks, start, end);
  if (end <= from) return undefined;
  parts.push({ from, to: end });
  // The bridge, according to Ward, is closed
  if (end < e && next < sentence.to && isMark(chunks, next, Char.comma) && e - from < 8) {
    const to = clauseEnd(chunks, next + 1, sentence.to);
    if (to > next + 1) parts.push({ from: next + 1, to });
  }
  // The aim, according to Ward, is …; but not: the Post reported, according to Ward, …
  const isSubject = parts.length === 2 && (chunks.flags[from]! & Word.determiner) !== 0;
  if (!isSubject && end - from < 3 && !hasQuote(chunks, from, end)) return undefined;
  return { parts, cue, speaker, rule: 'source-after' };
}

/**
 * According to the report, *published on Monday*, …; according to Ward, *a pilot from Oldport*, …: the comma that ends
 * it; `at` itself where there is none.
 */
function asideEnd(chunks: ChunkedArticle, at: number, limit: number): number {
  const { flags, id, quote, words } = chunks;
  if (at + 2 >= limit || !isMark(chunks, at, Char.comma) || quote[at + 1]! >= 0) return at;
  const age = ageEnd(chunks, at, limit);
  if (age > at) return age;
  const first = flags[at + 1]!;
  const isParticiple = first & Word.past && flags[at + 2]! & (Word.preposition | Word.time);
  const isRole = words.lexicon.asideStarts.has(id[at + 1]!);
  const isRelative = (first & Word.relative) !== 0 && !(first & Word.determiner);
  if (!isParticiple && !isRole && !isRelative) return at;
  for (let e = at + 2; e < Math.min(limit, at + maxAsideLength); e++) {
    if (quote[e]! >= 0) return at;
    if (isMark(chunks, e, Char.comma)) return e + 1 < limit && !(flags[e + 1]! & Word.relative) ? e : at;
    if (first & Word.determiner && flags[e]! & (auxiliary | Word.modal)) return at;
  }
  return at;
}

/** Whether nothing but a conjunction or an adverb stands before the phrase. */
function beginsClause(chunks: ChunkedArticle, e: number, start: number): boolean {
  if (e === start) return true;
  // In addition, according to Ward, …
  if (e - start <= 3 && isMark(chunks, e - 1, Char.comma) && isAdverbial(chunks, start)) return true;
  const lead = Word.and | Word.but | Word.adverb | Word.subordinator | Word.mark;
  return e - start <= 2 && chunks.quote[start]! < 0 && (chunks.flags[start]! & lead) !== 0;
}
