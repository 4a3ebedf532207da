import assert from 'node:assert/strict';
import { parseArticle } from '../../../../src/core/article';
import { blocks, kinds, outline, words } from '../../../support/article-words';

const lead =
  'The council of Port Vell voted on Monday to close the old lighthouse, which has stood for 200 years.';
const second =
  'Nobody who lives on the quay was asked, and most of them learned of it from the evening radio.';

describe('plain text', () => {
  it('has its first line as the headline', () => {
    const article = parseArticle(`Lighthouse to close after 200 years\n\n${lead}\n\n${second}\n`);
    assert.equal(article.headline.text, 'Lighthouse to close after 200 years');
    assert.deepEqual(outline(article), [
      'headline: Lighthouse to close afte',
      'lead: The council of Port Vell',
      'paragraph: Nobody who lives on the ',
    ]);
  });

  const headlines = [
    'Lighthouse to close after 200 years.',
    'LIGHTHOUSE TO CLOSE',
    'Will the lighthouse close?',
    'A town waits. And waits.',
    '‘We were never asked’: the quay on its lighthouse',
    'U.S. envoy visits St. Mary’s as Gov. Hale looks on',
    'Boats, nets and a lamp: what the Quay Museum Will Show When It Opens Its Doors To Visitors Again Next Spring',
    'Reports: keeper of the lamp to retire',
    'By the sea, by night: a keeper’s diary',
  ];
  for (const headline of headlines)
    it(`takes “${headline.slice(0, 40)}” for a headline`, () => {
      const article = parseArticle(`${headline}\n\n${lead}\n\n${second}`);
      assert.equal(words(article, article.headline.span), headline);
      assert.equal(article.blocks[0]?.kind, 'headline');
    });

  const openings = [
    lead + ' ' + second,
    'PORT VELL, March 3 - The council voted on Monday to close the lighthouse.',
    'WEST HARBOUR, Fla. — The council voted on Monday.',
    `${lead.slice(0, -1)}, and which nobody who lives on the quay would have given up without being asked.`,
    'By Maud Osei',
    'Monday, March 4, 2024',
  ];
  for (const opening of openings)
    it(`takes “${opening.slice(0, 40)}” for no headline`, () => {
      const article = parseArticle(`${opening}\n\n${second}\n\n${lead}`);
      assert.notEqual(words(article, article.headline.span), opening);
    });

  it('may be running text and nothing else', () => {
    for (const text of [lead, `${lead} ${second}`]) {
      const article = parseArticle(text);
      assert.equal(article.headline.span, undefined);
      assert.equal(article.blocks[0]?.kind, 'paragraph');
    }
  });

  it('is called by its file name where it has no headline, without date and hyphens', () => {
    const article = parseArticle(`${lead} ${second}`, { path: 'news/2024-03-04-the-old_lighthouse.txt' });
    assert.equal(article.headline.text, 'the old lighthouse');
    assert.equal(parseArticle('', { path: '0017.txt' }).headline.text, '0017');
  });

  it('has the headline that is known from elsewhere, and its place where the text says the same', () => {
    const text = `Lighthouse To Close!\n\n${lead}`;
    const same = parseArticle(text, { title: 'Lighthouse to close' });
    assert.equal(same.headline.text, 'Lighthouse to close');
    assert.equal(words(same, same.headline.span), 'Lighthouse To Close!');
    const other = parseArticle(text, { title: 'A lamp goes out' });
    assert.equal(other.headline.text, 'A lamp goes out');
    assert.equal(other.headline.span, undefined);
  });

  it('has a headline with its deck in a second line', () => {
    const text = `Lighthouse to close;\nKeeper learned of it from the evening radio.\n\n${lead}`;
    assert.equal(
      parseArticle(text).headline.text,
      'Lighthouse to close; Keeper learned of it from the evening radio.',
    );
  });

  it('shows a headline without what a scraper left in it', () => {
    const show = (line: string) => parseArticle(`${line}\n\n${lead}`).headline.text;
    assert.equal(show('Statement by Mayor_Hale on the_Lamp'), 'Statement by Mayor Hale on the Lamp');
    assert.equal(
      show('Remarks by Mayor Hale at the Opening of the Quay\\'),
      'Remarks by Mayor Hale at the Opening of the Quay …',
    );
    assert.equal(show('Hale\\u2019s lamp'), 'Hale’s lamp');
  });

  it('has subheadings: short lines between paragraphs', () => {
    const article = parseArticle(
      `A headline\n\n${lead}\n\nThe keeper\n\n${second}\n\n${lead}\n\nWhat next\n\n${second}`,
    );
    assert.deepEqual(outline(article), [
      'headline: A headline',
      'lead: The council of Port Vell',
      'subheading: The keeper',
      '  paragraph: Nobody who lives on the ',
      '  paragraph: The council of Port Vell',
      'subheading: What next',
      '  paragraph: Nobody who lives on the ',
    ]);
    const section = article.sections[2]!;
    assert.equal(section.end, section.children.at(-1)?.end);
  });

  it('has no subheadings in lists, tables and letters', () => {
    for (const line of [
      'Yours faithfully,',
      'She left.',
      'Net 12.5 vs 11.2',
      'Total 1,200',
      '“No.”',
      'the lamp',
      'Milk:',
    ])
      assert.ok(
        !kinds(parseArticle(`A headline\n\n${lead}\n\n${line}\n\n${second}`)).includes('subheading'),
        line,
      );
    assert.ok(
      !kinds(parseArticle(`A headline\n\n${lead}\n\nMilk\n\nBread\n\nEggs\n\n`)).includes('subheading'),
    );
  });

  it('joins lines that were wrapped', () => {
    const wrapped = lead.replace(' to close', '\nto close');
    const article = parseArticle(`A headline\n\n${wrapped}\n\n${second.replace(' of them', '\nof them')}`);
    assert.deepEqual(
      blocks(article, 'paragraph').map((block) => block.replace('\n', ' ')),
      [lead, second],
    );
  });

  it('has a paragraph in each line where there are no blank lines', () => {
    const article = parseArticle(`A headline\n${lead}\n${second} ${lead}\nBread\n${second} ${second}`);
    assert.equal(kinds(article), 'headline paragraph paragraph paragraph paragraph');
  });

  it('leaves out lines without a letter or digit', () => {
    assert.equal(
      kinds(parseArticle(`A headline\n\n* * *\n\n${lead}\n\n###\n\n${second}\n\n---`)),
      'headline paragraph paragraph',
    );
  });
});

