import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle, tokenize, TokenKind, type Tokens } from '../../../../src/core/article';
import { assertGrowth } from '../../../support/growth';
import { rounds } from '../../../support/rounds';

const whole = (text: string) =>
  tokenize({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] });
const wordsOf = (text: string, tokens: Tokens = whole(text)) =>
  Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i]));
const sentencesOf = (text: string) => whole(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  const cases: [string, string[]][] = [
    ['Ms O’Hara won’t go', ['Ms', 'O’Hara', 'won’t', 'go']],
    ["Ward's dogs' bowls", ['Ward', "'s", 'dogs', "'", 'bowls']],
    ["WARD'S HOUSE", ['WARD', "'S", 'HOUSE']],
    ['It’s Jean-Pierre d’Arc', ['It', '’s', 'Jean-Pierre', 'd’Arc']],
    ['the U.S. Army, D.C.', ['the', 'U.S.', 'Army', ',', 'D.C.']],
    ['J. K. Rowan', ['J', '.', 'K', '.', 'Rowan']],
    ['at 5 p.m. or 10:30', ['at', '5', 'p.m', '.', 'or', '10:30']],
    ['$1,200.50 in 2024.', ['$', '1,200.50', 'in', '2024', '.']],
    ['AT&T and G7', ['AT&T', 'and', 'G7']],
    ['COVID-19 – twelve-year-old', ['COVID', '-', '19', '–', 'twelve-year-old']],
    ['“Yes,” ‘no’', ['“', 'Yes', ',', '”', '‘', 'no', '’']],
    ['over.The end', ['over', '.', 'The', 'end']],
    ['Müller, Żółć, Ελλάδα', ['Müller', ',', 'Żółć', ',', 'Ελλάδα']],
    ['co\u00adop e\u0301lan', ['co\u00adop', 'e\u0301lan']],
    ['𝒜b 😀!', ['𝒜b', '😀', '!']],
    ['a\u00a0b\u200bc', ['a', 'b', 'c']],
    ['[Ms Ward](https://a.example/b_(c) "Ward") *said* **no**', ['Ms', 'Ward', 'said', 'no']],
    ['[he] 5 * 3 (a)', ['[', 'he', ']', '5', '*', '3', '(', 'a', ')']],
    ['[a](b c) ](d)', ['[', 'a', ']', '(', 'b', 'c', ')', ']', '(', 'd', ')']],
  ];
  for (const [text, expected] of cases)
    it(`of ${text}`, () => {
      assert.deepEqual(wordsOf(text), expected);
    });

  it('know words, numbers and marks', () => {
    const { kind } = whole("Ward's 2 dogs!");
    const { word, number, mark } = TokenKind;
    assert.deepEqual([...kind], [word, word, number, word, mark]);
  });

  it('are found in blocks only, and belong to a sentence of their block', () => {
    const text = '---\ntitle: Hidden words\n---\n\n# A heading\n\nOne. Two.\n\nThree.';
    const article = parseArticle(text, { path: 'a.md' });
    const tokens = tokenize(article);
    assert.deepEqual(wordsOf(text, tokens), ['A', 'heading', 'One', '.', 'Two', '.', 'Three', '.']);
    assert.deepEqual([...tokens.sentence], [0, 0, 1, 1, 2, 2, 3, 3]);
    assert.deepEqual(
      tokens.sentences.map(({ block, firstToken, endToken }) => [block, firstToken, endToken]),
      [
        [0, 0, 2],
        [1, 2, 4],
        [1, 4, 6],
        [2, 6, 8],
      ],
    );
  });
});

