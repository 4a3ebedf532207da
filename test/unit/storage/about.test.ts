import assert from 'node:assert/strict';
import { extract } from '../../../src/core/extract';
import { findingsRecord, textRecord } from '../../../src/engine/ingest/article-record';
import { aboutWindow, startingWithin } from '../../../src/storage/search/about';
import { sqliteEncoder } from '../../../src/storage/sqlite';
import type { SqliteFindings } from '../../../src/storage/sqlite/encode';

const sentences = [
  '“The lock gates are shut,” said Nora Pell of Withy Bank.',
  'Tom Arkell and Jane Ottery came by boat from Linden.',
  '“Nobody told us,” Mr Arkell said.',
];

/** The record of a story in one paragraph, which names new people as it goes on. */
function recordOf(repetitions: number): SqliteFindings {
  const letters = 'abcdefghijklmnoprstuvwz';
  const unique = (i: number) => `B${letters[i % 23]}${letters[Math.floor(i / 23) % 23]}ell`;
  const paragraph = Array.from({ length: repetitions }, (_, i) =>
    [...sentences, `Adam ${unique(i)} waited.`].join(' '),
  ).join(' ');
  const extraction = extract(`Lock shut\n\n${paragraph}\n`, { path: 'lock.txt' });
  const text = textRecord(extraction.article, { encoding: 'utf8' });
  return sqliteEncoder.findings(text, findingsRecord(extraction)) as SqliteFindings;
}

describe('whom a quotation is about', () => {
  it('grows with the length of a paragraph, not with its square', () => {
    const [short, long] = [recordOf(200), recordOf(800)];
    assert.ok(long.quotations.length >= 3.5 * short.quotations.length);
    assert.ok(
      long.people.length < 6 * short.people.length,
      `${short.people.length} and ${long.people.length}`,
    );
  });

  it('reaches over a paragraph of usual length, and no further than some hundred words in a longer one', () => {
    const span = { start: 5000, end: 5100 };
    assert.deepEqual(aboutWindow(span, { start: 4500, end: 5700 }), { start: 4500, end: 5700 });
    assert.deepEqual(aboutWindow(span, { start: 0, end: 90_000 }), { start: 4000, end: 6100 });
  });

  it('takes the names that start in the window', () => {
    const items = [0, 3, 3, 7, 9].map((start) => ({ start, end: start + 2 }));
    const starts = (from: number, to: number) =>
      startingWithin(items, { start: from, end: to }).map(({ start }) => start);
    assert.deepEqual(starts(3, 9), [3, 3, 7]);
    assert.deepEqual(starts(4, 7), []);
    assert.deepEqual(starts(0, 99), [0, 3, 3, 7, 9]);
    assert.deepEqual(starts(10, 99), []);
  });
});
