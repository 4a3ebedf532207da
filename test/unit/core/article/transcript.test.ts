import assert from 'node:assert/strict';
import { parseArticle, type Article } from '../../../../src/core/article';
import { blocks, kinds, words } from '../../../support/article-words';

/** Each turn as `label | speaker | part / part`. */
const turns = (article: Article) =>
  article.turns.map((turn) =>
    [
      words(article, turn.label),
      words(article, turn.speaker) ?? '',
      turn.parts.map((part) => words(article, part)).join(' / '),
    ].join(' | '),
  );
const lines = (...paragraphs: string[]) => parseArticle(paragraphs.join('\n\n'));

describe('transcripts', () => {
  const briefing = lines(
    'Press Briefing by Spokeswoman Ines Farrow',
    '*Harbour Room*',
    '3:51 P.M. EST',
    'MS. FARROW:  Good afternoon, everyone.',
    'I have one announcement.  The lamp goes out on Friday.',
    'Jonas.',
    'Q    Thank you.  Why on Friday?',
    'MS. FARROW:  Because it is the last day of the month.',
    'Q    — and the keeper?',
    '(Laughter.)',
    'THE MAYOR:  He stays.',
    'END   4:10 P.M. EST',
    'The next briefing is on Monday.',
  );

  it('have a turn for each speaker, with all of its paragraphs', () => {
    assert.equal(briefing.format, 'transcript');
    assert.deepEqual(turns(briefing), [
      'MS. FARROW: | MS. FARROW | Good afternoon, everyone. / I have one announcement.  The lamp goes out on Friday. / Jonas.',
      'Q |  | Thank you.  Why on Friday?',
      'MS. FARROW: | MS. FARROW | Because it is the last day of the month.',
      'Q |  | — and the keeper?',
      'THE MAYOR: | THE MAYOR | He stays.',
    ]);
  });

  it('say where and when above the first speaker', () => {
    assert.equal(kinds(briefing).split(' ').slice(0, 4).join(' '), 'headline dateline dateline paragraph');
    assert.equal(briefing.dateline?.place, 'Harbour Room');
    assert.equal(words(briefing, briefing.dateline.span), 'Harbour Room');
  });

  it('end before what follows the end', () => {
    const last = briefing.blocks.at(-1)!;
    assert.equal(words(briefing, last), 'The next briefing is on Monday.');
    assert.equal(last.turn, undefined);
  });

  it('may be one speech', () => {
    const article = lines(
      'Remarks by the Mayor',
      'South Pier',
      'THE MAYOR:  Thank you.',
      'It has been a long year.',
      'Good night.',
    );
    assert.deepEqual(turns(article), [
      'THE MAYOR: | THE MAYOR | Thank you. / It has been a long year. / Good night.',
    ]);
  });

  it('may have labels on lines of their own, with notes, in bold', () => {
    const article = lines(
      'A talk',
      'DR. OSEI:',
      'Good morning.',
      'MAYOR McHALE (via interpreter): Hello.',
      'DR. OSEI: Shall we?',
    );
    assert.deepEqual(turns(article), [
      'DR. OSEI: | DR. OSEI | Good morning.',
      'MAYOR McHALE (via interpreter): | MAYOR McHALE | Hello.',
      'DR. OSEI: | DR. OSEI | Shall we?',
    ]);
    const bold = parseArticle(
      '# A talk\n\n**Maud:** Why?\n\n**Jan:** Why not?\n\n**Maud:** Well.\n\n**Jan:** Well.',
      { path: 'a.md' },
    );
    assert.deepEqual(turns(bold)[0], '**Maud:** | Maud | Why?');
    assert.equal(bold.turns.length, 4);
  });

  it('may be questions and answers that nobody is named with', () => {
    const article = lines(
      'A talk with the keeper',
      'Q: Is it lonely?',
      'A: No.',
      'Q: Cold?',
      'A: Yes. Very.',
    );
    assert.deepEqual(turns(article), [
      'Q: |  | Is it lonely?',
      'A: |  | No.',
      'Q: |  | Cold?',
      'A: |  | Yes. Very.',
    ]);
  });

  it('may have one turn a line without blank lines', () => {
    const article = parseArticle(
      'A talk\n\nMAUD OSEI: Is it lonely up there?\nJAN VAN DYK: No.\nMAUD OSEI: Cold?\nJAN VAN DYK: Yes.',
    );
    assert.equal(article.turns.length, 4);
    assert.equal(blocks(article, 'paragraph').length, 4);
  });

  const none: [string, string[]][] = [
    ['notes', ['A headline', 'Net 12 vs 11.', 'NOTE: 1986 includes a charge.', 'NOTE: 1985 does not.']],
    [
      'a fact sheet',
      [
        'FACT SHEET: The lamp',
        'SAVING THE LAMP: The mayor has acted.',
        'KEEPING THE PROMISE: She has acted again.',
      ],
    ],
    ['a list of results', ['Results', 'Port Vell: 12', 'Fennick: 11', 'Port Vell: 3', 'Fennick: 5']],
    [
      'an article',
      [
        'A headline',
        'The mayor spoke: it was late.',
        'Her words: few. Her lamp: lit.',
        'Q magazine was there.',
      ],
    ],
    [
      'a memorandum',
      ['A memorandum', 'SUBJECT: The lamp', 'TO: The mayor', 'FROM: The keeper', 'SUBJECT: The lamp'],
    ],
  ];
  for (const [what, paragraphs] of none)
    it(`are not seen in ${what}`, () => {
      assert.equal(lines(...paragraphs).format, 'plain');
    });
});
