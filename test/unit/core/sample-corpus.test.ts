import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extract, type Extraction } from '../../../src/core/extract';
import { decode } from '../../../src/workspace';

const root = path.resolve('media/sample-corpus');

function read(file: string): Extraction {
  const decoded = decode(readFileSync(path.join(root, file)));
  assert.ok('text' in decoded, file);
  return extract(decoded.text, { path: file });
}

/** One line a quotation: kind, name of the speaker as far as it is known, the article's own words, the content. */
function quotationsOf({ article, found, entities }: Extraction): string[] {
  const slice = (parts: readonly { start: number; end: number }[]) =>
    parts.map((part) => article.text.slice(part.start, part.end)).join(' … ');
  return found.quotations.map((quotation, i) => {
    const speaker = entities.speakers[i];
    const name = speaker === undefined ? '?' : entities.entities[speaker]!.name;
    return `${quotation.kind} | ${name} | ${slice(quotation.speaker)} | ${slice(quotation.parts)}`;
  });
}

/** The quotation that holds these words, as `kind | name | words`. */
function who(file: string, words: string): string {
  const all = quotationsOf(read(file));
  const line = all.find((each) => each.includes(words));
  assert.ok(line, `no quotation holds “${words}” among:\n${all.join('\n')}`);
  return line.split(' | ').slice(0, 3).join(' | ');
}

