import * as vscode from 'vscode';
import { failureSentence } from '../../presentation/failure-sentence';

/** What commands do, by their whole names. */
export type CommandHandlers = Readonly<Record<string, (argument: never) => unknown>>;

/** Has commands do this from now on, until the result is disposed of. */
export type ServeCommands = (handlers: CommandHandlers) => vscode.Disposable;

/**
 * The commands of the extension: registered as long as it runs, and done by the corpus that is open. Who calls one
 * while a corpus is opened, as after a change of settings or folders, has it done by that corpus.
 */
export class CommandRegistry implements vscode.Disposable {
  readonly #handlers = new Map<string, (argument: never) => unknown>();
  readonly #registered: vscode.Disposable;

  /**
   * @param opened Resolves when no corpus is being opened.
   * @param missing Tells a person that the corpus could not be opened.
   */
  constructor(names: readonly string[], opened: () => Promise<void>, missing: () => unknown) {
    this.#registered = vscode.Disposable.from(
      ...names.map((name) =>
        vscode.commands.registerCommand(name, async (argument: never) => {
          await opened();
          const run = this.#handlers.get(name) ?? missing;
          try {
            return await run(argument);
          } catch (error) {
            // The editor shows it as it is.
            throw new Error(failureSentence(error), { cause: error });
          }
        }),
      ),
    );
  }

  readonly serve: ServeCommands = (handlers) => {
    for (const [name, run] of Object.entries(handlers)) this.#handlers.set(name, run);
    return new vscode.Disposable(() => {
      for (const name of Object.keys(handlers)) this.#handlers.delete(name);
    });
  };

  dispose(): void {
    this.#registered.dispose();
  }
}
