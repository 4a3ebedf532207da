/** A sample: what its features add up to beforehand, its features and how much of each it has, and its class. */
export interface Sample {
  /** Log odds of each class before any feature is weighed. */
  readonly offset: readonly number[];
  readonly at: readonly number[];
  readonly amount: readonly number[];
  readonly class: number;
  /** How much it counts. */
  readonly weight: number;
}

/**
 * Fits a multinomial logistic regression with an L2 penalty, by AdaGrad over the samples in their order, and averages the
 * weights of the last half of the rounds: the same samples give the same weights.
 * @param size the number of features.
 * @returns the weights of each feature, one for each class.
 */
export function fitSoftmax(
  samples: readonly Sample[],
  size: number,
  classes: number,
  { penalty, rounds, rate }: { readonly penalty: number; readonly rounds: number; readonly rate: number },
): Float64Array {
  const weights = new Float64Array(size * classes);
  const squares = new Float64Array(size * classes).fill(1e-3);
  const sum = new Float64Array(size * classes);
  const averaged = rounds - (rounds >> 1);
  const stride = strideOf(samples.length);
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < samples.length; n++) {
      // A fixed step that walks through all samples and mixes articles.
      const sample = samples[(n * stride) % samples.length]!;
      const error = errorsOf(sample, weights, classes);
      sample.at.forEach((feature, f) => {
        for (let k = 0; k < classes; k++) {
          const i = feature * classes + k;
          const gradient = sample.weight * error[k]! * sample.amount[f]! + penalty * weights[i]!;
          squares[i]! += gradient * gradient;
          weights[i]! -= (rate * gradient) / Math.sqrt(squares[i]!);
        }
      });
    }
    if (round >= rounds - averaged) for (let i = 0; i < sum.length; i++) sum[i]! += weights[i]! / averaged;
  }
  return sum;
}

/** A number without a common divisor with `length`, far from 1. */
function strideOf(length: number): number {
  let stride = Math.floor(length * 0.618) | 1;
  while (divisor(stride, length) !== 1) stride++;
  return stride;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** For each class its probability, less 1 for the right one. */
export function errorsOf(
  { offset, at, amount, class: right }: Sample,
  weights: ArrayLike<number>,
  classes: number,
): number[] {
  const scores = [...offset];
  at.forEach((feature, f) => {
    for (let k = 0; k < classes; k++) scores[k]! += amount[f]! * weights[feature * classes + k]!;
  });
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const total = odds.reduce((a, b) => a + b, 0);
  return odds.map((odd, k) => odd / total - (k === right ? 1 : 0));
}
