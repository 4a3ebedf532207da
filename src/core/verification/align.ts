import type { ComparedWord } from './words';

/** A step of an alignment. */
export interface AlignedPair {
  /** Words of both sides, of the first alone (`added`), of the passage alone (`missing`), or left out by an ellipsis. */
  readonly type: 'match' | 'changed' | 'added' | 'missing' | 'left-out';
  /** Index of the word or ellipsis; of the next word where the step has none of this side. */
  readonly asked: number;
  readonly found: number;
}

export const hasAsked = ({ type }: AlignedPair): boolean => type !== 'missing' && type !== 'left-out';
export const hasFound = ({ type }: AlignedPair): boolean => type !== 'added';

/** Products of both lengths above it are not aligned: the passage is cut. */
export const maxCells = 4_000_000;

/** A word too many costs most, so that the last word is sought further on before it is given up. */
const cost = { changed: 7, added: 8, missing: 6, tolerated: 3 } as const;
/** How a cell of the table is reached. */
const Step = { match: 1, changed: 2, added: 3, missing: 4, leftOut: 5, endEllipsis: 6 } as const;

/**
 * Aligns words with the part of a passage that they are likest to: all words of the first side, and of the passage as
 * many as lie between the first and the last of them. Edit distance over words with free ends on one side (Sellers
 * 1980); what an ellipsis leaves out costs nothing. Time and memory: the product of both lengths, at most `maxCells`.
 */
export function align(asked: readonly ComparedWord[], passage: readonly ComparedWord[]): AlignedPair[] {
  const found = passage.slice(0, Math.max(1, Math.floor(maxCells / Math.max(1, asked.length))));
  const width = found.length + 1;
  const steps = new Uint8Array((asked.length + 1) * width);
  let above = new Uint32Array(width);
  for (let i = 1; i <= asked.length; i++) {
    const row = new Uint32Array(width);
    const word = asked[i - 1]!;
    if (word.type === 'ellipsis') fillEllipsis(row, above, steps, i * width);
    else fillWord(word, found, { row, above, steps, at: i * width });
    above = row;
  }
  let end = 0;
  for (let j = 1; j < width; j++) if (above[j]! < above[end]!) end = j;
  return tracedBack(steps, width, asked.length, end);
}

/** In an ellipsis, a word of the passage is passed over for nothing; it ends as early as it can. */
function fillEllipsis(row: Uint32Array, above: Uint32Array, steps: Uint8Array, at: number): void {
  for (let j = 0; j < row.length; j++) {
    const isLonger = j > 0 && row[j - 1]! < above[j]!;
    row[j] = isLonger ? row[j - 1]! : above[j]!;
    steps[at + j] = isLonger ? Step.leftOut : Step.endEllipsis;
  }
}

interface Row {
  readonly row: Uint32Array;
  readonly above: Uint32Array;
  readonly steps: Uint8Array;
  readonly at: number;
}

function fillWord(word: ComparedWord, found: readonly ComparedWord[], { row, above, steps, at }: Row): void {
  const added = word.isBracketed || word.isFiller ? cost.tolerated : cost.added;
  const changed = word.isBracketed ? cost.tolerated : cost.changed;
  row[0] = above[0]! + added;
  steps[at] = Step.added;
  for (let j = 1; j < row.length; j++) {
    const other = found[j - 1]!;
    const isMatch = word.key === other.key;
    let best = above[j - 1]! + (isMatch ? 0 : changed);
    let step: number = isMatch ? Step.match : Step.changed;
    if (above[j]! + added < best) {
      best = above[j]! + added;
      step = Step.added;
    }
    const missing = row[j - 1]! + (other.isBracketed || other.isFiller ? cost.tolerated : cost.missing);
    if (missing < best) {
      best = missing;
      step = Step.missing;
    }
    row[j] = best;
    steps[at + j] = step;
  }
}

function tracedBack(steps: Uint8Array, width: number, from: number, end: number): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let j = end;
  for (let i = from; i > 0;) {
    const step = steps[i * width + j]!;
    if (step === Step.match || step === Step.changed)
      pairs.push({ asked: --i, found: --j, type: step === Step.match ? 'match' : 'changed' });
    else if (step === Step.added) pairs.push({ asked: --i, found: j, type: 'added' });
    else if (step === Step.endEllipsis) i--;
    else if (step === Step.leftOut) pairs.push({ asked: i - 1, found: --j, type: 'left-out' });
    else pairs.push({ asked: i, found: --j, type: 'missing' });
  }
  return pairs.reverse();
}
