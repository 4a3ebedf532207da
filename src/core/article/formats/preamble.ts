import { withoutFiller } from '../../text/invisible';
import type { ArticleProblem, Span } from '../model';
import { readDateHeader } from './date-line';
import { readFieldLines } from './field-lines';
import { readFrontMatter } from './front-matter';
import { readableText } from './readable-text';

/** What stands before the text of an article in formats that people write: fields, or a line with date and headline. */
export interface Preamble {
  readonly frontMatter?: Span;
  /** Values as they stand, without types; lists of plain values stay lists. Names are in lower case. */
  readonly fields: ReadonlyMap<string, string | readonly string[]>;
  readonly headline?: Span;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** Where the text goes on. */
  readonly end: number;
  readonly problems: readonly ArticleProblem[];
}

/** Reads front matter, lines of fields or a ` date 2023-01-24 Headline` line; an empty preamble where there is none. */
export function readPreamble(text: string): Preamble {
  const front = readFrontMatter(text);
  if (front) {
    const { span, fields, problems } = front;
    return { frontMatter: span, fields: asSeen(fields), end: span.end, problems };
  }
  const head = readFieldLines(text);
  if (head) return { fields: asSeen(head.fields), end: head.span.end, problems: [] };
  const header = readDateHeader(text);
  return {
    ...{ fields: new Map(), problems: [], end: header?.end ?? 0 },
    ...(header && { date: header.iso }),
    ...(header?.headline && { headline: header.headline }),
  };
}

/** Fields with the characters that entities of HTML in them stand for. */
function asSeen(fields: Preamble['fields']): Preamble['fields'] {
  const seen = (value: string) => withoutFiller(readableText(value));
  return new Map(
    [...fields].map(([name, value]) => [name, typeof value === 'string' ? seen(value) : value.map(seen)]),
  );
}
