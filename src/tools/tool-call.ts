import type { CorpusIndex } from '../corpus';
import type { ArticleIds } from './article-ids';
import { printCursor, readCursor } from './cursor';
import { defaultLimit } from './definitions';
import type { ToolName } from './names';
import type { ToolInput } from './input';

/** What a tool asks, and how it was called. */
export interface ToolContext {
  readonly index: CorpusIndex;
  readonly ids: ArticleIds;
  /** Names the state of the corpus, see `Cursor`. */
  readonly state: string;
  readonly signal: AbortSignal | undefined;
}

/** One call of a tool: its arguments, and where its answer begins. */
export class ToolCall {
  readonly tool: ToolName;
  readonly input: ToolInput;
  /** What was passed over before this page. */
  readonly at: readonly number[];
  /** The corpus has changed since the first page. */
  readonly isStale: boolean;
  readonly #question: string;
  readonly #state: string;

  /** @throws ToolError where its cursor is that of another call */
  constructor(tool: ToolName, input: ToolInput, state: string) {
    this.tool = tool;
    this.input = input;
    const { cursor, limit, ...asked } = input;
    this.#question = JSON.stringify([tool, Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const read = cursor === undefined ? undefined : readCursor(String(cursor), this.#question);
    this.at = read?.at ?? [];
    this.#state = read?.state ?? state;
    this.isStale = this.#state !== state;
  }

  /** An argument that is a text; empty where it was left out. */
  text(name: string): string {
    const value = this.input[name];
    return value === undefined ? '' : String(value);
  }

  number(name: string): number | undefined {
    const value = this.input[name];
    return value === undefined ? undefined : Number(value);
  }

  get offset(): number {
    return this.at[0] ?? 0;
  }

  get limit(): number {
    return this.number('limit') ?? defaultLimit;
  }

  /** The cursor of what begins there. */
  cursor(...at: readonly number[]): string {
    return printCursor({ question: this.#question, state: this.#state, at });
  }

  /** The cursor after so many items of this page; undefined where that is the end of a list of `total`. */
  cursorAfter(count: number, total: number): string | undefined {
    const next = this.offset + count;
    return next < total ? this.cursor(next) : undefined;
  }
}
