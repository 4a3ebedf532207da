import type { ReadConnection } from '../database';
import type { Rowids } from '../rowid';

/** So many articles of days that are out of order are remembered, 12 bytes each. */
const maxRemembered = 500_000;

/**
 * Puts rows that come newest first in the order of the port: those of one day by root, path and record of their
 * article. Rowids of one day are in the order in which articles came, which after a build is nearly the same.
 */
export class DayOrder {
  readonly #db: ReadConnection;
  readonly #rowids: () => Rowids;
  readonly #days = new Map<number, Ranks | undefined>();
  #remembered = 0;

  constructor(db: ReadConnection, rowids: () => Rowids) {
    this.#db = db;
    this.#rowids = rowids;
  }

  /**
   * Returns rows of articles or quotations in order. Reads on to the end of a day before its first row comes, only where
   * the day is out of order.
   * @param rows from the highest down.
   */
  *sorted(rows: Iterable<number>): Generator<number, void> {
    const rowids = this.#rowids();
    let day: number | undefined;
    let ranks: Ranks | undefined;
    let held: number[] = [];
    for (const row of rows) {
      const next = rowids.dayOf(row);
      if (next !== day) {
        if (ranks) yield* ranks.sorted(held);
        held = [];
        day = next;
        ranks = this.#ranksOf(day);
      }
      if (ranks) held.push(row);
      else yield row;
    }
    if (ranks) yield* ranks.sorted(held);
  }

  /** Forgets what is remembered: something was committed. */
  forget(): void {
    this.#days.clear();
    this.#remembered = 0;
  }

  /** Undefined where the rowids of a day are in order. */
  #ranksOf(day: number): Ranks | undefined {
    if (!this.#days.has(day)) {
      const ids = this.#db
        .all<{ id: number }>('SELECT id FROM article WHERE day = ? ORDER BY root, path, record', day)
        .map(({ id }) => id);
      const isInOrder = ids.every((id, i) => i === 0 || id < ids[i - 1]!);
      if (this.#remembered > maxRemembered) this.forget();
      if (!isInOrder) this.#remembered += ids.length;
      this.#days.set(day, isInOrder ? undefined : new Ranks(ids));
    }
    return this.#days.get(day);
  }
}

/** Where the articles of one day stand among each other. */
class Ranks {
  /** Ascending. */
  readonly #ids: Float64Array;
  /** For each of them. */
  readonly #ranks: Uint32Array;

  /** @param ids rowids in the order of the port. */
  constructor(ids: readonly number[]) {
    this.#ids = Float64Array.from(ids).sort();
    this.#ranks = new Uint32Array(ids.length);
    ids.forEach((id, rank) => (this.#ranks[this.#indexOf(id)] = rank));
  }

  sorted(rows: readonly number[]): number[] {
    return rows
      .map((row) => ({ row, rank: this.#ranks[this.#indexOf(row)] ?? 0 }))
      .sort((a, b) => a.rank - b.rank || b.row - a.row)
      .map(({ row }) => row);
  }

  /** Of the article at or below a row. */
  #indexOf(row: number): number {
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ids[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
