import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { sqliteEncoder, sqliteEngine } from '../../../../src/storage/sqlite';
import { loadSqlite } from '../../../../src/storage/sqlite/database';
import { databasePath } from '../../../../src/storage/sqlite/open';
import type { QueryEngine } from '../../../../src/storage/port';
import type { CorpusRoot } from '../../../../src/workspace/types';
import { queryOf } from '../../../contract/corpus-contract';
import { queryTexts } from '../../../contract/sample-questions';
import { putSamples, sampleCorpus } from '../../../support/sample-corpus';

const root: CorpusRoot = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };
const page = { offset: 0, limit: 20 };
const order = { grouping: 'date', sort: 'date' } as const;

/** Tables with a row an article, a quotation, a name or a file; the others hold folders, sources and roots. */
const large = 'article|a|body|b|name|n|file|f|quotes|texts|cards|variants|v';
const scan = new RegExp(`^SCAN (?:${large})(?: |$)`);

/** Steps of a plan that read all rows of a large table, whatever was asked for. */
function scansIn(plan: readonly string[], sql: string): string[] {
  // A full-text table is always scanned, by what it matches; a page in the order of an index ends where it is full.
  const isBounded = (step: string) =>
    /VIRTUAL TABLE INDEX \d+:M/.test(step) ||
    (/USING (?:COVERING )?INDEX/.test(step) &&
      /\bLIMIT\b/.test(sql) &&
      !plan.some((each) => each.includes('TEMP')));
  return plan.filter((step) => scan.test(step) && !isBounded(step));
}

describe('the questions that an index in SQLite is asked', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'plans-'));
  const { DatabaseSync } = loadSqlite();
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the database that it is replaced on
  const { prepare } = DatabaseSync.prototype;
  const prepared = new Set<string>();
  let queries: QueryEngine;
  let close: () => Promise<void>;

  before(async () => {
    const engine = sqliteEngine({ directory, roots: [root] });
    const store = (await engine.open(''))!;
    await store.sink.begin();
    await putSamples(store.sink, sqliteEncoder, root.uri, sampleCorpus());
    await store.sink.commit();
    DatabaseSync.prototype.prepare = function (this: InstanceType<typeof DatabaseSync>, sql: string) {
      prepared.add(sql);
      return prepare.call(this, sql);
    };
    queries = await engine.openQueries();
    close = async () => {
      await queries.close();
      await store.close();
    };
  });
  after(async () => {
    DatabaseSync.prototype.prepare = prepare;
    await close();
    fs.rmSync(directory, { recursive: true });
  });

  /** Asks, and returns the scans among the plans of what SQLite was asked for it. */
  async function scansOf(ask: () => Promise<unknown>): Promise<string[]> {
    prepared.clear();
    await ask();
    const statements = [...prepared].filter((sql) => /^\s*(?:SELECT|WITH)\b/.test(sql));
    const db = new DatabaseSync(databasePath(directory), { readOnly: true });
    try {
      return statements.flatMap((sql) => {
        const plan = prepare.call(db, `EXPLAIN QUERY PLAN ${sql}`).all();
        return scansIn(
          plan.map(({ detail }) => String(detail)),
          sql,
        ).map((step) => `${step}: ${sql}`);
      });
    } finally {
      db.close();
    }
  }

  it('scan no large table for a search, nor where an entity or an article is known', async () => {
    const [entity] = (await queries.entities({ ...page, sort: 'count', kind: 'person' })).items;
    const [first] = (await queries.articles({ ...page, ...order })).items;
    assert.ok(entity && first);
    const { id } = entity;
    const article = first.id;
    const asked: (() => Promise<unknown>)[] = [
      () => queries.mentions({ entity: id, ...page }),
      () => queries.entity(id),
      () => queries.entityArticles({ id, page }),
      () => queries.quotationsBy({ id, page }),
      () => queries.resolve([{ key: 'marsh', profile: '', name: 'Elena Marsh' }]),
      () => queries.article(article),
      () => queries.articlesOfFile(first.uri),
      () => queries.neighbor({ article, direction: 'next', order }),
      () => queries.neighborMentioning({ article, direction: 'next', order, entity: id }),
      () => queries.articles({ ...page, ...order, filter: 'strike' }),
      ...[...queryTexts, 'speaker:marsh', 'about:penhallow the'].flatMap((text) => {
        const query = queryOf(text);
        return [
          () => queries.searchQuotations({ query, page }),
          () => queries.searchText({ query, page: { ...page, sort: 'date' } }),
          () => queries.check(query),
        ];
      }),
    ];
    const found = new Set<string>();
    for (const ask of asked) for (const step of await scansOf(ask)) found.add(step);
    assert.deepEqual([...found], []);
  });
});
