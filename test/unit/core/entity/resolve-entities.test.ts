import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf, InMemoryResolver, type ArticleEntity, type EntityKind } from '../../../../src/core/entity';
import { profilesConflict } from '../../../../src/core/entity/resolution/disambiguation';

type Given = Partial<ArticleEntity> & { name: string };

function entity({ name, kind = 'person', ...rest }: Given): ArticleEntity {
  return {
    kind,
    name,
    variants: [name],
    roles: [],
    key: keyOf(name, kind),
    profile: '',
    aliases: [],
    ...rest,
  };
}

const article = (...given: Given[]) => ({ entities: given.map(entity) });

describe('entities of a corpus', () => {
  it('are the same under the same full name, with or without a middle initial', () => {
    const linker = new InMemoryResolver();
    const [a, b] = [article({ name: 'Greta Ollander' }), article({ name: 'Greta M. Ollander' })];
    linker.add(a);
    linker.add(b);
    assert.equal(linker.idOf(a.entities[0]!), linker.idOf(b.entities[0]!));
    assert.equal(linker.entity(linker.idOf(a.entities[0]!))?.name, 'Greta M. Ollander');
  });

  it('do not take in a partial name of another article, be it of one word or of two', () => {
    const linker = new InMemoryResolver();
    const full = article({
      name: 'Karim Anwar Sabri',
      variants: ['Karim Anwar Sabri', 'Anwar Sabri', 'Sabri'],
    });
    const two = article({ name: 'Anwar Sabri' });
    const one = article({ name: 'Sabri', key: keyOf('Sabri', 'person', true) });
    for (const each of [full, two, one]) linker.add(each);
    assert.equal(new Set([full, two, one].map((each) => linker.idOf(each.entities[0]!))).size, 3);
  });

  it('let an acronym lead to the name it stands for where an article says so', () => {
    const linker = new InMemoryResolver();
    const kind: EntityKind = 'organization';
    const spelled = article({ name: 'Northern Harbour Guard', kind, aliases: [keyOf('NHG', kind)] });
    const short = article({ name: 'NHG', kind });
    linker.add(short);
    assert.equal(linker.entity(linker.idOf(short.entities[0]!))?.name, 'NHG');
    linker.add(spelled);
    assert.equal(linker.idOf(short.entities[0]!), linker.idOf(spelled.entities[0]!));
    assert.equal(linker.entity(linker.idOf(short.entities[0]!))?.name, 'Northern Harbour Guard');
    linker.remove(spelled);
    assert.equal(linker.entity(linker.idOf(short.entities[0]!))?.name, 'NHG');
  });

  it('leave an acronym alone that stands for several names', () => {
    const linker = new InMemoryResolver();
    const kind: EntityKind = 'organization';
    const short = article({ name: 'NHG', kind });
    linker.add(short);
    linker.add(article({ name: 'Northern Harbour Guard', kind, aliases: [keyOf('NHG', kind)] }));
    linker.add(article({ name: 'National Hockey Group', kind, aliases: [keyOf('NHG', kind)] }));
    assert.equal(linker.idOf(short.entities[0]!), keyOf('NHG', kind));
  });

  it('are two where roles contradict each other, and doubt stays open', () => {
    const linker = new InMemoryResolver();
    const keeper = article({ name: 'Jon Berrow', profile: 'field=sport', roles: ['goalkeeper'] });
    const minister = article({ name: 'Jon Berrow', profile: 'field=politics', roles: ['minister'] });
    const unknown = article({ name: 'Jon Berrow' });
    for (const each of [unknown, keeper, minister]) linker.add(each);
    const ids = [keeper, minister, unknown].map((each) => linker.idOf(each.entities[0]!));
    assert.equal(new Set(ids).size, 3);
    assert.deepEqual(linker.entity(ids[0]!)?.roles, ['goalkeeper']);
  });

  it('are two where years of birth contradict each other, and one where they only differ by a birthday', () => {
    assert.ok(profilesConflict('born=1962', 'born=1990'));
    assert.ok(!profilesConflict('born=1962;gender=male', 'born=1963'));
    assert.ok(profilesConflict('initials=h w', 'initials=w'));
    assert.ok(!profilesConflict('field=politics', 'field=business'));
  });

  it('are two where ages contradict each other in articles without a date, and one where they need not', () => {
    assert.equal(profilesConflict('age=34', 'age=71'), true);
    assert.equal(profilesConflict('age=34', 'age=44'), false);
    assert.equal(profilesConflict('age=34', 'born=1953'), false);
  });

  it('prefer the fullest common form, not a rare fuller one, and not capitals', () => {
    const linker = new InMemoryResolver();
    for (let i = 0; i < 10; i++) linker.add(article({ name: 'Greta Ollander' }));
    linker.add(article({ name: 'Greta M. Ollander' }));
    for (let i = 0; i < 9; i++) linker.add(article({ name: 'GRETA OLLANDER' }));
    assert.equal(linker.entity('person:greta ollander')?.name, 'Greta Ollander');
  });

  const profiles = ['', 'field=sport', 'field=politics', 'initials=w', 'initials=h w', 'gender=female'];
  const names = ['Northern Harbour Guard', 'NHG', 'Greta Ollander', 'Greta W. Ollander', 'New Harbour'];
  const entities = fc.record({
    name: fc.constantFrom(...names),
    profile: fc.constantFrom(...profiles),
    kind: fc.constantFrom<EntityKind[]>('person', 'organization'),
    alias: fc.option(fc.constantFrom(...names), { nil: undefined }),
  });
  const articles = fc.array(
    fc
      .array(
        entities.map(({ name, profile, kind, alias }) =>
          entity({ name, profile, kind, aliases: alias ? [keyOf(alias, kind)] : [] }),
        ),
        { maxLength: 4 },
      )
      .map((list) => ({ entities: list })),
    { maxLength: 8 },
  );
  const state = (linker: InMemoryResolver) => linker.ids().map((id) => [id, linker.entity(id)]);

  it('do not depend on the order in which articles came', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const forwards = new InMemoryResolver();
        const backwards = new InMemoryResolver();
        for (const each of list) {
          forwards.add(each);
          forwards.ids();
        }
        for (const each of [...list].reverse()) backwards.add(each);
        assert.deepEqual(state(forwards), state(backwards));
        for (const each of list)
          for (const one of each.entities) assert.equal(forwards.idOf(one), backwards.idOf(one));
      }),
    );
  });

  it('are after adding and removing what they were before', () => {
    fc.assert(
      fc.property(articles, articles, (kept, gone) => {
        const once = new InMemoryResolver();
        const changed = new InMemoryResolver();
        for (const each of kept) once.add(each);
        for (const each of [...gone, ...kept]) {
          changed.add(each);
          changed.ids();
        }
        for (const each of gone) {
          changed.remove(each);
          changed.ids();
        }
        assert.deepEqual(state(changed), state(once));
      }),
    );
  });
});

