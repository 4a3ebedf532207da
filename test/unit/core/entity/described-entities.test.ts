import assert from 'node:assert/strict';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findEntities } from '../../../../src/core/entity';
import { findQuotations } from '../../../../src/core/quotation';

/** Each description and each `it`, with whom it stands for, in the order of the text. */
function described(text: string): string[] {
  const article = parseArticle(text);
  const tokens = tokenize(article);
  const found = findEntities(article, tokens, findQuotations(article, tokens).quotations);
  return found.mentions
    .filter(({ form, kind }) => form === 'nominal' || (form === 'pronoun' && kind === 'organization'))
    .map(({ start, end, entity }) => `${text.slice(start, end)} → ${found.entities[entity]!.name}`);
}

/** For each text what its descriptions stand for. */
function reads(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(described(text), expected, text);
}

describe('a noun for an organization', () => {
  it('stands for the one named before that it fits', () => {
    reads({
      'Orrick Motors Ltd fell on Monday. The company makes vans.': ['The company → Orrick Motors Ltd'],
      'Lundby Savings Bank opened a branch. The bank was founded in 1904.': [
        'The bank → Lundby Savings Bank',
      ],
      'Orrick University cut its fees. The university said so on Friday.': [
        'The university → Orrick University',
      ],
      'Lundby Rovers lost again. The club sits in eighth place.': ['The club → Lundby Rovers'],
      'The Harbour Council met. Afterwards the council voted for the bridge.': [
        'the council → Harbour Council',
      ],
      'Orrick Motors Ltd grew. Shares in the Oslo-based firm rose.': [
        'the Oslo-based firm → Orrick Motors Ltd',
      ],
      'Orrick Motors Ltd grew. The company’s boss left.': ['The company → Orrick Motors Ltd'],
    });
  });

  it('stands for the sort that it names, not for the nearest', () => {
    reads({
      'Lundby Savings Bank sued Orrick Motors Ltd. The bank lost.': ['The bank → Lundby Savings Bank'],
      'Orrick University sued the Harbour Council. The university lost.': [
        'The university → Orrick University',
      ],
    });
  });

  it('is left alone where two are as near, or none fits', () => {
    reads({
      'Orrick Motors Ltd and Lundby Foods Ltd met. The company makes vans.': [],
      'Orrick Motors Ltd fell on Monday. The court sat.': [],
      'Orrick Motors Ltd fell on Monday. The council met.': [],
      'It rained on Monday. The company makes vans.': [],
    });
  });

  it('is left alone where it leads on to something else', () => {
    reads({
      'Orrick Motors Ltd fell. The company car is old.': [],
      'Orrick Motors Ltd fell. The company that bought it grew.': [],
      'Orrick Motors Ltd fell. The company of friends laughed.': [],
      'Orrick Motors Ltd fell. The new company has no name.': [],
      'Orrick Motors Ltd fell. They met at the birthday party.': [],
    });
  });
});

describe('“it” before a verb of saying', () => {
  it('is the organization told of before', () => {
    reads({
      'Orrick Motors Ltd fell on Monday. It said sales were poor.': ['It → Orrick Motors Ltd'],
      'Orrick Motors Ltd grew. Sales rose, it added on Friday.': ['it → Orrick Motors Ltd'],
    });
  });

  it('is nobody without one, or where two are as near', () => {
    reads({
      'It said nothing on Monday.': [],
      'Orrick Motors Ltd and Lundby Foods Ltd met. It said sales were poor.': [],
      'Orrick Motors Ltd fell on Monday. It was a poor day.': [],
      'Ann Orrick fell on Monday. It said nothing.': [],
      'Orrick Motors Ltd fell. Rain came. Snow came. Hail came. It said nothing.': [],
      'Orrick Motors Ltd fell on Monday. It rained, said nobody.': [],
    });
  });
});

