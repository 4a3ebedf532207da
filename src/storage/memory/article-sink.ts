import { StorageError } from '../errors';
import type {
  ArticleRef,
  ArticleSink,
  CorrectionTexts,
  CurationTexts,
  EncodedFindings,
  EncodedText,
  FileRef,
  FileState,
  StoredFile,
} from '../port';
import { stateOf } from './catalogue';
import type { MemoryFindings, MemoryText } from './encode';
import { promised } from './promised';
import { inTimeOf, isSameFile, type KeptFile, type Memory, type StoreState } from './state';

/** What a transaction changes of a state. */
type Draft = { -readonly [K in keyof StoreState]: StoreState[K] };

/** Changes a copy of what is stored, which takes its place with `commit`. */
export class MemorySink implements ArticleSink {
  readonly #memory: Memory;
  #draft: Draft | undefined;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  begin(): Promise<void> {
    return promised(() => {
      if (this.#draft) throw new StorageError('failed', 'a transaction is open');
      this.#draft = { ...stateOf(this.#memory) };
    });
  }

  commit(): Promise<void> {
    return this.#change((draft) => {
      this.#draft = undefined;
      this.#memory.state = {
        ...draft,
        commits: draft.commits + 1,
        articles: draft.articles.toSorted(inTimeOf(draft.roots)),
      };
    });
  }

  rollback(): Promise<void> {
    return promised(() => {
      this.#draft = undefined;
    });
  }

  putFile({ root, path }: FileRef, state: StoredFile): Promise<void> {
    return this.#change((draft) => {
      removeFile(draft, { root, path });
      if (!draft.roots.includes(root)) draft.roots = [...draft.roots, root];
      draft.files = [...draft.files, { root, path, ...state }];
    });
  }

  touchFile(file: FileRef, { size, mtime, doubt }: FileState): Promise<void> {
    return this.#change((draft) => {
      changeFile(draft, file, (kept) => ({ ...kept, size, mtime, doubt }));
    });
  }

  removeFile(file: FileRef): Promise<void> {
    return this.#change((draft) => {
      removeFile(draft, file);
    });
  }

  outdateFiles(files: readonly FileRef[]): Promise<void> {
    return this.#change((draft) => {
      for (const file of files)
        changeFile(draft, file, ({ root, path, size, mtime, problem }) => ({
          ...{ root, path, size, mtime, doubt: true },
          ...(problem !== undefined && { problem }),
        }));
    });
  }

  putText({ root, path, record = '' }: ArticleRef, encoded: EncodedText): Promise<void> {
    return this.#change((draft) => {
      const { article: text } = encoded as MemoryText;
      const others = draft.articles.filter(
        (kept) => !isSameFile(kept, { root, path }) || kept.record !== record,
      );
      draft.articles = [...others, { root, path, record, text }];
    });
  }

  putFindings({ root, path, record = '' }: ArticleRef, encoded: EncodedFindings): Promise<void> {
    return this.#change((draft) => {
      const { findings } = encoded as MemoryFindings;
      const article = draft.articles.find(
        (kept) => isSameFile(kept, { root, path }) && kept.record === record,
      );
      if (!article) throw new StorageError('failed', `no article ${path}#${record}`);
      draft.articles = draft.articles.map((kept) => (kept === article ? { ...kept, findings } : kept));
    });
  }

  keepRoots(roots: readonly string[]): Promise<void> {
    return this.#change((draft) => {
      draft.roots = draft.roots.filter((root) => roots.includes(root));
      draft.files = draft.files.filter(({ root }) => roots.includes(root));
      draft.articles = draft.articles.filter(({ root }) => roots.includes(root));
    });
  }

  putCuration(texts: CurationTexts): Promise<void> {
    return this.#change((draft) => {
      draft.curation = texts;
    });
  }

  putCorrections(texts: CorrectionTexts): Promise<void> {
    return this.#change((draft) => {
      draft.corrections = texts;
    });
  }

  setComplete(isComplete: boolean): Promise<void> {
    return this.#change((draft) => {
      draft.isComplete = isComplete;
    });
  }

  maintain(): Promise<boolean> {
    return Promise.resolve(false);
  }

  trimMemory(): Promise<void> {
    return Promise.resolve();
  }

  #change(change: (draft: Draft) => void): Promise<void> {
    return promised(() => {
      if (!this.#draft) throw new StorageError('failed', 'no transaction is open');
      change(this.#draft);
    });
  }
}

function removeFile(draft: Draft, file: FileRef): void {
  draft.files = draft.files.filter((kept) => !isSameFile(kept, file));
  draft.articles = draft.articles.filter((kept) => !isSameFile(kept, file));
}

function changeFile(draft: Draft, file: FileRef, change: (kept: KeptFile) => KeptFile): void {
  draft.files = draft.files.map((kept) => (isSameFile(kept, file) ? change(kept) : kept));
}
