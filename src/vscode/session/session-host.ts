import * as vscode from 'vscode';
import { useTranslations } from '../../presentation/translations';
import { linkCommands } from '../language-features';
import { Concordance } from '../panels/concordance';
import { CommandRegistry } from '../registry';
import { AssistantTools, ProtocolServers } from '../tools';
import { openCorpus } from './open-corpus';
import { affectsCorpus } from './settings';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** The declared commands that need an open corpus. */
function corpusCommands({ contributes }: Manifest): string[] {
  return contributes.commands.map(({ command }) => command).filter((command) => command !== 'corpus.showLog');
}

/**
 * Keeps a corpus open as long as the extension runs: closes it and opens it anew when folders or settings change.
 * What outlives a corpus is here: the log, the registered commands and tools, and the concordance's panel.
 */
export class SessionHost implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #log = vscode.window.createOutputChannel('Corpus Navigator', { log: true });
  readonly #concordance: Concordance;
  readonly #corpusCommands: readonly string[];
  readonly #registry: CommandRegistry;
  readonly #tools: AssistantTools;
  readonly #servers: ProtocolServers;
  readonly #subscriptions: vscode.Disposable;
  #closeCorpus: (() => Promise<void>) | undefined;
  /** The last of the openings, which follow one another. */
  #opening = Promise.resolve();

  constructor(context: vscode.ExtensionContext) {
    if (vscode.l10n.bundle) useTranslations(vscode.l10n.bundle);
    this.#context = context;
    this.#concordance = new Concordance(vscode.Uri.joinPath(context.extensionUri, 'media'));
    this.#corpusCommands = corpusCommands(context.extension.packageJSON as Manifest);
    this.#registry = new CommandRegistry(
      [...this.#corpusCommands, ...linkCommands],
      () => this.#opened(),
      () => {
        this.#tellNotOpened();
      },
    );
    this.#tools = new AssistantTools(context.extensionUri, () => this.#opened());
    this.#servers = new ProtocolServers(context);
    this.#subscriptions = vscode.Disposable.from(
      this.#log,
      this.#concordance,
      this.#registry,
      this.#tools,
      this.#servers,
      vscode.commands.registerCommand('corpus.showLog', () => {
        this.#log.show();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#reopen();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (affectsCorpus(change)) this.#reopen();
      }),
    );
    this.#reopen();
  }

  /** Closes the corpus. Resolves when its index is closed. */
  async close(): Promise<void> {
    await this.#opening;
    await this.#closeCorpus?.();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #reopen(): void {
    this.#opening = this.#opening
      .then(async () => {
        const close = this.#closeCorpus;
        this.#closeCorpus = undefined;
        await close?.();
        this.#closeCorpus = openCorpus({
          context: this.#context,
          log: this.#log,
          concordance: this.#concordance,
          tools: this.#tools,
          servers: this.#servers,
          commands: this.#corpusCommands,
          serve: this.#registry.serve,
        });
      })
      .catch((error: unknown) => {
        this.#log.error(String(error));
      });
  }

  /** Resolves when no corpus is being opened. */
  async #opened(): Promise<void> {
    let seen: Promise<void> | undefined;
    while (seen !== this.#opening) {
      seen = this.#opening;
      await seen;
    }
  }

  #tellNotOpened(): void {
    void vscode.window.showErrorMessage(vscode.l10n.t('The articles could not be opened; the log says why.'));
    this.#log.show();
  }
}
