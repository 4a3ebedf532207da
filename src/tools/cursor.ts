import { ToolError } from './tool-error';

/** Where the next page of an answer begins. */
export interface Cursor {
  /** The tool and what it was asked, so that a cursor can't continue another question. */
  readonly question: string;
  /** Names the state of the corpus that the first page came from. */
  readonly state: string;
  /** What is passed over: items of a list, or a place in an article. */
  readonly at: readonly number[];
}

/** A cursor as text without spaces or signs that JSON escapes. */
export function printCursor({ question, state, at }: Cursor): string {
  return [hashOf(question), state, ...at].join('.');
}

/** Reads a cursor back. @throws ToolError where it belongs to another question, or was made up */
export function readCursor(text: string, question: string): Pick<Cursor, 'state' | 'at'> {
  const [hash, state, ...numbers] = text.split('.');
  const isWhole =
    state !== undefined && numbers.length > 0 && numbers.every((part) => /^\d{1,15}$/.test(part));
  if (!isWhole || hash !== hashOf(question))
    throw new ToolError(
      'This cursor does not belong to this call. Pass "nextCursor" of the answer before, with the same other arguments, or leave it out to begin again.',
    );
  return { state, at: numbers.map(Number) };
}

/** FNV-1a, 32 bits: tells a mistake from the right question, no more. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
