import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { StartThread } from '../../src/engine/host/thread';
import { MemoryFiles } from '../../src/workspace/memory-files';
import type { CorpusFiles } from '../../src/workspace/types';
import { contentOf } from '../support/index-content';
import { useIndexPlace } from '../support/index-place';
import { notRun } from '../support/not-run';
import { articles, Folder, queryOf } from './corpus-contract';

const page = { offset: 0, limit: 1000 };

/** Which files an index takes for articles, and which changes it notices. */
export function describeIndexFiles(name: string, startThread?: StartThread): void {
  describe(name, () => {
    const place = useIndexPlace(startThread);

    it('leaves out what is no article, and tells why', async () => {
      place.folder.write('large.txt', 'word '.repeat(1000));
      place.folder.write(
        'bytes.txt',
        new Uint8Array(1000).map((_, i) => (i * 7919) % 256),
      );
      await place.settled();
      const index = place.create({ maxFileBytes: 2000 });
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
      place.folder.write('huge.txt', 'word ');
      fs.truncateSync(path.join(place.folder.path, 'huge.txt'), 200 * 1024 * 1024);
      const index = place.create();
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
      const index = place.create({ roots: [root], files: vanishing });
      await index.reconcile();
      assert.equal(index.status.articles, 1);
      assert.equal(index.status.problems, 0);
      await index.reconcile();
      assert.equal(index.status.total, 0);
    });

    it('reads long paths, and is led into no loop by links', async function () {
      const deep = `${'a-long-name/'.repeat(40)}deep.txt`;
      place.folder.write(deep, '“The well is deep,” said Edda Quill.\n');
      try {
        fs.symlinkSync('.', path.join(place.folder.path, 'news/loop'));
      } catch (error) {
        notRun(this, `no link can be made here: ${String(error)}`);
      }
      const index = place.create();
      await index.reconcile();
      assert.equal(index.status.articles, 7);
      assert.equal((await index.searchQuotations(queryOf('well'), page))[0]?.uri, place.folder.uri(deep));
    });

    it('names a file whose name is not UTF-8', async function () {
      if (process.platform !== 'linux') notRun(this, 'only Linux takes names that are not UTF-8');
      fs.writeFileSync(
        Buffer.concat([Buffer.from(place.folder.path), Buffer.from([47, 0xff, 46, 116, 120, 116])]),
        'x',
      );
      const index = place.create();
      await index.reconcile();
      const { items } = await index.problems(page);
      assert.deepEqual(items[0]?.problem, { code: 'nameNotUtf8' });
    });

    it('keeps the articles of a folder that is not there for the moment', async () => {
      const before = await place.build();
      fs.renameSync(place.folder.path, `${place.folder.path}-away`);
      const index = place.create();
      try {
        await index.reconcile();
        assert.equal(index.status.articles, 6);
        assert.equal(index.status.problems, 1);
      } finally {
        fs.renameSync(`${place.folder.path}-away`, place.folder.path);
      }
      await index.reconcile();
      assert.equal(index.status.problems, 0);
      assert.deepEqual(await contentOf(index), before);
    });

    it('notices a change that leaves size and time as they were soon after it was read', async () => {
      const file = path.join(place.folder.path, 'news/uk/wall.txt');
      // Of the time that is to come, so that it is read soon enough on a slow machine as well.
      const soon = new Date(Date.now() + 60_000);
      fs.utimesSync(file, soon, soon);
      const index = place.create();
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
        place.folder.write(name, `Birds\n\n“A ${word} sleeps,” said Edda Quill.\n`);
        fs.utimesSync(path.join(place.folder.path, name), old, old);
      }
      const index = place.create();
      await index.reconcile();
      const at = (name: string) => path.join(place.folder.path, name);
      fs.renameSync(at('one.txt'), at('aside'));
      fs.renameSync(at('two.txt'), at('one.txt'));
      fs.renameSync(at('aside'), at('two.txt'));
      await index.reconcile();
      const [hit] = await index.searchQuotations(queryOf('heron'), page);
      assert.equal(hit?.uri, place.folder.uri('two.txt'));
    });

    it('of several folders tells them apart, and forgets one that is gone', async () => {
      const other = new Folder();
      try {
        other.write('news/uk/wall.txt', 'Other\n\n“An osprey,” said Edda Quill.\n');
        const second = { ...other.root, name: 'other' };
        const index = place.create({ roots: [place.folder.root, second] });
        await index.reconcile();
        assert.equal(index.status.articles, 7);
        const groups = await index.articleGroups({ grouping: 'folder' });
        assert.deepEqual(
          new Map(groups.map(({ value, count }) => [value, count])),
          new Map([
            [place.folder.root.uri, 6],
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
        const alone = place.create();
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
      const index = place.create({ roots: [root], files });
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
        place.folder.write(`day/${i}.txt`, ` date 2024-03-01 Day ${i}\n\n“Ay ay,” said Edda Quill.\n`);
      place.folder.write('day/after.txt', ' date 2024-03-02 After\n\n“Ay no more,” said Edda Quill.\n');
      await place.settled();
      const index = place.create({ perDay: 10 });
      await index.reconcile();
      assert.equal(index.status.articles, 14);
      const [first] = await index.searchQuotations(queryOf('ay'), { offset: 0, limit: 1 });
      assert.equal(first?.date, '2024-03-02');
      assert.equal((await index.countQuotations(queryOf('ay after:2024-03-02'))).total, 1);
      assert.equal((await index.countQuotations(queryOf('ay before:2024-03-02'))).total, 7);
      await index.dispose();
      const again = place.create();
      await again.reconcile();
      assert.equal(again.status.total, 0);
    });
  });
}
