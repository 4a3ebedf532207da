import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extract } from '../../../src/core/extract';
import { decode } from '../../../src/workspace/decode';
import { snapshotOf } from '../../support/extraction-snapshot';

const corpus = path.resolve('media/sample-corpus');
const golden = path.resolve('test/golden');
/** Set by `npm run snapshots`: what is found today becomes what is expected. */
const renews = process.env['CORPUS_NAVIGATOR_RENEW'] === '1';

const articles = globSync('**/*.{txt,md}', { cwd: corpus }).sort();
const snapshotFile = (article: string): string => path.join(golden, `${article}.snap`);

describe('what is found in the sample corpus', () => {
  if (renews)
    before(() => {
      rmSync(golden, { recursive: true, force: true });
    });

  for (const article of articles)
    it(`is what it was: ${article}`, () => {
      const decoded = decode(readFileSync(path.join(corpus, article)));
      assert.ok('text' in decoded);
      const found = snapshotOf(extract(decoded.text, { path: article }));
      const file = snapshotFile(article);
      if (renews) {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, found);
      }
      assert.ok(existsSync(file), 'There is no snapshot of it; `npm run snapshots` makes one.');
      assert.equal(found, readFileSync(file, 'utf8'));
    });

  it('has a snapshot for each article, and none for another', () => {
    const stored = globSync('**/*.snap', { cwd: golden }).sort();
    assert.deepEqual(
      stored,
      articles.map((article) => `${article}.snap`),
    );
  });
});
