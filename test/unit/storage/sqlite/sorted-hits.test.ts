import assert from 'node:assert/strict';
import { FirstHits } from '../../../../src/storage/sqlite/search/sorted-hits';

describe('The hits of a sorted concordance', () => {
  const keyOf = (i: number): string => (i % 50 === 0 ? '' : `word ${(i * 7919) % 1000}`);
  const all = Array.from({ length: 5000 }, (_, i) => ({ key: keyOf(i), rowid: i, start: i, end: i + 1 }));
  const inOrder = all
    .toSorted(
      (a, b) => Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    )
    .map(({ rowid }) => rowid);

  it('come in the order of their keys, those of one key as they came, those without one last', () => {
    for (const limit of [10, 1000, 100_000]) {
      const first = new FirstHits(limit);
      for (const hit of all) first.add(hit.key, hit);
      const sorted = first.sorted();
      const kept = Math.min(limit, all.length);
      assert.deepEqual(
        sorted.page(0, kept).map(({ rowid }) => rowid),
        inOrder.slice(0, kept),
      );
      assert.deepEqual(
        sorted.page(3, 4).map(({ rowid, start, end }) => [rowid, start, end]),
        inOrder.slice(3, 7).map((rowid) => [rowid, rowid, rowid + 1]),
      );
      assert.deepEqual(
        [sorted.total, sorted.reaches(kept), sorted.reaches(kept + 1)],
        [5000, true, kept === 5000],
      );
    }
  });
});
