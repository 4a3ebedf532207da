import * as fs from 'node:fs';
import type { FollowedStore, StoreFollower } from '../port';
import { Database } from './database';
import { isComplete, metaOf, storedCounts } from './meta';
import { versionOf } from './open';
import { schemaVersion } from './schema';

/** Looks from time to time at a database that another process writes. */
export class SqliteFollower implements StoreFollower {
  readonly #file: string;
  #db: Database | undefined;
  /** Of the file that is open: another one may take its place. */
  #inode: number | undefined;
  #changes: number | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  look(): Promise<FollowedStore | undefined> {
    try {
      return Promise.resolve(this.#look());
    } catch {
      // The other process is just making it; the next look may find it ready.
      this.#close();
      return Promise.resolve(undefined);
    }
  }

  close(): Promise<void> {
    this.#close();
    return Promise.resolve();
  }

  #look(): FollowedStore | undefined {
    const { ino } = fs.statSync(this.#file);
    if (ino !== this.#inode) this.#close();
    const isNew = this.#db === undefined;
    this.#db ??= new Database(this.#file, { readOnly: true });
    this.#inode = ino;
    if (versionOf(this.#db) !== schemaVersion) {
      this.#close();
      return undefined;
    }
    const changes = metaOf<number>(this.#db, 'changes');
    const hasChanged = isNew || changes !== this.#changes;
    this.#changes = changes;
    return {
      ...{ isNew, hasChanged, isComplete: isComplete(this.#db) },
      counts: storedCounts(this.#db),
    };
  }

  #close(): void {
    this.#db?.close();
    this.#db = undefined;
    this.#inode = undefined;
  }
}
