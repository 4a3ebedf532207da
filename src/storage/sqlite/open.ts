import * as fs from 'node:fs';
import * as path from 'node:path';
import { StorageError } from '../errors';
import { Database } from './database';
import { resultCode, resultCodes, storageError } from './errors';
import { metaOf } from './meta';
import { applicationId, fullTextTables, pageSize, schema, schemaVersion } from './schema';

export const databasePath = (directory: string) => path.join(directory, 'index.sqlite');

/**
 * Makes the folder of a store.
 * @throws StorageError `unwritable`
 */
export function makeDirectory(directory: string): void {
  try {
    fs.mkdirSync(directory, { recursive: true });
    fs.accessSync(directory, fs.constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    throw new StorageError('unwritable', code, { cause: error });
  }
}

/** Returns whether a database can be used as it is. Changes nothing. */
export function inspect(file: string, fingerprint: string): 'sound' | 'outdated' | 'damaged' | 'missing' {
  if (!fs.existsSync(file)) return 'missing';
  let db: Database | undefined;
  try {
    db = new Database(file);
    const application = db.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
    const version = versionOf(db);
    if (application !== applicationId) return application === 0 && version === 0 ? 'outdated' : 'damaged';
    if (version !== schemaVersion) return 'outdated';
    for (const table of ['article', 'body', 'file', 'name']) db.get(`SELECT * FROM ${table} LIMIT 1`);
    for (const table of fullTextTables) db.get(`SELECT rowid FROM ${table} WHERE ${table} MATCH 'x' LIMIT 1`);
    return metaOf<string>(db, 'fingerprint') === fingerprint ? 'sound' : 'outdated';
  } catch (error) {
    const { code } = storageError(error) as Partial<StorageError>;
    if (code === 'damaged' || resultCode(error) === resultCodes.error) return 'damaged';
    throw error;
  } finally {
    db?.close();
  }
}

export const versionOf = (db: Database): number | undefined =>
  db.get<{ user_version: number }>('PRAGMA user_version')?.user_version;

/** Opens a database for writing, one that `inspect` has found to be sound. */
export function openForWriting(file: string): Database {
  const db = new Database(file, { cacheMb: 48 });
  db.exec(`PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    PRAGMA wal_autocheckpoint = 1000`);
  return db;
}

/**
 * Makes a database and opens it for writing.
 * @param fingerprint what the stored articles depend on beside their text.
 * @param perDay see `rowid.ts`.
 */
export function create(file: string, fingerprint: string, perDay: number): Database {
  const db = openForWriting(file);
  try {
    db.transaction(() => {
      db.exec(schema);
      db.run("INSERT INTO meta(name, value) VALUES ('fingerprint', ?), ('perDay', ?)", fingerprint, perDay);
    });
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

const companions = ['', '-wal', '-shm'];

export function removeDatabase(file: string): void {
  for (const suffix of companions) fs.rmSync(file + suffix, { force: true });
}

/** Renames a damaged database, so that it can be looked at; only the latest one is kept. */
export function setAside(file: string): void {
  const directory = path.dirname(file);
  const prefix = `${path.basename(file)}.damaged-`;
  for (const name of fs.readdirSync(directory))
    if (name.startsWith(prefix)) fs.rmSync(path.join(directory, name), { force: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  for (const suffix of companions)
    if (fs.existsSync(file + suffix)) fs.renameSync(file + suffix, `${file}.damaged-${stamp}${suffix}`);
}
