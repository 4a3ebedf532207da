// Learns the weights that tell persons, organizations, places and everything else apart by what stands in and around
// their names, from annotated articles, and writes src/core/language/en/data/name-kinds.json. The same articles give the
// same file.
//   npm run train:kinds -- GOLD.jsonl
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle, tokenize } from '../../src/core/article';
import { findNames } from '../../src/core/entity/names/find-names';
import {
  contextMarks,
  FeatureLayout,
  kindOrder,
  type KindScorer,
} from '../../src/core/entity/names/kind-model';
import { Flag, lexiconOf } from '../../src/core/entity/name-lexicon';
import { Case } from '../../src/core/entity/tokens/letter-case';
import { Subtokens } from '../../src/core/entity/tokens/subtokens';
import { readGold, type GoldArticle } from './gold';
import { errorsOf, fitSoftmax, type Sample } from './softmax';
import { likeness, occurrences, type StartAndEnd } from './spans';
import { entityNames } from './who-names';

const handWeight = 0.6;
/** A word counts where it stands around the names of so many articles. */
const minArticles = 5;
/** A feature of fewer names is left out. */
const minTimes = 4;
const settings = { penalty: 0.02, rounds: 12, rate: 0.04 };
/** What adds less than this to every kind is left out. */
const minWeight = 0.04;

function read(gold: GoldArticle) {
  const article = parseArticle(gold.text, {
    ...(gold.title && { title: gold.title }),
    ...(gold.date && { date: gold.date }),
  });
  return { article, tokens: tokenize(article) };
}

/** The words in small letters that stand near the names of several articles. */
function wordsAround(articles: readonly GoldArticle[]): string[] {
  const times = new Map<string, number>();
  for (const gold of articles) {
    const { article, tokens } = read(gold);
    const subtokens = new Subtokens(article, tokens, lexiconOf('en'));
    const near = new Set<string>();
    for (const { first, end } of findNames(subtokens))
      for (let i = first - 2; i < end + 2; i++)
        if (subtokens.case[i] === Case.lower || subtokens.has(i, Flag.word)) near.add(subtokens.fold(i));
    for (const word of near) times.set(word, (times.get(word) ?? 0) + 1);
  }
  const isWord = (word: string): boolean => {
    const flags = lexiconOf('en').flags.get(word) ?? 0;
    const isName = flags & (Flag.surname | Flag.female | Flag.male | Flag.place | Flag.organization);
    return (
      /^[a-z'-]+$/.test(word) &&
      (flags & (Flag.word | Flag.functionWord)) !== 0 &&
      !(isName && flags & Flag.country)
    );
  };
  return [...times].flatMap(([word, n]) => (n >= minArticles && isWord(word) ? [word] : [])).sort();
}

/** The samples of one article: the names that the rules leave open, with the kinds that people gave them. */
function samplesOf(gold: GoldArticle, words: readonly string[], layout: FeatureLayout): Sample[] {
  const numbers = new Map(words.map((word, i) => [word, contextMarks.length + i]));
  const kindOf = annotatedKinds(gold);
  const samples: Sample[] = [];
  const { article, tokens } = read(gold);
  const kinds: KindScorer = {
    layout,
    wordOf: (fold) => numbers.get(fold) ?? 0,
    addTo(_, { at, amount, count }, byHand, { first, end }) {
      const kind = kindOf({ start: subtokens.start[first]!, end: subtokens.end[end - 1]! });
      if (!kind) return;
      samples.push({
        offset: kindOrder.map((each) => handWeight * byHand[each]),
        at: [...at.subarray(0, count)],
        amount: [...amount.subarray(0, count)],
        class: kindOrder.indexOf(kind),
        weight: 1,
      });
    },
  };
  const subtokens = new Subtokens(article, tokens, { ...lexiconOf('en'), kinds });
  findNames(subtokens);
  return samples;
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
function withoutRare(samples: readonly Sample[], size: number): Sample[] {
  const times = new Int32Array(size);
  for (const { at } of samples) for (const feature of new Set(at)) times[feature]!++;
  return samples.map((sample) => {
    const kept = sample.at.map((feature) => times[feature]! >= minTimes);
    return {
      ...sample,
      at: sample.at.filter((_, i) => kept[i]),
      amount: sample.amount.filter((_, i) => kept[i]),
    };
  });
}

const fit = (samples: readonly Sample[], size: number): Float64Array =>
  fitSoftmax(withoutRare(samples, size), size, kindOrder.length, settings);

/** The share of samples whose likeliest kind is the right one. */
function accuracy(samples: readonly Sample[], weights: ArrayLike<number>): number {
  const right = samples.filter((sample) => {
    const errors = errorsOf(sample, weights, kindOrder.length);
    const odds = errors.map((error, k) => error + (k === sample.class ? 1 : 0));
    return odds.indexOf(Math.max(...odds)) === sample.class;
  });
  return right.length / samples.length;
}

/** In the unit of the scores made by hand, the mean of each feature taken away: only differences count. */
function encode(weights: Float64Array, layout: FeatureLayout): Record<string, number[]> {
  const encoded: Record<string, number[]> = {};
  for (let feature = 0; feature < layout.size; feature++) {
    const own = [...weights.subarray(feature * kindOrder.length, (feature + 1) * kindOrder.length)];
    const mean = own.reduce((a, b) => a + b, 0) / own.length;
    if (own.every((weight) => Math.abs(weight - mean) < minWeight)) continue;
    encoded[layout.nameOf(feature)] = own.map((weight) => Number(((weight - mean) / handWeight).toFixed(2)));
  }
  return encoded;
}

const gold = process.argv.slice(2).flatMap((file) => readGold(file));
const words = wordsAround(gold);
const layout = new FeatureLayout(words);
const articles = gold.map((article) => samplesOf(article, words, layout));
const samples = articles.flat();
const folds = 5;
let held = 0;
for (let fold = 0; fold < folds; fold++) {
  const others = articles.filter((_, i) => i % folds !== fold).flat();
  const own = articles.filter((_, i) => i % folds === fold).flat();
  held += accuracy(own, fit(others, layout.size)) / folds;
}
const none = new Float64Array(layout.size * kindOrder.length);
const weights = fit(samples, layout.size);
process.stdout.write(
  `${samples.length} names that the rules leave open in ${articles.length} articles, ${words.length} words; right: ` +
    `by hand ${accuracy(samples, none).toFixed(3)}, learned, in articles that were held back ${held.toFixed(3)}, ` +
    `in all ${accuracy(samples, weights).toFixed(3)}\n`,
);
if (!process.env['DRY'])
  writeFileSync(
    join(import.meta.dirname, '../../src/core/language/en/data/name-kinds.json'),
    `${JSON.stringify({ words: words.join(' '), weights: encode(weights, layout) })}\n`,
  );
