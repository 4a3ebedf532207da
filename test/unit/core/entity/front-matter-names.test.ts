import assert from 'node:assert/strict';
import { InMemoryResolver } from '../../../../src/core/entity';
import { extract } from '../../../../src/core/extract';

const note = (fields: string) =>
  extract(
    `---\ntitle: Oriel Vance\n${fields}\n---\n\nOriel Vance runs the lock at Tarn. Vance was born in Skerry.\n`,
  );
const report = extract(
  'Lock to close\n\n“It leaks,” said Nell Vance, who runs the lock. Nell Vance left early.\n',
);

describe('the other names that a note’s front matter gives', () => {
  it('are names of whom the note is called after', () => {
    const [vance] = note('aliases: [Nell Vance, the Keeper of Tarn]').entities.entities;
    assert.equal(vance?.name, 'Oriel Vance');
    assert.ok(['Nell Vance', 'the Keeper of Tarn'].every((name) => vance.variants.includes(name)));
    assert.deepEqual(
      note('aliases: Nell Vance, the Keeper of Tarn').entities.entities[0]?.variants,
      vance.variants,
    );
  });

  it('lead from other articles to the same entity', () => {
    const idIn = ({ entities }: typeof report, name: string, resolver: InMemoryResolver) =>
      resolver.idOf(entities.entities.find((entity) => entity.name === name)!);
    const same = (fields: string): boolean => {
      const resolver = new InMemoryResolver();
      const own = note(fields);
      resolver.add(own.entities);
      resolver.add(report.entities);
      return idIn(own, 'Oriel Vance', resolver) === idIn(report, 'Nell Vance', resolver);
    };
    assert.equal(same('tags: [lock]'), false);
    assert.equal(same('aliases: [Nell Vance]'), true);
  });

  it('are nobody’s where the note is called after nobody', () => {
    const { entities } = extract(
      '---\ntitle: Locks of the north\naliases: [Nell Vance]\n---\n\nOriel Vance runs one of them.\n',
    ).entities;
    assert.ok(entities.every(({ variants }) => !variants.includes('Nell Vance')));
  });
});
