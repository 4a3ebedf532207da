import { bCubed, Tally, type LinkedName } from './clusters';
import type { GoldArticle, GoldMention } from './gold';
import { isEntityKind } from './names';
import type { Predictions } from './predicted';
import { rates, round, share, type Rates, type Report } from './rates';
import { sameName } from './same-name';
import { mostAlike } from './spans';

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

interface ArticleName extends LinkedName {
  readonly article: string;
}

/** Who is who, by names; and the pronouns of the persons that have a name in their article. */
export function scoreLinks(
  gold: readonly GoldArticle[],
  predictions: Predictions,
  report: Report = () => undefined,
): LinkScores {
  const linked: ArticleName[] = [];
  const pronouns = { gold: 0, answered: 0, right: 0 };
  const goldName = new Map<string, string>();
  for (const article of gold) {
    const prediction = predictions.get(article.id);
    const found = (prediction?.mentions ?? []).filter((m) => m.form === 'name');
    const namesOf = new Map<string, Set<string>>();
    const firstGot = new Map<string, string | null>();
    for (const mention of article.mentions) {
      if (mention.form !== 'name' || !mention.entity || !isEntityKind(mention.type)) continue;
      const got = mostAlike(mention, found)?.entity ?? null;
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

interface Pairs {
  readonly gold: number;
  readonly predicted: number;
  readonly right: number;
}

function countPairs(names: readonly ArticleName[], scopeOf: (name: ArticleName) => string): Pairs {
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

const pairRates = ({ gold, predicted, right }: Pairs): PairRates => ({
  goldPairs: gold,
  predictedPairs: predicted,
  ...rates(share(right, predicted), share(right, gold)),
});
