import * as vscode from 'vscode';
import { Throttle } from '../timing/throttle';
import { Expansion } from './expansion';

/** While a build runs, a tree follows it at this pace, in milliseconds. */
const refreshPause = 1000;

/** What a tree's rows are made of. */
export interface TreeNodes<T> {
  readonly getChildren: (node?: T) => Promise<T[]>;
  readonly getParent: (node: T) => T | undefined;
  readonly getTreeItem: (node: T) => vscode.TreeItem;
  readonly resolveTreeItem: (item: vscode.TreeItem, node: T) => vscode.TreeItem;
}

/** Holds the words by which a tree is filtered; '' where it is not. */
interface Filtered {
  filter: string;
}

/** What a view of a tree with a filter is made of. */
export interface FilteredTreeParts<T> {
  readonly id: string;
  readonly filtered: Filtered;
  readonly nodes: TreeNodes<T>;
  /** Remembers filter and open nodes in this workspace. */
  readonly memory: vscode.Memento;
  /** Is called after each refresh of the whole tree. */
  readonly refreshed?: () => Promise<void>;
}

/**
 * A view of a tree with a filter over it: shows the filter beside the title and in the context key `<id>.filtered`,
 * keeps open what a person has opened, and asks for its rows afresh, at a pace where that is often.
 */
export class FilteredTree<T extends { readonly id: string }> implements vscode.Disposable {
  readonly view: vscode.TreeView<T>;
  readonly #id: string;
  readonly #filtered: Filtered;
  readonly #changed = new vscode.EventEmitter<T | undefined>();
  readonly #expansion: Expansion<T>;
  readonly #pace: Throttle;
  readonly #memory: vscode.Memento;
  readonly #refreshed: () => Promise<void>;

  /** Filtered as in the last window of this workspace. */
  constructor({ id, filtered, nodes, memory, refreshed }: FilteredTreeParts<T>) {
    this.#id = id;
    this.#filtered = filtered;
    this.#memory = memory;
    this.#refreshed = refreshed ?? (() => Promise.resolve());
    filtered.filter = memory.get<string>(`${id}.filter`, '');
    this.#pace = new Throttle(() => void this.refresh(), refreshPause);
    this.view = vscode.window.createTreeView(id, {
      treeDataProvider: { ...nodes, onDidChangeTreeData: this.#changed.event },
      showCollapseAll: true,
    });
    this.#expansion = new Expansion(this.view, memory, `${id}.expansion`);
  }

  get filter(): string {
    return this.#filtered.filter;
  }

  /** Shows only what has these words; '' shows all. */
  async setFilter(filter: string): Promise<void> {
    if (filter.trim() === this.filter) return;
    this.#filtered.filter = filter.trim();
    void this.#memory.update(`${this.#id}.filter`, this.filter);
    await this.refresh();
  }

  /** Asks for all rows afresh. */
  async refresh(): Promise<void> {
    this.#changed.fire(undefined);
    await this.showFilter();
    await this.#refreshed();
  }

  /** Asks for all rows afresh, soon and not too often. */
  refreshSoon(): void {
    this.#pace.ask();
  }

  /** Asks for the rows below a node afresh. */
  refreshBelow(node: T): void {
    this.#changed.fire(node);
  }

  async showFilter(): Promise<void> {
    const { filter } = this;
    this.view.description = filter === '' ? '' : `“${filter}”`;
    await vscode.commands.executeCommand('setContext', `${this.#id}.filtered`, filter !== '');
  }

  /** @param open Whether the node is open as long as nobody has touched it. */
  stateOf(node: T, open = false): vscode.TreeItemCollapsibleState {
    return this.#expansion.stateOf(node, open);
  }

  dispose(): void {
    this.#pace.dispose();
    this.#expansion.dispose();
    this.view.dispose();
    this.#changed.dispose();
  }
}
