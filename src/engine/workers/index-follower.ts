import { t } from '@vscode/l10n';
import * as fs from 'node:fs';
import type { Rpc } from '../../platform/rpc';
import { Database } from '../../storage/sqlite/database';
import { databasePath } from '../../storage/sqlite/open';
import { schemaVersion } from '../../storage/sqlite/schema';
import type { Progress } from '../ingest/progress';
import type { HostForWriter, WriterForHost } from '../protocol';
import type { HeldIndex } from './held-index';

const pollMs = 500;

export interface IndexFollowerContext {
  readonly directory: string;
  readonly host: Rpc<WriterForHost, HostForWriter>;
  readonly progress: Progress;
  /** Opened once its lock is free. */
  readonly index: HeldIndex;
  /** Called where the lock can't be taken or the index not be opened; following has ended then. */
  readonly failed: (error: unknown) => void;
}

/**
 * Follows an index that another process writes: notifies the host of what that one changes, and takes the index over
 * when it ends.
 */
export class IndexFollower {
  readonly #context: IndexFollowerContext;
  #timer: NodeJS.Timeout | undefined;
  #db: Database | undefined;
  /** Inode of the database: another one is another index. */
  #file: number | undefined;
  #changes: unknown;
  #waiting: (() => void)[] = [];

  constructor(context: IndexFollowerContext) {
    this.#context = context;
  }

  get isFollowing(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    this.#context.progress.message = t(
      'Another window keeps the index of this corpus up to date; this one follows.',
    );
    this.#poll();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#closeDatabase();
  }

  /** Resolves when the index is complete, or following has ended. */
  complete(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #poll(): void {
    const { index, failed } = this.#context;
    this.#timer = setTimeout(() => {
      this.#poll();
    }, pollMs);
    try {
      if (!index.tryLock()) {
        this.#look();
        return;
      }
      this.stop();
      index.open();
    } catch (error) {
      this.stop();
      failed(error);
    }
    this.#setComplete();
  }

  /** Reads what the other process has written since the last look. */
  #look(): void {
    try {
      this.#openDatabase();
      const changes = this.#meta('changes');
      if (changes !== this.#changes) {
        this.#changes = changes;
        const { host, progress } = this.#context;
        progress.articles = progress.withFindings = this.#db!.get<{ count: number }>(
          'SELECT count(*) AS count FROM article',
        )!.count;
        progress.notify();
        host.notify('change', {});
      }
      if (this.#meta('complete') === 1) this.#setComplete();
    } catch {
      // The other process is just making it; the next look may find it ready.
      this.#closeDatabase();
    }
  }

  #openDatabase(): void {
    const { directory, host } = this.#context;
    const file = databasePath(directory);
    const { ino } = fs.statSync(file);
    if (this.#db && ino !== this.#file) {
      // The other process has begun a new index.
      this.#closeDatabase();
      void host.call('closing');
    }
    if (this.#db) return;
    this.#db = new Database(file, { readOnly: true });
    this.#file = ino;
    this.#changes = undefined;
    if (this.#db.get<{ user_version: number }>('PRAGMA user_version')?.user_version !== schemaVersion)
      throw new Error('another version');
    host.notify('opened');
  }

  #closeDatabase(): void {
    this.#db?.close();
    this.#db = undefined;
  }

  #meta(name: string): unknown {
    return this.#db?.get<{ value: unknown }>('SELECT value FROM meta WHERE name = ?', name)?.value;
  }

  #setComplete(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#context.progress.notify();
  }
}
