import assert from 'node:assert/strict';
import { readFile } from '../../../../src/engine/ingest/read-file';
import type { ReadDepth } from '../../../../src/engine/protocol';
import { memoryEncoder } from '../../../../src/storage/memory';

function articlesIn(text: string): number | undefined {
  const bytes = new TextEncoder().encode(text);
  const result = { bytes, size: bytes.length, mtimeMs: 0 };
  const { articles, problem } = readFile('a.md', result, {
    encoder: memoryEncoder,
    extract: {},
    knownHash: undefined,
    depth: 'all',
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

  it('gives its text, its findings, or both, as they are asked for', () => {
    const read = (text: string, depth: ReadDepth, knownHash?: string) => {
      const bytes = new TextEncoder().encode(text);
      const options = { encoder: memoryEncoder, extract: {}, knownHash, depth };
      const file = readFile('a.txt', { bytes, size: bytes.length, mtimeMs: 0 }, options);
      const parts = file.articles?.map(({ text: its, findings }) => [its && 'text', findings && 'findings']);
      return { hash: file.hash, unchanged: file.unchanged, parts };
    };
    const before = '“The pier is shut,” said Ada Quill.\n';
    const { hash, ...first } = read(before, 'text');
    assert.deepEqual(first, { unchanged: undefined, parts: [['text', undefined]] });
    assert.deepEqual(read(before, 'all', hash), { hash, unchanged: true, parts: undefined });
    assert.deepEqual(read(before, 'text', hash), { hash, unchanged: true, parts: undefined });
    assert.deepEqual(read(before, 'findings', hash), {
      ...{ hash, unchanged: true },
      parts: [[undefined, 'findings']],
    });
    const changed = read('“It is open,” said Ada Quill.\n', 'findings', hash);
    assert.equal(changed.unchanged, undefined);
    assert.deepEqual(changed.parts, [['text', 'findings']]);
  });

  it('is an article whatever its text says of a corpus', () => {
    assert.equal(articlesIn('Corpus: no\n\nThe pier is shut.\n'), 1);
  });
});
