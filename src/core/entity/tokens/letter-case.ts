import { Char } from '../../text/char-codes';

/** How the letters of a subtoken are set. */
export const Case = {
  lower: 0,
  /** `Orra`, `McKay`. */
  capital: 1,
  /** `NHG`, `U.S.`. */
  capitals: 2,
  number: 3,
  mark: 4,
} as const;

/** How the letters of a sentence are set: `plain` prose, a headline in capitals, or One With Most Words Capitalized. */
export const Setting = { plain: 0, capitals: 1, title: 2 } as const;

export const isApostrophe = (code: number): boolean =>
  code === Char.straightSingle || code === Char.rightSingle;

/** `À`, the first letter of Unicode behind those of ASCII that has a case. */
const firstCapital = 0xc0;
/** `ß`, the first small one. */
const firstSmall = 0xdf;

export const isUpper = (code: number): boolean =>
  (code >= Char.capitalA && code <= Char.capitalZ) ||
  (code >= firstCapital && /^\p{Lu}/u.test(String.fromCharCode(code)));

/** The `Case` of the word `[start, end)`: `lower`, `capital` or `capitals`. */
export function caseOf(text: string, start: number, end: number): number {
  if (!isUpper(text.charCodeAt(start)))
    return isPrefixed(text, start, end) || isBrand(text, start, end) ? Case.capital : Case.lower;
  // `T-shirt`, `X-ray`
  if (text.charCodeAt(start + 1) === Char.hyphen && !isUpper(text.charCodeAt(start + 2))) return Case.lower;
  for (let i = start + 1; i < end; i++) if (isSmall(text.charCodeAt(i))) return Case.capital;
  return Case.capitals;
}

/** `d'Arc`, `al-Sayyed`: up to three small letters before a mark and a capital. */
function isPrefixed(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1 && i < start + 4; i++) {
    const code = text.charCodeAt(i);
    if ((isApostrophe(code) || code === Char.hyphen) && isUpper(text.charCodeAt(i + 1))) return true;
  }
  return false;
}

/** `eOrra`, `iOrra`: one small letter before a capital and small ones. */
const isBrand = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start + 1) <= Char.capitalZ &&
  end - start > 3 &&
  isUpper(text.charCodeAt(start + 1)) &&
  isSmall(text.charCodeAt(start + 2));

const isSmall = (code: number): boolean =>
  (code >= Char.smallA && code <= Char.smallZ) ||
  (code >= firstSmall && !isUpper(code) && code !== Char.rightSingle);
