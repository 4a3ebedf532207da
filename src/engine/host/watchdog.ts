import type { WorkerEnd } from '../protocol';
import type { WorkGauge } from '../work-gauge';

/** Enough for the first files of a machine that does much else. */
const defaultReadMs = 30_000;
/** Added for each megabyte, which takes a second on a machine that does nothing else. */
const msPerMegabyte = 10_000;
/** A thread is looked at so many times before it is given up: a machine that slept meanwhile has looked less often. */
const looks = 30;
const maxIntervalMs = 1000;

interface Watched {
  readonly giveUp: (end: WorkerEnd) => void;
  /** The work that the thread was at when it was last looked at, and for how many looks it has been. */
  sequence: number;
  looks: number;
}

/** Gives up extraction threads that are too long at one file. Nothing else ends a loop that never comes to its end. */
export class Watchdog {
  readonly #readMs: number;
  readonly #intervalMs: number;
  readonly #watched = new Map<WorkGauge, Watched>();
  #timer: NodeJS.Timeout | undefined;

  /** @param readMs time for a file, without what is added for its size. */
  constructor(readMs = defaultReadMs) {
    this.#readMs = readMs;
    this.#intervalMs = Math.min(maxIntervalMs, readMs / looks);
  }

  /**
   * @param giveUp called when the thread is too long at one file.
   * @returns what ends the watch.
   */
  watch(gauge: WorkGauge, giveUp: (end: WorkerEnd) => void): () => void {
    this.#watched.set(gauge, { giveUp, sequence: 0, looks: 0 });
    this.#timer ??= setInterval(() => {
      this.#look();
    }, this.#intervalMs).unref();
    return () => {
      this.#watched.delete(gauge);
      if (this.#watched.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  #look(): void {
    for (const [gauge, watched] of this.#watched) {
      const { work } = gauge;
      if (work?.sequence !== watched.sequence) watched.looks = 0;
      watched.sequence = work?.sequence ?? 0;
      if (!work) continue;
      const maxMs = this.#readMs + (work.kilobytes / 1024) * msPerMegabyte;
      if (++watched.looks * this.#intervalMs <= maxMs) continue;
      watched.looks = 0;
      watched.giveUp({ cause: 'time', reason: `extract: no answer for ${Math.round(maxMs / 1000)} s` });
    }
  }
}
