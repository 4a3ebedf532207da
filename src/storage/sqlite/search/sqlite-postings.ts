import type { Part, PostingList, PostingSource, PostingTable, RowWindow } from '../../search/posting-source';
import type { ReadConnection } from '../database';
import { printExpression } from './fts5-expression';

/** Rows that are passed one by one before the expression is asked anew from further down. */
const maxPassed = 64;
const checkedEvery = 256;

const tableOf = { quotations: 'quotes', texts: 'texts', cards: 'cards' } as const satisfies Record<
  PostingTable,
  string
>;

const selectRows = (table: string) =>
  `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC`;

/** The full-text tables as posting lists. Rowids are passed as integers: FTS5 ignores limits that are reals. */
export class SqlitePostings implements PostingSource {
  readonly #db: ReadConnection;
  readonly #check: () => void;

  /** @param check throws an AbortError where nobody waits for the answer any more. */
  constructor(db: ReadConnection, check: () => void) {
    this.#db = db;
    this.#check = check;
  }

  open(part: Part, { from }: RowWindow): PostingList {
    const table = tableOf[part.table];
    const match = printExpression(part.match);
    const rowsTo = (to: number) =>
      this.#db.iterate<{ rowid: number }>(selectRows(table), match, BigInt(from), BigInt(to));
    return new SqlitePostingList(rowsTo, this.#check);
  }

  count(part: Part, { from, to }: RowWindow): number {
    const table = tableOf[part.table];
    return this.#db.get<{ count: number }>(
      `SELECT count(*) AS count FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid < ?`,
      printExpression(part.match),
      BigInt(from),
      BigInt(to),
    )!.count;
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
