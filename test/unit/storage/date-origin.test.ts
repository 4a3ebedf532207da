import assert from 'node:assert/strict';
import { packOrigin, unpackOrigin } from '../../../src/storage/sqlite/date-origin';
import { articleFacts } from '../../../src/presentation/article-labels';
import type { ArticleSummary } from '../../../src/corpus';

describe('how a date is known', () => {
  const iso = '2024-03-05';
  it('comes back from the store with its hour and zone', () => {
    for (const date of [
      { iso, origin: 'dateline' },
      { iso, origin: 'byline', time: '01:45' },
      { iso, origin: 'field', time: '23:30', zone: '-08:00' },
    ] as const) {
      const { dateOrigin: origin, ...clock } = unpackOrigin(packOrigin(date));
      assert.deepEqual({ iso, origin, ...clock }, date);
    }
  });

  it('is told with the facts of an article', () => {
    const article: Partial<ArticleSummary> = {
      date: iso,
      time: '23:30',
      zone: '-08:00',
      dateOrigin: 'field',
      words: 12,
      path: 'a.md',
    };
    assert.equal(
      articleFacts(article as ArticleSummary)[0],
      '2024-03-05 23:30 -08:00 (from a field) · 12 words',
    );
  });
});
