import type { ArticleOrder, ArticleSummary, ArticlesRequest, CorpusIndex, PageRequest } from '../../corpus';
import { firstOrder } from './first-order';

/** A group of articles that share a year, a month, a source or a folder. */
export interface GroupNode {
  readonly type: 'group';
  readonly id: string;
  /** The group's values from the outermost, as the index takes them. */
  readonly within: readonly string[];
  readonly count: number;
  readonly parent: GroupNode | undefined;
  /** Shown with its articles from the start: it is alone or the first of its level, or a filter left few. */
  readonly open: boolean;
}

/** A run of articles of a list that is too long to be shown at once. */
export interface RangeNode {
  readonly type: 'range';
  readonly id: string;
  readonly list: ArticleList;
  readonly offset: number;
  readonly count: number;
  readonly first: ArticleSummary | undefined;
  readonly last: ArticleSummary | undefined;
  readonly parent: GroupNode | RangeNode | undefined;
}

export interface ArticleNode {
  readonly type: 'article';
  readonly id: string;
  readonly article: ArticleSummary;
  readonly parent: GroupNode | RangeNode | undefined;
}

export type TreeNode = GroupNode | RangeNode | ArticleNode;
type ArticleList = Omit<ArticlesRequest, keyof PageRequest>;
type TreeIndex = Pick<CorpusIndex, 'articles' | 'articleGroups' | 'articlePosition' | 'status'>;

/** A list of more articles is divided. */
export const maxLeaves = 1000;
/** So many runs at most stand side by side; a run of more than `maxLeaves` articles is divided again. */
const maxRuns = 100;
/** With a filter that leaves no more than this, all groups are open. */
const maxOpen = 300;

/** The groups of a level that open themselves, so that there is something to read. */
interface SelfOpened {
  readonly values: Set<string>;
  /** The first group was chosen when all articles were there. */
  settled: boolean;
}

/**
 * The tree of a corpus's articles: groups, runs of long lists, articles. It holds no articles itself, each level is
 * asked for when it is opened, and an article's way from the root is found without reading the lists on it.
 */
export class ArticleTree {
  readonly #index: TreeIndex;
  readonly #roots: readonly string[];
  #order: ArticleOrder;
  /** Nobody has chosen an order yet: it follows from the articles. */
  #isFirstOrder: boolean;
  filter = '';
  /** The filter leaves so few articles that all groups are open. */
  #isFew = false;
  readonly #selfOpened = new Map<string, SelfOpened>();
  readonly #isInUse: () => boolean;

  /**
   * @param roots How many folders the corpus has: only several are shown as folders of their own.
   * @param order As a person chose it; undefined where nobody has.
   * @param isInUse Whether a person has chosen something in the tree, who would not like it closed.
   */
  constructor(
    index: TreeIndex,
    roots: readonly string[],
    order?: ArticleOrder,
    isInUse: () => boolean = () => false,
  ) {
    this.#isInUse = isInUse;
    this.#index = index;
    this.#roots = roots;
    this.#order = order ?? { grouping: 'date', sort: 'date' };
    this.#isFirstOrder = order === undefined;
  }

  get order(): ArticleOrder {
    return this.#order;
  }

  set order(order: ArticleOrder) {
    this.#order = order;
    this.#isFirstOrder = false;
  }

