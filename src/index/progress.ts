import type { IndexPhase, IndexStatus } from './port';

const leastMs = 100;

/** The state of the build: told on each change, at most ten times a second. */
export class Progress {
  phase: IndexPhase = 'idle';
  articles = 0;
  problems = 0;
  done = 0;
  total: number | undefined;
  message: string | undefined;
  #started = 0;
  #toldAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  readonly #send: (status: IndexStatus) => void;

  constructor(send: (status: IndexStatus) => void) {
    this.#send = send;
  }

  start(): void {
    this.phase = 'scanning';
    this.done = 0;
    this.total = undefined;
    this.#started = performance.now();
    this.tell();
  }

  /** Soon, together with what else changes meanwhile. */
  tellSoon(): void {
    const wait = this.#toldAt + leastMs - performance.now();
    if (wait <= 0) this.tell();
    else
      this.#timer ??= setTimeout(() => {
        this.tell();
      }, wait);
  }

  tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    this.#send(this.#status());
  }

  #status(): IndexStatus {
    const { phase, articles, problems, done, total, message } = this;
    const seconds = (performance.now() - this.#started) / 1000;
    const isKnown = phase === 'indexing' && total !== undefined && done > 0 && seconds > 1;
    return {
      phase,
      articles,
      problems,
      done,
      ...(total !== undefined && { total }),
      ...(isKnown && { secondsLeft: ((total - done) * seconds) / done }),
      ...(message !== undefined && { message }),
    };
  }
}
