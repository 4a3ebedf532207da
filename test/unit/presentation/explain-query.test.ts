import assert from 'node:assert/strict';
import { parseQuery } from '../../../src/core/query';
import { explainQuery, type ResolvedNames } from '../../../src/presentation/explain-query';

function explained(text: string, names?: ResolvedNames): string {
  const parsed = parseQuery(text, { exact: true });
  assert.ok('query' in parsed, JSON.stringify(parsed));
  return explainQuery(parsed.query, names);
}

describe('explaining a query', () => {
  it('says which words are looked for, and how', () => {
    assert.equal(
      explained('fees harb* “we are”'),
      '“fees” and words that begin with “harb” and the exact words “we are”',
    );
    assert.equal(explained('fees (pier OR quay) -toll'), '“fees” and (“pier” or “quay”), without “toll”');
    assert.equal(explained('NEAR(fees pier, 3)'), '“fees” and “pier” with at most 3 words between them');
  });

  it('says where words are found in their inflected forms', () => {
    const parsed = parseQuery('fees "we are" speaker:quill');
    assert.ok('query' in parsed);
    assert.equal(
      explainQuery(parsed.query),
      '“fees” and the exact words “we are”; said by “quill”; words in any form',
    );
    assert.equal(explained('fees'), '“fees”');
  });

  it('says whom a name was taken for, the most quoted first', () => {
    const ada = { name: 'Ada Quill', quotations: 19 };
    const bo = { name: 'Bo Quill', quotations: 2701 };
    assert.equal(explained('speaker:quill', { speakers: [ada] }), 'said by Ada Quill (typed: “quill”)');
    assert.match(
      explained('speaker:quill', { speakers: [ada, bo, { name: 'Quill Mask' }] }),
      /^said by one of 3 named “quill”: Bo Quill \(2\D?701\), Ada Quill \(19\), Quill Mask$/,
    );
    assert.equal(explained('-speaker:quill fees'), '“fees”; not said by “quill”');
  });

  it('says what it does instead with a name that nobody bears', () => {
    assert.equal(
      explained('speaker:quill', { speakers: [] }),
      'said by “quill”, which is not among the names found: where articles name a speaker with this word',
    );
    assert.equal(
      explained('about:quill', { about: [] }),
      'about “quill”, which is not among the names found: its words are searched in the text',
    );
  });

  it('tells no more names than one reads, and each once', () => {
    const speakers = ['Ada', 'Bo', 'Cy', 'Ada', 'Di', 'Ed', 'Flo', 'Gus'].map((name) => ({ name }));
    assert.equal(
      explained('speaker:quill', { speakers }),
      'said by one of 7 named “quill”: Ada, Bo, Cy, Di …',
    );
  });

  it('says what the filters leave', () => {
    assert.equal(
      explained('after:2023-01 before:2024 kind:direct kind:mixed source:Bell case:yes'),
      'from “Bell”; only direct or mixed quotations; dated 2023-01-01 or later; dated before 2024-01-01; matching case',
    );
  });

  it('is empty for an empty query', () => {
    assert.equal(explained(''), '');
  });
});
