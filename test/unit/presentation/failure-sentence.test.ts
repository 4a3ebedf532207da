import assert from 'node:assert/strict';
import { failureSentence } from '../../../src/presentation/failure-sentence';

/** As an error comes from a thread: its class is left behind. */
const stored = (message: string): Error => Object.assign(new Error(message), { name: 'StorageError' });

describe('a failure, as people are told of it', () => {
  it('is a sentence where the index says a code', () => {
    const mended = 'A part of the index was damaged, and is being mended. Ask again in a moment.';
    assert.equal(failureSentence(stored('damaged')), mended);
    assert.equal(failureSentence(stored('damaged: news/a.txt')), mended);
    assert.match(failureSentence(stored('full: disk quota')), /Make room/);
    assert.equal(failureSentence(stored('io: EIO: read')), 'The index can’t be asked: EIO: read');
  });
  it('says itself what it is otherwise', () => {
    assert.equal(failureSentence(new Error('No such file.')), 'No such file.');
    assert.equal(failureSentence('gone'), 'gone');
  });
});
