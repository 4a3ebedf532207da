import type { EntityKind } from '../../core/entity';
import type { ArticleSummary, CorpusIndex, EntitySummary, MentionHit } from '../../corpus';

export interface KindNode {
  readonly type: 'kind';
  readonly id: string;
  readonly kind: EntityKind;
  readonly count: number;
}

export interface EntityNode {
  readonly type: 'entity';
  readonly id: string;
  readonly entity: EntitySummary;
  readonly parent: KindNode;
}

/** An article that mentions an entity. */
export interface EntityArticleNode {
  readonly type: 'entityArticle';
  readonly id: string;
  readonly article: ArticleSummary;
  readonly mentions: number;
  readonly parent: EntityNode;
}

export interface MentionNode {
  readonly type: 'mention';
  readonly id: string;
  readonly hit: MentionHit;
  readonly parent: EntityArticleNode;
}

/** The end of a list that goes on: opening it shows more. */
export interface MoreNode {
  readonly type: 'more';
  readonly id: string;
  readonly left: number;
  readonly parent: KindNode | EntityNode;
}

export type EntityTreeNode = KindNode | EntityNode | EntityArticleNode | MentionNode | MoreNode;
export type EntitySort = 'count' | 'name';

export const entityKinds: readonly EntityKind[] = ['person', 'organization', 'place'];
/** A list shows so many, and so many more each time it is asked to. */
export const listStep = 200;
/** Mentions of one entity in one article that are shown; more than a reader goes through one by one. */
const maxMentions = 1000;

/** Persons, organizations and places; under each its articles, under each of these its mentions there. */
export class EntityTree {
  readonly #index: Pick<CorpusIndex, 'entities' | 'entityArticles' | 'mentions'>;
  sort: EntitySort;
  filter = '';
  readonly #shown = new Map<string, number>();

  constructor(index: Pick<CorpusIndex, 'entities' | 'entityArticles' | 'mentions'>, sort: EntitySort) {
    this.#index = index;
    this.sort = sort;
  }

  /** Shows further nodes of a list the next time its children are asked for. */
  showMore({ parent }: MoreNode): void {
    this.#shown.set(parent.id, this.#limit(parent.id) + listStep);
  }

  async children(node?: EntityTreeNode): Promise<EntityTreeNode[]> {
    switch (node?.type) {
      case undefined:
        return this.#kinds();
      case 'kind':
        return this.#entities(node);
      case 'entity':
        return this.#articles(node);
      case 'entityArticle':
        return this.#mentions(node);
      case 'mention':
      case 'more':
        return [];
    }
  }

  async #kinds(): Promise<KindNode[]> {
    const counts = await Promise.all(
      entityKinds.map((kind) => this.#index.entities({ ...this.#request(kind), offset: 0, limit: 1 })),
    );
    const mark = this.filter === '' ? '' : '?';
    return entityKinds.flatMap((kind, i): KindNode[] => {
      const count = counts[i]?.total ?? 0;
      return count === 0 ? [] : [{ type: 'kind', id: `${kind}${mark}`, kind, count }];
    });
  }

  async #entities(parent: KindNode): Promise<EntityTreeNode[]> {
    const limit = this.#limit(parent.id);
    const { items, total } = await this.#index.entities({ ...this.#request(parent.kind), offset: 0, limit });
    const nodes = items.map((entity): EntityNode => ({
      type: 'entity',
      id: `${parent.id}/${entity.id}`,
      entity,
      parent,
    }));
    return [...nodes, ...more(parent, total - items.length)];
  }

  async #articles(parent: EntityNode): Promise<EntityTreeNode[]> {
    const limit = this.#limit(parent.id);
    const { items, total } = await this.#index.entityArticles(parent.entity.id, { offset: 0, limit });
    const nodes = items.map(({ article, mentions }): EntityArticleNode => ({
      type: 'entityArticle',
      id: `${parent.id}/${article.id}`,
      article,
      mentions,
      parent,
    }));
    return [...nodes, ...more(parent, total - items.length)];
  }

  async #mentions(parent: EntityArticleNode): Promise<MentionNode[]> {
    const { id: near } = parent.article;
    const { items } = await this.#index.mentions({
      entity: parent.parent.entity.id,
      near,
      forms: ['name', 'nominal', 'pronoun'],
      offset: 0,
      limit: maxMentions,
    });
    // Mentions of the nearest article come first, and the list goes on with its neighbors.
    const here = items.findIndex((hit) => hit.article !== near);
    return (here < 0 ? items : items.slice(0, here)).map((hit): MentionNode => {
      const { line, character } = hit.range.start;
      return { type: 'mention', id: `${parent.id}#${line}:${character}`, hit, parent };
    });
  }

  #request(kind: EntityKind): { kind: EntityKind; sort: EntitySort; filter?: string } {
    return { kind, sort: this.sort, ...(this.filter !== '' && { filter: this.filter }) };
  }

  #limit(id: string): number {
    return this.#shown.get(id) ?? listStep;
  }
}

function more(parent: KindNode | EntityNode, left: number): MoreNode[] {
  return left > 0 ? [{ type: 'more', id: `${parent.id}+`, left, parent }] : [];
}
