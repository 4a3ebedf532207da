import type { EntityId, QuotationHit } from '../../../corpus';
import type { SortedHits } from './sorted-hits';

/** An entity as a hit names it. */
export interface KnownEntity {
  readonly id: EntityId;
  readonly name: string;
}

/** A hit without what depends on the query. */
export type ShownQuotation = Omit<QuotationHit, 'matches'>;

/** So many hits that were shown are remembered: searches that follow one another, as by typing, find much the same. */
const maxShown = 1000;
const maxKnown = 5000;
const maxSpeakers = 100;

/** What is remembered has texts of its own: a part of a text keeps all of it in memory. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What answers have looked up, until something is committed. */
export class SearchMemory {
  /** Who is behind the rows of `name` that answers have asked about: of one speaker there are many hits. */
  readonly #known = new Map<number, KnownEntity | undefined>();
  /** The quotations that answers have shown, by their rowids. */
  readonly #shown = new Map<number, ShownQuotation>();
  /** The rows of `name` behind what searches have called a speaker. */
  readonly #speakers = new Map<string, readonly number[]>();
  #sorted: { readonly question: string; readonly hits: SortedHits } | undefined;

  /** @param look tells who it is, where that is not remembered. */
  knownAs(name: number, look: () => KnownEntity | undefined): KnownEntity | undefined {
    if (!this.#known.has(name)) {
      const known = look();
      if (this.#known.size >= maxKnown) this.#known.clear();
      this.#known.set(name, known && copyOf(known));
    }
    return this.#known.get(name);
  }

  /** @param look tells the rows of `name` behind a speaker, where they are not remembered. */
  speaking(speaker: string, look: () => readonly number[]): readonly number[] {
    let rows = this.#speakers.get(speaker);
    if (!rows) {
      if (this.#speakers.size >= maxSpeakers) this.#speakers.clear();
      this.#speakers.set(speaker, (rows = look()));
    }
    return rows;
  }

  /**
   * The hits of a sorted concordance: of the last one that was asked for, where it reaches as far.
   * @param look finds them, where they are not remembered.
   */
  sortedHits(question: string, count: number, look: () => SortedHits): SortedHits {
    let hits = this.#sorted?.question === question ? this.#sorted.hits : undefined;
    if (!hits?.reaches(count)) this.#sorted = { question, hits: (hits = look()) };
    return hits;
  }

  /** A quotation that was shown before, if it is remembered. */
  shown(rowid: number): ShownQuotation | undefined {
    return this.#shown.get(rowid);
  }

  show(rowid: number, quotation: ShownQuotation): void {
    if (this.#shown.size >= maxShown) this.#shown.clear();
    this.#shown.set(rowid, copyOf(quotation));
  }

  clear(): void {
    this.#known.clear();
    this.#shown.clear();
    this.#speakers.clear();
    this.#sorted = undefined;
  }
}
