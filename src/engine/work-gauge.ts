/** What an extraction thread is at. */
export interface GaugedWork {
  /** Another one for each piece of work. */
  readonly sequence: number;
  /** `ReadRequest.number`; 0 where the text is no file of the corpus. */
  readonly request: number;
  /** Which file of the request. */
  readonly index: number;
  /** Of the file; 0 until it has been read. */
  readonly kilobytes: number;
}

/** `sequence` is odd while there is work. */
const cell = { sequence: 0, request: 1, index: 2, kilobytes: 3 } as const;

/**
 * Says what an extraction thread is at, through memory that it shares with the host and the writing thread: one that
 * hangs answers no message, and one that has died leaves nothing else behind.
 */
export class WorkGauge {
  readonly buffer: SharedArrayBuffer;
  readonly #cells: Int32Array<SharedArrayBuffer>;

  /** @param buffer of the gauge that another thread has made. */
  constructor(buffer = new SharedArrayBuffer(4 * Object.keys(cell).length)) {
    this.buffer = buffer;
    this.#cells = new Int32Array(buffer);
  }

  /** What the thread is at, or was at when it died. */
  get work(): GaugedWork | undefined {
    const sequence = Atomics.load(this.#cells, cell.sequence);
    if (sequence % 2 === 0) return undefined;
    const [, request = 0, index = 0, kilobytes = 0] = this.#cells;
    return { sequence, request, index, kilobytes };
  }

  /** Whether the thread has begun any work. */
  get hasBegun(): boolean {
    return Atomics.load(this.#cells, cell.sequence) > 0;
  }

  /** Does a piece of work, which must be synchronous. */
  during<T>({ request, index }: Pick<GaugedWork, 'request' | 'index'>, work: () => T): T {
    this.#cells[cell.request] = request;
    this.#cells[cell.index] = index;
    this.#cells[cell.kilobytes] = 0;
    Atomics.add(this.#cells, cell.sequence, 1);
    try {
      return work();
    } finally {
      Atomics.add(this.#cells, cell.sequence, 1);
    }
  }

  /** Tells the size of what the thread is at, in bytes. */
  measure(bytes: number): void {
    Atomics.store(this.#cells, cell.kilobytes, Math.ceil(bytes / 1024));
  }
}
