import * as vscode from 'vscode';
import { escaped } from '../language-features/hover-text';
import type { ArticleOrder, CorpusIndex } from '../../corpus';
import type { CorpusRoot } from '../../workspace';
import {
  articleCount,
  articleDescription,
  articleFacts,
  articleSpoken,
  formatCount,
  groupLabel,
  headlineOf,
  rangeLabel,
} from '../../presentation/article-labels';
import { ArticleTree, type ArticleNode, type TreeNode } from './article-tree';
import { Expansion } from './expansion';
import type { ArticleOpener } from '../documents/article-opener';
import { Throttle } from '../timing/throttle';

const orderKey = 'corpus.articles.order';
const firstOrder: ArticleOrder = { grouping: 'date', sort: 'date' };
/** While a build runs, the tree follows it at this pace, in milliseconds. */
const refreshPause = 1000;

/** The tree of articles in the Activity Bar. */
export class ArticlesView implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #index: CorpusIndex;
  readonly #roots: readonly CorpusRoot[];
  readonly #opener: ArticleOpener;
  readonly #memory: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;
  readonly #tree: ArticleTree;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #expansion: Expansion<TreeNode>;
  readonly #pace = new Throttle(() => void this.#refresh(), refreshPause);
  #problems = '';
  #shown = '';
  #isEmpty = true;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(
    index: CorpusIndex,
    roots: readonly CorpusRoot[],
    opener: ArticleOpener,
    memory: vscode.Memento,
    log: vscode.LogOutputChannel,
  ) {
    this.#index = index;
    this.#roots = roots;
    this.#opener = opener;
    this.#memory = memory;
    this.#log = log;
    const order = { ...firstOrder, ...memory.get<Partial<ArticleOrder>>(orderKey) };
    this.#tree = new ArticleTree(
      index,
      roots.map(({ uri }) => uri),
      order,
    );
    this.#view = vscode.window.createTreeView('corpus.articles', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#expansion = new Expansion(this.#view);
    this.#subscriptions = [
      this.#view,
      this.#expansion,
      this.#changed,
      this.#view.onDidChangeVisibility(() => void this.#revealActive()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.#revealActive()),
      {
        dispose: index.onChange(() => {
          this.#pace.ask();
        }),
      },
    ];
    void this.#refresh();
  }

  /** How the tree is grouped and sorted. */
  get order(): ArticleOrder {
    return this.#tree.order;
  }

  get filter(): string {
    return this.#tree.filter;
  }

  /** Groups and sorts anew; the choice is remembered for this workspace. */
  async arrange(order: ArticleOrder): Promise<void> {
    this.#tree.order = order;
    await this.#memory.update(orderKey, order);
    await this.#refresh();
  }

  /** Shows only articles whose headline has these words; '' shows all. */
  async setFilter(filter: string): Promise<void> {
    if (filter.trim() === this.#tree.filter) return;
    this.#tree.filter = filter.trim();
    await this.#refresh();
  }

  /** A line above the tree: which files were left out. */
  set problems(message: string) {
    this.#problems = message;
    this.#showMessage();
  }

  getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return this.#tree.children(node);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.type === 'article') return this.#articleItem(node);
    const label =
      node.type === 'group'
        ? groupLabel(node, this.#tree.order.grouping, (uri) => this.#rootName(uri), vscode.env.language)
        : rangeLabel(node);
    const open = node.type === 'group' && node.open;
    const item = new vscode.TreeItem(label, this.#expansion.stateOf(node, open));
    item.id = node.id;
    item.description = formatCount(node.count);
    item.contextValue = node.type;
    item.accessibilityInformation = { label: `${label}, ${articleCount(node.count)}` };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.type !== 'article') return item;
    const { article } = node;
    const facts = articleFacts(article).map(escaped).join('  \n');
    const below = [article.lead, ...article.problems].map(escaped);
    const paragraphs = [`**${escaped(headlineOf(article))}**`, facts, ...below];
    item.tooltip = new vscode.MarkdownString(paragraphs.filter(Boolean).join('\n\n'));
    return item;
  }

  #articleItem({ article, id }: ArticleNode): vscode.TreeItem {
    const uri = vscode.Uri.parse(article.uri);
    const item = new vscode.TreeItem(headlineOf(article), vscode.TreeItemCollapsibleState.None);
    item.id = id;
    item.description = articleDescription(article);
    item.resourceUri = uri;
    item.contextValue = 'article';
    item.accessibilityInformation = { label: articleSpoken(article) };
    const title = vscode.l10n.t('Open Article');
    // The editor's own command knows preview on click, keeping on double click, and focus by keyboard.
    item.command = this.#opener.readsRight(article)
      ? { command: 'vscode.open', title, arguments: [uri] }
      : { command: 'corpus.openPlace', title, arguments: [{ uri: article.uri, encoding: article.encoding }] };
    return item;
  }

  #rootName(uri: string): string | undefined {
    return this.#roots.length > 1 ? this.#roots.find((root) => root.uri === uri)?.name : undefined;
  }

  async #refresh(): Promise<void> {
    const { filter } = this;
    this.#changed.fire(undefined);
    await vscode.commands.executeCommand('setContext', 'corpus.articles.filtered', filter !== '');
    const shown = filter === '' ? 0 : await this.#tree.total();
    if (this.#tree.filter !== filter) return;
    const of = formatCount(this.#index.status.articles);
    this.#shown = vscode.l10n.t('Headlines with “{0}”: {1} of {2}.', filter, formatCount(shown), of);
    this.#isEmpty = filter === '' ? this.#index.status.articles === 0 : shown === 0;
    this.#showMessage();
    this.#view.description = filter === '' ? '' : `“${filter}”`;
  }

  /** An empty tree has a welcome text, which a line above would hide. */
  #showMessage(): void {
    const lines = [this.filter === '' ? '' : this.#shown, this.#problems];
    this.#view.message = this.#isEmpty ? '' : lines.filter(Boolean).join(' ');
  }

  /** Selects the active article in the tree, where the tree is in sight and shows it. */
  async #revealActive(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (!uri || !this.#view.visible) return;
    if (!vscode.workspace.getConfiguration('corpus', uri).get<boolean>('articles.autoReveal', true)) return;
    const [selected] = this.#view.selection;
    if (selected?.type === 'article' && selected.article.uri === uri.toString()) return;
    try {
      const article = await this.#index.article(uri.toString());
      const node = article && (await this.#tree.locate(article));
      if (node && vscode.window.activeTextEditor?.document.uri.toString() === node.article.uri)
        await this.#view.reveal(node, { select: true, focus: false });
    } catch (error) {
      // The tree changed while its node was looked for; the next change of editor tries again.
      this.#log.debug(`reveal ${uri.toString()}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  dispose(): void {
    this.#pace.dispose();
    for (const one of this.#subscriptions) one.dispose();
  }
}