function notQuoted(file: string, words: string): void {
  const all = quotationsOf(read(file));
  const line = all.find((each) => each.split(' | ')[3]!.replace(/["“”]/g, '').trim() === words);
  assert.equal(line, undefined);
}

const wire = 'northern-wire/';
const courier = 'harbour-courier/';

describe('sample corpus', () => {
  it('reads every file, in whatever encoding it came', () => {
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    assert.ok(files.length >= 40);
    for (const file of files) {
      const { article } = read(path.relative(root, path.join(file.parentPath, file.name)));
      assert.ok(article.headline.text.length > 3, file.name);
      assert.doesNotMatch(article.text, /\uFFFD/);
    }
  });

  it('shows broken front matter as a problem and the text all the same', () => {
    const { article, entities } = read('vellin-review/broken-front-matter.md');
    assert.equal(article.problems.length, 1);
    assert.ok(entities.entities.some((entity) => entity.name === 'Kim Seo-yun'));
  });

  it('leaves legends without a date undated', () => {
    assert.equal(read('archive/legend-of-the-bell.txt').article.date, undefined);
    assert.equal(read(`${courier}2024-05/orrin-light.txt`).article.date?.iso, '2024-05-16');
  });

  describe('speakers', () => {
    const cases: [file: string, words: string, expected: string][] = [
      [`${wire}0001.txt`, 'We lost the wall', 'direct | Elena Marsh | Marsh'],
      [`${wire}0001.txt`, 'no one had been hurt', 'indirect | Elena Marsh | She'],
      [`${wire}0001.txt`, 'Please do not come down', 'direct | Tomas Okafor-Lind | He'],
      [`${wire}0002.txt`, 'It is old damage', 'direct | Kim Seo-yun | Kim'],
      [`${wire}0003.txt`, 'We shall open', 'direct | Idris Al-Kassar | He'],
      [`${wire}0003.txt`, 'exchange of pilots', 'indirect | Idris Al-Kassar | Al-Kassar'],
      [`${wire}0003.txt`, 'Dalmar keeps a lamp', 'direct | Yusuf Harun Dahl | Harun Dahl'],
      [`${wire}0003.txt`, 'the fall in smuggling', 'indirect | Yusuf Harun Dahl | He'],
      [`${wire}0003.txt`, 'would train Dalmari crews', 'indirect | Idris Al-Kassar | Al-Kassar'],
      [`${wire}0003.txt`, 'assemblies that own', 'direct | Yusuf Harun Dahl | he'],
      [`${wire}0003.txt`, 'being translated', 'indirect | Yusuf Harun Dahl | Harun Dahl'],
      [`${wire}0004.txt`, 'My members are not', "direct | Nuala O'Hanlon | O'Hanlon"],
      [`${wire}0006.txt`, 'every winter', "direct | Jean-Pierre d'Aubrac | he"],
      [`${wire}0008.txt`, 'I did not win', 'direct | Clara Penhallow | Ms Penhallow'],
      [`${courier}2024-02/2024-02-28-slick.txt`, 'stored in Fennick', 'direct | Ines Varga | Varga'],
      [`${courier}2024-03/2024-03-09-varga-kim.txt`, 'a wall that lives', 'direct | Ines Varga | Varga'],
      [`${courier}2024-05/2024-05-04-new-mayor.txt`, 'He was kinder', 'direct | Clara Penhallow | she'],
      ['vellin-review/after-the-wall.md', 'fail more slowly', 'direct | Kim Seo-yun | she'],
    ];
    for (const [file, words, expected] of cases)
      it(`“${words}” in ${file}: ${expected}`, () => {
        assert.equal(who(file, words), expected);
      });
  });

  it('takes a quotation that goes on in the next paragraph as one', () => {
    const lines = quotationsOf(read(`${courier}2024-01/2024-01-17-marsh-profile.txt`));
    const line = lines.find((each) => each.includes('I watched the gauge'));
    assert.match(line ?? '', /After that you do not think/);
  });

  it('keeps a quotation inside a quotation with its outer speaker', () => {
    const lines = quotationsOf(read(`${courier}2024-02/2024-02-15-strike-ends.txt`));
    const line = lines.find((each) => each.includes('You could have asked me nicely'));
    assert.match(line ?? '', /^direct \| Nuala O'Hanlon \|/);
  });

  it('gives each turn of a transcript to its speaker, and a bare Q to nobody', () => {
    const file = 'transcripts/2024-02-27-coast-guard-briefing.txt';
    assert.match(who(file, 'That was my decision'), /^direct \| .*Marsh \| CAPTAIN MARSH$/i);
    assert.match(who(file, 'was there a pilot on board'), /^direct \| \? \| $/);
  });

  describe('traps: marked words that nobody is quoted with', () => {
    const traps: [file: string, words: string, what: string][] = [
      [`${courier}2024-01/2024-01-17-marsh-profile.txt`, 'Tern', 'a nickname'],
      [`${courier}2024-01/2024-01-17-marsh-profile.txt`, 'the Barometer', 'a nickname'],
      [`${courier}2024-01/2024-01-24-union-meeting.txt`, 'safe working plan', 'scare quotes'],
      [`${courier}2024-02/2024-02-22-gallery.txt`, 'The Drowned Street', 'the title of a work'],
      [`${courier}2024-02/2024-02-22-gallery.txt`, 'Nine Metres', 'the title of a work'],
      [`${courier}2024-02/2024-02-22-gallery.txt`, 'Slowly and Surely', 'a motto'],
      [`${courier}2024-03/2024-03-02-operation.txt`, 'Clean Feather', 'the name of an operation'],
      [
        `${courier}2024-03/2024-03-09-varga-kim.txt`,
        'Choose one, and we will pay for it,',
        'hypothetical speech',
      ],
      [`${wire}0003.txt`, 'the Old Lady', 'a name'],
      [`${wire}0003.txt`, 'the Lady', 'a name'],
    ];
    for (const [file, words, what] of traps)
      it(`“${words}”, ${what}`, () => {
        assert.ok(read(file).article.text.includes(words));
        notQuoted(file, words);
      });
  });

  describe('entities', () => {
    it('tells two people of one surname apart', () => {
      const { entities } = read(`${wire}0008.txt`);
      const names = entities.entities
        .filter((entity) => entity.name.endsWith('Penhallow'))
        .map((each) => each.name);
      assert.deepEqual(names.sort(), ['Clara Penhallow', 'Hugh Penhallow']);
    });

    it('joins the names of one person, a two-word partial name among them', () => {
      const { entities } = read(`${wire}0003.txt`);
      const persons = entities.entities.filter((entity) => entity.kind === 'person');
      const dahl = persons.filter((person) => person.name.includes('Dahl'));
      assert.deepEqual(
        dahl.map((person) => person.name),
        ['Yusuf Harun Dahl'],
      );
      assert.ok(dahl[0]!.variants.includes('Harun Dahl'));
      assert.equal(persons.filter((person) => person.name.includes('Kassar')).length, 1);
    });

    it('joins an acronym with the organization it stands for', () => {
      const { article, entities } = read(`${wire}0001.txt`);
      const entityOf = (words: string) =>
        entities.mentions.find((mention) => article.text.slice(mention.start, mention.end) === words)?.entity;
      assert.notEqual(entityOf('MPA'), undefined);
      assert.equal(entityOf('MPA'), entityOf('Marrowby Port Authority'));
    });
  });
});
