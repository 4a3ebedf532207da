import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  changeKind,
  Curation,
  ignoreEntity,
  mergeEntities,
  parseCuration,
  renameEntity,
  setWikidata,
  splitName,
  type CurationEdit,
  type EditedEntity,
} from '../../../../src/core/entity';

const file = `# what the desk has decided
entities:
  - name: Karim Anwar Sabri # the minister
    kind: person
    variants: [Anwar Sabri]
    wikidata: Q42
neverMerge:
  - [Anwar Sabri, Anwar Sabri Junior]
ignore: [Staff]
`;

const textOf = (edit: CurationEdit): string => {
  assert.ok('text' in edit, JSON.stringify(edit));
  return edit.text;
};
const curationOf = (text: string): Curation => {
  const { file: read, problems } = parseCuration(text);
  assert.deepEqual(problems, []);
  return new Curation(read);
};
const person = (name: string, ...variants: string[]): EditedEntity => ({
  name,
  kind: 'person',
  variants: [name, ...variants],
});

describe('the file of decisions on entities', () => {
  it('is read: names, kinds, variants, ids, what is apart and what is ignored', () => {
    const { file: read, problems } = parseCuration(file);
    assert.deepEqual(problems, []);
    assert.deepEqual(read, {
      entities: [{ name: 'Karim Anwar Sabri', kind: 'person', variants: ['Anwar Sabri'], wikidata: 'Q42' }],
      neverMerge: [['Anwar Sabri', 'Anwar Sabri Junior']],
      ignore: ['Staff'],
    });
    assert.deepEqual(parseCuration('').file.entities, []);
    assert.deepEqual(parseCuration('entities:\n').problems, []);
  });

  it('is read in a time that grows with its length, not with its square', () => {
    const letters = 'abcdefghijklmnopqrstuvwz';
    const nameOf = (i: number) =>
      `${letters[i % 24]}${letters[Math.floor(i / 24) % 24]}${letters[Math.floor(i / 576)]}ell`;
    const msFor = (entities: number) => {
      const items = Array.from(
        { length: entities },
        (_, i) => `  - {name: Ada B${nameOf(i)}, kind: person}\n`,
      );
      const text = `entities:\n${items.join('')}`;
      const began = performance.now();
      assert.deepEqual(parseCuration(text).problems, []);
      return performance.now() - began;
    };
    msFor(500);
    const [few, many] = [msFor(1000), msFor(8000)];
    assert.ok(many < 30 * few, `${few} ms and ${many} ms`);
  });

  for (const [what, text, line] of [
    ['broken YAML', 'entities:\n  - name: [Sabri\n', 2],
    ['an unknown field', 'entities: []\npeople: []\n', 1],
    ['an unknown field of an entity', 'entities:\n  - name: Sabri\n    kind: person\n    alias: x\n', 3],
    ['an unknown kind', 'entities:\n  - name: Sabri\n    kind: robot\n', 2],
    ['an entity without a name', 'entities:\n  - kind: person\n', 1],
    ['a group of one name', 'neverMerge:\n  - [Sabri]\n', 1],
    [
      'a name that is claimed twice',
      'entities:\n  - name: Sabri\n    kind: person\n  - name: The Sabri\n    kind: person\n',
      3,
    ],
    ['a list in the place of the file', '- Sabri\n', 0],
    ['an id that is none', 'entities:\n  - name: Sabri\n    kind: person\n    wikidata: 42\n', 3],
  ] as const)
    it(`says at which line there is ${what}, and then decides nothing`, () => {
      const { file: read, problems } = parseCuration(text);
      assert.equal(problems[0]?.line, line);
      assert.deepEqual(read, { entities: [], neverMerge: [], ignore: [] });
      const edit = ignoreEntity(text, person('Staff'));
      assert.ok('problems' in edit);
    });

  it('leads the keys of every variant to one entity, and names it', () => {
    const curation = curationOf(file);
    assert.equal(curation.idOf('person:anwar sabri', 'person:anwar sabri'), 'person:karim anwar sabri');
    const linked = { kind: 'person', name: 'K. A. Sabri', variants: ['Sabri'], roles: [] } as const;
    const decided = curation.decide('person:karim anwar sabri', linked);
    assert.equal(decided.name, 'Karim Anwar Sabri');
    assert.equal(decided.wikidata, 'Q42');
    assert.ok(decided.curated);
    assert.ok(!curation.decide('person:somebody else', linked).curated);
  });

  describe('of one of several who bear a name', () => {
    const key = 'person:ana orrick';
    const keeper = `entities:
  - name: Ana Orrick (keeper)
    kind: person
    variants: [Ana Orrick]
    only: { area: sport, born: 1990 }
`;
    const both = `${keeper}  - name: Ana Orrick
    kind: person
    wikidata: Q7
`;

    it('reaches whom articles say this of, and nobody else', () => {
      const curation = curationOf(keeper);
      const other = `${key}#field=law`;
      for (const profile of ['field=sport', 'born=1990', 'born=1991;field=sport'])
        assert.equal(curation.idOf(key, key, profile), 'person:ana orrick keeper');
      for (const profile of ['', 'field=law', 'born=1953', 'born=1953;field=sport', 'gender=female'])
        assert.equal(curation.idOf(key, other, profile), other);
      const linked = { kind: 'person', name: 'Ana Orrick', variants: ['Ana Orrick'], roles: [] } as const;
      assert.equal(curation.decide('person:ana orrick keeper', linked).name, 'Ana Orrick (keeper)');
      assert.equal(curation.decide(other, linked).curated, false);
    });

    it('leaves the others to a decision on the name alone', () => {
      const curation = curationOf(both);
      assert.equal(curation.idOf(key, key, 'field=sport'), 'person:ana orrick keeper');
      assert.equal(curation.idOf(key, `${key}#field=law`, 'field=law'), key);
      assert.deepEqual([...curation.changedKeys(curationOf(keeper))], [key]);
    });

    it('stays what it is when it is edited', () => {
      const renamed = textOf(renameEntity(both, person('Ana Orrick (keeper)', 'Ana Orrick'), 'Ana O.'));
      const [first, second] = curationOf(renamed).file.entities;
      assert.equal(first?.name, 'Ana O.');
      assert.equal(first.only, 'born=1990;field=sport');
      assert.equal(second?.name, 'Ana Orrick');
      const other = curationOf(textOf(renameEntity(both, person('Ana Orrick'), 'Ana O.'))).file.entities;
      assert.deepEqual(
        other.map(({ name }) => name),
        ['Ana Orrick (keeper)', 'Ana O.'],
      );
    });

    it('needs to say who is meant, and names that differ', () => {
      for (const only of ['{}', '{ area: 7 }', '{ born: young }', '{ shoe: 42 }', 'sport'])
        assert.equal(parseCuration(keeper.replace(/\{.*\}/, only)).problems.length, 1, only);
      assert.equal(parseCuration(`${both}    only: { area: law }\n`).problems.length, 0);
      assert.equal(parseCuration(both.replace(' (keeper)', '')).problems.length, 1);
    });
  });

  it('keeps apart what is never to be merged, even where linking joins it', () => {
    const curation = curationOf('neverMerge:\n  - [NHG, Northern Harbour Guard]\n');
    assert.equal(
      curation.idOf('organization:nhg', 'organization:northern harbour guard'),
      'organization:nhg',
    );
    assert.equal(curation.idOf('organization:nhg', 'organization:nhg'), 'organization:nhg');
  });

  it('ignores a name in every kind', () => {
    const curation = curationOf(file);
    for (const id of ['person~staff', 'organization:staff', 'place:staff']) assert.ok(curation.ignores(id));
    assert.ok(!curation.ignores('person:ann staff'));
  });

  it('is edited without losing comments or order', () => {
    const text = textOf(mergeEntities(file, person('K. A. Sabri', 'Sabri'), person('Karim Anwar Sabri')));
    assert.ok(text.startsWith('# what the desk has decided\n'));
    assert.ok(text.includes('# the minister'));
    const curation = curationOf(text);
    assert.equal(curation.idOf('person~sabri', 'person~sabri'), 'person:karim anwar sabri');
    assert.deepEqual(curation.file.ignore, ['Staff']);
  });

  it('splits, renames, changes a kind, sets an id, ignores: each from an empty file', () => {
    const split = curationOf(textOf(splitName('', person('Jon Berrow', 'J. Berrow'), 'J. Berrow')));
    assert.deepEqual(split.file.neverMerge, [['Jon Berrow', 'J. Berrow']]);
    const renamed = curationOf(textOf(renameEntity('', person('Jon Berrow'), 'Jonathan Berrow')));
    assert.equal(renamed.idOf('person:jon berrow', 'person:jon berrow'), 'person:jonathan berrow');
    const club: EditedEntity = { name: 'Lund', kind: 'place', variants: ['Lund'] };
    const changed = curationOf(textOf(changeKind('', club, 'organization')));
    assert.equal(changed.idOf('place:lund', 'place:lund'), 'organization:lund');
    const back = curationOf(
      textOf(
        changeKind(textOf(changeKind('', club, 'organization')), { ...club, kind: 'organization' }, 'place'),
      ),
    );
    assert.equal(back.idOf('place:lund', 'place:lund'), 'place:lund');
    const known = curationOf(textOf(setWikidata('', person('Jon Berrow'), 'Q7')));
    assert.equal(known.file.entities[0]?.wikidata, 'Q7');
    assert.deepEqual(curationOf(textOf(ignoreEntity('', person('Staff')))).file.ignore, ['Staff']);
  });

  it('reaches an entity whose fullest name is not the one that its articles decide by', () => {
    const found = person('Jonathan Edward Berrow', 'Jonathan Berrow', 'Berrow');
    const key = 'person:jonathan berrow';
    const renamed = curationOf(textOf(renameEntity('', found, 'Jon Berrow')));
    assert.equal(renamed.idOf(key, key), renamed.idOf('person:jon berrow', 'person:jon berrow'));
    const merged = curationOf(textOf(mergeEntities('', person('Ann Bell'), found)));
    assert.equal(merged.idOf(key, key), merged.idOf('person:ann bell', 'person:ann bell'));
    const ignored = curationOf(textOf(ignoreEntity('', found))).file.ignore;
    assert.deepEqual(ignored, ['Jonathan Edward Berrow', 'Jonathan Berrow']);
  });

  it('merges again what was split, and forgets that it was to stay apart', () => {
    const split = textOf(splitName('', person('Jon Berrow', 'J. Berrow'), 'J. Berrow'));
    const merged = curationOf(textOf(mergeEntities(split, person('J. Berrow'), person('Jon Berrow'))));
    assert.deepEqual(merged.file.neverMerge, []);
    assert.equal(merged.idOf('person:j berrow', 'person:j berrow'), 'person:jon berrow');
  });

  it('tells which keys an edit has changed, and no others', () => {
    const before = curationOf(file);
    const after = curationOf(textOf(ignoreEntity(file, person('Lund Desk'))));
    assert.ok(after.changedKeys(before).has('organization:lund desk'));
    assert.ok(!after.changedKeys(before).has('person:anwar sabri'));
  });

  const name = fc.constantFrom(
    'Jon Berrow',
    'J. Berrow',
    'Lund',
    'Northern Harbour Guard',
    'NHG',
    'Ann O’Lund',
    'Staff: night',
  );
  const kind = fc.constantFrom('person', 'organization', 'place');
  const entity = fc.record({ name, kind, variants: fc.array(name, { maxLength: 2 }) });
  const step = fc.oneof(
    fc.tuple(entity, entity).map(
      ([a, b]) =>
        (text: string) =>
          mergeEntities(text, a, b),
    ),
    fc.tuple(entity, name).map(
      ([a, b]) =>
        (text: string) =>
          splitName(text, a, b),
    ),
    fc.tuple(entity, name).map(
      ([a, b]) =>
        (text: string) =>
          renameEntity(text, a, b),
    ),
    fc.tuple(entity, kind).map(
      ([a, b]) =>
        (text: string) =>
          changeKind(text, a, b),
    ),
    name.map((a) => (text: string) => ignoreEntity(text, person(a))),
  );

  it('stays readable after any edits, or refuses them and stays as it was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let text = file;
        for (const each of steps) {
          const edit = each(text);
          if ('text' in edit) ({ text } = edit);
          assert.deepEqual(parseCuration(text).problems, []);
        }
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({
            unit: fc.constantFrom('-', ' ', ':', '[', ']', '{', '}', '\n', '&', '*', '!', '#', 'a'),
          }),
        ),
        (text) => void parseCuration(text),
      ),
    );
  });
});
