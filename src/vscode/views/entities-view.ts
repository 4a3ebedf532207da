import * as vscode from 'vscode';
import { escaped } from '../language-features/hover-text';
import type { CorpusIndex, EntitySummary } from '../../corpus';
import {
  articleDescription,
  articleSpoken,
  formatCount,
  headlineOf,
} from '../../presentation/article-labels';
import {
  entityCounts,
  entityFigures,
  kindIcon,
  kindLabel,
  kindsLabel,
  mentionCount,
  mentionInContext,
  otherNames,
} from '../../presentation/entity-labels';
import { EntityTree, listStep, type EntitySort, type EntityTreeNode, type MoreNode } from './entity-tree';
import { Expansion } from './expansion';
import { Throttle } from '../timing/throttle';
import { isBuilding } from '../../presentation/status-text';

/** Characters before a mention in the narrow tree, so that some of what follows it is in sight too. */
const mentionRoom = 16;
const sortKey = 'corpus.entities.sort';
const { None } = vscode.TreeItemCollapsibleState;

/** The tree of persons, organizations and places, with their articles and mentions. */
export class EntitiesView implements vscode.TreeDataProvider<EntityTreeNode>, vscode.Disposable {
  readonly #index: CorpusIndex;
  readonly #memory: vscode.Memento;
  readonly #tree: EntityTree;
  readonly #changed = new vscode.EventEmitter<EntityTreeNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<EntityTreeNode>;
  readonly #expansion: Expansion<EntityTreeNode>;
  readonly #pace = new Throttle(() => {
    this.#changed.fire(undefined);
  }, 1000);
  /** What the last look found. */
  #hasNames = false;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(index: CorpusIndex, memory: vscode.Memento) {
    this.#index = index;
    this.#memory = memory;
    this.#tree = new EntityTree(index, memory.get<EntitySort>(sortKey, 'count'));
    this.#view = vscode.window.createTreeView('corpus.entities', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#expansion = new Expansion(this.#view);
    this.#subscriptions = [
      this.#view,
      this.#expansion,
      this.#changed,
      {
        dispose: index.onChange((change) => {
          // What a person decided shows at once; what a build finds, at its pace.
          if (change.entities) this.#changed.fire(undefined);
          else this.#pace.ask();
        }),
      },
      {
        // The last look before a build ended says nothing about what there is.
        dispose: index.onStatus((status) => {
          if (!isBuilding(status) && !this.#hasNames) this.#pace.ask();
        }),
      },
    ];
    void this.#setContexts();
  }

  get sort(): EntitySort {
    return this.#tree.sort;
  }

  get filter(): string {
    return this.#tree.filter;
  }

  /** The entity that is selected in the tree. */
  get selected(): EntitySummary | undefined {
    const [node] = this.#view.selection;
    return node?.type === 'entity' ? node.entity : undefined;
  }

  async sortBy(sort: EntitySort): Promise<void> {
    this.#tree.sort = sort;
    await this.#memory.update(sortKey, sort);
    await this.#refresh();
  }

  async setFilter(filter: string): Promise<void> {
    if (filter.trim() === this.#tree.filter) return;
    this.#tree.filter = filter.trim();
    await this.#refresh();
  }

  showMore(node: MoreNode): void {
    this.#tree.showMore(node);
    this.#changed.fire(node.parent);
  }

  async getChildren(node?: EntityTreeNode): Promise<EntityTreeNode[]> {
    const building = isBuilding(this.#index.status);
    const nodes = await this.#tree.children(node);
    if (!node) {
      this.#hasNames = nodes.length > 0;
      // Only a look at the whole corpus can tell that there are none.
      void setContext('corpus.entities.none', !this.#hasNames && !building);
    }
    return nodes;
  }

  getParent(node: EntityTreeNode): EntityTreeNode | undefined {
    return node.type === 'kind' ? undefined : node.parent;
  }

  getTreeItem(node: EntityTreeNode): vscode.TreeItem {
    const item = this.#item(node);
    item.id = node.id;
    item.contextValue = node.type === 'entity' ? `entity.${node.entity.kind}` : node.type;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: EntityTreeNode): vscode.TreeItem {
    if (node.type !== 'entity') return item;
    const { entity } = node;
    const others = otherNames(entity).slice(0, 12);
    const paragraphs = [
      `**${escaped(entity.name)}** · ${kindLabel(entity.kind)}`,
      escaped(entityCounts(entity)),
      others.length > 0 && escaped(vscode.l10n.t('Also: {0}', others.join(', '))),
      escaped(entity.roles.join(', ')),
      entity.wikidata !== undefined && escaped(`Wikidata ${entity.wikidata}`),
      entity.curated && escaped(vscode.l10n.t('Decided by a person in .corpus/entities.yaml.')),
    ];
    item.tooltip = new vscode.MarkdownString(paragraphs.filter(Boolean).join('\n\n'));
    return item;
  }

  #item(node: EntityTreeNode): vscode.TreeItem {
    switch (node.type) {
      case 'kind': {
        const filtered = this.#tree.filter !== '';
        const item = new vscode.TreeItem(kindsLabel(node.kind), this.#expansion.stateOf(node, filtered));
        item.description = formatCount(node.count);
        item.iconPath = new vscode.ThemeIcon(kindIcon(node.kind));
        return item;
      }
      case 'entity': {
        const item = new vscode.TreeItem(node.entity.name, this.#expansion.stateOf(node));
        item.description = entityFigures(node.entity);
        const spoken = `${node.entity.name}, ${kindLabel(node.entity.kind)}, ${entityCounts(node.entity)}`;
        item.accessibilityInformation = { label: spoken };
        return item;
      }
      case 'entityArticle': {
        const item = new vscode.TreeItem(headlineOf(node.article), this.#expansion.stateOf(node));
        item.description = [formatCount(node.mentions), articleDescription(node.article)]
          .filter(Boolean)
          .join(' · ');
        const spoken = `${articleSpoken(node.article)}, ${mentionCount(node.mentions)}`;
        item.accessibilityInformation = { label: spoken };
        item.tooltip = `${headlineOf(node.article)}\n${mentionCount(node.mentions)}\n${node.article.path}`;
        return item;
      }
      case 'mention': {
        const { label, start, end } = mentionInContext(node.hit, mentionRoom);
        const item = new vscode.TreeItem({ label, highlights: [[start, end]] }, None);
        item.tooltip = label;
        const { uri, range, encoding } = node.hit;
        const title = vscode.l10n.t('Show Mention');
        item.command = { command: 'corpus.openPlace', title, arguments: [{ uri, range, encoding }] };
        return item;
      }
      case 'more': {
        const count = formatCount(Math.min(listStep, node.left));
        const label = vscode.l10n.t('Show {0} more (of {1})', count, formatCount(node.left));
        const item = new vscode.TreeItem(label, None);
        item.iconPath = new vscode.ThemeIcon('ellipsis');
        item.command = { command: 'corpus.showMoreEntities', title: label, arguments: [node] };
        return item;
      }
    }
  }

  async #refresh(): Promise<void> {
    this.#changed.fire(undefined);
    this.#view.description = this.filter === '' ? '' : `“${this.filter}”`;
    await this.#setContexts();
  }

  async #setContexts(): Promise<void> {
    await setContext('corpus.entities.filtered', this.filter !== '');
  }

  dispose(): void {
    this.#pace.dispose();
    for (const one of this.#subscriptions) one.dispose();
  }
}

async function setContext(key: string, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
