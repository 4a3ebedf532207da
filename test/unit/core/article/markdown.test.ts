import assert from 'node:assert/strict';
import { parseArticle } from '../../../../src/core/article';
import { blocks, kinds, outline, words } from '../../../support/article-words';

const lead =
  'The council of Port Vell voted on Monday to close the old lighthouse, which has stood for 200 years.';
const second =
  'Nobody who lives on the quay was asked, and most of them learned of it from the evening radio.';
const read = (text: string) => parseArticle(text, { path: 'lamp.md' });

describe('Markdown', () => {
  it('has headings as sections within each other', () => {
    const article = read(
      `# Lamp\n\n${lead}\n\n## Keeper\n\n${second}\n\n### Boat\n${lead}\n\n## Next\n\n${second}`,
    );
    assert.equal(article.format, 'markdown');
    assert.deepEqual(outline(article), [
      'headline: Lamp',
      'lead: The council of Port Vell',
      'subheading: Keeper',
      '  paragraph: Nobody who lives on the ',
      '  subheading: Boat',
      '    paragraph: The council of Port Vell',
      'subheading: Next',
      '  paragraph: Nobody who lives on the ',
    ]);
    const keeper = article.sections[2]!;
    assert.equal(keeper.level, 2);
    assert.ok(words(article, keeper)!.startsWith('## Keeper'));
    assert.equal(keeper.end, keeper.children.at(-1)!.end);
  });

  it('has no control character and no half of a pair in a headline that spells one', () => {
    const headline = (words: string) => read(`# ${words}\n\n${lead}`).headline.text;
    assert.equal(headline('Lamp \\u001b[31m out \\ud83d'), 'Lamp ␛[31m out \ufffd');
    assert.equal(headline('Caf\\u00e9 \\ud83d\\ude00'), 'Café 😀');
  });

  it('shows headings without their marks', () => {
    const heading = (line: string) => blocks(read(`# A\n\n${lead}\n\n${line}\n\n${second}`), 'subheading')[0];
    assert.equal(heading('## Keeper ##'), 'Keeper');
    assert.equal(heading('##   Keeper of C#'), 'Keeper of C#');
    assert.equal(heading('## **Keeper**'), 'Keeper');
    assert.equal(heading('Keeper\n======'), 'Keeper');
    assert.equal(heading('Keeper\n---'), 'Keeper');
    assert.equal(heading('####### Keeper'), undefined);
    assert.equal(heading('#keeper'), undefined);
    const { headline } = read(`# The *old* [lamp](https://example.org) goes \\*out\\*\n\n${lead}`);
    assert.equal(headline.text, 'The old lamp goes *out*');
  });

  it('has no heading below a rule, and no rule as text', () => {
    assert.equal(kinds(read(`# A\n\n${lead}\n\n---\n\n${second}\n\n***\n`)), 'headline paragraph paragraph');
  });

  it('reads quoted lines and list items without their marks', () => {
    const article = read(`# A\n\n> ${lead}\n\n- one\n- two\n* three\n\n1. first\n2. second\n`);
    assert.deepEqual(blocks(article, 'paragraph'), [lead, 'one', 'two', 'three', '1. first', '2. second']);
  });

  it('leaves out code, images, link definitions and comments', () => {
    const text = `# A\n\n${lead}\n\n\`\`\`js\n# not a heading\n\`\`\`\n\n![lamp](lamp.png)\n\n[1]: https://example.org\n\n<!-- note -->`;
    assert.equal(kinds(read(text)), 'headline paragraph');
  });

  it('reads on where a fence is never closed', () => {
    assert.deepEqual(blocks(read(`# A\n\n\`\`\`\n${lead}\n\n${second}`), 'paragraph'), [lead, second]);
  });

  it('is known by the file name, or by a heading where there is none', () => {
    const text = `# A\n\n${lead}`;
    assert.equal(parseArticle(text, { path: 'a.txt' }).format, 'plain');
    assert.equal(parseArticle(text, { path: 'a.MD' }).format, 'markdown');
    assert.equal(parseArticle(text).format, 'markdown');
    assert.equal(parseArticle(`---\ntitle: B\n---\n${text}`, { path: 'a.txt' }).format, 'markdown');
    assert.equal(parseArticle(lead).format, 'plain');
  });

  it('takes a heading for the headline only where front matter says the same or nothing', () => {
    const text = (title: string) => `---\ntitle: ${title}\n---\n\n# The old lamp goes out\n\n${lead}`;
    const same = read(text('The Old Lamp Goes Out'));
    assert.equal(words(same, same.headline.span), 'The old lamp goes out');
    const other = read(text('Port Vell'));
    assert.equal(other.headline.text, 'Port Vell');
    assert.equal(other.headline.span, undefined);
    assert.equal(kinds(other), 'subheading paragraph');
  });

  it('gives the same for every kind of line end', () => {
    const text = `---\ntitle: The lamp\n---\n\n## Keeper\n\n${lead}\n\nNext\n----\n\n${second}\n`;
    const expected = blocks(read(text));
    assert.equal(expected.length, 4);
    for (const end of ['\r\n', '\r']) assert.deepEqual(blocks(read(text.replaceAll('\n', end))), expected);
  });
});

