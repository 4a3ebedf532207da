import { LineIndex, type Span, type TextPosition, type TextRange } from '../../core/article';

/** Turns offsets in an article's text into positions in its file, and back. */
export class FilePositions {
  readonly #lines: LineIndex;
  readonly #origin: TextPosition;

  /** @param origin where the text begins in the file. */
  constructor(text: string, origin: TextPosition = { line: 0, character: 0 }) {
    this.#lines = new LineIndex(text);
    this.#origin = origin;
  }

  rangeOf({ start, end }: Span): TextRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  positionAt(offset: number): TextPosition {
    const { line, character } = this.#lines.positionAt(offset);
    return {
      line: line + this.#origin.line,
      character: line === 0 ? character + this.#origin.character : character,
    };
  }

  /** The offset of a position in the file; one outside the article is moved to its nearest end. */
  offsetAt({ line, character }: TextPosition): number {
    const below = line - this.#origin.line;
    if (below < 0) return 0;
    return this.#lines.offsetAt({
      line: below,
      character: below === 0 ? character - this.#origin.character : character,
    });
  }
}
