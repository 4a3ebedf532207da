import { isoDate } from '../parse/dates';
import { trimmed } from '../../text/characters';
import type { Span } from '../model';

/** The first line of an article in the form ` date 2023-01-24 Headline`. */
export interface DateHeader {
  readonly iso: string;
  /** Missing where the line ends with the date. */
  readonly headline?: Span;
  /** Where the text goes on: after the line, or at once where what follows the date is too long for a headline. */
  readonly end: number;
}

/** A line longer than this is a whole text. */
const maxHeadlineLength = 400;

const pattern =
  /^[\s\ufeff\u200b\u2060]{0,100}date:?\s{1,10}(\d{4})-(\d{2})-(\d{2})(?=[\s:–—-]|$)[ \t:–—-]*/iu;

/** Reads the date and headline that stand in the first line; undefined where the line is none of this form. */
export function readDateHeader(text: string): DateHeader | undefined {
  const match = pattern.exec(text.slice(0, 200));
  const iso = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!iso) return undefined;
  const start = match[0].length;
  const lineEnd = /[\r\n]/.exec(text.slice(start, start + maxHeadlineLength + 1));
  const end = lineEnd ? start + lineEnd.index : text.length;
  if (end - start > maxHeadlineLength) return { iso, end: start };
  const headline = trimmed(text, start, end);
  return headline.start < headline.end ? { iso, headline, end } : { iso, end };
}
