import * as vscode from 'vscode';
import { TouchedNodes } from './touched-nodes';

/**
 * Remembers which nodes of a tree a person has opened and closed: so that they are as before when a filter that hid
 * them for a while is cleared, and in the next window of this workspace.
 */
export class Expansion<T extends { readonly id: string }> implements vscode.Disposable {
  readonly #touched: TouchedNodes;
  readonly #subscription: vscode.Disposable;

  /** @param key Under which the nodes are remembered. */
  constructor(view: vscode.TreeView<T>, memory: vscode.Memento, key: string) {
    this.#touched = new TouchedNodes(memory, key);
    this.#subscription = vscode.Disposable.from(
      view.onDidExpandElement(({ element: { id } }) => {
        this.#touched.noteOpened(id);
      }),
      view.onDidCollapseElement(({ element: { id } }) => {
        this.#touched.noteClosed(id);
      }),
    );
  }

  /** @param open Whether the node is open as long as nobody has touched it. */
  stateOf({ id }: T, open = false): vscode.TreeItemCollapsibleState {
    return this.#touched.isOpen(id, open)
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
