// Learns the weights that tell persons, organizations, places and everything else apart by their names, from annotated
// articles, and writes src/core/language/en/data/name-kinds.json. The same articles give the same file.
//   npm run train:kinds -- GOLD.jsonl
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle, tokenize } from '../../src/core/article';
import { findNames } from '../../src/core/entity/names/find-names';
import { featureCount, handWeight, kindOrder } from '../../src/core/entity/names/kind-weights';
import type { Candidate } from '../../src/core/entity/names/name-candidate';
import { lexiconOf } from '../../src/core/entity/name-lexicon';
import { Subtokens } from '../../src/core/entity/tokens/subtokens';
import { readGold, type GoldArticle } from './gold';
import { errorsOf, fitSoftmax, type Sample } from './softmax';
import { likeness, occurrences, type StartAndEnd } from './spans';
import { entityNames } from './who-names';

/** A feature of fewer names is left out. */
const minTimes = 4;
const settings = { penalty: 0.03, rounds: 8, rate: 0.02 };
const maxWeight = 127;

/** The samples of one article: the names that the program takes into account, with the kinds that people gave them. */
function samplesOf(gold: GoldArticle): Sample[] {
  const article = parseArticle(gold.text, {
    ...(gold.title && { title: gold.title }),
    ...(gold.date && { date: gold.date }),
  });
  const seen = new Map<Candidate, Omit<Sample, 'class'>>();
  const lexicon = lexiconOf('en');
  const subtokens = new Subtokens(article, tokenize(article), {
    ...lexicon,
    kinds: {
      addTo(_, { numbers, count }, name, byHand) {
        const offset = kindOrder.map((kind) => handWeight * byHand[kind]);
        seen.set(name, { offset, features: [...numbers.subarray(0, count)] });
      },
    },
  });
  findNames(subtokens);
  const kindOf = annotatedKinds(gold);
  return [...seen].flatMap(([{ first, end }, known]) => {
    const kind = kindOf({ start: subtokens.start[first]!, end: subtokens.end[end - 1]! });
    return kind ? [{ ...known, class: kindOrder.indexOf(kind) }] : [];
  });
}

/** Finds the kind that people gave to what stands in a span; undefined where they gave several. */
function annotatedKinds(gold: GoldArticle): (span: StartAndEnd) => (typeof kindOrder)[number] | undefined {
  const names = entityNames(gold);
  const forms = gold.entities.flatMap(({ forms, kind }) =>
    forms.flatMap((form) => [...occurrences(gold.text, form)].map((span) => ({ ...span, kind }))),
  );
  return (span) => {
    const name = names.find((each) => likeness(each, span) >= 0.5);
    if (name) return name.entity.kind;
    const kinds = new Set(forms.filter((each) => likeness(each, span) > 0.99).map(({ kind }) => kind));
    return kinds.size > 1 ? undefined : ([...kinds][0] ?? 'other');
  };
}

/** Features that few samples have are left out: what they would teach is one article's. */
function withoutRare(samples: readonly Sample[]): Sample[] {
  const times = new Int32Array(featureCount);
  for (const { features } of samples) for (const feature of new Set(features)) times[feature]!++;
  return samples.map((sample) => ({
    ...sample,
    features: sample.features.filter((feature) => times[feature]! >= minTimes),
  }));
}

const fit = (samples: readonly Sample[]): Float64Array =>
  fitSoftmax(withoutRare(samples), featureCount, kindOrder.length, settings);

/** The share of samples whose likeliest kind is the right one. */
function accuracy(samples: readonly Sample[], weights: ArrayLike<number>): number {
  const right = samples.filter((sample) => {
    const errors = errorsOf(sample, weights, kindOrder.length);
    const odds = errors.map((error, k) => error + (k === sample.class ? 1 : 0));
    return odds.indexOf(Math.max(...odds)) === sample.class;
  });
  return right.length / samples.length;
}

/** Steps between -127 and 127, four for each feature, as base64. */
function encode(weights: Float64Array): string {
  const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const unit = Number((most / maxWeight).toPrecision(3));
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / unit));
  return `${unit} ${Buffer.from(bytes.buffer).toString('base64')}`;
}

const articles = process.argv.slice(2).flatMap((file) => readGold(file).map(samplesOf));
const samples = articles.flat();
const folds = 5;
let all = 0;
for (let fold = 0; fold < folds; fold++) {
  const others = articles.filter((_, i) => i % folds !== fold).flat();
  const own = articles.filter((_, i) => i % folds === fold).flat();
  all += accuracy(own, fit(others)) / folds;
}
const none = new Float64Array(featureCount * kindOrder.length);
process.stdout.write(
  `${samples.length} names in ${articles.length} articles; right: by hand ${accuracy(samples, none).toFixed(3)}, `,
);
process.stdout.write(`in articles that were held back ${all.toFixed(3)}\n`);
if (!process.env['DRY'])
  writeFileSync(
    join(import.meta.dirname, '../../src/core/language/en/data/name-kinds.json'),
    `${JSON.stringify({ weights: encode(fit(samples)) })}\n`,
  );
