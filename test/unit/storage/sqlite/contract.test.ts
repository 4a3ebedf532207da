import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { sqliteEncoder, sqliteEngine } from '../../../../src/storage/sqlite';
import type { CorpusRoot } from '../../../../src/workspace/types';
import { describeIndex } from '../../../contract/corpus-contract';
import { describeSampleCorpus } from '../../../contract/sample-contract';
import { describeNearest } from '../../../contract/nearest-contract';
import { describeStorage } from '../../../contract/storage-contract';
import { DirectIndex, type TestEngine } from '../../../support/direct-index';

describe('SQLite', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'));
  let made = 0;
  after(() => {
    fs.rmSync(directory, { recursive: true });
  });
  const make = (roots: readonly CorpusRoot[]): TestEngine => ({
    engine: sqliteEngine({ directory: path.join(directory, String(made++)), roots }),
    encoder: sqliteEncoder,
  });

  describeStorage('as every storage engine', make);
  describeNearest('as every storage engine', make);
  describeSampleCorpus('with the sample corpus', make);
  describeIndex('as every index', (roots) => new DirectIndex(make(roots), roots));
});
