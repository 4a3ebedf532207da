import * as vscode from 'vscode';

/** Keeps the context key by which default keys and menu entries hold in articles of the corpus only. */
export class ActiveArticle implements vscode.Disposable {
  readonly #isArticle: (document: vscode.TextDocument) => boolean;
  readonly #subscription: vscode.Disposable;

  constructor(isArticle: (document: vscode.TextDocument) => boolean) {
    this.#isArticle = isArticle;
    this.#subscription = vscode.window.onDidChangeActiveTextEditor(() => {
      this.refresh();
    });
    this.refresh();
  }

  refresh(): void {
    const document = vscode.window.activeTextEditor?.document;
    const inArticle = document !== undefined && this.#isArticle(document);
    void vscode.commands.executeCommand('setContext', 'corpus.inArticle', inArticle);
  }

  dispose(): void {
    this.#subscription.dispose();
    void vscode.commands.executeCommand('setContext', 'corpus.inArticle', false);
  }
}
