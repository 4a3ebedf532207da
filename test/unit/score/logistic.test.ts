import assert from 'node:assert/strict';
import { type Example, fitLogistic, predict } from '../../score/logistic';

const probability = (score: number): number => 1 / (1 + Math.exp(-score));

describe('a logistic regression', () => {
  const examples: Example[] = Array.from({ length: 200 }, (_, i) => ({
    features: [i % 2, 2 + (i % 3)],
    isPositive: i % 2 === 0 ? i % 10 !== 0 : i % 10 === 1,
  }));
  it('gives each group of examples the share that is positive', () => {
    const model = fitLogistic(examples, 5, 0.01);
    const even = probability(predict(model, { features: [0, 2], isPositive: false }));
    const odd = probability(predict(model, { features: [1, 2], isPositive: false }));
    assert.ok(Math.abs(even - 0.8) < 0.05, String(even));
    assert.ok(Math.abs(odd - 0.2) < 0.05, String(odd));
  });
  it('holds weights near nothing where the penalty is strong', () => {
    const [strong, weak] = [1000, 0.01].map((penalty) => fitLogistic(examples, 5, penalty).weights[0]!);
    assert.ok(Math.abs(strong!) < Math.abs(weak!) / 4);
  });
  it('is the same for the same examples', () => {
    assert.deepEqual(fitLogistic(examples, 5, 1), fitLogistic(examples, 5, 1));
  });
});
