import * as vscode from 'vscode';

/** So many nodes that a person has opened, and as many closed ones, are remembered; of more, the latest. */
const maxNodes = 500;

interface Touched {
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/**
 * Remembers which nodes of a tree a person has opened and closed: so that they are as before when a filter that hid
 * them for a while is cleared, and in the next window of this workspace.
 */
export class Expansion<T extends { readonly id: string }> implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #key: string;
  readonly #opened: Set<string>;
  readonly #closed: Set<string>;
  readonly #subscription: vscode.Disposable;

  /** @param key Under which the nodes are remembered. */
  constructor(view: vscode.TreeView<T>, memory: vscode.Memento, key: string) {
    this.#memory = memory;
    this.#key = key;
    const { opened, closed } = memory.get<Touched>(key) ?? { opened: [], closed: [] };
    this.#opened = new Set(opened);
    this.#closed = new Set(closed);
    this.#subscription = vscode.Disposable.from(
      view.onDidExpandElement(({ element: { id } }) => {
        this.#note(id, this.#opened, this.#closed);
      }),
      view.onDidCollapseElement(({ element: { id } }) => {
        this.#note(id, this.#closed, this.#opened);
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

  #note(id: string, into: Set<string>, from: Set<string>): void {
    from.delete(id);
    into.delete(id);
    into.add(id);
    const [oldest] = into;
    if (into.size > maxNodes && oldest !== undefined) into.delete(oldest);
    const touched: Touched = { opened: [...this.#opened], closed: [...this.#closed] };
    void this.#memory.update(this.#key, touched);
  }
}
