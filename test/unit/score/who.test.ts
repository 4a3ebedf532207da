import assert from 'node:assert/strict';
import type { GoldArticle, GoldEntity } from '../../score/gold';
import { byArticle, type Predicted, type PredictedMention } from '../../score/predicted';
import type { ScoreError } from '../../score/rates';
import { scoreWho, type WhoScores } from '../../score/who';

const text =
  'Elena Marsh runs Ostwick Ferries. Marsh told Ostwick that the company sells The Slow Boat. ' +
  'The harbor master thanked her.';
const marsh: GoldEntity = {
  name: 'Elena Marsh',
  kind: 'person',
  forms: ['Elena Marsh', 'Marsh'],
  nominals: ['the harbor master'],
};
const ferries: GoldEntity = {
  name: 'Ostwick Ferries',
  kind: 'organization',
  forms: ['Ostwick Ferries'],
  nominals: ['the company'],
};
const ostwick: GoldEntity = { name: 'Ostwick', kind: 'place', forms: ['Ostwick'], nominals: [] };
const boat: GoldEntity = { name: 'The Slow Boat', kind: 'other', forms: ['The Slow Boat'], nominals: [] };
const article: GoldArticle = {
  ...{ id: 'a', text, quotes: [], mentions: [] },
  entities: [marsh, ferries, ostwick, boat],
};

/** A mention of these words, the `nth` time they stand in the text. */
function mention(
  words: string,
  entity: string,
  kind: PredictedMention['kind'],
  { form = 'name', nth = 1 }: { form?: PredictedMention['form']; nth?: number } = {},
): PredictedMention {
  let start = -1;
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length, kind, form, entity };
}

const nominal = { form: 'nominal' } as const;
const perfect: readonly PredictedMention[] = [
  mention('Elena Marsh', 'M', 'person'),
  mention('Marsh', 'M', 'person', { nth: 2 }),
  mention('Ostwick Ferries', 'F', 'organization'),
  mention('Ostwick', 'O', 'place', { nth: 2 }),
  mention('the company', 'F', 'organization', nominal),
  mention('The harbor master', 'M', 'person', nominal),
];
const names = { M: { name: 'Elena Marsh' }, F: { name: 'Ostwick Ferries' }, O: { name: 'Ostwick' } };

function scored(
  mentions: readonly PredictedMention[],
  { entities = names, gold = article }: { entities?: Predicted['entities']; gold?: GoldArticle } = {},
): WhoScores & { errors: string[] } {
  const errors: ScoreError[] = [];
  const predictions = byArticle([{ id: 'a', quotations: [], mentions, entities }], false);
  const scores = scoreWho([gold], predictions, (error) => void errors.push(error));
  return { ...scores, errors: errors.map(({ sort, start, end }) => `${sort}: ${text.slice(start, end)}`) };
}

const whole = { precision: 1, recall: 1, f1: 1 };

