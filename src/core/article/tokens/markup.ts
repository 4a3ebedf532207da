import { Char } from '../../text/char-codes';

/** Longest words of a link, so that a bracket without a partner costs little. */
const maxLinkTextLength = 300;
const destination = /\]\((?:[^\s()[\]]|\([^\s()[\]]*\))*(?:\s+"[^"\n]{0,200}")?\)/y;

/**
 * The marks of Markdown within running text, which nobody reads: of `[Ms Ward](https://…) *said*`, the words are
 * `Ms Ward said`. To be asked from the beginning of a text to its end; linear in its length.
 */
export class Markup {
  readonly #text: string;
  /** The link at or behind the place that was last asked for: its brackets, and the offset behind it. */
  #open = -1;
  #close = -1;
  #end = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns the offset after the mark at an offset; the offset itself where none stands there. */
  skip(at: number): number {
    const code = this.#text.charCodeAt(at);
    if (code === Char.asterisk || code === Char.underscore) return this.#isEmphasis(at) ? at + 1 : at;
    if (code !== Char.leftBracket && code !== Char.rightBracket) return at;
    while (this.#close < at) this.#findLink(Math.max(at, this.#close + 1));
    if (at === this.#open) return at + 1;
    return at === this.#close && this.#open >= 0 ? this.#end : at;
  }

  #findLink(from: number): void {
    const close = this.#text.indexOf('](', from);
    this.#open = -1;
    this.#close = close < 0 ? Infinity : close;
    if (close < 0) return;
    destination.lastIndex = close;
    if (!destination.test(this.#text)) return;
    this.#end = destination.lastIndex;
    for (let i = close - 1; i >= 0 && i >= close - maxLinkTextLength; i--) {
      const code = this.#text.charCodeAt(i);
      if (code === Char.leftBracket) this.#open = i;
      if (code === Char.leftBracket || code === Char.rightBracket) return;
    }
  }

  /** `*said*` and `_said_`, but not `5 * 3`. */
  #isEmphasis(at: number): boolean {
    const isBlank = (i: number) => i < 0 || i >= this.#text.length || /\s/.test(this.#text.charAt(i));
    return !isBlank(at - 1) || !isBlank(at + 1);
  }
}
