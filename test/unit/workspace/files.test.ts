import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { nodeFiles, readSync, walkSync } from '../../../src/platform/node/files';
import { compileRules, defaultRules, MemoryFiles } from '../../../src/workspace';
import type { CorpusFiles, CorpusRoot, UnreadablePath } from '../../../src/workspace';
import { notRun } from '../../support/not-run';

const { inclusion } = compileRules(defaultRules);

describe('corpus on disk', () => {
  let folder: string;
  const write = (name: string, content: string | Uint8Array = 'x') => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  };
  const found = (at?: string, unreadable: UnreadablePath[] = []) =>
    [...walkSync(folder, { inclusion, ...(at && { at }), onUnreadable: (path) => unreadable.push(path) })]
      .map((file) => file.path)
      .sort();

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('finds articles at any depth, with size and time', () => {
    write('a.txt', 'four');
    write('2024/01/B.MD');
    write('2024/picture.png');
    write('node_modules/x/c.txt');
    write('.git/d.txt');
    assert.deepEqual(found(), ['2024/01/B.MD', 'a.txt']);
    const [stat] = walkSync(folder, { inclusion, at: 'a.txt' });
    const { size, mtimeMs: modified, ctimeMs } = fs.statSync(path.join(folder, 'a.txt'));
    const mtimeMs = Math.max(modified, ctimeMs);
    assert.deepEqual(stat, { path: 'a.txt', size, mtimeMs });
  });

  it('looks at one file or one folder when asked', () => {
    write('a.txt');
    write('2024/b.txt');
    write('2024/01/c.txt');
    write('2024x/d.txt');
    assert.deepEqual(found('2024'), ['2024/01/c.txt', '2024/b.txt']);
    assert.deepEqual(found('2024/b.txt'), ['2024/b.txt']);
    assert.deepEqual(found('nowhere/e.txt'), []);
    write('.git/f.txt');
    assert.deepEqual(found('.git'), []);
    assert.deepEqual(found('.git/f.txt'), []);
  });

  it('is not led astray by links', () => {
    write('in/a.txt');
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-outside-'));
    try {
      fs.writeFileSync(path.join(outside, 'b.txt'), 'x');
      fs.symlinkSync(outside, path.join(outside, 'round'));
      fs.symlinkSync(folder, path.join(outside, 'home'));
      fs.symlinkSync(outside, path.join(folder, 'out'));
      fs.symlinkSync(outside, path.join(folder, 'out again'));
      fs.symlinkSync('..', path.join(folder, 'in', 'up'));
      fs.symlinkSync('self', path.join(folder, 'self'));
      fs.symlinkSync('nothing', path.join(folder, 'broken.txt'));
      const left: UnreadablePath[] = [];
      assert.deepEqual(found(undefined, left), ['in/a.txt']);
      const out = { code: 'linkOut', target: fs.realpathSync(outside).replaceAll('\\', '/') };
      assert.deepEqual(
        left.filter(({ path: name }) => name.startsWith('out')).map(({ problem }) => problem),
        [out, out],
      );
      const followed = compileRules({ ...defaultRules, followLinks: true }).inclusion;
      const paths = [...walkSync(folder, { inclusion: followed })].map((file) => file.path);
      assert.equal(paths.length, 2);
      assert.ok(paths.includes('in/a.txt'));
      assert.match(paths.find((name) => name !== 'in/a.txt') ?? '', /^out( again)?\/b\.txt$/);
    } finally {
      fs.rmSync(outside, { recursive: true });
    }
  });

  it('counts a file once, by whatever links it is reached', () => {
    write('archive/a.txt');
    fs.symlinkSync('a.txt', path.join(folder, 'archive', 'copy.txt'));
    fs.symlinkSync('archive/a.txt', path.join(folder, 'pending.txt'));
    fs.symlinkSync('archive', path.join(folder, 'working'));
    fs.symlinkSync('.', path.join(folder, 'round'));
    assert.deepEqual(found(), ['archive/a.txt']);
    assert.deepEqual(found('pending.txt'), []);
    assert.deepEqual(found('archive/a.txt'), ['archive/a.txt']);
  });

  it('gives a link whose target is no article of the folder by itself', () => {
    write('store/a.data');
    fs.symlinkSync('store/a.data', path.join(folder, 'a.txt'));
    fs.symlinkSync('store/a.data', path.join(folder, 'b.txt'));
    assert.equal(found().length, 1);
  });

  it('reports what it can’t read, and goes on', function () {
    if (process.platform === 'win32') notRun(this, 'Windows takes no names that are not Unicode');
    write('a.txt');
    const bytes = (name: string) => Buffer.concat([Buffer.from(`${folder}/${name}`), Buffer.from([0xff])]);
    fs.writeFileSync(Buffer.concat([bytes('odd'), Buffer.from('.txt')]), 'x');
    fs.mkdirSync(bytes('odd folder'));
    const unreadable: UnreadablePath[] = [];
    assert.deepEqual(found(undefined, unreadable), ['a.txt']);
    assert.deepEqual(unreadable.map(({ path }) => path).sort(), ['odd folder\ufffd', 'odd\ufffd.txt']);
    assert.deepEqual(unreadable[0]?.problem, { code: 'nameNotUtf8' });
    const gone: UnreadablePath[] = [];
    assert.deepEqual(
      [...walkSync(`${folder}/nowhere`, { inclusion, onUnreadable: (path) => gone.push(path) })],
      [],
    );
    assert.equal(gone.length, 1);
  });

  it('walks folders whose path is longer than a name may be', () => {
    const deep = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(100)).join('/');
    write(`${deep}/a.txt`);
    assert.deepEqual(found(), [`${deep}/a.txt`]);
  });

  it('reads a file with the state that its bytes belong to', () => {
    write('a.txt', 'hello');
    const result = readSync(path.join(folder, 'a.txt'), 5);
    assert.ok('bytes' in result);
    assert.equal(Buffer.from(result.bytes).toString(), 'hello');
    assert.equal(result.size, 5);
    assert.equal(result.mtimeMs, fs.statSync(path.join(folder, 'a.txt')).ctimeMs);
  });

  it('says why it does not read a file', () => {
    write('a.txt', 'hello!');
    const large = readSync(path.join(folder, 'a.txt'), 5);
    assert.deepEqual(large, { problem: { code: 'tooLarge', size: 6, maxSize: 5 } });
    const missing = readSync(path.join(folder, 'b.txt'), 5);
    assert.ok('problem' in missing && missing.missing);
    assert.ok('problem' in readSync(folder, 5));
  });
});

