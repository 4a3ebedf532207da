import type { Scores } from './type-scores';
import type { EntityKind, Gender } from '../model';

/** Subtokens `[first, end)` and their words, folded. */
export interface Nickname {
  readonly first: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** A run of subtokens that may be a name, and what speaks for it. Made by `candidate` alone. */
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
  readonly phrase: EntityKind | undefined;
  /** Only the first word of a sentence or of a heading speaks for its being a name. */
  readonly weak: boolean;
  /** In a headline in capitals or with every word capitalised. */
  readonly headline: boolean;
  /** What the words around it say, once that is known. */
  context: Scores | undefined;
  /** Set by the classifier; undefined: no name. */
  kind: EntityKind | undefined;
}

type Given = Pick<Candidate, 'first' | 'end' | 'form' | 'words'> & Partial<Candidate>;

/** A candidate with every field in one order: the engine then reads thousands of them by one layout. */
export const candidate = ({
  first,
  end,
  form,
  words,
  titleFirst,
  gender,
  name,
  nickname,
  phrase,
  weak = false,
  headline = false,
  kind,
}: Given): Candidate => ({
  first,
  end,
  form,
  words,
  titleFirst,
  gender,
  name,
  nickname,
  phrase,
  weak,
  headline,
  context: undefined,
  kind,
});
