import type { CorpusIndex } from '../corpus';
import { indexNoticeSentence } from '../presentation/problems';
import type { CorpusRoot } from '../workspace';
import { quotedNotice, shaped, type Answer, type Found } from './answers';
import { ArticleIds } from './article-ids';
import { defaultBudget, shortened, type Budget } from './budget';
import type { ToolName } from './names';
import { findMentions } from './find-mentions';
import { readInput } from './input';
import { listSpeakers } from './list-speakers';
import { readArticle } from './read-article';
import { searchQuotations } from './search-quotations';
import { searchText } from './search-text';
import type { ToolAnswer } from './tool-answer';
import { ToolCall, type ToolContext } from './tool-call';
import { ToolError } from './tool-error';
import { verifyText } from './verify-quotation';

type Tool = (
  context: ToolContext,
  call: ToolCall,
) => Promise<ToolAnswer<{ readonly items: readonly object[] }>>;

const tools: Readonly<Record<ToolName, Tool>> = {
  search_quotations: searchQuotations,
  verify_quotation: verifyText,
  find_mentions: findMentions,
  search_text: searchText,
  list_speakers: listSpeakers,
  read_article: readArticle,
};

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly budget?: Budget | undefined;
  /** Sentences that the caller adds to the notes of the answer. */
  readonly notes?: readonly string[];
}

/**
 * The tools over an open corpus: what the editor's assistants, the protocol and the command line hand out, from one
 * implementation. They only read, and only what the index holds.
 */
export class CorpusTools {
  readonly ids: ArticleIds;
  readonly index: CorpusIndex;
  /** Another one each time the process starts, and after each change. */
  #state = Math.trunc(Math.random() * 1e6);
  readonly #stop: () => void;

  constructor(index: CorpusIndex, roots: readonly CorpusRoot[]) {
    this.index = index;
    this.ids = new ArticleIds(roots);
    this.#stop = index.onChange(() => this.#state++);
  }

  dispose(): void {
    this.#stop();
  }

  /**
   * Answers a call, with no more than there is room for.
   * @param given what the model has passed.
   * @throws ToolError where the call, or the index, can't be used
   * @throws AbortError
   */
  async call<T extends ToolName>(
    tool: T,
    given: unknown,
    { signal, budget = defaultBudget, notes: told = [] }: CallOptions = {},
  ): Promise<Answer<T>> {
    signal?.throwIfAborted();
    const state = this.#state.toString(36);
    const call = new ToolCall(tool, readInput(tool, given), state);
    const context: ToolContext = { index: this.index, ids: this.ids, state, signal };
    const { body, notes, cursorAfter } = await tools[tool](context, call);
    const failure = this.#failure();
    if (failure !== undefined && body.items.length === 0) throw new ToolError(failure);
    const cursor = cursorAfter(body.items.length);
    const answer: Found = {
      quoted: quotedNotice,
      ...body,
      notes: [...told, ...notes, ...this.#statusNotes(failure), ...(call.isStale ? [staleNote] : [])],
      ...(cursor !== undefined && { nextCursor: cursor }),
    };
    const shape = (found: Found) => shaped(tool, found);
    return shape(await shortened({ answer, shape, cursorAfter }, budget));
  }

  /** Why the index can't be used; undefined where it can. */
  #failure(): string | undefined {
    const { phase, notice } = this.index.status;
    if (phase !== 'failed') return undefined;
    return `The index of this corpus can’t be used. ${notice ? indexNoticeSentence(notice) : ''} Tell the person; calling again does not help.`;
  }

  /** How far the corpus is read, where that is not all. */
  #statusNotes(failure: string | undefined): string[] {
    const { phase, articles, withFindings, notice } = this.index.status;
    if (failure !== undefined) return [failure];
    if (phase === 'scanning' || phase === 'indexing' || phase === 'understanding')
      return [
        `Articles are still being read: so far there are ${articles}, quotations and names of ${withFindings} of them. Totals will grow; what is missing may come.`,
      ];
    if (phase === 'cancelled') return ['Reading the articles was stopped: only a part of them can be found.'];
    if (withFindings < articles)
      return [`Quotations and names are known of ${withFindings} of the ${articles} articles, texts of all.`];
    return notice?.code === 'notKeptUp' ? [indexNoticeSentence(notice)] : [];
  }
}

const staleNote =
  'Articles have changed since the first page: something may come twice or be missing. Call without "cursor" to begin again.';
