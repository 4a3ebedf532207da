import type { CorrectionTexts, CurationTexts, StoreCounts } from '../port';
import { StorageError } from '../errors';
import type { Database, ReadConnection } from './database';
import { Rowids } from './rowid';

/** What the table `meta` holds: facts about the store as a whole. */
type Meta = 'fingerprint' | 'perDay' | 'changes' | 'complete' | 'curation' | 'corrections';

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows its values
export const metaOf = <T extends string | number>(db: ReadConnection, name: Meta): T | undefined =>
  db.get<{ value: T }>('SELECT value FROM meta WHERE name = ?', name)?.value;

export function setMeta(db: Database, name: Meta, value: string | number): void {
  db.run('INSERT OR REPLACE INTO meta(name, value) VALUES (?, ?)', name, value);
}

/** The rowids of a store as it was made. @throws StorageError `damaged` where nothing says how that was. */
export function storedRowids(db: ReadConnection): Rowids {
  const perDay = metaOf<number>(db, 'perDay');
  if (typeof perDay !== 'number' || perDay <= 0) throw new StorageError('damaged');
  return new Rowids(perDay);
}

export const storedCuration = (db: ReadConnection): CurationTexts =>
  JSON.parse(metaOf<string>(db, 'curation') ?? '{}') as CurationTexts;

export const storedCorrections = (db: ReadConnection): CorrectionTexts =>
  JSON.parse(metaOf<string>(db, 'corrections') ?? '{}') as CorrectionTexts;

export const isComplete = (db: ReadConnection): boolean => metaOf<number>(db, 'complete') === 1;

export function storedCounts(db: ReadConnection): StoreCounts {
  const count = (from: string): number =>
    db.get<{ count: number }>(`SELECT count(*) AS count FROM ${from}`)!.count;
  const withText = count('article');
  return {
    withText,
    withFindings: withText - count('article WHERE analyzed = 0'),
    problems: count('file WHERE problem IS NOT NULL'),
  };
}
