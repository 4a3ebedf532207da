import type { CorpusRoot } from '../../workspace/types';
import { curationOf, storeCuration, storedCuration, type CurationTexts } from './curation-table';
import { EntityWriter } from './entities/entity-writer';
import { unpackAnnotations } from '../codec/annotations';
import { countNames, packStoredNames, unpackNames, unpackStoredNames } from '../codec/name-facts';
import { articlesNaming, changedNames, type Groups } from './entities/curation-impact';
import type { FileReading } from '../../engine/protocol';
import { namesIn, type ArticleRecord } from '../../engine/ingest/article-record';
import { dayOf, DayOverflowError, type Rowids } from './rowid';
import { fullTextTables } from './schema';
import type { Database } from './database';
import { storedRowids } from './article-reader';
import { tag } from './tags';

/** The state in which a file was read; no size where it may have changed since without a trace in its size and time. */
export interface FileState {
  readonly size: number | null;
  readonly mtime: number;
}

/** What became of a file of a root. */
export interface PlacedFile {
  readonly root: CorpusRoot;
  readonly file: FileReading;
}

interface NewArticle {
  readonly id: number;
  readonly root: number;
  readonly path: string;
  readonly folder: number;
  readonly record: ArticleRecord;
}

/** A file that was read, by its root's URI. */
export interface StoredFile {
  readonly root: string;
  readonly path: string;
  readonly size: number;
}

const maxRemembered = 50_000;
/**
 * How many sorted runs of a size FTS5 makes one in passing while a table is written, and how many at once, whoever
 * waits. Its own defaults are right for a build; after it come single articles, which would wait while megabytes of
 * what the build has written are merged. Their runs are merged by `mergeSome`.
 */
const merging = { build: { automerge: 4, crisismerge: 16 }, after: { automerge: 0, crisismerge: 64 } };
/** Leaves of a table that one step of merging writes: some milliseconds. */
const leavesAStep = 16;

/** Writes articles. All methods that change something are called within one transaction, ended by `flush`. */
export class ArticleWriter {
  readonly #db: Database;
  readonly #linking: EntityWriter;
  readonly #language: string | undefined;
  #neverMerge: Groups;
  readonly #rowids: Rowids;
  /** In the transaction: the lowest rowid of each day. */
  readonly #lowest = new Map<number, number>();
  readonly #folderTags = new Map<number, string>();
  readonly #folders = new Map<string, number>();
  readonly #sources = new Map<string, number>();
  readonly #roots = new Map<string, number>();

  constructor(db: Database, language?: string) {
    this.#language = language;
    this.#db = db;
    const curation = curationOf(storedCuration(db), language);
    this.#neverMerge = curation.file.neverMerge;
    this.#linking = new EntityWriter(db, curation);
    this.#rowids = storedRowids(db);
  }

  get articles(): number {
    return this.#count('SELECT count(*) AS count FROM article');
  }

  get problems(): number {
    return this.#count('SELECT count(*) AS count FROM file WHERE problem IS NOT NULL');
  }

