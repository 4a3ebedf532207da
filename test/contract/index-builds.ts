import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import type { StartThread } from '../../src/engine/host/thread';
import { loadSqlite } from '../../src/storage/sqlite/database';
import { fullTextTables } from '../../src/storage/sqlite/schema';
import { MemoryFiles } from '../../src/workspace/memory-files';
import type { CorpusFiles } from '../../src/workspace/types';
import { contentOf } from '../support/index-content';
import { useIndexPlace, until } from '../support/index-place';
import { queryOf } from './corpus-contract';

const page = { offset: 0, limit: 1000 };
const byDate = { grouping: 'date', sort: 'date' } as const;

/** Builds that are cancelled, late, followed from another window or go on beside others. */
export function describeIndexBuilds(name: string, startThread?: StartThread): void {
  describe(name, () => {
    const place = useIndexPlace(startThread);

    it('follows another window that writes it, and takes over when that one ends', async () => {
      const first = place.create();
      await first.reconcile();
      const second = place.create();
      await second.reconcile();
      assert.deepEqual(second.status.notice, { code: 'following' });
      assert.equal(second.status.articles, 6);
      assert.deepEqual(await contentOf(second), await contentOf(first));

      const changed = new Promise((resolve) => second.onChange(resolve));
      place.folder.write('new.txt', '“A stork,” said Edda Quill.\n');
      await first.refresh([place.folder.uri('new.txt')]);
      await changed;
      assert.equal((await second.countQuotations(queryOf('stork'))).total, 1);

      await first.rebuild();
      await until(second, ({ articles }) => articles === 7);

      await first.dispose();
      await until(second, ({ notice }) => notice === undefined);
      place.folder.remove('new.txt');
      await second.reconcile();
      assert.equal(second.status.articles, 6);
    });

    it('keeps what it has when it is cancelled, and goes on later', async () => {
      const controller = new AbortController();
      const files = new MemoryFiles();
      let reads = 0;
      // Reading them gives the order to stop: however fast the machine is, most of them are still to be read then.
      const stopping: CorpusFiles = {
        walk: (...request) => files.walk(...request),
        read: (...request) => {
          if (++reads === 50) controller.abort();
          return files.read(...request);
        },
      };
      const root = { uri: 'mem:/corpus', name: 'memory' };
      for (let i = 0; i < 150; i++)
        files.write(root, `${i}.txt`, `Number ${i}\n\n“Word${i},” said Edda Quill.\n`);
      const index = place.create({ roots: [root], files: stopping });
      await assert.rejects(index.reconcile(controller.signal), { name: 'AbortError' });
      const { articles: kept } = await until(index, ({ phase }) => phase === 'cancelled');
      assert.ok(kept > 0 && kept < 150, `${kept}`);
      const reading = until(index, ({ phase, total }) => phase === 'indexing' && total !== undefined);
      await index.reconcile();
      assert.equal(index.status.articles, 150);
      assert.equal((await reading).total, 150 - kept);
    });

    it('keeps what an article says now, though a build that read it before is late', async () => {
      const root = { uri: 'mem:/corpus', name: 'memory' };
      const files = new MemoryFiles();
      files.write(root, 'a.txt', 'The old headline\n\n“Word,” said Edda Quill.\n');
      let goOn: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (goOn = resolve));
      let isRead: () => void = () => undefined;
      const read = new Promise<void>((resolve) => (isRead = resolve));
      let reads = 0;
      const slow: CorpusFiles = {
        walk: (...request) => files.walk(...request),
        read: async (...request) => {
          const result = await files.read(...request);
          if (request[1] === 'a.txt' && ++reads === 1) {
            isRead();
            await held;
          }
          return result;
        },
      };
      const index = place.create({ roots: [root], files: slow });
      const built = index.reconcile();
      await read;
      files.write(root, 'a.txt', 'The new headline\n\n“Another word,” said Edda Quill.\n');
      await index.refresh(['mem:/corpus/a.txt']);
      goOn();
      await built;
      const { items } = await index.articles({ ...byDate, ...page });
      assert.deepEqual(
        items.map(({ headline }) => headline),
        ['The new headline'],
      );
    });

    it('ends threads that have nothing to read, and starts them again', async () => {
      const index = place.create({ idleMs: 0 });
      await index.reconcile();
      for (let i = 1; i <= 5; i++) {
        const [typed] = await index.extract(place.folder.uri('typed.txt'), `Typed ${i}\n\nIt is typed.\n`);
        assert.equal(typed?.article.headline.text, `Typed ${i}`);
        place.folder.write('new.txt', `New ${i}\n\n“Word${i},” said Edda Quill.\n`);
        await index.refresh([place.folder.uri('new.txt')]);
        assert.equal((await index.countQuotations(queryOf(`word${i}`))).total, 1);
      }
      await index.reconcile();
      assert.equal(index.status.articles, 7);
    });

    it('merges what saved articles have left in its tables once all rests', async () => {
      const { DatabaseSync } = loadSqlite();
      /** FTS5 keeps a run's number above bit 37 of the ids of its leaves. */
      const runs = (): number => {
        const db = new DatabaseSync(place.database, { readOnly: true });
        const sql = 'SELECT count(DISTINCT id >> 37) AS count FROM texts_data WHERE id > 10';
        const { count } = db.prepare(sql).get() as { count: number };
        db.close();
        return count;
      };
      const index = place.create({ idleMs: 500 });
      await index.reconcile();
      for (let i = 0; i < 30; i++) {
        place.folder.write('new.txt', `New\n\n“Word${i},” said Edda Quill.\n`);
        await index.refresh([place.folder.uri('new.txt')]);
      }
      assert.ok(runs() > 20, `${runs()} runs`);
      for (const deadline = Date.now() + 20_000; runs() > 8;) {
        assert.ok(Date.now() < deadline, `${runs()} runs are left`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      assert.equal((await index.countQuotations(queryOf('word29'))).total, 1);
      assert.equal((await index.countQuotations(queryOf('word28'))).total, 0);
      await index.dispose();
      const db = new DatabaseSync(place.database);
      for (const table of fullTextTables)
        db.exec(`INSERT INTO ${table}(${table}) VALUES ('integrity-check')`);
      db.close();
    });

    it('takes decisions that come while articles are read for all of them', async () => {
      for (let i = 0; i < 100; i++)
        place.folder.write(
          `many/${i}.txt`,
          `Number ${i}\n\nEdda Quill, the harbour master, spoke.\n\n“Word${i},” said Quill.\n`,
        );
      const index = place.create();
      const built = index.reconcile();
      await until(index, ({ articles }) => articles > 0);
      place.folder.write('.corpus/entities.yaml', 'neverMerge:\n  - [Edda Quill, Quill]\n');
      await Promise.all([built, index.refresh([place.folder.uri('.corpus/entities.yaml')])]);
      const decided = await contentOf(index);
      await index.dispose();
      fs.rmSync(place.directory, { recursive: true });
      assert.deepEqual(decided, await place.build());
    });

    it('leaves entities as they were when an article comes and goes', async () => {
      const index = place.create();
      await index.reconcile();
      const before = await contentOf(index);
      for (const name of ['Edda Quill', 'Port Ansa', 'Nia Holm']) {
        place.folder.write(
          'passing.txt',
          `Passing\n\n${name}, a harbour master, spoke. “It passes,” said ${name}.\n`,
        );
        await index.refresh([place.folder.uri('passing.txt')]);
      }
      place.folder.remove('passing.txt');
      await index.refresh([place.folder.uri('passing.txt')]);
      assert.deepEqual(await contentOf(index), before);
    });
  });
}
