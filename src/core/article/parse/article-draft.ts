import type { Dateline } from './dateline';
import type { BlockKind, Span } from '../model';

/** A block while it is still being found out what it is. */
export interface Draft {
  kind: BlockKind;
  start: number;
  end: number;
  /** Lines that it was made of. */
  readonly lines: number;
  /** Whether it stood between blank lines. */
  readonly alone: boolean;
  readonly level: number | undefined;
  /** Where its Markdown marks begin. */
  readonly markStart: number | undefined;
  /** What was read from it as a dateline, or from its head. */
  dateline?: Dateline;
  readonly quoted?: boolean;
  speaker?: Span;
  turn?: number;
}

/** The words of a draft, or an empty string where it has more of them than `most` characters. */
export function wordsOf(text: string, draft: Span, most: number): string {
  return draft.end - draft.start > most ? '' : text.slice(draft.start, draft.end);
}
