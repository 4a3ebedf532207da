import * as vscode from 'vscode';

/**
 * Remembers which nodes of a tree a person has opened and closed, so that they are as before when a filter that hid
 * them for a while is cleared.
 */
export class Expansion<T extends { readonly id: string }> implements vscode.Disposable {
  readonly #opened = new Set<string>();
  readonly #closed = new Set<string>();
  readonly #subscription: vscode.Disposable;

  constructor(view: vscode.TreeView<T>) {
    this.#subscription = vscode.Disposable.from(
      view.onDidExpandElement(({ element: { id } }) => {
        this.#opened.add(id);
        this.#closed.delete(id);
      }),
      view.onDidCollapseElement(({ element: { id } }) => {
        this.#closed.add(id);
        this.#opened.delete(id);
      }),
    );
  }

  /** @param open Whether the node is open as long as nobody has touched it. */
  stateOf({ id }: T, open = false): vscode.TreeItemCollapsibleState {
    return this.#opened.has(id) || (open && !this.#closed.has(id))
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
