import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { memoryEncoder, memoryEngine } from '../../src/storage/memory';
import type { QueryEngine, WritableStore } from '../../src/storage/port';
import { queryOf } from '../contract/corpus-contract';
import { putSamples, sampleCorpus } from '../support/sample-corpus';

/** The queries in the first column of a page's table. */
function examplesOf(page: string): string[] {
  const text = readFileSync(`media/walkthrough/${page}.md`, 'utf8');
  return [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, query]) => query!);
}

describe('the tour', () => {
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

  it('has examples that find quotations of the sample corpus', async () => {
    const examples = examplesOf('quotes');
    assert.ok(examples.length >= 5);
    for (const query of examples) {
      const { total } = await queries.countQuotations(queryOf(query), () => false);
      assert.ok(total > 0, query);
    }
  });

  it('has examples that find places in the sample corpus', async () => {
    const examples = examplesOf('concordance');
    assert.ok(examples.length >= 4);
    for (const query of examples) {
      const { total } = await queries.countText(queryOf(query), () => false);
      assert.ok(total > 0, query);
    }
  });
});
