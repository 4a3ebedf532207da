import { curationOf } from '../codec/curation';
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
import { ArticleWriter, type NewArticle } from './article-writer';
import type { Database } from './database';
import type { SqliteFindings, SqliteText } from './encode';
import { EntityWriter } from './entities/entity-writer';
import { promised } from './errors';
import { isComplete as storedIsComplete, metaOf, setMeta, storedCuration } from './meta';
import { PostingCheck } from './full-text/posting-check';
import { PostingSums } from './full-text/posting-sums';
import { Places, type FilePlace } from './places';
import { fullTextTables } from './schema';

/**
 * How many sorted runs of a size FTS5 makes one in passing while a table is written, and how many at once, whoever
 * waits. Its own defaults are right for a build; after it come single articles, which would wait while megabytes of
 * what the build has written are merged. Their runs are merged by `maintain`.
 */
const merging = { build: { automerge: 4, crisismerge: 16 }, after: { automerge: 0, crisismerge: 64 } };
/** Leaves of a table that one step of merging writes: some milliseconds. */
const leavesAStep = 16;

/**
 * Stores articles in the tables. What is put waits in memory until `commit`: a full-text table writes out what it holds
 * each time that a rowid is lower than the one before, so all are written in the order of their rowids.
 */
export class SqliteSink implements ArticleSink {
  readonly #db: Database;
  readonly #language: string | undefined;
  readonly #places: Places;
  readonly #entities: EntityWriter;
  readonly #articles: ArticleWriter;
  /** What is to be written, by file and record. */
  readonly #fresh = new Map<string, Map<string, NewArticle>>();
  /** Findings of articles that are stored already, by their rowids. */
  readonly #late = new Map<number, { readonly place: FilePlace; readonly findings: SqliteFindings }>();
  /** The files that were put: what they held before is removed. */
  readonly #replaced = new Set<string>();
  readonly #checkFile: () => void;
  readonly #sums: readonly PostingSums[];
  readonly #postings: PostingCheck;
  #isOpen = false;
  #changesBefore = 0;

  /** @param checkFile throws where the database is no longer the file of the store. */
  constructor(db: Database, language: string | undefined, checkFile: () => void) {
    this.#checkFile = checkFile;
    this.#db = db;
    this.#sums = fullTextTables.map((table) => new PostingSums(db, table));
    this.#postings = new PostingCheck(db);
    this.#language = language;
    this.#places = new Places(db);
    this.#entities = new EntityWriter(db, curationOf(storedCuration(db), language));
    this.#articles = new ArticleWriter(db, this.#places, this.#entities);
  }

