import { StorageError } from '../../errors';

/** A sorted run of a full-text table: pages of posting lists, ordered by term. */
export interface Segment {
  readonly id: number;
  /** Numbers of its leaf pages, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Which flushes of the table it holds; with `id` they tell it from one that has taken its place. */
  readonly origin: string;
  /** Pages and entries of its tombstones: rows that were deleted since. */
  readonly tombstones: string;
}

/** A segment as the list of segments has it. */
export interface ListedSegment extends Segment {
  /** A merge goes through it: it loses its first pages, and what it holds before the next term on the first one left. */
  readonly isMerged: boolean;
}

/** The row of a table's `_data` that lists its segments. */
export const structureRow = 10n;

/**
 * The row of `_data` that holds a page of a segment.
 * @see https://sqlite.org/src/file/ext/fts5/fts5_index.c, "FTS5_SEGMENT_ROWID"
 */
export const pageRow = (segment: number, page: number): bigint => (BigInt(segment) << 37n) + BigInt(page);

/** The rows of `_data` that hold the skip lists of a segment, inclusive. */
export const skipRows = (segment: number): readonly [bigint, bigint] => [
  pageRow(segment, 0) + (1n << 36n),
  pageRow(segment + 1, 0) - 1n,
];

/** The rows of `_data` that hold the tombstones of a segment, inclusive. */
export const tombstoneRows = (segment: number): readonly [bigint, bigint] => [
  pageRow(segment + 65_536, 0),
  pageRow(segment + 65_537, 0) - 1n,
];

/**
 * Reads which segments a full-text table has, oldest last.
 * @param structure the block of `structureRow`
 * @throws StorageError `damaged`
 * @see https://sqlite.org/src/file/ext/fts5/fts5_index.c, "structure record"
 */
export function segmentsOf(structure: Uint8Array): ListedSegment[] {
  // A cookie of four bytes, then the mark of the second version of this record.
  if (![0xff, 0, 0, 1].every((byte, i) => structure[4 + i] === byte)) throw new StorageError('damaged');
  let at = 8;
  const next = (): number => {
    let value = 0;
    for (let i = 0; i < 8; i++) {
      const byte = structure[at++];
      if (byte === undefined) throw new StorageError('damaged');
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    return value * 256 + (structure[at++] ?? 0);
  };
  const levels = next();
  next(); // All segments.
  next(); // A count of writes.
  const segments: ListedSegment[] = [];
  for (let level = 0; level < levels; level++) {
    const merged = next(); // The first ones of the level.
    const count = next();
    for (let i = 0; i < count; i++) {
      const [id, first, last] = [next(), next(), next()];
      const origin = `${next()}-${next()}`;
      const tombstones = `${next()}-${next()}`;
      next(); // Entries.
      if (last > 0) segments.push({ id, first, last, origin, tombstones, isMerged: i < merged });
    }
  }
  return segments;
}
