import type { Scores } from './kinds';
import type { EntityKind, Gender } from './types';

/** A run of atoms that may be a name, and what speaks for it. */
export interface Candidate {
  /** Atoms `[first, end)`, titles excluded. */
  readonly first: number;
  readonly end: number;
  /** Its words, folded, a blank between them. */
  readonly form: string;
  readonly words: readonly string[];
  /** First atom of a title or role set before it (`Prime Minister`), where there is one; as `titleEnd`. */
  readonly titleFirst?: number;
  readonly gender?: Gender;
  /** The name where the text has only a part of it: `North` in `North and South Orra`. */
  readonly name?: string;
  /** Known to be the whole of a name of several words. */
  readonly phrase?: EntityKind;
  /** Only the first word of a sentence or of a heading speaks for its being a name. */
  readonly weak: boolean;
  /** In a headline in capitals or with every word capitalised. */
  readonly headline: boolean;
  /** What the words around it say, once that is known. */
  context?: Scores;
  /** Set by the classifier; undefined: no name. */
  kind?: EntityKind | undefined;
}
