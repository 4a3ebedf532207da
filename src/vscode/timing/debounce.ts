/** Runs an action when nobody has asked for it again for a while. */
export class Debounce {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly action: () => void,
    private readonly pause: number,
  ) {}

  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.action, this.pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
