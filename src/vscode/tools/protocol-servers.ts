import * as vscode from 'vscode';

/** As package.json declares it. */
const providerId = 'corpus-navigator.corpus';

/**
 * Offers VS Code a server of the Model Context Protocol for the open corpus, which VS Code starts when a person wants it.
 * It is the command line, run by the editor's own Node, on the same index.
 */
export class ProtocolServers implements vscode.Disposable {
  readonly #context: Pick<vscode.ExtensionContext, 'extension' | 'extensionUri'>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #registered: vscode.Disposable;
  #definition: vscode.McpStdioServerDefinition | undefined;

  constructor(context: Pick<vscode.ExtensionContext, 'extension' | 'extensionUri'>) {
    this.#context = context;
    this.#registered = vscode.lm.registerMcpServerDefinitionProvider(providerId, {
      onDidChangeMcpServerDefinitions: this.#changed.event,
      provideMcpServerDefinitions: () => (this.#definition ? [this.#definition] : []),
    });
  }

  /**
   * Offers a server for a corpus until the result is disposed of; none where a part of it is not on this machine's disk.
   * @param folder the first of the corpus's.
   * @param environment tells the command line which corpus the editor has open.
   */
  offer(
    folder: string | undefined,
    environment: Readonly<Record<string, string>> | undefined,
  ): vscode.Disposable {
    if (folder === undefined || !environment) return new vscode.Disposable(() => undefined);
    const { extension, extensionUri } = this.#context;
    const { version } = extension.packageJSON as { readonly version: string };
    const definition = new vscode.McpStdioServerDefinition(
      'Corpus Navigator',
      process.execPath,
      [vscode.Uri.joinPath(extensionUri, 'dist/cli.js').fsPath, 'mcp', folder],
      // On the desktop the editor's program is Electron, which is Node where it is told so.
      { ELECTRON_RUN_AS_NODE: '1', ...environment },
      version,
    );
    this.#definition = definition;
    this.#changed.fire();
    return new vscode.Disposable(() => {
      if (this.#definition !== definition) return;
      this.#definition = undefined;
      this.#changed.fire();
    });
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }
}
