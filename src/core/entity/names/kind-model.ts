import type { NameKindWeights } from '../../language/contract';
import type { Candidate } from './name-candidate';
import type { Scores } from './type-scores';

/** The classes of the model, in the order of the weights of a feature. */
export const kindOrder = ['person', 'organization', 'place', 'other'] as const;

/** Features whose value is a word or a sort of mark. */
export const wordFeatures = [
  'before',
  'after',
  'two before',
  'two after',
  'before a town',
  'after a town',
  'before a word',
  'after a word',
  'first',
  'last',
] as const;

/** Features whose value is a number, and how many values they have. */
export const numberFeatures = {
  'first class': 32,
  'last class': 32,
  'single class': 32,
  shape: 64,
  times: 6,
  'first in its sentences': 3,
  'in marks': 3,
  titled: 2,
  sport: 32,
  'sport before a town': 32,
} as const;

export type WordFeature = (typeof wordFeatures)[number];
export type NumberFeature = keyof typeof numberFeatures;

/** What stands around a name instead of a word: numbers below those of the words. */
export const contextMarks = [
  'unknown',
  'edge',
  'number',
  'year',
  'comma',
  'stop',
  'opening mark',
  'closing mark',
  'opening bracket',
  'closing bracket',
  'dash',
  'colon',
  'and sign',
  'other mark',
  'capital person',
  'capital place',
  'capital organization',
  'capital word',
  'capital unknown',
  'role',
  'verb of saying',
  'sport',
] as const;

/** The features that a name has in one article, each with how much of it. Made anew for each name in the same arrays. */
export interface FeatureCounts {
  readonly at: Int32Array;
  readonly amount: Float64Array;
  count: number;
}

/** Adds to scores made by hand what is learned of a name. */
export interface KindScorer {
  readonly layout: FeatureLayout;
  /** The number of a word in small letters among those that the model knows; 0: none. */
  wordOf(fold: string): number;
  /** @param byHand what the rules alone make of the name. */
  addTo(scores: Scores, features: FeatureCounts, byHand: Scores, c: Candidate): void;
}

/** The most that is learned adds to a score made by hand, or takes from it. */
const maxScore = 7;
/** Rather a name too many than one too few: what is taken for nothing needs so much more proof. */
const otherBias = 0.7;

/**
 * A linear model of the kind of a name: each feature of it adds a weight to each kind. `npm run train:kinds` learns the
 * weights from annotated articles.
 */
export class KindModel implements KindScorer {
  readonly #words = new Map<string, number>();
  readonly #layout: FeatureLayout;
  /** Four for each feature, in the order of `kindOrder`. */
  readonly #weights: Float64Array;

  constructor({ words, weights }: NameKindWeights) {
    const list = words.split(' ');
    list.forEach((word, i) => this.#words.set(word, contextMarks.length + i));
    this.#layout = new FeatureLayout(list);
    this.#weights = new Float64Array(this.#layout.size * kindOrder.length);
    for (const [name, values] of Object.entries(weights))
      this.#weights.set(values, this.#layout.numberOf(name) * kindOrder.length);
  }

  get layout(): FeatureLayout {
    return this.#layout;
  }

  wordOf(fold: string): number {
    return this.#words.get(fold) ?? 0;
  }

  addTo(scores: Scores, { at, amount, count }: FeatureCounts): void {
    const weights = this.#weights;
    let person = 0;
    let organization = 0;
    let place = 0;
    let other = 0;
    for (let i = 0; i < count; i++) {
      const first = at[i]! * kindOrder.length;
      const times = amount[i]!;
      person += times * weights[first]!;
      organization += times * weights[first + 1]!;
      place += times * weights[first + 2]!;
      other += times * weights[first + 3]!;
    }
    scores.person += bounded(person);
    scores.organization += bounded(organization);
    scores.place += bounded(place);
    scores.other += bounded(other) - otherBias;
  }
}

const bounded = (sum: number): number => Math.max(-maxScore, Math.min(maxScore, sum));

/** Where the features of a model stand among its weights. */
export class FeatureLayout {
  readonly size: number;
  readonly words: number;
  readonly #names: string[] = [];
  /** For each sort of feature the number of its first value. */
  readonly first: Readonly<Record<WordFeature | NumberFeature, number>>;

  /** @param words those that the model knows. */
  constructor(words: readonly string[]) {
    this.words = contextMarks.length + words.length;
    const values = [...contextMarks.map((mark) => `(${mark})`), ...words];
    const first: Partial<Record<WordFeature | NumberFeature, number>> = {};
    for (const feature of wordFeatures) {
      first[feature] = this.#names.length;
      for (const value of values) this.#names.push(`${feature}: ${value}`);
    }
    for (const [feature, count] of Object.entries(numberFeatures)) {
      first[feature as NumberFeature] = this.#names.length;
      for (let value = 0; value < count; value++) this.#names.push(`${feature}: ${value}`);
    }
    this.first = first as Record<WordFeature | NumberFeature, number>;
    this.size = this.#names.length;
  }

  nameOf(number: number): string {
    return this.#names[number]!;
  }

  numberOf(name: string): number {
    const number = this.#names.indexOf(name);
    if (number < 0) throw new Error(`The weights of kinds have a feature that nothing reads: ${name}`);
    return number;
  }
}
