import assert from 'node:assert/strict';
import { articleAt } from '../../../../src/vscode/views/article-at';
import { articleAt as summaryAt } from '../../../support/memory-articles';

describe('the article at a position', () => {
  const first = summaryAt('both.jsonl', { id: 'first' });
  const second = summaryAt('both.jsonl', { id: 'second', start: { line: 4, character: 2 } });
  const idAt = (line: number, character: number) => articleAt([second, first], { line, character })?.id;

  it('is the only one of its file anywhere', () => {
    assert.equal(articleAt([first], { line: 99, character: 0 })?.id, 'first');
    assert.equal(articleAt([], { line: 0, character: 0 }), undefined);
  });

  it('is the last one that begins before it', () => {
    assert.deepEqual(
      [idAt(0, 0), idAt(4, 1), idAt(4, 2), idAt(9, 0)],
      ['first', 'first', 'second', 'second'],
    );
  });
});
