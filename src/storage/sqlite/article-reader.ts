import { unpackOrigin } from './date-origin';
import type { Span, TextPosition, TextRange } from '../../core/article';
import {
  articleId,
  fileOfArticle,
  recordOfArticle,
  type ArticleId,
  type ArticleSummary,
  type Coverage,
  type Place,
} from '../../corpus';
import type { CorpusRoot } from '../../workspace/types';
import { locate, uriOf } from '../../workspace/uri';
import { noAnnotations, unpackAnnotations, unpackBlocks, type Annotations } from '../codec/annotations';
import { bigramBytes, type BigramFilter } from '../codec/bigram-filter';
import { leadOf } from '../codec/lead';
import { unpackStoredNames } from '../codec/name-facts';
import { isDamage, StorageError } from '../errors';
import { FilePositions } from '../search/file-positions';
import type { FileRef, TextBlock } from '../port';
import { rowChecksum, type SummedRow, verify } from './checksum';
import type { ReadConnection, Value } from './database';
import { storedCounts, storedRowids } from './meta';
import { unpackText } from './packed-text';
import { isoOfDay, type Rowids } from './rowid';

/** A row of `article`, with the name of its source. */
export interface ArticleRow extends SummedRow {
  readonly id: number;
  readonly root: number;
  readonly source: string | null;
  readonly body: number;
  readonly row_sum: number;
}

interface Body {
  readonly text: Uint8Array;
  readonly blocks: Uint8Array;
  readonly text_sum: number;
  readonly annotations: Uint8Array | null;
  readonly annotations_sum: number | null;
}

/** What a search that looks through many articles needs of each. */
interface FoundArticle extends Body {
  readonly id: number;
  readonly quotations: number;
}

interface ArticleBigrams {
  readonly id: number;
  readonly quotations: number;
  readonly bigrams: Uint8Array;
  readonly bigrams_sum: number;
}

/** An article as it was stored, its parts looked up and unpacked when they are asked for. */
export class StoredArticle {
  readonly id: number;
  /** How many there are: the rowids above its own. */
  readonly quotations: number;
  readonly #reader: ArticleReader;
  readonly #body: Body;
  #row: ArticleRow | undefined;
  #text: string | undefined;
  #searched: string | undefined;
  #isVerified = false;
  #blocks: readonly TextBlock[] | undefined;
  #annotations: Annotations | undefined;
  #names: readonly number[] | undefined;
  #positions: FilePositions | undefined;

  constructor(reader: ArticleReader, { id, quotations, ...body }: FoundArticle) {
    this.id = id;
    this.quotations = quotations;
    this.#reader = reader;
    this.#body = body;
  }

