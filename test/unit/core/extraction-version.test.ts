import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extractionVersion } from '../../../src/core/extraction-version';

const golden = path.resolve('test/golden');
const recordFile = path.resolve('test/unit/core/extraction-version.json');
/** Set by `npm run snapshots`. */
const renews = process.env['CORPUS_NAVIGATOR_RENEW'] === '1';

interface Recorded {
  readonly version: number;
  /** Of the snapshots that this version of extraction leaves. */
  readonly snapshots: string;
}

/** A hash of all snapshots of the sample corpus, which `golden.test.ts` compares with what is found. */
function hashOfSnapshots(): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.snap', { cwd: golden }).sort())
    hash.update(`${file.split(path.sep).join('/')}\0${readFileSync(path.join(golden, file), 'utf8')}\0`);
  return hash.digest('hex').slice(0, 32);
}

describe('the version of extraction', () => {
  it('is raised where the sample corpus is read differently', () => {
    const recorded = JSON.parse(readFileSync(recordFile, 'utf8')) as Recorded;
    const snapshots = hashOfSnapshots();
    if (renews && extractionVersion > recorded.version) {
      writeFileSync(
        recordFile,
        `${JSON.stringify({ version: extractionVersion, snapshots }, undefined, 2)}\n`,
      );
      return;
    }
    assert.equal(
      snapshots,
      recorded.snapshots,
      'What is found in the sample corpus has changed: raise the number in src/core/extraction-version.ts, so that ' +
        'stored articles are read again, then run `npm run snapshots`.',
    );
    assert.equal(extractionVersion, recorded.version, 'Run `npm run snapshots` to record the new version.');
  });
});
