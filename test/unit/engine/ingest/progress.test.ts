import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Progress } from '../../../../src/engine/ingest/progress';
import type { IndexStatus } from '../../../../src/corpus';

describe('the progress of a build', () => {
  afterEach(() => {
    mock.restoreAll();
  });

  it('foretells the time that is left by what is read once the code is warm', () => {
    let time = 0;
    mock.method(performance, 'now', () => time);
    const told: IndexStatus[] = [];
    const progress = new Progress((status) => told.push(status));
    progress.start();
    progress.phase = 'indexing';
    progress.total = 1000;
    const leftAt = (milliseconds: number, done: number): number | undefined => {
      time = milliseconds;
      progress.done = done;
      progress.notify();
      return told.at(-1)?.secondsLeft;
    };
    assert.equal(leftAt(1500, 4), undefined);
    assert.equal(leftAt(2000, 100), undefined);
    assert.equal(leftAt(2500, 150), undefined);
    assert.equal(leftAt(4000, 300), 7);
    assert.equal(leftAt(8000, 700), 3);
    assert.equal(leftAt(11_000, 1000), 0);
    progress.phase = 'idle';
    assert.equal(leftAt(12_000, 1000), undefined);
  });

  it('foretells nothing before it knows how much there is, and begins anew with each build', () => {
    let time = 0;
    mock.method(performance, 'now', () => time);
    let last: IndexStatus | undefined;
    const progress = new Progress((status) => (last = status));
    const leftAfter = (milliseconds: number, done: number): number | undefined => {
      time += milliseconds;
      progress.done = done;
      progress.notify();
      return last?.secondsLeft;
    };
    progress.start();
    progress.phase = 'indexing';
    assert.equal(leftAfter(60_000, 500), undefined);
    progress.total = 1000;
    assert.equal(leftAfter(1000, 510), undefined);
    assert.equal(leftAfter(2000, 600), 400 / 45);
    progress.start();
    progress.phase = 'indexing';
    progress.total = 10;
    assert.equal(leftAfter(1500, 5), undefined);
  });
});
