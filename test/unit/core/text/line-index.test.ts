import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../../src/core/article';

describe('line index', () => {
  it('ends a line at \\r\\n, \\n and a lone \\r, as the editor does', () => {
    const lines = new LineIndex('a\r\nb\nc\rd');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual(lines.positionAt(7), { line: 3, character: 0 });
  });

  it('finds the offset of every position it gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'é') }), (text) => {
        const lines = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++)
          assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
      }),
    );
  });
});