  rootOf({ uri }: CorpusRoot): number {
    return this.#idOf(
      this.#roots,
      uri,
      'SELECT id FROM root WHERE uri = ?',
      'INSERT INTO root(uri) VALUES (?)',
      [uri],
    );
  }

  /** The folders of a root that hold files: path to row. */
  folders(root: number): Map<string, number> {
    const rows = this.#db.all<{ id: number; path: string }>(
      'SELECT id, path FROM folder WHERE root = ?',
      root,
    );
    return new Map(rows.map(({ id, path }) => [path, id]));
  }

  files(folder: number): Map<string, FileState> {
    const rows = this.#db.all<FileState & { name: string }>(
      'SELECT name, iif(doubt, NULL, size) AS size, mtime FROM file WHERE folder = ?',
      folder,
    );
    const files = new Map<string, FileState>();
    for (const row of rows) files.set(row.name, row);
    return files;
  }

  hashOf(folder: number, name: string): string | undefined {
    const sql = 'SELECT hash FROM file WHERE folder = ? AND name = ?';
    return this.#db.get<{ hash: string | null }>(sql, folder, name)?.hash ?? undefined;
  }

  /**
   * Stores what became of files, in place of what was known of them.
   * @returns how many articles more there are.
   */
  put(files: readonly PlacedFile[]): number {
    const fresh: NewArticle[] = [];
    let removed = 0;
    for (const { root, file } of files.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1))) {
      const rootId = this.rootOf(root);
      const { folder, name } = this.#place(rootId, file.path);
      const known = this.#articleOf(folder, name);
      const doubt = file.doubt ? 1 : 0;
      if (file.unchanged && known) {
        this.#db.run(
          'UPDATE file SET size = ?, mtime = ?, doubt = ? WHERE folder = ? AND name = ?',
          file.size,
          file.mtime,
          doubt,
          folder,
          name,
        );
        continue;
      }
      if (known?.article != null) {
        this.#removeArticle(known.article);
        removed++;
      }
      if (file.missing) {
        this.#db.run('DELETE FROM file WHERE folder = ? AND name = ?', folder, name);
        continue;
      }
      let article: number | null = null;
      if (file.article) {
        article = this.#rowidFor(file.article);
        fresh.push({ id: article, root: rootId, path: file.path, folder, record: file.article });
      }
      this.#db.run(
        'INSERT OR REPLACE INTO file(folder, name, size, mtime, hash, doubt, article, problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        folder,
        name,
        file.size,
        file.mtime,
        file.hash ?? null,
        doubt,
        article === null ? null : BigInt(article),
        file.problem ?? null,
      );
    }
    // A full-text index writes out what it holds in memory each time that a rowid is lower than the one before.
    for (const article of fresh.sort((a, b) => a.id - b.id)) this.#addArticle(article);
    return fresh.length - removed;
  }

  /** A file that can't be walked to, or is no longer there. */
  remove(folder: number, name: string): void {
    const known = this.#articleOf(folder, name);
    if (known?.article != null) this.#removeArticle(known.article);
    this.#db.run('DELETE FROM file WHERE folder = ? AND name = ?', folder, name);
  }

  #articleOf(folder: number, name: string): { readonly article: number | null } | undefined {
    return this.#db.get('SELECT article FROM file WHERE folder = ? AND name = ?', folder, name);
  }

  /** Whether the last build came to its end; what follows this index from elsewhere waits for that. */
  get isComplete(): boolean {
    return this.#db.get<{ value: number }>("SELECT value FROM meta WHERE name = 'complete'")?.value === 1;
  }

  set isComplete(isComplete: boolean) {
    this.#db.run("INSERT OR REPLACE INTO meta(name, value) VALUES ('complete', ?)", isComplete ? 1 : 0);
    const { automerge, crisismerge } = isComplete ? merging.after : merging.build;
    for (const table of fullTextTables)
      this.#db.run(
        `INSERT INTO ${table}(${table}, rank) VALUES ('automerge', ${automerge}), ('crisismerge', ${crisismerge})`,
      );
  }

  /**
   * Merges some of the runs that saved articles have left in the full-text tables.
   * @returns whether there may be more.
   */
  mergeSegments(): boolean {
    const changes = (): number => this.#count('SELECT total_changes() AS count');
    let hasMore = false;
    for (const table of fullTextTables) {
      const before = changes();
      this.#db.run(`INSERT INTO ${table}(${table}, rank) VALUES ('merge', ${leavesAStep})`);
      // As FTS5 tells that there was something to do.
      hasMore ||= changes() - before >= 2;
    }
    return hasMore;
  }

  /** The texts in which people decided on entities. */
  get curation(): CurationTexts {
    return JSON.parse(storedCuration(this.#db)) as CurationTexts;
  }

  /** Names that people keep apart, as articles are to be read. */
  get neverMerge(): Groups {
    return this.#neverMerge;
  }

  /**
   * Puts other decisions of people in force.
   * @returns the files in which names part or join by that; they count as changed until they are read again.
   */
  curate(texts: CurationTexts): StoredFile[] {
    storeCuration(this.#db, texts);
    const curation = curationOf(JSON.stringify(texts), this.#language);
    const names = changedNames(this.#neverMerge, curation.file.neverMerge);
    this.#neverMerge = curation.file.neverMerge;
    this.#linking.curate(curation);
    return articlesNaming(this.#db, names).flatMap(({ root, path }) => this.#outdate(root, path));
  }

  #outdate(root: number, path: string): StoredFile[] {
    const { folder, name } = this.#place(root, path);
    const at = 'WHERE folder = ? AND name = ?';
    this.#db.run(`UPDATE file SET hash = NULL, doubt = 1 ${at}`, folder, name);
    const size = this.#db.get<{ size: number }>(`SELECT size FROM file ${at}`, folder, name)?.size;
    const uri = this.#db.get<{ uri: string }>('SELECT uri FROM root WHERE id = ?', root)?.uri;
    return size === undefined || uri === undefined ? [] : [{ root: uri, path, size }];
  }

  /** Removes the roots that are no longer part of the corpus. */
  keepRoots(roots: readonly CorpusRoot[]): void {
    const kept = new Set(roots.map(({ uri }) => uri));
    for (const { id, uri } of this.#db.all<{ id: number; uri: string }>('SELECT id, uri FROM root')) {
      if (kept.has(uri)) continue;
      for (const folder of this.folders(id).values())
        for (const name of this.files(folder).keys()) this.remove(folder, name);
      this.#db.run('DELETE FROM folder WHERE root = ?', id);
      this.#db.run('DELETE FROM root WHERE id = ?', id);
    }
    this.#folders.clear();
    this.#folderTags.clear();
    this.#roots.clear();
  }

  /** Writes what concerns many articles at once; the last step of a transaction. */
  flush(): void {
    this.#linking.flush();
    // For another window that follows: the file itself also changes while runs are merged.
    this.#db.run(
      "INSERT INTO meta(name, value) VALUES ('changes', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1",
    );
    this.#lowest.clear();
  }

  /** Forgets what is remembered of names, between two transactions. */
  trimMemory(): void {
    this.#linking.trimMemory();
  }

  /** Forgets what is remembered of rows, after a transaction was taken back. */
  forget(): void {
    this.#folders.clear();
    this.#sources.clear();
    this.#roots.clear();
    const curation = curationOf(storedCuration(this.#db), this.#language);
    this.#neverMerge = curation.file.neverMerge;
    this.#linking.forget(curation);
    this.#lowest.clear();
    this.#folderTags.clear();
  }

  /** The numbers below those that are taken on its day. */
  #rowidFor({ date, quotations }: ArticleRecord): number {
    const day = dayOf(date);
    const from = this.#rowids.from(day);
    const to = this.#rowids.to(day);
    const lowest =
      this.#lowest.get(day) ??
      this.#db.get<{ id: number | null }>(
        'SELECT min(id) AS id FROM article WHERE id >= CAST(? AS INTEGER) AND id < CAST(? AS INTEGER)',
        from,
        to,
      )!.id ??
      to;
    const rowid = lowest - quotations.length - 1;
    if (rowid < from) throw new DayOverflowError();
    this.#lowest.set(day, rowid);
    return rowid;
  }

  #addArticle({ id, root, path, folder, record }: NewArticle): void {
    const { quotations, quoted, nameOf, counts } = record;
    const names = this.#linking.add(unpackNames(record.names), counts);
    let source: number | null = null;
    if (record.source !== undefined) source = this.#sourceOf(record.source);
    const body = this.#db.insert(
      'INSERT INTO body(text, marks, names) VALUES (?, ?, ?)',
      ...[record.text, record.marks, packStoredNames(names)],
    );
    this.#db.run(
      `INSERT INTO article(id, root, path, headline, sort, byline, day, origin, source, words, quotations, encoding,
         problems, body, pairs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, x''))`,
      BigInt(id),
      ...[root, path, record.headline, record.sort, record.byline ?? null],
      ...[this.#rowids.dayOf(id), record.origin ?? null, source, record.words],
      ...[quotations.length, record.encoding, record.problems ? JSON.stringify(record.problems) : null, body],
      // Node 22 takes an empty array that came from another thread for NULL.
      record.pairs,
    );
    const about = names.map(({ row }) => ` ${tag.about(row)}`);
    const speakers = new Set<number>();
    const words: string[] = [];
    let next = 0;
    for (const by of namesIn(quoted)) {
      let line = quotations[next++]!;
      if (by.speaker !== undefined) {
        line += ` ${tag.speaker(names[by.speaker]!.row)}`;
        speakers.add(by.speaker);
      }
      for (const name of by.about) line += about[name]!;
      words.push(line);
    }
    for (let i = words.length - 1; i >= 0; i--)
      this.#db.run(
        'INSERT INTO quotes(rowid, words) VALUES (?, ?)',
        BigInt(id + words.length - i),
        words[i]!,
      );
    this.#db.run('INSERT INTO texts(rowid, words) VALUES (?, ?)', BigInt(id), record.body);
    let card = record.title + this.#tagsOf(root, folder);
    if (source !== null) card += ` ${tag.source(source)}`;
    for (const name of new Set(nameOf)) card += about[name]!;
    for (const name of speakers) card += ` ${tag.speaker(names[name]!.row)}`;
    this.#db.run('INSERT INTO cards(rowid, words) VALUES (?, ?)', BigInt(id), card);
  }

  /** The tags of a folder and of those above it. */
  #tagsOf(root: number, folder: number): string {
    let tags = this.#folderTags.get(folder);
    if (tags === undefined) {
      tags = '';
      for (let at: number | undefined = folder; at !== undefined; at = this.#parentOf(root, at))
        tags += ` ${tag.folder(at)}`;
      if (this.#folderTags.size > maxRemembered) this.#folderTags.clear();
      this.#folderTags.set(folder, tags);
    }
    return tags;
  }

  #removeArticle(article: number): void {
    const id = BigInt(article);
    const body = this.#db.get<{ id: number; marks: Uint8Array; names: Uint8Array }>(
      'SELECT id, marks, names FROM body WHERE id = (SELECT body FROM article WHERE id = ?)',
      id,
    );
    if (body) {
      const names = unpackStoredNames(body.names);
      const { nameOf, mentions, quotations } = unpackAnnotations(body.marks);
      const speakers = quotations.map(({ entity }) => entity);
      this.#linking.remove(names, countNames(names.length, nameOf, mentions, speakers));
      for (let rowid = id + 1n; rowid <= id + BigInt(quotations.length); rowid++)
        this.#db.run('DELETE FROM quotes WHERE rowid = ?', rowid);
      this.#db.run('DELETE FROM body WHERE id = ?', body.id);
    }
    for (const table of ['texts', 'cards']) this.#db.run(`DELETE FROM ${table} WHERE rowid = ?`, id);
    this.#db.run('DELETE FROM article WHERE id = ?', id);
  }

  #sourceOf(name: string): number {
    const select = 'SELECT id FROM source WHERE name = ?';
    return this.#idOf(this.#sources, name, select, 'INSERT INTO source(name) VALUES (?)', [name]);
  }

  /** Splits a path into the row of its folder, made where there is none, and the file's name. */
  #place(root: number, path: string): { folder: number; name: string } {
    const slash = path.lastIndexOf('/');
    return {
      folder: this.#folderOf(root, slash < 0 ? '' : path.slice(0, slash)),
      name: path.slice(slash + 1),
    };
  }

  #folderOf(root: number, path: string): number {
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
    return this.#folderOf(root, path.slice(0, Math.max(0, path.lastIndexOf('/'))));
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

  #count(sql: string): number {
    return this.#db.get<{ count: number }>(sql)!.count;
  }
}
