import type { Curation } from '../../core/entity';
import { LineIndex, type DateOrigin, type Span } from '../../core/article';
import type { CorpusRoot } from '../../workspace';
import { uriOf } from '../../workspace/uri';
import { unpackAnnotations, type Annotations } from '../codec/annotations';
import { unpackStoredNames } from '../codec/name-facts';
import type { ArticleSummary, Coverage, EntityId, Place, QuotationHit } from '../../corpus';
import { curationOf, storedCuration } from './curation-table';
import { leadOf } from '../codec/lead';
import { bigramBytes, type BigramFilter } from '../codec/bigram-filter';
import { unpackText } from '../../engine/ingest/article-record';
import { isoOfDay, Rowids } from './rowid';
import type { Cancelled } from '../../platform/rpc';
import { AbortError } from '../../platform/rpc';
import { DamageError, type Database, type Value } from './database';

interface ArticleRow {
  readonly id: number;
  readonly root: number;
  readonly path: string;
  readonly headline: string;
  readonly sort: string;
  readonly byline: string | null;
  readonly day: number;
  readonly origin: DateOrigin | null;
  readonly source: string | null;
  readonly words: number;
  readonly quotations: number;
  readonly encoding: string;
  readonly problems: string | null;
  readonly body: number;
}

interface Body {
  readonly text: Uint8Array;
  readonly marks: Uint8Array;
}

/** What a search that looks through many articles needs of each. */
interface Found extends Body {
  readonly id: number;
  readonly quotations: number;
}

/** Which words follow one another in the quotations of an article. */
interface Pairs {
  readonly id: number;
  readonly quotations: number;
  readonly pairs: Uint8Array;
}

/** An article as it was indexed, its parts looked up and unpacked when they are asked for. */
export class StoredArticle {
  readonly id: number;
  /** How many there are: the rowids above its own. */
  readonly quotations: number;
  readonly #stored: ArticleReader;
  readonly #body: Body;
  #row: ArticleRow | undefined;
  #text: string | undefined;
  #marks: Annotations | undefined;
  #names: readonly number[] | undefined;
  #lines: LineIndex | undefined;

  constructor(stored: ArticleReader, { id, quotations, text, marks }: Found) {
    this.id = id;
    this.quotations = quotations;
    this.#stored = stored;
    this.#body = { text, marks };
  }

