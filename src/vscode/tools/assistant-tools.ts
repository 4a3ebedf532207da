import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import type { CorpusIndex } from '../../corpus';
import type * as Tools from '../../tools';
import { toolNames, type ToolName } from '../../tools/names';
import type { CorpusRoot } from '../../workspace';
import { fenced } from './fenced';
import { invocationMessage } from './invocation-message';

type Input = Readonly<Record<string, unknown>>;

/**
 * The language model tools of the extension: registered as long as it runs, and answered by the corpus that is open. In
 * a folder that is not trusted they are registered too: they only read what the index holds. Their code stands in a
 * bundle of its own, which the first call loads: most windows have no assistant.
 */
export class AssistantTools implements vscode.Disposable {
  readonly #opened: () => Promise<void>;
  readonly #registered: vscode.Disposable;
  readonly #bundle: vscode.Uri;
  #corpus: { readonly index: CorpusIndex; readonly roots: readonly CorpusRoot[] } | undefined;
  #tools: Tools.CorpusTools | undefined;

  /** @param opened Resolves when no corpus is being opened. */
  constructor(extension: vscode.Uri, opened: () => Promise<void>) {
    this.#bundle = vscode.Uri.joinPath(extension, 'dist/tools.js');
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
    const corpus = { index, roots };
    this.#corpus = corpus;
    return new vscode.Disposable(() => {
      if (this.#corpus !== corpus) return;
      this.#tools?.dispose();
      this.#corpus = this.#tools = undefined;
    });
  }

  async #load(): Promise<Tools.CorpusTools> {
    const { CorpusTools } = (await import(pathToFileURL(this.#bundle.fsPath).href)) as typeof Tools;
    // For the model: it says what to do next.
    if (!this.#corpus)
      throw new Error('No folder of articles is open in this window. Ask the person to open one.');
    return (this.#tools ??= new CorpusTools(this.#corpus.index, this.#corpus.roots));
  }

  async #invoke(
    name: ToolName,
    { input, tokenizationOptions }: vscode.LanguageModelToolInvocationOptions<Input>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    await this.#opened();
    const tools = await this.#load();
    const abort = new AbortController();
    const cancelled = token.onCancellationRequested(() => {
      abort.abort();
    });
    try {
      const answer = await tools.call(name, input, {
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
