import assert from 'node:assert/strict';
import { extract } from '../../../../src/core/extract';
import { withoutFiller } from '../../../../src/core/text/invisible';

/** What is said in a text, one line a quotation: its kind, its content without marks, and its speaker's words and name. */
function said(text: string, path = 'a.txt'): string[] {
  const { article, found, entities } = extract(text, { path });
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans
      .map(({ start, end }) => withoutFiller(article.text.slice(start, end)).replace(/\s+/g, ' '))
      .join(' ');
  return found.quotations.map(({ kind, parts, speaker }, i) => {
    const name = entities.entities[entities.speakers[i] ?? -1]?.name;
    const who = words(speaker) || 'nobody';
    return `${kind}: ${words(parts).replace(/["“”]/g, '')} – ${who}${name && !who.includes(name) ? ` (${name})` : ''}`;
  });
}

const council = 'indirect: The quay will close on Monday – the council';
const news = 'The quay will close on Monday, the council said.';

describe('labels before a colon', () => {
  const labels = [
    'READ MORE: Council fined over nets',
    'CONTACT: Ada Wren, 555-0100',
    'SECTION: NEWS; Pg. 3',
    'LENGTH: 214 words',
    'LOAD-DATE: March 5, 2024',
    'YES: Wren, Lund, Hale',
    'SUBSCRIBE: The Post by mail',
    'VIDEO: The quay from the air',
    'GRAPHIC: Photo, the quay',
  ];
  for (const label of labels)
    it(`are nobody where nothing is said: ${label}`, () => {
      assert.deepEqual(said(`Quay shut\n\n${news}\n\n${label}\n\nThe ferry is free.\n`), [council]);
    });

  it('speak where somebody speaks of themselves, asks, or is named', () => {
    assert.deepEqual(said(`Quay shut\n\n${news}\n\nWREN: I never saw the plan.\n`).slice(1), [
      'indirect: I never saw the plan. – WREN',
    ]);
    assert.deepEqual(
      said(`Quay shut\n\nAda Wren answered questions.\n\nWREN: The plan was never shown to anybody.\n`),
      ['indirect: The plan was never shown to anybody. – WREN (Ada Wren)'],
    );
    assert.deepEqual(
      said('Quay talk\n\nBy Tess Lowry\n\nWe met Ines Calder.\n\nIC: By boat, really.\n\nIC: Tomorrow.\n'),
      ['indirect: By boat, really. – IC (Ines Calder)', 'indirect: Tomorrow. – IC (Ines Calder)'],
    );
  });
});

describe('datelines', () => {
  for (const dateline of [
    ...[
      'OLDPORT:',
      'Oldport:',
      'OLDPORT -',
      'OLDPORT --',
      'OLDPORT |',
      'Oldport (AW) -',
      'Oldport, Feb 6 (AW) -',
    ],
    ...[
      'OLDPORT, Feb. 6, 2024 /PRNewswire/ --',
      'Oldport, 6 February 2024 (dpa) –',
      'OLDPORT, England (AW) —',
      '(AW) -',
    ],
    ...['OLDPORT [Reuters] -', 'OLDPORT, Feb. 6 (Xinhua) --', 'OLDPORT/PENHALLOW —', 'OLDPORT. —'],
  ])
    it(`end before the content: ${dateline}`, () => {
      assert.deepEqual(said(`Quay shut\n\n${dateline} ${news} It opens in May.\n`), [council]);
    });

  it('head each piece of news in brief, and speak in none', () => {
    assert.deepEqual(
      said('In brief\n\nOLDPORT: A quay will close.\n\nVELLIN: A ferry was hit.\n\nTARN: A dam burst.\n'),
      [],
    );
  });
});

describe('turns by the layout of a transcript', () => {
  const question = 'direct: How did you come to the job? – Tess Lowry';
  const answer = 'direct: By boat, really. – Ines Calder';
  const layouts: readonly (readonly [string, string, string])[] = [
    ['[00:01] Tess Lowry: ', '[00:09] Ines Calder: ', ''],
    ['00:00:01 Tess Lowry: ', '00:00:09 Ines Calder: ', ''],
    ['(0:01) Tess Lowry: ', '(0:09) Ines Calder: ', ''],
    ['Tess Lowry [00:00:01]: ', 'Ines Calder [00:00:09]: ', ''],
    ['Tess Lowry (0:01): ', 'Ines Calder (0:09): ', ''],
    ['Tess Lowry  0:01\n', 'Ines Calder  0:09\n', ''],
    ['00:01 Tess Lowry\n', '00:09 Ines Calder\n', ''],
    ['Tess Lowry:\n', 'Ines Calder:\n', ''],
    ['Tess Lowry: ', 'Ines Calder: ', ''],
    ['**Tess Lowry:** ', '**Ines Calder:** ', ''],
    ['Tess Lowry - ', 'Ines Calder - ', ''],
    ['Tess Lowry — ', 'Ines Calder — ', ''],
    ['Tess Lowry (Vellin) (Lab)\n', 'The Minister for Quays (Ines Calder)\n', ''],
    ['#### Tess Lowry\n\n', '#### Ines Calder\n\n', '# '],
    ['*Tess Lowry:* ', '*Ines Calder:* ', ''],
  ];
  for (const [first, second, mark] of layouts)
    it(`are told: ${JSON.stringify(first)}`, () => {
      const text = `${mark}On the quay\n\n${first}How did you come to the job?\n\n${second}By boat, really.\n`;
      assert.deepEqual(said(text, mark === '' ? 'a.txt' : 'a.md'), [question, answer]);
    });

  it('have the surname alone where the first label had more', () => {
    assert.deepEqual(
      said(
        'Morning hour\n\nINDIRA HOLT, LIVES IN VELLIN (via Skype): We felt it.\n\nHOLT (on camera): We ran.\n\nHOLT: Then the wall.\n',
      ).length,
      3,
    );
  });

  it('have the name alone where the first line had a constituency in brackets', () => {
    assert.deepEqual(
      said(
        'Sitting of May 5\n\nAnna Cole (Vellin) (Lab)\nWhen will the quay open?\n\nThe Minister for Quays (Jim Hall)\nIn a year.\n\nAnna Cole\nThat is late.\n',
      ),
      [
        'direct: When will the quay open? – Anna Cole',
        'direct: In a year. – Jim Hall',
        'direct: That is late. – Anna Cole',
      ],
    );
  });

  it('are none in a recipe, a programme of hours, or notes with a colon', () => {
    for (const text of [
      'Soup\n\nIngredients: flour, eggs\n\nMethod: beat the eggs\n\nServes: four\n',
      'Today\n\n10:30 A.M.\nThe mayor arrives.\n\n11:15 A.M.\nThe mayor leaves.\n',
      'Results\n\nAda Wren: 1,200\n\nJon Pike: 900\n',
    ])
      assert.deepEqual(said(text), []);
  });
});