  begin(): Promise<void> {
    return promised(() => {
      if (this.#isOpen) throw new StorageError('failed', 'a transaction is open');
      this.#checkFile();
      // A transaction that changes nothing writes nothing: it does not fail where nothing can be written.
      this.#db.exec('BEGIN');
      this.#changesBefore = this.#changes();
      this.#isOpen = true;
    });
  }

  commit(): Promise<void> {
    return promised(() => {
      try {
        this.#write();
        this.#entities.flush();
        if (this.#changes() !== this.#changesBefore) {
          this.#sumPostings();
          // For another process that follows: the file itself also changes while runs are merged.
          setMeta(this.#db, 'changes', (metaOf<number>(this.#db, 'changes') ?? 0) + 1);
        }
        this.#db.exec('COMMIT');
        this.#end();
      } catch (error) {
        this.#undo();
        throw error;
      }
    });
  }

  rollback(): Promise<void> {
    return promised(() => {
      if (this.#isOpen) this.#undo();
    });
  }

  putFile(file: FileRef, { size, mtime, doubt, hash, problem }: StoredFile): Promise<void> {
    return promised(() => {
      const place = this.#place(file);
      // What is new has no articles: most files of a build.
      if (this.#isStored(place)) this.#removeArticles(place);
      this.#fresh.delete(keyOf(place));
      this.#replaced.add(keyOf(place));
      this.#db.run(
        'INSERT OR REPLACE INTO file(folder, name, size, mtime, hash, doubt, problem) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[
          place.folder,
          place.name,
          size,
          mtime,
          hash ?? null,
          doubt ? 1 : 0,
          problem ? JSON.stringify(problem) : null,
        ],
      );
    });
  }

  touchFile(file: FileRef, { size, mtime, doubt }: FileState): Promise<void> {
    return promised(() => {
      const place = this.#storedPlace(file);
      if (!place) return;
      const { folder, name } = place;
      this.#db.run(
        'UPDATE file SET size = ?, mtime = ?, doubt = ? WHERE folder = ? AND name = ?',
        ...[size, mtime, doubt ? 1 : 0, folder, name],
      );
    });
  }

  removeFile(file: FileRef): Promise<void> {
    return promised(() => {
      const place = this.#storedPlace(file);
      if (!place) return;
      this.#removeArticles(place);
      this.#fresh.delete(keyOf(place));
      this.#db.run('DELETE FROM file WHERE folder = ? AND name = ?', place.folder, place.name);
    });
  }

  outdateFiles(files: readonly FileRef[]): Promise<void> {
    return promised(() => {
      for (const file of files) {
        const place = this.#storedPlace(file);
        if (!place) continue;
        const { folder, name } = place;
        this.#db.run('UPDATE file SET hash = NULL, doubt = 1 WHERE folder = ? AND name = ?', folder, name);
      }
    });
  }

  putText({ record = '', ...file }: ArticleRef, text: EncodedText): Promise<void> {
    return promised(() => {
      const place = this.#place(file);
      const key = keyOf(place);
      let articles = this.#fresh.get(key);
      if (!articles) this.#fresh.set(key, (articles = new Map<string, NewArticle>()));
      articles.set(record, { place, record, text: text as SqliteText });
    });
  }

  putFindings({ record = '', ...file }: ArticleRef, encoded: EncodedFindings): Promise<void> {
    return promised(() => {
      const place = this.#storedPlace(file);
      if (!place) throw new StorageError('failed', `no article ${file.path}#${record}`);
      const findings = encoded as SqliteFindings;
      const fresh = this.#fresh.get(keyOf(place))?.get(record);
      if (fresh) {
        fresh.findings = findings;
        return;
      }
      const stored = this.#articles.articlesOf(place).find((article) => article.record === record);
      if (!stored) throw new StorageError('failed', `no article ${file.path}#${record}`);
      this.#late.set(stored.id, { place, findings });
    });
  }

  keepRoots(roots: readonly string[]): Promise<void> {
    return promised(() => {
      const kept = new Set(roots);
      for (const { id, uri } of this.#db.all<{ id: number; uri: string }>('SELECT id, uri FROM root')) {
        if (kept.has(uri)) continue;
        for (const article of this.#db.all<{ id: number }>('SELECT id FROM article WHERE root = ?', id))
          this.#removeArticle(article.id);
        for (const [key, articles] of this.#fresh)
          if ([...articles.values()].some(({ place }) => place.root === id)) this.#fresh.delete(key);
        this.#db.run('DELETE FROM file WHERE folder IN (SELECT id FROM folder WHERE root = ?)', id);
        this.#db.run('DELETE FROM folder WHERE root = ?', id);
        this.#db.run('DELETE FROM root WHERE id = ?', id);
      }
      this.#places.forget();
    });
  }

  putCuration(texts: CurationTexts): Promise<void> {
    return promised(() => {
      setMeta(this.#db, 'curation', JSON.stringify(texts));
      this.#entities.curate(curationOf(texts, this.#language));
    });
  }

  putCorrections(texts: CorrectionTexts): Promise<void> {
    return promised(() => {
      setMeta(this.#db, 'corrections', JSON.stringify(texts));
    });
  }

  setComplete(isComplete: boolean): Promise<void> {
    return promised(() => {
      if (storedIsComplete(this.#db) === isComplete) return;
      setMeta(this.#db, 'complete', isComplete ? 1 : 0);
      const { automerge, crisismerge } = isComplete ? merging.after : merging.build;
      for (const table of fullTextTables)
        this.#db.run(
          `INSERT INTO ${table}(${table}, rank) VALUES ('automerge', ${automerge}), ('crisismerge', ${crisismerge})`,
        );
    });
  }

  /**
   * Merges some of the runs that saved articles have left in the full-text tables. What is merged is verified before: a
   * merge would write damage anew, with a checksum that fits.
   */
  maintain(): Promise<boolean> {
    return promised(() => {
      if (this.#postings.scrub()) return true;
      this.#postings.forget();
      return this.#db.transaction(() => {
        let hasMore = false;
        for (const table of fullTextTables) {
          const before = this.#changes();
          this.#db.run(`INSERT INTO ${table}(${table}, rank) VALUES ('merge', ${leavesAStep})`);
          // As FTS5 tells that there was something to do.
          hasMore ||= this.#changes() - before >= 2;
        }
        this.#sumPostings();
        return hasMore;
      });
    });
  }

  trimMemory(): Promise<void> {
    return promised(() => {
      this.#entities.trimMemory();
      this.#db.exec('PRAGMA shrink_memory');
    });
  }

  /** Sums what the open transaction has written to the full-text tables. */
  #sumPostings(): void {
    try {
      for (const sums of this.#sums) sums.update();
    } catch (error) {
      for (const sums of this.#sums) sums.forget();
      throw error;
    }
  }

  #changes(): number {
    return this.#db.get<{ count: number }>('SELECT total_changes() AS count')!.count;
  }

  #write(): void {
    const writes: { readonly id: number; readonly write: () => void }[] = [];
    const fresh = [...this.#fresh.values()].flatMap((articles) => [...articles.values()]).sort(byPlace);
    for (const { place, record } of fresh)
      for (const stored of this.#replaced.has(keyOf(place)) ? [] : this.#articles.articlesOf(place))
        if (stored.record === record) this.#removeArticle(stored.id);
    for (const article of fresh) {
      const { id, room } = this.#articles.place(article);
      writes.push({
        id,
        write: () => {
          this.#articles.add(article, id, room);
        },
      });
    }
    for (const [stored, { place, findings }] of this.#late) {
      const id = this.#articles.makeRoom(stored, findings.quotations.length);
      writes.push({
        id,
        write: () => {
          this.#articles.addFindings(id, place, findings);
        },
      });
    }
    for (const { write } of writes.sort((a, b) => a.id - b.id)) write();
  }

  #place(file: FileRef): FilePlace {
    this.#requireOpen();
    return this.#places.file(file);
  }

  #storedPlace(file: FileRef): FilePlace | undefined {
    this.#requireOpen();
    return this.#places.storedFile(file);
  }

  #requireOpen(): void {
    if (!this.#isOpen) throw new StorageError('failed', 'no transaction is open');
  }

  #isStored({ folder, name }: FilePlace): boolean {
    return this.#db.get('SELECT 1 FROM file WHERE folder = ? AND name = ?', folder, name) !== undefined;
  }

  #removeArticles(place: FilePlace): void {
    for (const { id } of this.#articles.articlesOf(place)) this.#removeArticle(id);
  }

  #removeArticle(id: number): void {
    this.#late.delete(id);
    this.#articles.remove(id);
  }

  /** Takes back a transaction, and what is remembered of it. */
  #undo(): void {
    try {
      this.#db.exec('ROLLBACK');
    } catch {
      // The error that broke the transaction has ended it already.
    }
    this.#end();
    for (const sums of this.#sums) sums.forget();
    this.#places.forget();
    this.#entities.forget(curationOf(storedCuration(this.#db), this.#language));
  }

  #end(): void {
    this.#isOpen = false;
    this.#postings.forget();
    this.#fresh.clear();
    this.#late.clear();
    this.#replaced.clear();
    this.#articles.forget();
  }
}

const keyOf = ({ folder, name }: FilePlace): string => `${folder}/${name}`;

const byPlace = (a: NewArticle, b: NewArticle): number =>
  a.place.path < b.place.path
    ? -1
    : a.place.path > b.place.path
      ? 1
      : a.record < b.record
        ? -1
        : a.record > b.record
          ? 1
          : 0;
