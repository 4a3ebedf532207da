import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Database } from '../../../../../src/storage/sqlite/database';
import { PostingCheck } from '../../../../../src/storage/sqlite/full-text/posting-check';
import { PostingSums } from '../../../../../src/storage/sqlite/full-text/posting-sums';
import { segmentsOf, structureRow } from '../../../../../src/storage/sqlite/full-text/segments';
import { schema } from '../../../../../src/storage/sqlite/schema';

describe('checksums of a full-text table', () => {
  let folder: string;
  let db: Database;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-'));
    db = new Database(path.join(folder, 'index.sqlite'));
    db.exec(schema);
  });
  afterEach(() => {
    db.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const segments = () =>
    segmentsOf(
      db.get<{ block: Uint8Array }>('SELECT block FROM variants_data WHERE id = ?', structureRow)!.block,
    );

  it('fit after each step of a merge, however little of its runs a step takes', () => {
    const sums = new PostingSums(db, 'variants');
    db.run(`INSERT INTO variants(variants, rank) VALUES ('automerge', 0), ('crisismerge', 64)`);
    let rowid = 1;
    for (let run = 0; run < 5; run++)
      db.transaction(() => {
        // Words that many rows have, so that their lists run over pages, between words of one row each.
        for (let i = 0; i < 2500; i++, rowid++)
          db.run(
            'INSERT INTO variants(rowid, words) VALUES (?, ?)',
            BigInt(rowid),
            `common often${i % 7} rare${rowid} ${'abcdefgh'[i % 8]!}${rowid % 97}`,
          );
        sums.update();
      });
    const words = ['a1', 'common', 'often3', 'rare1', 'rare7777', 'zebra'];
    let steps = 0;
    do {
      db.transaction(() => {
        db.run(`INSERT INTO variants(variants, rank) VALUES ('merge', ${steps === 0 ? -1 : 1})`);
        sums.update();
      });
      steps++;
      const check = new PostingCheck(db);
      for (const word of words) check.print('variants', { type: 'term', word });
      check.print('variants', { type: 'prefix', letters: 'rare' });
      while (check.scrub());
    } while (segments().length > 1);
    assert.ok(steps > 5, `${steps}`);
  });
});
