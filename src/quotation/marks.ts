import { TokenKind, type Article, type Tokens } from '../article';

/** Words between a pair of quote marks; nested pairs belong to the outermost one. */
export interface Quoted {
  /** Index of the opening mark's token. */
  readonly first: number;
  /** Index after the closing mark's token, or after the last token where the closing mark is missing. */
  readonly end: number;
  /** How many tokens the opening and closing mark take (`` takes two); 0 where the closing one is missing. */
  readonly openWidth: number;
  readonly closeWidth: number;
  readonly block: number;
  /** Whether its marks are single: ‘so’. */
  readonly single: boolean;
}

const enum Role {
  none,
  open,
  close,
  /** A straight mark: its neighbours say which. */
  either,
  /** The same for single marks, which are apostrophes more often than not. */
  singleOpen,
  singleClose,
  singleEither,
}

const low9 = 0x201e;
const single9 = 0x2019;

function roleOf(code: number): Role {
  switch (code) {
    case 0x201c: // “ also closes in German „…“
    case 0xab: // «
    case low9: // „
    case 0x300c: // 「
    case 0x300e: // 『
      return Role.open;
    case 0x201d: // ”
    case 0xbb: // »
    case 0x300d: // 」
    case 0x300f: // 』
      return Role.close;
    case 0x22: // "
    case 0xff02: // ＂
      return Role.either;
    case 0x2018: // ‘
    case 0x2039: // ‹
    case 0x201a: // ‚
      return Role.singleOpen;
    case single9: // ’
    case 0x203a: // ›
      return Role.singleClose;
    case 0x27: // '
      return Role.singleEither;
    default:
      return Role.none;
  }
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || Number.isNaN(code);
/** After these a mark can open: space, a bracket, a dash, another mark. */
const opensAfter = (code: number): boolean =>
  isSpace(code) ||
  code === 40 ||
  code === 91 ||
  code === 0x2014 ||
  code === 0x2013 ||
  code === 45 ||
  code === 47 ||
  code === 0x201c ||
  code === 0x22;
const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 0xc0 && code < 0x2000);

/** The mark tokens that matter, with what they are and what stands beside them. */
interface Mark {
  readonly token: number;
  readonly width: number;
  readonly role: Role;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  readonly code: number;
}

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
  let leftOpen = false;
  for (const sentence of tokens.sentences) {
    if (sentence.block !== block) {
      leftOpen = pairMarks(text, tokens, marks, { block, start: blockStart, end: blockEnd, leftOpen }, found);
      marks = [];
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
        (code === 0x60 || code === 0x27) &&
        text.charCodeAt(start + 1) === code &&
        i + 1 < sentence.endToken
      ) {
        // of three at an end, the first closes a nested pair
        const three =
          text.charCodeAt(start + 2) === code && start > 0 && !isSpace(text.charCodeAt(start - 1));
        if (tokens.start[i + 1] === start + 1 && !(three && i + 2 < sentence.endToken)) {
          width = 2;
          role = code === 0x60 ? Role.open : Role.either;
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
        code,
      });
      i += width - 1;
    }
  }
  pairMarks(text, tokens, marks, { block, start: blockStart, end: blockEnd, leftOpen }, found);
  return found;
}

/** A block as the tokens `[start, end)`. */
interface MarkedBlock {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Whether the block before it ends within marks. */
  readonly leftOpen: boolean;
}

