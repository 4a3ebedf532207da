import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createIndex } from '../../../../src/engine';
import { defaultRules, type CorpusRoot } from '../../../../src/workspace';
import { Folder } from '../../../contract/corpus-contract';
import { inProcessThreads } from '../../../support/in-process-threads';

const story = 'The ferry waits\n\nNothing else was said.\n';

describe('index of several roots', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'roots-'));
  const [one, other] = [new Folder(), new Folder()];
  after(() => {
    for (const folder of [one, other]) folder.dispose();
    fs.rmSync(directory, { recursive: true });
  });

  /** The articles of an index of these roots, once it has read them, and a file that comes later. */
  async function articlesOf(roots: readonly CorpusRoot[]): Promise<string[]> {
    const index = createIndex({ directory, bundles: path.resolve('dist'), roots }, inProcessThreads);
    try {
      await index.reconcile();
      for (const folder of [one, other]) folder.write('drafts/later.txt', story);
      await index.refresh([one, other].map((folder) => folder.uri('drafts/later.txt')));
      const order = { grouping: 'folder', sort: 'headline', offset: 0, limit: 100 } as const;
      return (await index.articles(order)).items.map(({ uri }) => uri).sort();
    } finally {
      await index.dispose();
    }
  }

  it('takes from each what its own rules let in', async () => {
    for (const folder of [one, other]) folder.write('drafts/ferry.txt', story);
    other.write('ferry.txt', story);
    const withoutDrafts = { include: defaultRules.include, exclude: ['drafts'] };
    assert.deepEqual(
      await articlesOf([one.root, { ...other.root, rules: withoutDrafts }]),
      [one.uri('drafts/ferry.txt'), one.uri('drafts/later.txt'), other.uri('ferry.txt')].sort(),
    );
  });
});
