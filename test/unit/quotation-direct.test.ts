import assert from 'node:assert/strict';
import { quotationsOf } from './quotation-marked';

describe('direct quotations', () => {
  it('are attributed to the subject of a cue behind them', () => {
    assert.deepEqual(quotationsOf('“The bridge is closed,” Ms Ward said.'), [
      'direct “The bridge is closed,” ← said ← Ms Ward',
    ]);
  });
});
