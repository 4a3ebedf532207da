/**
 * U+2060, which stands for what nobody sees: the characters of an HTML entity behind the first, a tag, a soft hyphen. It
 * has no width, parts no words and begins none, so that a text keeps its length and its offsets.
 */
export const filler = '\u2060';

/** A text without fillers, as people read it. */
export const withoutFiller = (text: string): string =>
  text.includes(filler) ? text.replaceAll(filler, '') : text;
