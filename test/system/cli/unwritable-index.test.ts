import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Workplace } from '../../support/cli-spawned';
import { notRun } from '../../support/not-run';

/** Of no file of this machine; who runs tests as the administrator may write everywhere. */
const nobody = 65_534;

describe('the command line, with an index', function () {
  this.slow(5000);
  let place: Workplace;
  const index = () => path.join(place.folder, 'index');
  const quotes = (uid?: number) =>
    place.run(['quotes', 'corpus', 'quay', '--index', 'index', '--json'], uid === undefined ? {} : { uid });

  beforeEach(async () => {
    place = new Workplace();
    for (let i = 0; i < 20; i++)
      place.write(`${i}.txt`, `Quay ${i} shut\n\n“The quay is number ${i},” said Edda Quill, the pilot.\n`);
    assert.equal((await place.run(['index', 'corpus', '--index', 'index'])).code, 0);
  });
  afterEach(() => {
    fs.chmodSync(index(), 0o755);
    place.remove();
  });

  it('that can’t be written answers from it, and says so', async function () {
    if (process.platform === 'win32') notRun(this, 'Windows does not lock folders by their mode');
    const before = await quotes();
    place.write('new.txt', 'Quay new\n\n“The quay is new,” said Edda Quill.\n');
    fs.chmodSync(place.folder, 0o755);
    for (const name of fs.readdirSync(index())) fs.chmodSync(path.join(index(), name), 0o444);
    fs.chmodSync(index(), 0o555);
    const { code, stdout, stderr } = await quotes(process.getuid?.() === 0 ? nobody : undefined);
    assert.equal(code, 0, stderr);
    assert.equal(stdout, before.stdout);
    assert.match(stderr, /can’t be brought up to date; answers are from when it last was/);
  });

  it('whose posting lists are damaged builds it again, and answers as if nothing had been', async () => {
    const before = await quotes();
    const file = path.join(index(), 'index.sqlite');
    const db = new DatabaseSync(file);
    const [leaf] = db
      .prepare('SELECT block FROM quotes_data WHERE id > 10 ORDER BY length(block) DESC')
      .all();
    db.close();
    const bytes = fs.readFileSync(file);
    const block = Buffer.from(leaf!['block'] as Uint8Array);
    bytes[bytes.indexOf(block.subarray(0, 400)) + 200]! ^= 4;
    fs.writeFileSync(file, bytes);
    const { code, stdout } = await quotes();
    assert.deepEqual([code, stdout], [0, before.stdout]);
    assert.ok(fs.readdirSync(index()).some((name) => name.startsWith('index.sqlite.damaged-')));
  });
});