describe('bylines', () => {
  const article = (line: string, next = lead) =>
    parseArticle(`A headline\n\n${line}\n\n${next}\n\n${second}`);

  const bylines: [string, string, string | undefined][] = [
    ['By Maud Osei', 'Maud Osei', undefined],
    ['by Maud Osei and Jan van Dyk', 'Maud Osei and Jan van Dyk', undefined],
    ['BY MAUD OSEI', 'MAUD OSEI', undefined],
    ['By Staff, Agencies', 'Staff, Agencies', 'Agencies'],
    ['By Maud Osei, The Quay Herald', 'Maud Osei, The Quay Herald', 'The Quay Herald'],
    ['By Maud Osei | Northern Wire', 'Maud Osei | Northern Wire', 'Northern Wire'],
    ['By Maud Osei, Staff Writer', 'Maud Osei, Staff Writer', undefined],
    ['By Northern Press', 'Northern Press', 'Northern Press'],
    ['By Emily Post', 'Emily Post', undefined],
    ['By Robert Hale Jr.', 'Robert Hale Jr.', undefined],
    ['*By Maud Osei*', 'Maud Osei', undefined],
  ];
  for (const [line, text, source] of bylines)
    it(`are read: ${line}`, () => {
      const found = article(line);
      assert.equal(found.byline?.text, text);
      assert.equal(words(found, found.byline.span), line.replaceAll('*', ''));
      assert.equal(found.source, source);
      assert.equal(kinds(found), 'headline byline paragraph paragraph');
    });

  for (const line of [
    'By Monday the lamp was out.',
    'By the sea, by night',
    'By then it was over',
    'Bygone days',
    'By far the oldest lamp',
  ])
    it(`are not seen in: ${line}`, () => {
      assert.equal(article(line).byline, undefined);
    });

  it('may be a bare name before a dateline only', () => {
    assert.equal(article('Maud Osei', `PORT VELL, March 3 - ${lead}`).byline?.text, 'Maud Osei');
    assert.equal(article('Maud Osei').byline, undefined);
  });

  it('may stand above the headline or below a deck', () => {
    const above = parseArticle(`By Maud Osei\n\nA headline\n\n${lead}`);
    assert.equal(above.byline?.text, 'Maud Osei');
    assert.equal(above.headline.text, 'A headline');
    const below = parseArticle(`A headline\n\nNobody on the quay was asked.\n\nBy Maud Osei\n\n${lead}`);
    assert.equal(below.byline?.text, 'Maud Osei');
  });
});

