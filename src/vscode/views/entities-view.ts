import * as vscode from 'vscode';
import { visible } from '../../core/text/characters';
import { escapeMarkdown } from '../documents/markdown';
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
import {
  EntityTree,
  listStep,
  type EntityArticleNode,
  type EntityNode,
  type EntitySort,
  type EntityTreeNode,
  type KindNode,
  type MentionNode,
  type MoreNode,
} from './entity-tree';
import { FilteredTree } from './filtered-tree';
import { isBuilding, soFar } from '../../presentation/status-text';

/** Characters before a mention in the narrow tree, so that some of what follows it is in sight too. */
const mentionRoom = 16;
const sortKey = 'corpus.entities.sort';
const { None } = vscode.TreeItemCollapsibleState;

/** The tree of persons, organizations and places, with their articles and mentions. */
export class EntitiesView implements vscode.Disposable {
  readonly #index: CorpusIndex;
  readonly #memory: vscode.Memento;
  readonly #entities: EntityTree;
  readonly #tree: FilteredTree<EntityTreeNode>;
  /** What the last look found. */
  #hasNames = false;
  readonly #subscriptions: vscode.Disposable;
  #isSelectedLast = false;

  /** @param memory Remembers order, filter and open groups in this workspace. */
  constructor(index: CorpusIndex, memory: vscode.Memento) {
    this.#index = index;
    this.#memory = memory;
    this.#entities = new EntityTree(index, memory.get<EntitySort>(sortKey, 'count'));
    this.#tree = new FilteredTree<EntityTreeNode>({
      id: 'corpus.entities',
      filtered: this.#entities,
      nodes: {
        getChildren: (node) => this.#children(node),
        getParent: (node) => (node.type === 'kind' ? undefined : node.parent),
        getTreeItem: (node) => {
          const item = this.#item(node);
          item.id = node.id;
          item.contextValue = node.type === 'entity' ? `entity.${node.entity.kind}` : node.type;
          return item;
        },
        resolveTreeItem: withTooltip,
      },
      memory,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#tree,
      this.#tree.view.onDidChangeSelection(() => {
        this.#isSelectedLast = true;
      }),
      vscode.window.onDidChangeTextEditorSelection(() => {
        this.#isSelectedLast = false;
      }),
      {
        dispose: index.onChange((change) => {
          // What a person decided shows at once; what a build finds, at its pace.
          if (change.entities) void this.#tree.refresh();
          else this.#tree.refreshSoon();
        }),
      },
      {
        // The last look before a build ended says nothing about what there is.
        dispose: index.onStatus((status) => {
          if (!isBuilding(status) && !this.#hasNames) this.#tree.refreshSoon();
          this.#showMessage();
        }),
      },
    );
    void this.#tree.showFilter();
  }

  get sort(): EntitySort {
    return this.#entities.sort;
  }

  /** The entity of the row that is selected, where nothing in a text was selected since. */
  get selected(): EntitySummary | undefined {
    const [node] = this.#tree.view.visible && this.#isSelectedLast ? this.#tree.view.selection : [];
    return node?.type === 'entity' ? node.entity : undefined;
  }

  get filter(): string {
    return this.#tree.filter;
  }

  /** Sorts anew; the choice is remembered for this workspace. */
  async sortBy(sort: EntitySort): Promise<void> {
    this.#entities.sort = sort;
    await this.#memory.update(sortKey, sort);
    await this.#tree.refresh();
  }

  /** Shows only entities of which some name has these words; '' shows all. */
  async setFilter(filter: string): Promise<void> {
    await this.#tree.setFilter(filter);
  }

  /** Shows further nodes of a list. */
  showMore(node: MoreNode): void {
    this.#entities.showMore(node);
    this.#tree.refreshBelow(node.parent);
  }

  async #children(node?: EntityTreeNode): Promise<EntityTreeNode[]> {
    const building = isBuilding(this.#index.status);
    const nodes = await this.#entities.children(node);
    if (!node) {
      this.#hasNames = nodes.length > 0;
      this.#showMessage();
      // Only a look at the whole corpus can tell that there are none.
      const none = !this.#hasNames && !building;
      void vscode.commands.executeCommand('setContext', 'corpus.entities.none', none);
    }
    return nodes;
  }

  /** Of how many articles names are known, above the tree; an empty tree has a welcome text, which that would hide. */
  #showMessage(): void {
    const known = this.#hasNames ? soFar('names', this.#index.status) : undefined;
    const message = known === undefined ? '' : `${known[0]!.toLocaleUpperCase()}${known.slice(1)}.`;
    if (this.#tree.view.message !== message) this.#tree.view.message = message;
  }

  #item(node: EntityTreeNode): vscode.TreeItem {
    switch (node.type) {
      case 'kind':
        return kindItem(node, this.#tree.stateOf(node, this.filter !== ''));
      case 'entity':
        return entityItem(node, this.#tree.stateOf(node));
      case 'entityArticle':
        return articleItem(node, this.#tree.stateOf(node));
      case 'mention':
        return mentionItem(node);
      case 'more':
        return moreItem(node);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

function kindItem({ kind, count }: KindNode, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(kindsLabel(kind), state);
  item.description = formatCount(count);
  item.iconPath = new vscode.ThemeIcon(kindIcon(kind));
  return item;
}

function entityItem({ entity }: EntityNode, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(entity.name, state);
  item.description = entityFigures(entity);
  const spoken = `${entity.name}, ${kindLabel(entity.kind)}, ${entityCounts(entity)}`;
  item.accessibilityInformation = { label: spoken };
  return item;
}

function articleItem(
  { article, mentions }: EntityArticleNode,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  const item = new vscode.TreeItem(headlineOf(article), state);
  item.description = [formatCount(mentions), articleDescription(article)].filter(Boolean).join(' · ');
  item.accessibilityInformation = { label: `${articleSpoken(article)}, ${mentionCount(mentions)}` };
  item.tooltip = `${headlineOf(article)}\n${mentionCount(mentions)}\n${visible(article.path)}`;
  return item;
}

function mentionItem({ hit }: MentionNode): vscode.TreeItem {
  const { label, start, end } = mentionInContext(hit, mentionRoom);
  const item = new vscode.TreeItem({ label, highlights: [[start, end]] }, None);
  item.tooltip = label;
  const { uri, range, encoding } = hit;
  const title = vscode.l10n.t('Show Mention');
  item.command = { command: 'corpus.openPlace', title, arguments: [{ uri, range, encoding }] };
  return item;
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const count = formatCount(Math.min(listStep, node.left));
  const label = vscode.l10n.t('Show {0} more (of {1})', count, formatCount(node.left));
  const item = new vscode.TreeItem(label, None);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'corpus.showMoreEntities', title: label, arguments: [node] };
  return item;
}

/** Tells of an entity what its row has no room for. */
function withTooltip(item: vscode.TreeItem, node: EntityTreeNode): vscode.TreeItem {
  if (node.type !== 'entity') return item;
  const { entity } = node;
  const others = otherNames(entity).slice(0, 12);
  const paragraphs = [
    `**${escapeMarkdown(entity.name)}** · ${kindLabel(entity.kind)}`,
    escapeMarkdown(entityCounts(entity)),
    others.length > 0 && escapeMarkdown(vscode.l10n.t('Also: {0}', others.join(', '))),
    escapeMarkdown(entity.roles.join(', ')),
    entity.wikidata !== undefined && escapeMarkdown(`Wikidata ${entity.wikidata}`),
    entity.curated && escapeMarkdown(vscode.l10n.t('Set by hand in .corpus/entities.yaml.')),
  ];
  item.tooltip = new vscode.MarkdownString(paragraphs.filter(Boolean).join('\n\n'));
  return item;
}
