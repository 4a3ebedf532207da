import type { RankerWeights } from '../../language/contract';
import { foldLetters, WordTable } from '../../text/word-table';
import type { ChunkedArticle } from '../chunks';
import type { Lexicon } from '../cue-lexicon';
import type { AttributionRule } from '../model';
import { aspectOf, aspects, reasonsOf, type Reasons } from './aspects';
import type { CandidateFacts } from './candidate-facts';
import { type Feature, features } from './features';

/** A feature that a candidate has, by its name in the weights. */
export interface FeatureValue {
  readonly feature: string;
  readonly value: string;
}

/** For each feature the number of its aspect. */
const aspectsOfFeatures = features.map(({ name }) => aspects.indexOf(aspectOf(name)));

/** How sure an attribution is. */
export interface Assessment {
  /** Probability, from 0 to 1, that content and speaker are both right. */
  readonly confidence: number;
  /** Missing where the rule alone tells it. */
  readonly reasons?: Reasons;
}

/** Tells how sure candidates are, by the weights of a language: a logistic regression over `features`. */
export class Ranker {
  readonly #bias: number;
  readonly #rules: ReadonlySet<string>;
  /** For each feature the weights of its values; with a word, of its values for each word of `#words`. */
  readonly #weights: readonly Float64Array[];
  readonly #words = new WordTable();
  /** For each word id of the lexicon the number in `#words` of the base form that it has as a cue. */
  readonly #lemmas: Int32Array;

  constructor({ bias, weights }: RankerWeights, { readings }: Pick<Lexicon, 'readings'>) {
    this.#bias = bias;
    this.#rules = new Set(Object.keys(weights['rule'] ?? {}));
    for (const { name, word } of features)
      if (word) for (const key of Object.keys(weights[name] ?? {})) this.#words.add(wordIn(key));
    this.#lemmas = Int32Array.from(readings, ([first]) => (first ? this.#find(foldLetters(first.lemma)) : 0));
    this.#weights = features.map((feature) => this.#compile(feature, weights[feature.name] ?? {}));
  }

  /** Whether the annotated articles had candidates of a rule; of others the weights say nothing. */
  knows(rule: AttributionRule): boolean {
    return this.#rules.has(rule);
  }

  /** How sure it is that a candidate has both content and speaker right, and what spoke for and against it. */
  assess(facts: CandidateFacts): Assessment {
    const sums = new Float64Array(aspects.length);
    let sum = this.#bias;
    for (let i = 0; i < features.length; i++) {
      const weight = this.#weightOf(i, facts);
      sum += weight;
      sums[aspectsOfFeatures[i]!]! += weight;
    }
    return { confidence: 1 / (1 + Math.exp(-sum)), reasons: reasonsOf(sums) };
  }

  #compile({ values, word }: Feature, weights: Readonly<Record<string, number>>): Float64Array {
    const table = new Float64Array(values.length * (word ? this.#words.words.length : 1));
    for (const [key, weight] of Object.entries(weights)) {
      const value = values.indexOf(word ? valueIn(key) : key);
      if (value >= 0) table[(word ? this.#find(wordIn(key)) : 0) * values.length + value] = weight;
    }
    return table;
  }

  #find(word: string): number {
    return this.#words.find(word, 0, word.length);
  }

  #weightOf(index: number, facts: CandidateFacts): number {
    const { values, read, word, isLemma } = features[index]!;
    let row = 0;
    if (word) {
      const chunk = word(facts);
      if (chunk < 0) return 0;
      const { chunks } = facts;
      row = isLemma ? this.#lemmas[chunks.id[chunk]!]! : this.#wordAt(chunks, chunk);
      if (row === 0) return 0;
    }
    const value = read(facts);
    return value < 0 ? 0 : this.#weights[index]![row * values.length + value]!;
  }

  #wordAt({ article, tokens, first, quote }: ChunkedArticle, chunk: number): number {
    if (quote[chunk]! >= 0) return 0;
    const token = first[chunk]!;
    return this.#words.findFolded(article.text, tokens.start[token]!, tokens.end[token]!);
  }
}

const rankers = new WeakMap<Lexicon, Ranker>();

/** The ranker of a language, made when it is first asked for; undefined where the language has no weights. */
export function rankerOf(lexicon: Lexicon): Ranker | undefined {
  const { ranker: weights } = lexicon.language;
  if (!weights) return undefined;
  let ranker = rankers.get(lexicon);
  if (!ranker) rankers.set(lexicon, (ranker = new Ranker(weights, lexicon)));
  return ranker;
}

/** Between word and value in the key of a weight. */
const separator = ' | ';
const wordIn = (key: string): string => key.split(separator, 1)[0]!;
const valueIn = (key: string): string => key.slice(wordIn(key).length + separator.length);

/** The features of a candidate, as the keys of weights: what a ranker is trained on. */
export function featureValues(facts: CandidateFacts): FeatureValue[] {
  return features.flatMap(({ name, values, read, word, isLemma }): FeatureValue[] => {
    const value = read(facts);
    if (value < 0) return [];
    if (!word) return [{ feature: name, value: values[value]! }];
    const chunk = word(facts);
    if (chunk < 0 || facts.chunks.quote[chunk]! >= 0) return [];
    const { article, tokens, first, id, words } = facts.chunks;
    const token = first[chunk]!;
    const text = isLemma
      ? words.lexicon.readings[id[chunk]!]?.[0]?.lemma
      : article.text.slice(tokens.start[token], tokens.end[token]);
    return text ? [{ feature: name, value: `${foldLetters(text)}${separator}${values[value]!}` }] : [];
  });
}
