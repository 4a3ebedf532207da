import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describeIndexBuilds } from '../../contract/index-builds';
import { describeIndexDamage } from '../../contract/index-damage';
import { describeIndexFiles } from '../../contract/index-files';
import { queryOf } from '../../contract/corpus-contract';
import { useIndexPlace } from '../../support/index-place';
import { isLong } from '../../support/rounds';

describe('an index with threads', () => {
  describeIndexBuilds('in its builds');
  // The unit tests have these in one thread; nothing in them depends on when threads take turns.
  if (isLong) {
    describeIndexDamage('with its own files');
    describeIndexFiles('with the files of the corpus');
  }

  const place = useIndexPlace();

  it('has threads ready that look at files as long as somebody edits an article', async () => {
    const bundles = path.join(place.directory, 'bundles');
    const alive = path.join(place.directory, 'alive');
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
    const index = place.create({ bundles, idleMs: 0 });
    await index.reconcile();
    const [releaseOne, releaseOther] = [index.keepReady(), index.keepReady()];
    releaseOne();
    releaseOne();
    for (let i = 0; i < 3; i++) {
      place.folder.write('new.txt', `New\n\n“Ahoy${i},” said Edda Quill.\n`);
      await index.refresh([place.folder.uri('new.txt')]);
      assert.equal((await index.countQuotations(queryOf(`ahoy${i}`))).total, 1);
      const { size } = fs.statSync(alive);
      await waitUntil('one that reads is there', () => fs.statSync(alive).size > size + 20);
    }
    releaseOther();
    await waitUntil('they end', () => Date.now() - fs.statSync(alive).mtimeMs > 1000);
  });

  it('says so where a thread that looks at files ends by itself, and keeps nobody waiting', async () => {
    const bundles = path.join(place.directory, 'bundles');
    fs.mkdirSync(bundles, { recursive: true });
    for (const role of ['walk', 'extract', 'write', 'query'])
      fs.writeFileSync(
        path.join(bundles, `${role}.js`),
        role === 'walk'
          ? 'process.exit(3);'
          : `require(${JSON.stringify(path.resolve('dist', `${role}.js`))});`,
      );
    const index = place.create({ bundles });
    await index.reconcile();
    assert.equal(index.status.phase, 'failed');
    assert.match(index.status.notice?.code ?? '', /^(?:stopped|failed)$/);
  });
});