describe('front matter', () => {
  const trafilatura = [
    '---',
    'title: "Lamp: the end"',
    'author: Maud Osei; Jan van Dyk',
    'url: https://herald.example/lamp',
    'hostname: herald.example',
    'sitename: The Quay Herald',
    'date: 2024-03-04',
    "categories: ['Local', 'Sea']",
    'tags: []',
    '---',
    lead,
    second,
  ].join('\n');

  it('gives title, author, date, source and metadata', () => {
    const article = parseArticle(trafilatura, { path: 'a.txt' });
    assert.deepEqual(article.headline, { text: 'Lamp: the end' });
    assert.deepEqual(article.byline, { text: 'Maud Osei; Jan van Dyk' });
    assert.deepEqual(article.date, { iso: '2024-03-04', origin: 'field' });
    assert.equal(article.source, 'The Quay Herald');
    assert.deepEqual(article.metadata, {
      url: 'https://herald.example/lamp',
      hostname: 'herald.example',
      categories: ['Local', 'Sea'],
      tags: [],
    });
    assert.ok(words(article, article.frontMatter)!.endsWith('tags: []\n---'));
    assert.deepEqual(blocks(article), [lead, second]);
    assert.deepEqual(article.problems, []);
  });

  it('takes dates with a time, and the host where no site is named', () => {
    const article = parseArticle(
      '---\ndate: 2024-03-04T22:15:00+02:00\nhostname: herald.example\n---\nText follows.',
    );
    assert.equal(article.date?.iso, '2024-03-04');
    assert.equal(article.source, 'herald.example');
  });

  it('may hold nested values', () => {
    const { metadata } = parseArticle('---\ntitle: A\ngeo:\n  lat: 1.50\n  lon: x\n---\nText follows.');
    assert.deepEqual(metadata, { geo: '{"lat":"1.50","lon":"x"}' });
  });

  it('that is broken is reported at its line, and what can be read counts', () => {
    const article = parseArticle(`---\ntitle: The lamp\nauthor: [Maud\ndate: 2024-03-04\n---\n\n${lead}`);
    assert.equal(article.problems.length, 1);
    assert.equal(article.problems[0]!.code, 'invalidYaml');
    assert.ok(article.problems[0]!.line! >= 2 && article.problems[0]!.line! <= 4);
    assert.equal(article.headline.text, 'The lamp');
    assert.equal(article.byline?.text, 'Maud');
    assert.equal(article.date?.iso, '2024-03-04');
    assert.deepEqual(blocks(article), [lead]);
  });

  it('that is not closed is reported, and ends with its fields', () => {
    const article = parseArticle(`---\ntitle: The lamp\ntags:\n  - sea\n\n${lead}`);
    assert.equal(article.problems[0]!.code, 'unclosedFrontMatter');
    assert.equal(article.headline.text, 'The lamp');
    assert.deepEqual(blocks(article), [lead]);
  });

  it('with a date that cannot be read says so', () => {
    const article = parseArticle(`---\ndate: yesterday\n---\n\n${lead}`, { path: '2024-03-04.md' });
    assert.deepEqual(article.problems, [{ code: 'unreadableDate', value: 'yesterday' }]);
    assert.deepEqual(article.date, { iso: '2024-03-04', origin: 'fileName' });
  });

  it('is not seen in text between two rules', () => {
    const article = parseArticle(`---\n\n${lead}\n\n---\n\n${second}`);
    assert.equal(article.frontMatter, undefined);
    assert.deepEqual(blocks(article, 'paragraph'), [second]);
    assert.deepEqual(article.problems, []);
  });

  it('does not let a bomb explode', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 12 }, (_, i) => `b${i}: &b${i} [${`*${i ? `b${i - 1}` : 'a'},`.repeat(9)}]`),
    ];
    const article = parseArticle(`---\n${bomb.join('\n')}\n---\n\n${lead}`);
    assert.equal(article.problems.length, 1);
    assert.deepEqual(blocks(article), [lead]);
  });
});
