import assert from 'node:assert/strict';
import type {
  ConcordanceHit,
  ConcordanceRequest,
  HitCount,
  IndexStatus,
  QueryCheck,
} from '../../../../src/corpus';
import type { Query } from '../../../../src/core/query';
import { rowOf } from '../../../../src/vscode/panels/concordance/row';
import { ConcordanceSession } from '../../../../src/vscode/panels/concordance/concordance-session';

const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } };

function hit(at: number): ConcordanceHit {
  return {
    article: `file:///c/${at}.txt`,
    uri: `file:///c/${at}.txt`,
    range,
    headline: `Article ${at}`,
    encoding: 'utf8',
    left: 'she walked to the ',
    hit: 'quay',
    right: ' at dawn',
  };
}

/** An index in which every query has so many hits. */
class Hits {
  readonly asked: ConcordanceRequest[] = [];
  readonly signals: (AbortSignal | undefined)[] = [];
  status: IndexStatus = { phase: 'idle', articles: 3, withFindings: 3, done: 3, problems: 0 };
  check = (): Promise<QueryCheck> => Promise.resolve({ speakers: [], about: [] });

  readonly total: number;
  readonly undated: number;

  constructor(total: number, undated = 0) {
    this.total = total;
    this.undated = undated;
  }

  searchText(_query: Query, request: ConcordanceRequest, signal?: AbortSignal): Promise<ConcordanceHit[]> {
    this.asked.push(request);
    this.signals.push(signal);
    const length = Math.max(0, Math.min(request.limit, this.total - request.offset));
    return Promise.resolve(Array.from({ length }, (_, at) => hit(request.offset + at)));
  }

  countText(): Promise<HitCount> {
    return Promise.resolve({
      total: this.total,
      undated: this.undated,
      unsure: 0,
      coverage: { withText: 3, withFindings: 3 },
    });
  }
}

function unheard(): void {
  // What is drawn does not matter here.
}

