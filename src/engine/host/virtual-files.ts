import { compileRules, defaultMaxBytes, defaultRules } from '../../workspace/inclusion';
import type { ReadResult, UnreadablePath } from '../../workspace/types';
import type { IndexOptions } from '../options';
import type { FileRequest, FoundFiles, WalkRequest, WalkResult } from '../protocol';

/** Files found are passed on so many at a time. */
const chunkLength = 100;

/** Reads roots without an `fsPath` through `IndexOptions.files`, for the threads, which can't reach them. */
export class VirtualFiles {
  readonly #options: Pick<IndexOptions, 'files' | 'maxFileBytes'>;

  constructor(options: Pick<IndexOptions, 'files' | 'maxFileBytes'>) {
    this.#options = options;
  }

  /** Walks a root; resolves when all files have been passed to `found`. */
  async walk({ walk, root, at }: WalkRequest, found: (files: FoundFiles) => void): Promise<WalkResult> {
    const unreadable: UnreadablePath[] = [];
    const { inclusion } = compileRules(root.rules ?? defaultRules);
    const onUnreadable = (path: UnreadablePath) => unreadable.push(path);
    let chunk: FoundFiles = { walk, paths: [], sizes: [], mtimes: [] };
    for await (const file of this.#options.files?.walk(root, { inclusion, at: at ?? '', onUnreadable }) ??
      []) {
      chunk.paths.push(file.path);
      chunk.sizes.push(file.size);
      chunk.mtimes.push(file.mtimeMs);
      if (chunk.paths.length < chunkLength) continue;
      found(chunk);
      chunk = { walk, paths: [], sizes: [], mtimes: [] };
    }
    found(chunk);
    return { unreadable };
  }

  async read({ root, path }: FileRequest): Promise<ReadResult> {
    const { files, maxFileBytes = defaultMaxBytes } = this.#options;
    return (
      (await files?.read(root, path, maxFileBytes)) ?? {
        problem: { code: 'fileSystemUnreachable' },
        missing: true,
      }
    );
  }
}
