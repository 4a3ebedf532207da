import { visible, visibleLines } from '../core/text/characters';
import { withoutFiller } from '../core/text/invisible';

/**
 * Text of an article as a tool hands it out: on its lines, as people see it. Control characters, what turns the direction
 * of the text, and letters that no screen shows but a model reads come out as symbols, so that an article can't say
 * something that nobody sees.
 */
export const plainText = (text: string): string => visibleLines(withoutHidden(withoutFiller(text)));

/** The same on one line: a headline, a name, a path. */
export const plainLine = (text: string): string =>
  visible(withoutHidden(withoutFiller(text)).replace(/\s+/g, ' ').trim());

/** Tag characters of Unicode, a shadow alphabet without glyphs, as replacement characters. */
const withoutHidden = (text: string): string => text.replace(/[\u{e0000}-\u{e007f}]/gu, '\ufffd');

/** Text of an article with the spans in it that a search matched, both as a tool hands them out. */
export function plainMatches(
  text: string,
  matches: readonly (readonly [number, number])[],
): { readonly text: string; readonly matches: readonly (readonly [number, number])[] } {
  const at = (offset: number): number => plainText(text.slice(0, offset)).length;
  return { text: plainText(text), matches: matches.map(([start, end]) => [at(start), at(end)]) };
}
