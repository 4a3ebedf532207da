import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareQuotation, findPassage, maxWords } from '../../../../src/core/verification';
import { rounds } from '../../../support/rounds';

type Text = string | readonly string[];

/** `verbatim`, `nearly: case, brackets` or the changes: `number: 12 → 13`. */
function outcome(asked: Text, found: Text, names?: readonly string[], language?: string): string {
  const { verdict, ignored, changes } = compareQuotation(asked, found, {
    ...(names && { names: new Set(names) }),
    ...(language && { language }),
  });
  if (verdict === 'differs')
    return changes.map(({ kind, asked: a, found: f }) => `${kind}: ${a} → ${f}`).join('; ');
  return verdict === 'nearly' ? `nearly: ${ignored.join(', ')}` : verdict;
}

const pier = 'We will close the pier in spring, and nobody asked us why.';

describe('comparing words with their source', () => {
  const cases: Readonly<Record<string, readonly (readonly [asked: Text, found: Text, outcome: string])[]>> = {
    'takes words for verbatim whatever stands around them': [
      [pier, pier, 'verbatim'],
      ['“We will close the pier in spring.”', pier, 'verbatim'],
      ['"We will close the pier"', '“We will close the pier,”', 'verbatim'],
      ['close the pier in spring', pier, 'verbatim'],
      ['We will close the pier…', pier, 'verbatim'],
      ['… and nobody asked us why', pier, 'verbatim'],
      ['We will close the pier in spring', 'We will close\n    the pier in spring', 'verbatim'],
      ['Caf\u00e9 Lund is shut', 'Cafe\u0301 Lund is shut', 'verbatim'],
    ],
    'finds the words of a quotation that its speaker parts': [
      ['We will close the pier, and soon', ['“We will close the pier,”', '“and soon.”'], 'verbatim'],
      [['“We will close the pier,”', '“and soon.”'], 'We will close the pier, and soon.', 'verbatim'],
      [['“We will close the pier,”', '“and soon.”'], ['“We will close the pier”', '“and soon”'], 'verbatim'],
    ],
    'says what it looked past': [
      ["We don't know", 'We don’t know', 'nearly: marks-and-spaces'],
      ['We will close – soon', 'We will close -- soon', 'nearly: marks-and-spaces'],
      ['We  will close it', 'We will close it', 'nearly: marks-and-spaces'],
      ['Will you re-open it?', 'Will you reopen it?', 'nearly: marks-and-spaces'],
      ['You can not swim here', 'You cannot swim here', 'nearly: marks-and-spaces'],
      ['We will close it', 'We will close it!', 'verbatim'],
      ['We will close it?', 'We will close it.', 'nearly: marks-and-spaces'],
      ['We met in Malmo', 'We met in Malmö', 'nearly: marks-and-spaces'],
      ['we will close the Pier', 'We will close the pier', 'nearly: case'],
      ['We will **never** close it', 'We will never close it', 'nearly: markdown'],
      ['We will close the pier', 'We will close the [pier](https://pier.example)', 'nearly: markdown'],
      ['We will close it', 'We will, uh, close it', 'nearly: fillers'],
      ['It was, you know, our pier', 'It was our pier', 'nearly: fillers'],
      ['[The council] will close the pier', 'We will close the pier', 'nearly: brackets'],
      ['He [Ward] will close it', 'He will close it', 'nearly: brackets'],
      ['[W]e will close it', 'we will close it', 'nearly: case, brackets'],
      ['We will close it', 'We will [soon] close it', 'nearly: brackets'],
      ['We will close … in spring', 'We will close the pier in spring', 'nearly: ellipsis'],
      ['We will close […] in spring', 'We will close the pier in spring', 'nearly: ellipsis'],
      ['We … close . . . in spring', 'We gladly close the pier in spring', 'nearly: ellipsis'],
    ],
    'calls what changes the meaning by its kind': [
      ['We will not close the pier', 'We will close the pier', 'negation: not → '],
      ['We will close the pier', 'We won’t close the pier', 'negation: will → won’t'],
      ['Somebody asked us why', 'Nobody asked us why', 'negation: Somebody → Nobody'],
      ['We lost 13 boats', 'We lost 12 boats', 'number: 13 → 12'],
      ['It cost 1.5 million', 'It cost 15 million', 'number: 1.5 → 15'],
      ['It cost three billion', 'It cost three million', 'number: billion → million'],
      ['It cost $5', 'It cost £5', 'number: $ → £'],
      ['It fell to -5 degrees', 'It fell to 5 degrees', 'number: - → '],
      ['I wrote to Lund about it', 'I wrote to Orra about it', 'name: Lund → Orra'],
      ['We meet on Monday', 'We meet on Tuesday', 'date: Monday → Tuesday'],
      ['He came on 3 May', 'He came on 4 May', 'date: 3 → 4'],
      ['It opened in 1987', 'It opened in 1978', 'date: 1987 → 1978'],
      ['We meet today', 'We meet tomorrow', 'date: today → tomorrow'],
      ['We should close it', 'We must close it', 'modal: should → must'],
      ['He may close it', 'He will close it', 'modal: may → will'],
      ['We will shut the pier', 'We will close the pier', 'other: shut → close'],
      ['We lost 12 boats', 'We lost twelve boats', 'other: 12 → twelve'],
      ['We cannot close it', "We can't close it", "other: cannot → can't"],
    ],
    'tells a grave change before others, and each of them': [
      [
        'We gladly lost 13 boats on Monday',
        'We sadly lost 12 boats on Tuesday',
        'number: 13 → 12; date: Monday → Tuesday; other: gladly → sadly',
      ],
      ['We will quickly not close it now', 'We will soon close it now', 'negation: quickly not → soon'],
    ],
    'lets no ellipsis and no bracket hide a grave word': [
      ['We will close … the pier', 'We will close and never open the pier', 'negation: … → and never open'],
      ['We … close it', 'We might one day close it', 'number: … → might one day'],
      ['We … close it', 'We might close it', 'modal: … → might'],
      ['We met … here', 'We met on Monday here', 'date: … → on Monday'],
      ['We met … here', 'We met with Clara Lund here', 'name: … → with Clara Lund'],
      ['We will [not] close it', 'We will close it', 'negation: not → '],
      ['I wrote to [Orra] about it', 'I wrote to Lund about it', 'name: Orra → Lund'],
      ['We … close it … the', 'We will close it', 'modal: … → will; other: the → '],
    ],
  };
  for (const [title, rows] of Object.entries(cases))
    it(title, () => {
      for (const [asked, found, expected] of rows)
        assert.equal(outcome(asked, found), expected, `${String(asked)} | ${String(found)}`);
    });

  it('knows names by the article where a capital alone does not tell', () => {
    assert.equal(outcome('Lund closed the pier', 'Orra closed the pier'), 'other: Lund → Orra');
    assert.equal(outcome('Lund closed the pier', 'Orra closed the pier', ['orra']), 'name: Lund → Orra');
  });

  it('knows the grave words of other languages', () => {
    assert.equal(outcome('Wir schließen sie', 'Wir schließen sie nicht', [], 'de'), 'verbatim');
    assert.equal(
      outcome('Wir schließen die Brücke am Montag', 'Wir schließen die Brücke nicht am Dienstag', [], 'de'),
      'negation:  → nicht; date: Montag → Dienstag',
    );
    assert.equal(outcome('Wir müssen gehen', 'Wir sollen gehen', [], 'de'), 'modal: müssen → sollen');
  });

  it('says where in the source the words stand', () => {
    const found = `Earlier: ${pier}`;
    const { foundAt, likeness } = compareQuotation('nobody asked us', found);
    assert.equal(found.slice(foundAt.start, foundAt.end), 'nobody asked us');
    assert.equal(likeness, 1);
    assert.ok(compareQuotation('We will sell the pier in autumn', pier).likeness < 1);
    assert.equal(compareQuotation('quite another thing', pier).likeness, 0);
  });

  it('takes no words for those of somebody, and does not forget those that are too many', () => {
    assert.equal(compareQuotation('', pier).verdict, 'differs');
    assert.equal(compareQuotation('“…”', pier).verdict, 'differs');
    assert.equal(compareQuotation(pier, '').verdict, 'differs');
    const long = 'pier '.repeat(maxWords + 10);
    assert.equal(compareQuotation(long, long).verdict, 'differs');
  });

  const words = fc.constantFrom(
    ...[
      'We',
      'will',
      'not',
      'close',
      'the',
      'pier',
      '12',
      'May',
      '[it]',
      '…',
      'uh',
      '**',
      '“',
      '”',
      ',',
      '.',
    ],
    ...['Lund', "don't", 'U.S.', '$', '-5', '\n\n', '1,000', '[W]e', '](', ')', '[', ']', '\ud83d\ude00'],
  );
  const texts = fc.array(words, { maxLength: 25 }).map((all) => all.join(' '));

  const anything = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));

  it('never throws, finds each text in itself, and gives spans of the texts', () => {
    fc.assert(
      fc.property(fc.oneof(texts, anything), texts, (asked, found) => {
        const { verdict, changes, foundAt, likeness, ignored } = compareQuotation(asked, found);
        assert.ok(likeness >= 0 && likeness <= 1);
        assert.ok(foundAt.start <= foundAt.end && foundAt.end <= found.length);
        assert.equal(verdict === 'differs', changes.length > 0 || !/[\p{L}\p{N}\p{Sc}%‰°]/u.test(asked));
        if (verdict === 'verbatim') assert.deepEqual(ignored, []);
        for (const { askedAt, foundAt: at } of changes) {
          assert.ok(askedAt.start <= askedAt.end && askedAt.end <= asked.length);
          assert.ok(at.start <= at.end && at.end <= found.length);
        }
      }),
      { numRuns: rounds(100) },
    );
  });

  it('never passes a word that the source lacks, nor one of a grave kind that it has in between', () => {
    const plain = fc.array(fc.constantFrom('we', 'close', 'open', 'boats', 'quietly', 'harbor'), {
      minLength: 3,
      maxLength: 12,
    });
    const grave = fc.constantFrom('not', 'never', '12', 'million', 'Lund', 'Monday', 'must', 'cannot');
    fc.assert(
      fc.property(plain, grave, fc.nat(), (kept, word, at) => {
        const place = 1 + (at % (kept.length - 1));
        const more = [...kept.slice(0, place), word, ...kept.slice(place)].join(' ');
        const less = kept.join(' ');
        assert.equal(compareQuotation(more, more).verdict, 'verbatim');
        for (const [asked, found] of [
          [less, more],
          [more, less],
          [[...kept.slice(0, place), '…', ...kept.slice(place)].join(' '), more],
        ] as const)
          if (!found.includes(asked)) {
            const { changes } = compareQuotation(asked, found);
            assert.ok(
              changes.length > 0 && changes.some(({ kind }) => kind !== 'other'),
              `${asked} | ${found}`,
            );
          }
      }),
      { numRuns: rounds(100) },
    );
  });
});

describe('finding a passage in a text', () => {
  const around = 'The wind fell and the boats came home to the harbor before night. '.repeat(40);

  it('finds where most of the words stand', () => {
    const text = `${around}The mayor told us that we will close the old pier in spring, he said. ${around}`;
    const found = findPassage('We will close the pier in spring', text)!;
    assert.ok(text.slice(found.start, found.end).includes('we will close the old pier in spring'));
    assert.ok(found.end - found.start < 200);
    assert.equal(findPassage('quite another topic', around), undefined);
  });

  it('has the words of any text in the passage that it finds for them', () => {
    fc.assert(
      fc.property(fc.nat(around.length - 200), fc.integer({ min: 20, max: 120 }), (start, length) => {
        const text = `${around}Quartz blocks of jade fix my vault. ${around}`;
        const words = text.split(' ').length;
        const asked = text
          .split(' ')
          .slice(words / 2 - (length % 9), words / 2 + 3 + (length % 7))
          .join(' ');
        const found = findPassage(asked, text)!;
        assert.equal(compareQuotation(asked, text.slice(found.start, found.end)).verdict, 'verbatim');
        assert.ok(findPassage(text.slice(start, start + length), text));
      }),
      { numRuns: rounds(50) },
    );
  });
});
