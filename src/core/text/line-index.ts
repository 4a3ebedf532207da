import { Char } from './char-codes';
import type { Span } from './span';

/** A place in a text as an editor counts it: lines and UTF-16 code units in the line, both from 0. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/**
 * Turns offsets into line and character and back. `\r\n`, `\n` and a lone `\r` each end a line, as in VS Code,
 * so a position holds in the open document even where the editor has normalized its line ends.
 */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (
        code === Char.lineFeed ||
        (code === Char.carriageReturn && text.charCodeAt(i + 1) !== Char.lineFeed)
      )
        this.#starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): TextPosition {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - this.#starts[low]! };
  }

  /** The offset of a position; a line or character past the end is moved to the nearest end. */
  offsetAt(position: TextPosition): number {
    if (position.line >= this.#starts.length) return this.#length;
    const start = this.#starts[Math.max(0, position.line)]!;
    const next = this.#starts[Math.max(0, position.line) + 1] ?? this.#length;
    return Math.min(start + Math.max(0, position.character), next);
  }

  rangeOf(span: Span): TextRange {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}
