import { zonesOf, type GoldArticle } from './gold';
import type { Predictions } from './predicted';
import { round, share, type Report } from './rates';
import { jaccard, mapText, overlap, wordPositions } from './spans';

export interface ShownScores {
  /** Quotations near which nothing was annotated, neither a quotation nor an attitude. */
  readonly nobodySaid: { readonly shown: number; readonly nobody: number; readonly share: number };
}

/** How much of what is shown nobody said. It means something only where people annotated all that is said. */
export function scoreShown(
  gold: readonly GoldArticle[],
  predictions: Predictions,
  report: Report = () => undefined,
): ShownScores {
  let shown = 0;
  let nobody = 0;
  for (const article of gold) {
    const map = mapText(article.text);
    const zones = zonesOf(article);
    const annotated = article.quotes.map(({ parts }) => wordPositions(map, parts));
    for (const { parts } of predictions.get(article.id)?.quotations ?? []) {
      if (!parts.length) continue;
      shown++;
      const positions = wordPositions(map, parts);
      if (overlap(parts, zones) || annotated.some((each) => jaccard(each, positions) >= 0.3)) continue;
      nobody++;
      const [start, end] = [parts[0]![0], parts.at(-1)![1]];
      report({ sort: 'nobody said', article: article.id, text: article.text, start, end, note: '' });
    }
  }
  return { nobodySaid: { shown, nobody, share: round(share(nobody, shown)) } };
}
