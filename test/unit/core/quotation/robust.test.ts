import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findQuotations } from '../../../../src/core/quotation';
import { assertGrowth } from '../../../support/growth';
import { rounds } from '../../../support/rounds';

function findIn(text: string, language = 'en') {
  const article = parseArticle(text);
  return findQuotations(article, tokenize(article, language), { language });
}

/** Texts that look like news gone wrong: marks, cues and names in any order, and any code unit at all. */
const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    "''",
    '``',
    '«',
    '»',
    '„',
    '「',
    '」',
    '(',
    ')',
    ',',
    '.',
    ':',
    '—',
    '-',
    '?',
  ],
  ...[
    'said',
    'Ward',
    'Ms',
    'that',
    'who',
    'according to',
    'told',
    'and',
    'but',
    'he',
    'the',
    'as',
    'if',
    'saying',
  ],
  ...[
    'claim',
    'was',
    'asked',
    'to',
    '\n\n',
    '\n',
    '\u0000',
    '\ud800',
    '\udc00',
    '\u202e',
    'שלום',
    'مرحبا',
    '5',
    '!',
  ],
);
const news = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(' '));
const glued = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('gives quotations in order, within the text and without overlap, and never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(news, glued, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        for (const language of ['en', 'de', 'none']) {
          const { quotations, scareQuotes: terms } = findIn(text, language);
          let last = 0;
          const taken = new Uint8Array(text.length);
          for (const { parts, speaker, cue, confidence, marked } of quotations) {
            assert.ok(parts.length > 0 && confidence > 0 && confidence <= 1);
            assert.ok(parts[0]!.start >= last);
            last = parts[0]!.start;
            for (const { start, end } of [...parts, ...speaker, ...cue, ...marked])
              assert.ok(start >= 0 && start < end && end <= text.length);
            for (const { start, end } of parts) {
              for (let i = start; i < end; i++) {
                assert.equal(taken[i], 0, 'quotations overlap');
                taken[i] = 1;
              }
            }
          }
          for (const { start, end } of terms) assert.ok(start < end && end <= text.length);
        }
      }),
      { numRuns: rounds(60) },
    );
  });

  describe('costs time in proportion to its length', () => {
    const hostile = [
      '“',
      '" ',
      "'a ",
      'said, ',
      '“a,” Ward ',
      'Ward, ',
      'according to ',
      'that he said ',
      '( ',
      'a: “',
      '— ',
      'who said ',
      'and said ',
      'told Ward ',
      'in an interview ',
      'to say ',
      '“a,” called ',
      'called “a,” ',
      'expressed “a,” ',
      'in saying ',
      'in a statement said ',
    ];
    for (const piece of hostile) {
      it(`where all of it is ${JSON.stringify(piece)}`, () => {
        const prepare = (times: number) => {
          const article = parseArticle(piece.repeat(times));
          const tokens = tokenize(article);
          return () => void findQuotations(article, tokens);
        };
        prepare(1_000)();
        // eight times the length: a quadratic rule would take 64 times as long
        assertGrowth(piece, prepare, { small: 2_500, large: 20_000, limit: (ms) => 30 * ms + 15 });
      });
    }
  });
});
