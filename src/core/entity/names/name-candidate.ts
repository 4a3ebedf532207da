import type { Scores } from './type-scores';
import type { EntityKind, Gender } from '../model';

/** Subtokens `[first, end)` and their words, folded. */
export interface Nickname {
  readonly first: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** A span of subtokens that may be a name, and the evidence for it. Made by `candidate` alone. */
export interface Candidate {
  /** Subtokens `[first, end)`, titles excluded. */
  readonly first: number;
  readonly end: number;
  /** Its words, folded, a blank between them. */
  readonly form: string;
  readonly words: readonly string[];
  /** First subtoken of a title or role set before it (`Prime Minister`), where there is one; as `titleEnd`. */
  readonly titleFirst: number | undefined;
  readonly gender: Gender | undefined;
  /** The name where the text has only a part of it: `North` in `North and South Orra`. */
  readonly name: string | undefined;
  /** A nickname inside or behind it, which is none of its words: `Lula` of `Luiz "Lula" da Orra`. */
  nickname: Nickname | undefined;
  /** Known to be the whole of a name of several words. */
  readonly phrase: EntityKind | 'other' | undefined;
  /** Only the first word of a sentence or of a heading speaks for its being a name. */
  readonly weak: boolean;
  /** In a headline in capitals or with every word capitalized. */
  readonly headline: boolean;
  /** Scores of the words around it, once they are known. */
  context: Scores | undefined;
  /** Set by the classifier; undefined: no name. */
  kind: EntityKind | undefined;
}

type Known = Pick<Candidate, 'first' | 'end' | 'form' | 'words'> & Partial<Candidate>;

/** A candidate with every field in one order, so that the engine reads thousands of them by one layout. */
export const candidate = (known: Known): Candidate => ({
  first: known.first,
  end: known.end,
  form: known.form,
  words: known.words,
  titleFirst: known.titleFirst,
  gender: known.gender,
  name: known.name,
  nickname: known.nickname,
  phrase: known.phrase,
  weak: known.weak ?? false,
  headline: known.headline ?? false,
  context: undefined,
  kind: known.kind,
});
