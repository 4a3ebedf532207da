import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createIndex, type CorpusIndex, type IndexStatus } from '../../../src/engine';
import { queryOf } from '../../contract/corpus-contract';
import { contentOf, rootOf } from '../../support/index-content';

const count = 400;
const days = Array.from({ length: count }, (_, i) =>
  new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
);
const page = { offset: 0, limit: 100 };

describe('a build', () => {
  let place: string;
  let index: CorpusIndex;
  const corpus = () => path.join(place, 'corpus');
  const open = (directory: string) =>
    createIndex({
      ...{ directory: path.join(place, directory), roots: [rootOf(corpus())] },
      ...{ bundles: path.resolve('dist'), workers: 1, batchBytes: 1 },
    });
  const write = (i: number, text: string) => {
    const file = path.join(corpus(), `${i}.txt`);
    fs.writeFileSync(file, text);
    fs.utimesSync(file, 1_500_000_000, 1_500_000_000 + i);
  };
  /** Resolves with the first status for which it holds. */
  const statusWith = (holds: (status: IndexStatus) => boolean) =>
    new Promise<IndexStatus>((resolve) => {
      const stop = index.onStatus((status) => {
        if (!holds(status)) return;
        stop();
        resolve(status);
      });
    });

  beforeEach(() => {
    place = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'passes-')));
    fs.mkdirSync(corpus());
    for (const [i, day] of days.entries())
      write(i, ` date ${day} Pier ${i}\n\n“The pier number ${i} will hold,” Edda Quill said.\n`);
    index = open('index');
  });
  afterEach(async () => {
    await index.dispose();
    fs.rmSync(place, { recursive: true, force: true });
  });

  it('lists all articles and finds their words before it has found a quotation', async () => {
    await index.reconcile(undefined, 'text');
    const coverage = { withText: count, withFindings: 0 };
    assert.equal((await index.articles({ grouping: 'date', sort: 'date', ...page })).total, count);
    assert.deepEqual(await index.countText(queryOf('"pier number"')), {
      total: count,
      undated: 0,
      unsure: 0,
      coverage,
    });
    assert.deepEqual(await index.countQuotations(queryOf('')), { total: 0, undated: 0, unsure: 0, coverage });
    await index.reconcile();
    assert.equal(index.status.withFindings, count);
    assert.equal((await index.countQuotations(queryOf('speaker:quill'))).total, count);
  });

  it('says while it runs of how many articles quotations are known', async () => {
    const begun = statusWith(({ phase }) => phase === 'understanding');
    const building = index.reconcile();
    const { articles, total } = await begun;
    assert.deepEqual([articles, total], [count, count]);
    index.prefer([`${rootOf(corpus()).uri}/0.txt`]);
    await building;
    assert.equal(index.status.withFindings, count);
    assert.equal((await index.countQuotations(queryOf('"number 0"'))).total, 1);
  });

  it('finds quotations of the newest articles first; where it is cancelled it goes on from there, to the same end', async () => {
    const abort = new AbortController();
    const building = index.reconcile(abort.signal);
    await statusWith(({ withFindings }) => withFindings > 0);
    abort.abort();
    await assert.rejects(building, { name: 'AbortError' });
    assert.equal(index.status.articles, count);
    const dates = new Set(
      (await index.searchQuotations(queryOf(''), { ...page, limit: count })).map(({ date }) => date),
    );
    assert.ok(dates.size > 0);
    assert.deepEqual([...dates], days.toReversed().slice(0, dates.size));
    await index.dispose();
    index = open('index');
    await index.reconcile();
    const content = await contentOf(index);
    await index.dispose();
    index = open('clean');
    await index.reconcile();
    assert.deepEqual(content, await contentOf(index));
  });

  it('finds what stands in articles that change between its passes', async () => {
    await index.reconcile(undefined, 'text');
    write(7, ' date 2021-05-05 Ferry\n\n“The ferry is late,” Tomas Arlen said.\n');
    fs.rmSync(path.join(corpus(), '8.txt'));
    await index.reconcile();
    assert.equal((await index.countQuotations(queryOf('ferry speaker:arlen'))).total, 1);
    assert.equal((await index.countQuotations(queryOf(''))).total, count - 1);
  });
});
