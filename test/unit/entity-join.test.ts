import assert from 'node:assert/strict';
import { read, whoIs } from './entity-read';

describe('given names that lists have for women and men', () => {
  for (const [she, he] of [
    ['Hillary', 'Bill'],
    ['Maria', 'George'],
    ['Claire', 'Tony'],
    ['Lauren', 'Ted'],
    ['Holly', 'Sean'],
  ])
    it(`tells ${she} and ${he} of one surname apart`, () => {
      const found = read(
        `${he} Orrick and ${she} Orrick came to Lisbon. Mrs. Orrick spoke first. Mr. Orrick wept. Then she left, and he stayed.`,
      );
      assert.deepEqual(
        [whoIs(found, 'Orrick', 3), whoIs(found, 'Orrick', 4), whoIs(found, 'she'), whoIs(found, 'he')],
        [`${she} Orrick`, `${he} Orrick`, `${she} Orrick`, `${he} Orrick`],
      );
    });

  it('leaves open who of two is meant where a name is borne by both', () => {
    const found = read('Robin Orrick and Alexis Orrick came to Lisbon. Mrs. Orrick spoke first.');
    assert.equal(whoIs(found, 'Orrick', 3), 'Orrick');
  });
});

describe('a surname with the pronoun of somebody else behind it', () => {
  for (const [what, told] of [
    ['an object', 'Hartwell told her to go. Later Hartwell called her.'],
    [
      'somebody before it',
      'The judge spoke of Hartwell, saying she was sorry. She met Hartwell when she could.',
    ],
    ['its owner’s', "Hartwell's attacks on her went on. Hartwell's lawyer said she was sorry."],
    [
      'behind a preposition',
      'Some asked about Hartwell as she spoke. A letter came from Hartwell after she left.',
    ],
  ] as const)
    it(`is still the only bearer’s: ${what}`, () => {
      const found = read(`${told} Colin Hartwell was born in Lisbon.`);
      assert.deepEqual(
        [whoIs(found, 'Hartwell', 1), whoIs(found, 'Hartwell', 2)],
        ['Colin Hartwell', 'Colin Hartwell'],
      );
    });

  it('is somebody else’s where the pronouns are those of the subject', () => {
    const found = read(
      'Hartwell said she was sorry. Hartwell lost her keys. Colin Hartwell was born in Lisbon.',
    );
    assert.equal(whoIs(found, 'Hartwell'), 'Hartwell');
  });
});

describe('a surname in the headline, before its bearers', () => {
  const story = (headline: string): string =>
    `${headline}\n\nMaria Orrick and Paul Orrick ran. Ms. Orrick was glad. "I won," Ms. Orrick said. Ms. Orrick left.`;
  for (const headline of ['Orrick wins in Lisbon', 'Lisbon votes for Orrick', "Orrick's plan is praised"])
    it(`means whom the article calls by it: ${headline}`, () => {
      assert.equal(whoIs(read(story(headline)), 'Orrick'), 'Maria Orrick');
    });

  for (const headline of ["Orrick's wife wins in Lisbon", 'Town chooses another Orrick'])
    it(`stays open where it tells the family: ${headline}`, () => {
      assert.equal(whoIs(read(story(headline)), 'Orrick'), 'Orrick');
    });

  it('stays open where the article calls several by it', () => {
    const found = read(
      'Orrick loses\n\nMaria Orrick and Paul Orrick ran. Ms. Orrick was glad. Mr. Orrick wept. Ms. Orrick left. Mr. Orrick stayed.',
    );
    assert.equal(whoIs(found, 'Orrick'), 'Orrick');
  });
});
