import type { IndexNotice, IndexPhase, IndexStatus } from '../../corpus';

const minNotifyMs = 100;
/** What the first articles took says little of the others: threads have to start, and their code is cold. */
const coldMs = 2000;
const minWarmMs = 1000;

/** The state of the build: told on each change, at most ten times a second. */
export class Progress {
  phase: IndexPhase = 'idle';
  articles = 0;
  withFindings = 0;
  problems = 0;
  done = 0;
  total: number | undefined;
  notice: IndexNotice | undefined;
  #started = 0;
  /** When the code was warm, and how much had been done by then. */
  #warm: { readonly at: number; readonly done: number } | undefined;
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
    this.#warm = undefined;
    this.notify();
  }

  /** All texts are stored: what is counted from now on are articles whose findings are. */
  understand(): void {
    this.phase = 'understanding';
    this.done = 0;
    this.total = this.articles - this.withFindings;
    this.#started = performance.now();
    this.#warm = undefined;
    this.notify();
  }

  /** Soon, together with what else changes meanwhile. */
  notifyThrottled(): void {
    const wait = this.#toldAt + minNotifyMs - performance.now();
    if (wait <= 0) this.notify();
    else
      this.#timer ??= setTimeout(() => {
        this.notify();
      }, wait);
  }

  notify(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    this.#send(this.#status());
  }

  #status(): IndexStatus {
    const { phase, articles, withFindings, problems, done, total, notice } = this;
    const secondsLeft = this.#secondsLeft();
    return {
      phase,
      articles,
      withFindings,
      problems,
      done,
      ...(total !== undefined && { total }),
      ...(secondsLeft !== undefined && { secondsLeft }),
      ...(notice && { notice }),
    };
  }

  /** By the pace of what was done since the code is warm. */
  #secondsLeft(): number | undefined {
    const { phase, done, total } = this;
    if ((phase !== 'indexing' && phase !== 'understanding') || total === undefined) return undefined;
    const now = performance.now();
    if (!this.#warm && now - this.#started >= coldMs) this.#warm = { at: now, done };
    if (!this.#warm || now - this.#warm.at < minWarmMs || done <= this.#warm.done) return undefined;
    return ((total - done) * (now - this.#warm.at)) / (done - this.#warm.done) / 1000;
  }
}
