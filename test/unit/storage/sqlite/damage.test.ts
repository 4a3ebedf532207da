import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamage, StorageError, type QueryEngine, type WritableStore } from '../../../../src/storage/port';
import { sqliteEncoder, sqliteEngine } from '../../../../src/storage/sqlite';
import { fullTextTables } from '../../../../src/storage/sqlite/schema';
import type { CorpusRoot } from '../../../../src/workspace/types';
import { queryOf } from '../../../contract/corpus-contract';
import { sampleQuestions } from '../../../contract/sample-questions';
import { rounds } from '../../../support/rounds';
import { putSamples, sampleCorpus } from '../../../support/sample-corpus';

const root: CorpusRoot = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };

/** Numbers from 0 to 1 that are the same in each run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('A damaged store', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'));
  const sound = path.join(directory, 'sound');
  after(() => {
    fs.rmSync(directory, { recursive: true });
  });

  const engineIn = (folder: string) => sqliteEngine({ directory: folder, roots: [root] });
  /** A copy of the sound store, in a folder of its own. */
  const copy = (name: string): string => {
    const folder = path.join(directory, name);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.cpSync(sound, folder, { recursive: true });
    return folder;
  };
  const withWriter = async <T>(folder: string, work: (store: WritableStore) => Promise<T>): Promise<T> => {
    const store = (await engineIn(folder).open('one'))!;
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const asking = async <T>(folder: string, ask: (queries: QueryEngine) => Promise<T>): Promise<T> => {
    const queries = await engineIn(folder).openQueries();
    try {
      return await ask(queries);
    } finally {
      await queries.close();
    }
  };
  const change = (folder: string, sql: string) => {
    const db = new DatabaseSync(path.join(folder, 'index.sqlite'));
    db.exec(sql);
    db.close();
  };
  const everything = { query: queryOf(''), page: { offset: 0, limit: 10_000 } };

  before(() =>
    withWriter(sound, async ({ sink }) => {
      await sink.begin();
      await putSamples(sink, sqliteEncoder, root.uri, sampleCorpus());
      await sink.setComplete(true);
      await sink.commit();
    }),
  );

  it('names the file whose text is damaged, and is sound once that is put again', async () => {
    const folder = copy('text');
    change(folder, 'UPDATE body SET text = zeroblob(length(text)) WHERE id = 3');
    const error = await asking(folder, (queries) => queries.searchQuotations(everything)).catch(
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof StorageError && isDamage(error), String(error));
    const sample = sampleCorpus().find((each) => each.path === error.file?.path);
    assert.ok(sample, error.message);
    await withWriter(folder, async ({ sink }) => {
      await sink.begin();
      await putSamples(sink, sqliteEncoder, root.uri, [sample]);
      await sink.commit();
    });
    assert.deepEqual(
      await asking(folder, (queries) => queries.searchQuotations(everything)),
      await asking(sound, (queries) => queries.searchQuotations(everything)),
    );
  });

  it('says so where annotations, names or what rules out phrases are damaged', async () => {
    for (const column of ['annotations', 'names', 'blocks']) {
      const folder = copy(column);
      change(folder, `UPDATE body SET ${column} = x'ff' || substr(${column}, 2) WHERE ${column} IS NOT NULL`);
      await assert.rejects(
        asking(folder, (queries) => queries.searchQuotations(everything)),
        (error) => isDamage(error),
        column,
      );
    }
    const folder = copy('bigrams');
    change(folder, 'UPDATE article SET bigrams = zeroblob(length(bigrams))');
    const phrase = { ...everything, query: queryOf('"we will"') };
    await assert.rejects(
      asking(folder, (queries) => queries.searchQuotations(phrase)),
      (error) => isDamage(error),
    );
  });

  it('starts afresh where what it says of itself is gone, or something else stands in its place', async () => {
    for (const name of ['perDay', 'fingerprint']) {
      const folder = copy(name);
      change(folder, `DELETE FROM meta WHERE name = '${name}'`);
      assert.equal(
        await withWriter(folder, ({ startedAfresh }) => Promise.resolve(startedAfresh)),
        'damaged',
      );
    }
    for (const file of ['index.sqlite', 'lock.sqlite'])
      for (const make of [
        fs.mkdirSync,
        (at: string) => {
          fs.symlinkSync('/nowhere/at/all', at);
        },
      ]) {
        const folder = copy('other');
        fs.rmSync(path.join(folder, file), { force: true });
        make(path.join(folder, file));
        await withWriter(folder, async ({ catalogue }) => {
          assert.ok((await catalogue.counts()).withText >= 0);
        });
      }
  });

  it('is made again where it was removed while it was open', async () => {
    const folder = copy('removed');
    await withWriter(folder, async (store) => {
      fs.rmSync(folder, { recursive: true });
      await assert.rejects(store.sink.begin(), (error) => isDamage(error));
      await store.reset('damaged');
      await store.sink.begin();
      await putSamples(store.sink, sqliteEncoder, root.uri, sampleCorpus().slice(0, 2));
      await store.sink.commit();
      assert.equal((await asking(folder, (queries) => queries.coverage())).withText, 2);
      assert.equal(await engineIn(folder).open('one'), undefined);
    });
  });

  it('merges no posting lists that are damaged', async () => {
    const folder = copy('merged');
    const places = bytesOf(path.join(folder, 'index.sqlite'), [
      'SELECT block FROM quotes_data WHERE id > 10',
    ]);
    withByte(path.join(folder, 'index.sqlite'), places[Math.floor(places.length / 2)]!);
    await withWriter(folder, async ({ sink }) => {
      await assert.rejects(
        async () => {
          while (await sink.maintain());
        },
        (error) => isDamage(error),
      );
    });
  });

  const everywhere = {
    articles: [
      'SELECT text, blocks, annotations, names FROM body',
      'SELECT bigrams, headline, path FROM article',
    ],
    'posting lists': fullTextTables.flatMap((table) => [
      `SELECT block FROM ${table}_data`,
      `SELECT term FROM ${table}_idx`,
    ]),
    'all tables': undefined,
  };
  for (const [where, selects] of Object.entries(everywhere))
    it(`gives right answers or an honest error where bytes of ${where} are wrong`, () =>
      answersHonestly(selects));

  /** Flips 200 bytes, one or ten at a time. */
  async function answersHonestly(selects: readonly string[] | undefined): Promise<void> {
    const next = numbers(20_240_506);
    const random = (below: number) => Math.floor(next.next().value * below);
    const questions = [...sampleQuestions(root)].filter((_, i) => i % 211 === 0);
    const expected = await asking(sound, async (queries) => {
      const answers: unknown[] = [];
      for (const { ask } of questions) answers.push(await ask(queries));
      return answers;
    });
    const places = bytesOf(path.join(sound, 'index.sqlite'), selects);
    let [damaged, unharmed] = [0, 0];
    for (let round = 0; round < rounds(36); round++) {
      const folder = copy('random');
      const file = path.join(folder, 'index.sqlite');
      const bytes = fs.readFileSync(file);
      for (let i = 0; i < (round % 2 ? 10 : 1); i++)
        bytes[places[random(places.length)]!]! ^= 1 + random(255);
      fs.writeFileSync(file, bytes);
      for (const [i, { name, ask }] of questions.entries()) {
        const answer = await asking(folder, ask).catch((error: unknown) => error);
        if (answer instanceof Error) {
          assert.ok(isDamage(answer), `${name}: ${answer.message}`);
          damaged++;
          break;
        }
        assert.deepEqual(answer, expected[i], name);
        unharmed++;
      }
    }
    assert.ok(damaged > 0 && unharmed > 0, `${damaged} ${unharmed}`);
  }
});

function withByte(file: string, place: number): void {
  const bytes = fs.readFileSync(file);
  bytes[place]! ^= 1;
  fs.writeFileSync(file, bytes);
}

/** Where the bytes that some statements give stand in a database; all of its bytes where there are none. */
function bytesOf(file: string, selects: readonly string[] | undefined): number[] {
  const bytes = fs.readFileSync(file);
  if (!selects) return Array.from(bytes.keys());
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = selects.flatMap((select) => db.prepare(select).all());
  db.close();
  const places: number[] = [];
  for (const value of rows.flatMap((row) => Object.values(row))) {
    const part = typeof value === 'string' ? Buffer.from(value) : Buffer.from(value as Uint8Array);
    // A longer one goes on in another page; a short one may stand elsewhere as well.
    const start = part.length < 8 ? -1 : bytes.indexOf(part.subarray(0, 500));
    if (start >= 0)
      for (let i = 0; i < part.length && bytes[start + i] === part[i]; i++) places.push(start + i);
  }
  assert.ok(places.length > 1000, String(places.length));
  return places;
}
