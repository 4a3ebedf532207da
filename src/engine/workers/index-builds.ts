import type { BuildDepth } from '../../corpus';
import { AbortError, type Cancelled } from '../../platform/rpc';
import { isDamage, StorageError } from '../../storage/port';
import { IndexReplacedError, WorkerEndedError } from '../errors';
import type { Progress } from '../ingest/progress';
import type { Damage } from '../protocol';
import type { HeldIndex } from './held-index';
import type { IndexFollower } from './index-follower';

export interface IndexBuildsContext {
  readonly index: HeldIndex;
  readonly follower: IndexFollower;
  readonly progress: Progress;
  /** Resolves when the index is open, is followed, or could not be opened. */
  readonly started: Promise<void>;
  /** Makes of an error the status for a person. */
  readonly failed: (error: unknown) => Promise<void>;
}

/**
 * Builds the held index, one build after the other. A build rejects with an `AbortError` where it is cancelled and
 * with nothing else: an index that is damaged, or has no more room for a day, is replaced and built again, and what
 * can't be mended so becomes the status `failed`.
 */
export class IndexBuilds {
  readonly #context: IndexBuildsContext;
  #last: Promise<unknown>;
  #replacing: Promise<void> | undefined;
  #repairing: Promise<void> = Promise.resolve();

  constructor(context: IndexBuildsContext) {
    this.#context = context;
    this.#last = context.started;
  }

  /** Resolves when no build is under way. */
  async ended(): Promise<void> {
    await this.#last;
  }

  reconcile(cancelled: Cancelled, depth: BuildDepth): Promise<void> {
    return this.#queue(() => this.#reconcile(cancelled, depth));
  }

  rebuild(cancelled: Cancelled, depth: BuildDepth): Promise<void> {
    return this.#queue(async () => {
      const { index } = this.#context;
      await index.replace('requested');
      await this.#reconcile(cancelled, depth);
    });
  }

  /** Reads files again; a build goes on meanwhile. */
  async refresh(uris: readonly string[]): Promise<void> {
    const { started, index, progress } = this.#context;
    await started;
    await this.#guard(async () => {
      await index.indexer?.refresh(uris);
      if (progress.phase === 'failed') progress.phase = 'idle';
    }, false);
    progress.notify();
  }

  /** Reads a damaged file again, where it is known and that is enough; else builds the index anew. */
  repair({ file }: Damage): Promise<void> {
    const repair = this.#repairing.then(async () => {
      const { index } = this.#context;
      if (!index.indexer) return;
      try {
        if (file) await index.indexer.readAgain(file);
        else await this.replaceDamaged();
      } catch {
        // It can't be taken out of the index either.
        await this.replaceDamaged();
      }
      await this.ended();
    });
    this.#repairing = repair.catch(() => undefined);
    return repair;
  }

  /** Sets the index aside and builds it again. Reports of damage that arrive meanwhile are about the replaced index. */
  replaceDamaged(): Promise<void> {
    this.#replacing ??= this.#replaceDamaged().finally(() => (this.#replacing = undefined));
    return this.#replacing;
  }

  #queue(work: () => Promise<void>): Promise<void> {
    const run = this.#last.then(() => this.#guard(work, true));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #reconcile(cancelled: Cancelled, depth: BuildDepth): Promise<void> {
    const { index, follower, progress } = this.#context;
    // It could not be opened before, as when the disk was full; it may do so now.
    if (!index.indexer && !follower.isFollowing && !(await index.tryReopen())) follower.start();
    if (!index.indexer) await follower.complete();
    // None where the other process goes on: it has brought the index in line with the files.
    const { indexer } = index;
    if (!indexer) return;
    const whyAfresh = progress.notice;
    await indexer.reconcile(cancelled, depth);
    progress.phase = 'idle';
    if (progress.notice === whyAfresh) progress.notice = undefined;
    progress.notify();
  }

  /** Turns what goes wrong into a status for a person, or into a fresh start. @param repeats whether to do it again. */
  async #guard(work: () => Promise<void>, repeats: boolean): Promise<void> {
    const { index, progress, failed } = this.#context;
    if (index.isClosed) return;
    try {
      await work();
    } catch (error) {
      if (error instanceof AbortError) {
        progress.phase = 'cancelled';
        progress.notify();
        throw error;
      }
      if (isDamage(error)) await this.replaceDamaged();
      else if (error instanceof StorageError && error.code === 'outgrown')
        await this.#replaceOutgrown(repeats);
      // A thread that it needs is started anew.
      else if (!(error instanceof IndexReplacedError || (repeats && error instanceof WorkerEndedError))) {
        await failed(error);
        return;
      }
      // On the index that has taken the place of the one that it was done on.
      if (repeats) await this.#guard(work, false);
    }
  }

  async #replaceDamaged(): Promise<void> {
    const { index, progress, failed } = this.#context;
    if (!index.indexer) return;
    try {
      await index.replace('damaged');
    } catch (error) {
      await failed(error);
      return;
    }
    progress.notice = { code: 'damaged' };
    void this.reconcile(() => false, 'all');
  }

  /** Empties the index and makes more room in it. @param repeats whether the build is done again anyway. */
  async #replaceOutgrown(repeats: boolean): Promise<void> {
    const { index, failed } = this.#context;
    try {
      await index.replace('outgrown');
      if (!repeats) void this.reconcile(() => false, 'all');
    } catch (error) {
      await failed(error);
    }
  }
}
