import * as vscode from 'vscode';
import type { CorpusIndex } from '../../corpus';
import { CorpusTools, toolNames, type ToolName } from '../../tools';
import type { CorpusRoot } from '../../workspace';
import { fenced } from './fenced';
import { invocationMessage } from './invocation-message';

type Input = Readonly<Record<string, unknown>>;

/**
 * The language model tools of the extension: registered as long as it runs, and answered by the corpus that is open. In
 * a folder that is not trusted they are registered too: they only read what the index holds.
 */
export class AssistantTools implements vscode.Disposable {
  readonly #opened: () => Promise<void>;
  readonly #registered: vscode.Disposable;
  #tools: CorpusTools | undefined;

  /** @param opened Resolves when no corpus is being opened. */
  constructor(opened: () => Promise<void>) {
    this.#opened = opened;
    this.#registered = vscode.Disposable.from(
      ...toolNames.map((name) =>
        vscode.lm.registerTool<Input>(name, {
          prepareInvocation: ({ input }) => ({ invocationMessage: invocationMessage(name, input) }),
          invoke: (options, token) => this.#invoke(name, options, token),
        }),
      ),
    );
  }

  /** Has the tools answer from this corpus, until the result is disposed of. */
  serve(index: CorpusIndex, roots: readonly CorpusRoot[]): vscode.Disposable {
    const tools = new CorpusTools(index, roots);
    this.#tools = tools;
    return new vscode.Disposable(() => {
      tools.dispose();
      if (this.#tools === tools) this.#tools = undefined;
    });
  }

  async #invoke(
    name: ToolName,
    { input, tokenizationOptions }: vscode.LanguageModelToolInvocationOptions<Input>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    await this.#opened();
    // For the model: it says what to do next.
    if (!this.#tools)
      throw new Error('No folder of articles is open in this window. Ask the person to open one.');
    const abort = new AbortController();
    const cancelled = token.onCancellationRequested(() => {
      abort.abort();
    });
    try {
      const answer = await this.#tools.call(name, input, {
        signal: abort.signal,
        ...(tokenizationOptions && {
          budget: {
            max: tokenizationOptions.tokenBudget,
            measure: (text) => tokenizationOptions.countTokens(fenced(name, text), token),
          },
        }),
      });
      return new vscode.LanguageModelToolResult([
        new vscode.LanguageModelTextPart(fenced(name, JSON.stringify(answer))),
      ]);
    } catch (error) {
      throw token.isCancellationRequested ? new vscode.CancellationError() : error;
    } finally {
      cancelled.dispose();
    }
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
