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
    ['They watched Coronation Street together.', 'Coronation Street'],
    ['She reads Harry Potter to her son.', 'Harry Potter'],
    ['He won the Ryder Cup twice.', 'Ryder Cup'],
    ['It runs on Linux and Android.', 'Linux'],
    ['They bought a PlayStation for him.', 'PlayStation'],
    ['He was in EastEnders for a year.', 'EastEnders'],
    ['She sang at Glastonbury in June.', 'Glastonbury'],
  ] as const)
    it(`is nobody and no place: ${name}`, () => {
      strictEqual(kindOf(sentence, name), undefined);
    });
  for (const [sentence, name, kind] of [
    ['Harry Marl told the court about it.', 'Harry Marl', 'person'],
    ['They live in Dover Street in London.', 'London', 'place'],
    ['James Lund said he had a bond.', 'James Lund', 'person'],
    ['Ryder Marl won the cup.', 'Ryder Marl', 'person'],
  ] as const)
    it(`is not what only has a word of one: ${name}`, () => {
      strictEqual(kindOf(sentence, name), kind);
    });
});

describe('a company, a party or a band that is called as a person or by a common word', () => {
  for (const [sentence, name] of [
    ['Walt Disney said its profit rose.', 'Walt Disney'],
    ['Shares in Charles Schwab fell.', 'Charles Schwab'],
    ['He voted for the Tories last time.', 'Tories'],
    ['The Liberal Democrats called for a vote.', 'Liberal Democrats'],
    ['It was reported by Newsweek on Monday.', 'Newsweek'],
    ['The deal with Robert Bosch is signed.', 'Robert Bosch'],
    ['They played with Franz Ferdinand in June.', 'Franz Ferdinand'],
    ['He works for Eli Lilly in London.', 'Eli Lilly'],
  ] as const)
    it(`is an organization: ${name}`, () => {
      strictEqual(kindOf(sentence, name), 'organization');
    });
  for (const [sentence, name] of [
    ['Walt Reyd said his profit rose.', 'Walt Reyd'],
    ['Charles Marl said he was glad.', 'Charles Marl'],
    ['Robert Lund told the court.', 'Robert Lund'],
    ['Eli Reyd told the court.', 'Eli Reyd'],
  ] as const)
    it(`is a person: ${name}`, () => {
      strictEqual(kindOf(sentence, name), 'person');
    });
});
