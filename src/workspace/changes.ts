/** A burst of events is over after this long without one. */
const quietMs = 60;
/** In a burst that doesn't end, changes are passed on at least this often. */
const patienceMs = 1000;
/** With more changed places than this, walking the whole root is the cheaper way. */
const tooMany = 2000;

/**
 * Gathers changed paths of one root and passes them on together: a copied folder or a switched branch is thousands
 * of events.
 */
export class ChangeBatch {
  readonly #deliver: (paths: string[]) => void;
  readonly #paths = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #since = 0;

  /** @param deliver gets files and folders to look at again, none inside another; `['']` stands for all. */
  constructor(deliver: (paths: string[]) => void) {
    this.#deliver = deliver;
  }

  add(path: string): void {
    const now = Date.now();
    if (this.#paths.size === 0) this.#since = now;
    if (this.#paths.size <= tooMany) this.#paths.add(path);
    clearTimeout(this.#timer);
    const delay = Math.max(0, Math.min(quietMs, this.#since + patienceMs - now));
    this.#timer = setTimeout(() => {
      this.#flush();
    }, delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#paths.clear();
  }

  #flush(): void {
    const paths = outermost(this.#paths);
    this.#paths.clear();
    if (paths.length > 0) this.#deliver(paths);
  }
}

/** The paths that lie in no other one. */
function outermost(paths: ReadonlySet<string>): string[] {
  if (paths.has('') || paths.size > tooMany) return [''];
  return [...paths].filter((path) => {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      if (paths.has(path.slice(0, at))) return false;
    return true;
  });
}
