import { TokenKind, type Tokens } from '../../article';
import { Char, isAsciiCapital } from '../../text/char-codes';
import { type Mark, type MarkedBlock, type MarkedText, type Quoted, Role } from './model';
import { readMark } from './read-marks';
import { pairSingle } from './single-marks';

/**
 * Pairs the quote marks of an article, block by block, so that an odd mark never reaches beyond its paragraph.
 * Linear in the number of tokens.
 */
export function findQuoted(source: MarkedText): Quoted[] {
  const { text, tokens } = source;
  const found: Quoted[] = [];
  let marks: Mark[] = [];
  let block = -1;
  let blockStart = 0;
  let blockEnd = 0;
  let firstSentence = 0;
  let leftOpen = false;
  for (const sentence of tokens.sentences) {
    if (sentence.block !== block) {
      const next = text.charCodeAt(tokens.start[sentence.firstToken]!);
      const paired = { block, start: blockStart, end: blockEnd, firstSentence, leftOpen, next };
      leftOpen = pairMarks(source, marks, paired, found);
      marks = [];
      firstSentence = sentence.endToken;
      block = sentence.block;
      blockStart = sentence.firstToken;
    }
    blockEnd = sentence.endToken;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const mark = tokens.kind[i] === TokenKind.mark ? readMark(source, i, sentence.endToken) : undefined;
      if (!mark) continue;
      marks.push(mark);
      i += mark.width - 1;
    }
  }
  const last = { block, start: blockStart, end: blockEnd, firstSentence, leftOpen, next: NaN };
  pairMarks(source, marks, last, found);
  return found;
}

/**
 * Pairs the marks of one block and adds them to those found.
 * @returns whether the block ends within marks.
 */
function pairMarks(source: MarkedText, marks: readonly Mark[], block: MarkedBlock, found: Quoted[]): boolean {
  if (!marks.length) return false;
  const firstFound = found.length;
  const firstMark = marks.find(({ role }) => role < Role.singleOpen);
  const onlyCloses = firstMark?.canClose && !firstMark.canOpen && firstMark.role !== Role.open;
  const goesOn = onlyCloses && (block.leftOpen || lacksOpening(firstMark, marks, block));
  // a second paragraph that does not open again, but closes
  if (goesOn) found.push(closedPair(block, block.start, 0, firstMark));
  const open = new BlockPairing(source.tokens, marks, block, found).pair(goesOn ? firstMark : undefined);
  const isLeftOpen = open !== undefined && !opensLabel(source, open.token + open.width, block.end);
  const other = isLeftOpen ? otherClosing(open, marks, block) : undefined;
  if (other) found.push(closedPair(block, open!.token, open!.width, other));
  else if (isLeftOpen) found.push(openPair(block, open, block.end));
  const isOpenSingle = pairSingle(source, marks, { block, found, firstFound });
  return (isLeftOpen && !other) || isOpenSingle;
}

function closedPair(
  { block }: MarkedBlock,
  first: number,
  openWidth: number,
  { token, width }: Mark,
): Quoted {
  return { first, end: token + width, openWidth, closeWidth: width, block, single: false, leftOpen: false };
}

/** A passage whose closing mark is missing, up to the token before `end`. */
function openPair({ block, end: blockEnd }: MarkedBlock, { token, width }: Mark, end: number): Quoted {
  const leftOpen = end === blockEnd;
  return { first: token, end, openWidth: width, closeWidth: 0, block, single: false, leftOpen };
}

/** The double marks of a block, read from left to right. */
class BlockPairing {
  readonly #tokens: Tokens;
  readonly #marks: readonly Mark[];
  readonly #block: MarkedBlock;
  readonly #found: Quoted[];
  #open: Mark | undefined;
  /** How many nested pairs are open. */
  #depth = 0;
  // marks that are still to come
  #openersLeft = 0;
  #closersLeft = 0;
  #straightLeft = 0;

  constructor(tokens: Tokens, marks: readonly Mark[], block: MarkedBlock, found: Quoted[]) {
    this.#tokens = tokens;
    this.#marks = marks;
    this.#block = block;
    this.#found = found;
    for (const { role } of marks) {
      if (role === Role.either) this.#straightLeft++;
      else if (role === Role.open) this.#openersLeft++;
      else if (role === Role.close) this.#closersLeft++;
    }
  }

  /**
   * Adds the pairs to those found.
   * @param taken a mark that is paired already.
   * @returns the mark that nothing closes, if one is left.
   */
  pair(taken: Mark | undefined): Mark | undefined {
    for (const [index, mark] of this.#marks.entries()) {
      if (mark === taken) continue;
      if (mark.role === Role.open) this.#readOpening(mark);
      else if (mark.role === Role.close) this.#readClosing(mark);
      else if (mark.role === Role.either) this.#readStraight(mark, index);
    }
    return this.#open;
  }

