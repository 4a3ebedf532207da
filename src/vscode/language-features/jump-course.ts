import type { Span, TextPosition } from '../../core/article';
import type { EntityId } from '../../corpus';
import type { DocumentAnalysis } from '../documents/document-analysis';

/**
 * The next span after an offset, or the previous one before it. A span that holds the offset or ends at it is the
 * one to jump away from.
 * @param spans In the order of the text.
 */
export function neighborSpan<T extends Span>(
  spans: readonly T[],
  offset: number,
  direction: 'next' | 'previous',
): T | undefined {
  if (direction === 'next') return spans.find(({ start }) => start > offset);
  return spans.findLast(({ start, end }) => start < offset && end < offset);
}

/** An entity that jumps go on with. */
export interface Followed {
  readonly id: EntityId;
  readonly name: string;
}

/**
 * Which entity the jumps follow: where the last one has led, still its own, though another mention may begin there too
 * (`RSPCA inspector`); elsewhere the one under the cursor; where there is none, the last one.
 */
export class JumpCourse {
  #last: Followed | undefined;
  #target: { readonly uri: string; readonly at: TextPosition } | undefined;

  /** The entity of a jump from the cursor; undefined before the first one, where the cursor is on no name. */
  from(analysis: Pick<DocumentAnalysis, 'uri' | 'mentionAt'>, cursor: TextPosition): Followed | undefined {
    const { uri, at } = this.#target ?? {};
    const isWhereItLed =
      uri === analysis.uri && at?.line === cursor.line && at.character === cursor.character;
    const found = isWhereItLed ? undefined : analysis.mentionAt(cursor);
    return (this.#last = found ?? this.#last);
  }

  /** A jump has led to a mention. */
  to({ uri }: Pick<DocumentAnalysis, 'uri'>, mention: Followed, at: TextPosition): void {
    this.#last = mention;
    this.#target = { uri, at };
  }
}
