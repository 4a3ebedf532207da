import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArticles, tokenize } from '../../src/core/article';
import type { RankerWeights } from '../../src/core/language/contract';
import { spanOf } from '../../src/core/quotation/chunks';
import { findCandidates, kindOf } from '../../src/core/quotation/find-quotations';
import { factsOf } from '../../src/core/quotation/ranker/candidate-facts';
import { featureValues } from '../../src/core/quotation/ranker/ranker';
import { fitLogistic, type Example, predict } from './logistic';
import { type GoldArticle, readGold, speakerOf, zonesOf } from './gold';
import type { SpanPair } from './predicted';
import { jaccard, lieInside, mapText, overlap, wordPositions } from './spans';

/**
 * Learns how sure quotations are from annotated articles, and writes the weights of English.
 *   npm run train -- GOLD.jsonl
 * The same annotations and rules give the same weights. To be run again when a rule, a verb or a feature changes.
 */
function main(): void {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: npm run train -- GOLD.jsonl');
  const gold = readGold(file);
  const samples = gold.flatMap(samplesOf);
  const vocabulary = frequentFeatures(samples);
  const examples = samples.map((sample): Example => exampleOf(sample, vocabulary));
  const model = fitLogistic(examples, vocabulary.size, penalty);
  const { slope, shift } = calibrate(samples, examples, vocabulary.size);
  const weights: Record<string, Record<string, number>> = {};
  for (const [key, index] of vocabulary) {
    const weight = round(model.weights[index]! * slope);
    const [feature, value] = JSON.parse(key) as [string, string];
    if (weight !== 0) (weights[feature] ??= {})[value] = weight;
  }
  const result: RankerWeights = { bias: round(model.bias * slope + shift), weights };
  const target = path.join(__dirname, '../../src/core/language/en/data/quotation-ranker.json');
  const text = JSON.stringify(result);
  writeFileSync(target, `${text}\n`);
  const right = samples.filter(({ isRight }) => isRight).length;
  process.stdout.write(
    `${samples.length} quotations of ${gold.length} articles, ${right} of them right; ${vocabulary.size} features, ${text.length} bytes.\n`,
  );
}

/** Strength of the pull of all weights to 0. */
const penalty = 8;

/** A feature that fewer quotations have tells nothing of others. */
const minCount = 4;

interface Sample {
  readonly article: string;
  readonly features: readonly string[];
  readonly isRight: boolean;
}

/** The candidates of an annotated article: right where content and speaker are those that people annotated. */
function samplesOf(gold: GoldArticle): Sample[] {
  const [article] = parseArticles(gold.text, {
    ...(gold.title && { title: gold.title }),
    ...(gold.date && { date: gold.date }),
  });
  const { chunks, candidates } = findCandidates(article!, tokenize(article!));
  const map = mapText(gold.text);
  const zones = zonesOf(gold);
  const golds = gold.quotes.map((quotation) => ({
    quotation,
    positions: wordPositions(map, quotation.parts),
  }));
  const founds = candidates.map((candidate) => {
    const parts = candidate.parts.map(({ from, to }) => pairOf(spanOf(chunks, from, to)));
    return { candidate, parts, positions: wordPositions(map, parts) };
  });
  const pairs = golds
    .flatMap((wanted) =>
      founds.map((found) => ({ wanted, found, alike: jaccard(wanted.positions, found.positions) })),
    )
    .filter(({ alike }) => alike > 0.3)
    .sort((a, b) => b.alike - a.alike);
  const taken = new Set<object>();
  const best = new Map<object, (typeof pairs)[number]>();
  for (const pair of pairs) {
    if (taken.has(pair.wanted) || taken.has(pair.found)) continue;
    taken.add(pair.wanted).add(pair.found);
    best.set(pair.found, pair);
  }
  return founds.flatMap((found): Sample[] => {
    const { candidate, parts, positions } = found;
    if (!positions.length || lieInside(parts, zones)) return [];
    const pair = best.get(found);
    const wanted = pair && pair.alike >= 0.8 ? pair.wanted : undefined;
    const speaker = candidate.speaker
      ? [pairOf(spanOf(chunks, candidate.speaker.from, candidate.speaker.to))]
      : [];
    const annotated = wanted ? speakerOf(wanted.quotation) : [];
    const isRight = wanted !== undefined && (!annotated.length || overlap(annotated, speaker));
    const values = featureValues(factsOf(chunks, candidate, kindOf(chunks, candidate)));
    return [
      {
        article: gold.id,
        isRight,
        features: values.map(({ feature, value }) => JSON.stringify([feature, value])),
      },
    ];
  });
}

const pairOf = ({ start, end }: { start: number; end: number }): SpanPair => [start, end];

function frequentFeatures(samples: readonly Sample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of samples) for (const key of features) counts.set(key, (counts.get(key) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= minCount).map(([key]) => key);
  return new Map(frequent.sort().map((key, index) => [key, index]));
}

const exampleOf = ({ features, isRight }: Sample, vocabulary: ReadonlyMap<string, number>): Example => ({
  features: features.flatMap((key) => vocabulary.get(key) ?? []),
  isPositive: isRight,
});

const folds = 8;

/**
 * How much too sure the model is of what it was not trained on (Platt 1999): each eighth of the articles is judged by a
 * model of the others. Returns the slope and the shift that set it right.
 */
function calibrate(
  samples: readonly Sample[],
  examples: readonly Example[],
  size: number,
): { slope: number; shift: number } {
  const articles = [...new Set(samples.map(({ article }) => article))];
  const foldOf = new Map(articles.map((id, index) => [id, index % folds]));
  const judged: { score: number; isPositive: boolean }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isOut = samples.map(({ article }) => foldOf.get(article) === fold);
    const model = fitLogistic(
      examples.filter((_, i) => !isOut[i]),
      size,
      penalty,
    );
    examples.forEach((example, i) => {
      if (isOut[i]) judged.push({ score: predict(model, example), isPositive: example.isPositive });
    });
  }
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < 5000; round++) {
    let bySlope = 0;
    let byShift = 0;
    for (const { score, isPositive } of judged) {
      const error = 1 / (1 + Math.exp(-(slope * score + shift))) - (isPositive ? 1 : 0);
      bySlope += error * score;
      byShift += error;
    }
    slope -= (0.5 * bySlope) / judged.length;
    shift -= (0.5 * byShift) / judged.length;
  }
  return { slope, shift };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

main();
