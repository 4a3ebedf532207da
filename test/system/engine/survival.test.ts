import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createIndex, type CorpusIndex, type IndexOptions, type IndexStatus } from '../../../src/engine';
import { sqliteEncoder } from '../../../src/storage/sqlite';
import { create as createDatabase } from '../../../src/storage/sqlite/open';
import { SqliteSink } from '../../../src/storage/sqlite/article-sink';
import { narrowDay } from '../../../src/storage/sqlite/rowid';
import { fullTextTables, pageSize } from '../../../src/storage/sqlite/schema';
import { loadSqlite } from '../../../src/storage/sqlite/database';
import { putArticle } from '../../support/put-article';
import { MemoryFiles } from '../../../src/workspace/memory-files';
import type { CorpusFiles } from '../../../src/workspace/types';
import { contentOf } from '../../support/index-content';
import { articles, Folder, queryOf } from '../../contract/corpus-contract';
import { notRun } from '../../support/not-run';

const page = { offset: 0, limit: 1000 };
const byDate = { grouping: 'date', sort: 'date' } as const;

describe('an index', () => {
  let folder: Folder;
  let directory: string;
  let open: CorpusIndex[];
  const database = () => path.join(directory, 'index.sqlite');

  function create(options: Partial<IndexOptions> = {}): CorpusIndex {
    const bundles = path.resolve('dist');
    const index = createIndex({ directory, bundles, roots: [folder.root], ...options });
    open.push(index);
    return index;
  }
  async function build(): Promise<unknown> {
    const index = create();
    await index.reconcile();
    const content = await contentOf(index);
    await index.dispose();
    return content;
  }
  const until = (index: CorpusIndex, isSo: (status: IndexStatus) => boolean) =>
    new Promise<IndexStatus>((resolve) => {
      if (isSo(index.status)) resolve(index.status);
      const stop = index.onStatus((status) => {
        if (!isSo(status)) return;
        stop();
        resolve(status);
      });
    });

  beforeEach(() => {
    folder = new Folder();
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'index-'));
    open = [];
    for (const [file, text] of Object.entries(articles)) folder.write(file, text);
  });
  afterEach(async () => {
    await Promise.all(open.map((index) => index.dispose()));
    folder.dispose();
    fs.rmSync(directory, { recursive: true, force: true });
  });

  it('comes back as it was, and reads nothing twice', async () => {
    const before = await build();
    const index = create();
    assert.deepEqual(await contentOf(index), before);
    await index.reconcile();
    assert.equal(index.status.total, 0);
    assert.deepEqual(await contentOf(index), before);
  });

  it('reads a damaged file again, and answers as if nothing had been', async () => {
    const before = await build();
    const { DatabaseSync } = loadSqlite();
    const db = new DatabaseSync(database());
    db.exec('UPDATE body SET text = zeroblob(length(text)) WHERE id = (SELECT min(id) FROM body)');
    db.close();
    const logged: string[] = [];
    const index = create({ log: (entry) => logged.push(entry.code) });
    await index.reconcile();
    assert.deepEqual(await contentOf(index), before);
    assert.deepEqual(logged, ['damagedFile']);
    assert.equal(index.status.notice, undefined);
  });

  it('builds anew where more is damaged than a file, and then answers', async () => {
    const before = await build();
    const { DatabaseSync } = loadSqlite();
    const db = new DatabaseSync(database());
    db.exec("UPDATE body SET annotations = x'ff', names = x'ff' WHERE annotations IS NOT NULL");
    db.close();
    const index = create();
    await index.reconcile();
    assert.deepEqual(await contentOf(index), before);
  });

  it('is made again where its folder is removed while it is in use', async () => {
    const before = await build();
    const index = create();
    await index.reconcile();
    fs.rmSync(directory, { recursive: true });
    assert.deepEqual(await contentOf(index), before);
    fs.rmSync(directory, { recursive: true });
    folder.write('new.txt', 'A new one\n\n“The tide came early,” said Edda Quill.\n');
    await index.refresh([folder.uri('new.txt')]);
    assert.equal((await index.articles({ ...byDate, ...page })).total, index.status.articles);
    assert.ok(fs.existsSync(database()));
  });

  it('writes nothing where nothing has changed', async () => {
    await build();
    const bytes = fs.readFileSync(database());
    await build();
    assert.ok(bytes.equals(fs.readFileSync(database())));
  });

  it('that is damaged is set aside, built again, and says so', async () => {
    const before = await build();
    const file = fs.openSync(database(), 'r+');
    fs.writeSync(file, Buffer.alloc(100_000, 'damage'), 0, 100_000, 0);
    fs.closeSync(file);
    const index = create();
    const status = await until(index, ({ notice }) => notice !== undefined);
    assert.deepEqual(status.notice, { code: 'damaged' });
    await index.reconcile();
    assert.deepEqual(await contentOf(index), before);
    assert.ok(fs.readdirSync(directory).some((name) => name.startsWith('index.sqlite.damaged-')));
  });

  it('whose damage shows late is set aside and built again', async () => {
    for (let i = 0; i < 200; i++)
      folder.write(`many/${i}.txt`, `Number ${i}\n\n“Word${i},” said Edda Quill.\n`);
    const before = await build();
    const db = new (loadSqlite().DatabaseSync)(database());
    const pages = db.prepare("SELECT pageno FROM dbstat WHERE name = 'body' AND pagetype = 'leaf'").all();
    db.close();
    const file = fs.openSync(database(), 'r+');
    // What is looked at when it opens stays sound.
    for (const { pageno } of pages.slice(1))
      fs.writeSync(file, Buffer.alloc(4000, 1), 0, 4000, (Number(pageno) - 1) * pageSize);
    fs.closeSync(file);
    const index = create();
    const told = until(index, ({ notice }) => notice?.code === 'damaged');
    // a question that meets the damage waits until all is read again
    assert.deepEqual(await contentOf(index), before);
    await told;
    await until(index, ({ phase, articles }) => phase === 'idle' && articles === 206);
    await index.reconcile();
    assert.deepEqual(await contentOf(index), before);
    assert.ok(fs.readdirSync(directory).some((name) => name.startsWith('index.sqlite.damaged-')));
  });

  it('that an empty or foreign file stands in for is built', async () => {
    const before = await build();
    for (const content of ['', 'no database']) {
      fs.writeFileSync(database(), content);
      assert.deepEqual(await build(), before);
    }
  });

  it('of another version or other options is built again', async () => {
    await build();
    const index = create({ extract: { minConfidence: 0.99 } });
    const status = await until(index, ({ notice }) => notice !== undefined);
    assert.deepEqual(status.notice, { code: 'outdated' });
    assert.equal(status.articles, 0);
    await index.reconcile();
    assert.equal(index.status.articles, 6);
    assert.equal(index.status.notice, undefined);
  });

  it('that can’t be written says why and answers nothing', async () => {
    fs.writeFileSync(path.join(directory, 'file'), '');
    const index = create({ directory: path.join(directory, 'file', 'folder') });
    const { notice } = await until(index, ({ phase }) => phase === 'failed');
    assert.equal(notice?.code, 'noDirectory');
    await index.reconcile();
    assert.deepEqual(await index.articles({ ...byDate, ...page }), { items: [], total: 0 });
    assert.deepEqual(await index.countQuotations(queryOf('wall')), {
      total: 0,
      undated: 0,
      coverage: { withText: 0, withFindings: 0 },
    });
    assert.equal((await index.extract(folder.uri('x.txt'), 'A text'))[0]?.article.text, 'A text');
  });

  it('follows another window that writes it, and takes over when that one ends', async () => {
    const first = create();
    await first.reconcile();
    const second = create();
    await second.reconcile();
    assert.deepEqual(second.status.notice, { code: 'following' });
    assert.equal(second.status.articles, 6);
    assert.deepEqual(await contentOf(second), await contentOf(first));

    const changed = new Promise((resolve) => second.onChange(resolve));
    folder.write('new.txt', '“A stork,” said Edda Quill.\n');
    await first.refresh([folder.uri('new.txt')]);
    await changed;
    assert.equal((await second.countQuotations(queryOf('stork'))).total, 1);

    await first.rebuild();
    await until(second, ({ articles }) => articles === 7);

    await first.dispose();
    await until(second, ({ notice }) => notice === undefined);
    folder.remove('new.txt');
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
    for (let i = 0; i < 1000; i++)
      files.write(root, `${i}.txt`, `Number ${i}\n\n“Word${i},” said Edda Quill.\n`);
    const index = create({ roots: [root], files: stopping });
    await assert.rejects(index.reconcile(controller.signal), { name: 'AbortError' });
    const { articles: kept } = await until(index, ({ phase }) => phase === 'cancelled');
    assert.ok(kept > 0 && kept < 1000, `${kept}`);
    await index.reconcile();
    assert.equal(index.status.articles, 1000);
    assert.equal(index.status.total, 1000 - kept);
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
    const index = create({ roots: [root], files: slow });
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

  it('leaves out what is no article, and tells why', async () => {
    folder.write('large.txt', 'word '.repeat(1000));
    folder.write(
      'bytes.txt',
      new Uint8Array(1000).map((_, i) => (i * 7919) % 256),
    );
    const index = create({ maxFileBytes: 2000 });
    await index.reconcile();
    const { items } = await index.problems(page);
    assert.deepEqual(
      items.map(({ uri }) => path.basename(uri)),
      ['bytes.txt', 'large.txt'],
    );
    assert.equal(items[1]!.problem.code, 'tooLarge');
    await index.reconcile();
    // It may have become smaller, or readable, without a trace in its time; the other one is known.
    assert.equal(index.status.total, 1);
    assert.equal(index.status.problems, 2);
  });

  it('leaves out a file of 200 MB without reading it', async () => {
    folder.write('huge.txt', 'word ');
    fs.truncateSync(path.join(folder.path, 'huge.txt'), 200 * 1024 * 1024);
    const index = create();
    await index.reconcile();
    assert.equal(index.status.articles, 6);
    assert.equal((await index.problems(page)).items[0]?.problem.code, 'tooLarge');
  });

  it('takes files that vanish before they are read for gone', async () => {
    const files = new MemoryFiles();
    const root = { uri: 'mem:/corpus', name: 'memory' };
    for (const name of ['stays.txt', 'goes.txt']) files.write(root, name, '“It goes,” said Edda Quill.\n');
    const vanishing: CorpusFiles = {
      walk: (...request) => files.walk(...request),
      read: (root, file, most) => {
        files.remove(root, 'goes.txt');
        return files.read(root, file, most);
      },
    };
    const index = create({ roots: [root], files: vanishing });
    await index.reconcile();
    assert.equal(index.status.articles, 1);
    assert.equal(index.status.problems, 0);
    await index.reconcile();
    assert.equal(index.status.total, 0);
  });

  it('takes back what does not fit, and goes on when there is room', async () => {
    const db = createDatabase(database(), '', narrowDay);
    const sink = new SqliteSink(db, undefined, () => undefined);
    const put = async (from: number, to: number) => {
      await sink.begin();
      for (let i = from; i < to; i++)
        await putArticle(
          sink,
          sqliteEncoder,
          { root: folder.root.uri, path: `${i}.txt` },
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
    const locked = path.join(directory, 'locked');
    fs.mkdirSync(locked);
    fs.chmodSync(locked, 0o555);
    const index = create({ directory: locked });
    const { notice } = await until(index, ({ phase }) => phase === 'failed');
    assert.equal(notice?.code, 'noDirectory');
  });

  it('reads long paths, and is led into no loop by links', async function () {
    const deep = `${'a-long-name/'.repeat(40)}deep.txt`;
    folder.write(deep, '“The well is deep,” said Edda Quill.\n');
    try {
      fs.symlinkSync('.', path.join(folder.path, 'news/loop'));
    } catch (error) {
      notRun(this, `no link can be made here: ${String(error)}`);
    }
    const index = create();
    await index.reconcile();
    assert.equal(index.status.articles, 7);
    assert.equal((await index.searchQuotations(queryOf('well'), page))[0]?.uri, folder.uri(deep));
  });

  it('names a file whose name is not UTF-8', async function () {
    if (process.platform !== 'linux') notRun(this, 'only Linux takes names that are not UTF-8');
    fs.writeFileSync(
      Buffer.concat([Buffer.from(folder.path), Buffer.from([47, 0xff, 46, 116, 120, 116])]),
      'x',
    );
    const index = create();
    await index.reconcile();
    const { items } = await index.problems(page);
    assert.deepEqual(items[0]?.problem, { code: 'nameNotUtf8' });
  });

  it('keeps the articles of a folder that is not there for the moment', async () => {
    const before = await build();
    fs.renameSync(folder.path, `${folder.path}-away`);
    const index = create();
    try {
      await index.reconcile();
      assert.equal(index.status.articles, 6);
      assert.equal(index.status.problems, 1);
    } finally {
      fs.renameSync(`${folder.path}-away`, folder.path);
    }
    await index.reconcile();
    assert.equal(index.status.problems, 0);
    assert.deepEqual(await contentOf(index), before);
  });

  it('notices a change that leaves size and time as they were soon after it was read', async () => {
    const file = path.join(folder.path, 'news/uk/wall.txt');
    // Of the time that is to come, so that it is read soon enough on a slow machine as well.
    const soon = new Date(Date.now() + 60_000);
    fs.utimesSync(file, soon, soon);
    const index = create();
    await index.reconcile();
    fs.writeFileSync(file, articles['news/uk/wall.txt']!.replace('hundred', 'thousan'));
    fs.utimesSync(file, soon, soon);
    await index.reconcile();
    assert.equal((await index.countQuotations(queryOf('thousan'))).total, 1);
  });

  it('notices other content of the same size and time, as two files have that change places', async () => {
    const old = new Date('2001-02-03');
    for (const [name, word] of [
      ['one.txt', 'heron'],
      ['two.txt', 'stork'],
    ] as const) {
      folder.write(name, `Birds\n\n“A ${word} sleeps,” said Edda Quill.\n`);
      fs.utimesSync(path.join(folder.path, name), old, old);
    }
    const index = create();
    await index.reconcile();
    const at = (name: string) => path.join(folder.path, name);
    fs.renameSync(at('one.txt'), at('aside'));
    fs.renameSync(at('two.txt'), at('one.txt'));
    fs.renameSync(at('aside'), at('two.txt'));
    await index.reconcile();
    const [hit] = await index.searchQuotations(queryOf('heron'), page);
    assert.equal(hit?.uri, folder.uri('two.txt'));
  });

  it('of several folders tells them apart, and forgets one that is gone', async () => {
    const other = new Folder();
    try {
      other.write('news/uk/wall.txt', 'Other\n\n“An osprey,” said Edda Quill.\n');
      const second = { ...other.root, name: 'other' };
      const index = create({ roots: [folder.root, second] });
      await index.reconcile();
      assert.equal(index.status.articles, 7);
      const groups = await index.articleGroups({ grouping: 'folder' });
      assert.deepEqual(
        new Map(groups.map(({ value, count }) => [value, count])),
        new Map([
          [folder.root.uri, 6],
          [other.root.uri, 1],
        ]),
      );
      const within = await index.articles({
        ...page,
        grouping: 'folder',
        sort: 'date',
        within: [other.root.uri, 'news'],
      });
      assert.deepEqual(
        within.items.map(({ root }) => root),
        [other.root.uri],
      );
      assert.equal((await index.countQuotations(queryOf('osprey'))).total, 1);
      await index.dispose();
      const alone = create();
      await alone.reconcile();
      assert.equal(alone.status.articles, 6);
      assert.equal((await alone.countQuotations(queryOf('osprey'))).total, 0);
    } finally {
      other.dispose();
    }
  });

  it('reads folders that only the editor reaches', async () => {
    const files = new MemoryFiles();
    const root = { uri: 'mem:/corpus', name: 'memory' };
    for (const [file, text] of Object.entries(articles)) files.write(root, file, text);
    const index = create({ roots: [root], files });
    await index.reconcile();
    assert.equal(index.status.articles, 6);
    assert.equal((await index.countQuotations(queryOf('speaker:quill'))).total, 5);
    files.write(root, 'new.txt', '“A stork,” said Edda Quill.\n');
    await index.refresh(['mem:/corpus/new.txt']);
    assert.equal((await index.countQuotations(queryOf('stork'))).total, 1);
    files.remove(root, 'news');
    await index.reconcile();
    assert.equal(index.status.articles, 4);
  });

  it('takes more on one day than it usually has room for, and still knows one day from the next', async () => {
    for (let i = 0; i < 7; i++)
      folder.write(`day/${i}.txt`, ` date 2024-03-01 Day ${i}\n\n“Ay ay,” said Edda Quill.\n`);
    folder.write('day/after.txt', ' date 2024-03-02 After\n\n“Ay no more,” said Edda Quill.\n');
    const index = create({ perDay: 10 });
    await index.reconcile();
    assert.equal(index.status.articles, 14);
    const [first] = await index.searchQuotations(queryOf('ay'), { offset: 0, limit: 1 });
    assert.equal(first?.date, '2024-03-02');
    assert.equal((await index.countQuotations(queryOf('ay after:2024-03-02'))).total, 1);
    assert.equal((await index.countQuotations(queryOf('ay before:2024-03-02'))).total, 7);
    await index.dispose();
    const again = create();
    await again.reconcile();
    assert.equal(again.status.total, 0);
  });

  it('ends threads that have nothing to read, and starts them again', async () => {
    const index = create({ idleMs: 0 });
    await index.reconcile();
    for (let i = 1; i <= 5; i++) {
      const [typed] = await index.extract(folder.uri('typed.txt'), `Typed ${i}\n\nIt is typed.\n`);
      assert.equal(typed?.article.headline.text, `Typed ${i}`);
      folder.write('new.txt', `New ${i}\n\n“Word${i},” said Edda Quill.\n`);
      await index.refresh([folder.uri('new.txt')]);
      assert.equal((await index.countQuotations(queryOf(`word${i}`))).total, 1);
    }
    await index.reconcile();
    assert.equal(index.status.articles, 7);
  });

  it('has threads ready that look at files as long as somebody edits an article', async () => {
    const bundles = path.join(directory, 'bundles');
    const alive = path.join(directory, 'alive');
    fs.mkdirSync(bundles, { recursive: true });
    for (const role of ['walk', 'extract', 'write', 'query'])
      fs.writeFileSync(
        path.join(bundles, `${role}.js`),
        `if (${role === 'extract'})
           setInterval(() => require('node:fs').appendFileSync(${JSON.stringify(alive)}, '.'), 10);
         require(${JSON.stringify(path.resolve('dist', `${role}.js`))});`,
      );
    const waitUntil = async (what: string, isSo: () => boolean): Promise<void> => {
      for (const deadline = Date.now() + 20_000; !isSo();) {
        assert.ok(Date.now() < deadline, what);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const index = create({ bundles, idleMs: 0 });
    await index.reconcile();
    const [releaseOne, releaseOther] = [index.keepReady(), index.keepReady()];
    releaseOne();
    releaseOne();
    for (let i = 0; i < 5; i++) {
      folder.write('new.txt', `New\n\n“Ahoy${i},” said Edda Quill.\n`);
      await index.refresh([folder.uri('new.txt')]);
      assert.equal((await index.countQuotations(queryOf(`ahoy${i}`))).total, 1);
      const { size } = fs.statSync(alive);
      await waitUntil('one that reads is there', () => fs.statSync(alive).size > size + 50);
    }
    releaseOther();
    await waitUntil('they end', () => Date.now() - fs.statSync(alive).mtimeMs > 1000);
  });

  it('merges what saved articles have left in its tables once all rests', async () => {
    const { DatabaseSync } = loadSqlite();
    /** FTS5 keeps a run's number above bit 37 of the ids of its leaves. */
    const runs = (): number => {
      const db = new DatabaseSync(database(), { readOnly: true });
      const sql = 'SELECT count(DISTINCT id >> 37) AS count FROM texts_data WHERE id > 10';
      const { count } = db.prepare(sql).get() as { count: number };
      db.close();
      return count;
    };
    const index = create({ idleMs: 500 });
    await index.reconcile();
    for (let i = 0; i < 30; i++) {
      folder.write('new.txt', `New\n\n“Word${i},” said Edda Quill.\n`);
      await index.refresh([folder.uri('new.txt')]);
    }
    assert.ok(runs() > 20, `${runs()} runs`);
    for (const deadline = Date.now() + 20_000; runs() > 8;) {
      assert.ok(Date.now() < deadline, `${runs()} runs are left`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.equal((await index.countQuotations(queryOf('word29'))).total, 1);
    assert.equal((await index.countQuotations(queryOf('word28'))).total, 0);
    await index.dispose();
    const db = new DatabaseSync(database());
    for (const table of fullTextTables) db.exec(`INSERT INTO ${table}(${table}) VALUES ('integrity-check')`);
    db.close();
  });

  it('says so where a thread that looks at files ends by itself, and keeps nobody waiting', async () => {
    const bundles = path.join(directory, 'bundles');
    fs.mkdirSync(bundles, { recursive: true });
    for (const role of ['walk', 'extract', 'write', 'query'])
      fs.writeFileSync(
        path.join(bundles, `${role}.js`),
        role === 'walk'
          ? 'process.exit(3);'
          : `require(${JSON.stringify(path.resolve('dist', `${role}.js`))});`,
      );
    const index = create({ bundles });
    await index.reconcile();
    assert.equal(index.status.phase, 'failed');
    assert.match(index.status.notice?.code ?? '', /^(?:stopped|failed)$/);
  });

  it('takes decisions that come while articles are read for all of them', async () => {
    for (let i = 0; i < 600; i++)
      folder.write(
        `many/${i}.txt`,
        `Number ${i}\n\nEdda Quill, the harbour master, spoke.\n\n“Word${i},” said Quill.\n`,
      );
    const index = create();
    const built = index.reconcile();
    await until(index, ({ articles }) => articles > 0);
    folder.write('.corpus/entities.yaml', 'neverMerge:\n  - [Edda Quill, Quill]\n');
    await Promise.all([built, index.refresh([folder.uri('.corpus/entities.yaml')])]);
    const decided = await contentOf(index);
    await index.dispose();
    fs.rmSync(directory, { recursive: true });
    assert.deepEqual(decided, await build());
  });

  it('leaves entities as they were when an article comes and goes', async () => {
    const index = create();
    await index.reconcile();
    const before = await contentOf(index);
    for (const name of ['Edda Quill', 'Port Ansa', 'Nia Holm']) {
      folder.write(
        'passing.txt',
        `Passing\n\n${name}, a harbour master, spoke. “It passes,” said ${name}.\n`,
      );
      await index.refresh([folder.uri('passing.txt')]);
    }
    folder.remove('passing.txt');
    await index.refresh([folder.uri('passing.txt')]);
    assert.deepEqual(await contentOf(index), before);
  });
});