describe('datelines', () => {
  const article = (text: string, path?: string) =>
    parseArticle(`A headline\n\n${text}\n\n${second}`, path === undefined ? {} : { path });

  const heads: [string, string][] = [
    ['PORT VELL, March 26 -', 'PORT VELL'],
    ['PORT VELL, March 26 –', 'PORT VELL'],
    ['PORT VELL —', 'PORT VELL'],
    ['WEST HARBOUR, Fla. —', 'WEST HARBOUR, Fla.'],
    ['PORT VELL (Reuters) -', 'PORT VELL'],
    ['PORT VELL, Estavia (AP) —', 'PORT VELL, Estavia'],
    ['PORT VELL, Dec. 11 (UPI) —', 'PORT VELL'],
    ['PORT VELL, 5 March 2024 (AFP) --', 'PORT VELL'],
    ['PORT VELL, March 13, Reuter -', 'PORT VELL'],
    ['Port Vell, April 6 -', 'Port Vell'],
    ['Port Vell (AFP) –', 'Port Vell'],
    ['Taipan, Estavia —', 'Taipan, Estavia'],
    ['ST. MARY, Ohio, Oct 2-', 'ST. MARY, Ohio'],
    ['PORT VELL, Tuesday, March 26 -', 'PORT VELL'],
    ['LONDON/PARIS (Reuters) -', 'LONDON/PARIS'],
    ['PORT-AU-VELL, Jan 5 -', 'PORT-AU-VELL'],
  ];
  for (const [head, place] of heads)
    it(`are read: ${head}`, () => {
      const found = article(`${head} ${lead}`);
      assert.equal(found.dateline?.place, place);
      assert.equal(words(found, found.dateline.span), head);
      const block = found.blocks[1]!;
      assert.equal(words(found, block.dateline), head);
      assert.deepEqual(
        found.sections
          .map((section) => [section.kind, words(found, section.heading)!.slice(0, 11)])
          .slice(1, 3),
        [
          ['dateline', head.slice(0, 11)],
          ['lead', lead.slice(0, 11)],
        ],
      );
    });

  const none = [
    'Hale — who lives there — was not asked by the council of the town.',
    'UPDATE - The council has voted to close the lighthouse after all.',
    'Nobody was asked (Reuters) - the council says otherwise.',
    'NOTE: 1986 figures hold the cost of the lamp.',
    '“PORT VELL — nothing”, she said of the town and its council.',
    'The well-known keeper - a man of few words - said nothing.',
  ];
  for (const text of none)
    it(`are not seen in: ${text}`, () => {
      assert.equal(article(text).dateline, undefined);
    });

  it('may stand in a line of their own', () => {
    const found = parseArticle(`A headline\n\nMaud Osei\n\nPORT VELL 1996-08-30\n\n${lead}`);
    assert.equal(kinds(found), 'headline byline dateline paragraph');
    assert.equal(found.dateline?.place, 'PORT VELL');
    assert.deepEqual(found.date, { iso: '1996-08-30', origin: 'dateline' });
  });

  it('name the agency', () => {
    assert.equal(article(`PORT VELL (Reuters) - ${lead}`).source, 'Reuters');
    assert.equal(article(`PORT VELL (Estavian News) - ${lead}`).source, 'Estavian News');
  });
});
