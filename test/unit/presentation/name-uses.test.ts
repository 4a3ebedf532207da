import assert from 'node:assert/strict';
import type { MentionHit } from '../../../src/corpus';
import { nameUses } from '../../../src/presentation/name-uses';

function mention(text: string, left = '', right = ''): MentionHit {
  return {
    article: 'file:///c/a.txt',
    uri: 'file:///c/a.txt',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    headline: 'Ferry sails',
    encoding: 'utf8',
    form: 'name',
    text,
    left,
    right,
  };
}

describe('the names of an entity, for somebody who takes one out', () => {
  it('come with how often each is used, whatever its case, and where', () => {
    const mentions = [
      mention('Quill', 'the boat of ', ' sank'),
      mention('QUILL'),
      mention('Ada\nQuill', '', ' waved'),
    ];
    assert.deepEqual(nameUses(['Ada Quill', 'Quill', 'Captain Q'], mentions), [
      { name: 'Quill', count: '2 mentions', example: 'the boat of Quill sank' },
      { name: 'Ada Quill', count: '1 mention', example: 'Ada Quill waved' },
      { name: 'Captain Q', count: '', example: '' },
    ]);
  });
});
