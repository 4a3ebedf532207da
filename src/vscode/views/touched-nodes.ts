/** So many nodes that a person has opened, and as many closed ones, are remembered; of more, the latest. */
const maxNodes = 500;

/** Where the editor keeps things for a workspace; `vscode.Memento` is one. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): unknown;
}

/** Which nodes of a tree a person has opened and closed, also in earlier windows of the workspace; by their ids. */
export class TouchedNodes {
  readonly #memory: Memory;
  readonly #key: string;
  readonly #opened: Set<string>;
  readonly #closed: Set<string>;

  /** @param key Under which the nodes are remembered. */
  constructor(memory: Memory, key: string) {
    this.#memory = memory;
    this.#key = key;
    const { opened, closed } = { opened: [], closed: [], ...(memory.get(key) as Record<string, unknown>) };
    this.#opened = idsIn(opened);
    this.#closed = idsIn(closed);
  }

  noteOpened(id: string): void {
    this.#note(id, this.#opened, this.#closed);
  }

  noteClosed(id: string): void {
    this.#note(id, this.#closed, this.#opened);
  }

  /** @param open Whether the node is open as long as nobody has touched it. */
  isOpen(id: string, open: boolean): boolean {
    return this.#opened.has(id) || (open && !this.#closed.has(id));
  }

  #note(id: string, into: Set<string>, from: Set<string>): void {
    from.delete(id);
    into.delete(id);
    into.add(id);
    const [oldest] = into;
    if (into.size > maxNodes && oldest !== undefined) into.delete(oldest);
    void this.#memory.update(this.#key, { opened: [...this.#opened], closed: [...this.#closed] });
  }
}

/** What an earlier version may have left is passed over. */
function idsIn(value: unknown): Set<string> {
  return new Set(Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
}
