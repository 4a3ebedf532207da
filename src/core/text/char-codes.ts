/**
 * UTF-16 code units by name, for comparing with `charCodeAt`: no string is made for a character that is only looked
 * at. Named as in Unicode where no shorter name is usual.
 */
export const Char = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  exclamationMark: 0x21,
  /** `"`, which opens and closes. */
  straightDouble: 0x22,
  numberSign: 0x23,
  dollar: 0x24,
  percent: 0x25,
  ampersand: 0x26,
  /** `'`, which opens, closes or is an apostrophe. */
  straightSingle: 0x27,
  leftParenthesis: 0x28,
  rightParenthesis: 0x29,
  asterisk: 0x2a,
  comma: 0x2c,
  hyphen: 0x2d,
  fullStop: 0x2e,
  slash: 0x2f,
  digitZero: 0x30,
  digitNine: 0x39,
  colon: 0x3a,
  semicolon: 0x3b,
  lessThan: 0x3c,
  greaterThan: 0x3e,
  questionMark: 0x3f,
  atSign: 0x40,
  capitalA: 0x41,
  capitalS: 0x53,
  capitalZ: 0x5a,
  leftBracket: 0x5b,
  rightBracket: 0x5d,
  underscore: 0x5f,
  backtick: 0x60,
  smallA: 0x61,
  smallS: 0x73,
  smallZ: 0x7a,
  verticalBar: 0x7c,
  /** A line end of old terminals. */
  nextLine: 0x85,
  noBreakSpace: 0xa0,
  /** « */
  leftGuillemet: 0xab,
  /** » */
  rightGuillemet: 0xbb,
  /** À, the first accented letter. */
  capitalAGrave: 0xc0,
  /** × */
  multiplicationSign: 0xd7,
  /** Þ, the last capital of Latin-1. */
  capitalThorn: 0xde,
  oghamSpace: 0x1680,
  /** The first of the spaces and punctuation marks beyond the alphabets. */
  enQuad: 0x2000,
  /** The last of the spaces from `enQuad` on, of no width. */
  zeroWidthSpace: 0x200b,
  /** The hyphen that is nothing else, unlike the one on the keyboard. */
  trueHyphen: 0x2010,
  noBreakHyphen: 0x2011,
  enDash: 0x2013,
  emDash: 0x2014,
  horizontalBar: 0x2015,
  /** ‘ */
  leftSingle: 0x2018,
  /** ’, which closes or is an apostrophe. */
  rightSingle: 0x2019,
  /** ‚ */
  lowSingle: 0x201a,
  /** “, which also closes in German „…“ */
  leftDouble: 0x201c,
  /** ” */
  rightDouble: 0x201d,
  /** „ */
  lowDouble: 0x201e,
  /** ‟ */
  reversedDouble: 0x201f,
  bullet: 0x2022,
  ellipsis: 0x2026,
  lineSeparator: 0x2028,
  paragraphSeparator: 0x2029,
  narrowNoBreakSpace: 0x202f,
  /** ″ */
  doublePrime: 0x2033,
  /** ‹ */
  leftSingleGuillemet: 0x2039,
  /** › */
  rightSingleGuillemet: 0x203a,
  mathematicalSpace: 0x205f,
  /** Stands for what nobody sees, see `invisible.ts`. */
  filler: 0x2060,
  ideographicSpace: 0x3000,
  /** 「 */
  leftCornerBracket: 0x300c,
  /** 」 */
  rightCornerBracket: 0x300d,
  /** 『 */
  leftWhiteCornerBracket: 0x300e,
  /** 』 */
  rightWhiteCornerBracket: 0x300f,
  highSurrogateFirst: 0xd800,
  lowSurrogateLast: 0xdfff,
  byteOrderMark: 0xfeff,
  /** ＂ */
  fullWidthDouble: 0xff02,
} as const;

/** Whether a code unit is a full stop, a question mark or an exclamation mark. */
export const isSentenceEnd = (code: number): boolean =>
  code === Char.fullStop || code === Char.questionMark || code === Char.exclamationMark;

/** The bit by which a small ASCII letter differs from its capital. */
export const asciiCaseBit = 32;

/** Whether a code unit is one of A to Z. */
export const isAsciiCapital = (code: number): boolean => code >= Char.capitalA && code <= Char.capitalZ;

const capital = /^\p{Lu}/u;

/** Whether a code unit is a capital letter. */
export function isCapital(code: number): boolean {
  if (code < 128) return isAsciiCapital(code);
  return code >= Char.capitalAGrave && capital.test(String.fromCharCode(code));
}

/** The small letter of a capital of ASCII or Latin-1; other code units stand as they are. */
export function toLowerLatin(code: number): number {
  if (code < 128) return isAsciiCapital(code) ? code | asciiCaseBit : code;
  const isLatin1 =
    code >= Char.capitalAGrave && code <= Char.capitalThorn && code !== Char.multiplicationSign;
  return isLatin1 ? code | asciiCaseBit : code;
}
