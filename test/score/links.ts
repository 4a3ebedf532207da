import type { Prediction } from '../../src/cli/prediction';
import type { GoldArticle, GoldMention } from './gold';
import { entityKinds } from './names';
import { rates, round, share, type Rates, type ScoreError } from './rates';
import { sameName } from './same-name';

type PairRates = Rates & { readonly goldPairs: number; readonly predictedPairs: number };

export interface LinkScores {
  /** Pairs of names that share an entity: in one article, and of different articles. */
  readonly within: PairRates;
  readonly across: PairRates;
  readonly bCubed: Rates;
  readonly pronouns: PronounScores;
}

export interface PronounScores {
  readonly gold: number;
  readonly answered: number;
  readonly accuracyOfAnswered: number;
  readonly recall: number;
}

/** A name as annotated, and the entity of the found name that stands for it; null where none does. */
interface LinkedName {
  readonly article: string;
  readonly gold: string;
  readonly got: string | null;
}

/** Who is who, by names; and the pronouns of the persons that have a name in their article. */
export function scoreLinks(
  gold: readonly GoldArticle[],
  predictions: ReadonlyMap<string, Prediction>,
  report: (error: ScoreError) => void = () => undefined,
): LinkScores {
  const linked: LinkedName[] = [];
  const pronouns = { gold: 0, answered: 0, right: 0 };
  const goldName = new Map<string, string>();
  for (const article of gold) {
    const prediction = predictions.get(article.id);
    const found = (prediction?.mentions ?? []).filter((m) => m.form === 'name');
    const namesOf = new Map<string, Set<string>>();
    const firstGot = new Map<string, string | null>();
    for (const mention of article.mentions) {
      if (mention.form !== 'name' || !mention.entity || !entityKinds.includes(mention.type)) continue;
      const got = standsFor(mention, found)?.entity ?? null;
      const words = article.text.slice(mention.start, mention.end);
      linked.push({ article: article.id, gold: mention.entity, got });
      if (!goldName.has(mention.entity)) goldName.set(mention.entity, words);
      namesOf.set(mention.entity, (namesOf.get(mention.entity) ?? new Set()).add(words));
      const first = firstGot.get(mention.entity);
      if (first === undefined) firstGot.set(mention.entity, got);
      else if (got !== first) {
        const sort = got === null ? 'a name of the entity is not found' : 'one entity split in an article';
        report({ sort, article: article.id, text: article.text, ...spanOf(mention), note: mention.entity });
      }
    }
    for (const mention of article.mentions) {
      const names = mention.entity ? namesOf.get(mention.entity) : undefined;
      const words = article.text.slice(mention.start, mention.end);
      if (mention.form !== 'pronoun' || mention.type !== 'person' || !names) continue;
      if (!/^(he|she|him|her|his|hers|himself|herself)$/i.test(words)) continue;
      pronouns.gold++;
      const hit = prediction?.mentions.find(
        (m) => m.form === 'pronoun' && m.start === mention.start && m.end === mention.end,
      );
      const name = hit && prediction?.entities[hit.entity]?.name;
      const note = `annotated: ${[...names].join(' / ')}; found: ${name ?? 'nobody'}`;
      const where = { article: article.id, text: article.text, ...spanOf(mention), note };
      if (!name) {
        report({ sort: 'pronoun left open', ...where });
        continue;
      }
      pronouns.answered++;
      if ([...names].some((each) => sameName(each, name))) pronouns.right++;
      else report({ sort: 'pronoun of somebody else', ...where });
    }
  }
  const within = countPairs(linked, (name) => name.article);
  const whole = countPairs(linked, () => '');
  const across = {
    gold: whole.gold - within.gold,
    predicted: whole.predicted - within.predicted,
    right: whole.right - within.right,
  };
  return {
    within: pairRates(within),
    across: pairRates(across),
    bCubed: bCubed(linked),
    pronouns: {
      gold: pronouns.gold,
      answered: pronouns.answered,
      accuracyOfAnswered: round(share(pronouns.right, pronouns.answered)),
      recall: round(share(pronouns.right, pronouns.gold)),
    },
  };
}

const spanOf = ({ start, end }: GoldMention): { start: number; end: number } => ({ start, end });

/** The found name most like an annotated one; the same end counts more than any likeness, the same span most. */
export function standsFor<T extends { readonly start: number; readonly end: number }>(
  wanted: GoldMention,
  found: readonly T[],
): T | undefined {
  let best: T | undefined;
  let bestScore = 0;
  for (const name of found) {
    const shared = Math.min(wanted.end, name.end) - Math.max(wanted.start, name.start);
    if (shared <= 0) continue;
    const likeness = shared / (Math.max(wanted.end, name.end) - Math.min(wanted.start, name.start));
    const sameEnd = wanted.end === name.end;
    const score = likeness + (sameEnd ? 1 : 0) + (sameEnd && wanted.start === name.start ? 1 : 0);
    if (score <= bestScore) continue;
    best = name;
    bestScore = score;
  }
  return best;
}

interface Pairs {
  readonly gold: number;
  readonly predicted: number;
  readonly right: number;
}

function countPairs(names: readonly LinkedName[], scopeOf: (name: LinkedName) => string): Pairs {
  const gold = new Tally();
  const got = new Tally();
  const both = new Tally();
  for (const name of names) {
    const scope = scopeOf(name);
    gold.add(scope, name.gold);
    if (name.got === null) continue;
    got.add(scope, name.got);
    both.add(scope, name.gold, name.got);
  }
  return { gold: gold.pairs(), predicted: got.pairs(), right: both.pairs() };
}

/** Counts equal keys. */
class Tally {
  private readonly counts = new Map<string, number>();
  add(...key: string[]): void {
    const joined = key.join('\0');
    this.counts.set(joined, (this.counts.get(joined) ?? 0) + 1);
  }
  of(...key: string[]): number {
    return this.counts.get(key.join('\0')) ?? 0;
  }
  /** How many pairs can be drawn, each of two with equal keys. */
  pairs(): number {
    let pairs = 0;
    for (const count of this.counts.values()) pairs += (count * (count - 1)) / 2;
    return pairs;
  }
}

const pairRates = ({ gold, predicted, right }: Pairs): PairRates => ({
  goldPairs: gold,
  predictedPairs: predicted,
  ...rates(share(right, predicted), share(right, gold)),
});

/** B³ over all annotated names; one that nothing stands for is a cluster of its own. */
function bCubed(names: readonly LinkedName[]): Rates {
  const clusters = names.map(({ got }, index) => got ?? `\0${index}`);
  const goldSize = new Tally();
  const gotSize = new Tally();
  const both = new Tally();
  names.forEach(({ gold }, index) => {
    goldSize.add(gold);
    gotSize.add(clusters[index]!);
    both.add(gold, clusters[index]!);
  });
  let precision = 0;
  let recall = 0;
  names.forEach(({ gold }, index) => {
    const shared = both.of(gold, clusters[index]!);
    precision += shared / gotSize.of(clusters[index]!);
    recall += shared / goldSize.of(gold);
  });
  return rates(share(precision, names.length), share(recall, names.length));
}
