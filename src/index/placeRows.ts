import type { Database } from './sqlite';
import { tag } from './tags';

const mostRemembered = 50_000;

/** The rows of roots, folders and sources; one is made where there is none, and remembered. */
export class PlaceRows {
  readonly #db: Database;
  readonly #roots = new Map<string, number>();
  readonly #folders = new Map<string, number>();
  readonly #folderTags = new Map<number, string>();
  readonly #sources = new Map<string, number>();

  constructor(db: Database) {
    this.#db = db;
  }

  root(uri: string): number {
    const select = 'SELECT id FROM root WHERE uri = ?';
    return this.#idOf(this.#roots, uri, select, 'INSERT INTO root(uri) VALUES (?)', [uri]);
  }

  source(name: string): number {
    const select = 'SELECT id FROM source WHERE name = ?';
    return this.#idOf(this.#sources, name, select, 'INSERT INTO source(name) VALUES (?)', [name]);
  }

  /** Splits a path into the row of its folder and the file's name. */
  split(root: number, path: string): { folder: number; name: string } {
    const slash = path.lastIndexOf('/');
    return {
      folder: this.#folder(root, slash < 0 ? '' : path.slice(0, slash)),
      name: path.slice(slash + 1),
    };
  }

  /** The tags of a folder and of those above it. */
  folderTags(root: number, folder: number): string {
    let tags = this.#folderTags.get(folder);
    if (tags === undefined) {
      tags = '';
      for (let at: number | undefined = folder; at !== undefined; at = this.#parentOf(root, at))
        tags += ` ${tag.folder(at)}`;
      if (this.#folderTags.size > mostRemembered) this.#folderTags.clear();
      this.#folderTags.set(folder, tags);
    }
    return tags;
  }

  /** Forgets what is remembered: rows were removed, or a transaction was taken back. */
  forget(): void {
    this.#roots.clear();
    this.#folders.clear();
    this.#folderTags.clear();
    this.#sources.clear();
  }

  #folder(root: number, path: string): number {
    return this.#idOf(
      this.#folders,
      `${root}\t${path}`,
      'SELECT id FROM folder WHERE root = ? AND path = ?',
      'INSERT INTO folder(root, path) VALUES (?, ?)',
      [root, path],
    );
  }

  #parentOf(root: number, folder: number): number | undefined {
    const path = this.#db.get<{ path: string }>('SELECT path FROM folder WHERE id = ?', folder)!.path;
    if (path === '') return undefined;
    return this.#folder(root, path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  }

  #idOf(
    known: Map<string, number>,
    key: string,
    select: string,
    insert: string,
    values: (string | number)[],
  ): number {
    let id = known.get(key) ?? this.#db.get<{ id: number }>(select, ...values)?.id;
    id ??= this.#db.insert(insert, ...values);
    if (known.size > mostRemembered) known.clear();
    known.set(key, id);
    return id;
  }
}
