import { type Article, TokenKind, type Tokens } from '../../article';
import { Char, isAsciiCapital } from '../../text/char-codes';
import { type Mark, type MarkedBlock, type Quoted, Role } from './model';
import { isEnd, isLetterOrDigit, isSpace, opensAfter, roleOf } from './read-marks';
import { pairSingle } from './single-marks';

/**
 * Pairs the quote marks of an article, block by block, so that an odd mark never reaches beyond its paragraph.
 * Linear in the number of tokens.
 */
export function findQuoted(article: Pick<Article, 'text' | 'blocks'>, tokens: Tokens): Quoted[] {
  const { text } = article;
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
      leftOpen = pairMarks(text, tokens, marks, paired, found);
      marks = [];
      firstSentence = sentence.endToken;
      block = sentence.block;
      blockStart = sentence.firstToken;
    }
    blockEnd = sentence.endToken;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (tokens.kind[i] !== TokenKind.mark) continue;
      const start = tokens.start[i]!;
      const code = text.charCodeAt(start);
      let role = roleOf(code);
      let width = 1;
      // `` and '' are two tokens each
      if (
        (code === Char.backtick || code === Char.straightSingle) &&
        text.charCodeAt(start + 1) === code &&
        i + 1 < sentence.endToken
      ) {
        // of three at an end, the first closes a nested pair
        const three =
          text.charCodeAt(start + 2) === code && start > 0 && !isSpace(text.charCodeAt(start - 1));
        if (tokens.start[i + 1] === start + 1 && !(three && i + 2 < sentence.endToken)) {
          width = 2;
          role = code === Char.backtick ? Role.open : Role.either;
        }
      }
      if (role === Role.none) continue;
      const before = start === 0 ? NaN : text.charCodeAt(start - 1);
      const after = text.charCodeAt(start + width);
      marks.push({
        token: i,
        width,
        role,
        canOpen: opensAfter(before) && !isSpace(after),
        canClose: !isSpace(before) && !isLetterOrDigit(after),
        ends: isEnd(before, after),
        code,
      });
      i += width - 1;
    }
  }
  const last = { block, start: blockStart, end: blockEnd, firstSentence, leftOpen, next: NaN };
  pairMarks(text, tokens, marks, last, found);
  return found;
}

/** Returns whether the block ends within marks. */
function pairMarks(
  text: string,
  tokens: Tokens,
  marks: readonly Mark[],
  paired: MarkedBlock,
  found: Quoted[],
): boolean {
  if (!marks.length) return false;
  const { block, start, end: blockEnd, leftOpen } = paired;
  const firstFound = found.length;
  const firstMark = marks.find(({ role }) => role < Role.singleOpen);
  const onlyCloses = firstMark?.canClose && !firstMark.canOpen && firstMark.role !== Role.open;
  if (onlyCloses && (leftOpen || lacksOpening(firstMark, marks, paired))) {
    // a second paragraph that does not open again, but closes
    const { token, width } = firstMark;
    found.push({
      first: start,
      end: token + width,
      openWidth: 0,
      closeWidth: width,
      block,
      single: false,
      leftOpen: false,
    });
  }
  let open: Mark | undefined;
  let depth = 0;
  let openersLeft = 0;
  let closersLeft = 0;
  let straightLeft = 0;
  for (const mark of marks) {
    if (mark.role === Role.either) straightLeft++;
    else if (mark.role === Role.open) openersLeft++;
    else if (mark.role === Role.close) closersLeft++;
  }
  /** "It isn't “rotten” yet": other marks in the middle of a clause that a straight one closes. */
  const isWithin = (outer: Mark, { token }: Mark): boolean =>
    outer.role === Role.either && straightLeft > 0 && tokens.kind[token - 1] !== TokenKind.mark;
  const close = (end: number, closeWidth: number) => {
    found.push({
      first: open!.token,
      end,
      openWidth: open!.width,
      closeWidth,
      block,
      single: false,
      leftOpen: closeWidth === 0 && end === blockEnd,
    });
    open = undefined;
    depth = 0;
  };
  for (const [index, mark] of marks.entries()) {
    if (mark === firstMark && found.length > firstFound) continue;
    switch (mark.role) {
      case Role.open:
        openersLeft--;
        if (!open) open = mark;
        else if (mark.code === Char.leftDouble && open.code === Char.lowDouble)
          close(mark.token + mark.width, mark.width);
        else if (closersLeft > openersLeft + depth + (isWithin(open, mark) ? 0 : 1) && !mark.canClose)
          depth++; // a nested pair, where all add up
        else if (mark.canClose && !mark.canOpen)
          close(mark.token + mark.width, mark.width); // a “ typed for a ”
        else {
          close(mark.token, 0);
          open = mark;
        }
        break;
      case Role.close:
        closersLeft--;
        if (!open) {
          if (mark.code === Char.rightGuillemet && mark.canOpen)
            open = mark; // »…« as German books have it
          else if (mark.canOpen && !mark.canClose) open = mark;
        } else if (open.code === Char.rightGuillemet && mark.code === Char.rightGuillemet) break;
        else if (depth > 0) depth--;
        else close(mark.token + mark.width, mark.width);
        break;
      case Role.either:
        straightLeft--;
        if (!open) {
          if (mark.canOpen || !mark.canClose) open = mark;
        } else if (mark.canOpen && !mark.canClose && open.role === Role.either) {
          // two openings: the first one's closing mark is missing, unless both close one after the other
          if (closesTwice(marks, index)) depth++;
          else {
            close(mark.token, 0);
            open = mark;
          }
        } else if (depth > 0) depth--;
        else close(mark.token + mark.width, mark.width);
        break;
      case Role.none:
      case Role.singleOpen:
      case Role.singleClose:
      case Role.singleEither:
        break;
    }
  }
  const isLeftOpen = open !== undefined && !opensLabel(text, tokens, open.token + open.width, blockEnd);
  const other = isLeftOpen ? otherClosing(open!, marks, paired) : undefined;
  if (other) close(other.token + other.width, other.width);
  else if (isLeftOpen) close(blockEnd, 0);
  const isOpenSingle = pairSingle(text, tokens, marks, paired, found, firstFound);
  return (isLeftOpen && !other) || isOpenSingle;
}

/** `It is rotten,” Ward said.`: a mark that closes, and nothing in the first sentence that opens. */
function lacksOpening(first: Mark, marks: readonly Mark[], { firstSentence }: MarkedBlock): boolean {
  if (!first.ends || first.token >= firstSentence) return false;
  return !marks.some((mark) => mark.token < first.token && mark.role >= Role.singleOpen && mark.canOpen);
}

/** `"He told me "go home" and I went,"`: do the next two marks close? */
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

/** “It is rotten,' Ward said: the single mark after a comma that closes what a double one opened. */
function otherClosing(open: Mark, marks: readonly Mark[], { next }: MarkedBlock): Mark | undefined {
  if (next === open.code) return undefined;
  for (const mark of marks) {
    if (mark.token <= open.token || mark.role < Role.singleOpen) continue;
    if (mark.canOpen) return undefined;
    if (mark.ends && mark.role !== Role.singleOpen) return mark;
  }
  return undefined;
}

/** “WARD: I shall: a transcript within marks; the label counts, and not the mark that opens each paragraph. */
function opensLabel(text: string, tokens: Tokens, from: number, blockEnd: number): boolean {
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
