import fc from 'fast-check';
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { memoryEncoder, memoryEngine } from '../../../src/storage/memory';
import type { ArticleSink, QueryEngine, StorageEngine, WritableStore } from '../../../src/storage/port';
import { sqliteEncoder, sqliteEngine } from '../../../src/storage/sqlite';
import type { CorpusRoot } from '../../../src/workspace/types';
import type { TestEngine } from '../../support/direct-index';
import { operations, type Operation, type RandomArticle } from '../../support/random-corpus';
import { questions, type RandomQuestion } from '../../support/random-questions';
import { rounds } from '../../support/rounds';

const rootsOf = (names: readonly string[]): CorpusRoot[] =>
  names.map((name) => ({ uri: `file:///${name}`, name: name.slice(0, 3), fsPath: `/${name}` }));

const keyOf = ({ root, path, record }: RandomArticle): string => JSON.stringify([root, path, record]);

/** A store of one engine. */
class Opened {
  readonly #encoder: TestEngine['encoder'];
  readonly store: WritableStore;
  readonly queries: QueryEngine;
  /** What was put last, by its place. */
  /** Files with articles, as far as is known. */
  readonly #files = new Set<string>();
  readonly #put = new Map<string, RandomArticle>();

  private constructor(encoder: TestEngine['encoder'], store: WritableStore, queries: QueryEngine) {
    this.#encoder = encoder;
    this.store = store;
    this.queries = queries;
  }

  static async of(engine: StorageEngine, encoder: TestEngine['encoder']): Promise<Opened> {
    const store = await engine.open('one');
    assert.ok(store);
    return new Opened(encoder, store, await engine.openQueries());
  }

  async change(changes: readonly Operation[]): Promise<void> {
    const { sink } = this.store;
    await sink.begin();
    const late: Operation[] = [];
    for (const operation of changes) {
      await this.#apply(sink, operation);
      if (operation.type === 'put' && operation.isLate)
        late.push({ type: 'findings', article: operation.article });
    }
    await sink.commit();
    await sink.begin();
    for (const operation of late) await this.#apply(sink, operation);
    await sink.commit();
  }

  async #apply(sink: ArticleSink, operation: Operation): Promise<void> {
    switch (operation.type) {
      case 'put': {
        const { root, path: file, record, text, findings } = operation.article;
        this.#put.set(keyOf(operation.article), operation.article);
        // Another record of a file that is stored joins it.
        const fileKey = JSON.stringify([root, file]);
        if (record === '' || !this.#files.has(fileKey))
          await sink.putFile({ root, path: file }, { size: 1, mtime: 0, doubt: false, hash: 'known' });
        this.#files.add(fileKey);
        await sink.putText({ root, path: file, record }, this.#encoder.text(text));
        if (!operation.isLate)
          await sink.putFindings({ root, path: file, record }, this.#encoder.findings(text, findings));
        return;
      }
      case 'findings': {
        const { root, path: file, record } = operation.article;
        const put = this.#put.get(keyOf(operation.article));
        if (!put) return;
        // Where the article has been removed since, it is refused.
        await sink
          .putFindings({ root, path: file, record }, this.#encoder.findings(put.text, put.findings))
          .catch((error: unknown) => {
            assert.equal((error as Error).name, 'StorageError');
          });
        return;
      }
      case 'remove':
        this.#files.delete(JSON.stringify([operation.root, operation.path]));
        return sink.removeFile(operation);
      case 'problem':
        this.#files.delete(JSON.stringify([operation.root, operation.path]));
        return sink.putFile(operation, { size: 1, mtime: 0, doubt: false, problem: { code: 'binary' } });
      case 'curate':
        return sink.putCuration({ 'file:///one': operation.yaml });
      case 'keepRoots':
        this.#files.clear();
        return sink.keepRoots(operation.roots);
    }
  }

  async close(): Promise<void> {
    await this.queries.close();
    await this.store.close();
  }
}

/** The first question to which the answers differ. */
async function firstDifference(
  roots: readonly CorpusRoot[],
  transactions: readonly (readonly Operation[])[],
  asked: readonly RandomQuestion[],
): Promise<string | undefined> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'));
  const memory = await Opened.of(memoryEngine({ directory, roots }), memoryEncoder);
  const sqlite = await Opened.of(sqliteEngine({ directory, roots }), sqliteEncoder);
  try {
    for (const [i, changes] of transactions.entries()) {
      await memory.change(changes);
      await sqlite.change(changes);
      if (i < transactions.length - 2) continue;
      for (const { name, ask } of asked) {
        const [expected, actual] = [await ask(memory.queries), await ask(sqlite.queries)];
        try {
          assert.deepEqual(actual, expected);
        } catch (error) {
          return `${name}: ${(error as Error).message}`;
        }
      }
    }
    return undefined;
  } finally {
    await memory.close();
    await sqlite.close();
    fs.rmSync(directory, { recursive: true });
  }
}

describe('SQLite and the engine in memory, on random corpora', () => {
  for (const names of [['one'], ['one', 'one-2', 'Zwei']])
    it(`give the same answers with ${names.length === 1 ? 'one root' : 'several roots'}`, async () => {
      const roots = rootsOf(names);
      await fc.assert(
        fc.asyncProperty(
          operations(
            roots.map(({ uri }) => uri),
            5,
          ),
          fc.array(questions(roots), { minLength: 30, maxLength: 60 }),
          async (transactions, asked) => {
            assert.equal(await firstDifference(roots, transactions, asked), undefined);
          },
        ),
        // The first difference says enough: making it smaller takes minutes.
        { numRuns: rounds(12), endOnFailure: true },
      );
    });
});
