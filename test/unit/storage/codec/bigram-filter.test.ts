import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addBigrams, bigramBytes, bigramFilter } from '../../../../src/storage/codec/bigram-filter';
import { fold, matcherOf, parseQuery } from '../../../../src/core/query';
import { rounds } from '../../../support/rounds';

const matchOf = (typed: string) => {
  const parsed = parseQuery(typed);
  assert.ok('query' in parsed, JSON.stringify(parsed));
  return parsed.query;
};

function pairsOf(text: string): Uint8Array {
  const pairs = new Uint8Array(bigramBytes);
  addBigrams(fold(text), pairs, 0);
  return pairs;
}

describe('pairs of words', () => {
  it('tell most texts without a phrase from those with it', () => {
    const test = bigramFilter(matchOf('"interest rates"').match!)!;
    assert.ok(test(pairsOf('He said that Interest—rates must fall.'), 0));
    const words = [
      'rates',
      'of',
      'interest',
      'are',
      'too',
      'high',
      'he',
      'said',
      'and',
      'will',
      'fall',
      'soon',
    ];
    let passed = 0;
    for (let turn = 0; turn < words.length; turn++) {
      const turned = [...words.slice(turn), ...words.slice(0, turn)];
      if (test(pairsOf(turned.join(' ')), 0)) passed++;
    }
    assert.ok(passed <= 3, `${passed} of ${words.length} pass`);
  });

  it('say nothing of single words and of a word that is only begun', () => {
    for (const typed of [
      'rates',
      '"interest"',
      'rates interest',
      '"interest rat"*',
      '"interest rates" OR bank',
    ])
      assert.equal(bigramFilter(matchOf(typed).match!), undefined, typed);
  });

  it('are asked for by words that are several, by NEAR, and beside what must not be there', () => {
    const text = pairsOf("Mr O'Brien spoke of the old pier at noon");
    const passes = (typed: string) => bigramFilter(matchOf(typed).match!)!(text, 0);
    for (const typed of ["o'brien", '"old pier at"', 'NEAR("old pier" noon)', '"old pier" -"new pier"'])
      assert.ok(passes(typed), typed);
    for (const typed of ["o'hara", '"pier old"', 'NEAR("pier old" noon)', '"pier old" -"old pier"'])
      assert.ok(!passes(typed), typed);
    assert.ok(passes('"pier old" OR "old pier"'));
  });

  it('never deny what the text fulfils', () => {
    const word = fc.constantFrom('a', 'É', 'e', "o'b", 'ſ', 'na', 'nab', 'ß', '10:30', 'ﬁn');
    const gap = fc.constantFrom(' ', ', ', '—', '\u00ad ', '\n', '\x01');
    const part = fc
      .array(fc.tuple(word, gap), { maxLength: 15 })
      .map((words) => words.map(([each, after]) => each + after).join(''));
    const parts = fc.array(part, { minLength: 1, maxLength: 3 });
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `"${words.join(' ')}"`);
    const typed = fc.oneof(
      phrase,
      fc.tuple(phrase, phrase).map(([a, b]) => `${a} ${b}`),
      fc.tuple(phrase, phrase).map(([a, b]) => `${a} OR ${b}`),
      fc.tuple(phrase, phrase).map(([a, b]) => `${a} -${b}`),
      fc.tuple(phrase, phrase).map(([a, b]) => `NEAR(${a} ${b}, 3)`),
      fc.tuple(word, fc.constantFrom('n', 'e', 'fi')).map(([a, begun]) => `"${a} ${begun}"*`),
      phrase.map((each) => `case:yes ${each}`),
      phrase.map((each) => `accents:yes ${each}`),
    );
    fc.assert(
      fc.property(parts, typed, (parts, typed) => {
        const query = matchOf(typed);
        const test = bigramFilter(query.match!);
        // As they are indexed, and as hits are shown.
        if (test && matcherOf(query).holds(parts.join(' … '))) assert.ok(test(pairsOf(parts.join(' ')), 0));
      }),
      { numRuns: rounds(300) },
    );
  });
});
