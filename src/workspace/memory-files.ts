import type { CorpusFiles, CorpusRoot, FileStat, ReadResult, WalkOptions } from './types';

/** A corpus in memory, so that what reads a corpus can be tested without a disk. */
export class MemoryFiles implements CorpusFiles {
  readonly #files = new Map<string, { bytes: Uint8Array; mtimeMs: number }>();
  #clock = 0;

  /** Creates or overwrites a file; each write is later than the one before. */
  write(root: CorpusRoot, path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(keyOf(root, path), { bytes, mtimeMs: ++this.#clock });
  }

  /** Removes a file, or a folder with all in it. */
  remove(root: CorpusRoot, path: string): void {
    const key = keyOf(root, path);
    for (const file of this.#files.keys())
      if (file === key || file.startsWith(`${key}/`)) this.#files.delete(file);
  }

  async *walk(root: CorpusRoot, options: WalkOptions, signal?: AbortSignal): AsyncGenerator<FileStat, void> {
    const { inclusion, at = '' } = options;
    const prefix = keyOf(root, '');
    for (const [key, { bytes, mtimeMs }] of [...this.#files]) {
      await Promise.resolve();
      if (signal?.aborted) return;
      if (!key.startsWith(prefix)) continue;
      const path = key.slice(prefix.length);
      if (at !== '' && path !== at && !path.startsWith(`${at}/`)) continue;
      if (inclusion.includes(path)) yield { path, size: bytes.length, mtimeMs };
    }
  }

  read(root: CorpusRoot, path: string, maxSize: number): Promise<ReadResult> {
    const file = this.#files.get(keyOf(root, path));
    if (!file) return Promise.resolve({ problem: { code: 'missing' }, missing: true });
    const size = file.bytes.length;
    if (size > maxSize) return Promise.resolve({ problem: { code: 'tooLarge', size, maxSize } });
    return Promise.resolve({ bytes: file.bytes, size, mtimeMs: file.mtimeMs });
  }
}

const keyOf = (root: CorpusRoot, path: string) => `${root.uri}\n${path}`;
