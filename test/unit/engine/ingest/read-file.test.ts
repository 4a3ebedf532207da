import assert from 'node:assert/strict';
import { readFile } from '../../../../src/engine/ingest/read-file';
import { memoryEncoder } from '../../../../src/storage/memory';

function articlesIn(text: string): number | undefined {
  const bytes = new TextEncoder().encode(text);
  const result = { bytes, size: bytes.length, mtimeMs: 0 };
  const { articles, problem } = readFile('a.md', result, {
    encoder: memoryEncoder,
    extract: {},
    knownHash: undefined,
  });
  assert.equal(problem, undefined);
  return articles?.length;
}

describe('a file that is read', () => {
  it('holds no article where its front matter says that it is a note', () => {
    const note = (value: string) =>
      `---\ntitle: On the pier\ncorpus: ${value}\n---\n\n“It is shut,” said Ada Quill.\n`;
    for (const value of ['no', 'No', '"no"', 'false', 'off']) assert.equal(articlesIn(note(value)), 0, value);
    for (const value of ['yes', 'news', 'Nobody', '[no]']) assert.equal(articlesIn(note(value)), 1, value);
  });

  it('is an article whatever its text says of a corpus', () => {
    assert.equal(articlesIn('Corpus: no\n\nThe pier is shut.\n'), 1);
  });
});
