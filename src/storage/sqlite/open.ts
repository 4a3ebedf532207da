import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StorageError } from '../errors';
import { Database } from './database';
import { resultCode, resultCodes, storageError } from './errors';
import { metaOf, storedRowids } from './meta';
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

/** Returns whether something else stands in the place of a file: a folder, or a link that leads nowhere. */
export const isNoFile = (file: string): boolean =>
  fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined &&
  fs.statSync(file, { throwIfNoEntry: false })?.isFile() !== true;

/** Returns whether a database can be used as it is. Changes nothing. */
export function inspect(file: string, fingerprint: string): 'sound' | 'outdated' | 'damaged' | 'missing' {
  if (isNoFile(file)) return 'damaged';
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
    storedRowids(db);
    const stored = metaOf<string>(db, 'fingerprint');
    if (stored === undefined) return 'damaged';
    return stored === fingerprint ? 'sound' : 'outdated';
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

/** What SQLite says where it can't write beside a database. */
const unwritableCodes: ReadonlySet<number> = new Set([
  ...[resultCodes.cannotOpen, resultCodes.ioError, resultCodes.full, resultCodes.readOnly],
]);

/** Opens a database for questions, also where nothing can be written: on a full disk, in a folder without permission. */
export function openForReading(file: string): Database {
  let db: Database | undefined;
  try {
    db = new Database(file, { readOnly: true });
    versionOf(db);
    return db;
  } catch (error) {
    db?.close();
    // SQLite makes a file beside the database to share it, unless it is told that nobody changes it. Nobody can here.
    const isLocked = unwritableCodes.has(resultCode(error) ?? 0);
    if (!isLocked || fs.existsSync(`${file}-wal`)) throw error;
    const url = pathToFileURL(file);
    url.search = 'immutable=1';
    return new Database(url, { readOnly: true });
  }
}

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
  for (const suffix of companions) fs.rmSync(file + suffix, { force: true, recursive: true });
}

/** Renames a damaged database, so that it can be looked at; only the latest one is kept. */
export function setAside(file: string): void {
  const directory = path.dirname(file);
  const prefix = `${path.basename(file)}.damaged-`;
  for (const name of fs.readdirSync(directory))
    if (name.startsWith(prefix)) fs.rmSync(path.join(directory, name), { force: true, recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  for (const suffix of companions)
    if (fs.lstatSync(file + suffix, { throwIfNoEntry: false }))
      fs.renameSync(file + suffix, `${file}.damaged-${stamp}${suffix}`);
}
