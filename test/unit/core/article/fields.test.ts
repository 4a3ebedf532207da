import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../../src/core/article';
import { readFrontMatter } from '../../../../src/core/article/formats/front-matter';

const body = 'The council closed the quay on Monday, the harbour master said.';
const raw = (title: string) =>
  parseArticle(`---\ntitle: ${title}\nauthor: Ada Wren\n---\n${body}\n`, { path: 'a.md' });

describe('values that a program wrote raw into front matter', () => {
  for (const title of [
    ...[
      'Quay #4 to close',
      '"It was rotten": pilot',
      "'It’s gone,' says pilot",
      '[PHOTOS] Quay: a year',
      '* Quay',
    ],
    ...[
      '!Quay',
      '>90% of quays safe',
      '@council shuts quay',
      '- Quay',
      '*Quay* to close',
      '%5 more',
      '`Quay`',
      '? Quay',
    ],
    ...['Quay: a year', '{Quay} shut', '"A" and "B"', '& more', 'null', 'yes', '| Quay', '#1 quay'],
  ])
    it(`are read as they stand: ${title}`, () => {
      const { headline, byline, problems } = raw(title);
      assert.deepEqual([headline.text, byline?.text, problems], [title, 'Ada Wren', []]);
    });

  it('leave alone what was written as YAML', () => {
    const { headline, metadata } = parseArticle(
      `---\ntitle: "Quay: shut" # checked\ntags: [quay, "sea wall"]\nsummary: >\n  two\n  lines\nnote: 'it''s'\n---\n${body}\n`,
      { path: 'a.md' },
    );
    assert.equal(headline.text, 'Quay: shut');
    assert.deepEqual(metadata, { tags: ['quay', 'sea wall'], summary: 'two lines', note: "it's" });
  });
});

describe('front matter of other programs', () => {
  it('may stand behind blank lines', () => {
    const article = parseArticle(`\n \n---\ntitle: Quay shut\ndate: 2024-03-05\n---\n\n${body}\n`, {
      path: 'a.md',
    });
    assert.deepEqual([article.headline.text, article.date?.iso], ['Quay shut', '2024-03-05']);
  });

  it('may be TOML', () => {
    const article = parseArticle(
      `+++\ntitle = "Quay \\"shut\\""\nauthor = 'Ada Wren'\ndate = 2024-03-05T23:30:00-08:00 # local\ntags = ["a", "b"]\n[params]\nsitename = "Oldport Post"\n+++\n\n${body}\n`,
      { path: 'a.md' },
    );
    assert.equal(article.headline.text, 'Quay "shut"');
    assert.equal(article.byline?.text, 'Ada Wren');
    assert.equal(article.source, 'Oldport Post');
    assert.deepEqual(article.date, { iso: '2024-03-05', time: '23:30', zone: '-08:00', origin: 'field' });
    assert.deepEqual(article.metadata, { tags: ['a', 'b'] });
  });

  it('may be the header of a mail, or lines of fields', () => {
    const mail = parseArticle(
      `From: press@quay.example\nTo: news@post.example\nSubject: Quay\n shut\nDate: Tue, 5 Mar 2024 10:12:00 +0000\n\n${body}\n`,
    );
    assert.equal(mail.headline.text, 'Quay shut');
    assert.deepEqual(mail.date, { iso: '2024-03-05', time: '10:12', zone: '+0000', origin: 'field' });
    const lines = parseArticle(`Title: Quay shut\nAuthor: Ada Wren\nDate: 5 March 2024\n\n${body}\n`);
    assert.deepEqual([lines.headline.text, lines.byline?.text], ['Quay shut', 'Ada Wren']);
    assert.equal(parseArticle(`Quay: shut\nWho: Ada Wren\n\n${body}\n`).byline, undefined);
  });

  it('may be lines that an archive puts around the text', () => {
    const archived = (head: string) =>
      parseArticle(`${head}BYLINE: Ada Wren\n\nLENGTH: 114 words\n\n${body}\n\nLOAD-DATE: June 9, 2023\n`);
    const { byline, date, headline } = archived('Quay to shut\n\n');
    assert.deepEqual([headline.text, byline?.text], ['Quay to shut', 'Ada Wren']);
    assert.deepEqual(date, { iso: '2023-06-09', origin: 'field' });
    // The day of the paper is better than that on which the archive took it in.
    assert.equal(archived('Quay to shut\n\nPublished: 7 June 2023\n\n').date?.iso, '2023-06-07');
    assert.equal(parseArticle(`Quay to shut\n\nSOURCE: Port of Oldport\n\n${body}\n`).source, undefined);
  });

  it('files an article under its tags', () => {
    const tags = (...lines: string[]) =>
      parseArticle(`---\ntitle: Quay\n${lines.join('\n')}\n---\n${body}\n`, { path: 'a.md' }).tags;
    assert.deepEqual(tags('tags: [Quay, sea wall, harbour/wall]'), ['Quay', 'sea wall', 'harbour/wall']);
    assert.deepEqual(tags('tags:', '  - "#quay"', '  - Quay', '  - #none', 'keywords: wall; pier'), [
      ...['quay', 'wall', 'pier'],
    ]);
    assert.deepEqual(tags('tags: #quay #sea-wall/east'), ['quay', 'sea-wall/east']);
    assert.deepEqual(tags('tag: quay, 2024'), ['quay', '2024']);
    assert.deepEqual(tags('tags: {a: b}', 'categories: []'), []);
    assert.deepEqual(tags('author: Ada Wren'), []);
  });

  it('never fails, whatever its lines are', () => {
    const line = fc.constantFrom(
      ...['title: "x', "a: '", 'b: [1', 'c: {', 'd: *', 'e: |', ' f', '- g', 'h = "', '[i]', '', '#'],
    );
    fc.assert(
      fc.property(fc.constantFrom('---', '+++'), fc.array(line, { maxLength: 8 }), (mark, lines) => {
        readFrontMatter(`${mark}\n${lines.join('\n')}\n${mark}\nText.\n`);
      }),
    );
  });
});