describe('the key of a name', () => {
  it('is the same for the forms of one name that everybody knows', () => {
    for (const [kind, forms] of [
      ['place', ['United States', 'the U.S.', 'U.S', 'US', 'America']],
      ['place', ['Los Angeles', 'LA', 'L.A.']],
      ['place', ['North Korea', 'N. Korea', 'DPRK']],
      ['organization', ['European Union', 'EU', 'E.U.', 'the European Union']],
      ['organization', ['British Broadcasting Corporation', 'BBC', 'the B.B.C.']],
      ['organization', ['Department of Justice', 'Justice Department', 'U.S. Department of Justice', 'DOJ']],
      ['organization', ['United States Navy', 'U.S. Navy', 'US Navy']],
      ['organization', ['Labour Party', 'Labour']],
      ['organization', ['Lockheed Martin', 'Lockheed']],
      ['organization', ['U.S. Department of Agriculture', 'Agriculture Department', 'USDA']],
      ['organization', ['U.S. Environmental Protection Agency', 'EPA']],
      ['organization', ['Islamic State', 'ISIS', 'Daesh', 'Islamic State in Iraq and Syria']],
      ['organization', ['Tarvell Motors', 'Tarvell Motor Company']],
      ['place', ['Kyiv', 'Kiev']],
      ['organization', ['Tarvell Motor Co.', 'Tarvell Motor Company']],
      ['organization', ['Orrick Treatment Centre', 'Orrick Treatment Center']],
      ['person', ['Robert J. Orrick', 'Bob Orrick', 'Robert Orrick']],
      ['person', ['Kim Sung-jo', 'Kim Sung Jo']],
      ['person', ['Omar al-Rashwan', 'Omar el-Rashwan', 'Omar Rashwan']],
      ['person', ['Mohamed Sabri', 'Mohammed Sabri']],
    ] as const)
      assert.equal(new Set(forms.map((form) => keyOf(form, kind))).size, 1, forms.join(', '));
  });

  it('is another one for another name', () => {
    for (const [kind, one, other] of [
      ['place', 'Kansas', 'Kansas City'],
      ['place', 'North Korea', 'South Korea'],
      ['organization', 'Bank of Lund', 'Lund Bank'],
      ['organization', 'University of Lund', 'Lund University'],
      ['person', 'Anwar Sabri', 'Karim Anwar Sabri'],
    ] as const)
      assert.notEqual(keyOf(one, kind), keyOf(other, kind));
  });
});
