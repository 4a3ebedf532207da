import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  createIndex,
  type CorpusIndex,
  type FileProblem,
  type IndexLogEntry,
  type IndexOptions,
} from '../../../src/engine';
import { type Folder, numberedArticles, queryOf } from '../../contract/corpus-contract';

const page = { offset: 0, limit: 1000 };
const roles = ['walk', 'extract', 'write', 'query', 'fork', 'build'] as const;
const count = 120;

/** What a thread does when it opens a file of this name. */
const faults = {
  'stuck.txt': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);',
  'heavy.txt': 'for (const held = []; ; ) held.push(new Array(10000).fill(held.length));',
  'ending.txt': 'process.exit(3);',
};

describe('a file at which a thread ends', () => {
  let folder: Folder;
  let directory: string;
  let open: CorpusIndex[];

  /** The bundles, with something done before by the threads of one role. */
  function bundlesThat(role: (typeof roles)[number], does: string): string {
    const bundles = path.join(directory, 'bundles');
    fs.mkdirSync(bundles, { recursive: true });
    for (const each of roles)
      fs.writeFileSync(
        path.join(bundles, `${each}.js`),
        `${each === role ? does : ''}\nrequire(${JSON.stringify(path.resolve('dist', `${each}.js`))});`,
      );
    return bundles;
  }
  const bundlesWithFaults = () =>
    bundlesThat(
      'extract',
      `const fs = require('node:fs');
       const { openSync } = fs;
       fs.openSync = (file, ...rest) => {
         ${Object.entries(faults)
           .map(([name, does]) => `if (String(file).endsWith(${JSON.stringify(name)})) { ${does} }`)
           .join('\n')}
         return openSync(file, ...rest);
       };`,
    );
  function create(options: Partial<IndexOptions> = {}): CorpusIndex {
    const index = createIndex({
      ...{ directory: path.join(directory, 'index'), roots: [folder.root] },
      // Long enough for a slow machine to read a short article, short enough to wait for.
      limits: { readMs: 5000, threadMb: 96 },
      ...options,
      bundles: options.bundles ?? bundlesWithFaults(),
    });
    open.push(index);
    return index;
  }
  async function problemsOf(index: CorpusIndex): Promise<Record<string, FileProblem['code']>> {
    const { items } = await index.problems(page);
    return Object.fromEntries(items.map(({ uri, problem }) => [path.basename(uri), problem.code]));
  }

  beforeEach(() => {
    folder = numberedArticles(count);
    directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'index-')));
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((index) => index.dispose()));
    folder.dispose();
    fs.rmSync(directory, { recursive: true, force: true });
  });

  for (const buildApart of [false, true])
    it(`is left out, with the reason, and all others are read${buildApart ? ' by a process of its own' : ''}`, async () => {
      for (const name of Object.keys(faults)) folder.write(`4/${name}`, 'Fault\n\n“No,” said Edda Quill.\n');
      const entries: IndexLogEntry[] = [];
      const index = create({ buildApart, log: (entry) => entries.push(entry) });
      await index.reconcile();
      assert.equal(index.status.phase, 'idle');
      assert.deepEqual(await problemsOf(index), {
        'ending.txt': 'extractionFailed',
        'heavy.txt': 'tooMuchMemory',
        'stuck.txt': 'tooMuchTime',
      });
      assert.equal(index.status.articles, count);
      assert.equal((await index.countQuotations(queryOf('speaker:quill'))).total, count);
      // It is not tried again as long as it stays as it is.
      const ends = entries.length;
      await index.reconcile();
      assert.equal(entries.length, ends);
    });

  it('is left out when it is saved, and read as soon as it can be', async () => {
    const index = create();
    await index.reconcile();
    folder.write('stuck.txt', 'Fault\n\n“No,” said Edda Quill.\n');
    folder.write('new.txt', 'New\n\n“A stork,” said Edda Quill.\n');
    await index.refresh([folder.uri('stuck.txt'), folder.uri('new.txt')]);
    assert.equal((await index.countQuotations(queryOf('stork'))).total, 1);
    assert.deepEqual(await problemsOf(index), { 'stuck.txt': 'tooMuchTime' });
    folder.remove('stuck.txt');
    folder.write('moved.txt', 'Fault\n\n“No,” said Edda Quill.\n');
    await index.refresh([folder.uri('stuck.txt'), folder.uri('moved.txt')]);
    assert.deepEqual(await problemsOf(index), {});
    assert.equal(index.status.articles, count + 2);
  });

  for (const buildApart of [false, true])
    it(`is left out where it ends the thread that writes${buildApart ? ' in a process of its own' : ''}`, async () => {
      folder.write('4/poison.txt', 'Poison\n\n“No,” said Edda Quill.\n');
      const bundles = bundlesThat(
        'write',
        `const { prototype } = require('node:sqlite').StatementSync;
         for (const name of ['run', 'get', 'all']) {
           const original = prototype[name];
           prototype[name] = function (...values) {
             if (values.includes('Poison')) process.exit(3);
             return original.apply(this, values);
           };
         }`,
      );
      const entries: IndexLogEntry[] = [];
      const index = create({ bundles, buildApart, log: (entry) => entries.push(entry) });
      await index.reconcile();
      assert.equal(index.status.phase, 'idle');
      assert.equal(index.status.articles, count);
      assert.deepEqual(await problemsOf(index), { 'poison.txt': 'tooMuchMemory' });
      assert.equal((await index.countQuotations(queryOf('speaker:quill'))).total, count);
      // Once with the others, once alone.
      assert.equal(entries.filter(({ code }) => code === 'workerFailed').length, 2);
      await index.reconcile();
      assert.equal(entries.filter(({ code }) => code === 'workerFailed').length, 2);
    });

  it('is none where the thread that writes ends again and again: the index says so', async () => {
    const index = create({ bundles: bundlesThat('write', 'process.exit(3);') });
    await assert.rejects(index.reconcile(), { name: 'WorkerEndedError' });
    assert.deepEqual(index.status.notice, { code: 'stopped', error: 'write: 3' });
  });

  it('keeps nobody waiting who closes the index while it is read', async () => {
    const rejected: unknown[] = [];
    const note = (reason: unknown) => rejected.push(reason);
    process.on('unhandledRejection', note);
    try {
      for (let i = 0; i < 5; i++) {
        const index = create({
          directory: path.join(directory, `index-${i}`),
          bundles: bundlesThat('fork', ''),
        });
        const built = index.reconcile().then(
          () => 'built',
          (error: unknown) => (error as Error).name,
        );
        const read = new Promise<void>((resolve) => {
          index.onStatus(({ phase }) => {
            if (phase === 'indexing') resolve();
          });
        });
        await read;
        void index.refresh([folder.uri('4/4.txt')]);
        void index.refresh([folder.uri('')]);
        await index.dispose();
        assert.match(await built, /^(?:built|AbortError)$/);
      }
      await new Promise(setImmediate);
      assert.deepEqual(rejected, []);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('is none for a question: its thread is started again, and the next one is answered', async () => {
    const index = create({
      bundles: bundlesThat(
        'query',
        // The first thread that is asked for articles ends.
        `const fs = require('node:fs');
         const { parentPort } = require('node:worker_threads');
         const once = ${JSON.stringify(path.join(directory, 'ended'))};
         const { on } = parentPort;
         parentPort.on = function (event, listener) {
           return on.call(this, event, (message) => {
             if (message?.name === 'articles' && !fs.existsSync(once)) {
               fs.writeFileSync(once, '');
               process.exit(3);
             }
             return listener(message);
           });
         };`,
      ),
    });
    await index.reconcile();
    const list = { ...page, grouping: 'none', sort: 'date' } as const;
    await assert.rejects(index.articles(list), { name: 'WorkerEndedError' });
    assert.equal((await index.articles(list)).total, count);
    assert.equal((await index.countQuotations(queryOf('speaker:quill'))).total, count);
    assert.notEqual(index.status.phase, 'failed');
  });

  it('is told from the thread: where none can be started, the index says so and waits for nothing', async () => {
    const index = create({ bundles: bundlesThat('extract', 'process.exit(3);') });
    await index.reconcile();
    assert.equal(index.status.phase, 'failed');
    assert.equal(index.status.problems, 0);
  });

  it('keeps nobody waiting for a text that takes too long, nor for the next one', async () => {
    const bundles = bundlesThat(
      'extract',
      `const { parentPort } = require('node:worker_threads');
       const { on } = parentPort;
       parentPort.on = function (event, listener) {
         return on.call(this, event, (message) => {
           if (message?.params?.path === 'typed.txt') globalThis.isStuck = true;
           return listener(message);
         });
       };
       const { exec } = RegExp.prototype;
       RegExp.prototype.exec = function (text) {
         if (globalThis.isStuck) for (;;);
         return exec.call(this, text);
       };`,
    );
    const index = create({ bundles });
    await index.reconcile();
    await assert.rejects(index.extract(folder.uri('typed.txt'), 'Typed\n\nIt is typed.\n'), {
      name: 'WorkerEndedError',
    });
    const [other] = await index.extract(folder.uri('other.txt'), 'Other\n\nIt is typed.\n');
    assert.equal(other?.article.headline.text, 'Other');
    assert.notEqual(index.status.phase, 'failed');
  });
});