const contract = (name: string, make: () => { files: CorpusFiles; root: CorpusRoot; end: () => void }) => {
  describe(`corpus files: ${name}`, () => {
    const { files, root, end } = make();
    after(end);
    const walked = async (at?: string) => {
      const paths: string[] = [];
      for await (const { path } of files.walk(root, { inclusion, ...(at && { at }) })) paths.push(path);
      return paths.sort();
    };

    it('walks all, a folder, a file, or nothing', async () => {
      assert.deepEqual(await walked(), ['a.txt', 'b/c.md', 'b/d/e.txt']);
      assert.deepEqual(await walked('b'), ['b/c.md', 'b/d/e.txt']);
      assert.deepEqual(await walked('a.txt'), ['a.txt']);
      assert.deepEqual(await walked('none'), []);
    });

    it('reads bytes or says why not', async () => {
      const read = await files.read(root, 'b/c.md', 100);
      assert.ok('bytes' in read && Buffer.from(read.bytes).toString() === 'text of b/c.md');
      const missing = await files.read(root, 'none', 100);
      assert.ok('problem' in missing && missing.missing);
      const large = await files.read(root, 'a.txt', 3);
      assert.ok('problem' in large && !large.missing);
    });

    it('stops when it is told to', async () => {
      const stop = new AbortController();
      let count = 0;
      for await (const { path } of files.walk(root, { inclusion }, stop.signal)) {
        if (path !== '') count++;
        stop.abort();
      }
      assert.equal(count, 1);
    });
  });
};

const names = ['a.txt', 'b/c.md', 'b/d/e.txt', 'b/f.png', '.git/g.txt', 'README.md'];
contract('in memory', () => {
  const files = new MemoryFiles();
  const root: CorpusRoot = { uri: 'memory:/corpus', name: 'corpus' };
  for (const name of names) files.write(root, name, `text of ${name}`);
  files.write({ uri: 'memory:/other', name: 'other' }, 'other.txt', '');
  return { files, root, end: () => undefined };
});
contract('Node', () => {
  const fsPath = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-'));
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(fsPath, name)), { recursive: true });
    fs.writeFileSync(path.join(fsPath, name), `text of ${name}`);
  }
  const end = () => {
    fs.rmSync(fsPath, { recursive: true });
  };
  return { files: nodeFiles, root: { uri: `file://${fsPath}`, name: 'corpus', fsPath }, end };
});
