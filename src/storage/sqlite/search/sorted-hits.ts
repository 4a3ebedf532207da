import { compareKeys } from '../../search/concordance';

/** A hit of a concordance by its place: the rowid of its article, and its span there. */
export interface HitPlace {
  readonly rowid: number;
  readonly start: number;
  readonly end: number;
}

interface KeyedHit extends HitPlace {
  readonly key: string;
  /** In which place it came. */
  readonly order: number;
}

/**
 * Keeps the first hits of a sorted concordance, however many there are: of the others nothing stays. Takes some 150
 * bytes for each that is kept.
 */
export class FirstHits {
  readonly #limit: number;
  readonly #hits: KeyedHit[] = [];
  #worst: string | undefined;
  #count = 0;

  /** @param limit how many are kept; up to twice as many while hits are added. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Adds a hit; of hits with one key, those that are added first come first. */
  add(key: string, { rowid, start, end }: HitPlace): void {
    const order = this.#count++;
    if (this.#worst !== undefined && compareKeys(key, this.#worst) >= 0) return;
    this.#hits.push({ key, order, rowid, start, end });
    if (this.#hits.length >= 2 * this.#limit) this.#cut();
  }

  /** The first hits in their order. */
  sorted(): SortedHits {
    this.#cut();
    return new SortedHits(this.#hits, this.#count);
  }

  #cut(): void {
    this.#hits.sort((a, b) => compareKeys(a.key, b.key) || a.order - b.order);
    if (this.#hits.length < this.#limit) return;
    this.#hits.length = this.#limit;
    this.#worst = this.#hits.at(-1)?.key;
  }
}

/** The first hits of a sorted concordance, 16 bytes each. */
export class SortedHits {
  /** How many the concordance has. */
  readonly total: number;
  readonly #rowids: Float64Array;
  readonly #spans: Uint32Array;

  constructor(hits: readonly HitPlace[], total: number) {
    this.total = total;
    this.#rowids = Float64Array.from(hits, ({ rowid }) => rowid);
    this.#spans = Uint32Array.from(hits.flatMap(({ start, end }) => [start, end]));
  }

  /** Returns whether it holds the hits up to one, or all. */
  reaches(count: number): boolean {
    return this.#rowids.length >= Math.min(count, this.total);
  }

  page(offset: number, limit: number): HitPlace[] {
    return Array.from(this.#rowids.subarray(offset, offset + limit), (rowid, i) => ({
      rowid,
      start: this.#spans[2 * (offset + i)]!,
      end: this.#spans[2 * (offset + i) + 1]!,
    }));
  }
}
