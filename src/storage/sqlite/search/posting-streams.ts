import type { ArticleReader } from '../article-reader';

/** What is looked for: quotations, or articles by their text. */
export type Target = 'quotations' | 'texts';

export type FullText = 'quotes' | 'texts' | 'cards';

/** An expression and the full-text table that it is for. */
export interface Part {
  readonly table: FullText;
  readonly match: string;
}

/** Rowids `[from, to)`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Rowids from the highest down, from any height on. */
interface Stream {
  /** The highest rowid of the stream that is not above `bound`; undefined where there is none. */
  seek(bound: number): number | undefined;
  close(): void;
}

/** Rows that are passed one by one before the expression is asked anew from further down. */
const maxPassed = 64;
const checkedEvery = 256;

/** What an expression finds, row by row. */
class PartStream implements Stream {
  readonly #stored: ArticleReader;
  readonly #part: Part;
  readonly #from: number;
  #rows: Iterator<{ rowid: number }, unknown> | undefined;
  /** The last row that was read; below all rowids where there are no more. */
  #at = Infinity;
  #passed = 0;

  constructor(stored: ArticleReader, part: Part, { from }: Window) {
    this.#stored = stored;
    this.#part = part;
    this.#from = from;
  }

  seek(bound: number): number | undefined {
    for (let passed = 0; this.#at > bound; passed++) {
      if (!this.#rows || passed > maxPassed) {
        this.close();
        this.#rows = rowsOf(this.#stored, this.#part, { from: this.#from, to: bound + 1 });
        passed = 0;
      }
      const next = this.#rows.next();
      this.#at = next.done ? -Infinity : next.value.rowid;
      if (++this.#passed % checkedEvery === 0) this.#stored.check();
    }
    return this.#at === -Infinity ? undefined : this.#at;
  }

  close(): void {
    this.#rows?.return?.();
    this.#rows = undefined;
  }
}

/** The quotations of the articles that an expression finds: an article's rowid and those above it. */
class QuotationsOf implements Stream {
  readonly #articles: PartStream;
  readonly #stored: ArticleReader;
  #article: number | undefined;
  #last = 0;

  constructor(stored: ArticleReader, part: Part, window: Window) {
    this.#stored = stored;
    // The article of the lowest quotation has a lower rowid than it.
    this.#articles = new PartStream(stored, part, { from: 0, to: window.to });
  }

  seek(bound: number): number | undefined {
    for (let at = bound; ;) {
      const article = this.#articles.seek(at);
      if (article === undefined) return undefined;
      if (article !== this.#article) {
        this.#article = article;
        this.#last = article + this.#stored.quotationsIn(article);
      }
      const found = Math.min(at, this.#last);
      if (found > article) return found;
      at = article - 1;
    }
  }

  close(): void {
    this.#articles.close();
  }
}

const selectRows = (table: FullText) =>
  `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC`;

function rowsOf(
  stored: ArticleReader,
  { table, match }: Part,
  { from, to }: Window,
): Iterator<{ rowid: number }, unknown> {
  // A number would come to SQLite as a real, and a full-text index ignores real limits.
  return stored.db.iterate(selectRows(table), match, BigInt(from), BigInt(to));
}

export function pageOf(
  stored: ArticleReader,
  { table, match }: Part,
  { from, to }: Window,
  limit: number,
  offset = 0,
): number[] {
  return stored.db
    .all<{ rowid: number }>(
      `${selectRows(table)} LIMIT ? OFFSET ?`,
      match,
      BigInt(from),
      BigInt(to),
      limit,
      offset,
    )
    .map(({ rowid }) => rowid);
}

export function countOf(stored: ArticleReader, { table, match }: Part, { from, to }: Window): number {
  return stored.db.get<{ count: number }>(
    `SELECT count(*) AS count FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid < ?`,
    match,
    BigInt(from),
    BigInt(to),
  )!.count;
}

/**
 * The rowids that all of the wanted parts find and none of the unwanted ones, the highest first. Each part jumps to
 * where the others are, so that the rarest one sets the pace.
 */
export function* joined(
  stored: ArticleReader,
  wanted: readonly Part[],
  unwanted: readonly Part[],
  window: Window,
  target: Target,
): Generator<number, void> {
  const streamOf = (part: Part): Stream =>
    target === 'quotations' && part.table === 'cards'
      ? new QuotationsOf(stored, part, window)
      : new PartStream(stored, part, window);
  const streams = wanted.map(streamOf);
  const excluded = unwanted.map(streamOf);
  try {
    let bound = window.to - 1;
    while (bound >= window.from) {
      let low = bound;
      for (const stream of streams) {
        const found = stream.seek(low);
        if (found === undefined || found < window.from) return;
        low = found;
      }
      const isAgreed = low === bound || streams.length === 1;
      bound = low;
      if (!isAgreed) continue;
      if (!excluded.some((stream) => stream.seek(low) === low)) yield low;
      bound--;
    }
  } finally {
    for (const stream of [...streams, ...excluded]) stream.close();
  }
}
