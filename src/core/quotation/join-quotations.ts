import { Takes } from '../language/contract';
import { Char } from '../text/char-codes';
import type { AttributionCandidate } from './attribution-candidate';
import { addCandidate, type AttributionState } from './attribution-state';
import { type ChunkedArticle, isMark, lastInside } from './chunks';
import type { AttributionRule } from './model';
import { goesOnBehind, isCaption } from './syntax/captions';
import { Word } from './word-classes';

/**
 * Gives passages in marks that no cue has claimed to the speaker of the quotation before: in the next sentence of the
 * same paragraph, or in the next paragraph where the last one is left open or nothing but marks. They belong to that
 * quotation where it stands in marks itself; behind a statement without marks they are a quotation of their own.
 */
export function joinQuotations(state: AttributionState): void {
  const { chunks, owner } = state;
  takeOpenParagraphs(state);
  const order = state.candidates.map((_, index) => index);
  const startOf = (index: number) => state.candidates[index]!.parts[0]!.from;
  order.sort((a, b) => startOf(a) - startOf(b));
  let next = 0;
  let spoken = -1;
  let last = -1;
  for (let q = 0; q < chunks.quoted.length; q++) {
    const chunk = chunks.chunkOf[q]!;
    while (next < order.length && startOf(order[next]!) < chunk) {
      last = order[next++]!;
      const { rule } = state.candidates[last]!;
      if (spokenRules.has(rule)) spoken = last;
      else if (!saidRules.has(rule)) last = -1;
    }
    if (owner[q]! >= 0) continue;
    const open = openBefore(state, q);
    if (open >= 0) {
      state.candidates[open]!.parts.push({ from: chunk, to: chunk + 1 });
      owner[q] = open;
      continue;
    }
    // “…,” she said as she called for patience. “…”: it goes on with her words, not with what came between
    for (const index of [spoken, last]) {
      const candidate = state.candidates[index];
      if (!candidate || !goesOn(state, q, chunk, candidate)) continue;
      if (saidRules.has(candidate.rule) && !isMarked(chunks, candidate)) {
        const { cue, speaker } = candidate;
        last = spoken = state.candidates.length;
        addCandidate(state, { parts: [{ from: chunk, to: chunk + 1 }], cue, speaker, rule: 'continued' });
        break;
      }
      candidate.parts.push({ from: chunk, to: chunk + 1 });
      owner[q] = index;
      break;
    }
  }
}

/**
 * Gives paragraphs left open before the one that holds the cue to its quotation: “The bridge is old. ¶ “It was
 * closed,” Ward said.
 */
function takeOpenParagraphs({ chunks, owner, candidates }: AttributionState): void {
  for (let q = chunks.quoted.length - 2; q >= 0; q--) {
    const { leftOpen, block } = chunks.quoted[q]!;
    const next = owner[q + 1]!;
    const chunk = chunks.chunkOf[q]!;
    if (!leftOpen || owner[q]! >= 0 || next < 0 || chunks.quoted[q + 1]!.block !== block + 1) continue;
    const candidate = candidates[next]!;
    const first = chunks.chunkOf[q + 1]!;
    const leads =
      candidate.parts[0]!.from === first && candidate.cue !== undefined && candidate.cue.from > first;
    if (!leads || !beginsBlock(chunks, chunk) || !beginsBlock(chunks, first)) continue;
    candidate.parts.unshift({ from: chunk, to: chunk + 1 });
    owner[q] = next;
  }
}

/** So many captions at most stand between the paragraphs of one quotation. */
const maxCaptions = 4;

/**
 * The candidate whose last passage is left open before a passage that begins its paragraph, with nothing but captions
 * between the two: “The bridge is old. ¶ (a caption) ¶ “It was closed.”; -1: there is none.
 */
function openBefore({ chunks, owner, candidates }: AttributionState, q: number): number {
  const here = chunks.quoted[q]!;
  const at = chunks.chunkOf[q]!;
  if (!beginsBlock(chunks, at) || (goesOnBehind(chunks, at) && isCaption(chunks, here.block))) return -1;
  for (let before = q - 1; before >= 0; before--) {
    const { leftOpen, block, single } = chunks.quoted[before]!;
    if (here.block - block > maxCaptions + 1) return -1;
    if (!leftOpen || block === here.block) continue;
    const candidate = candidates[owner[before]!];
    if (!candidate || single !== here.single) return -1;
    const isLast = candidate.parts.at(-1)!.to === chunks.chunkOf[before]! + 1;
    for (let between = block + 1; between < here.block; between++) if (!isCaption(chunks, between)) return -1;
    return isLast ? owner[before]! : -1;
  }
  return -1;
}

