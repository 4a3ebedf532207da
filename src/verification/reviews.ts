import { readAnchor } from '../core/correction';
import { AnchoredText, type TextAnchor } from '../core/text/anchor';
import type { Span } from '../core/text/span';

/** Where people keep what they have decided on quotations of drafts, below a root. */
export const reviewsPath = '.corpus/reviews.jsonl';

/** A quotation of a draft that a person has looked at: it is right as it is, or is not to be checked. */
export interface DraftReview {
  readonly decision: 'checked' | 'ignored';
  /** Path of the draft below the root, or its URI. */
  readonly document: string;
  readonly at: TextAnchor;
  /** When it was made, ISO 8601. */
  readonly made?: string;
}

export interface ReviewsFile {
  readonly reviews: readonly DraftReview[];
  /** Lines that can't be read, from 0; the others hold all the same. */
  readonly brokenLines: readonly number[];
}

/** Reads the reviews of a file, one on a line. Lines of other kinds of decisions are passed over. Never throws. */
export function parseReviews(text: string): ReviewsFile {
  const reviews: DraftReview[] = [];
  const brokenLines: number[] = [];
  for (const [line, typed] of text.split(/\r\n|\r|\n/).entries()) {
    if (typed.trim() === '') continue;
    const read = readLine(typed);
    if (read === undefined) brokenLines.push(line);
    else if (read !== 'other') reviews.push(read);
  }
  return { reviews, brokenLines };
}

/** The text of a file with one more review, on a line of its own below all others. */
export function withReview(text: string, review: DraftReview): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${end}${JSON.stringify(review)}\n`;
}

/** Where the quotations stand now that people have decided on; what has lost its place is left out. */
export function reviewedSpans(text: string, reviews: readonly DraftReview[]): Span[] {
  if (reviews.length === 0) return [];
  const anchored = new AnchoredText(text);
  return reviews.flatMap(({ at }) => anchored.find(at) ?? []);
}

function readLine(typed: string): DraftReview | 'other' | undefined {
  let value: unknown;
  try {
    value = JSON.parse(typed);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { decision, document, at, made } = value as Readonly<Record<string, unknown>>;
  if (decision !== 'checked' && decision !== 'ignored') return 'other';
  const anchor = readAnchor(at);
  if (typeof document !== 'string' || document === '' || !anchor) return undefined;
  return { decision, document, at: anchor, ...(typeof made === 'string' && { made }) };
}
