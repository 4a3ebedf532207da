import type { FilterValue, Query } from '../../core/query';
import type {
  ArticleMentions,
  EntitiesRequest,
  EntityId,
  EntitySummary,
  Page,
  QueryCheck,
} from '../../corpus';
import type { EntityPageRequest, ResolvedEntities, UnresolvedEntity } from '../port';
import { wordsOf } from '../search/words';
import { maxChecked } from '../search/query-plan';
import { byEach, byText, type Compare } from '../search/order';
import type { View } from './view';

/** An id is the kind that was found, a mark, the folded name, and what tells bearers of one name apart. */
const foldedName = ({ id }: EntitySummary): string => id.replace(/^[a-z]+./, '');
const byName: Compare<EntitySummary> = byEach(
  byText(foldedName),
  byText(({ id }) => id),
);
const byCount: Compare<EntitySummary> = byEach((a, b) => b.mentions - a.mentions, byName);
const byQuotations: Compare<EntitySummary> = byEach((a, b) => b.quotations - a.quotations, byCount);
const orders = { count: byCount, name: byName, quotations: byQuotations } as const;

export function entities(view: View, request: EntitiesRequest): Page<EntitySummary> {
  const { kind, filter = '', quoted = false, sort, offset, limit } = request;
  const named = wordsOf(filter).length > 0 ? view.entities.named({ value: filter, prefix: true }) : undefined;
  const all = view.entities
    .all()
    .filter((entity) => (kind === undefined || entity.kind === kind) && (named?.has(entity.id) ?? true))
    .filter(({ quotations }) => !quoted || quotations > 0)
    .sort(orders[sort]);
  return { items: all.slice(offset, offset + limit), total: all.length };
}

export const entity = (view: View, id: EntityId): EntitySummary | undefined => view.entities.get(id);

/** The articles that mention an entity, in the order of time, with how often. */
export function entityArticles(
  view: View,
  { id, page: { offset, limit } }: EntityPageRequest,
): Page<ArticleMentions> {
  const all: ArticleMentions[] = [];
  for (const article of view.entities.get(id) ? view.articles() : []) {
    const ids = view.entities.idsOf(article);
    if (!ids.includes(id)) continue;
    const mentions = article.findings!.mentions.filter(({ entity }) => ids[entity] === id).length;
    all.push({ article: view.summaryOf(article), mentions });
  }
  return { items: all.slice(offset, offset + limit), total: all.length };
}

/** Who is behind entities of an article that need not be stored. */
export function resolve(view: View, unresolved: readonly UnresolvedEntity[]): ResolvedEntities {
  const found = unresolved.map((entity) => view.entities.behind(entity));
  return {
    ids: unresolved.map(({ key }, i) => found[i]?.id ?? key),
    names: unresolved.map(({ name }, i) => found[i]?.name ?? name),
  };
}

/** Whom the names of a query's filters stand for, the most frequent first. */
export function check(view: View, { filters }: Query): QueryCheck {
  const named = (values: readonly FilterValue[] = []) => {
    const ids = values.map((value) =>
      [...view.entities.named(value)]
        .flatMap((id) => view.entities.get(id) ?? [])
        .sort(byCount)
        .slice(0, maxChecked),
    );
    return [...new Map(ids.flat().map((each) => [each.id, each])).values()];
  };
  return { speakers: named(filters.speaker), about: named(filters.about) };
}
