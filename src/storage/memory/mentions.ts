import type { MentionForm } from '../../core/entity';
import { collapseSpaces } from '../../core/text/characters';
import type { MentionHit, MentioningNeighbor, MentionsRequest, Page } from '../../corpus';
import type { MentioningRequest } from '../port';
import { contextOf } from '../search/concordance';
import { neighborAmong } from './articles';
import { dayOf, type KeptArticle } from './state';
import type { View } from './view';

export function mentions(view: View, request: MentionsRequest): Page<MentionHit> {
  const { entity: id, forms = ['name'], near, offset, limit } = request;
  if (!view.entities.get(id)) return { items: [], total: 0 };
  const wanted = new Set<MentionForm>(forms);
  const all = [...view.articles()];
  const from = near === undefined ? undefined : view.article(near);
  const found: MentionHit[] = [];
  for (const article of from ? nearestFirst(all, from) : all) {
    const ids = view.entities.idsOf(article);
    for (const mention of article.findings?.mentions ?? []) {
      if (ids[mention.entity] !== id || !wanted.has(mention.form)) continue;
      found.push({
        ...view.placeOf(article, mention),
        form: mention.form,
        text: collapseSpaces(article.text.text.slice(mention.start, mention.end)),
        ...contextOf(article.text, mention),
      });
    }
  }
  return { items: found.slice(offset, offset + limit), total: found.length };
}

/** An article, then those before and after it in time: the nearer day first, of two as near the older one. */
function nearestFirst(inTime: readonly KeptArticle[], from: KeptArticle): KeptArticle[] {
  const at = inTime.indexOf(from);
  const older = inTime.slice(at + 1);
  const newer = inTime.slice(0, at).reverse();
  const order = [from];
  while (older.length > 0 || newer.length > 0) {
    const back = older[0] ? daysBetween(older[0], from) : Infinity;
    const ahead = newer[0] ? daysBetween(from, newer[0]) : Infinity;
    order.push((back <= ahead ? older : newer).shift()!);
  }
  return order;
}

/** What has no date stands before all that have one. */
function daysBetween(earlier: KeptArticle, later: KeptArticle): number {
  const dayNumber = (article: KeptArticle) => Date.parse(dayOf(article) || '0000-01-01') / 86_400_000;
  return dayNumber(later) - dayNumber(earlier);
}

export function neighborMentioning(view: View, request: MentioningRequest): MentioningNeighbor | undefined {
  const { entity: id } = request;
  if (!view.entities.get(id)) return undefined;
  return neighborAmong(view, request, (article) => view.entities.idsOf(article).includes(id));
}