/** Whether a paragraph follows another one, the caption of a picture between them not counted. */
function isNext(chunks: ChunkedArticle, last: number, block: number): boolean {
  return block === last + 1 || (block === last + 2 && isCaption(chunks, last + 1));
}

/** Whether all of the content so far stands in marks. */
function isMarked({ quote }: ChunkedArticle, { parts }: AttributionCandidate): boolean {
  return parts.every(({ from, to }) => to === from + 1 && quote[from]! >= 0);
}

const spokenRules: ReadonlySet<AttributionRule> = new Set([
  'cue-after',
  'cue-before',
  'cue-inverted',
  'colon',
  'speaker-colon',
] as const);

const saidRules: ReadonlySet<AttributionRule> = new Set([
  'clause',
  'fronted',
  'gerund',
  'source-before',
  'source-after',
] as const);

function goesOn(state: AttributionState, q: number, chunk: number, candidate: AttributionCandidate): boolean {
  const { chunks } = state;
  const here = chunks.quoted[q]!;
  const lastChunk = candidate.parts.at(-1)!.to - 1;
  const lastBlock = chunks.sentences[chunks.sentence[lastChunk]!]!.block;
  const lastQuote = chunks.quote[lastChunk]!;
  if (candidate.parts.at(-1)!.to > chunk) return false;
  // “Is it safe?” a reporter asked. “It is.”: the answer is another one's
  if (asksAnother(chunks, candidate) && lastQuote >= 0 && lastInside(chunks, lastChunk) === Char.questionMark)
    if (lastInside(chunks, chunk) !== Char.questionMark) return false;
  const sentence = chunks.sentences[chunks.sentence[chunk]!]!;
  if (here.block !== lastBlock) {
    if (!isNext(chunks, lastBlock, here.block) || !beginsBlock(chunks, chunk)) return false;
    // “Is it safe?” Ward looked at the pier: the caption of a picture
    if (goesOnBehind(chunks, chunk) && isCaption(chunks, here.block)) return false;
    if (lastQuote >= 0 && chunks.quoted[lastQuote]!.leftOpen) return true;
    // a paragraph that is nothing but a passage in marks goes on, too, though less surely
    if (sentence.to - sentence.from > 2 || sentence.to !== endOfBlock(state, chunk)) return false;
    candidate.stretched = true;
    return true;
  }
  // the sentence must begin with it, and the one before hold the quotation's cue or its last part
  if (chunk !== sentence.from && !isMark(chunks, chunk - 1, Char.colon)) return false;
  const previous = chunks.sentence[chunk]! - 1;
  const lastPart = chunks.sentence[candidate.parts.at(-1)!.to - 1]!;
  const cue = candidate.cue ? chunks.sentence[candidate.cue.from]! : -1;
  return lastPart >= previous || cue >= previous;
}

/**
 * Whether a quotation is a question to somebody, whose answer follows: a reporter *asked*, Ward *asked him*. Who asks
 * nobody in particular often goes on himself.
 */
function asksAnother(
  { flags, quote, count }: ChunkedArticle,
  { takes = 0, cue, speaker }: AttributionCandidate,
): boolean {
  if (!(takes & Takes.question) || takes & Takes.bare || !cue || !speaker) return false;
  const isSomebody = (flags[speaker.from]! & Word.determiner) !== 0;
  const isAsked =
    cue.to < count &&
    quote[cue.to]! < 0 &&
    cue.to !== speaker.from &&
    (flags[cue.to]! & (Word.capital | Word.objectPronoun)) !== 0;
  return isSomebody || isAsked;
}

function beginsBlock(chunks: ChunkedArticle, chunk: number): boolean {
  const index = chunks.sentence[chunk]!;
  const { from, block } = chunks.sentences[index]!;
  return chunk === from && chunks.sentences[index - 1]?.block !== block;
}

/** The chunk after the last one of the block that `chunk` begins. */
function endOfBlock({ chunks }: AttributionState, chunk: number): number {
  const { block, to } = chunks.sentences[chunks.sentence[chunk]!]!;
  const next = chunks.sentences[chunks.sentence[chunk]! + 1];
  return next?.block === block ? -1 : to;
}
