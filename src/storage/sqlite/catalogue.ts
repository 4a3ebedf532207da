import { changedNames, decisionsOf } from '../codec/curation';
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
import { tagged } from '../search/match-expression';
import { namedLike } from '../search/query-plan';
import type { ReadConnection } from './database';
import { promised } from './errors';
import { isComplete, storedCorrections, storedCounts, storedCuration } from './meta';
import { PostingCheck } from './full-text/posting-check';

/** So many names are asked for at once. */
const namesAtOnce = 500;

interface StoredState {
  readonly size: number;
  readonly mtime: number;
  readonly hash: string | null;
}

/** Files as the tables have them. */
export class SqliteCatalogue implements Catalogue {
  readonly #db: ReadConnection;

  constructor(db: ReadConnection) {
    this.#db = db;
  }

  folders(root: string): Promise<readonly string[]> {
    return promised(() =>
      this.#db
        .all<{ path: string }>(
          'SELECT path FROM folder WHERE root = (SELECT id FROM root WHERE uri = ?)',
          root,
        )
        .map(({ path }) => path),
    );
  }

  files(root: string, folder: string): Promise<Map<string, FileState>> {
    return promised(() => {
      const rows = this.#db.all<{ name: string; size: number; mtime: number; doubt: number }>(
        `SELECT name, size, mtime, doubt FROM file WHERE folder = (
           SELECT id FROM folder WHERE root = (SELECT id FROM root WHERE uri = ?) AND path = ?)`,
        root,
        folder,
      );
      const files = new Map<string, FileState>();
      for (const { name, size, mtime, doubt } of rows) files.set(name, { size, mtime, doubt: doubt !== 0 });
      return files;
    });
  }

  hash(file: FileRef): Promise<string | undefined> {
    return promised(() => this.#row(file)?.hash ?? undefined);
  }

  counts(): Promise<StoreCounts> {
    return promised(() => storedCounts(this.#db));
  }

  isComplete(): Promise<boolean> {
    return promised(() => isComplete(this.#db));
  }

  curation(): Promise<CurationTexts> {
    return promised(() => storedCuration(this.#db));
  }

  corrections(): Promise<CorrectionTexts> {
    return promised(() => storedCorrections(this.#db));
  }

  filesReached(texts: CurationTexts): Promise<readonly SizedFile[]> {
    return promised(() => {
      const [before, after] = [storedCuration(this.#db), texts].map((each) => decisionsOf(each).neverMerge);
      return this.#filesNaming(changedNames(before!, after!));
    });
  }

  pending(): Promise<readonly PendingFile[]> {
    return promised(() => {
      const found = new Map<string, PendingFile>();
      /** The files of each folder that was met: one question a folder. */
      const folders = new Map<string, Map<string, StoredState>>();
      const articles = this.#db.all<FileRef>(
        `SELECT r.uri AS root, a.path FROM article a INDEXED BY article_pending JOIN root r ON r.id = a.root
           WHERE a.analyzed = 0 ORDER BY a.id DESC`,
      );
      for (const { root, path } of articles) {
        const key = `${root}\t${path}`;
        if (found.has(key)) continue;
        const slash = path.lastIndexOf('/');
        const folder = slash < 0 ? '' : path.slice(0, slash);
        const folderKey = `${root}\t${folder}`;
        let files = folders.get(folderKey);
        if (!files) folders.set(folderKey, (files = this.#statesIn(root, folder)));
        const state = files.get(path.slice(slash + 1));
        if (!state) continue;
        const { size, mtime, hash } = state;
        found.set(key, { root, path, size, mtime, ...(hash !== null && { hash }) });
      }
      return [...found.values()];
    });
  }

  #statesIn(root: string, folder: string): Map<string, StoredState> {
    const rows = this.#db.all<StoredState & { readonly name: string }>(
      `SELECT name, size, mtime, hash FROM file WHERE folder = (
         SELECT id FROM folder WHERE root = (SELECT id FROM root WHERE uri = ?) AND path = ?)`,
      root,
      folder,
    );
    return new Map(rows.map((row) => [row.name, row]));
  }

  /** The files of articles that mention somebody who has the words of one of these names among the variants. */
  #filesNaming(names: readonly string[]): SizedFile[] {
    const postings = new PostingCheck(this.#db);
    const rows = new Set<number>();
    for (const name of names) {
      const match = namedLike({ value: name, prefix: false });
      if (!match) continue;
      const found = this.#db.all<{ rowid: number }>(
        'SELECT rowid FROM variants WHERE variants MATCH ?',
        postings.print('variants', match),
      );
      for (const { rowid } of found) rows.add(rowid);
    }
    const ids = [...rows];
    const files = new Map<string, SizedFile>();
    for (let i = 0; i < ids.length; i += namesAtOnce) {
      const match = tagged('about', ids.slice(i, i + namesAtOnce))!;
      const found = this.#db.all<FileRef>(
        `SELECT DISTINCT r.uri AS root, a.path FROM article a JOIN root r ON r.id = a.root
           WHERE a.id IN (SELECT rowid FROM cards WHERE cards MATCH ?)`,
        postings.print('cards', match),
      );
      for (const file of found) {
        const size = this.#row(file)?.size;
        if (size !== undefined) files.set(`${file.root}\t${file.path}`, { ...file, size });
      }
    }
    return [...files.values()];
  }

  #row({ root, path }: FileRef): { readonly size: number; readonly hash: string | null } | undefined {
    const slash = path.lastIndexOf('/');
    return this.#db.get(
      `SELECT size, hash FROM file WHERE name = ? AND folder = (
         SELECT id FROM folder WHERE root = (SELECT id FROM root WHERE uri = ?) AND path = ?)`,
      path.slice(slash + 1),
      root,
      slash < 0 ? '' : path.slice(0, slash),
    );
  }
}
