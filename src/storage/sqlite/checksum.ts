import { crc32 } from 'node:zlib';
import { StorageError } from '../errors';

/** The CRC-32 of bytes one after the other; 1 GB/s. */
export const checksum = (...parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => crc32(part, sum), 0);

/** @throws StorageError `damaged` where bytes are not those that were stored. */
export function verify(sum: number | null, ...parts: readonly Uint8Array[]): void {
  if (checksum(...parts) !== sum) throw new StorageError('damaged');
}

/** What of an article's row is shown. */
export interface SummedRow {
  readonly path: string;
  readonly record: string;
  readonly headline: string;
  readonly byline: string | null;
  readonly day: number;
  /** See `packOrigin`. */
  readonly origin: string | null;
  /** As JSON. */
  readonly tags: string | null;
  readonly words: number;
  readonly encoding: string;
  readonly problems: string | null;
  readonly start: string | null;
}

export function rowChecksum(row: SummedRow): number {
  const { path, record, headline, byline, day, origin, tags, words, encoding, problems, start } = row;
  const shown = [path, record, headline, byline, day, origin, tags, words, encoding, problems, start];
  return crc32(JSON.stringify(shown));
}
