import * as vscode from 'vscode';
import { escapeMarkdown } from '../documents/markdown';
import type { ArticleOrder, CorpusIndex } from '../../corpus';
import type { CorpusRoot } from '../../workspace';
import {
  articleCount,
  articleDescriptionIn,
  articleFacts,
  articleSpoken,
  formatCount,
  groupLabel,
  headlineOf,
  rangeLabel,
} from '../../presentation/article-labels';
import { articleProblemSentence } from '../../presentation/problems';
import { ArticleTree, type ArticleNode, type TreeNode } from './article-tree';
import { FilteredTree } from './filtered-tree';
import type { ArticleOpener, ArticlePlace } from '../documents/article-opener';
import { articleAt } from './article-at';

const orderKey = 'corpus.articles.order';

/** What the tree of articles needs. */
export interface ArticlesViewParts {
  readonly index: CorpusIndex;
  readonly roots: readonly CorpusRoot[];
  readonly opener: Pick<ArticleOpener, 'readsRight'>;
  /** Remembers the order in this workspace. */
  readonly memory: vscode.Memento;
  readonly log: Pick<vscode.LogOutputChannel, 'debug'>;
}

/** The tree of articles in the Activity Bar. */
export class ArticlesView implements vscode.Disposable {
  readonly #index: CorpusIndex;
  readonly #roots: readonly CorpusRoot[];
  readonly #opener: Pick<ArticleOpener, 'readsRight'>;
  readonly #memory: vscode.Memento;
  readonly #log: Pick<vscode.LogOutputChannel, 'debug'>;
  readonly #articles: ArticleTree;
  readonly #tree: FilteredTree<TreeNode>;
  #problems = '';
  #shown = '';
  #isEmpty = true;
  readonly #subscriptions: vscode.Disposable;

  constructor({ index, roots, opener, memory, log }: ArticlesViewParts) {
    this.#index = index;
    this.#roots = roots;
    this.#opener = opener;
    this.#memory = memory;
    this.#log = log;
    this.#articles = new ArticleTree(
      index,
      roots.map(({ uri }) => uri),
      memory.get<ArticleOrder>(orderKey),
      () => this.#tree.view.selection.length > 0,
    );
    this.#tree = new FilteredTree<TreeNode>({
      id: 'corpus.articles',
      filtered: this.#articles,
      nodes: {
        getChildren: (node) => this.#articles.children(node),
        getParent: (node) => node.parent,
        getTreeItem: (node) => this.#item(node),
        resolveTreeItem: withTooltip,
      },
      memory,
      refreshed: () => this.#refreshMessage(),
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#tree,
      this.#tree.view.onDidChangeVisibility(() => void this.#revealActive()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.#revealActive()),
      {
        dispose: index.onChange(() => {
          this.#tree.refreshSoon();
        }),
      },
    );
    void this.#tree.refresh();
  }

  /** How the tree is grouped and sorted. */
  get order(): ArticleOrder {
    return this.#articles.order;
  }

  get filter(): string {
    return this.#tree.filter;
  }

  /** Groups and sorts anew; the choice is remembered for this workspace. */
  async arrange(order: ArticleOrder): Promise<void> {
    this.#articles.order = order;
    await this.#memory.update(orderKey, order);
    await this.#tree.refresh();
  }

  /** Shows only articles whose headline has these words; '' shows all. */
  async setFilter(filter: string): Promise<void> {
    await this.#tree.setFilter(filter);
  }

  /** A line above the tree: which files were left out. */
  set problems(message: string) {
    this.#problems = message;
    this.#showMessage();
  }

  #item(node: TreeNode): vscode.TreeItem {
    if (node.type === 'article') return this.#articleItem(node);
    const label =
      node.type === 'group'
        ? groupLabel(node, this.order.grouping, (uri) => this.#rootName(uri), vscode.env.language)
        : rangeLabel(node);
    const open = node.type === 'group' && node.open;
    const item = new vscode.TreeItem(label, this.#tree.stateOf(node, open));
    item.id = node.id;
    item.description = formatCount(node.count);
    item.contextValue = node.type;
    item.accessibilityInformation = { label: `${label}, ${articleCount(node.count)}` };
    return item;
  }

  #articleItem({ article, id }: ArticleNode): vscode.TreeItem {
    const uri = vscode.Uri.parse(article.uri);
    const item = new vscode.TreeItem(headlineOf(article), vscode.TreeItemCollapsibleState.None);
    item.id = id;
    item.description = articleDescriptionIn(this.order.grouping, article, vscode.env.language);
    item.resourceUri = uri;
    // The icons of file types tell a reader nothing.
    item.iconPath = new vscode.ThemeIcon('note');
    item.contextValue = 'article';
    item.accessibilityInformation = { label: articleSpoken(article) };
    const title = vscode.l10n.t('Open Article');
    // The editor's own command knows preview on click, keeping on double click, and focus by keyboard.
    const { start, encoding } = article;
    const place: ArticlePlace = { uri: article.uri, encoding, range: start && { start, end: start } };
    item.command =
      this.#opener.readsRight(article) && !start
        ? { command: 'vscode.open', title, arguments: [uri] }
        : { command: 'corpus.openPlace', title, arguments: [place] };
    return item;
  }

  #rootName(uri: string): string | undefined {
    return this.#roots.length > 1 ? this.#roots.find((root) => root.uri === uri)?.name : undefined;
  }

  async #refreshMessage(): Promise<void> {
    const { filter } = this;
    const shown = filter === '' ? 0 : await this.#articles.total();
    if (this.filter !== filter) return;
    const of = formatCount(this.#index.status.articles);
    this.#shown = vscode.l10n.t('Headlines with “{0}”: {1} of {2}.', filter, formatCount(shown), of);
    this.#isEmpty = filter === '' ? this.#index.status.articles === 0 : shown === 0;
    this.#showMessage();
  }

  /** An empty tree has a welcome text, which a line above would hide. */
  #showMessage(): void {
    const lines = [this.filter === '' ? '' : this.#shown, this.#problems];
    this.#tree.view.message = this.#isEmpty ? '' : lines.filter(Boolean).join(' ');
  }

  /** Selects the active article in the tree, where the tree is in sight and shows it. */
  async #revealActive(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const uri = editor?.document.uri;
    if (!uri || !this.#tree.view.visible) return;
    if (!vscode.workspace.getConfiguration('corpus', uri).get<boolean>('articles.autoReveal', true)) return;
    const position = editor.selection.active;
    const [selected] = this.#tree.view.selection;
    if (selected?.type === 'article' && selected.article.uri === uri.toString()) return;
    try {
      const article = articleAt(await this.#index.articlesOfFile(uri.toString()), position);
      const node = article && (await this.#articles.locate(article));
      if (node && vscode.window.activeTextEditor?.document.uri.toString() === node.article.uri)
        await this.#tree.view.reveal(node, { select: true, focus: false });
    } catch (error) {
      // The tree changed while its node was looked for; the next change of editor tries again.
      this.#log.debug(`reveal ${uri.toString()}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** Tells of an article what its row has no room for. */
function withTooltip(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
  if (node.type !== 'article') return item;
  const { article } = node;
  const facts = articleFacts(article).map(escapeMarkdown).join('  \n');
  const below = [article.lead, ...article.problems.map(articleProblemSentence)].map(escapeMarkdown);
  const paragraphs = [`**${escapeMarkdown(headlineOf(article))}**`, facts, ...below];
  item.tooltip = new vscode.MarkdownString(paragraphs.filter(Boolean).join('\n\n'));
  return item;
}
