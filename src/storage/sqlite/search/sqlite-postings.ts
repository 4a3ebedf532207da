import type { Part, PostingList, PostingSource, PostingTable, RowWindow } from '../../search/posting-source';
import { anyOf, isWide } from '../../search/match-expression';
import type { ReadConnection } from '../database';
import { printExpression } from '../full-text/expression';
import type { PostingCheck } from '../full-text/posting-check';

/** Rows that are passed one by one before the expression is asked anew from further down. */
const maxPassed = 64;
const checkedEvery = 256;
/** Of an expression with very many alternatives so many are asked for at once. */
const alternativesAtOnce = 400;
/** So many of them are remembered with their rows, 8 bytes each. */
const maxGathered = 8;

const tableOf = { quotations: 'quotes', texts: 'texts', cards: 'cards' } as const satisfies Record<
  PostingTable,
  string
>;

const selectRows = (table: string) =>
  `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC`;

/** The full-text tables as posting lists. Rowids are passed as integers: FTS5 ignores limits that are reals. */
export class SqlitePostings implements PostingSource {
  readonly #db: ReadConnection;
  readonly #fullText: PostingCheck;
  readonly #check: () => void;
  readonly #wide = new Map<string, Float64Array>();

  /** @param check throws an AbortError where nobody waits for the answer any more. */
  constructor(db: ReadConnection, fullText: PostingCheck, check: () => void) {
    this.#db = db;
    this.#fullText = fullText;
    this.#check = check;
  }

  open(part: Part, { from }: RowWindow): PostingList {
    if (isWide(part.match)) return new GatheredRows(this.#gathered(part));
    const table = tableOf[part.table];
    const match = this.#fullText.print(table, part.match);
    const rowsTo = (to: number) =>
      this.#db.iterate<{ rowid: number }>(selectRows(table), match, BigInt(from), BigInt(to));
    return new SqlitePostingList(rowsTo, this.#check);
  }

  count(part: Part, { from, to }: RowWindow): number {
    if (isWide(part.match)) {
      const rows = this.#gathered(part);
      return countBelow(rows, to) - countBelow(rows, from);
    }
    const table = tableOf[part.table];
    return this.#db.get<{ count: number }>(
      `SELECT count(*) AS count FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid < ?`,
      this.#fullText.print(table, part.match),
      BigInt(from),
      BigInt(to),
    )!.count;
  }

  countUpTo(part: Part, atMost: number): number {
    const table = tableOf[part.table];
    return this.#db.get<{ count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`,
      printExpression(part.match),
      atMost,
    )!.count;
  }

  /** Forgets what is remembered: something was committed. */
  forget(): void {
    this.#wide.clear();
  }

  /**
   * The rows of an expression with very many alternatives, ascending. FTS5 would hold a place in the index for each of
   * them at once: they are asked for some at a time.
   */
  #gathered({ table, match }: Part): Float64Array {
    const key = `${table} ${printExpression(match)}`;
    let rows = this.#wide.get(key);
    if (!rows) {
      const found = new Set<number>();
      const nodes = match.type === 'or' ? match.nodes : [match];
      for (let i = 0; i < nodes.length; i += alternativesAtOnce) {
        const name = tableOf[table];
        const some = this.#fullText.print(name, anyOf(nodes.slice(i, i + alternativesAtOnce))!);
        for (const { rowid } of this.#db.all<{ rowid: number }>(
          `SELECT rowid FROM ${name} WHERE ${name} MATCH ?`,
          some,
        ))
          found.add(rowid);
        this.#check();
      }
      if (this.#wide.size >= maxGathered) this.#wide.clear();
      this.#wide.set(key, (rows = Float64Array.from(found).sort()));
    }
    return rows;
  }

  quotationsOf(article: number): number {
    return (
      this.#db.get<{ quotations: number }>(
        'SELECT quotations FROM article WHERE id = CAST(? AS INTEGER)',
        article,
      )?.quotations ?? 0
    );
  }
}

class SqlitePostingList implements PostingList {
  readonly #rowsTo: (to: number) => Iterator<{ rowid: number }, unknown>;
  readonly #check: () => void;
  #rows: Iterator<{ rowid: number }, unknown> | undefined;
  /** The last row that was read; below all rowids where there are no more. */
  #at = Infinity;
  #passed = 0;

  constructor(rowsTo: (to: number) => Iterator<{ rowid: number }, unknown>, check: () => void) {
    this.#rowsTo = rowsTo;
    this.#check = check;
  }

  seek(bound: number): number | undefined {
    for (let passed = 0; this.#at > bound; passed++) {
      if (!this.#rows || passed > maxPassed) {
        this.close();
        this.#rows = this.#rowsTo(bound + 1);
        passed = 0;
      }
      const next = this.#rows.next();
      this.#at = next.done ? -Infinity : next.value.rowid;
      if (++this.#passed % checkedEvery === 0) this.#check();
    }
    return this.#at === -Infinity ? undefined : this.#at;
  }

  close(): void {
    this.#rows?.return?.();
    this.#rows = undefined;
  }
}

/** Rows that were gathered, ascending. */
class GatheredRows implements PostingList {
  readonly #rows: Float64Array;

  constructor(rows: Float64Array) {
    this.#rows = rows;
  }

  seek(bound: number): number | undefined {
    return this.#rows[countBelow(this.#rows, bound + 1) - 1];
  }

  close(): void {
    // Nothing is open.
  }
}

/** How many of some ascending rows are below a bound. */
function countBelow(rows: Float64Array, bound: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
