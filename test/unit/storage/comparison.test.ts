import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { memoryEncoder, memoryEngine } from '../../../src/storage/memory';
import type { ArticleSink, QueryEngine, WritableStore } from '../../../src/storage/port';
import { sqliteEncoder, sqliteEngine } from '../../../src/storage/sqlite';
import type { CorpusRoot } from '../../../src/workspace/types';
import { queryOf } from '../../contract/corpus-contract';
import { sampleQuestions } from '../../contract/sample-questions';
import type { TestEngine } from '../../support/direct-index';
import { rounds } from '../../support/rounds';
import { putSamples, sampleCorpus } from '../../support/sample-corpus';

const root: CorpusRoot = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };

describe('SQLite and the engine in memory', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'));
  const opened: { readonly store: WritableStore; readonly queries: QueryEngine }[] = [];
  const both = async (change: (sink: ArticleSink, encoder: TestEngine['encoder']) => Promise<void>) => {
    for (const [i, encoder] of [memoryEncoder, sqliteEncoder].entries()) {
      const { sink } = opened[i]!.store;
      await sink.begin();
      await change(sink, encoder);
      await sink.commit();
    }
  };
  /** Asks both, and lists the questions to which their answers differ. */
  const differences = async (every: number) => {
    const [memory, sqlite] = opened.map(({ queries }) => queries) as [QueryEngine, QueryEngine];
    const found: string[] = [];
    let asked = 0;
    for (const { name, ask } of sampleQuestions(root)) {
      if (asked++ % every > 0) continue;
      try {
        assert.deepEqual(await ask(sqlite), await ask(memory));
      } catch (error) {
        found.push(`${name}: ${(error as Error).message.slice(0, 1000)}`);
      }
    }
    return found;
  };

  before(async () => {
    const options = { directory, roots: [root] };
    for (const engine of [memoryEngine(options), sqliteEngine(options)]) {
      const store = (await engine.open('one'))!;
      opened.push({ store, queries: await engine.openQueries() });
    }
    await both((sink, encoder) => putSamples(sink, encoder, root.uri, sampleCorpus()));
  });
  after(async () => {
    for (const { store, queries } of opened) {
      await queries.close();
      await store.close();
    }
    fs.rmSync(directory, { recursive: true });
  });

  it('give the same answers', async () => {
    // All of some five thousand questions in the long run only.
    const every = rounds(1) > 1 ? 1 : 29;
    assert.deepEqual(await differences(every), []);
  });

  it('give the same answers under decisions of people', async () => {
    const yaml =
      'entities:\n  - name: Elena Marsh\n    kind: person\n    variants: [Clara Penhallow]\nignore: [Marrowby]\n';
    await both((sink) => sink.putCuration({ [root.uri]: yaml }));
    assert.deepEqual(await differences(rounds(1) > 1 ? 3 : 97), []);
    const query = queryOf('speaker:marrowby about:penhallow');
    for (const { queries } of opened) {
      const { speakers, about } = await queries.check(query);
      assert.ok(speakers.every(({ mentions }) => mentions > 0));
      assert.ok(about.some(({ name }) => name === 'Elena Marsh'));
    }
    await both((sink) => sink.putCuration({}));
  });
});
