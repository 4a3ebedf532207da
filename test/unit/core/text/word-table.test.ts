import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldLetters, WordTable } from '../../../../src/core/text/word-table';

describe('a table of words', () => {
  it('numbers words from 1, the same word always alike', () => {
    const table = new WordTable();
    assert.deepEqual(
      ['heron', 'otter', 'heron', 'Heron'].map((word) => table.add(word)),
      [1, 2, 1, 3],
    );
    assert.deepEqual(table.words, ['', 'heron', 'otter', 'Heron']);
  });

  it('finds a word where it stands in a text, and nothing where it has no such word', () => {
    const table = new WordTable();
    const heron = table.add('heron');
    assert.equal(table.find('a heron flew', 2, 7), heron);
    assert.equal(table.find('a heron flew', 2, 6), 0);
    assert.equal(table.find('a heron flew', 8, 12), 0);
  });

  it('takes capitals of Latin letters and both apostrophes for the same where it is asked to', () => {
    const table = new WordTable();
    const word = table.add(foldLetters("L'Été"));
    assert.deepEqual(table.words, ['', "l'été"]);
    for (const same of ['L’ÉTÉ', "l'été", 'L‘Été'])
      assert.equal(table.findFolded(same, 0, same.length), word);
    assert.equal(table.findFolded("l'ete", 0, 5), 0);
    assert.equal(table.find('L’ÉTÉ', 0, 5), 0);
  });

  it('finds any words again, however many it has', () => {
    const word = fc.stringMatching(/^[a-zé’-]{1,4}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3000, size: 'max' }), fc.array(word), (added, asked) => {
        const table = new WordTable();
        const numbers = new Map<string, number>();
        for (const each of added) {
          const number = table.add(each);
          assert.equal(number, numbers.get(each) ?? numbers.size + 1);
          numbers.set(each, number);
        }
        for (const each of [...added, ...asked])
          assert.equal(table.find(`x${each}y`, 1, each.length + 1), numbers.get(each) ?? 0);
      }),
      { numRuns: 20 },
    );
  });
});
