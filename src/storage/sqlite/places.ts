import type { FileRef } from '../port';
import type { Database } from './database';

const maxRemembered = 50_000;

/** The rows of roots, folders, sources and tags of articles, made where there are none. */
export class Places {
  readonly #db: Database;
  readonly #roots = new Map<string, number>();
  readonly #folders = new Map<string, number>();
  readonly #sources = new Map<string, number>();
  readonly #articleTags = new Map<string, number>();
  readonly #above = new Map<number, readonly number[]>();

  constructor(db: Database) {
    this.#db = db;
  }

  root(uri: string): number {
    return this.#idOf(
      this.#roots,
      uri,
      'SELECT id FROM root WHERE uri = ?',
      'INSERT INTO root(uri) VALUES (?)',
      [uri],
    );
  }

  source(name: string): number {
    const select = 'SELECT id FROM source WHERE name = ?';
    return this.#idOf(this.#sources, name, select, 'INSERT INTO source(name) VALUES (?)', [name]);
  }

  articleTag(name: string): number {
    const select = 'SELECT id FROM article_tag WHERE name = ?';
    return this.#idOf(this.#articleTags, name, select, 'INSERT INTO article_tag(name) VALUES (?)', [name]);
  }

  /** The row of a file's root and folder, and its name. */
  file({ root: uri, path }: FileRef): FilePlace {
    const root = this.root(uri);
    const slash = path.lastIndexOf('/');
    const folder = this.#folder(root, slash < 0 ? '' : path.slice(0, slash));
    return { root, path, folder, name: path.slice(slash + 1) };
  }

  /** The row of a file's folder and its name, where the folder is stored. */
  storedFile({ root, path }: FileRef): FilePlace | undefined {
    const slash = path.lastIndexOf('/');
    const found = this.#db.get<{ root: number; folder: number }>(
      `SELECT r.id AS root, f.id AS folder FROM root r JOIN folder f ON f.root = r.id
         WHERE r.uri = ? AND f.path = ?`,
      root,
      slash < 0 ? '' : path.slice(0, slash),
    );
    return found && { ...found, path, name: path.slice(slash + 1) };
  }

  /** A folder and those above it. */
  foldersAbove(root: number, folder: number): readonly number[] {
    let folders = this.#above.get(folder);
    if (!folders) {
      const all: number[] = [];
      for (let at: number | undefined = folder; at !== undefined; at = this.#parentOf(root, at)) all.push(at);
      if (this.#above.size > maxRemembered) this.#above.clear();
      this.#above.set(folder, (folders = all));
    }
    return folders;
  }

  /** Forgets what is remembered: rows have gone, or were never stored. */
  forget(): void {
    for (const cache of [this.#roots, this.#folders, this.#sources, this.#articleTags, this.#above])
      cache.clear();
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
    cache: Map<string, number>,
    key: string,
    select: string,
    insert: string,
    values: (string | number)[],
  ): number {
    let id = cache.get(key) ?? this.#db.get<{ id: number }>(select, ...values)?.id;
    id ??= this.#db.insert(insert, ...values);
    if (cache.size > maxRemembered) cache.clear();
    cache.set(key, id);
    return id;
  }
}

export interface FilePlace {
  readonly root: number;
  readonly path: string;
  readonly folder: number;
  /** Of the file in its folder. */
  readonly name: string;
}
