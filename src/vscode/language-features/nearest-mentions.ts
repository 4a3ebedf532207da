import type { TextRange } from '../../core/article';
import type { EntityId, MentionHit, Page } from '../../corpus';
import type { DocumentAnalysis } from '../documents/document-analysis';

export interface MentionPlace {
  readonly uri: string;
  readonly range: TextRange;
}

/**
 * Joins what the index knows of an entity's mentions with what open articles say that are not saved: those answer
 * for themselves, and come first.
 * @param stored The index's mentions, nearest first.
 * @param open Readings of the article asked from, and of articles with unsaved text.
 * @returns at most `limit` places, by article, and how many there are in all.
 */
export function nearestMentions(
  id: EntityId,
  stored: Page<Pick<MentionHit, 'uri' | 'range'>>,
  open: readonly DocumentAnalysis[],
  limit: number,
): { readonly places: readonly MentionPlace[]; readonly total: number } {
  const articles = new Map<string, MentionPlace[]>();
  let live = 0;
  for (const analysis of open) {
    const { uri } = analysis;
    const places = analysis.mentionsOf(id).map((mention) => ({ uri, range: analysis.rangeOf(mention) }));
    live += places.length;
    articles.set(uri, places);
  }
  const overtaken = new Set(open.map(({ uri }) => uri));
  let known = 0;
  for (const { uri, range } of stored.items) {
    if (overtaken.has(uri)) {
      known++;
      continue;
    }
    const places = articles.get(uri);
    if (places) places.push({ uri, range });
    else articles.set(uri, [{ uri, range }]);
  }
  const places = [...articles.values()].flat().slice(0, limit);
  return { places, total: stored.total - known + live };
}
