/**
 * Rowids that are in the order of time. A full-text index gives its hits in the order of their rowids and stops as
 * soon as there are enough, while any other order would have to see all hits first. So an article's rowid begins
 * with its day, and "newest first" is "highest rowid first"; what has no date comes last.
 *
 * Below the day stands a number that counts down as articles of that day come in. An article takes one number for
 * itself and the ones above it for its quotations, the last one the lowest: highest first gives them in the order of
 * the text, and a quotation's article is the next article at or below its rowid.
 *
 * A full-text index stores how far apart its rowids are, so the numbers of a day are few: they make up a third of the
 * index. A corpus with more on one day is built again with wide days.
 */
export const narrowDay = 2 ** 16;
export const wideDay = 2 ** 31;

/** Below are the rowids without a date. */
const dated = 2 ** 40;
/** Days from year 0 to 1970. */
const epoch = 719_528;

/** Days since the year 0, for a rowid; 0 without a date. */
export function dayOf(iso: string | undefined): number {
  if (iso === undefined) return 0;
  const day = Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + epoch;
  return day > 0 ? day : 0;
}

/** The day as `YYYY-MM-DD`; undefined for 0. */
export function isoOfDay(day: number): string | undefined {
  return day === 0 ? undefined : new Date((day - epoch) * 86_400_000).toISOString().slice(0, 10);
}

/** The rowids of one index. */
export class Rowids {
  readonly #perDay: number;

  /** @param perDay how many numbers a day has. */
  constructor(perDay: number) {
    this.#perDay = perDay;
  }

  /** The lowest rowid of a day. */
  from(day: number): number {
    return day === 0 ? 0 : dated + day * this.#perDay;
  }
  /** The first rowid above those of a day. */
  to(day: number): number {
    return day === 0 ? dated : this.from(day + 1);
  }
  dayOf(rowid: number): number {
    return rowid < dated ? 0 : Math.floor((rowid - dated) / this.#perDay);
  }
}

/** All rowids without a date: `[from, to)`. */
export const undated = { from: 0, to: dated };
