import * as vscode from 'vscode';

/** Sentences that need no answer stand in the status bar for a while; the next one replaces them. */
export class StatusLine implements vscode.Disposable {
  #shown: vscode.Disposable | undefined;

  say(sentence: string, milliseconds = 6000): void {
    this.#shown?.dispose();
    this.#shown = vscode.window.setStatusBarMessage(sentence, milliseconds);
  }

  dispose(): void {
    this.#shown?.dispose();
  }
}
