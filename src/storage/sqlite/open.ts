import { t } from '@vscode/l10n';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { reasonOf } from '../../workspace/reasons';
import { applicationId, fullTextTables, pageSize, schema, schemaVersion } from './schema';
import { Database, isDamage, resultCode } from './database';

export const databasePath = (directory: string) => path.join(directory, 'index.sqlite');

/** The index can't be used; the message is for a person. */
export class IndexUnavailable extends Error {}

export interface Opened {
  readonly db: Database;
  /** Why the index starts afresh, for a person. */
  readonly message?: string;
}

/**
 * Makes the folder of an index.
 * @throws IndexUnavailable where it can't be written.
 */
export function makeDirectory(directory: string): void {
  try {
    fs.mkdirSync(directory, { recursive: true });
    fs.accessSync(directory, fs.constants.W_OK);
  } catch (error) {
    throw new IndexUnavailable(t('The index can’t be written to {0}: {1}', directory, reasonOf(error)));
  }
}

/**
 * Opens an index for writing, makes it where there is none, and sets it aside where it is damaged or from another
 * version.
 * @param fingerprint what the stored articles depend on beside their text; with another one they are read again.
 * @param perDay of a new index, see `rowid.ts`.
 */
export function openForWriting(directory: string, fingerprint: string, perDay: number): Opened {
  const file = databasePath(directory);
  let message: string | undefined;
  if (fs.existsSync(file)) {
    const found = inspect(file, fingerprint);
    if (found === 'sound') return { db: writable(file) };
    if (found === 'outdated') {
      removeDatabase(file);
      message = t('The index was made by another version and is built again.');
    } else {
      setAside(file);
      message = t('The index was damaged; it was set aside and is built again.');
    }
  }
  const db = writable(file);
  try {
    db.transaction(() => {
      db.exec(schema);
      db.run("INSERT INTO meta(name, value) VALUES ('fingerprint', ?), ('perDay', ?)", fingerprint, perDay);
    });
  } catch (error) {
    db.close();
    throw error;
  }
  return { db, ...(message !== undefined && { message }) };
}

type State = 'sound' | 'outdated' | 'damaged';

function inspect(file: string, fingerprint: string): State {
  let db: Database | undefined;
  try {
    db = new Database(file);
    const application = db.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
    const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version;
    if (application !== applicationId) return application === 0 && version === 0 ? 'outdated' : 'damaged';
    if (version !== schemaVersion) return 'outdated';
    const stored = db.get<{ value: string }>("SELECT value FROM meta WHERE name = 'fingerprint'")?.value;
    for (const table of ['article', 'body', 'file', 'name']) db.get(`SELECT * FROM ${table} LIMIT 1`);
    for (const table of fullTextTables) db.get(`SELECT rowid FROM ${table} WHERE ${table} MATCH 'x' LIMIT 1`);
    return stored === fingerprint ? 'sound' : 'outdated';
  } catch (error) {
    if (isDamage(error) || resultCode(error) === 1) return 'damaged';
    throw error;
  } finally {
    db?.close();
  }
}

function writable(file: string): Database {
  const db = new Database(file, { cacheMb: 48 });
  db.exec(`PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    PRAGMA wal_autocheckpoint = 1000`);
  return db;
}

const companions = ['', '-wal', '-shm'];

export function removeDatabase(file: string): void {
  for (const suffix of companions) fs.rmSync(file + suffix, { force: true });
}

/** Renames a damaged index, so that it can be looked at; only the latest one is kept. */
export function setAside(file: string): void {
  const directory = path.dirname(file);
  const prefix = `${path.basename(file)}.damaged-`;
  for (const name of fs.readdirSync(directory))
    if (name.startsWith(prefix)) fs.rmSync(path.join(directory, name), { force: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  for (const suffix of companions)
    if (fs.existsSync(file + suffix)) fs.renameSync(file + suffix, `${file}.damaged-${stamp}${suffix}`);
}
