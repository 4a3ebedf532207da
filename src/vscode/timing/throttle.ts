/** Runs an action at most once in a while, however often it is asked for; the last request is never lost. */
export class Throttle {
  readonly #action: () => void;
  readonly #pause: number;
  #timer: NodeJS.Timeout | undefined;
  #last = -Infinity;

  /** @param pause Milliseconds between two runs. */
  constructor(action: () => void, pause: number) {
    this.#action = action;
    this.#pause = pause;
  }

  ask(): void {
    if (this.#timer || this.#last === Infinity) return;
    const wait = Math.max(0, this.#last + this.#pause - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#last = Date.now();
      this.#action();
    }, wait);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#last = Infinity;
  }
}
