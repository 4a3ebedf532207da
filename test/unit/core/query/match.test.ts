import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fold,
  foldedWords,
  foldWithOffsets,
  matcherOf,
  matchesIn,
  parseQuery,
  snippetStart,
  type Query,
} from '../../../../src/core/query';
import { rounds } from '../../../support/rounds';

function query(text: string, typing = false): Query {
  const parsed = parseQuery(text, { typing });
  assert.ok('query' in parsed, JSON.stringify(parsed));
  return parsed.query;
}

/** The words of a text that a query finds. */
const found = (text: string, typed: string): string[] =>
  matchesIn(text, query(typed)).map(([start, end]) => text.slice(start, end));
const holds = (text: string, typed: string): boolean => matcherOf(query(typed)).holds(text);

const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'a',
      'É',
      'e\u0301',
      'ß',
      'İ',
      'Σ',
      'ς',
      'ﬁ',
      'Æ',
      '’',
      '—',
      '\u00a0',
      '\u00ad',
      '𝒜',
      '\ud800',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  ),
  maxLength: 20,
});
const options = fc.record({ keepCase: fc.boolean(), keepAccents: fc.boolean() });

describe('folding', () => {
  it('takes away case, accents and the shapes of marks', () => {
    assert.equal(fold('ÉCOLE Łódź Straße'), 'ecole lodz strasse');
    assert.equal(fold('“d’Arc” – «ﬁn»\u00a0…'), '"d\'arc" - "fin" …');
    assert.equal(fold('e\u0301cole har\u00adbour'), 'ecole harbour');
    assert.equal(fold('ΣΊΣΥΦΟΣ'), fold('Σίσυφος'));
  });

  it('keeps case or accents where they matter, however an accent is written', () => {
    assert.equal(fold('É', { keepCase: true }), 'E');
    assert.equal(fold('É', { keepAccents: true }), fold('e\u0301', { keepAccents: true }));
    assert.notEqual(fold('É', { keepAccents: true }), 'e');
  });

  it('leads back to the original text', () => {
    const text = 'Die Straße — naïve e\u0301cole';
    assert.deepEqual(
      foldedWords(text).map(({ word, start, end }) => [word, text.slice(start, end)]),
      [
        ['die', 'Die'],
        ['strasse', 'Straße'],
        ['naive', 'naïve'],
        ['ecole', 'e\u0301cole'],
      ],
    );
  });

  it('folds the same with offsets as without, twice as once, and its offsets rise through the text', () => {
    fc.assert(
      fc.property(texts, options, (text, choice) => {
        const folded = foldWithOffsets(text, choice);
        assert.equal(folded.text, fold(text, choice));
        assert.equal(fold(folded.text, choice), folded.text);
        let last = 0;
        for (let at = 0; at <= folded.text.length; at++) {
          const original = folded.original(at);
          assert.ok(original >= last && original <= text.length);
          last = original;
        }
        assert.equal(last, text.length);
      }),
      { numRuns: rounds(200) },
    );
  });
});