describe('score of who is who', () => {
  it('is whole in every figure where all is found as it is annotated', () => {
    assert.deepEqual(scored(perfect), {
      names: { gold: 4, predicted: 4, ...whole, kindOfFound: 1 },
      bCubed: whole,
      persons: { gold: 1, predicted: 1, ...whole },
      organizations: { gold: 1, predicted: 1, ...whole },
      places: { gold: 1, predicted: 1, ...whole },
      entities: { gold: 3, predicted: 3, ...whole },
      nominals: { gold: 2, predicted: 2, ...whole },
      errors: [],
    });
  });

  it('counts all as missed in an article that has no prediction', () => {
    const scores = scoreWho([article], new Map());
    assert.deepEqual(scores.names, { gold: 4, predicted: 0, precision: 0, recall: 0, f1: 0, kindOfFound: 0 });
    assert.equal(scores.entities.recall, 0);
    assert.equal(scores.nominals.gold, 2);
  });

  it('finds a name where half of the span agrees, and tells how a name is missed', () => {
    const { names: short } = scored([mention('Ferries', 'F', 'organization')]);
    assert.deepEqual([short.precision, short.recall], [0, 0]);
    const { names: enough, errors } = scored([mention('Ostwick Ferries.', 'F', 'organization')]);
    assert.deepEqual([enough.precision, enough.recall], [1, 0.25]);
    for (const error of ['person: nothing found: Elena Marsh', 'place: nothing found: Ostwick'])
      assert.ok(errors.includes(`missed ${error}`), errors.join('\n'));
  });

  it('holds the name of a work to be wrong to find', () => {
    const {
      names: count,
      entities,
      errors,
    } = scored([...perfect, mention('Slow Boat', 'S', 'organization')]);
    assert.deepEqual([count.gold, count.predicted, count.precision], [4, 5, 0.8]);
    assert.deepEqual([entities.predicted, entities.precision], [4, 0.75]);
    assert.deepEqual(errors, [
      'spurious organization: work, product or event: Slow Boat',
      'entity shown as organization: nothing annotated there: Slow Boat',
    ]);
  });

  it('counts a wrong kind apart from a name that is not found', () => {
    const asPlace = perfect.map((each) => (each.entity === 'F' ? { ...each, kind: 'place' as const } : each));
    const { names: count, organizations, places, errors } = scored(asPlace);
    assert.deepEqual([count.f1, count.kindOfFound], [1, 0.75]);
    assert.deepEqual([organizations.predicted, organizations.recall], [0, 0]);
    assert.deepEqual([places.predicted, places.precision, places.recall], [2, 0.5, 1]);
    assert.ok(errors.includes('wrong kind: organization found as place: Ostwick Ferries'), errors.join('\n'));
  });

  it('shows neither half of an entity that is split, nor one that mixes two', () => {
    const split = perfect.map((each, index) => (index === 1 ? { ...each, entity: 'X' } : each));
    const { bCubed, persons } = scored(split, { entities: { ...names, X: { name: 'Elena Marsh' } } });
    assert.deepEqual([bCubed.precision, bCubed.recall], [1, 0.75]);
    assert.deepEqual([persons.predicted, persons.precision, persons.recall], [2, 0, 0]);
    const mixed = perfect.map((each) => ({ ...each, entity: 'M' }));
    const { bCubed: oneCluster, entities, nominals } = scored(mixed);
    assert.deepEqual([oneCluster.precision, oneCluster.recall], [0.375, 1]);
    assert.deepEqual([entities.predicted, entities.recall], [1, 0]);
    assert.equal(nominals.recall, 0);
  });

  it('wants the fullest name of a person, and of others any that the article gives', () => {
    const shown = (id: string, name: string) => scored(perfect, { entities: { ...names, [id]: { name } } });
    assert.equal(shown('M', 'Marsh').persons.recall, 0);
    assert.equal(shown('M', 'elena MARSH').persons.recall, 1);
    assert.equal(shown('F', 'The Ostwick Ferries').organizations.recall, 1);
    assert.equal(shown('F', 'Ferries').organizations.recall, 0);
    const state: GoldEntity = { ...ostwick, name: 'United States', forms: ['Ostwick'] };
    const gold = { ...article, entities: [ferries, state] };
    for (const [name, recall] of [
      ['America', 1],
      ['U.S.', 1],
      ['Ostwick', 1],
      ['Britain', 0],
    ] as const) {
      const { places } = scored(perfect, { gold, entities: { ...names, O: { name } } });
      assert.equal(places.recall, recall, name);
    }
  });

  it('gives a phrase to the entity it is annotated for, and forgives more or fewer words', () => {
    const given = (words: string, entity: string) =>
      scored([...perfect.slice(0, 4), mention(words, entity, 'person', nominal)]).nominals;
    assert.deepEqual(given('the company', 'M'), { gold: 2, predicted: 1, precision: 0, recall: 0, f1: 0 });
    assert.deepEqual(given('company sells', 'F'), {
      gold: 2,
      predicted: 1,
      precision: 0,
      recall: 0.5,
      f1: 0,
    });
    assert.deepEqual([given('company', 'F').precision, given('company', 'F').recall], [1, 0.5]);
    assert.deepEqual(given('that the company', 'F').precision, 1);
  });

  it('leaves out a name that two people share, and what looks like a name within a word', () => {
    const elena: GoldEntity = { ...marsh, forms: [...marsh.forms, 'arbor', 'he'] };
    const ida: GoldEntity = { ...marsh, name: 'Ida Marsh', forms: ['Ida Marsh', 'Marsh'] };
    const { names: count, persons } = scored(perfect, { gold: { ...article, entities: [elena, ida] } });
    // "Marsh" alone may mean either, and Ida has no other name in the text.
    assert.equal(count.gold, 1);
    assert.equal(persons.gold, 1);
  });

  it('leaves out a phrase that stands for two', () => {
    const both = [marsh, { ...ferries, nominals: ['The Harbor Master'] }];
    assert.equal(scored(perfect, { gold: { ...article, entities: both } }).nominals.gold, 0);
  });
});
