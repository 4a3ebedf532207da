import type { Tokens } from '../../article';

/** A text whose quote marks are read, and what its language says of apostrophes. */
export interface MarkedText {
  readonly text: string;
  readonly tokens: Tokens;
  /** Last letters, lower case, of words after which a single mark is as likely an apostrophe: the workers’. */
  readonly apostropheLetters: string;
}

/** Words between a pair of quote marks; nested pairs belong to the outermost one. */
export interface Quoted {
  /** Index of the opening mark's token. */
  readonly first: number;
  /** Index after the closing mark's token, or after the last token where the closing mark is missing. */
  readonly end: number;
  /** How many tokens the opening and closing mark take (`` takes two); 0 where the closing one is missing. */
  readonly openWidth: number;
  readonly closeWidth: number;
  readonly block: number;
  /** Whether its marks are single: ‘so’. */
  readonly single: boolean;
  /** Whether the closing mark is missing up to the end of the block: the next one may go on with it. */
  readonly leftOpen: boolean;
}

export const enum Role {
  none,
  open,
  close,
  /** A straight mark: its neighbors say which. */
  either,
  /** The same for single marks, which are apostrophes more often than not. */
  singleOpen,
  singleClose,
  singleEither,
}

/** The mark tokens that matter, with what they are and what stands beside them. */
export interface Mark {
  readonly token: number;
  readonly width: number;
  readonly role: Role;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Whether it stands beside a comma, a full stop or the like: there it closes, and is no apostrophe. */
  readonly ends: boolean;
  readonly code: number;
}

/** A block as the tokens `[start, end)`. */
export interface MarkedBlock {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The token after its first sentence. */
  readonly firstSentence: number;
  /** Whether the block before it ends within marks. */
  readonly leftOpen: boolean;
  /** The character that the next block begins with; NaN where there is none. */
  readonly next: number;
}