describe('matching', () => {
  const text = 'The harbour master, Ada Quill, said: “We’re ready to re-open the harbour.”';

  it('finds words whatever their case, accents, apostrophes and dashes', () => {
    assert.deepEqual(found(text, 'HARBOUR'), ['harbour', 'harbour']);
    assert.deepEqual(found(text, "we're"), ['We’re']);
    assert.deepEqual(found(text, 're‑open'), ['re-open']);
    assert.deepEqual(found('une école', 'ecole'), ['école']);
    assert.deepEqual(found('a𝒜b c', 'a*'), ['a𝒜b']);
    assert.deepEqual(found('का', 'क'), []);
  });

  it('finds whole words, and beginnings only where they are asked for', () => {
    assert.deepEqual(found(text, 'harb'), []);
    assert.deepEqual(found(text, 'harb*'), ['harbour', 'harbour']);
    assert.deepEqual(found(text, 'mast'), []);
  });

  it('finds a word in its inflected forms, one in quote marks as it stands', () => {
    const masks = 'They masked it: a mask of many masks, unmasked, maskless.';
    for (const typed of ['mask', 'masks', 'masked', 'masking'])
      assert.deepEqual(found(masks, typed), ['masked', 'mask', 'masks'], typed);
    for (const typed of ['"mask"', 'mask exact:yes', 'mask case:yes'])
      assert.deepEqual(found(masks, typed), ['mask'], typed);
    assert.deepEqual(found('They struck. A strike!', 'strike'), ['struck', 'strike']);
    assert.deepEqual(found('New news of the car: caring', 'new'), ['New']);
    assert.deepEqual(found('New news of the car: caring', 'cars'), ['car']);
  });

  it('finds acronyms, numbers and compounds however they are written', () => {
    const written =
      'The N.H.S. and the NHS had 1,000 or 1000 e-mails; an email, an e-mail. U.S. or US, not us.';
    assert.deepEqual(found(written, 'nhs'), ['N.H.S', 'NHS']);
    assert.deepEqual(found(written, 'N.H.S.'), ['N.H.S', 'NHS']);
    assert.deepEqual(found(written, '1000'), ['1,000', '1000']);
    assert.deepEqual(found(written, '1,000'), ['1,000', '1000']);
    assert.deepEqual(found(written, '"email"'), ['email', 'e-mail']);
    assert.deepEqual(found(written, '"e-mail"'), ['email', 'e-mail']);
    assert.deepEqual(found(written, 'email'), ['e-mails', 'email', 'e-mail']);
    assert.deepEqual(found(written, 'U.S.'), ['U.S', 'US']);
    assert.deepEqual(found(written, '"the nhs had"'), ['the NHS had']);
    assert.deepEqual(found(written, '"the N.H.S. and the"'), ['The N.H.S. and the']);
    assert.deepEqual(found(written, '"the nhs and the n.h.s. had"'), ['The N.H.S. and the NHS had']);
    assert.deepEqual(found(written, 'ema*'), ['e-mails', 'email', 'e-mail']);
    assert.deepEqual(found('an emperor', 'e-m*'), []);
    assert.deepEqual(found('21,000 and 1,000,000', '1000'), []);
  });

  it('counts terms that stand near each other once', () => {
    const near = 'The vaccine is safe. Safe, the vaccine? Another day, another vaccine.';
    const { hits, spans } = matcherOf(query('NEAR(vaccine safe, 3)'));
    const texts = (all: readonly (readonly [number, number])[]) =>
      all.map(([start, end]) => near.slice(start, end));
    assert.deepEqual(texts(hits(near)), ['vaccine is safe', 'Safe, the vaccine']);
    assert.deepEqual(texts(spans(near)), ['vaccine', 'safe', 'Safe', 'vaccine']);
  });

  it('finds a phrase with its words in this order and whole', () => {
    assert.deepEqual(found(text, '"harbour master Ada"'), ['harbour master, Ada']);
    assert.deepEqual(found(text, '"master harbour"'), []);
    assert.deepEqual(found(text, '"harbour mast"'), []);
    assert.deepEqual(found(text, '"harbour mast"*'), ['harbour master']);
  });

  it('finds a phrase across the parts of a split quotation', () => {
    assert.deepEqual(found('“We are,” … “ready now.”', '"are ready"'), ['are,” … “ready']);
  });

  it('does not show what must not be there', () => {
    assert.deepEqual(found(text, 'ready -harbour'), ['ready']);
    assert.equal(holds(text, 'ready -harbour'), false);
    assert.equal(holds(text, 'ready -pier'), true);
    assert.equal(holds(text, 'pier OR (quill ready)'), true);
  });

  it('tells case and accents apart when asked to', () => {
    assert.deepEqual(found('Will will', 'Will case:yes'), ['Will']);
    assert.deepEqual(found('resume résumé', 'résumé accents:yes'), ['résumé']);
    assert.equal(holds('the us said', 'US case:yes'), false);
  });

  it('finds terms that stand near each other, in either order', () => {
    assert.deepEqual(found('fees at the pier and harbour fees', 'NEAR(fees harbour, 0)'), [
      'harbour',
      'fees',
    ]);
    assert.deepEqual(found('fees at the harbour', 'NEAR(harbour fees, 2)'), ['fees', 'harbour']);
    assert.equal(holds('fees at the old harbour', 'NEAR(harbour fees, 2)'), false);
    assert.equal(holds('a x b x x c', 'NEAR(a b c, 4)'), true);
    assert.equal(holds('a x b x x c', 'NEAR(a b c, 3)'), false);
  });

  it('gives spans in order that never overlap', () => {
    assert.deepEqual(found('one two three', '"one two" "two three"'), ['one two three']);
    fc.assert(
      fc.property(texts, texts, (where, what) => {
        const parsed = parseQuery(`"${what}" OR a*`);
        if ('error' in parsed) return;
        let last = 0;
        for (const [start, end] of matchesIn(where, parsed.query)) {
          assert.ok(start >= last && end > start && end <= where.length);
          last = end;
        }
      }),
    );
  });

  it('finds the same words one by one as all at once', () => {
    fc.assert(
      fc.property(texts, (where) => {
        const words = foldedWords(where);
        for (const { start, end, word } of words) {
          const match = { type: 'word', word: where.slice(start, end), prefix: false } as const;
          const same = words.filter((each) => each.word === word).map((each) => [each.start, each.end]);
          assert.deepEqual(matchesIn(where, { match, filters: {} }), same);
        }
      }),
      { numRuns: rounds(200) },
    );
  });

  it('finds every text by all of its words as a phrase', () => {
    fc.assert(
      fc.property(texts, (where) => {
        const parsed = parseQuery(`"${where.replaceAll('"', ' ')}"`);
        if (
          'query' in parsed &&
          parsed.query.match?.type === 'phrase' &&
          !/["`'“”„‟«»‹›「」『』〝〞〟＂❝❞]/.test(where)
        )
          assert.ok(matcherOf(parsed.query).holds(where));
      }),
    );
  });
});

describe('the beginning of a row', () => {
  const text = 'Asked about the fees on Monday, the harbour master said that nobody would pay twice.';
  const row = (typed: string, room?: number): string =>
    text.slice(snippetStart(text, matchesIn(text, query(typed)), room));

  it('is that of the text where the first match is in sight', () => {
    assert.equal(row('fees'), text);
    assert.equal(snippetStart(text, []), 0);
  });

  it('stands at a word just before the first match', () => {
    assert.match(row('nobody', 10), /^said that nobody/);
    assert.match(row('nobody'), /^master said that nobody/);
  });

  it('is the match itself where nothing else fits', () => {
    const long = `${'x'.repeat(100)}-fees`;
    assert.equal(long.slice(snippetStart(long, matchesIn(long, query('fees')))), 'fees');
  });
});