describe('the line with a name below what is said', () => {
  const words = 'She brings twenty years of work on the quay to this office.';
  for (const line of [
    '– Ruth Bell, chairwoman',
    '- Ruth Bell, chairwoman',
    '— Ruth Bell',
    'Ruth Bell, chairwoman of the board',
    '(Ruth Bell, chairwoman)',
  ])
    it(`attributes a passage in marks: ${line}`, () => {
      const [quotation, ...others] = said(
        `Board\n\n“${words}”${line.startsWith('(') ? ' ' : '\n\n'}${line}\n\nThe board meets in May on the upper floor.\n`,
      );
      assert.match(quotation ?? '', /^direct: She brings .* – Ruth Bell/);
      assert.deepEqual(others, []);
    });

  it('attributes a block quotation of Markdown', () => {
    for (const line of ['— Ruth Bell, chairwoman', 'Ruth Bell, chairwoman'])
      assert.deepEqual(said(`# Board\n\n> ${words}\n>\n> ${line}\n\nThe board meets in May.\n`, 'a.md'), [
        `direct: ${words} – ${line.replace('— ', '')}`,
      ]);
    assert.deepEqual(said(`# Board\n\n> “${words}”\n>\n> Ruth Bell, chairwoman\n`, 'a.md'), [
      `direct: ${words} – Ruth Bell, chairwoman`,
    ]);
    assert.deepEqual(said(`# Board\n\nRuth Bell wrote:\n\n> ${words}\n> It is time.\n`, 'a.md'), [
      `direct: ${words} It is time. – Ruth Bell`,
    ]);
    assert.deepEqual(said(`# Board\n\nRuth Bell said:\n\n> ${words}\n\nThe board meets in May.\n`, 'a.md'), [
      `direct: ${words} – Ruth Bell`,
    ]);
  });

  it('attributes what a mail quotes', () => {
    assert.deepEqual(
      said(`Quay\n\nThe quay is open again.\n\n> On Monday Jon Pike wrote:\n> Will the quay close?\n`),
      ['direct: Will the quay close? – Jon Pike'],
    );
  });

  it('is none where another line follows', () => {
    assert.deepEqual(said(`Board\n\n“${words}”\n\nRelated Coverage\n`), []);
  });
});

describe('an apostrophe at the head of a paragraph', () => {
  it('opens no passage that another one follows', () => {
    assert.deepEqual(
      said("Fence row\n\n'Twas the worst gale since '87, said Tom Bell. 'It took the roof,' he said.\n"),
      ["indirect: Twas the worst gale since '87 – Tom Bell", "direct: 'It took the roof,' – he (Tom Bell)"],
    );
  });
});

describe('a note of whom somebody spoke to', () => {
  it('does not say who spoke', () => {
    const found = said(
      '# Meeting\n\nSaid to [[Ines Calder]]: "The quay will shut on Friday, I fear."\n',
      'a.md',
    );
    assert.deepEqual(found, ['direct: The quay will shut on Friday, I fear. – nobody']);
  });
});

describe('names in marks', () => {
  const sentences: [string, string][] = [
    [
      'Ray Dolan, better known as "Pepper," said the crews took his tent.',
      'the crews took his tent – Ray Dolan',
    ],
    ['The rapper, who performs as “Lil Tide,” said the show was off.', 'the show was off – The rapper, who'],
    ['The group, called "Save Our Yard," said it would march.', 'it would march – The group'],
    ['Bea Moss, star of the series "Low Water," said the show was off.', 'the show was off – Bea Moss'],
    ['A camper who asked to be identified only as “Marty” said he was cold.', 'he was cold – A camper'],
    ['A camper identified only as "Marty" said he was cold.', 'he was cold – A camper'],
    ['A guide who gave her name as “Jo” said the quay was shut.', 'the quay was shut – A guide'],
    ['Bea Moss, author of “The Long Pier,” said the show was off.', 'the show was off – Bea Moss'],
    ['The crew, dubbed “Night Shift,” said it would march.', 'it would march – The crew'],
    ['Ray Dolan, aka “Pepper”, said the crews took his tent.', 'the crews took his tent – Ray Dolan'],
    ['“The show is off,” said Bea Moss, nicknamed “Auntie Bee.”', 'The show is off, – Bea Moss'],
  ];
  for (const [sentence, expected] of sentences)
    it(`are words of the clause: ${sentence}`, () => {
      const found = said(`Camp\n\n${sentence}\n`).map((line) => line.replace(/^\w+: /, ''));
      assert.equal(found.length, 1);
      assert.ok(found[0]!.startsWith(expected), found[0]);
    });
});
