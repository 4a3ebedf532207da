import { compoundsIn } from '../text/compounds';
import { foldWithOffsets, type FoldOptions } from '../text/fold';
import { wordRanges } from '../text/words';
import type { TermNode } from './model';

/** A word of a term, as texts may have it. */
export interface TermPiece {
  /** The word, folded, and its inflected forms where they are looked for. */
  readonly words: readonly string[];
  /** The words from this one on in one piece, where they are a compound (`e-mail`). */
  readonly joined?: {
    readonly word: string;
    /** Letters with points between them: a text that has them without is taken in capitals only. */
    readonly isAcronym: boolean;
    /** The piece behind it. */
    readonly next: number;
  };
}

/** Returns the words of a term in their order, folded. A compound in a text is found by its pieces as well as joined. */
export function termPieces(term: TermNode, options: FoldOptions = {}): TermPiece[] {
  const { text } = foldWithOffsets(term.type === 'word' ? term.word : term.words.join(' '), options);
  const ranges = wordRanges(text);
  const forms = term.type === 'word' && ranges.length === 1 ? (term.forms ?? []) : [];
  const pieces: TermPiece[] = ranges.map(({ start, end }) => ({ words: [text.slice(start, end), ...forms] }));
  for (const { start, end, joined: word, isAcronym } of compoundsIn(text)) {
    const first = ranges.findIndex((range) => range.start === start);
    const next = ranges.findLastIndex((range) => range.end === end) + 1;
    pieces[first] = { ...pieces[first]!, joined: { word, isAcronym, next } };
  }
  return pieces;
}
