import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDamage, StorageError } from '../errors';
import { Database } from './database';
import { isNoFile } from './open';
import { resultCode, resultCodes, storageError } from './errors';

/**
 * The right to write an index: a transaction on a file beside it that stays open. The operating system ends it with
 * the process, however that ends, so no window ever waits for a dead one.
 */
export class Lock {
  readonly #directory: string;
  #db: Database;

  private constructor(directory: string, db: Database) {
    this.#directory = directory;
    this.#db = db;
  }

  /** @returns undefined where another window or process has it. */
  static take(directory: string): Lock | undefined {
    const db = lockedFile(directory);
    return db && new Lock(directory, db);
  }

  /**
   * Takes it once more where its file was removed.
   * @throws StorageError `failed` where somebody else has it by now.
   */
  retake(): void {
    if (fs.existsSync(fileIn(this.#directory))) return;
    this.#db.close();
    const db = lockedFile(this.#directory);
    if (!db) throw new StorageError('failed', 'another process writes the index');
    this.#db = db;
  }

  release(): void {
    this.#db.close();
  }
}

const fileIn = (directory: string): string => path.join(directory, 'lock.sqlite');

function lockedFile(directory: string): Database | undefined {
  const file = fileIn(directory);
  for (let attempt = 0; ; attempt++) {
    let db: Database | undefined;
    try {
      db = new Database(file, { cacheMb: 1, busyMs: 0 });
      db.exec('BEGIN EXCLUSIVE');
      return db;
    } catch (error) {
      db?.close();
      if (resultCode(error) === resultCodes.busy) return undefined;
      if (!(isDamage(storageError(error)) || isNoFile(file)) || attempt > 0) throw error;
      fs.rmSync(file, { force: true, recursive: true });
    }
  }
}
