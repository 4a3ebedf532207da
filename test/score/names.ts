import type { GoldArticle } from './gold';
import type { PredictedMention, Predictions } from './predicted';
import { countedRates, newCount, type Count, type CountedRates, type Report } from './rates';

type EntityKind = PredictedMention['kind'];
export const entityKinds: readonly EntityKind[] = ['person', 'organization', 'place'];
/** Whether entities of an annotated kind are looked for. */
export const isEntityKind = (kind: string): kind is EntityKind => entityKinds.some((each) => each === kind);

export type NameScores = Record<string, CountedRates>;

/** Names by exact span, for each kind, for all kinds, and without regard to the kind. */
export function scoreNames(
  gold: readonly GoldArticle[],
  predictions: Predictions,
  report: Report = () => undefined,
): NameScores {
  const counts: Record<string, Count> = {};
  for (const row of [...entityKinds, 'all']) counts[row] = newCount();
  const untyped = (counts['untyped'] = { ...newCount(), recalled: 0 });
  for (const article of gold) {
    const wanted = article.mentions.filter((m) => isEntityKind(m.type) && m.form === 'name');
    const found = (predictions.get(article.id)?.mentions ?? []).filter((m) => m.form === 'name');
    const span = (m: { start: number; end: number }): string => `${m.start}-${m.end}`;
    const annotatedSpans = new Set(article.mentions.map(span));
    const foundSpans = new Set(found.map(span));
    const wantedKeys = new Set(wanted.map((m) => span(m) + m.type));
    const foundKeys = new Set(found.map((m) => span(m) + m.kind));
    const tell = (sort: string, { start, end }: { start: number; end: number }): void => {
      report({ sort, article: article.id, text: article.text, start, end, note: '' });
    };
    for (const mention of wanted) {
      const hit = foundKeys.has(span(mention) + mention.type);
      for (const row of [mention.type, 'all', 'untyped']) counts[row]!.gold++;
      if (foundSpans.has(span(mention))) untyped.recalled++;
      if (!hit) tell(`missed ${mention.type}: ${whyMissed(mention, found)}`, mention);
    }
    for (const mention of found) {
      const hit = wantedKeys.has(span(mention) + mention.kind);
      for (const row of [mention.kind, 'all', 'untyped']) counts[row]!.predicted++;
      if (hit) for (const row of [mention.kind, 'all']) counts[row]!.right++;
      if (annotatedSpans.has(span(mention))) untyped.right++;
      if (!hit && !article.mentions.some((m) => m.start < mention.end && mention.start < m.end))
        tell(`spurious ${mention.kind}: nothing annotated there`, mention);
    }
  }
  return Object.fromEntries(Object.entries(counts).map(([row, count]) => [row, countedRates(count)]));
}

/** Why an annotated name is not found as it stands: what the first found name is that overlaps it. */
export function whyMissed(
  wanted: { start: number; end: number },
  found: readonly { start: number; end: number; kind: string }[],
): string {
  const near = found.find((m) => m.start < wanted.end && wanted.start < m.end);
  if (!near) return 'nothing found';
  if (near.start === wanted.start && near.end === wanted.end) return `found as ${near.kind}`;
  if (near.start <= wanted.start && near.end >= wanted.end) return 'found too long';
  if (near.start >= wanted.start && near.end <= wanted.end) return 'found too short';
  return 'found across its end';
}
