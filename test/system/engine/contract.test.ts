import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createIndex } from '../../../src/engine';
import { describeIndex } from '../../contract/corpus-contract';

describe('index in SQLite', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'index-'));
  after(() => {
    fs.rmSync(directory, { recursive: true });
  });
  describeIndex('as every engine', (roots) =>
    createIndex({ directory, bundles: path.resolve('dist'), roots }),
  );
});
