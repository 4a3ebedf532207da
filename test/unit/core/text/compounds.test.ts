import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compoundsIn } from '../../../../src/core/text/compounds';

/** What a compound is, looked for in the whole text at once. */
const pattern =
  /(?<![\p{L}\p{N}\p{Co}\p{M}])(?:(\p{L}\p{M}*(?:\.\p{L}\p{M}*)+)|[0-9]{1,3}(?:,[0-9]{3})+|\p{L}[\p{L}\p{N}\p{Co}\p{M}]*(?:-[\p{L}\p{N}\p{Co}\p{M}]+)+)(?![\p{L}\p{N}\p{Co}\p{M}])/gu;

describe('the compounds of a text', () => {
  it('are acronyms with points, numbers with commas and words with hyphens, where they stand', () => {
    const text = 'the n.h.s, 1,000 e-mails; well-known (“co-op,” u.s.) a.b 12,34';
    const found = compoundsIn(text);
    assert.deepEqual(
      found.map(({ joined }) => joined),
      ['nhs', '1000', 'emails', 'wellknown', 'coop', 'us', 'ab'],
    );
    for (const { start, end, joined } of found)
      assert.equal(text.slice(start, end).replace(/[.,-]/g, ''), joined);
  });

  it('are the same wherever a text is looked at', () => {
    const part = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      '1',
      '100',
      '.',
      ',',
      '-',
      ' ',
      '\n',
      '\u00a0',
      '”',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(
          compoundsIn(text).map(({ start, end, isAcronym }) => [start, end, isAcronym]),
          Array.from(text.matchAll(pattern), ({ 0: all, 1: acronym, index }) => [
            index,
            index + all.length,
            acronym !== undefined,
          ]),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
