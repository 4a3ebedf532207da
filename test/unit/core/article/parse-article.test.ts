import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseArticle,
  type Article,
  type ArticleContext,
  type Section,
  type Span,
} from '../../../../src/core/article';
import { assertGrowth } from '../../../support/growth';
import { rounds } from '../../../support/rounds';

/** What stands in a span. */
const words = (article: Article, span: Span | undefined) =>
  span === undefined ? undefined : article.text.slice(span.start, span.end);
const kinds = (article: Article) => article.blocks.map((block) => block.kind).join(' ');
const paragraphs = (article: Article) =>
  article.blocks.filter((block) => block.kind === 'paragraph').map((block) => words(article, block));

describe('every article', () => {
  const line = fc.constantFrom(
    ...[
      '',
      '',
      '',
      ' ',
      '# Heading',
      '## Next',
      '---',
      '===',
      'title: x',
      'By Jane Doe',
      'date 2024-02-30 A',
      '###',
      '```',
    ],
    ...[
      'date 2024-01-24 A Headline',
      'THE MAYOR: Good morning.',
      'Q Why?',
      'Q  (Inaudible.)',
      'MS. FARROW:',
      '"',
      '“Yes,” she said.',
    ],
    ...[
      'MARROWBY, March 3 (Reuters) - The mayor',
      'A short line',
      '- item',
      '> quoted',
      'x'.repeat(300),
      '3:51 P.M. EST',
    ],
    ...[
      'word '.repeat(30),
      '\0\0\0',
      '\ud800',
      '\ufeff',
      'Müller — ß',
      '1. One',
      '[a]: b',
      '![a](b)',
      '…',
      '**Bold**',
      '*',
      '_',
    ],
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' ')), { maxLength: 40 })
    .map((lines) => lines.flat().join(''));
  const context = fc.record<ArticleContext>(
    {
      path: fc.constantFrom('a.md', 'b.txt', '2024/01/c.txt', '2023-05-06-d.md', ''),
      title: fc.constantFrom('A Headline', 'x'),
    },
    { requiredKeys: [] },
  );

  it('has blocks in the order of the text, apart from each other and trimmed', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), context, (content, given) => {
        const article = parseArticle(content, given);
        let last = article.frontMatter?.end ?? 0;
        for (const block of article.blocks) {
          assert.ok(block.start >= last && block.end > block.start && block.end <= content.length);
          assert.match(content.charAt(block.start), /\S/);
          assert.match(content.charAt(block.end - 1), /\S/);
          const { dateline } = block;
          if (dateline) assert.ok(dateline.start >= block.start && dateline.end <= block.end);
          last = block.end;
        }
      }),
      { numRuns: rounds(50) },
    );
  });

  it('has sections inside each other, apart from their neighbours', () => {
    const check = (sections: readonly Section[], from: number, to: number) => {
      for (const section of sections) {
        assert.ok(section.start >= from && section.end <= to && section.start < section.end);
        assert.ok(section.heading.start >= section.start && section.heading.end <= section.end);
        check(section.children, section.heading.end, section.end);
        from = section.end;
      }
    };
    fc.assert(
      fc.property(text, context, (content, given) => {
        const article = parseArticle(content, given);
        check(article.sections, 0, content.length);
      }),
      { numRuns: rounds(50) },
    );
  });

  it('has turns whose parts lie in their own paragraphs', () => {
    fc.assert(
      fc.property(text, (content) => {
        const { blocks, turns, format } = parseArticle(content);
        assert.equal(format === 'transcript', turns.length > 0);
        turns.forEach((turn, i) => {
          for (const part of turn.parts)
            assert.ok(
              blocks.some((block) => block.turn === i && block.start <= part.start && part.end <= block.end),
            );
        });
      }),
      { numRuns: rounds(50) },
    );
  });

  it('is read the same way each time, and from any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (content) => {
        assert.deepEqual(parseArticle(content), parseArticle(content));
      }),
    );
  });

  it('is read in time linear in its length', () => {
    const hostile = [
      ...[
        '\n',
        '\r',
        '\r\n',
        '#',
        '# a\n',
        '-',
        '---\n',
        'a',
        'a ',
        'A. ',
        '"',
        '“',
        '\0',
        '\ud800',
        '>',
        '> ',
        '*',
        '**',
        '_',
      ],
      ...[
        'Q ',
        'Q\n',
        'A:\n',
        'THE X: a\n\n',
        '```\n',
        '~~~\n',
        ': ',
        'a: b\n',
        'date ',
        '– ',
        '(',
        '[',
        '|',
        'By A\n',
        'x,\n',
      ],
      ...['A, ', 'MAY 1 ', '1', '=\n', 'a\n=\n', '![', '<!--', 'a\n\n', '\u2028', ' a', 'AB '],
    ];
    for (const piece of hostile)
      for (const prefix of ['', '---\n']) {
        const prepare = (length: number) => {
          const input = prefix + piece.repeat(length / piece.length);
          return () => void parseArticle(input);
        };
        const what = JSON.stringify(prefix + piece);
        assertGrowth(what, prepare, { small: 10_000, large: 100_000, limit: (ms) => 40 * ms + 400 });
      }
  });
});

describe('an article with a date line', () => {
  const text =
    ' date 2024-03-05 Ferry Fares Rise Again\n\nBy Staff, Agencies\n\nThe council of Port Vell raised the fares.\n\nNobody was asked.\n';

  it('gives headline, date, byline and paragraphs', () => {
    const article = parseArticle(text);
    assert.equal(article.headline.text, 'Ferry Fares Rise Again');
    assert.equal(words(article, article.headline.span), 'Ferry Fares Rise Again');
    assert.deepEqual(article.date, { iso: '2024-03-05', origin: 'header' });
    assert.equal(article.byline?.text, 'Staff, Agencies');
    assert.equal(words(article, article.byline.span), 'By Staff, Agencies');
    assert.equal(article.source, 'Agencies');
    assert.equal(kinds(article), 'headline byline paragraph paragraph');
    assert.deepEqual(
      article.sections.map((section) => section.kind),
      ['headline', 'byline', 'lead', 'paragraph'],
    );
  });

  it('may begin with a byte-order mark and have any line ends', () => {
    for (const other of [
      `\ufeff${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      text.trimStart(),
    ]) {
      const article = parseArticle(other);
      assert.equal(article.headline.text, 'Ferry Fares Rise Again');
      assert.equal(article.date?.iso, '2024-03-05');
      assert.deepEqual(paragraphs(article), [
        'The council of Port Vell raised the fares.',
        'Nobody was asked.',
      ]);
    }
  });

  it('takes no whole text for a headline', () => {
    const article = parseArticle(` date 2024-03-05 ${'The council met, and nobody was asked. '.repeat(20)}`);
    assert.equal(article.date?.iso, '2024-03-05');
    assert.equal(article.headline.span, undefined);
    assert.equal(kinds(article), 'paragraph');
  });

  it('needs a day that the calendar has', () => {
    assert.equal(parseArticle(' date 2024-02-30 A Leap Too Far\n\nText follows here.').date, undefined);
  });
});
