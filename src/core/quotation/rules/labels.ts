import { Char } from '../../text/char-codes';
import type { AttributionCandidate } from '../attribution-candidate';
import { cueAt } from '../syntax/cues';
import { Takes } from '../../language/contract';
import { Word } from '../cue-lexicon';
import type { AttributionState } from '../attribution-state';
import { firstLetterIsLower, isMark, spanOf, type ChunkedArticle, type ChunkSentence } from '../chunks';
import { phraseAfter } from '../syntax/noun-phrase';
import { beforeVerb, sentenceSubject } from '../syntax/subjects';
import { isGivenName } from '../scare-quotes';
import { hasVerb, type ChunkRange, type SpeakerPhrase } from '../syntax/speaker-phrase';
import { isDash, trimEnd } from '../syntax/clauses';

/** A label before a colon is no longer than this. */
const maxLabelLength = 16;

/** Ward: “…”; Ward: Bridge Will Close. In a headline what follows need not stand in marks. */
export function attributeLabel(
  state: AttributionState,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks, owner } = state;
  const at = colonIn(chunks, sentence);
  if (at < 0 || at + 1 >= sentence.to) return undefined;
  const isHeadline = chunks.article.blocks[sentence.block]!.kind === 'headline';
  const next = chunks.quote[at + 1]!;
  if (next >= 0 && owner[next]! >= 0) return undefined;
  const shouted = labelledParagraph(chunks, sentence, at);
  if (shouted) return shouted;
  const from = afterDash(chunks, sentence.from, at);
  const name = nameRun(chunks, from, at);
  if (!name) return undefined;
  if (!isHeadline && (next < 0 || name.to < at)) return undefined;
  if (isHeadline && next < 0 && name.to < at) return undefined;
  const to = trimEnd(chunks, at + 1, sentence.to);
  return {
    parts: [{ from: at + 1, to: next >= 0 && !isHeadline ? at + 2 : to }],
    cue: { from: at, to: at + 1 },
    speaker: name,
    rule: 'speaker-colon',
  };
}

/** WARD: I shall. A paragraph with a label in capitals, in an article that is no transcript as a whole. */
function labelledParagraph(
  chunks: ChunkedArticle,
  sentence: ChunkSentence,
  at: number,
): AttributionCandidate | undefined {
  const block = chunks.article.blocks[sentence.block]!;
  let from = sentence.from;
  while (from < at && chunks.flags[from]! & Word.mark) from++;
  if (from >= at || chunks.tokens.start[chunks.first[sentence.from]!]! !== block.start) return undefined;
  const { start, end } = spanOf(chunks, from, at);
  const label = chunks.article.text.slice(start, end);
  if (label.length < 3 || label !== label.toUpperCase() || block.kind === 'headline') return undefined;
  let last = chunks.sentence[at]!;
  while (last + 1 < chunks.sentences.length && chunks.sentences[last + 1]!.block === sentence.block) last++;
  const to = chunks.sentences[last]!.to;
  const speaker = { from, to: at, outerFrom: from, outerTo: at, sure: 0.9 };
  const parts = [{ from: at + 1, to }];
  return { parts, cue: { from: at, to: at + 1 }, speaker, rule: 'speaker-colon' };
}

/** Pier to close – report: a headline's last word behind a dash, where that is who or what says so. */
export function attributeHeadline(
  { chunks, owner }: AttributionState,
  { from, to, block }: ChunkSentence,
): AttributionCandidate | undefined {
  if (chunks.article.blocks[block]!.kind !== 'headline') return undefined;
  const end = trimEnd(chunks, from, to);
  let at = end;
  while (at > from && end - at < maxSourceWords && chunks.quote[at - 1]! < 0 && !isDash(chunks, at - 1)) at--;
  if (at - 1 <= from || at === end || !isDash(chunks, at - 1)) return undefined;
  const speaker = phraseTo(chunks, at, end);
  const isSource =
    chunks.flags[end - 1]! & (Word.role | Word.cueNoun | Word.plural) &&
    !(chunks.flags[at]! & (Word.capital | Word.number | Word.determiner));
  if (!speaker || !isSource) return undefined;
  let dash = at - 1;
  while (dash > from && isDash(chunks, dash - 1)) dash--;
  for (let e = from; e < dash; e++)
    if (chunks.quote[e]! >= 0 && owner[chunks.quote[e]!]! >= 0) return undefined;
  const part = { from, to: trimEnd(chunks, from, dash) };
  if (part.to - part.from < 2 && chunks.quote[from]! < 0) return undefined;
  return { parts: [part], cue: { from: dash, to: at }, speaker, rule: 'dash-after' };
}
const maxSourceWords = 3;

