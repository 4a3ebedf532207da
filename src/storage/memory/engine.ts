import { StorageError } from '../errors';
import type {
  ArticleSink,
  Catalogue,
  QueryEngine,
  StorageEngine,
  StorageOptions,
  StoreFollower,
  WritableStore,
} from '../port';
import { MemorySink } from './article-sink';
import { countsOf, MemoryCatalogue } from './catalogue';
import { promised } from './promised';
import { memoryQueries } from './query-engine';
import { emptyState, type Memory, type StoreState } from './state';

/**
 * Keeps a corpus in the memory of this thread and looks through all of it for every answer. It says in the fewest words
 * what the storage port means; other engines are compared with it. Each engine that is made has a store of its own, which
 * is gone with it.
 */
export function memoryEngine(options: StorageOptions): StorageEngine {
  const memory: Memory = { isTaken: false };
  return {
    open: (fingerprint) =>
      promised((): WritableStore | undefined => {
        if (memory.isTaken) return undefined;
        memory.isTaken = true;
        const isOutdated = memory.state !== undefined && memory.state.fingerprint !== fingerprint;
        if (memory.state === undefined || isOutdated) memory.state = emptyState(fingerprint);
        return new MemoryStore(memory, fingerprint, isOutdated);
      }),
    openQueries: () =>
      promised((): QueryEngine => {
        if (!memory.state) throw new StorageError('failed', 'there is no store yet');
        return memoryQueries(memory, options);
      }),
    follow: () => follow(memory),
  };
}

class MemoryStore implements WritableStore {
  readonly startedAfresh?: 'outdated';
  readonly catalogue: Catalogue;
  readonly #memory: Memory;
  readonly #fingerprint: string;
  #sink: ArticleSink;
  #isOpen = true;

  constructor(memory: Memory, fingerprint: string, isOutdated: boolean) {
    this.#memory = memory;
    this.#fingerprint = fingerprint;
    this.catalogue = new MemoryCatalogue(memory);
    this.#sink = new MemorySink(memory);
    if (isOutdated) this.startedAfresh = 'outdated';
  }

  get sink(): ArticleSink {
    return this.#sink;
  }

  reset(): Promise<void> {
    return promised(() => {
      this.#memory.state = emptyState(this.#fingerprint);
      this.#sink = new MemorySink(this.#memory);
    });
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#sink.rollback();
    this.#memory.isTaken = false;
  }
}

function follow(memory: Memory): StoreFollower {
  let seen: StoreState | undefined;
  return {
    look: () =>
      promised(() => {
        const state = memory.state;
        const isNew = state?.identity !== seen?.identity;
        const hasChanged = isNew || state?.commits !== seen?.commits;
        seen = state;
        return state && { isNew, hasChanged, isComplete: state.isComplete, counts: countsOf(state) };
      }),
    close: () => Promise.resolve(),
  };
}
