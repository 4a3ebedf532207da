import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';
import { createIndex, type CorpusIndex, type IndexLogEntry, type IndexOptions } from '../../../src/engine';
import { contentOf } from '../../support/index-content';
import { type Folder, numberedArticles } from '../../contract/corpus-contract';
import { inProcessThreads } from '../../support/in-process-threads';

const count = 120;
const dist = path.resolve('dist');

describe('an index that is built by a process of its own', () => {
  let folder: Folder;
  let directory: string;
  let open: CorpusIndex[];
  const note = () => path.join(directory, 'pid');

  /** The bundles, with something done before by the process that builds; it leaves its number in `note`. */
  function bundlesThat(does: string): string {
    const bundles = path.join(directory, 'bundles');
    fs.mkdirSync(bundles, { recursive: true });
    const before = `require('node:fs').writeFileSync(${JSON.stringify(note())}, String(process.pid)); ${does}`;
    for (const role of ['walk', 'extract', 'write', 'query', 'fork', 'build'])
      fs.writeFileSync(
        path.join(bundles, `${role}.js`),
        `${role === 'build' ? before : ''}\nrequire(${JSON.stringify(path.join(dist, role))});`,
      );
    return bundles;
  }
  function create(options: Partial<IndexOptions> = {}): CorpusIndex {
    const index = createIndex({
      ...{
        directory: path.join(directory, 'index'),
        roots: [folder.root],
        buildApart: true,
        batchBytes: 4096,
      },
      ...options,
      bundles: options.bundles ?? bundlesThat(''),
    });
    open.push(index);
    return index;
  }
  async function clean(): Promise<unknown> {
    const options = { directory: path.join(directory, 'clean'), bundles: dist, roots: [folder.root] };
    const index = createIndex(options, inProcessThreads);
    open.push(index);
    await index.reconcile();
    const content = await contentOf(index);
    await index.dispose();
    return content;
  }
  const someStored = (index: CorpusIndex) =>
    new Promise<void>((resolve) => {
      const stop = index.onStatus(({ articles }) => {
        if (articles === 0) return;
        stop();
        resolve();
      });
    });
  function isRunning(): boolean {
    try {
      process.kill(Number(fs.readFileSync(note(), 'utf8')), 0);
      return true;
    } catch {
      return false;
    }
  }
  async function ended(): Promise<void> {
    while (isRunning()) await new Promise((resolve) => setTimeout(resolve, 20));
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

  it('is as one that threads have built; its process ends with the build, and what changes needs none', async () => {
    const expected = await clean();
    const index = create();
    await index.reconcile();
    assert.equal(index.status.phase, 'idle');
    assert.deepEqual(await contentOf(index), expected);
    assert.ok(fs.existsSync(note()), 'there was a process');
    assert.equal(isRunning(), false);
    fs.rmSync(note());
    folder.write('0/0.txt', 'Another headline\n\nNothing was said.\n');
    await index.refresh([folder.uri('0/0.txt')]);
    assert.equal((await index.article(folder.uri('0/0.txt')))?.headline, 'Another headline');
    await index.reconcile();
    assert.equal(fs.existsSync(note()), false);
    await index.rebuild();
    assert.ok(fs.existsSync(note()), 'a whole build has its process again');
    assert.equal(index.status.articles, count);
  });

  it('answers while it is built, and reads again what changes meanwhile', async () => {
    const index = create();
    const built = index.reconcile();
    await someStored(index);
    assert.ok((await index.articles({ grouping: 'none', sort: 'date', offset: 0, limit: 1 })).total > 0);
    folder.write('0/0.txt', 'Another headline\n\nNothing was said.\n');
    await index.refresh([folder.uri('0/0.txt')]);
    await built;
    assert.equal((await index.article(folder.uri('0/0.txt')))?.headline, 'Another headline');
  });

  it('keeps what it has when it is cancelled, and goes on', async () => {
    const expected = await clean();
    const index = create();
    const cancelling = new AbortController();
    const built = index.reconcile(cancelling.signal);
    await someStored(index);
    cancelling.abort();
    await assert.rejects(built, { name: 'AbortError' });
    await index.reconcile();
    assert.equal(index.status.phase, 'idle');
    assert.deepEqual(await contentOf(index), expected);
  });

  it('is cancelled also while its process only begins', async () => {
    const index = create();
    const cancelling = new AbortController();
    const cancelled = new Promise<void>((resolve) =>
      index.onStatus(({ phase }) => {
        if (phase === 'cancelled') resolve();
      }),
    );
    const built = index.reconcile(cancelling.signal);
    while (!fs.existsSync(note())) await new Promise((resolve) => setTimeout(resolve, 1));
    cancelling.abort();
    await assert.rejects(built, { name: 'AbortError' });
    await cancelled;
    assert.ok(index.status.articles < count, `${index.status.articles}`);
  });

  it('is read on by threads where its process ends, or can’t be started, and the log says so', async () => {
    const expected = await clean();
    const killed = `let messages = 0;
      process.on('message', () => {
        if (++messages === 2) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100);
      });`;
    for (const does of ['process.exit(3);', killed]) {
      const entries: IndexLogEntry[] = [];
      const index = create({ bundles: bundlesThat(does), log: (entry) => entries.push(entry) });
      await index.rebuild();
      assert.equal(index.status.phase, 'idle');
      assert.deepEqual(await contentOf(index), expected);
      const ended = entries.find((entry) => entry.code === 'buildProcessEnded');
      assert.match(ended?.error ?? '', /^(3|SIGKILL)$/);
      await index.dispose();
    }
  });

  it('says why it can’t be built', async () => {
    const index = create({ directory: path.join(note(), 'below-a-file') });
    fs.writeFileSync(note(), '');
    await index.reconcile();
    assert.equal(index.status.phase, 'failed');
    assert.equal(index.status.notice?.code, 'noDirectory');
  });

  it('has no process left when the index is closed, or its owner is killed', async function () {
    this.timeout(30_000);
    const index = create();
    const built = index.reconcile().catch(() => undefined);
    await someStored(index);
    assert.ok(isRunning());
    await index.dispose();
    assert.equal(isRunning(), false);
    await built;

    fs.rmSync(note());
    const child = path.join(directory, 'child.cjs');
    const how = { bundle: true, platform: 'node', format: 'cjs' } as const;
    buildSync({ entryPoints: ['test/system/engine/crash-child.ts'], outfile: child, ...how });
    const options = {
      ...{ directory: path.join(directory, 'other'), bundles: bundlesThat(''), roots: [folder.root] },
      buildApart: true,
    };
    const owner = spawn(process.execPath, [child, JSON.stringify(options)], { stdio: 'ignore' });
    while (!fs.existsSync(note())) await new Promise((resolve) => setTimeout(resolve, 5));
    owner.kill('SIGKILL');
    await ended();
  });
});