/** “…” — Councillor Ward: the name behind a dash, up to the end of the sentence. */
export function attributeDash(state: AttributionState, chunk: number): AttributionCandidate | undefined {
  const { chunks, owner } = state;
  const quote = chunks.quote[chunk]!;
  if (quote < 0 || owner[quote]! >= 0) return undefined;
  let at = chunk + 1;
  if (at < chunks.count && isMark(chunks, at, Char.comma)) at++;
  const first = at;
  while (at < chunks.count && at < first + 2 && isDash(chunks, at)) at++;
  const { block } = chunks.sentences[chunks.sentence[chunk]!]!;
  // ‘Pier must close’: Mayor Ward on the harbour
  if (at === first && chunks.article.blocks[block]!.kind === 'headline')
    return attributeColonBehind(chunks, chunk, at);
  if (at === first || at >= chunks.count) return undefined;
  const sentence = chunks.sentences[chunks.sentence[at]!]!;
  if (
    sentence.block !== block &&
    !(sentence.block === block + 1 && first === chunks.sentences[chunks.sentence[first]!]!.from)
  )
    return undefined;
  const end = trimEnd(chunks, at, sentence.to);
  const isHeadline = chunks.article.blocks[block]!.kind === 'headline';
  const name = nameRun(chunks, at, sentence.to) ?? (isHeadline ? phraseTo(chunks, at, end) : undefined);
  if (!name) return undefined;
  const rest = name.to >= end || isMark(chunks, name.to, Char.comma);
  if (!rest) return undefined;
  const part = { from: chunk, to: chunk + 1 };
  // — Nora Lund, mayor of Oldport
  const isWhole = end - name.to <= maxLabelLength && !hasVerb(chunks, Math.min(name.to, end), end);
  const speaker = isWhole && end > name.to ? { ...name, to: end, outerTo: end } : name;
  return { parts: [part], cue: { from: first, to: at }, speaker, rule: 'dash-after' };
}

/** ‘It must go’: Mayor Ward on the harbour; ‘We were trapped’: survivors recall the flood. */
function attributeColonBehind(
  chunks: ChunkedArticle,
  chunk: number,
  at: number,
): AttributionCandidate | undefined {
  const sentence = chunks.sentences[chunks.sentence[chunk]!]!;
  if (chunk !== sentence.from || at + 1 >= sentence.to || !isMark(chunks, at, Char.colon)) return undefined;
  const end = trimEnd(chunks, at, sentence.to);
  const name = nameRun(chunks, at + 1, sentence.to);
  const isName = name && (name.to >= end || chunks.flags[name.to]! & Word.preposition);
  // ‘The Long Bridge’: the film that changed the town
  const speaker = isName ? name : isGivenName(chunks, chunk) ? undefined : subjectIn(chunks, at + 1, end);
  if (!speaker) return undefined;
  const part = { from: chunk, to: chunk + 1 };
  return { parts: [part], cue: { from: at, to: at + 1 }, speaker, rule: 'dash-after' };
}

/** Who does something in the rest of a headline: one who is in the news for what they say, though less surely. */
function subjectIn(chunks: ChunkedArticle, from: number, to: number): SpeakerPhrase | undefined {
  const subject = sentenceSubject(chunks, from, to);
  const acts = subject && subject.to < to && hasVerb(chunks, subject.to, Math.min(to, subject.to + 2));
  return acts ? { ...subject, sure: 0.6 } : undefined;
}

/** She turned to the crowd: “…” — and the same where the passage is the next paragraph. */
export function attributeColon(
  state: AttributionState,
  sentence: ChunkSentence,
): AttributionCandidate | undefined {
  const { chunks, owner } = state;
  for (let e = sentence.from + 1; e < sentence.to; e++) {
    if (!isMark(chunks, e, Char.colon) || e + 1 >= chunks.count) continue;
    const quote = chunks.quote[e + 1]!;
    if (quote < 0 || owner[quote]! >= 0) continue;
    if (thinks(chunks, e - 1, sentence) || goesOnBehind(chunks, e + 1, sentence)) continue;
    const here = chunks.sentences[chunks.sentence[e + 1]!]!;
    if (here.block !== sentence.block && (e + 1 !== sentence.to || here.block !== sentence.block + 1))
      continue;
    const speaker =
      nameBefore(chunks, e, sentence.from, isQuotingAt) ??
      originBefore(chunks, e, sentence.from) ??
      sentenceSubject(chunks, sentence.from, e) ??
      nameBefore(chunks, e, sentence.from, isPreposition);
    const part = { from: e + 1, to: e + 2 };
    const named = speaker && { ...speaker, to: beforeVerb(chunks, speaker) };
    return { parts: [part], cue: { from: e, to: e + 1 }, speaker: named, rule: 'colon' };
  }
  return undefined;
}

