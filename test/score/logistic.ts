/** A sample: the numbers of the features that it has, and whether it is one of those that are looked for. */
export interface Example {
  readonly features: readonly number[];
  readonly isPositive: boolean;
}

export interface LogisticModel {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** The log odds of an example. */
export function predict({ bias, weights }: LogisticModel, { features }: Example): number {
  let sum = bias;
  for (const feature of features) sum += weights[feature]!;
  return sum;
}

const rounds = 1500;

/**
 * Fits a logistic regression with an L2 penalty on its weights, by gradient descent with Nesterov's momentum: the same
 * examples give the same model.
 * @param size the number of features.
 * @param penalty the inverse of the variance that weights are expected to have.
 */
export function fitLogistic(examples: readonly Example[], size: number, penalty: number): LogisticModel {
  // index `size` is the bias, which no penalty holds
  let weights = new Float64Array(size + 1);
  let before = new Float64Array(size + 1);
  const longest = examples.reduce((most, { features }) => Math.max(most, features.length), 0);
  const step = 4 / (examples.length * (longest + 1) + 4 * penalty);
  for (let round = 0; round < rounds; round++) {
    const momentum = round / (round + 3);
    const ahead = weights.map((weight, i) => weight + momentum * (weight - before[i]!));
    const gradient = ahead.map((weight, i) => (i < size ? penalty * weight : 0));
    for (const { features, isPositive } of examples) {
      let sum = ahead[size]!;
      for (const feature of features) sum += ahead[feature]!;
      const error = 1 / (1 + Math.exp(-sum)) - (isPositive ? 1 : 0);
      gradient[size]! += error;
      for (const feature of features) gradient[feature]! += error;
    }
    before = weights;
    weights = ahead.map((weight, i) => weight - step * gradient[i]!);
  }
  return { bias: weights[size]!, weights: weights.subarray(0, size) };
}
