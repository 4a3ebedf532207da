import { memoryEncoder, memoryEngine } from '../../src/storage/memory';
import type { QueryEngine, WritableStore } from '../../src/storage/port';
import { putSamples, sampleCorpus } from './sample-corpus';

/** Asks the sample corpus, kept in memory, in the tests of one `describe`. Returns the engine once a test runs. */
export function useSampleQueries(): () => QueryEngine {
  const root = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };
  let store: WritableStore;
  let queries: QueryEngine;

  before('read the sample corpus', async () => {
    const engine = memoryEngine({ directory: '', roots: [root] });
    store = (await engine.open('one'))!;
    queries = await engine.openQueries();
    await store.sink.begin();
    await putSamples(store.sink, memoryEncoder, root.uri, sampleCorpus());
    await store.sink.commit();
  });
  after('close it', async () => {
    await queries.close();
    await store.close();
  });
  return () => queries;
}
