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

/** A row of `name` as it is stored: a key and profile, what articles say of it, and whose it is. */
export interface SummedName {
  readonly id: number;
  readonly key: string;
  readonly profile: string;
  readonly facts: string;
  readonly names: number;
  readonly nominals: number;
  readonly pronouns: number;
  readonly articles: number;
  readonly quotations: number;
  readonly entity: number;
  readonly label: string | null;
  readonly kind: string | null;
  readonly mentions: number | null;
}

export function nameChecksum(row: SummedName): number {
  const { id, key, profile, facts, names, nominals, pronouns, articles, quotations } = row;
  const { entity, label, kind, mentions } = row;
  const found = [id, key, profile, facts, names, nominals, pronouns, articles, quotations];
  return crc32(JSON.stringify([...found, entity, label, kind, mentions]));
}

/** The row itself. @throws StorageError `damaged` where it is not what was stored */
export function verifiedName<T extends SummedName & { readonly row_sum: number }>(row: T): T {
  if (nameChecksum(row) !== row.row_sum) throw new StorageError('damaged');
  return row;
}
