import type { Candidate } from './name-candidate';
import type { Scores } from './type-scores';

/** How many numbers features are hashed to; a power of two. */
export const featureCount = 1 << 14;

/** The numbers of the features of a name, `count` of them. */
export interface FeatureNumbers {
  readonly numbers: Int32Array;
  readonly count: number;
}

/** In which order the weights of a feature stand. */
export const kindOrder = ['person', 'organization', 'place', 'other'] as const;

/** Scores that are made by hand weigh this much beside learned ones. */
export const handWeight = 0.7;

/** Adds what it takes a name for to scores made by hand. */
export interface KindScorer {
  /** @param byHand what the rules alone make of the name. */
  addTo(scores: Scores, features: FeatureNumbers, c: Candidate, byHand: Scores): void;
}

/** The most that is learned adds to a score made by hand, or takes from it. */
const maxScore = 3;

/**
 * A linear model of the kind of a name: each feature of it adds a weight to each kind. Weights are learned from annotated
 * articles by `npm run train:kinds`.
 */
export class KindWeights implements KindScorer {
  /** Four for each feature, in the order of `kindOrder`. */
  readonly #weights: Int8Array;
  readonly #unit: number;

  /** @param encoded the size of a step of the weights, a blank, and the weights as base64 of bytes with a sign. */
  constructor(encoded: string) {
    const [unit, bytes = ''] = encoded.split(' ');
    this.#unit = Number(unit) / handWeight;
    this.#weights = bytesOf(bytes);
  }

  /** The score of a sum of weights: no more than a few words are worth that speak clearly. */
  readonly #scoreOf = (sum: number): number => Math.max(-maxScore, Math.min(maxScore, sum * this.#unit));

  /** Adds the learned scores of a name to those made by hand. */
  addTo(scores: Scores, features: FeatureNumbers): void {
    let person = 0;
    let organization = 0;
    let place = 0;
    let other = 0;
    for (let i = 0; i < features.count; i++) {
      const at = 4 * features.numbers[i]!;
      person += this.#weights[at]!;
      organization += this.#weights[at + 1]!;
      place += this.#weights[at + 2]!;
      other += this.#weights[at + 3]!;
    }
    const mean = (person + organization + place + other) / 4;
    scores.person += this.#scoreOf(person - mean);
    scores.organization += this.#scoreOf(organization - mean);
    scores.place += this.#scoreOf(place - mean);
    scores.other += this.#scoreOf(other - mean);
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64 without padding; weights that are missing are 0. */
function bytesOf(base64: string): Int8Array {
  const bytes = new Int8Array(4 * featureCount);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < base64.length; i++) {
    held = ((held << 6) | digits.indexOf(base64[i]!)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
  }
  return bytes;
}