/** Returns whether the block ends within marks. */
function pairMarks(
  text: string,
  tokens: Tokens,
  marks: readonly Mark[],
  { block, start, end: blockEnd, leftOpen }: MarkedBlock,
  found: Quoted[],
): boolean {
  if (!marks.length) return false;
  const firstFound = found.length;
  const firstMark = marks.find(({ role }) => role < Role.singleOpen);
  if (leftOpen && firstMark?.canClose && !firstMark.canOpen && firstMark.role !== Role.open) {
    // a second paragraph that does not open again, but closes
    const { token, width } = firstMark;
    found.push({ first: start, end: token + width, openWidth: 0, closeWidth: width, block, single: false });
  }
  let open: Mark | undefined;
  let depth = 0;
  let openersLeft = 0;
  let closersLeft = 0;
  for (const mark of marks) {
    if (mark.role === Role.open) openersLeft++;
    else if (mark.role === Role.close) closersLeft++;
  }
  const close = (end: number, closeWidth: number) => {
    found.push({
      first: open!.token,
      end,
      openWidth: open!.width,
      closeWidth,
      block,
      single: false,
    });
    open = undefined;
    depth = 0;
  };
  for (const mark of marks) {
    if (mark === firstMark && found.length > firstFound) continue;
    switch (mark.role) {
      case Role.open:
        openersLeft--;
        if (!open) open = mark;
        else if (mark.code === 0x201c && open.code === low9) close(mark.token + mark.width, mark.width);
        else if (closersLeft > openersLeft + depth + 1 && !mark.canClose)
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
          if (mark.code === 0xbb && mark.canOpen)
            open = mark; // »…« as German books have it
          else if (mark.canOpen && !mark.canClose) open = mark;
        } else if (open.code === 0xbb && mark.code === 0xbb) break;
        else if (depth > 0) depth--;
        else close(mark.token + mark.width, mark.width);
        break;
      case Role.either:
        if (!open) {
          if (mark.canOpen || !mark.canClose) open = mark;
        } else if (mark.canOpen && !mark.canClose && open.role === Role.either) {
          // two openings: the first one's closing mark is missing
          close(mark.token, 0);
          open = mark;
        } else close(mark.token + mark.width, mark.width);
        break;
      case Role.none:
      case Role.singleOpen:
      case Role.singleClose:
      case Role.singleEither:
        break;
    }
  }
  const isLeftOpen = open !== undefined && !opensLabel(text, tokens, open.token + open.width, blockEnd);
  if (isLeftOpen) close(blockEnd, 0);
  pairSingle(text, tokens, marks, block, found, firstFound);
  return isLeftOpen;
}

/** “WARD: I shall: a transcript within marks; the label counts, and not the mark that opens each paragraph. */
function opensLabel(text: string, tokens: Tokens, from: number, blockEnd: number): boolean {
  let i = from;
  while (i < blockEnd && i < from + 4 && isShouted(text, tokens.start[i]!, tokens.end[i]!)) i++;
  return i > from && i < blockEnd && text.charCodeAt(tokens.start[i]!) === 58;
}

function isShouted(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let k = start; k < end; k++) {
    const code = text.charCodeAt(k);
    if (code < 65 || code > 90) return false;
  }
  return true;
}

/** Single marks outside double ones: ‘so’ or 'so', but not the apostrophe of the workers' or of ’90s. */
function pairSingle(
  text: string,
  tokens: Tokens,
  marks: readonly Mark[],
  block: number,
  found: Quoted[],
  firstFound: number,
): void {
  const doubles = found.slice(firstFound);
  let nextDouble = 0;
  const free: Mark[] = [];
  for (const mark of marks) {
    while (nextDouble < doubles.length && doubles[nextDouble]!.end <= mark.token) nextDouble++;
    if (nextDouble < doubles.length && doubles[nextDouble]!.first <= mark.token) continue;
    if (mark.role >= Role.singleOpen) free.push(mark);
  }
  if (!free.length) return;
  let added = false;
  let from = 0;
  while (from < free.length) {
    const mark = free[from]!;
    const opens =
      mark.canOpen && (mark.role === Role.singleOpen || mark.role === Role.singleEither) && !mark.canClose;
    if (!opens) {
      from++;
      continue;
    }
    // the first closing mark, unless it follows an s and a better one comes before the next opening
    let chosen = -1;
    let to = from + 1;
    for (; to < free.length; to++) {
      const next = free[to]!;
      if (next.canOpen && !next.canClose) break;
      if (!next.canClose || (next.role === Role.singleEither) !== (mark.role === Role.singleEither)) continue;
      const before = text.charCodeAt(tokens.start[next.token]! - 1) | 32;
      if (chosen < 0 || before !== 115) chosen = to;
      if (before !== 115) break;
    }
    if (chosen >= 0) {
      const end = free[chosen]!;
      found.push({
        first: mark.token,
        end: end.token + 1,
        openWidth: 1,
        closeWidth: 1,
        block,
        single: true,
      });
      added = true;
      from = chosen + 1;
    } else from = Math.max(to, from + 1);
  }
  if (!added) return;
  const sorted = found.splice(firstFound).sort((a, b) => a.first - b.first);
  found.push(...dropCrossing(sorted));
}

/** A single pair may reach over a double one, but not into it halfway; the first one stays. */
function dropCrossing(sorted: readonly Quoted[]): Quoted[] {
  const kept: Quoted[] = [];
  for (const quoted of sorted) {
    const last = kept.at(-1);
    if (!last || quoted.first >= last.end) kept.push(quoted);
  }
  return kept;
}
