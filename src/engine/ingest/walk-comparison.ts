import type { Catalogue, FileState } from '../../storage/port';
import type { CorpusRoot } from '../../workspace';
import type { FoundFiles, WalkResult } from '../protocol';
import type { Job } from './read-scheduler';

/** Compares what a walk finds with what is stored, folder by folder. */
export class WalkComparison {
  readonly #catalogue: Catalogue;
  readonly #root: CorpusRoot;
  readonly #at: string;
  readonly #wanted: (job: Job) => void;
  readonly #folders: ReadonlySet<string>;
  /** What is stored and has not been met, of the folders that were met. */
  readonly #unmet = new Map<string, Map<string, FileState>>();
  /** Found files are compared in the order in which they come. */
  #last: Promise<void> = Promise.resolve();

  private constructor(
    catalogue: Catalogue,
    root: CorpusRoot,
    at: string,
    wanted: (job: Job) => void,
    folders: ReadonlySet<string>,
  ) {
    this.#catalogue = catalogue;
    this.#root = root;
    this.#at = at;
    this.#wanted = wanted;
    this.#folders = folders;
  }

  /**
   * @param at path of the folder or file that is walked; empty for the whole root.
   * @param wanted told of each file that is new or has changed.
   */
  static async begin(
    catalogue: Catalogue,
    root: CorpusRoot,
    at: string,
    wanted: (job: Job) => void,
  ): Promise<WalkComparison> {
    const known = await catalogue.folders(root.uri);
    const folders = known.filter((path) => isWithin(path, at) || isWithin(at, path));
    return new WalkComparison(catalogue, root, at, wanted, new Set(folders));
  }

  /** Compares files that were found. Rejects where the store does. */
  add(files: FoundFiles): Promise<void> {
    return (this.#last = this.#last.then(() => this.#compare(files)));
  }

  /**
   * The stored files that are gone, once all that was found is compared. What can't be walked for the moment, such as a
   * drive that is not there, is not gone.
   */
  async vanished({ unreadable }: WalkResult): Promise<readonly string[]> {
    await this.#last;
    const spared = unreadable.map(({ path }) => path);
    const gone: string[] = [];
    for (const folder of this.#folders)
      for (const name of (await this.#unmetIn(folder)).keys()) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (isWithin(path, this.#at) && !spared.some((spare) => isWithin(path, spare))) gone.push(path);
      }
    return gone;
  }

  async #compare({ paths, sizes, mtimes }: FoundFiles): Promise<void> {
    const root = this.#root;
    for (const [i, path] of paths.entries()) {
      const slash = path.lastIndexOf('/');
      const unmet = await this.#unmetIn(slash < 0 ? '' : path.slice(0, slash));
      const name = path.slice(slash + 1);
      const file = unmet.get(name);
      unmet.delete(name);
      const size = sizes[i]!;
      if (file && !file.doubt && file.size === size && file.mtime === mtimes[i]) continue;
      const hash = file && (await this.#catalogue.hash({ root: root.uri, path }));
      this.#wanted({ root, path, size, mtime: mtimes[i]!, hash });
    }
  }

  async #unmetIn(folder: string): Promise<Map<string, FileState>> {
    let unmet = this.#unmet.get(folder);
    if (!unmet) {
      unmet = this.#folders.has(folder)
        ? await this.#catalogue.files(this.#root.uri, folder)
        : new Map<string, FileState>();
      this.#unmet.set(folder, unmet);
    }
    return unmet;
  }
}

const isWithin = (path: string, folder: string) =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);
