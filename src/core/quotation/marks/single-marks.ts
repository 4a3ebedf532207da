import { Char } from '../../text/char-codes';
import { type Mark, type MarkedBlock, type MarkedText, type Quoted, Role } from './model';
import { isLetterOf } from './read-marks';

/** A block whose double marks are paired. */
export interface PairedBlock {
  readonly block: MarkedBlock;
  /** The pairs of the article so far; those from `firstFound` on are the block's double ones. */
  readonly found: Quoted[];
  readonly firstFound: number;
}

/**
 * Pairs the single marks of a block outside its double ones: ‘so’ or 'so', but not the apostrophe of the workers' or
 * of ’90s. Single marks are apostrophes more often than not, so that only a pair counts, or one that the next block
 * opens again.
 * @returns whether the block ends within single marks.
 */
export function pairSingle(
  { text, tokens, apostropheLetters }: MarkedText,
  marks: readonly Mark[],
  { block: { block, start: blockStart, end: blockEnd, next }, found, firstFound }: PairedBlock,
): boolean {
  const leads = (mark: Mark) =>
    mark.token === blockStart || text.charCodeAt(tokens.start[mark.token - 1]!) === Char.colon;
  const beginsSentence = (mark: Mark) => {
    const letter = text.charAt(tokens.start[mark.token]! + 1);
    return leads(mark) && mark.code !== Char.backtick && letter !== letter.toLowerCase();
  };
  const free = outside(found.slice(firstFound), marks);
  const mayBeApostrophe = (mark: Mark) =>
    isLetterOf(apostropheLetters, text.charCodeAt(tokens.start[mark.token]! - 1));
  let from = 0;
  const firstSingle = found.length;
  while (from < free.length) {
    const mark = free[from]!;
    if (!opens(mark)) {
      from++;
      continue;
    }
    const { closing, to } = closingOf(free, from, mayBeApostrophe);
    const end = free[closing];
    // the workers' of a paragraph that the next one goes on
    const isUnclosed = !end || (mayBeApostrophe(end) && !end.ends);
    // said: 'The bridge is old. ¶ (a caption) ¶ 'It is closed.' But not: 'Twas the worst storm since '87, said Ward.
    const isLast = !end && to >= free.length;
    const goesOn =
      isUnclosed && mark.code !== Char.backtick && (mark.code === next || (isLast && beginsSentence(mark)));
    if (goesOn) {
      found.push({
        first: mark.token,
        end: blockEnd,
        openWidth: 1,
        closeWidth: 0,
        block,
        single: true,
        leftOpen: true,
      });
      break;
    }
    if (end) {
      const { token, width } = end;
      found.push({
        first: mark.token,
        end: token + width,
        openWidth: 1,
        closeWidth: width,
        block,
        single: true,
        leftOpen: false,
      });
    }
    from = end ? closing + 1 : Math.max(to, from + 1);
  }
  if (found.length === firstSingle) return false;
  const sorted = found.splice(firstFound).sort((a, b) => a.first - b.first);
  found.push(...dropCrossing(sorted));
  return found.at(-1)!.leftOpen;
}

/** The marks that lie in none of the double pairs. */
function outside(doubles: readonly Quoted[], marks: readonly Mark[]): Mark[] {
  let next = 0;
  return marks.filter(({ token }) => {
    while (next < doubles.length && doubles[next]!.end <= token) next++;
    return next >= doubles.length || doubles[next]!.first > token;
  });
}

function opens({ role, canOpen, canClose }: Mark): boolean {
  return canOpen && !canClose && (role === Role.singleOpen || role === Role.singleEither);
}

/**
 * The first mark that closes, unless it may be an apostrophe and a better one comes before the next opening; one of
 * another kind only after a comma or the like, and where there is no other.
 * @returns its index in `free`, -1 where there is none, and the index of the next opening.
 */
function closingOf(
  free: readonly Mark[],
  from: number,
  mayBeApostrophe: (mark: Mark) => boolean,
): { closing: number; to: number } {
  const mark = free[from]!;
  let closing = -1;
  let other = -1;
  let to = from + 1;
  for (; to < free.length; to++) {
    const next = free[to]!;
    if (opens(next) && !closesTwice(free, to)) break;
    if (opens(next)) {
      // ‘He told me ‘go home’ and I went,’
      to++;
      continue;
    }
    if (!next.canClose || next.role === Role.open) continue;
    const isOfKind =
      next.role >= Role.singleOpen &&
      mark.code !== Char.backtick &&
      (next.role === Role.singleEither) === (mark.role === Role.singleEither);
    if (!isOfKind) {
      if (other < 0 && next.ends) other = to;
      continue;
    }
    const isWeak = mayBeApostrophe(next);
    if (closing < 0 || !isWeak) closing = to;
    if (!isWeak) break;
  }
  return { closing: closing < 0 ? other : closing, to };
}

function closesTwice(free: readonly Mark[], index: number): boolean {
  const [first, second] = [free[index + 1], free[index + 2]];
  const closes = (mark: Mark | undefined) =>
    mark !== undefined && mark.role >= Role.singleOpen && mark.canClose && !mark.canOpen;
  return closes(first) && closes(second) && second!.ends;
}

/**
 * The pairs without those that begin within another one: a single pair may reach over a double one, but not into it
 * halfway.
 */
function dropCrossing(sorted: readonly Quoted[]): Quoted[] {
  const kept: Quoted[] = [];
  for (const quoted of sorted) {
    const last = kept.at(-1);
    if (!last || quoted.first >= last.end) kept.push(quoted);
  }
  return kept;
}
