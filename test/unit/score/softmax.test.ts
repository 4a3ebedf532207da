import { deepStrictEqual, ok } from 'node:assert';
import { errorsOf, fitSoftmax, type Sample } from '../../score/softmax';

const sample = (at: number[], right: number): Sample => ({
  offset: [0, 0],
  at,
  amount: at.map(() => 1),
  class: right,
  weight: 1,
});

const settings = { penalty: 0.01, rounds: 20, rate: 0.1 };

describe('the regression that kinds of names are learned by', () => {
  const samples = Array.from({ length: 40 }, (_, i) => sample([i % 2], i % 2));

  it('gives a feature to the class that has it', () => {
    const weights = fitSoftmax(samples, 2, 2, settings);
    ok(weights[0]! > weights[1]!);
    ok(weights[3]! > weights[2]!);
    ok(Math.abs(errorsOf(samples[0]!, weights, 2)[0]!) < 0.5);
  });

  it('gives the same weights for the same samples', () => {
    deepStrictEqual(fitSoftmax(samples, 2, 2, settings), fitSoftmax(samples, 2, 2, settings));
  });

  it('learns nothing where the rules are right already', () => {
    const sure = samples.map((each) => ({ ...each, offset: each.class === 0 ? [50, 0] : [0, 50] }));
    ok(fitSoftmax(sure, 2, 2, settings).every((weight) => Math.abs(weight) < 1e-6));
  });
});