describe('sentences', () => {
  /** `|` stands where a sentence ends. */
  const cases = [
    'The harbour is open. |The bridge is not. |Why? |Nobody knows!',
    'Mr. Ward met Dr. Osei and Gov. Hale in St. Mary. |He left.',
    'She moved to the U.S. |The move was easy. |The U.S. Navy helped her.',
    'J. K. Rowan and John F. Amis wrote it. |Vitamin C. |The end.',
    'He is from Tampa, Fla. |The storm is not. |A Tampa, Fla. Company paid.',
    'PORT VELL, Fla. — The storm came.',
    'PORT VELL, Fla. (AP) — The storm came.',
    'Turn to No. 10 for help. |The answer was no. |She knew.',
    'It cost 3.5 million. |20 people paid.',
    'We left at 5 p.m. |Police came at 6 p.m. Tuesday, or 7 p.m. EST at most.',
    'He bought Halden Inc. |The price was low. |Halden Inc. Chief Ana Ruiz agreed.',
    'I thought … |Then I left. |Well... |No. |But ... it was late.',
    '"We are done," he said. |"Next question." |She left.',
    '“Why?” she asked. |“Because.” |He paused.',
    '“Stop!” he cried. |“Now!”',
    'She said: “It is over. |We won.” |They cheered.',
    'It is over (it was late.) |We won.',
    'It was “plan B.” |She agreed.',
    'Sen. Bob Hale Jr. (D-Fla.) spoke. |So did then-Sen. Ruiz.',
    'It was over. " |He said so.',
    'MS. WARD: Good morning. |Please sit. |(Laughter.) |Thank you.',
    'She works at Yahoo! these days.',
    'See e.g. the report, i.e. the long one, cf. page 3.',
    'It was over.|The crowd left. |See example.org or www.example.Org today.',
    '1. The first point. |2. The second.',
    'A line\nthat was wrapped. |Another\r\none.',
    'これは文です。|これも文です。',
  ];
  for (const marked of cases)
    it(`of ${JSON.stringify(marked)}`, () => {
      const text = marked.replaceAll('|', '');
      const expected = marked.split('|').map((sentence) => sentence.trim());
      assert.deepEqual(sentencesOf(text), expected);
    });
});

describe('sentences in German', () => {
  const cases = [
    'Am 3. März ging das Licht aus. |Niemand sah es.',
    'Er zahlte 20 Mio. Euro, z.B. an Dr. Weil. |Sie nicht.',
    '„Warum?“, fragte sie. |„Darum.“ |Er schwieg.',
  ];
  for (const marked of cases)
    it(`of ${marked}`, () => {
      const text = marked.replaceAll('|', '');
      const { sentences } = tokenize(
        { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] },
        'de',
      );
      assert.deepEqual(
        sentences.map(({ start, end }) => text.slice(start, end)),
        marked.split('|').map((sentence) => sentence.trim()),
      );
    });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      'A',
      'b',
      'The',
      ' ',
      '  ',
      '.',
      '. ',
      '?',
      '!',
      '…',
      '"',
      '“',
      '”',
      "'",
      '’',
      's',
      '-',
      '1',
      ',',
      ':',
      '\n',
      '\r',
    ],
    ...[
      'U.S.',
      'Mr',
      'Inc',
      'no',
      'p.m',
      '(',
      ')',
      '\ud83d',
      '\ude00',
      '😀',
      '𝒜',
      '\0',
      '\u0301',
      '。',
      'é',
      '&',
      '—',
    ],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  // oxlint-disable-next-line no-control-regex -- control characters count as blanks
  const leftOut = /^(?:[\s\u0000-\u0020\u0085\u200b*_[]|\]\([^[\]]*\))*$/;

  it('is covered by its tokens, but for blanks and marks of Markdown, and its sentences hold all of them', () => {
    fc.assert(
      fc.property(text, (content) => {
        const tokens = whole(content);
        let last = 0;
        for (let i = 0; i < tokens.count; i++) {
          assert.ok(tokens.start[i]! >= last && tokens.end[i]! > tokens.start[i]!);
          assert.match(content.slice(last, tokens.start[i]), leftOut);
          last = tokens.end[i]!;
          const sentence = tokens.sentences[tokens.sentence[i]!]!;
          assert.ok(sentence.firstToken <= i && i < sentence.endToken);
          assert.ok(sentence.start <= tokens.start[i]! && last <= sentence.end);
        }
        let next = 0;
        for (const { firstToken, endToken } of tokens.sentences) {
          assert.equal(firstToken, next);
          next = endToken;
        }
        assert.equal(next, tokens.count);
      }),
      { numRuns: rounds(200) },
    );
  });

  it('is cut in time linear in its length', () => {
    const hostile = [
      '.',
      '. ',
      '."',
      '. "',
      'A.',
      'A. ',
      'a.A',
      "'",
      "'s",
      'a-',
      '1.',
      '1,',
      '“',
      '!)',
      '. 1',
      '.\0',
      '…',
      '-',
      '😀',
      '](',
      '[a](',
      '[](',
      '](( "',
      '*a',
    ];
    for (const part of [...hostile, '. ' + ' '.repeat(50), '.' + ')'.repeat(50), 'x'.repeat(100) + '.A']) {
      const prepare = (length: number) => {
        const content = part.repeat(length / part.length);
        return () => void whole(content);
      };
      const what = JSON.stringify(part);
      assertGrowth(what, prepare, { small: 10_000, large: 100_000, limit: (ms) => 40 * ms + 400 });
    }
  });
});
