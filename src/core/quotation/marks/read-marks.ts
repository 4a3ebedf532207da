import { Char } from '../../text/char-codes';
import { Role } from './model';

export function roleOf(code: number): Role {
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

export const endings = ',.!?…';

export const isSpace = (code: number): boolean =>
  code === Char.space ||
  code === Char.lineFeed ||
  code === Char.carriageReturn ||
  code === Char.tab ||
  code === Char.noBreakSpace ||
  Number.isNaN(code);

/** After these a mark can open: space, a bracket, a dash, another mark. */
export const opensAfter = (code: number): boolean =>
  isSpace(code) ||
  code === Char.leftParenthesis ||
  code === Char.leftBracket ||
  code === Char.emDash ||
  code === Char.enDash ||
  code === Char.hyphen ||
  code === Char.slash ||
  code === Char.leftDouble ||
  code === Char.straightDouble;

/** `old,'` and `old',` but not `workers',`. */
export const isEnd = (before: number, after: number): boolean => {
  if (isLetterOrDigit(after) || Number.isNaN(before)) return false;
  if (endings.includes(String.fromCharCode(before))) return true;
  return (
    (after === Char.comma || after === Char.fullStop) &&
    isLetterOrDigit(before) &&
    (before | 32) !== Char.smallS
  );
};

export const isLetterOrDigit = (code: number): boolean =>
  (code >= Char.digitZero && code <= Char.digitNine) ||
  ((code | 32) >= Char.smallA && (code | 32) <= Char.smallZ) ||
  (code >= 0xc0 && code < 0x2000);
