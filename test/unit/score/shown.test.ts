import assert from 'node:assert/strict';
import type { GoldArticle } from '../../score/gold';
import { byArticle, type PredictedQuotation, type SpanPair } from '../../score/predicted';
import { scoreQuotations } from '../../score/quotations';
import type { ScoreError } from '../../score/rates';
import { scoreShown } from '../../score/shown';

const text = 'Marsh said the ferry would stop. She wants a new pier. It rained all day.';
const span = (words: string): SpanPair => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return [start, start + words.length];
};
const gold: GoldArticle = {
  ...{ id: 'a', text, mentions: [], entities: [] },
  quotes: [
    { parts: [span('the ferry would stop')], speakerParts: [span('Marsh')], speakerName: 'Elena Marsh' },
  ],
  ignore: [span('a new pier')],
};
const quotation = (words: string, shown?: boolean): PredictedQuotation => ({
  ...{ parts: [span(words)], cue: [], speaker: [span('Marsh')], speakerEntity: 'M' },
  ...{ kind: 'indirect', confidence: 0.5, rule: 'clause' },
  ...(shown !== undefined && { shown }),
});

function scored(quotations: readonly PredictedQuotation[], withUnsure = false) {
  const prediction = { id: 'a', quotations, mentions: [], entities: { M: { name: 'Marsh' } } };
  const predictions = byArticle([prediction], withUnsure);
  const errors: ScoreError[] = [];
  const { nobodySaid } = scoreShown([gold], predictions, (error) => void errors.push(error));
  const { all, speakerName } = scoreQuotations([gold], predictions);
  return { nobodySaid, all, speakerName, errors: errors.map(({ start, end }) => text.slice(start, end)) };
}

describe('score of what is shown', () => {
  it('is the share that comes near no quotation and no attitude', () => {
    const quotations = ['ferry would', 'a new pier', 'It rained all day.'].map((words) => quotation(words));
    const { nobodySaid, errors } = scored(quotations);
    assert.deepEqual(nobodySaid, { shown: 3, nobody: 1, share: 0.333 });
    assert.deepEqual(errors, ['It rained all day.']);
  });

  it('counts neither for nor against what is found in a zone to ignore', () => {
    const { all } = scored([quotation('the ferry would stop'), quotation('new pier')]);
    assert.deepEqual([all.gold, all.predicted, all.exact.f1], [1, 1, 1]);
  });

  it('leaves out the unsure unless all are asked for', () => {
    const quotations = [
      quotation('the ferry would stop', false),
      quotation('It rained', true),
      quotation('all day', false),
    ];
    assert.deepEqual(scored(quotations).nobodySaid, { shown: 1, nobody: 1, share: 1 });
    assert.equal(scored(quotations).all.exact.recall, 0);
    assert.deepEqual(scored(quotations, true).nobodySaid, { shown: 3, nobody: 2, share: 0.667 });
    assert.equal(scored(quotations, true).all.exact.recall, 1);
  });

  it('tells how many speakers have their name', () => {
    const { speakerName } = scored([quotation('the ferry would stop')]);
    assert.deepEqual(speakerName, { gold: 1, answered: 1, accuracyOfAnswered: 1, recall: 1 });
    assert.deepEqual(scored([]).speakerName, { gold: 1, answered: 0, accuracyOfAnswered: 0, recall: 0 });
  });
});
