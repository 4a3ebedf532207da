import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { ChangeBatch } from '../../../src/workspace';

describe('changes', () => {
  const batches: string[][] = [];
  let batch: ChangeBatch;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    batches.length = 0;
    batch = new ChangeBatch((paths) => batches.push(paths));
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('come together once a burst is over, each place once', () => {
    for (const path of ['a.txt', 'b.txt', 'a.txt']) {
      batch.add(path);
      mock.timers.tick(30);
      assert.deepEqual(batches, []);
    }
    mock.timers.tick(100);
    assert.deepEqual(batches, [['a.txt', 'b.txt']]);
  });

  it('leave out what lies in a changed folder', () => {
    for (const path of ['a/b/c.txt', 'a', 'ab/c.txt', 'd/e.txt']) batch.add(path);
    mock.timers.tick(100);
    assert.deepEqual(batches, [['a', 'ab/c.txt', 'd/e.txt']]);
  });

  it('come also while a burst goes on', () => {
    for (let i = 0; i < 60; i++) {
      batch.add(`${i}.txt`);
      mock.timers.tick(30);
    }
    assert.equal(batches.length, 1);
    assert.ok(batches[0]!.length > 30);
  });

  it('are the whole corpus where they are very many', () => {
    for (let i = 0; i < 5000; i++) batch.add(`${i}.txt`);
    mock.timers.tick(100);
    assert.deepEqual(batches, [['']]);
  });

  it('end with the watcher', () => {
    batch.add('a.txt');
    batch.dispose();
    mock.timers.tick(5000);
    assert.deepEqual(batches, []);
  });
});
