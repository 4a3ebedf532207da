import type { GoldArticle } from './gold';
import { isEntityKind } from './names';
import type { Predictions } from './predicted';
import { round, share } from './rates';
import { mostAlike } from './spans';

interface PairRecall {
  readonly pairs: number;
  /** What share of the pairs has one entity. */
  readonly recall: number;
}

/**
 * Of the pairs of annotated names that share an entity, those that share a word as well (`Ann Orra`, `Orra`). Where
 * actors were annotated rather than names (a party, its chairman and its committee as one), the rest of the pairs is
 * nothing that could be found by names.
 */
export interface AlikeNames {
  readonly within: PairRecall;
  readonly across: PairRecall;
  /** The share of all pairs that share a word. */
  readonly shareWithin: number;
  readonly shareAcross: number;
}

interface Name {
  readonly article: string;
  readonly words: ReadonlySet<string>;
  readonly got: string | undefined;
}

export function alikeNames(gold: readonly GoldArticle[], predictions: Predictions): AlikeNames {
  const byEntity = new Map<string, Name[]>();
  for (const article of gold) {
    const found = (predictions.get(article.id)?.mentions ?? []).filter((m) => m.form === 'name');
    for (const mention of article.mentions) {
      if (mention.form !== 'name' || !mention.entity || !isEntityKind(mention.type)) continue;
      const name = {
        article: article.id,
        words: wordsOf(article.text.slice(mention.start, mention.end)),
        got: mostAlike(mention, found)?.entity,
      };
      const same = byEntity.get(mention.entity);
      if (same) same.push(name);
      else byEntity.set(mention.entity, [name]);
    }
  }
  const within = { all: 0, alike: 0, right: 0 };
  const across = { all: 0, alike: 0, right: 0 };
  for (const names of byEntity.values())
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) {
        const count = a.article === b.article ? within : across;
        count.all++;
        if (![...a.words].some((word) => b.words.has(word))) continue;
        count.alike++;
        if (a.got !== undefined && a.got === b.got) count.right++;
      }
    });
  const rates = ({ alike, right }: typeof within): PairRecall => ({
    pairs: alike,
    recall: round(share(right, alike)),
  });
  return {
    within: rates(within),
    across: rates(across),
    shareWithin: round(share(within.alike, within.all)),
    shareAcross: round(share(across.alike, across.all)),
  };
}

/** Names of what is spoken of are long words; `of`, `Mr` and the like are in everybody's. */
const wordsOf = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !/^(?:the|and|for|mrs|president|prime|minister)$/.test(word)),
  );
