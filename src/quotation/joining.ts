import type { Rule } from './rules';
import type { Run } from './run';
import type { Draft } from './draft';
import { isMark, lastInside, type Scene } from './scene';
import { Takes } from './language';
import { Word } from './lexicon';

const question = 63;

/**
 * Gives passages in marks that no cue has claimed to the quotation they go on: the next sentence of the same
 * paragraph, or the next paragraph where the last one is left open; or to the colon at the end of the paragraph before.
 */
export function joinQuotations(run: Run): void {
  const { scene, owner } = run;
  takeOpenParagraphs(run);
  const order = run.drafts.map((_, index) => index);
  const startOf = (index: number) => run.drafts[index]!.parts[0]!.from;
  order.sort((a, b) => startOf(a) - startOf(b));
  let next = 0;
  let spoken = -1;
  let last = -1;
  for (let q = 0; q < scene.quoted.length; q++) {
    const element = scene.elementOf[q]!;
    while (next < order.length && startOf(order[next]!) < element) {
      last = order[next++]!;
      const { rule } = run.drafts[last]!;
      if (spokenRules.has(rule)) spoken = last;
      else if (!saidRules.has(rule)) last = -1;
    }
    if (owner[q]! >= 0) continue;
    // “…,” she said as she called for patience. “…”: it goes on with her words, not with what came between
    for (const index of [spoken, last]) {
      const draft = run.drafts[index];
      if (!draft || !goesOn(run, q, element, draft)) continue;
      draft.parts.push({ from: element, to: element + 1 });
      owner[q] = index;
      break;
    }
  }
}

/**
 * “The bridge is old. ¶ “It was closed,” Ward said: paragraphs left open before the one that holds the cue belong to its
 * quotation.
 */
function takeOpenParagraphs({ scene, owner, drafts }: Run): void {
  for (let q = scene.quoted.length - 2; q >= 0; q--) {
    const { leftOpen, block } = scene.quoted[q]!;
    const next = owner[q + 1]!;
    const element = scene.elementOf[q]!;
    if (!leftOpen || owner[q]! >= 0 || next < 0 || scene.quoted[q + 1]!.block !== block + 1) continue;
    const draft = drafts[next]!;
    const first = scene.elementOf[q + 1]!;
    const leads = draft.parts[0]!.from === first && draft.cue !== undefined && draft.cue.from > first;
    if (!leads || !beginsBlock(scene, element) || !beginsBlock(scene, first)) continue;
    draft.parts.unshift({ from: element, to: element + 1 });
    owner[q] = next;
  }
}

const spokenRules: ReadonlySet<Rule> = new Set([
  'cue-after',
  'cue-before',
  'cue-inverted',
  'colon',
  'speaker-colon',
] as const);
const saidRules: ReadonlySet<Rule> = new Set([
  'clause',
  'fronted',
  'gerund',
  'source-before',
  'source-after',
] as const);

function goesOn(run: Run, q: number, element: number, draft: Draft): boolean {
  const { scene } = run;
  const here = scene.quoted[q]!;
  const lastElement = draft.parts.at(-1)!.to - 1;
  const lastBlock = scene.sentences[scene.sentence[lastElement]!]!.block;
  const lastQuote = scene.quote[lastElement]!;
  if (draft.parts.at(-1)!.to > element) return false;
  // “Is it safe?” a reporter asked. “It is.”: the answer is another one's
  if (asksAnother(scene, draft) && lastQuote >= 0 && lastInside(scene, lastElement) === question)
    if (lastInside(scene, element) !== question) return false;
  const sentence = scene.sentences[scene.sentence[element]!]!;
  if (here.block !== lastBlock) {
    if (here.block !== lastBlock + 1 || !beginsBlock(scene, element)) return false;
    if (lastQuote >= 0 && scene.quoted[lastQuote]!.leftOpen) return true;
    // a paragraph that is nothing but a passage in marks goes on, too, though less surely
    if (sentence.to - sentence.from > 2 || sentence.to !== endOfBlock(run, element)) return false;
    draft.stretched = true;
    return true;
  }
  // the sentence must begin with it, and the one before hold the quotation's cue or its last part
  if (element !== sentence.from && !isMark(scene, element - 1, 58)) return false;
  const previous = scene.sentence[element]! - 1;
  const lastPart = scene.sentence[draft.parts.at(-1)!.to - 1]!;
  const cue = draft.cue ? scene.sentence[draft.cue.from]! : -1;
  return lastPart >= previous || cue >= previous;
}

/** a reporter *asked*, Ward *asked him*; but who asks nobody in particular often goes on himself. */
function asksAnother({ flags, quote, count }: Scene, { takes = 0, cue, speaker }: Draft): boolean {
  if (!(takes & Takes.question) || takes & Takes.bare || !cue || !speaker) return false;
  const isSomebody = (flags[speaker.from]! & Word.determiner) !== 0;
  const isAsked =
    cue.to < count &&
    quote[cue.to]! < 0 &&
    cue.to !== speaker.from &&
    (flags[cue.to]! & (Word.capital | Word.objectPronoun)) !== 0;
  return isSomebody || isAsked;
}

function beginsBlock(scene: Scene, element: number): boolean {
  const index = scene.sentence[element]!;
  const { from, block } = scene.sentences[index]!;
  return element === from && scene.sentences[index - 1]?.block !== block;
}

/** The element after the last one of the block that `element` begins. */
function endOfBlock({ scene }: Run, element: number): number {
  const { block, to } = scene.sentences[scene.sentence[element]!]!;
  const next = scene.sentences[scene.sentence[element]! + 1];
  return next?.block === block ? -1 : to;
}