  #readOpening(mark: Mark): void {
    this.#openersLeft--;
    const open = this.#open;
    if (!open) this.#open = mark;
    else if (mark.code === Char.leftDouble && open.code === Char.lowDouble) this.#close(mark);
    else if (this.#opensNested(open, mark)) this.#depth++;
    // a “ typed for a ”
    else if (mark.canClose && !mark.canOpen) this.#close(mark);
    else this.#reopen(open, mark);
  }

  #readClosing(mark: Mark): void {
    this.#closersLeft--;
    if (!this.#open) {
      // »…« as German books have it
      const opens = mark.canOpen && (mark.code === Char.rightGuillemet || !mark.canClose);
      if (opens) this.#open = mark;
    } else if (this.#open.code === Char.rightGuillemet && mark.code === Char.rightGuillemet) return;
    else this.#closeInner(mark);
  }

  #readStraight(mark: Mark, index: number): void {
    this.#straightLeft--;
    const open = this.#open;
    if (!open) {
      if (mark.canOpen || !mark.canClose) this.#open = mark;
    } else if (mark.canOpen && !mark.canClose && open.role === Role.either) {
      // two openings: the first one's closing mark is missing, unless both close one after the other
      if (closesTwice(this.#marks, index)) this.#depth++;
      else this.#reopen(open, mark);
    } else this.#closeInner(mark);
  }

  /** Whether a mark opens a nested pair, where all add up. */
  #opensNested(open: Mark, mark: Mark): boolean {
    // "It isn't “rotten” yet": other marks in the middle of a clause that a straight one closes
    const isWithin =
      open.role === Role.either &&
      this.#straightLeft > 0 &&
      this.#tokens.kind[mark.token - 1] !== TokenKind.mark;
    return this.#closersLeft > this.#openersLeft + this.#depth + (isWithin ? 0 : 1) && !mark.canClose;
  }

  #closeInner(mark: Mark): void {
    if (this.#depth > 0) this.#depth--;
    else this.#close(mark);
  }

  #close(mark: Mark): void {
    this.#found.push(closedPair(this.#block, this.#open!.token, this.#open!.width, mark));
    this.#open = undefined;
    this.#depth = 0;
  }

  /** Ends an open passage whose closing mark is missing before the one that begins with `mark`. */
  #reopen(open: Mark, mark: Mark): void {
    this.#found.push(openPair(this.#block, open, mark.token));
    this.#open = mark;
    this.#depth = 0;
  }
}

/** Whether a mark closes what nothing in the first sentence opens: `It is rotten,” Ward said.` */
function lacksOpening(first: Mark, marks: readonly Mark[], { firstSentence }: MarkedBlock): boolean {
  if (!first.ends || first.token >= firstSentence) return false;
  return !marks.some((mark) => mark.token < first.token && mark.role >= Role.singleOpen && mark.canOpen);
}

/** Whether the next two marks close: `"He told me "go home" and I went,"`. */
function closesTwice(marks: readonly Mark[], index: number): boolean {
  let closed = 0;
  for (let i = index + 1; i < marks.length && closed < 2; i++) {
    const { role, canOpen, canClose, ends } = marks[i]!;
    if (role !== Role.either) continue;
    if (canOpen || !canClose) return false;
    closed++;
    if (closed === 2) return ends;
  }
  return false;
}

/** The single mark after a comma that closes what a double one opened: “It is rotten,' Ward said. */
function otherClosing(open: Mark, marks: readonly Mark[], { next }: MarkedBlock): Mark | undefined {
  if (next === open.code) return undefined;
  for (const mark of marks) {
    if (mark.token <= open.token || mark.role < Role.singleOpen) continue;
    if (mark.canOpen) return undefined;
    if (mark.ends && mark.role !== Role.singleOpen) return mark;
  }
  return undefined;
}

/**
 * Whether a label in capitals follows a mark, as in a transcript within marks: “WARD: I shall. There the label
 * counts, and not the mark that opens each paragraph.
 */
function opensLabel({ text, tokens }: MarkedText, from: number, blockEnd: number): boolean {
  let i = from;
  while (i < blockEnd && i < from + 4 && isShouted(text, tokens.start[i]!, tokens.end[i]!)) i++;
  return i > from && i < blockEnd && text.charCodeAt(tokens.start[i]!) === Char.colon;
}

function isShouted(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let k = start; k < end; k++) {
    const code = text.charCodeAt(k);
    if (!isAsciiCapital(code)) return false;
  }
  return true;
}
