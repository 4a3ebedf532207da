import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordFlags } from '../../../../src/core/text/word-flags';

describe('flags of words', () => {
  it('are those of all lists that a word stands in, and its own', () => {
    const flags = new WordFlags([
      ['otter  heron', 1],
      ['heron vale', 2],
      ['', 4],
    ]);
    flags.add('vale', 8);
    flags.add('lund', 8);
    flags.except('heron', 1);
    flags.except('otter', 1);
    assert.deepEqual(
      ['otter', 'heron', 'vale', 'lund', 'her', 'otter heron', ''].map((word) => flags.get(word)),
      [undefined, 2, 10, 8, undefined, undefined, undefined],
    );
    assert.ok(flags.has('vale') && !flags.has('otter'));
  });

  it('are found for any words', () => {
    const word = fc.stringMatching(/^[a-cé-]{1,3}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word), { maxLength: 5 }), fc.array(word), (lists, asked) => {
        const flags = new WordFlags(lists.map((words, i) => [words.join(' '), 1 << i]));
        for (const each of [...lists.flat(), ...asked]) {
          const sum = lists.reduce((bits, words, i) => (words.includes(each) ? bits | (1 << i) : bits), 0);
          assert.equal(flags.get(each), sum || undefined);
        }
      }),
    );
  });
});