  /** How many articles the filter leaves. */
  async total(): Promise<number> {
    const all = { grouping: 'none', sort: this.order.sort, ...this.#filtered() } as const;
    return (await this.#index.articles({ ...all, offset: 0, limit: 1 })).total;
  }

  /** The nodes below a group or run, or the outermost ones. */
  async children(node?: TreeNode): Promise<TreeNode[]> {
    if (node?.type === 'article') return [];
    if (node?.type === 'range') return this.#run(node.list, node.offset, node.count, node);
    if (!node) await this.#lookAtAll();
    const within = node?.within ?? [];
    const { grouping } = this.order;
    if (grouping === 'none' || (grouping === 'source' && node) || (grouping === 'date' && isLastDate(within)))
      return this.#run(this.#list(within), 0, node?.count, node);
    const groups = await this.#groups(grouping, within, node);
    if (grouping !== 'folder') return groups;
    return [...groups, ...(await this.#run(this.#list(within), 0, undefined, node))];
  }

  /** The node of an article with its way up to the root; undefined where the filter leaves it out. */
  async locate(article: ArticleSummary): Promise<ArticleNode | undefined> {
    const within = this.#pathTo(article);
    const list = this.#list(within);
    const position = await this.#index.articlePosition(article.id, list);
    if (position === undefined) return undefined;
    let parent: GroupNode | RangeNode | undefined;
    for (let depth = 1; depth <= within.length; depth++)
      parent = this.#group(within.slice(0, depth), 0, parent, false);
    const { total } = await this.#index.articles({ ...list, offset: 0, limit: 1 });
    let [offset, count] = [0, total];
    while (count > maxLeaves) {
      const size = runSize(count);
      const start = offset + Math.floor((position - offset) / size) * size;
      count = Math.min(size, offset + count - start);
      offset = start;
      parent = rangeNode(list, offset, count, parent);
    }
    return articleNode(article, parent);
  }

  async #lookAtAll(): Promise<void> {
    if (this.#isFirstOrder) {
      const before = this.#order;
      const order = await firstOrder(this.#index);
      // A person may have chosen one meanwhile.
      if (this.#order === before) this.#order = order;
    }
    this.#isFew = this.filter !== '' && (await this.total()) <= maxOpen;
  }

  async #groups(
    grouping: 'date' | 'source' | 'folder',
    within: readonly string[],
    parent: GroupNode | undefined,
  ): Promise<GroupNode[]> {
    const groups = await this.#index.articleGroups({ grouping, within, ...this.#filtered() });
    const sorted = groups.toSorted((a, b) => compareValues(grouping, a.value, b.value));
    const isBuilding = this.#index.status.phase === 'indexing';
    const [first] = sorted;
    if (first && this.filter === '' && (parent?.open ?? true))
      this.#openFirst(within, first.value, isBuilding);
    // While articles come in, others may follow: a group that opened itself would stay open among them.
    const isAlone = groups.length === 1 && !isBuilding;
    return sorted.map(({ value, count }) => this.#group([...within, value], count, parent, isAlone));
  }

  /** Has the first group of a level open itself; what came first while articles came in stays open where it is used. */
  #openFirst(within: readonly string[], value: string, isBuilding: boolean): void {
    const level = this.#levelId(within);
    const known = this.#selfOpened.get(level) ?? { values: new Set(), settled: false };
    if (!known.settled && !isBuilding && !this.#isInUse()) known.values.clear();
    if (!known.settled && (!isBuilding || known.values.size === 0)) known.values.add(value);
    known.settled ||= !isBuilding;
    this.#selfOpened.set(level, known);
  }

  #levelId(within: readonly string[]): string {
    return [this.order.grouping, ...within.map(encodeURIComponent)].join('/');
  }

  #group(
    within: readonly string[],
    count: number,
    parent: GroupNode | RangeNode | undefined,
    isAlone: boolean,
  ): GroupNode {
    const opensItself =
      this.filter === ''
        ? (this.#selfOpened.get(this.#levelId(within.slice(0, -1)))?.values.has(within.at(-1) ?? '') ?? false)
        : this.#isFew;
    // The editor keeps closed what it has shown closed: a group that opens itself is another one.
    const mark = `${this.filter === '' ? '' : '?'}${opensItself ? '+' : ''}`;
    const id = `${this.#levelId(within)}${mark}`;
    const open = opensItself || isAlone;
    return { type: 'group', id, within, count, parent: parent as GroupNode | undefined, open };
  }

  /** Articles of a list, or the runs that it is divided into. */
  async #run(
    list: ArticleList,
    offset: number,
    known: number | undefined,
    parent: GroupNode | RangeNode | undefined,
  ): Promise<TreeNode[]> {
    if (known === undefined || known <= maxLeaves) {
      const { items, total } = await this.#index.articles({ ...list, offset, limit: known ?? maxLeaves });
      if (known !== undefined || total <= maxLeaves)
        return items.map((article) => articleNode(article, parent));
      known = total;
    }
    const size = runSize(known);
    const starts = Array.from({ length: Math.ceil(known / size) }, (_, i) => offset + i * size);
    const end = offset + known;
    // The last article of a run and the first of the next one stand side by side: one question for both.
    const edges = await Promise.all(
      [...starts, end].map(async (start, i) => {
        const at = i === 0 ? start : start - 1;
        const limit = i === 0 || start === end ? 1 : 2;
        const { items } = await this.#index.articles({ ...list, offset: at, limit });
        return i === 0 ? { after: items[0] } : { before: items[0], after: items[1] };
      }),
    );
    return starts.map((start, i) =>
      rangeNode(list, start, Math.min(size, end - start), parent, [edges[i]?.after, edges[i + 1]?.before]),
    );
  }

  #list(within: readonly string[]): ArticleList {
    const direct = this.order.grouping === 'folder';
    return { ...this.order, within, ...this.#filtered(), ...(direct && { direct }) };
  }

  #filtered(): { filter?: string } {
    return this.filter === '' ? {} : { filter: this.filter };
  }

  /** The groups that an article stands in, from the outermost. */
  #pathTo(article: ArticleSummary): string[] {
    switch (this.order.grouping) {
      case 'none':
        return [];
      case 'source':
        return [article.source ?? ''];
      case 'date':
        return article.date ? [article.date.slice(0, 4), article.date.slice(0, 7)] : [''];
      case 'folder': {
        const folders = article.path.split('/').slice(0, -1);
        return this.#roots.length > 1 ? [article.root, ...folders] : folders;
      }
    }
  }
}

function isLastDate(within: readonly string[]): boolean {
  return within.length === 2 || within[0] === '';
}

function articleNode(article: ArticleSummary, parent: GroupNode | RangeNode | undefined): ArticleNode {
  return { type: 'article', id: article.id, article, parent };
}

/** @param edges The first and the last article, where they are known. */
function rangeNode(
  list: ArticleList,
  offset: number,
  count: number,
  parent: GroupNode | RangeNode | undefined,
  [first, last]: readonly (ArticleSummary | undefined)[] = [],
): RangeNode {
  const id = `${parent?.id ?? list.grouping}#${offset}+${count}${list.filter === undefined ? '' : '?'}`;
  return { type: 'range', id, list, offset, count, first, last, parent };
}

/** How many articles a run holds: 1,000, or ten, a hundred … times as many, so that the runs stay few. */
export function runSize(count: number): number {
  let size = maxLeaves;
  while (count / size > maxRuns) size *= 10;
  return size;
}

/** Newest dates first, names by the alphabet; articles without date or source come last. */
function compareValues(grouping: 'date' | 'source' | 'folder', a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  if (grouping === 'date') return a < b ? 1 : a > b ? -1 : 0;
  return a.localeCompare(b, undefined, { numeric: true });
}
