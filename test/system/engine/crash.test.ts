import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { createIndex, type IndexOptions } from '../../../src/engine';
import { fullTextTables } from '../../../src/storage/sqlite/schema';
import { loadSqlite } from '../../../src/storage/sqlite/database';
import { random } from '../../bench/generate';
import { contentOf, rootOf } from '../../support/index-content';
import { inProcessThreads } from '../../support/in-process-threads';
import { notRun } from '../../support/not-run';
import { rounds } from '../../support/rounds';

const articles = 200;
const leastKills = rounds(5);
const mostKillsOfOneBuild = Math.min(25, leastKills);

const people = ['Edda Quill', 'Tomas Arlen', 'Mira Osten', 'Nia Holm', 'Jon Arlen', 'Ada Quill'];
const places = ['Port Ansa', 'Osten Bay', 'North Holm'];
const things = ['wall', 'ferry', 'harbour', 'tide', 'crew', 'storm', 'quay', 'lamp'];

/** Writes small articles that share people, places and words. */
function writeCorpus(folder: string, next: () => number): void {
  const one = (of: readonly string[]) => of[Math.floor(next() * of.length)]!;
  for (let i = 0; i < articles; i++) {
    const below = path.join(folder, String(i % 7));
    fs.mkdirSync(below, { recursive: true });
    const [name, thing] = [one(people), one(things)];
    const surname = name.split(' ')[1]!;
    const date = new Date(Date.UTC(2020, 0, 1 + Math.floor(next() * 300))).toISOString().slice(0, 10);
    const text = ` date ${date} The ${thing} of ${one(places)}\n\n${name} spoke about the ${one(things)}.\n\n“The ${thing} number ${i} will hold,” Ms ${surname} said. She said that ${one(people)} knew the ${one(things)}.\n`;
    fs.writeFileSync(path.join(below, `${i}.txt`), text);
    fs.utimesSync(path.join(below, `${i}.txt`), 1_500_000_000, 1_500_000_000 + i);
  }
}

describe('an index whose writer is killed', () => {
  let place: string;
  let options: IndexOptions;
  let clean: unknown;
  /** Milliseconds of a whole build. */
  let duration: number;
  const next = random(5);
  const child = () => path.join(place, 'child.cjs');
  const database = () => path.join(options.directory, 'index.sqlite');

  /**
   * Builds in a process of its own.
   * @param killAfter milliseconds from the begin of the build on; undefined: it is not killed.
   * @returns whether the build came to its end.
   */
  function build(killAfter?: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const building = spawn(process.execPath, [child(), JSON.stringify(options)]);
      let output = '';
      let begun = 0;
      let timer: NodeJS.Timeout | undefined;
      building.stdout.on('data', (data: Buffer) => {
        output += data.toString();
        if (begun > 0) return;
        begun = performance.now();
        if (killAfter !== undefined) timer = setTimeout(() => building.kill('SIGKILL'), killAfter);
      });
      building.stderr.on('data', (data: Buffer) => (output += data.toString()));
      building.on('error', reject);
      building.on('close', (code) => {
        clearTimeout(timer);
        if (killAfter === undefined) duration = performance.now() - begun;
        if (code === 0 && output === 'begun built') resolve(true);
        else if (building.killed) resolve(false);
        else reject(new Error(output));
      });
    });
  }

  async function stored(): Promise<unknown> {
    const index = createIndex(options, inProcessThreads);
    try {
      return await contentOf(index, 5000);
    } finally {
      await index.dispose();
    }
  }

  /** SQLite's own checks of what is in the file, and those of its full-text search. */
  function check(): void {
    const db = new (loadSqlite().DatabaseSync)(database());
    try {
      assert.deepEqual({ ...db.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
      const isMade = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined;
      for (const table of isMade ? fullTextTables : [])
        db.exec(`INSERT INTO ${table}(${table}) VALUES ('integrity-check')`);
    } finally {
      db.close();
    }
  }

  before(async () => {
    place = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'crash-')));
    writeCorpus(path.join(place, 'corpus'), next);
    await esbuild.build({
      entryPoints: ['test/system/engine/crash-child.ts'],
      outfile: child(),
      ...{ bundle: true, platform: 'node', format: 'cjs' },
    });
    options = {
      directory: path.join(place, 'index'),
      bundles: path.resolve('dist'),
      roots: [rootOf(path.join(place, 'corpus'))],
      workers: 1,
      // Many transactions, so that there are many moments to die at.
      batchBytes: 4096,
    };
    assert.ok(await build());
    clean = await stored();
  });
  after(() => {
    fs.rmSync(place, { recursive: true, force: true });
  });

  it('is sound where it can’t grow, says so, and goes on when it can again', async function () {
    if (process.platform !== 'linux') notRun(this, 'it limits a file as only Linux can');
    this.timeout(60_000);
    fs.rmSync(options.directory, { recursive: true, force: true });
    // No file may grow beyond so many blocks: to a program the same as a disk that is full.
    const { stdout } = spawnSync(
      'sh',
      [...['-c', 'ulimit -f 3000; exec "$@"', 'sh'], process.execPath, child(), JSON.stringify(options)],
      { encoding: 'utf8' },
    );
    assert.match(stdout, /begun failed: .*disk/);
    check();
    assert.ok(await build());
    check();
    assert.deepEqual(await stored(), clean);
  });

  it('is sound at every moment, and in the end as if nothing had happened', async function () {
    this.timeout(300_000);
    for (let kills = 0; kills < leastKills;) {
      fs.rmSync(options.directory, { recursive: true, force: true });
      const before = kills;
      while (!(await build(kills - before < mostKillsOfOneBuild ? 0.5 * next() * duration : undefined))) {
        kills++;
        if (fs.existsSync(database())) check();
      }
      check();
      assert.deepEqual(await stored(), clean);
    }
  });
});
