import type { ArticleProblem, Span, TextFormat } from '../model';
import type { Line } from './lines';
import type { Preamble } from './preamble';

/** The text of a file, as a format sees it. */
export interface FormatInput {
  /** Decoded and as people see it, of the same length as the text of the file; see `readableText`. */
  readonly text: string;
  /** Path in the corpus, where it is known. */
  readonly path: string | undefined;
  readonly preamble: Preamble;
}

/** One article of a file before its parts are told apart: its lines, and what its format knows beside them. */
export interface ArticleRecord {
  /** Its name, unique within the file; empty where the file holds one article. */
  readonly id: string;
  /** Its own text; all offsets of the record and of its article count in it. */
  readonly text: string;
  /** Where `text` begins in the text of the file, in UTF-16 code units. */
  readonly start: number;
  /** What is to be read, in order: no line of fields, code or markup only. */
  readonly lines: readonly Line[];
  /** Fields by their names in lower case: title, date, author and the like. */
  readonly fields: ReadonlyMap<string, string | readonly string[]>;
  readonly frontMatter?: Span;
  /** A headline that stands before the lines, and is none of them. */
  readonly headline?: Span;
  /** A date that heads the text, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly problems: readonly ArticleProblem[];
}

/** How articles are written down in a file. */
export interface ArticleFormat {
  readonly name: TextFormat;
  /** Whether a text is of this format, by its content first; one that is unsure says no. */
  detect(input: FormatInput): boolean;
  /** The articles of a text in their order, at least one. Never throws; linear in the length of the text. */
  read(input: FormatInput): readonly ArticleRecord[];
}

/** The record of a file that holds one article. */
export function singleRecord(
  { text, preamble: { fields, frontMatter, headline, date, problems } }: FormatInput,
  lines: readonly Line[],
): readonly ArticleRecord[] {
  return [
    {
      ...{ id: '', text, start: 0, lines, fields, problems },
      ...(frontMatter && { frontMatter }),
      ...(headline && { headline }),
      ...(date !== undefined && { date }),
    },
  ];
}
