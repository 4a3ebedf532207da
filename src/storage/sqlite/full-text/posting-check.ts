import { crc32 } from 'node:zlib';
import { StorageError } from '../../errors';
import type { MatchExpression } from '../../search/match-expression';
import type { ReadConnection } from '../database';
import { fullTextTables, prefixLengths, type FullTextTable } from '../schema';
import { printExpression, tokenOf } from './expression';
import {
  isSame,
  seekSum,
  storedSums,
  structureOf,
  sumOfRows,
  sumsOf,
  type SeekRow,
  type SegmentSums,
} from './posting-sums';
import { pageRow, skipRows, tombstoneRows } from './segments';

/** Terms of a full-text table from one to another, as its pages hold them. */
interface TermRange {
  readonly from: Buffer;
  readonly to: Buffer;
}

/** So many pages are verified in a step of `scrub`, 1 MB. */
const pagesAStep = 64;

/**
 * Verifies the pages of full-text tables that a question is going to read, each once until something is committed:
 * SQLite has no checksums, and a wrong byte in a posting list makes other rows of it.
 */
export class PostingCheck {
  readonly #db: ReadConnection;
  readonly #tables = new Map<FullTextTable, CheckedTable>();
  /** Segments that `scrub` is done with. They are kept when something is committed: a merge only takes from them. */
  readonly #scrubbed = new Set<string>();

  constructor(db: ReadConnection) {
    this.#db = db;
  }

  /** Forgets what was verified: something was committed. */
  forget(): void {
    this.#tables.clear();
  }

  /**
   * An expression as `MATCH` takes it, once the posting lists behind it are verified.
   * @throws StorageError `damaged`
   */
  print(table: FullTextTable, match: MatchExpression): string {
    const checked = this.#table(table);
    for (const range of rangesOf(table, match)) checked.verify(range);
    return printExpression(match);
  }

  /**
   * Verifies some more pages of all tables.
   * @returns whether some are left.
   * @throws StorageError `damaged`
   */
  scrub(): boolean {
    return fullTextTables.some((table) => this.#table(table).scrub(this.#scrubbed));
  }

  #table(table: FullTextTable): CheckedTable {
    let checked = this.#tables.get(table);
    if (!checked) this.#tables.set(table, (checked = new CheckedTable(this.#db, table)));
    return checked;
  }
}

class CheckedTable {
  readonly #db: ReadConnection;
  readonly #table: FullTextTable;
  readonly #segments: readonly SegmentSums[];
  readonly #verified = new Map<number, Set<number>>();
  readonly #asked = new Set<string>();

  constructor(db: ReadConnection, table: FullTextTable) {
    this.#db = db;
    this.#table = table;
    const { segments, sum } = structureOf(db, table);
    const stored = storedSums(db, table);
    const own = stored.get(0);
    if (own ? Buffer.from(own.pages).toString() !== String(sum) : segments.length > 0)
      throw new StorageError('damaged');
    this.#segments = segments.map((segment) => {
      const sums = stored.get(segment.id);
      if (!sums || !isSame(sums, segment)) throw new StorageError('damaged');
      return sums;
    });
  }

  verify({ from, to }: TermRange): void {
    const key = `${from.toString('latin1')}\n${to.toString('latin1')}`;
    if (this.#asked.has(key)) return;
    for (const segment of this.#segments) {
      const first = this.#seek(segment, 'term <= ? ORDER BY term DESC', [from]);
      const next = this.#next(segment, from);
      // Pages between these two begin with no term; else a row by which one is found is wrong.
      for (let page = (first ?? segment.first - 1) + 1; page < (next ?? segment.last + 1); page++)
        if (sumsOf(segment, page)[1] !== 0) throw new StorageError('damaged');
      const last = from.equals(to) ? next : this.#next(segment, to);
      this.#verifyPages(segment, first ?? segment.first, last ?? segment.last);
    }
    this.#asked.add(key);
  }

  /** The page that the first term behind another one leads to; a merge leaves rows that lead to pages which are gone. */
  #next(segment: SegmentSums, term: Buffer): number | undefined {
    return this.#seek(segment, 'term > ? AND pgno >= ? ORDER BY term', [term, segment.first << 1]);
  }

  /** The page that the first of some terms leads to. */
  #seek(segment: SegmentSums, which: string, values: readonly (Buffer | number)[]): number | undefined {
    const row = this.#db.get<SeekRow>(
      `SELECT term, pgno FROM ${this.#table}_idx WHERE segid = ? AND ${which} LIMIT 1`,
      segment.id,
      ...values,
    );
    if (!row) return undefined;
    const page = row.pgno >> 1;
    if (page < segment.first) return undefined;
    if (sumsOf(segment, page)[1] !== seekSum(row.term)) throw new StorageError('damaged');
    return page;
  }

  #verifyPages(segment: SegmentSums, first: number, last: number): void {
    let verified = this.#verified.get(segment.id);
    if (!verified) {
      this.#verified.set(segment.id, (verified = new Set()));
      if (
        sumOfRows(this.#db, this.#table, skipRows(segment.id)) !== segment.skips ||
        sumOfRows(this.#db, this.#table, tombstoneRows(segment.id)) !== segment.deleted
      )
        throw new StorageError('damaged');
    }
    for (let page = first; page <= last; page++) {
      if (verified.has(page)) continue;
      const found = this.#db.get<{ block: Uint8Array }>(
        `SELECT block FROM ${this.#table}_data WHERE id = ?`,
        pageRow(segment.id, page),
      );
      if (!found || crc32(found.block) !== sumsOf(segment, page)[0]) throw new StorageError('damaged');
      verified.add(page);
    }
  }

  /** @returns whether pages are left to verify. */
  scrub(done: Set<string>): boolean {
    let left = pagesAStep;
    for (const segment of this.#segments) {
      const name = `${this.#table} ${segment.id} ${segment.origin}`;
      if (done.has(name)) continue;
      for (let page = segment.first; page <= segment.last; page++) {
        if (this.#verified.get(segment.id)?.has(page)) continue;
        if (left-- === 0) return true;
        this.#verifyPages(segment, page, page);
      }
      done.add(name);
    }
    return false;
  }
}

/** The terms that an expression reads. */
function rangesOf(table: FullTextTable, match: MatchExpression): TermRange[] {
  switch (match.type) {
    case 'and':
    case 'or':
      return match.nodes.flatMap((node) => rangesOf(table, node));
    case 'not':
      return [...rangesOf(table, match.node), ...rangesOf(table, match.without)];
    case 'prefix': {
      const token = tokenOf(match);
      const index = prefixLengths[table].indexOf(Array.from(token).length);
      if (index >= 0) return [only(`${index + 1}${token}`)];
      const from = Buffer.from(`0${token}`);
      // No term has this byte: it is none of UTF-8.
      return [{ from, to: Buffer.concat([from, Buffer.of(0xff)]) }];
    }
    case 'term':
    case 'tag':
      return [only(`0${tokenOf(match)}`)];
  }
}

function only(term: string): TermRange {
  const bytes = Buffer.from(term);
  return { from: bytes, to: bytes };
}