describe('an age', () => {
  it('stands for the person whose age it is', () => {
    reads({
      'Ann Orrick, 34, met Eva Lundby, 51. The 34-year-old smiled.': ['The 34-year-old → Ann Orrick'],
      'Ann Orrick, 34, met Eva Lundby, 51. The 51-year-old smiled.': ['The 51-year-old → Eva Lundby'],
      'Ann Orrick, 34, met Eva Lundby. The 34-year-old dentist smiled.': [],
      'Ann Orrick sang on Monday. The 34-year-old smiled.': ['The 34-year-old → Ann Orrick'],
      'Ann Orrick, 34, met Eva Lundby, 51. The singer, 51, smiled.': ['The singer → Eva Lundby'],
    });
  });

  it('stands for nobody of another age, nor for one of two', () => {
    reads({
      'Ann Orrick, 34, sang on Monday. The 51-year-old smiled.': [],
      'Ann Orrick, 34, met Eva Lundby, 34. The 34-year-old smiled.': [],
      'Ann Orrick and Eva Lundby met. The 34-year-old smiled.': [],
      'The 34-year-old smiled.': [],
    });
  });
});

describe('what a person is', () => {
  it('stands for the one named before', () => {
    reads({
      'Ann Orrick sang on Monday. The actress smiled.': ['The actress → Ann Orrick'],
      'Ann Orrick sang on Monday. The actress and comedian smiled.': [
        'The actress and comedian → Ann Orrick',
      ],
      'Ann Orrick sang on Monday. The mother-of-two smiled.': ['The mother-of-two → Ann Orrick'],
      'Peter Lundby scored on Monday. The Norwegian striker smiled.': [
        'The Norwegian striker → Peter Lundby',
      ],
    });
  });

  it('of several is the one of that gender, and the one introduced so', () => {
    reads({
      'Ann Orrick met Peter Lundby. The actress smiled.': ['The actress → Ann Orrick'],
      'Rapper Peter Lundby met John Orrick in Lund. The rapper smiled.': ['The rapper → Peter Lundby'],
    });
  });

  it('is left alone where two are as near, and where it may well be a stranger', () => {
    reads({
      'Ann Orrick and Eva Lundby met. The actress smiled.': [],
      'Peter Lundby scored on Monday. The actress smiled.': [],
      'Peter Lundby spoke on Monday. The minister smiled.': [],
      'Peter Lundby spoke on Monday. The officer smiled.': [],
      'Peter Lundby met the singer.': [],
      'Peter Lundby sang on Monday. He met the singer.': [],
      'Peter Lundby sang on Monday. The singer who came was late.': [],
      'Peter Lundby sang on Monday. The best singer was late.': [],
    });
  });
});

describe('a relative', () => {
  it('stands for the one beside whose name it stands, and later too', () => {
    reads({
      'Peter Lundby sang for his wife Ann Orrick. Later his wife sang.': [
        'his wife → Ann Orrick',
        'his wife → Ann Orrick',
      ],
      'Peter Lundby met his wife, Ann Orrick.': ['his wife → Ann Orrick'],
      'Peter Lundby’s lawyer Ann Orrick sang.': ['Peter Lundby’s lawyer → Ann Orrick'],
    });
  });

  it('is nobody where nobody or two were introduced so', () => {
    reads({
      'Peter Lundby sang. His wife slept.': [],
      'Peter Lundby met his sister Ann Orrick and his sister Eva Lundby. His sister sang.': [
        'his sister → Ann Orrick',
        'his sister → Eva Lundby',
      ],
    });
  });
});

describe('the country', () => {
  it('stands for the one named before', () => {
    reads({
      'Norway voted on Monday. The country has five million people.': ['The country → Norway'],
      'Norway voted on Monday. The nation was calm.': ['The nation → Norway'],
    });
  });

  it('is no town, and none of two', () => {
    reads({
      'Oslo voted on Monday. The country was calm.': [],
      'Norway and Sweden voted. The country was calm.': [],
      'Norway voted on Monday. The country house was calm.': [],
    });
  });
});
