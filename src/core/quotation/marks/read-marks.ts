import { asciiCaseBit, Char } from '../../text/char-codes';
import { type Mark, type MarkedText, Role } from './model';

function roleOf(code: number): Role {
  switch (code) {
    case Char.leftDouble:
    case Char.reversedDouble:
    case Char.leftGuillemet:
    case Char.lowDouble:
    case Char.leftCornerBracket:
    case Char.leftWhiteCornerBracket:
      return Role.open;
    case Char.rightDouble:
    case Char.rightGuillemet:
    case Char.rightCornerBracket:
    case Char.rightWhiteCornerBracket:
      return Role.close;
    case Char.straightDouble:
    case Char.fullWidthDouble:
    case Char.doublePrime:
      return Role.either;
    case Char.leftSingle:
    case Char.leftSingleGuillemet:
    case Char.lowSingle:
    case Char.backtick:
      return Role.singleOpen;
    case Char.rightSingle:
    case Char.rightSingleGuillemet:
      return Role.singleClose;
    case Char.straightSingle:
      return Role.singleEither;
    default:
      return Role.none;
  }
}

const endings = ',.!?…';

const isSpace = (code: number): boolean =>
  code === Char.space ||
  code === Char.lineFeed ||
  code === Char.carriageReturn ||
  code === Char.tab ||
  code === Char.noBreakSpace ||
  code === Char.lineSeparator ||
  code === Char.paragraphSeparator ||
  Number.isNaN(code);

/** Whether a mark can open after a code unit: a space, a bracket, a dash, another mark. */
const opensAfter = (code: number): boolean =>
  isSpace(code) ||
  code === Char.leftParenthesis ||
  code === Char.leftBracket ||
  code === Char.emDash ||
  code === Char.enDash ||
  code === Char.hyphen ||
  code === Char.slash ||
  code === Char.leftDouble ||
  code === Char.straightDouble;

/** Whether a mark between two code units ends words with punctuation: `old,'` and `old',` but not `workers',`. */
function isEnd({ apostropheLetters }: MarkedText, before: number, after: number): boolean {
  if (isLetterOrDigit(after) || Number.isNaN(before)) return false;
  if (endings.includes(String.fromCharCode(before))) return true;
  return (
    (after === Char.comma || after === Char.fullStop) &&
    isLetterOrDigit(before) &&
    !isLetterOf(apostropheLetters, before)
  );
}

/** Whether a code unit is one of some ASCII letters, whatever its case. */
export const isLetterOf = (letters: string, code: number): boolean =>
  letters.includes(String.fromCharCode(code | asciiCaseBit));

const isLetterOrDigit = (code: number): boolean =>
  (code >= Char.digitZero && code <= Char.digitNine) ||
  ((code | asciiCaseBit) >= Char.smallA && (code | asciiCaseBit) <= Char.smallZ) ||
  (code >= Char.capitalAGrave && code < Char.enQuad);

/**
 * Reads the mark at token `i` with what stands beside it; undefined where it is no quote mark.
 * @param sentenceEnd the token after the last one of its sentence.
 */
export function readMark(source: MarkedText, i: number, sentenceEnd: number): Mark | undefined {
  const { text, tokens } = source;
  const start = tokens.start[i]!;
  const code = text.charCodeAt(start);
  const width = isDoubled(source, i, sentenceEnd) ? 2 : 1;
  const role = width === 1 ? roleOf(code) : code === Char.backtick ? Role.open : Role.either;
  if (role === Role.none) return undefined;
  let from = start;
  while (from > 0 && text.charCodeAt(from - 1) === Char.filler) from--;
  let to = start + width;
  while (text.charCodeAt(to) === Char.filler) to++;
  const before = from === 0 ? NaN : text.charCodeAt(from - 1);
  const after = text.charCodeAt(to);
  return {
    token: i,
    width,
    role,
    canOpen: opensAfter(before) && !isSpace(after),
    canClose: !isSpace(before) && !isLetterOrDigit(after),
    ends: isEnd(source, before, after),
    code,
  };
}

/** Whether two tokens are one mark: `` and ''. */
function isDoubled({ text, tokens }: MarkedText, i: number, sentenceEnd: number): boolean {
  const start = tokens.start[i]!;
  const code = text.charCodeAt(start);
  if (code !== Char.backtick && code !== Char.straightSingle) return false;
  if (text.charCodeAt(start + 1) !== code || i + 1 >= sentenceEnd) return false;
  // of three at an end, the first closes a nested pair
  const isThree = text.charCodeAt(start + 2) === code && start > 0 && !isSpace(text.charCodeAt(start - 1));
  return tokens.start[i + 1] === start + 1 && !(isThree && i + 2 < sentenceEnd);
}
