import { crc32 } from 'node:zlib';
import { StorageError } from '../../errors';
import type { Database, ReadConnection } from '../database';
import type { FullTextTable } from '../schema';
import {
  pageRow,
  segmentsOf,
  skipRows,
  structureRow,
  tombstoneRows,
  type ListedSegment,
  type Segment,
} from './segments';

/** What is known of a segment's bytes; a row of `posting_sum`. Segment 0 stands for the list of segments. */
export interface SegmentSums extends Segment {
  /** The page that `pages` begins with: the first one when the segment was written. */
  readonly base: number;
  /**
   * For each page two CRC-32 of four bytes: of the page, and of the first term on it by which it is found, 0 where it has
   * none.
   */
  readonly pages: Uint8Array;
  readonly skips: number;
  readonly deleted: number;
}

interface Block {
  readonly block: Uint8Array;
}
export interface SeekRow {
  readonly term: Uint8Array;
  /** Twice the page's number, and one more where it has a skip list. */
  readonly pgno: number;
}

const bytesAPage = 8;
export const sumsOf = ({ base, pages }: SegmentSums, page: number): readonly [page: number, seek: number] => {
  const view = new DataView(pages.buffer, pages.byteOffset);
  const at = (page - base) * bytesAPage;
  if (at < 0 || at >= pages.length) throw new StorageError('damaged');
  return [view.getUint32(at), view.getUint32(at + 4)];
};

/** A CRC-32 that is never 0. */
export const seekSum = (term: Uint8Array): number => crc32(term) || 1;

export const sumOfRows = (
  db: ReadConnection,
  table: FullTextTable,
  [from, to]: readonly [bigint, bigint],
): number =>
  db
    .all<Block>(`SELECT block FROM ${table}_data WHERE id BETWEEN ? AND ? ORDER BY id`, from, to)
    .reduce((sum, { block }) => crc32(block, sum), 0);

/** The list of segments of a table, with its own checksum. */
export function structureOf(
  db: ReadConnection,
  table: FullTextTable,
): { readonly segments: readonly ListedSegment[]; readonly sum: number } {
  const found = db.get<Block>(`SELECT block FROM ${table}_data WHERE id = ?`, structureRow);
  if (!found) throw new StorageError('damaged');
  return { segments: segmentsOf(found.block), sum: crc32(found.block) };
}

const columns = `segment AS id, first, last, origin, tombstones, base, pages, skips, deleted`;

export const storedSums = (db: ReadConnection, table: FullTextTable): Map<number, SegmentSums> =>
  new Map(
    db
      .all<SegmentSums>(`SELECT ${columns} FROM posting_sum WHERE name = ?`, table)
      .map((sums) => [sums.id, sums]),
  );

/** The sums of a table, as the writer keeps them: what a transaction has changed is summed before it is committed. */
export class PostingSums {
  readonly #db: Database;
  readonly #table: FullTextTable;
  #structure: number | undefined;
  #known: Map<number, SegmentSums> | undefined;

  constructor(db: Database, table: FullTextTable) {
    this.#db = db;
    this.#table = table;
  }

  /** Forgets what is remembered of the stored sums: a transaction was taken back. */
  forget(): void {
    this.#structure = undefined;
    this.#known = undefined;
  }

  /** Sums what has changed since the last time. Costs a reading of the pages that were written meanwhile. */
  update(): void {
    const table = this.#table;
    // Its rows are written at commit otherwise, when it is too late to sum them.
    this.#db.run(`INSERT INTO ${table}(${table}) VALUES ('flush')`);
    const { segments, sum } = structureOf(this.#db, table);
    if (sum === this.#structure) return;
    const known = (this.#known ??= storedSums(this.#db, table));
    const present = new Set(segments.map(({ id }) => id));
    for (const id of known.keys()) {
      if (present.has(id) || id === 0) continue;
      this.#db.run('DELETE FROM posting_sum WHERE name = ? AND segment = ?', table, id);
      known.delete(id);
    }
    for (const segment of segments) {
      const before = known.get(segment.id);
      if (!before || segment.isMerged || !isSame(before, segment)) this.#put(this.#summed(segment, before));
    }
    const none = { first: 0, last: 0, origin: '', tombstones: '', base: 0, skips: 0, deleted: 0 };
    this.#put({ id: 0, ...none, pages: Buffer.from(String(sum)) });
    this.#structure = sum;
  }

  #put(sums: SegmentSums): void {
    const { id, first, last, origin, tombstones, base, pages, skips, deleted } = sums;
    this.#db.run(
      `INSERT OR REPLACE INTO posting_sum(name, segment, first, last, origin, tombstones, base, pages, skips, deleted)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[this.#table, id, first, last, origin, tombstones, base, pages, skips, deleted],
    );
    this.#known?.set(id, sums);
  }

  /** @param before what is known of the segment while it still grows, or loses its first pages to a merge. */
  #summed(segment: ListedSegment, before: SegmentSums | undefined): SegmentSums {
    const { id, first, last, origin, tombstones, isMerged } = segment;
    const known =
      before?.origin === origin && before.base <= first && before.last <= last ? before : undefined;
    const base = known?.base ?? first;
    const pages = Buffer.alloc((last - base + 1) * bytesAPage);
    if (known) pages.set(known.pages);
    const from = known ? known.last + 1 : first;
    if (known && (isMerged || known.first !== first)) this.#sumPages(id, first, first, base, pages);
    if (from <= last) {
      this.#sumPages(id, from, last, base, pages);
      this.#sumSeeks(id, from, base, pages);
    }
    const isGrown = !known || from <= last;
    return {
      ...{ id, first, last, origin, tombstones, base, pages },
      skips: isGrown ? sumOfRows(this.#db, this.#table, skipRows(id)) : known.skips,
      deleted:
        known?.tombstones === tombstones
          ? known.deleted
          : sumOfRows(this.#db, this.#table, tombstoneRows(id)),
    };
  }

  #sumPages(segment: number, first: number, last: number, base: number, pages: Buffer): void {
    const rows = this.#db.iterate<Block>(
      `SELECT block FROM ${this.#table}_data WHERE id BETWEEN ? AND ? ORDER BY id`,
      pageRow(segment, first),
      pageRow(segment, last),
    );
    let page = first;
    for (let row = rows.next(); !row.done; row = rows.next(), page++)
      pages.writeUInt32BE(crc32(row.value.block), (page - base) * bytesAPage);
    if (page !== last + 1) throw new StorageError('damaged');
  }

  /** Terms are added in their order, so those of the pages from one on stand last. */
  #sumSeeks(segment: number, from: number, base: number, pages: Buffer): void {
    const rows = this.#db.iterate<SeekRow>(
      `SELECT term, pgno FROM ${this.#table}_idx WHERE segid = ? ORDER BY term DESC`,
      segment,
    );
    for (let row = rows.next(); !row.done; row = rows.next()) {
      const page = row.value.pgno >> 1;
      if (page < from) {
        rows.return?.();
        return;
      }
      pages.writeUInt32BE(seekSum(row.value.term), (page - base) * bytesAPage + 4);
    }
  }
}

export const isSame = (sums: SegmentSums, { first, last, origin, tombstones }: Segment): boolean =>
  sums.first === first && sums.last === last && sums.origin === origin && sums.tombstones === tombstones;