  get row(): ArticleRow {
    return (this.#row ??= this.#reader.rowOf(this.id));
  }
  get text(): string {
    return (this.#text ??= this.#reader.naming(this.id, () => unpackText(this.#verified.text)));
  }
  /** What of its text is searched: its blocks. */
  get searchedText(): string {
    return (this.#searched ??= this.blocks.map(({ start, end }) => this.text.slice(start, end)).join('\n'));
  }
  get blocks(): readonly TextBlock[] {
    return (this.#blocks ??= this.#reader.naming(this.id, () => unpackBlocks(this.#verified.blocks)));
  }
  get #verified(): Body {
    if (!this.#isVerified) verify(this.#body.text_sum, this.#body.text, this.#body.blocks);
    this.#isVerified = true;
    return this.#body;
  }
  /** None before its findings are stored. */
  get annotations(): Annotations {
    const { annotations, annotations_sum } = this.#body;
    return (this.#annotations ??= this.#reader.naming(this.id, () => {
      if (annotations) verify(annotations_sum, annotations);
      return annotations ? unpackAnnotations(annotations) : noAnnotations;
    }));
  }
  /** The row of `name` behind each of the article's entities. */
  get names(): readonly number[] {
    if (!this.#names) {
      const rows = this.#reader.namesOf(this.id);
      this.#names = this.annotations.nameOf.map((name) => rows[name]!);
    }
    return this.#names;
  }

  get positions(): FilePositions {
    return (this.#positions ??= new FilePositions(this.text, startOf(this.row)));
  }

  /** Where a span stands in the article's file. */
  rangeOf(span: Span): TextRange {
    return this.positions.rangeOf(span);
  }

  place(span: Span): Place {
    const { headline, day, origin, source, encoding } = this.row;
    const date = isoOfDay(day);
    return {
      ...this.#reader.identity(this.row),
      range: this.rangeOf(span),
      headline,
      ...(date !== undefined && { date }),
      ...(origin !== null && { dateOrigin: unpackOrigin(origin).dateOrigin }),
      ...(source !== null && { source }),
      encoding,
    };
  }
}

/** Where an article's text begins, where that is not the start of its file. */
function startOf({ start }: ArticleRow): TextPosition | undefined {
  if (start === null) return undefined;
  const [line = 0, character = 0] = start.split(':').map(Number);
  return { line, character };
}

const columns = `a.id, a.root, a.path, a.record, a.headline, a.byline, a.day, a.origin, s.name AS source, a.tags, a.words,
  a.encoding, a.problems, a.start, a.body, a.row_sum`;
/** What `ArticleReader.summaries` selects from: `a` is the article, `s` its source. */
export const articleTables = 'FROM article a LEFT JOIN source s ON s.id = a.source';

/** Reads articles. */
export class ArticleReader {
  readonly #db: ReadConnection;
  readonly #roots: readonly CorpusRoot[];
  readonly #rootIds = new Map<number, CorpusRoot>();
  /** Who looks at quotations one after the other asks for their article again and again. */
  #last: StoredArticle | undefined;
  #lastBigrams: ArticleBigrams | undefined;
  #rowids: Rowids | undefined;
  #coverage: Coverage | undefined;

  constructor(db: ReadConnection, roots: readonly CorpusRoot[]) {
    this.#db = db;
    this.#roots = roots;
  }

  /** Forgets what is remembered: something was committed. */
  forget(): void {
    this.#last = undefined;
    this.#lastBigrams = undefined;
    this.#coverage = undefined;
    this.#rootIds.clear();
  }

  get rowids(): Rowids {
    return (this.#rowids ??= storedRowids(this.#db));
  }

  get coverage(): Coverage {
    if (!this.#coverage) {
      const { withText, withFindings } = storedCounts(this.#db);
      this.#coverage = { withText, withFindings };
    }
    return this.#coverage;
  }

  rootOf(id: number): CorpusRoot {
    let root = this.#rootIds.get(id);
    if (!root) {
      const uri = this.#db.get<{ uri: string }>('SELECT uri FROM root WHERE id = ?', id)?.uri ?? '';
      root = this.#roots.find((candidate) => candidate.uri === uri) ?? { uri, name: uri };
      this.#rootIds.set(id, root);
    }
    return root;
  }

  rootId(root: CorpusRoot): number | undefined {
    return this.#db.get<{ id: number }>('SELECT id FROM root WHERE uri = ?', root.uri)?.id;
  }

  /** The row of a file's root, and its path; undefined where it is in none of the roots. */
  placeOf(uri: string): { readonly root: number; readonly path: string } | undefined {
    const place = locate(this.#roots, uri);
    const root = place && this.rootId(place.root);
    return place && root !== undefined ? { root, path: place.path } : undefined;
  }

  /** The rowid of an article, undefined where there is none of this id. */
  rowidOf(id: ArticleId): number | undefined {
    const place = this.placeOf(fileOfArticle(id));
    return (
      place &&
      this.#db.get<{ id: number }>(
        'SELECT id FROM article WHERE root = ? AND path = ? AND record = ?',
        place.root,
        place.path,
        recordOfArticle(id),
      )?.id
    );
  }

  /** The stored article of an id, undefined where there is none. */
  articleOf(id: ArticleId): StoredArticle | undefined {
    const rowid = this.rowidOf(id);
    return rowid === undefined ? undefined : this.articleAt(rowid);
  }

  /** The article at or below a rowid: the one that a quotation stands in. */
  articleAt(rowid: number): StoredArticle | undefined {
    const last = this.#last;
    if (last && rowid >= last.id && rowid <= last.id + last.quotations) return last;
    const found = this.#db.get<FoundArticle>(
      `SELECT a.id, a.quotations, b.text, b.blocks, b.text_sum, b.annotations, b.annotations_sum FROM article a JOIN body b ON b.id = a.body
         WHERE a.id <= CAST(? AS INTEGER) ORDER BY a.id DESC LIMIT 1`,
      rowid,
    );
    return (this.#last = found && new StoredArticle(this, found));
  }

  /**
   * Rules out most quotations that don't match, much sooner than their article is unpacked.
   * @param rowid see `rowid.ts`.
   */
  mightContain(rowid: number, filter: BigramFilter): boolean {
    let last = this.#lastBigrams;
    if (!last || rowid < last.id || rowid > last.id + last.quotations) {
      last = this.#lastBigrams = this.#db.get<ArticleBigrams>(
        'SELECT id, quotations, bigrams, bigrams_sum FROM article WHERE id <= CAST(? AS INTEGER) ORDER BY id DESC LIMIT 1',
        rowid,
      );
      const found = last;
      if (found)
        this.naming(found.id, () => {
          // 0 before its findings are stored.
          if (found.bigrams.length > 0) verify(found.bigrams_sum, found.bigrams);
        });
    }
    return last !== undefined && filter(last.bigrams, (last.id + last.quotations - rowid) * bigramBytes);
  }

  /** @throws StorageError `damaged` where there is none. */
  rowOf(article: number): ArticleRow {
    const row = this.#rows('WHERE a.id = CAST(? AS INTEGER)', [article])[0];
    if (!row) throw new StorageError('damaged');
    return row;
  }

  /** The rows of `name` that an article speaks of. */
  namesOf(article: number): number[] {
    const found = this.#db.get<{ names: Uint8Array | null; names_sum: number | null }>(
      'SELECT names, names_sum FROM body WHERE id = (SELECT body FROM article WHERE id = CAST(? AS INTEGER))',
      article,
    );
    if (!found) throw new StorageError('damaged');
    const { names, names_sum } = found;
    if (!names) return [];
    return this.naming(article, () => {
      verify(names_sum, names);
      return unpackStoredNames(names).map(({ row }) => row);
    });
  }

  /** @param clauses what stands behind `articleTables`. */
  summaries(clauses: string, values: readonly Value[]): ArticleSummary[] {
    return this.#rows(clauses, values).map((row) => this.summaryOf(row));
  }

  summaryOf(row: ArticleRow): ArticleSummary {
    const date = isoOfDay(row.day);
    const start = startOf(row);
    const { article: id, uri } = this.identity(row);
    return {
      id,
      uri,
      ...(row.record !== '' && { record: row.record }),
      ...(start && { start }),
      path: row.path,
      root: this.rootOf(row.root).uri,
      headline: row.headline,
      ...(row.byline !== null && { byline: row.byline }),
      ...(date !== undefined && { date }),
      ...(row.origin !== null && unpackOrigin(row.origin)),
      ...(row.source !== null && { source: row.source }),
      ...(row.tags !== null && { tags: JSON.parse(row.tags) as readonly string[] }),
      lead: this.#leadOf(row),
      words: row.words,
      encoding: row.encoding,
      problems: row.problems === null ? [] : (JSON.parse(row.problems) as ArticleSummary['problems']),
    };
  }

  identity({ root, path, record }: ArticleRow): Pick<Place, 'article' | 'uri'> {
    const uri = uriOf(this.rootOf(root), path);
    return { article: articleId(uri, record), uri };
  }

  #rows(clauses: string, values: readonly Value[]): ArticleRow[] {
    const rows = this.#db.all<ArticleRow>(`SELECT ${columns} ${articleTables} ${clauses}`, ...values);
    if (rows.some((row) => rowChecksum(row) !== row.row_sum)) throw new StorageError('damaged');
    return rows;
  }

  /** Does what reads an article, and names its file where that is damaged. */
  naming<T>(article: number, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!isDamage(error)) throw error;
      const file = this.#db.get<FileRef>(
        'SELECT r.uri AS root, a.path FROM article a JOIN root r ON r.id = a.root WHERE a.id = CAST(? AS INTEGER)',
        article,
      );
      throw new StorageError('damaged', file?.path, { cause: error, ...(file && { file }) });
    }
  }

  #leadOf({ id, body }: ArticleRow): string {
    return this.naming(id, () => {
      const found = this.#db.get<Pick<Body, 'text' | 'blocks' | 'text_sum'>>(
        'SELECT text, blocks, text_sum FROM body WHERE id = ?',
        body,
      );
      if (!found) throw new StorageError('damaged');
      verify(found.text_sum, found.text, found.blocks);
      return leadOf(unpackText(found.text), unpackBlocks(found.blocks));
    });
  }
}
