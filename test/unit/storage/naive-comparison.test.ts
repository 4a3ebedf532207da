import fc from 'fast-check';
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { articleId } from '../../../src/corpus';
import { LineIndex } from '../../../src/core/article';
import { keyOf } from '../../../src/core/entity';
import { memoryEncoder, memoryEngine } from '../../../src/storage/memory';
import { sqliteEncoder, sqliteEngine } from '../../../src/storage/sqlite';
import type { QueryEngine, WritableStore } from '../../../src/storage/port';
import { uriOf } from '../../../src/workspace/uri';
import { naiveQuotations } from '../../support/naive-search';
import { operations, type RandomArticle } from '../../support/random-corpus';
import { query } from '../../support/random-questions';
import { rounds } from '../../support/rounds';

const root = { uri: 'file:///one', name: 'one', fsPath: '/one' };
const seed = 20_240_506;

/** Articles of one file each, whose entities have one name. */
function corpus(): RandomArticle[] {
  const made = fc.sample(operations([root.uri], 20), { numRuns: 12, seed }).flat(2);
  const articles = new Map<string, RandomArticle>();
  for (const operation of made) {
    if (operation.type !== 'put') continue;
    const { article } = operation;
    const { start: _, ...text } = article.text;
    const entities = article.findings.entities.map((entity) => ({
      ...{ ...entity, profile: '', kind: 'person' as const, variants: [entity.name], roles: [] },
      key: keyOf(entity.name, 'person'),
    }));
    const file = `${articles.size}/${article.path}`;
    articles.set(file, {
      ...article,
      path: file,
      record: '',
      text,
      findings: { ...article.findings, entities },
    });
  }
  return [...articles.values()].slice(0, 30);
}

describe('Queries, held against a matcher of few words', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'));
  const articles = corpus();
  const opened: { readonly store: WritableStore; readonly queries: QueryEngine }[] = [];

  before(async () => {
    const options = { directory, roots: [root] };
    for (const [engine, encoder] of [
      [sqliteEngine(options), sqliteEncoder],
      [memoryEngine(options), memoryEncoder],
    ] as const) {
      const store = (await engine.open('one'))!;
      await store.sink.begin();
      for (const { root: uri, path: file, text, findings } of articles) {
        const ref = { root: uri, path: file };
        await store.sink.putFile(ref, { size: 1, mtime: 0, doubt: false });
        await store.sink.putText(ref, encoder.text(text));
        await store.sink.putFindings(ref, encoder.findings(text, findings));
      }
      await store.sink.commit();
      opened.push({ store, queries: await engine.openQueries() });
    }
  });
  after(async () => {
    for (const { store, queries } of opened) {
      await queries.close();
      await store.close();
    }
    fs.rmSync(directory, { recursive: true });
  });

  it('find the same quotations, and count as many', async () => {
    const asked = fc.sample(query, { numRuns: rounds(2000), seed });
    let found = 0;
    for (const [i, each] of asked.entries()) {
      const expected = naiveQuotations(articles, each, () => root.name).map(
        ({ article, quotation: { parts } }) => {
          const { start } = new LineIndex(article.text.text).rangeOf(parts[0]!);
          return `${articleId(uriOf(root, article.path))} ${start.line}:${start.character}`;
        },
      );
      found += expected.length;
      for (const { queries } of i % 40 === 0 ? opened : opened.slice(0, 1)) {
        const hits = await queries.searchQuotations({ query: each, page: { offset: 0, limit: 10_000 } });
        const actual = hits.map(
          ({ article, range: { start } }) => `${article} ${start.line}:${start.character}`,
        );
        assert.deepEqual(actual.sort(), expected.sort(), each.text);
        assert.equal((await queries.countQuotations(each)).total, expected.length, each.text);
      }
    }
    assert.ok(found > asked.length / 2);
  });
});