describe('concordance', () => {
  it('says how many hits there are in all, and how many an undated article kept out', async () => {
    const session = new ConcordanceSession(new Hits(3412, 7), unheard);
    await session.search('quay');
    assert.match(session.state.count, /3\D?412 hits, 7 without a date are left out/);
    assert.equal(session.state.rows, 3412);
    assert.equal(session.state.explained, '“quay”; words in any form');
  });

  it('tells while a word is typed how many more only its beginning finds, outside the hits', async () => {
    const session = new ConcordanceSession(new Hits(12), unheard);
    await session.search('the qua', true);
    assert.equal(session.state.rows, 12);
    assert.match(session.state.explained, /also beginning with “qua”: 12 more, for which type qua\*$/);
    await session.search('the qua');
    assert.doesNotMatch(session.state.explained, /also/);
  });

  it('begins with the query and the order of an earlier window', async () => {
    const index = new Hits(3);
    const session = new ConcordanceSession(index, unheard, { query: 'quay', sort: 'left' });
    assert.deepEqual([session.state.query, session.state.sort, index.asked.length], ['quay', 'left', 0]);
    await session.search(session.state.query);
    assert.equal(session.state.rows, 3);
    assert.equal(index.asked[0]?.sort, 'left');
  });

  it('says where there are no articles to search', async () => {
    const index = new Hits(0);
    index.status = { ...index.status, articles: 0 };
    const session = new ConcordanceSession(index, unheard);
    await session.search('quay');
    assert.equal(session.state.count, 'No hits: there are no articles in this folder');
  });

  it('says while articles are being read that there is no hit so far', async () => {
    const index = new Hits(0);
    const session = new ConcordanceSession(index, unheard);
    index.status = { ...index.status, phase: 'indexing' };
    await session.search('quay');
    assert.equal(session.state.count, 'No hits yet; articles are still being read');
    index.status = { ...index.status, phase: 'idle' };
    await session.refresh();
    assert.equal(session.state.count, 'No hits');
  });

  it('gives rows before they are counted', async () => {
    const states: string[] = [];
    const session: ConcordanceSession = new ConcordanceSession(new Hits(3412), () => {
      states.push(`${session.state.rows} ${session.state.count}`);
    });
    await session.search('quay');
    assert.deepEqual(
      states.map((state) => state.replaceAll(',', '')),
      ['0 Searching…', '200 200 hits so far', '3412 3412 hits'],
    );
  });

  it('says what is wrong with a query, and where', async () => {
    const session = new ConcordanceSession(new Hits(1), unheard);
    await session.search('quay before:soon');
    assert.ok(session.state.error);
    assert.ok(session.state.error.end > session.state.error.start);
    assert.equal(session.state.rows, 0);
  });

  it('says what the index can’t take', async () => {
    const hits = new Hits(0);
    hits.check = () =>
      Promise.resolve({
        error: { problem: { code: 'nothingToFind' }, start: 0, end: 4 },
        speakers: [],
        about: [],
      });
    const session = new ConcordanceSession(hits, unheard);
    await session.search('quay');
    assert.equal(session.state.error?.message, 'There is no letter or digit to search for.');
  });

  it('tells a failure instead of showing an empty list', async () => {
    const hits = new Hits(0);
    hits.searchText = () => Promise.reject(new Error('the index is gone'));
    const session = new ConcordanceSession(hits, unheard);
    await session.search('quay');
    assert.match(session.state.error?.message ?? '', /the index is gone/);
    assert.equal(session.state.busy, false);
  });

  it('cancels a search that a new one overtakes, and shows the new one’s', async () => {
    const hits = new Hits(5);
    const session = new ConcordanceSession(hits, unheard);
    await Promise.all([session.search('qu', true), session.search('quay', true)]);
    assert.equal(hits.signals[0]?.aborted, true);
    assert.equal(hits.signals[1]?.aborted, false);
    assert.equal(session.state.query, 'quay');
    assert.equal(session.state.rows, 5);
  });

  it('finds nothing for an empty query, and does not ask', async () => {
    const hits = new Hits(5);
    const session = new ConcordanceSession(hits, unheard);
    await session.search('  ');
    assert.equal(hits.asked.length, 0);
    assert.equal(session.state.count, '');
  });

  it('asks for a page once, and keeps only some of them', async () => {
    const hits = new Hits(200 * 80);
    const session = new ConcordanceSession(hits, unheard);
    await session.search('quay');
    for (let page = 0; page < 80; page++) await session.page(page);
    assert.equal(hits.asked.length, 80);
    await session.page(79);
    assert.equal(hits.asked.length, 80);
    await session.page(0);
    assert.equal(hits.asked.length, 81);
  });

  it('steps from hit to hit across pages, around both ends', async () => {
    const session = new ConcordanceSession(new Hits(201), unheard);
    await session.search('quay');
    assert.equal((await session.step('next'))?.headline, 'Article 0');
    assert.equal((await session.step('previous'))?.headline, 'Article 200');
    assert.equal(session.position, 'Hit 201 of 201');
    assert.equal((await session.step('next'))?.headline, 'Article 0');
    assert.equal((await session.step('next'))?.headline, 'Article 1');
    assert.equal((await session.step('previous'))?.headline, 'Article 0');
  });

  it('has no hit to step to without a search', async () => {
    assert.equal(await new ConcordanceSession(new Hits(9), unheard).step('next'), undefined);
  });

  it('asks again in another order', async () => {
    const hits = new Hits(5);
    const session = new ConcordanceSession(hits, unheard);
    await session.search('quay');
    await session.sortBy('left');
    assert.deepEqual(
      hits.asked.map(({ sort }) => sort),
      ['date', 'left'],
    );
  });

  it('takes over what was searched before, and its numbers of searches', async () => {
    const before = new ConcordanceSession(new Hits(5), unheard);
    await before.sortBy('left');
    await before.search('quay');
    const after = new ConcordanceSession(new Hits(9), unheard, before.state);
    assert.deepEqual([after.state.query, after.state.sort], ['quay', 'left']);
    await after.search(after.state.query);
    assert.ok(after.state.search > before.state.search);
    assert.equal(after.state.rows, 9);
  });

  it('tells nothing more once it has ended', async () => {
    let told = 0;
    const session = new ConcordanceSession(new Hits(5), () => told++);
    const searching = session.search('quay');
    session.end();
    const toldBefore = told;
    await searching;
    assert.equal(told, toldBefore);
  });

  it('says that the corpus has changed until it is searched again', async () => {
    const session = new ConcordanceSession(new Hits(5), unheard);
    session.markStale();
    assert.equal(session.state.stale, false);
    await session.search('quay');
    session.markStale();
    assert.equal(session.state.stale, true);
    await session.refresh();
    assert.equal(session.state.stale, false);
  });
});

describe('row of the concordance', () => {
  it('stands on one line and parts words from the hit', () => {
    const row = rowOf({ ...hit(1), left: 'by the\r\n\r\n', right: '\n  again' });
    assert.deepEqual([row.left, row.hit, row.right], ['by the ', 'quay', ' again']);
  });

  it('shows no half of a word where its context is cut', () => {
    const row = rowOf({ ...hit(1), left: `ong ${'word '.repeat(16)}`, right: ` ${'word '.repeat(16)}wo` });
    assert.match(row.left, /^… word word/);
    assert.match(row.right, / word word…$/);
  });

  it('is read out as a sentence with its speaker, date and article', () => {
    assert.equal(
      rowOf({ ...hit(1), speaker: 'Ada Quill', date: '2024-05-01', source: 'The Bell' }).spoken,
      'she walked to the quay at dawn; said by Ada Quill; 2024-05-01; Article 1 · The Bell',
    );
    assert.match(rowOf(hit(1)).spoken, /; undated; /);
  });
});
