import type { Rpc } from '../../platform/rpc';
import type { StorageEngine, StoreFollower } from '../../storage/port';
import type { Progress } from '../ingest/progress';
import type { HostForWriter, WriterForHost } from '../protocol';
import type { HeldIndex } from './held-index';

const pollMs = 500;

export interface IndexFollowerContext {
  readonly engine: StorageEngine;
  readonly host: Rpc<WriterForHost, HostForWriter>;
  readonly progress: Progress;
  /** Opened once nobody else writes it. */
  readonly index: HeldIndex;
  /** Called where the index can't be opened; following has ended then. */
  readonly failed: (error: unknown) => Promise<void>;
}

/**
 * Follows an index that another process writes: notifies the host of what that one changes, and takes the index over
 * when it ends.
 */
export class IndexFollower {
  readonly #context: IndexFollowerContext;
  #timer: NodeJS.Timeout | undefined;
  #store: StoreFollower | undefined;
  /** A store was seen, and questions may be open on it. */
  #hasSeen = false;
  #waiting: (() => void)[] = [];

  constructor(context: IndexFollowerContext) {
    this.#context = context;
  }

  get isFollowing(): boolean {
    return this.#store !== undefined;
  }

  start(): void {
    if (this.#store) return;
    this.#context.progress.notice = { code: 'following' };
    this.#store = this.#context.engine.follow();
    void this.#poll(this.#store);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    const store = this.#store;
    this.#store = undefined;
    await store?.close();
  }

  /** Resolves when the index is complete, or following has ended. */
  complete(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #poll(store: StoreFollower): Promise<void> {
    const { index, failed } = this.#context;
    try {
      const isOpen = await index.tryOpen();
      if (isOpen) await this.stop();
      else await this.#look(store);
    } catch (error) {
      await this.stop();
      await failed(error);
    }
    if (this.#store === store) this.#timer = setTimeout(() => void this.#poll(store), pollMs);
    else this.#setComplete();
  }

  /** Reads what the other process has written since the last look. */
  async #look(store: StoreFollower): Promise<void> {
    const { host, progress } = this.#context;
    const seen = await store.look();
    if (!seen || this.#store !== store) return;
    if (seen.isNew) {
      // The other process has begun a new index.
      if (this.#hasSeen) await host.call('closing');
      this.#hasSeen = true;
      host.notify('opened');
    }
    if (seen.hasChanged) {
      progress.articles = seen.counts.withText;
      progress.withFindings = seen.counts.withFindings;
      progress.problems = seen.counts.problems;
      progress.notify();
      host.notify('change', {});
    }
    if (seen.isComplete) this.#setComplete();
  }

  #setComplete(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#context.progress.notify();
  }
}
