import assert from 'node:assert/strict';
import type {
  HitCount,
  NearestPassages,
  PageRequest,
  QueryCheck,
  QuotationHit,
} from '../../../../src/corpus';
import type { Query, QueryError } from '../../../../src/core/query';
import {
  QuotationSession,
  type QuotationListener,
  type QuotationResults,
} from '../../../../src/vscode/commands/quotation-session';

const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };

function hit(at: number): QuotationHit {
  return {
    uri: `file:///c/${at}.txt`,
    article: `file:///c/${at}.txt`,
    range,
    headline: `Article ${at}`,
    encoding: 'utf8',
    kind: 'direct',
    text: 'The quay is dry.',
    matches: [],
    parts: [range],
    speaker: { words: 'Orla Finch' },
    rule: 'free-standing',
    confidence: 0.9,
  };
}

/** An index in which every query has so many hits. */
class Hits {
  readonly asked: PageRequest[] = [];
  readonly signals: (AbortSignal | undefined)[] = [];
  readonly #total: number;
  check = (): Promise<QueryCheck> => Promise.resolve({ speakers: [], about: [] });

  constructor(total: number) {
    this.#total = total;
  }

  searchQuotations(_query: Query, page: PageRequest, signal?: AbortSignal): Promise<QuotationHit[]> {
    this.asked.push(page);
    this.signals.push(signal);
    return Promise.resolve(Array.from({ length: Math.min(page.limit, this.#total) }, (_, at) => hit(at)));
  }

  nearest = (): Promise<NearestPassages> => Promise.resolve({ passages: [], isComplete: true });

  countQuotations(): Promise<HitCount> {
    return Promise.resolve({
      total: this.#total,
      undated: 0,
      unsure: 0,
      coverage: { withText: 3, withFindings: 3 },
    });
  }
}

/** Remembers what it was told. */
class Listener implements QuotationListener {
  readonly results: { readonly results: QuotationResults; readonly isSame: boolean }[] = [];
  readonly failures: { readonly reason: string; readonly error: QueryError | undefined }[] = [];
  busy = false;

  busyChanged(busy: boolean): void {
    this.busy = busy;
  }

  found(results: QuotationResults, isSame: boolean): void {
    this.results.push({ results, isSame });
  }

  failed(reason: string, error?: QueryError): void {
    this.failures.push({ reason, error });
  }
}

describe('search of quotations', () => {
  it('shows below what only the beginning of the open word finds, outside the count', async () => {
    const listener = new Listener();
    const index = new Hits(2);
    await new QuotationSession(index, 200, listener).search('quay mas');
    const last = listener.results.at(-1)!.results;
    assert.deepEqual(
      [last.hits.length, last.beginning?.open, last.beginning?.hits.length, last.count?.total],
      [2, 'mas', 2, 2],
    );
    assert.deepEqual(index.asked, [
      { offset: 0, limit: 200 },
      { offset: 0, limit: 198 },
    ]);
  });

  it('shows rows before they are counted, and then how the query was understood and their number', async () => {
    const listener = new Listener();
    await new QuotationSession(new Hits(3), 200, listener).search('quay ');
    assert.deepEqual(
      listener.results.map(({ results: { hits, count, explained }, isSame }) => [
        hits.length,
        count?.total,
        explained,
        isSame,
      ]),
      [
        [3, undefined, undefined, false],
        [3, undefined, '“quay”; words in any form', true],
        [3, 3, '“quay”; words in any form', true],
      ],
    );
    assert.equal(listener.busy, false);
  });

  it('asks for further hits, and for the first ones again once the query is another', async () => {
    const index = new Hits(1000);
    const session = new QuotationSession(index, 200, new Listener());
    await session.search('quay');
    await session.more();
    await session.refresh();
    await session.search('harbour');
    assert.deepEqual(
      index.asked.map(({ limit }) => limit),
      [200, 400, 400, 200],
    );
  });

  it('keeps the count while the same search is made again', async () => {
    const listener = new Listener();
    const session = new QuotationSession(new Hits(3), 200, listener);
    await session.search('quay');
    listener.results.length = 0;
    await session.refresh();
    assert.deepEqual(
      listener.results.map(({ results, isSame }) => [results.count?.total, isSame]),
      [
        [3, true],
        [3, true],
        [3, true],
      ],
    );
  });

  it('says what is wrong with a query and where, and asks the index for nothing', async () => {
    const index = new Hits(3);
    const listener = new Listener();
    await new QuotationSession(index, 200, listener).search('quay before:soon ');
    assert.equal(listener.failures.length, 1);
    assert.equal(listener.failures[0]?.error?.problem.code, 'invalidDate');
    assert.match(listener.failures[0].reason, /“soon” is not a date/);
    assert.deepEqual(index.asked, []);
  });

  it('says that a name in the query is unknown', async () => {
    const index = new Hits(0);
    const error: QueryError = { problem: { code: 'nothingToFind' }, start: 0, end: 12 };
    index.check = () => Promise.resolve({ speakers: [], about: [], error });
    const listener = new Listener();
    await new QuotationSession(index, 200, listener).search('speaker:finch');
    assert.deepEqual(listener.failures, [{ reason: 'There is no letter or digit to search for.', error }]);
  });

  it('says why the index could not answer', async () => {
    const index = new Hits(0);
    index.searchQuotations = () => Promise.reject(new Error('the disk is full'));
    const listener = new Listener();
    await new QuotationSession(index, 200, listener).search('quay ');
    assert.deepEqual(listener.failures, [{ reason: 'the disk is full', error: undefined }]);
    assert.equal(listener.busy, false);
  });

  it('drops what is still on its way when another search is made, or it is cancelled', async () => {
    const index = new Hits(3);
    const listener = new Listener();
    const session = new QuotationSession(index, 200, listener);
    const first = session.search('quay ');
    const second = session.search('harbour ');
    await Promise.all([first, second]);
    assert.deepEqual(
      index.signals.map((signal) => signal?.aborted),
      [true, false],
    );
    assert.equal(listener.results.filter(({ isSame }) => !isSame).length, 1);
    listener.results.length = 0;
    const third = session.search('mole');
    session.cancel();
    await third;
    assert.deepEqual(listener.results, []);
    assert.deepEqual(listener.failures, []);
  });
});
