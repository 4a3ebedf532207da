import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDamage } from '../errors';
import { Database } from './database';
import { resultCode, resultCodes, storageError } from './errors';

/**
 * The right to write an index: a transaction on a file beside it that stays open. The operating system ends it with
 * the process, however that ends, so no window ever waits for a dead one.
 */
export class Lock {
  readonly #db: Database;
  private constructor(db: Database) {
    this.#db = db;
  }

  /** @returns undefined where another window or process has it. */
  static take(directory: string): Lock | undefined {
    const file = path.join(directory, 'lock.sqlite');
    for (let attempt = 0; ; attempt++) {
      let db: Database | undefined;
      try {
        db = new Database(file, { cacheMb: 1, busyMs: 0 });
        db.exec('BEGIN EXCLUSIVE');
        return new Lock(db);
      } catch (error) {
        db?.close();
        if (resultCode(error) === resultCodes.busy) return undefined;
        if (!isDamage(storageError(error)) || attempt > 0) throw error;
        fs.rmSync(file, { force: true });
      }
    }
  }

  release(): void {
    this.#db.close();
  }
}
