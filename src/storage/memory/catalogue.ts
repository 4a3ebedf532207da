import { changedNames, decisionsOf } from '../codec/curation';
import { StorageError } from '../errors';
import type {
  Catalogue,
  CorrectionTexts,
  CurationTexts,
  FileRef,
  FileState,
  PendingFile,
  SizedFile,
  StoreCounts,
} from '../port';
import { wordsOf } from '../search/words';
import { promised } from './promised';
import { folderOf, isSameFile, type Memory, type StoreState } from './state';

/** How much is stored. */
export const countsOf = ({ articles, files }: StoreState): StoreCounts => ({
  withText: articles.length,
  withFindings: articles.filter(({ findings }) => findings).length,
  problems: files.filter(({ problem }) => problem !== undefined).length,
});

/** The state that was committed last. @throws StorageError `failed` where there is none. */
export function stateOf({ state }: Memory): StoreState {
  if (!state) throw new StorageError('failed', 'there is no store yet');
  return state;
}

/** The files of the last commit. */
export class MemoryCatalogue implements Catalogue {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  folders(root: string): Promise<readonly string[]> {
    return this.#ask(({ files }) => [...new Set(files.filter((file) => file.root === root).map(folderOf))]);
  }

  files(root: string, folder: string): Promise<Map<string, FileState>> {
    return this.#ask(({ files }) => {
      const found = new Map<string, FileState>();
      for (const file of files)
        if (file.root === root && folderOf(file) === folder) {
          const { path, size, mtime, doubt } = file;
          found.set(path.slice(path.lastIndexOf('/') + 1), { size, mtime, doubt });
        }
      return found;
    });
  }

  hash(file: FileRef): Promise<string | undefined> {
    return this.#ask(({ files }) => files.find((each) => isSameFile(each, file))?.hash);
  }

  counts(): Promise<StoreCounts> {
    return this.#ask(countsOf);
  }

  isComplete(): Promise<boolean> {
    return this.#ask(({ isComplete }) => isComplete);
  }

  curation(): Promise<CurationTexts> {
    return this.#ask(({ curation }) => curation);
  }

  corrections(): Promise<CorrectionTexts> {
    return this.#ask(({ corrections }) => corrections);
  }

  filesReached(texts: CurationTexts): Promise<readonly SizedFile[]> {
    return this.#ask(({ curation, articles, files }) => {
      const groupsOf = (each: CurationTexts) => decisionsOf(each).neverMerge;
      const wanted = changedNames(groupsOf(curation), groupsOf(texts)).map(wordsOf);
      const reached = articles.filter(({ findings }) =>
        findings?.entities.some(({ name, variants }) => {
          const words = new Set([name, ...variants].flatMap(wordsOf));
          return wanted.some((each) => each.length > 0 && each.every((word) => words.has(word)));
        }),
      );
      return files
        .filter((file) => reached.some((article) => isSameFile(article, file)))
        .map(({ root, path, size }) => ({ root, path, size }));
    });
  }

  pending(): Promise<readonly PendingFile[]> {
    return this.#ask(({ articles, files }) => {
      const found = new Set<PendingFile>();
      for (const article of articles) {
        const file = article.findings ? undefined : files.find((each) => isSameFile(each, article));
        if (file) found.add(file);
      }
      return [...found];
    });
  }

  #ask<T>(question: (state: StoreState) => T): Promise<T> {
    return promised(() => question(stateOf(this.#memory)));
  }
}
