import assert from 'node:assert/strict';
import { aspectOf, aspects, reasonsOf } from '../../../../src/core/quotation/ranker/aspects';
import { features } from '../../../../src/core/quotation/ranker/features';
import { find } from '../../../support/marked-quotations';

describe('what spoke for and against a quotation', () => {
  it('is each aspect by the weights of all its features, the strongest first', () => {
    const sums = aspects.map(
      (aspect) => ({ cue: 1, marks: 2, speaker: -0.5, place: 0.1 })[aspect as string] ?? 0,
    );
    assert.deepEqual(reasonsOf(sums), { for: ['marks', 'cue'], against: ['speaker'] });
  });

  it('knows what each feature is about', () => {
    const of = (name: string) => aspectOf(features.find((feature) => feature.name === name)!.name);
    assert.deepEqual(
      ['rule', 'kind', 'verb', 'length', 'comma in the content', 'rule and speaker', 'paragraph'].map(of),
      ['pattern', 'marks', 'cue', 'content', 'bounds', 'speaker', 'place'],
    );
  });

  it('is told with the quotation', () => {
    const [said] = find('“The bridge over the harbour is closed until the spring,” Ms Ward said.').quotations;
    assert.ok(said!.reasons!.for.length > 0);
    const [shown] = find('Ms Ward showed the garden behind her house on Sunday.').quotations;
    assert.ok(shown!.reasons!.against.length > 0);
  });
});
