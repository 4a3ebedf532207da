import assert from 'node:assert/strict';
import { Curation, keyOf, parseCuration } from '../../../src/core/entity';
import { extract } from '../../../src/core/extract';
import { matcherOf } from '../../../src/core/query';
import { withoutFiller } from '../../../src/core/text/invisible';
import { decode } from '../../../src/workspace/decode';
import { queryOf } from '../../contract/corpus-contract';

/** What is read of a file: its head, and each quotation with whom it is by. */
function read(path: string, content: string | Uint8Array) {
  const decoded = typeof content === 'string' ? { text: content, encoding: 'utf8' } : decode(content);
  assert.ok('text' in decoded);
  const { article, found, entities } = extract(decoded.text, { path, encoding: decoded.encoding });
  const words = (spans: readonly { start: number; end: number }[]) =>
    withoutFiller(spans.map(({ start, end }) => article.text.slice(start, end)).join(' '))
      .replace(/\s+/g, ' ')
      .replace(/^["“`]+|[,.]?["”']*$/g, '');
  const nameOf = (i: number) => {
    const speaker = entities.speakers[i];
    return speaker === undefined ? undefined : entities.entities[speaker]!.name;
  };
  return {
    headline: article.headline.text,
    byline: article.byline?.text,
    date: article.date?.iso,
    problems: article.problems.map(({ code }) => code),
    said: found.quotations.map(
      ({ parts, speaker }, i) => `${words(parts)} – ${nameOf(i) ?? words(speaker).toLowerCase()}`,
    ),
    names: entities.entities.map(({ name }) => name),
  };
}

const lead = 'The quay at Vellin will shut on Friday, the port said.';
const said = '"It is a loss," said Petra Vane, the pilot. She said work would take a month.';
const saidAll = [
  'The quay at Vellin will shut on Friday – the port',
  'It is a loss – Petra Vane',
  'work would take a month – Petra Vane',
];

describe('files as programs write them', () => {
  it('have front matter behind blank lines, or as TOML', () => {
    for (const head of [
      '\n\n---\ntitle: Quay to shut\nauthor: Ada Wren\ndate: 2023-06-07\n---\n',
      '+++\ntitle = "Quay to shut"\nauthor = "Ada Wren"\ndate = 2023-06-07\n+++\n',
    ]) {
      const { headline, byline, date, said: found } = read('quay.md', `${head}\n${lead}\n\n${said}\n`);
      assert.deepEqual([headline, byline, date], ['Quay to shut', 'Ada Wren', '2023-06-07']);
      assert.deepEqual(found, saidAll);
    }
  });

  it('of trafilatura have block quotations with a name below, emphasis and links', () => {
    const text = `---\ntitle: It had to go\nauthor: Ada Wren\nurl: https://post.example/quay\nhostname: post.example\ndate: 2023-06-07\n---\n# It had to go\n\nThe quay will **shut** on Friday, the port said.\n\n> We are out of rope. The piles are rotten.\n>\n> Petra Vane, pilot\n\n"It was a good quay," Mayor [Odile Karr](https://post.example/karr) said.\n\n| Year | Cost |\n|---|---|\n| 2023 | 4m |\n`;
    const { headline, said: found } = read('quay.md', text);
    assert.equal(headline, 'It had to go');
    assert.deepEqual(found.slice(1), [
      'We are out of rope. The piles are rotten – Petra Vane',
      'It was a good quay – Odile Karr',
    ]);
  });

  it('of a mail have their head above, and the words of others behind marks', () => {
    const {
      headline,
      date,
      said: found,
    } = read(
      'mail.txt',
      'From: press@port.example\nTo: desk@post.example\nSubject: Quay to shut\nDate: Wed, 7 Jun 2023 10:12:00 +0000\n\nThe quay will shut on Friday.\n\n"It is a loss," said Petra Vane, the pilot.\n\n> On Monday Bo Lund wrote:\n> Will the quay shut?\n',
    );
    assert.deepEqual([headline, date], ['Quay to shut', '2023-06-07']);
    assert.deepEqual(found, ['It is a loss – Petra Vane', 'Will the quay shut? – Bo Lund']);
  });

  it('of a wire have slugs and notes to editors, and marks made of accents', () => {
    const { headline, said: found } = read(
      'wire.txt',
      "BC-Quay, 3rd Ld-Writethru,190\nEds: UPDATES with pilot\n\nQuay at Vellin to shut for a month\nBy ADA WREN\nNorthern Wire\n\nVELLIN (NW) -- The quay will shut on Friday, the port said.\n\n``It is a loss,'' said Petra Vane, the pilot.\n\nNW-06-07-23 1012GMT\n",
    );
    assert.equal(headline, 'Quay at Vellin to shut for a month');
    assert.deepEqual(found, ['The quay will shut on Friday – the port', 'It is a loss – Petra Vane']);
  });

  it('of an archive have fields around the text, by which nobody says anything', () => {
    const {
      byline,
      date,
      said: found,
    } = read(
      'archive.txt',
      `The Vellin Post\n\nQuay to shut\n\nBYLINE: Ada Wren\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 114 words\n\n${lead}\n\n${said}\n\nLOAD-DATE: June 7, 2023\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\nBYLINE: Bo Lund\n\nLENGTH: 90 words\n`,
    );
    assert.deepEqual([byline, date], ['Ada Wren', '2023-06-07']);
    assert.deepEqual(found, saidAll);
  });

  it('of an interview have initials for names', () => {
    const { said: found } = read(
      'interview.txt',
      'Ten years on the quay\n\nBy Odile Karr\n\nPetra Vane has steered boats into Vellin for ten years.\n\nHow did you come to the job?\n\nPV: By boat, really. My aunt was a pilot.\n\nOK: And would you do it again?\n\nPV: Tomorrow.\n',
    );
    assert.ok(found.includes('By boat, really. My aunt was a pilot – Petra Vane'), found.join('\n'));
    assert.ok(found.includes('Tomorrow – Petra Vane'), found.join('\n'));
  });

  it('are wrapped at a fixed width, through names too', () => {
    const { names, said: found } = read(
      'wrapped.txt',
      'Quay at Vellin to shut\n\nBy Ada Wren\n\nVELLIN, June 7 - The quay will shut on Friday for a month, so that\nthe piles can be replaced, the county council said in a statement.\n\nThe World Health Organization and the University of\nHaldane had asked in May for a study of the dust, and Petra\nVane, a pilot, found that no such study had been made.\n',
    );
    for (const name of ['Petra Vane', 'University of Haldane', 'World Health Organization'])
      assert.equal(names.filter((each) => each === name).length, 1, name);
    assert.ok(found.includes('that no such study had been made – Petra Vane'), found.join('\n'));
  });

  it('are markup by another name', () => {
    const { headline, said: found } = read(
      'quay.txt',
      '<html><body><h1>Quay shut</h1><p>&ldquo;It is a loss,&rdquo; said Petra Vane.</p></body></html>\n',
    );
    assert.equal(headline, 'Quay shut');
    assert.deepEqual(found, ['It is a loss – Petra Vane']);
  });

  it('are in another encoding of eight bits, which is said', () => {
    const polish = Buffer.from(
      'Burmistrz xodzi zamyka most\n\n"It is a loss," said Zdzisxaw Zxxkiewski, the pilot.\n',
      'latin1',
    );
    // ł of ISO 8859-2
    for (let i = polish.indexOf('x'); i >= 0; i = polish.indexOf('x', i)) polish[i] = 0xb3;
    assert.deepEqual(read('most.txt', polish).problems, ['doubtfulEncoding']);
  });
});

describe('words that people write in two ways', () => {
  for (const [one, other] of [
    ['US', 'U.S.'],
    ['FBI', 'F.B.I.'],
    ['1000', '1,000'],
    ['email', 'e-mail'],
  ] as const)
    it(`find each other: ${one} and ${other}`, () => {
      for (const [typed, written] of [
        [one, other],
        [other, one],
      ])
        assert.ok(matcherOf(queryOf(typed!)).holds(`We sent the ${written!} home.`), `${typed} ${written}`);
    });
});

describe('a decision of people on a kind', () => {
  it('holds for a name that was found as another kind', () => {
    const { file } = parseCuration(
      'entities:\n  - name: Vane Foods\n    kind: organization\n    variants: [Vane Foods]\n',
    );
    const curation = new Curation(file);
    const [person, organization] = [keyOf('Vane Foods', 'person'), keyOf('Vane Foods', 'organization')];
    assert.notEqual(person, organization);
    assert.equal(curation.idOf(person, person), organization);
  });

  it('in a file that is no YAML is told', () => {
    assert.ok(parseCuration('entities: [').problems.length > 0);
  });
});
