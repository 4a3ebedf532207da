import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matcherOf, type QueryNode, type TermNode } from '../../../../src/core/query';
import { finds, shortlist } from '../../../../src/storage/memory/shortlist';
import { allOf, anyOf, tagged } from '../../../../src/storage/search/match-expression';
import { wordsOf } from '../../../../src/storage/search/words';
import { queryOf } from '../../../contract/corpus-contract';
import { rounds } from '../../../support/rounds';
import { sampleCorpus } from '../../../support/sample-corpus';

const word = fc.constantFrom(
  'the',
  'pier',
  "o'brien",
  'café',
  'cafe',
  'sea',
  'se',
  'wall',
  '10:30',
  'x',
  '-',
);
const term = fc.oneof(
  fc.record({ type: fc.constant('word' as const), word, prefix: fc.boolean() }),
  fc.record({
    type: fc.constant('phrase' as const),
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    prefix: fc.boolean(),
  }),
) as fc.Arbitrary<TermNode>;
const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    term,
    fc.record({
      type: fc.constant('near' as const),
      nodes: fc.array(term, { minLength: 2, maxLength: 3 }),
      distance: fc.nat(5),
    }),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('not' as const), node: tie('node') }),
  ),
}));
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

describe('The shortlist', () => {
  it('never passes over a text that the matcher takes', () => {
    fc.assert(
      fc.property(node, text, fc.boolean(), (match, content, isLiteral) => {
        const filters = isLiteral ? { matchCase: true, matchAccents: true } : {};
        if (!matcherOf({ match, filters }).holds(content)) return;
        assert.ok(shortlist({ match, filters })({ words: new Set(wordsOf(content)) }));
      }),
      { numRuns: rounds(500) },
    );
  });

  it('leaves exclusions to the matcher where case or accents count', () => {
    const { match } = queryOf('open -café');
    const filters = { matchAccents: true };
    const content = 'An open cafe';
    assert.ok(matcherOf({ match: match!, filters }).holds(content));
    assert.ok(shortlist({ match: match!, filters })({ words: new Set(wordsOf(content)) }));
  });

  it('never passes over a quotation of the sample corpus that the matcher takes', () => {
    const contents = sampleCorpus().flatMap(({ text: { text }, findings }) =>
      findings.quotations.map(({ parts }) =>
        parts.map(({ start, end }) => text.slice(start, end)).join(' … '),
      ),
    );
    assert.ok(contents.length > 50);
    for (const content of contents) {
      const words = wordsOf(content);
      for (const query of [
        `"${words.slice(0, 3).join(' ')}"`,
        `${words.at(-1)!.slice(0, 2)}*`,
        words.join(' '),
      ])
        assert.ok(shortlist(queryOf(query))({ words: new Set(words) }), `${query}: ${content}`);
    }
  });

  it('passes over what lacks a word, and what has one that must not be there', () => {
    const has = (query: string, content: string) =>
      shortlist(queryOf(query))({ words: new Set(wordsOf(content)) });
    assert.equal(has('pier', 'The sea wall'), false);
    assert.equal(has('sea -wall', 'The sea wall'), false);
    assert.equal(has('sea -"wall the"', 'The sea wall'), true);
    assert.equal(has('pier OR wall', 'The sea wall'), true);
    assert.equal(has('wa*', 'The sea wall'), true);
    assert.equal(has('all*', 'The sea wall'), false);
  });
});

describe('A match expression', () => {
  const row = {
    words: new Set(['sea', 'wall']),
    speakerWords: new Set(['quill']),
    tags: [{ field: 'kind', value: 'direct' } as const, { field: 'about', value: 3 } as const],
  };

  it('tells a row’s own words from those of its speaker', () => {
    assert.equal(finds({ type: 'term', word: 'quill' }, row), false);
    assert.equal(finds({ type: 'term', word: 'quill', of: 'speaker' }, row), true);
    assert.equal(finds({ type: 'prefix', letters: 'qu', of: 'speaker' }, row), true);
    assert.equal(finds({ type: 'term', word: 'sea', of: 'speaker' }, row), false);
  });

  it('finds tags by their field and value', () => {
    assert.equal(finds(tagged('kind', ['indirect', 'direct'])!, row), true);
    assert.equal(finds(tagged('about', [3])!, row), true);
    assert.equal(finds(tagged('speaker', [3])!, row), false);
  });

  it('joins, parts and excludes', () => {
    const [sea, pier] = ['sea', 'pier'].map((word) => ({ type: 'term', word }) as const) as [
      { type: 'term'; word: string },
      { type: 'term'; word: string },
    ];
    assert.equal(finds(allOf([sea, pier])!, row), false);
    assert.equal(finds(anyOf([sea, pier])!, row), true);
    assert.equal(finds({ type: 'not', node: sea, without: pier }, row), true);
    assert.equal(finds({ type: 'not', node: sea, without: sea }, row), false);
  });
});