/** One thing is clear: “the toll” is here to stay. Marks around a few words of a clause. */
function goesOnBehind(chunks: ChunkedArticle, chunk: number, { to }: ChunkSentence): boolean {
  return firstLetterIsLower(chunks, chunk) && chunk + 1 < to && !(chunks.flags[chunk + 1]! & Word.mark);
}

/** She thought: what follows was not spoken. */
function thinks(chunks: ChunkedArticle, e: number, { from, to }: ChunkSentence): boolean {
  const cue = cueAt(chunks, e, from, to);
  return cue !== undefined && (cue.takes & Takes.attitude) !== 0 && !(cue.takes & Takes.quote);
}

/** And from Chairwoman Ward: the name right before the colon, behind a word of some kind. */
function nameBefore(
  chunks: ChunkedArticle,
  colonAt: number,
  floor: number,
  isLead: (chunks: ChunkedArticle, e: number) => boolean,
): SpeakerPhrase | undefined {
  if (colonAt - floor > maxLabelLength) return undefined;
  let from = colonAt;
  while (from > floor && chunks.quote[from - 1]! < 0 && chunks.flags[from - 1]! & Word.capital) from--;
  if (from === colonAt || from <= floor || !isLead(chunks, from - 1)) return undefined;
  return { from, to: colonAt, outerFrom: from, outerTo: colonAt, sure: 0.7 };
}

/** More *from the report*: what a phrase without a verb names as the origin. */
function originBefore(chunks: ChunkedArticle, colonAt: number, floor: number): SpeakerPhrase | undefined {
  if (colonAt - floor > maxLabelLength || hasVerb(chunks, floor, colonAt)) return undefined;
  for (let e = colonAt - 2; e >= floor; e--) {
    if (chunks.quote[e]! >= 0 || !chunks.words.lexicon.origins.has(chunks.id[e]!)) continue;
    const phrase = phraseAfter(chunks, e + 1, colonAt);
    return phrase?.outerTo === colonAt ? { ...phrase, sure: 0.7 } : undefined;
  }
  return undefined;
}

const isPreposition = (chunks: ChunkedArticle, e: number): boolean =>
  (chunks.flags[e]! & Word.preposition) !== 0;
/** To *quote* Ward: … */
const isQuotingAt = (chunks: ChunkedArticle, e: number): boolean => {
  const { readings, quoting } = chunks.words.lexicon;
  return (readings[chunks.id[e]!] ?? []).some(({ lemma }) => quoting.has(lemma));
};

function colonIn(chunks: ChunkedArticle, { from, to }: ChunkRange): number {
  const limit = Math.min(to, from + maxLabelLength);
  for (let e = from; e < limit; e++) {
    if (chunks.quote[e]! >= 0) return -1;
    if (isMark(chunks, e, Char.colon)) return e;
  }
  return -1;
}

/** More from the campaign - Ward: “…” */
function afterDash(chunks: ChunkedArticle, from: number, to: number): number {
  for (let e = to - 1; e > from; e--) if (isDash(chunks, e)) return e + 1;
  return from;
}

/** ‘We got it wrong’ – *minister*: in a headline a phrase of some words is enough. */
function phraseTo(chunks: ChunkedArticle, from: number, end: number): SpeakerPhrase | undefined {
  const phrase = phraseAfter(chunks, from, end, false);
  return phrase?.to === end && end - from <= maxLabelWords ? { ...phrase, sure: 0.7 } : undefined;
}
const maxLabelWords = 5;

/** Whether a full stop is that of the sentence, and not of an initial or of `Jr.` */
function endsSentenceAt(chunks: ChunkedArticle, e: number): boolean {
  const { start, end } = spanOf(chunks, e - 1, e);
  return end - start > 2;
}

/** A run of names at the head of a label. */
function nameRun(chunks: ChunkedArticle, from: number, to: number): SpeakerPhrase | undefined {
  let end = from;
  while (end < to && end - from < 8) {
    const word = chunks.flags[end]!;
    const inName =
      word & (Word.capital | Word.genitive) ||
      isMark(chunks, end, Char.fullStop) ||
      isMark(chunks, end, Char.hyphen);
    if (!inName && !isMark(chunks, end, Char.leftParenthesis) && !isMark(chunks, end, Char.rightParenthesis))
      break;
    if (word & Word.preposition) break;
    end++;
  }
  // the full stop of the sentence
  if (
    end > from + 1 &&
    end === to &&
    isMark(chunks, end - 1, Char.fullStop) &&
    endsSentenceAt(chunks, end - 1)
  )
    end--;
  // Said Nora Lund: “…”
  const isVerb =
    (chunks.flags[from]! & Word.cue) !== 0 && !(chunks.flags[from]! & (Word.nounLike | Word.role));
  if (end === from || isVerb || chunks.flags[from]! & (Word.question | Word.subordinator | Word.adverb))
    return undefined;
  return { from, to: end, outerFrom: from, outerTo: end, sure: 0.8 };
}
