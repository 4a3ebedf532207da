import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readableText } from '../../../../src/core/article/formats/readable-text';
import { withoutFiller } from '../../../../src/core/text/invisible';
import { extract } from '../../../../src/core/extract';

const seen = (text: string): string => withoutFiller(readableText(text));
/** Contents and speakers of the quotations of a text, as people read them. */
function said(text: string): string[] {
  const { article, found, entities } = extract(text, { path: 'a.txt' });
  const words = (start: number, end: number): string => withoutFiller(article.text.slice(start, end));
  return found.quotations.map(
    ({ parts }, i) =>
      `${words(parts[0]!.start, parts[0]!.end)} – ${entities.entities[entities.speakers[i] ?? -1]?.name ?? '?'}`,
  );
}

describe('text as people see it', () => {
  const shown: [string, string][] = [
    ['&ldquo;No,&rdquo; she said', '“No,” she said'],
    ['&#8220;No&#x201D;', '“No”'],
    ['&amp;ldquo;No&amp;rdquo;', '“No”'],
    ['&#147;No&#148;', '“No”'],
    ['Lund &amp; Sons', 'Lund & Sons'],
    ['caf&eacute; and R&amp;D', 'café and R&D'],
    ['AT&T; and &unknown; stay', 'AT&T; and &unknown; stay'],
    ['5 &lt; 7', '5 < 7'],
    ['the har\u00adbour\u200b wall\ufeff', 'the harbour wall'],
    [String.raw`\u201cNo\u201d, \"no\"`, '“No”, "no"'],
    ['""No,"" she said', '"No," she said'],
    ['He said "no, ""never""".', 'He said "no, ""never""".'],
    ['<b>Quay</b> <a href="x">shut</a>', 'Quay shut'],
    ['a < b and c > d, <ada@quay.example>', 'a < b and c > d, <ada@quay.example>'],
    ['one<script>var x = "<p>";</script> two<!-- three --> four', 'one two four'],
  ];
  for (const [text, plain] of shown)
    it(`is ${plain} for ${text}`, () => {
      assert.equal(seen(text), plain);
    });

  it('has the length of the text, whatever that is', () => {
    const piece = fc.constantFrom(
      ...[
        '&ldquo;',
        '&#8221;',
        '&amp;',
        '&',
        ';',
        '""',
        '"',
        '\\u201c',
        '\\n',
        '\\"',
        '<p>',
        '</p>',
        '<br/>',
        '<script>',
      ],
      ...[
        '</script>',
        '<!--',
        '-->',
        '<',
        '>',
        '\u00ad',
        '\u200b',
        '\ufeff',
        '\r\n',
        '\n',
        ' ',
        'Ada said',
        '\ud83d',
        '\u2028',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(readableText(text).length, text.length);
      }),
    );
  });

  it('takes time in proportion to its length', () => {
    for (const unit of ['<', '<a ', '&amp', '""', '<!--', '<script>', '\\u', '\\n']) {
      const began = performance.now();
      readableText(unit.repeat(200_000));
      assert.ok(performance.now() - began < 2000, unit);
    }
  });

  it('is quoted with the marks that entities, escapes and doubled marks stand for', () => {
    for (const quoted of [
      '&ldquo;Nobody told the pilots,&rdquo;',
      '&quot;Nobody told the pilots,&quot;',
      '&#8220;Nobody told the pilots,&#8221;',
      String.raw`\"Nobody told the pilots,\"`,
      '""Nobody told the pilots,""',
      '“No\u00adbody told\u200b the pilots,”',
    ])
      assert.deepEqual(
        said(`Quay\n\n${quoted} said Ada Wren of Lund &amp; Sons.\n`).map((line) =>
          line.replace(/["“”]/g, ''),
        ),
        ['Nobody told the pilots, – Ada Wren'],
        quoted,
      );
  });

  it('names an organization whose ampersand is an entity', () => {
    const { entities } = extract('Quay\n\nThe firm Lund &amp; Sons Ltd closed the quay.\n');
    assert.ok(entities.entities.some(({ name }) => name.startsWith('Lund & Sons')));
  });

  it('is read out of HTML, with paragraphs where its tags part them', () => {
    const html =
      '<html><head><title>x</title></head><body><h1>Quay shut</h1><p>&ldquo;Nobody told the pilots,&rdquo; said Ada Wren.</p></body></html>';
    const { article } = extract(html, { path: 'quay.txt' });
    assert.equal(article.headline.text, 'Quay shut');
    assert.deepEqual(said(html), ['“Nobody told the pilots,” – Ada Wren']);
  });

  it('breaks lines where Unicode does', () => {
    const { article } = extract(
      'Quay shut\u2029The harbour master closed the quay on Monday.\u2029It opens in May.\n',
    );
    assert.equal(article.headline.text, 'Quay shut');
    assert.equal(article.blocks.length, 3);
  });
});

describe('names across the end of a wrapped line', () => {
  const text =
    'Study of the dust\n\nThe harbour board had asked the University of\nOldport for a study of the dust, and it was Ada\nWren who said that no such study had been made.\n';
  it('are one', () => {
    const names = extract(text).entities.entities.map(({ name }) => name);
    assert.ok(names.includes('University of Oldport'));
    assert.ok(names.includes('Ada Wren'));
  });
  it('are several in the short lines of a list', () => {
    const names = extract('Present:\nAda\nWren\n').entities.entities.map(({ name }) => name);
    assert.ok(!names.includes('Ada Wren'));
  });
});
