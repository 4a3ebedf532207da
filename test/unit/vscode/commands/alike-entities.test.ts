import assert from 'node:assert/strict';
import { alikeEntities } from '../../../../src/vscode/commands/alike-entities';
import { useSampleQueries } from '../../../support/sample-queries';

describe('entities that may be the same as another one', () => {
  const queries = useSampleQueries();

  it('share a word of its name, those of its kind first', async () => {
    const page = { sort: 'count', offset: 0, limit: 100 } as const;
    const marsh = (await queries().entities({ ...page, filter: 'marsh' })).items.find(
      ({ name }) => name === 'Marsh',
    );
    assert.ok(marsh);
    const index: Parameters<typeof alikeEntities>[0] = { entities: (request) => queries().entities(request) };
    const alike = await alikeEntities(index, marsh);
    assert.equal(alike[0]?.name, 'Elena Marsh');
    assert.ok(!alike.some(({ id }) => id === marsh.id));
    const kinds = alike.map(({ kind }) => kind === marsh.kind);
    assert.deepEqual(
      kinds,
      kinds.toSorted((a, b) => Number(b) - Number(a)),
    );
    assert.deepEqual(await alikeEntities(index, { id: 'x', kind: 'person', name: 'Li Wu' }), []);
  });
});