  get row(): ArticleRow {
    return (this.#row ??= this.#stored.rowOf(this.id));
  }
  get uri(): string {
    return this.#stored.uriOf(this.row);
  }
  get text(): string {
    return (this.#text ??= unpackText(this.#body.text));
  }
  get marks(): Annotations {
    return (this.#marks ??= unpackAnnotations(this.#body.marks));
  }
  /** The row of `name` behind each of the article's entities. */
  get names(): readonly number[] {
    if (!this.#names) {
      const rows = this.#stored.namesOf(this.id);
      this.#names = this.marks.nameOf.map((name) => rows[name]!);
    }
    return this.#names;
  }
  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }

  place(span: Span): Place {
    const { headline, day, source, encoding } = this.row;
    const date = isoOfDay(day);
    return {
      article: this.uri,
      uri: this.uri,
      range: this.lines.rangeOf(span),
      headline,
      ...(date !== undefined && { date }),
      ...(source !== null && { source }),
      encoding,
    };
  }
}

const columns = `a.id, a.root, a.path, a.headline, a.sort, a.byline, a.day, a.origin, s.name AS source, a.words,
  a.quotations, a.encoding, a.problems, a.body`;
export const fromArticle = `SELECT ${columns} FROM article a LEFT JOIN source s ON s.id = a.source`;

/** The rowids of an index as it was made. */
export const storedRowids = (db: Database): Rowids =>
  new Rowids(db.get<{ value: number }>("SELECT value FROM meta WHERE name = 'perDay'")!.value);

/** An entity as a hit names it. */
export interface Known {
  readonly id: EntityId;
  readonly name: string;
}

/** So many hits that were shown are remembered: searches that follow one another, as by typing, find much the same. */
const maxShown = 1000;
const maxKnown = 5000;
const maxSpeakers = 100;

/** What is remembered has texts of its own: a part of a text keeps all of it in memory. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A hit without what depends on the query. */
export type ShownQuotation = Omit<QuotationHit, 'matches'>;

/** What is stored, for the answers to a query. */
export class ArticleReader {
  readonly db: Database;
  readonly roots: readonly CorpusRoot[];
  readonly #rootIds = new Map<number, CorpusRoot>();
  /** Who looks at quotations one after the other asks for their article again and again. */
  #last: StoredArticle | undefined;
  #lastPairs: Pairs | undefined;
  #version: unknown;
  readonly #language: string | undefined;
  /** Who is behind the rows of `name` that answers have asked about: of one speaker there are many hits. */
  readonly #known = new Map<number, Known | undefined>();
  /** The quotations that answers have shown, by their rowids. */
  readonly #shown = new Map<number, ShownQuotation>();
  /** The rows of `name` behind what searches have called a speaker. */
  readonly #speakers = new Map<string, readonly number[]>();
  #rowids: Rowids | undefined;
  #curation: { readonly stored: string; readonly curation: Curation } | undefined;
  /** Set for the request that is being answered. */
  cancelled: Cancelled = () => false;

  constructor(db: Database, roots: readonly CorpusRoot[], language?: string) {
    this.#language = language;
    this.db = db;
    this.roots = roots;
  }

  /** @throws AbortError where nobody waits for the answer any more. */
  check(): void {
    if (this.cancelled()) throw new AbortError();
  }

  /** Forgets everything if the index has changed since the last request; called in the transaction of this one. */
  refresh(): void {
    const version = this.db.get('PRAGMA data_version')?.['data_version'];
    if (version === this.#version) return;
    this.#version = version;
    this.#last = undefined;
    this.#lastPairs = undefined;
    this.#rootIds.clear();
    this.#known.clear();
    this.#shown.clear();
    this.#speakers.clear();
  }

  /** @param look tells who it is, where that is not remembered. */
  knownAs(name: number, look: () => Known | undefined): Known | undefined {
    if (!this.#known.has(name)) {
      const known = look();
      if (this.#known.size >= maxKnown) this.#known.clear();
      this.#known.set(name, known && copyOf(known));
    }
    return this.#known.get(name);
  }

  /** @param look tells the rows of `name` behind a speaker, where they are not remembered. */
  speaking(speaker: string, look: () => readonly number[]): readonly number[] {
    let rows = this.#speakers.get(speaker);
    if (!rows) {
      if (this.#speakers.size >= maxSpeakers) this.#speakers.clear();
      this.#speakers.set(speaker, (rows = look()));
    }
    return rows;
  }

  /** A quotation that was shown before, if it is remembered. */
  shown(rowid: number): ShownQuotation | undefined {
    return this.#shown.get(rowid);
  }

  show(rowid: number, quotation: ShownQuotation): void {
    if (this.#shown.size >= maxShown) this.#shown.clear();
    this.#shown.set(rowid, copyOf(quotation));
  }

  /** What people have decided on entities. */
  get curation(): Curation {
    const stored = storedCuration(this.db);
    if (this.#curation?.stored !== stored)
      this.#curation = { stored, curation: curationOf(stored, this.#language) };
    return this.#curation.curation;
  }

  get rowids(): Rowids {
    return (this.#rowids ??= storedRowids(this.db));
  }

  rootOf(id: number): CorpusRoot {
    let root = this.#rootIds.get(id);
    if (!root) {
      const uri = this.db.get<{ uri: string }>('SELECT uri FROM root WHERE id = ?', id)?.uri ?? '';
      root = this.roots.find((candidate) => candidate.uri === uri) ?? { uri, name: uri };
      this.#rootIds.set(id, root);
    }
    return root;
  }

  rootId(root: CorpusRoot): number | undefined {
    return this.db.get<{ id: number }>('SELECT id FROM root WHERE uri = ?', root.uri)?.id;
  }

  /** The article at or below a rowid: the one that a quotation stands in. */
  articleAt(rowid: number): StoredArticle | undefined {
    const last = this.#last;
    if (last && rowid >= last.id && rowid <= last.id + last.quotations) return last;
    const found = this.db.get<Found>(
      `SELECT a.id, a.quotations, b.text, b.marks FROM article a JOIN body b ON b.id = a.body
         WHERE a.id <= CAST(? AS INTEGER) ORDER BY a.id DESC LIMIT 1`,
      rowid,
    );
    return (this.#last = found && new StoredArticle(this, found));
  }

  /**
   * Whether a quotation may fulfil the query of a test: much sooner told than its article is unpacked.
   * @param rowid see `rowid.ts`.
   */
  mightContain(rowid: number, test: BigramFilter): boolean {
    let last = this.#lastPairs;
    if (!last || rowid < last.id || rowid > last.id + last.quotations) {
      last = this.#lastPairs = this.db.get<Pairs>(
        `SELECT id, quotations, pairs FROM article WHERE id <= CAST(? AS INTEGER) ORDER BY id DESC LIMIT 1`,
        rowid,
      );
    }
    return last !== undefined && test(last.pairs, (last.id + last.quotations - rowid) * bigramBytes);
  }

  /** @throws Damage where there is none. */
  rowOf(article: number): ArticleRow {
    const row = this.db.get<ArticleRow>(`${fromArticle} WHERE a.id = CAST(? AS INTEGER)`, article);
    if (!row) throw new DamageError();
    return row;
  }

  /** The rows of `name` that an article speaks of. */
  namesOf(article: number): number[] {
    const found = this.db.get<{ names: Uint8Array }>(
      'SELECT names FROM body WHERE id = (SELECT body FROM article WHERE id = CAST(? AS INTEGER))',
      article,
    );
    if (!found) throw new DamageError();
    return unpackStoredNames(found.names).map(({ row }) => row);
  }

  /** How many quotations an article has: the rowids above its own. */
  quotationsIn(article: number): number {
    return (
      this.db.get<{ quotations: number }>(
        'SELECT quotations FROM article WHERE id = CAST(? AS INTEGER)',
        article,
      )?.quotations ?? 0
    );
  }

  summaries(sql: string, ...values: Value[]): ArticleSummary[] {
    return this.db.all<ArticleRow>(sql, ...values).map((row) => this.summaryOf(row));
  }

  summaryOf(row: ArticleRow): ArticleSummary {
    const date = isoOfDay(row.day);
    return {
      id: this.uriOf(row),
      uri: this.uriOf(row),
      path: row.path,
      root: this.rootOf(row.root).uri,
      headline: row.headline,
      ...(row.byline !== null && { byline: row.byline }),
      ...(date !== undefined && { date }),
      ...(row.origin !== null && { dateOrigin: row.origin }),
      ...(row.source !== null && { source: row.source }),
      lead: this.#leadOf(row),
      words: row.words,
      encoding: row.encoding,
      problems: row.problems === null ? [] : (JSON.parse(row.problems) as string[]),
    };
  }

  /** How much of the corpus is stored. */
  get coverage(): Coverage {
    const withText = this.db.get<{ count: number }>('SELECT count(*) AS count FROM article')!.count;
    return { withText, withFindings: withText };
  }

  #bodyOf({ body }: ArticleRow): Body | undefined {
    return this.db.get<Body>('SELECT text, marks FROM body WHERE id = ?', body);
  }

  #leadOf(row: ArticleRow): string {
    const body = this.#bodyOf(row);
    return body ? leadOf(unpackText(body.text), unpackAnnotations(body.marks).blocks) : '';
  }

  uriOf({ root, path }: ArticleRow): string {
    return uriOf(this.rootOf(root), path);
  }
}
