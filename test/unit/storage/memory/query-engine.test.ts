import assert from 'node:assert/strict';
import { memoryEncoder, memoryEngine } from '../../../../src/storage/memory';
import type { CorpusRoot } from '../../../../src/workspace/types';
import { queryOf } from '../../../contract/corpus-contract';
import { putSamples, sampleCorpus } from '../../../support/sample-corpus';

const root: CorpusRoot = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };

describe('Questions to the engine in memory', () => {
  it('end at the next article when nobody waits for the answer any more', async () => {
    const engine = memoryEngine({ directory: '', roots: [root] });
    const store = (await engine.open('one'))!;
    const queries = await engine.openQueries();
    await store.sink.begin();
    await putSamples(store.sink, memoryEncoder, root.uri, sampleCorpus().slice(0, 5));
    await store.sink.commit();
    let asked = 0;
    const cancelled = () => ++asked === 3;
    const count = queries.countText(queryOf('the'), cancelled);
    await assert.rejects(count, { name: 'AbortError' });
    assert.equal(asked, 3);
    await queries.close();
    await assert.rejects(queries.coverage(), { name: 'StorageError' });
    await store.close();
  });

  it('are refused while there is no store', async () => {
    await assert.rejects(memoryEngine({ directory: '', roots: [root] }).openQueries(), {
      name: 'StorageError',
    });
  });
});
