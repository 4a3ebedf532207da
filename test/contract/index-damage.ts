import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { StartThread } from '../../src/engine/host/thread';
import { sqliteEncoder } from '../../src/storage/sqlite';
import { SqliteSink } from '../../src/storage/sqlite/article-sink';
import { narrowDay } from '../../src/storage/sqlite/rowid';
import { fullTextTables, pageSize } from '../../src/storage/sqlite/schema';
import { loadSqlite } from '../../src/storage/sqlite/database';
import { create as createDatabase } from '../../src/storage/sqlite/open';
import { contentOf } from '../support/index-content';
import { useIndexPlace, until } from '../support/index-place';
import { notRun } from '../support/not-run';
import { putArticle } from '../support/put-article';
import { queryOf } from './corpus-contract';

const page = { offset: 0, limit: 1000 };
const byDate = { grouping: 'date', sort: 'date' } as const;

/** What an index does where its own files are damaged, foreign, missing or can’t be written. */
export function describeIndexDamage(name: string, startThread?: StartThread): void {
  describe(name, () => {
    const place = useIndexPlace(startThread);

    it('comes back as it was, and reads nothing twice', async () => {
      await place.settled();
      const before = await place.build();
      const index = place.create();
      assert.deepEqual(await contentOf(index), before);
      await index.reconcile();
      assert.equal(index.status.total, 0);
      assert.deepEqual(await contentOf(index), before);
    });

    it('reads a damaged file again, and answers as if nothing had been', async () => {
      const before = await place.build();
      const { DatabaseSync } = loadSqlite();
      const db = new DatabaseSync(place.database);
      db.exec('UPDATE body SET text = zeroblob(length(text)) WHERE id = (SELECT min(id) FROM body)');
      db.close();
      const logged: string[] = [];
      const index = place.create({ log: (entry) => logged.push(entry.code) });
      await index.reconcile();
      assert.deepEqual(await contentOf(index), before);
      assert.deepEqual(logged, ['damagedFile']);
      assert.equal(index.status.notice, undefined);
    });

    it('builds anew where more is damaged than a file, and then answers', async () => {
      const before = await place.build();
      const { DatabaseSync } = loadSqlite();
      const db = new DatabaseSync(place.database);
      db.exec("UPDATE body SET annotations = x'ff', names = x'ff' WHERE annotations IS NOT NULL");
      db.close();
      const index = place.create();
      await index.reconcile();
      assert.deepEqual(await contentOf(index), before);
    });

    it('is made again where its folder is removed while it is in use', async () => {
      const before = await place.build();
      const index = place.create();
      await index.reconcile();
      fs.rmSync(place.directory, { recursive: true });
      assert.deepEqual(await contentOf(index), before);
      fs.rmSync(place.directory, { recursive: true });
      place.folder.write('new.txt', 'A new one\n\n“The tide came early,” said Edda Quill.\n');
      await index.refresh([place.folder.uri('new.txt')]);
      assert.equal((await index.articles({ ...byDate, ...page })).total, index.status.articles);
      assert.ok(fs.existsSync(place.database));
    });

    it('writes nothing where nothing has changed', async () => {
      await place.settled();
      await place.build();
      const bytes = fs.readFileSync(place.database);
      await place.build();
      assert.ok(bytes.equals(fs.readFileSync(place.database)));
    });

    it('that is damaged is set aside, built again, and says so', async () => {
      const before = await place.build();
      const file = fs.openSync(place.database, 'r+');
      fs.writeSync(file, Buffer.alloc(100_000, 'damage'), 0, 100_000, 0);
      fs.closeSync(file);
      const index = place.create();
      const status = await until(index, ({ notice }) => notice !== undefined);
      assert.deepEqual(status.notice, { code: 'damaged' });
      await index.reconcile();
      assert.deepEqual(await contentOf(index), before);
      assert.ok(fs.readdirSync(place.directory).some((name) => name.startsWith('index.sqlite.damaged-')));
    });

    it('whose damage shows late is set aside and built again', async () => {
      for (let i = 0; i < 200; i++)
        place.folder.write(`many/${i}.txt`, `Number ${i}\n\n“Word${i},” said Edda Quill.\n`);
      const before = await place.build();
      const db = new (loadSqlite().DatabaseSync)(place.database);
      const pages = db.prepare("SELECT pageno FROM dbstat WHERE name = 'body' AND pagetype = 'leaf'").all();
      db.close();
      const file = fs.openSync(place.database, 'r+');
      // What is looked at when it opens stays sound.
      for (const { pageno } of pages.slice(1))
        fs.writeSync(file, Buffer.alloc(4000, 1), 0, 4000, (Number(pageno) - 1) * pageSize);
      fs.closeSync(file);
      const index = place.create();
      const told = until(index, ({ notice }) => notice?.code === 'damaged');
      // a question that meets the damage waits until all is read again
      assert.deepEqual(await contentOf(index), before);
      await told;
      await until(index, ({ phase, articles }) => phase === 'idle' && articles === 206);
      await index.reconcile();
      assert.deepEqual(await contentOf(index), before);
      assert.ok(fs.readdirSync(place.directory).some((name) => name.startsWith('index.sqlite.damaged-')));
    });

    it('that an empty or foreign file stands in for is built', async () => {
      const before = await place.build();
      for (const content of ['', 'no database']) {
        fs.writeFileSync(place.database, content);
        assert.deepEqual(await place.build(), before);
      }
    });

    it('of another version or other options is built again', async () => {
      await place.build();
      const index = place.create({ extract: { minConfidence: 0.99 } });
      const status = await until(index, ({ notice }) => notice !== undefined);
      assert.deepEqual(status.notice, { code: 'outdated' });
      assert.equal(status.articles, 0);
      await index.reconcile();
      assert.equal(index.status.articles, 6);
      assert.equal(index.status.notice, undefined);
    });

    it('that can’t be written says why and answers nothing', async () => {
      fs.writeFileSync(path.join(place.directory, 'file'), '');
      const index = place.create({ directory: path.join(place.directory, 'file', 'folder') });
      const { notice } = await until(index, ({ phase }) => phase === 'failed');
      assert.equal(notice?.code, 'noDirectory');
      await index.reconcile();
      assert.deepEqual(await index.articles({ ...byDate, ...page }), { items: [], total: 0 });
      assert.deepEqual(await index.countQuotations(queryOf('wall')), {
        total: 0,
        undated: 0,
        unsure: 0,
        coverage: { withText: 0, withFindings: 0 },
      });
      assert.equal((await index.extract(place.folder.uri('x.txt'), 'A text'))[0]?.article.text, 'A text');
    });

    it('takes back what does not fit, and goes on when there is room', async () => {
      const db = createDatabase(place.database, '', narrowDay);
      const sink = new SqliteSink(db, undefined, () => undefined);
      const put = async (from: number, to: number) => {
        await sink.begin();
        for (let i = from; i < to; i++)
          await putArticle(
            sink,
            sqliteEncoder,
            { root: place.folder.root.uri, path: `${i}.txt` },
            `Number ${i}\n\n“Word${i},” said Edda Quill of Port${i}.\n`,
          );
        await sink.commit();
      };
      const count = () => db.get<{ count: number }>('SELECT count(*) AS count FROM article')!.count;
      try {
        await put(0, 5);
        const { page_count: pages } = db.get<{ page_count: number }>('PRAGMA page_count')!;
        db.exec(`PRAGMA max_page_count = ${pages + 1}`);
        await assert.rejects(put(5, 300), { name: 'StorageError', code: 'full' });
        await sink.rollback();
        assert.equal(count(), 5);
        db.exec(`PRAGMA max_page_count = 100000`);
        await put(5, 300);
        assert.equal(count(), 300);
        for (const table of fullTextTables)
          db.exec(`INSERT INTO ${table}(${table}) VALUES ('integrity-check')`);
        const { articles: many } = db.get<{ articles: number }>(
          "SELECT sum(articles) AS articles FROM name WHERE key LIKE '%quill'",
        )!;
        assert.equal(many, 300);
      } finally {
        db.close();
      }
    });

    it('in a folder that can’t be written says so', async function () {
      if (process.platform === 'win32') notRun(this, 'Windows does not lock folders by their mode');
      if (process.getuid?.() === 0) notRun(this, 'the administrator may write everywhere');
      const locked = path.join(place.directory, 'locked');
      fs.mkdirSync(locked);
      fs.chmodSync(locked, 0o555);
      const index = place.create({ directory: locked });
      const { notice } = await until(index, ({ phase }) => phase === 'failed');
      assert.equal(notice?.code, 'noDirectory');
    });
  });
}
