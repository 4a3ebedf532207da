import { t } from '@vscode/l10n';
import { compileRules, defaultMaxBytes, defaultRules } from '../../workspace/inclusion';
import type { FileProblem, ReadResult } from '../../workspace/types';
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
    const problems: FileProblem[] = [];
    const { inclusion } = compileRules(root.rules ?? defaultRules);
    const onProblem = (problem: FileProblem) => problems.push(problem);
    let chunk: FoundFiles = { walk, paths: [], sizes: [], mtimes: [] };
    for await (const file of this.#options.files?.walk(root, { inclusion, at: at ?? '', onProblem }) ?? []) {
      chunk.paths.push(file.path);
      chunk.sizes.push(file.size);
      chunk.mtimes.push(file.mtimeMs);
      if (chunk.paths.length < chunkLength) continue;
      found(chunk);
      chunk = { walk, paths: [], sizes: [], mtimes: [] };
    }
    found(chunk);
    return { problems };
  }

  async read({ root, path }: FileRequest): Promise<ReadResult> {
    const { files, maxFileBytes = defaultMaxBytes } = this.#options;
    return (
      (await files?.read(root, path, maxFileBytes)) ?? {
        problem: t('This file system can’t be read.'),
        missing: true,
      }
    );
  }
}
