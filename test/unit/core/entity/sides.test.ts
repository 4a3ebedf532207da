import { strictEqual } from 'node:assert';
import { extract } from '../../../../src/core/extract';

/** So much about a game that the article counts as one about sport. */
const report = `The match in the league was the last of the season. Tom Reyd scored twice in the cup final, and coach Jon
Marl praised the players. Striker Al Orrick scored a penalty. Goalkeeper Ken Lund saved another penalty in the second half.`;

/** The kind that the first name with these words is found as. */
function kindOf(text: string, name: string): string | undefined {
  const { entities } = extract(text);
  return entities.mentions.find(({ start, end, form }) => form === 'name' && text.slice(start, end) === name)
    ?.kind;
}

describe('a town or a country in a report of a game', () => {
  for (const sentence of [
    'Norway beat the visitors by two goals.',
    'Norway have won every match.',
    'The visitors lost to Norway in the final.',
    'The visitors drew with Norway last week.',
    'He will play against Norway next week.',
    'The Norway captain was sent off.',
    "Norway's coach was pleased.",
    'They thrashed Norway by four goals.',
  ])
    it(`is the team in: ${sentence}`, () => {
      strictEqual(kindOf(`${report} ${sentence}`, 'Norway'), 'organization');
    });
  for (const sentence of [
    'The match was played in Norway last week.',
    'He comes from Norway and lives here.',
    'They flew to Norway after the game.',
    'He has a house near Norway and a boat.',
  ])
    it(`is the place in: ${sentence}`, () => {
      strictEqual(kindOf(`${report} ${sentence}`, 'Norway'), 'place');
    });
  for (const sentence of [
    'Norway beat the drought by saving water.',
    'The government lost to Norway in the court.',
    'The minister spoke against Norway on Monday.',
    'Norway has signed the treaty.',
  ])
    it(`is the place where no game is told of: ${sentence}`, () => {
      strictEqual(kindOf(sentence, 'Norway'), 'place');
    });
});

describe('a work, a product or an event', () => {
  for (const [sentence, name] of [
    ['He posted it on Instagram on Monday.', 'Instagram'],
    ['He won the Ryder Cup twice.', 'Ryder Cup'],
    ['It runs on Linux and Android.', 'Linux'],
    ['They bought a PlayStation for him.', 'PlayStation'],
    ['He sold his iPad in June.', 'iPad'],
  ] as const)
    it(`is nobody and no place: ${name}`, () => {
      strictEqual(kindOf(sentence, name), undefined);
    });
  it('is the firm of that name where that says something', () => {
    strictEqual(kindOf('On Monday Twitter said it had closed the account.', 'Twitter'), 'organization');
  });
});

describe('a party, a body or a newspaper', () => {
  for (const [sentence, name] of [
    ['The Tories voted against the bill.', 'Tories'],
    ['A Tory MP was against it.', 'Tory'],
    ['She asked the Conservative leader about it.', 'Conservative'],
    ['He told the Liberal Democrats to wait.', 'Liberal Democrats'],
    ['Two Republicans voted for it.', 'Republicans'],
    ['A letter from the Treasury came on Monday.', 'Treasury'],
    ['Members of the Commons asked for more time.', 'Commons'],
    ['He told The Sun that the pier would close.', 'Sun'],
  ] as const)
    it(`is an organization in: ${sentence}`, () => {
      strictEqual(kindOf(sentence, name), 'organization');
    });
  it('is none in the words that they are named after', () => {
    strictEqual(kindOf('They walked in the Sun on Monday.', 'Sun'), undefined);
    strictEqual(kindOf('She wore a Conservative dress.', 'Conservative'), undefined);
  });
});

describe('a company named after a person', () => {
  it('goes by the first word, though that is a common word', () => {
    const text = 'Chase Holdings Ltd reported a loss. Chase said sales fell.';
    strictEqual(kindOf(text, 'Chase'), 'organization');
  });
});

describe('a company with the name of a person', () => {
  for (const [text, name] of [
    [
      'Martin Vance founded Vance Industries in 1971. Vance Industries employs 900 people.',
      'Vance Industries',
    ],
    ['Shares of Vance Foods fell. A spokesman for Vance Foods declined to comment.', 'Vance Foods'],
    ['Marion Mills said it would close two of its stores. Marion Mills makes flour.', 'Marion Mills'],
    ['Charles Hallam said on Monday it would hire 900 people. Charles Hallam shares rose.', 'Charles Hallam'],
  ] as const)
    it(`is an organization: ${name}`, () => {
      strictEqual(kindOf(text, name), 'organization');
    });
  for (const [text, name] of [
    ['Ann Hallam said it would rain.', 'Ann Hallam'],
    ['Ann Hallam said it would be wrong to close.', 'Ann Hallam'],
    ['Ann Hallam shares her house with two friends.', 'Ann Hallam'],
  ] as const)
    it(`is a person in: ${text}`, () => {
      strictEqual(kindOf(text, name), 'person');
    });
});

describe('a surname that is a place', () => {
  it('is the person named before, where it speaks', () => {
    const text =
      'Florence Milan beat Paris Jordan in Lund. Jordan said she had trained there. Milan said it was wet.';
    strictEqual(kindOf(text, 'Jordan'), 'person');
    strictEqual(kindOf(text, 'Milan'), 'person');
  });
  it('is the place where something is in it', () => {
    const text = 'Michael Jordan flew out on Monday. He met the king in Jordan.';
    strictEqual(kindOf(text, 'Jordan'), 'place');
  });
});

describe('a piece of a name', () => {
  it('is nobody where it is the end of a firm that has an "and"', () => {
    strictEqual(kindOf('He wrote to Hallam and Sons Inc on Monday.', 'Sons Inc'), undefined);
  });
  it('is the state behind a town', () => {
    strictEqual(kindOf('He was born in Lundport, Mo, and lives there.', 'Mo'), 'place');
  });
  it('is no person and no place where it is an adjective of a part of a country', () => {
    strictEqual(kindOf('He met West German officials on Monday.', 'West German'), undefined);
  });
});
