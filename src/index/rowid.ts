/**
 * Rowids that are in the order of time. A full-text index gives its hits in the order of their rowids and stops as
 * soon as there are enough, while any other order would have to see all hits first. So an article's rowid begins
 * with its day, and "newest first" is "highest rowid first"; day 0, the articles without a date, comes last.
 *
 * Below the day stands a number that counts down as articles come in. An article takes one number for itself and the
 * ones above it for its quotations, the last one the lowest: highest first gives them in the order of the text, and
 * a quotation's article is the next article at or below its rowid.
 */
const numbers = 2 ** 31;
/** Days from year 0 to 1970. */
const epoch = 719_528;

/** The first number of a new index; see `rowidOf`. */
export const firstNumber = numbers - 1;

/** Days since the year 0, for a rowid; 0 without a date. */
export function dayOf(iso: string | undefined): number {
  if (iso === undefined) return 0;
  const day = Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + epoch;
  return day > 0 ? day : 0;
}

export const rowidOf = (day: number, number: number): number => day * numbers + number;
export const dayOfRowid = (rowid: number): number => Math.floor(rowid / numbers);
/** The day as `YYYY-MM-DD`; undefined for 0. */
export function isoOfDay(day: number): string | undefined {
  return day === 0 ? undefined : new Date((day - epoch) * 86_400_000).toISOString().slice(0, 10);
}
