/** Runs an action when nobody has asked for it again for a while. */
export class Debounce {
  readonly #action: () => void;
  readonly #pause: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(action: () => void, pause: number) {
    this.#action = action;
    this.#pause = pause;
  }

  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#action, this.#pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
