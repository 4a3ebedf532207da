import type { Span } from '../article';
import { foldWithOffsets, type FoldOptions } from '../text/fold';
import { foldedWords, isInWord, isWordStart, nextWord, wordEnd, wordRanges } from '../text/words';
import type { NearNode, Query, QueryNode, TermNode } from './model';

/** Half-open ranges of UTF-16 code units in the text that was asked about. */
export type MatchSpan = readonly [start: number, end: number];

/** A query made ready to be held against many texts. */
export interface Matcher {
  /** Where the words of the query stand, by start, never overlapping; what must not occur is not looked for. */
  readonly spans: (text: string) => MatchSpan[];
  /** Whether the text fulfils the words of the query; true where it has none. Filters are not looked at. */
  readonly holds: (text: string) => boolean;
}

/**
 * Matches without stem, and with a prefix only where the query says so. Words count, what stands between them does
 * not: a phrase is found across the parts of a split quotation when these are joined into one text.
 */
export function matcherOf({ match, filters }: Pick<Query, 'match' | 'filters'>): Matcher {
  if (!match) return { spans: () => [], holds: () => true };
  const options: FoldOptions = {
    keepCase: filters.matchCase ?? false,
    keepAccents: filters.matchAccents ?? false,
  };
  const finder = new Finder(options);
  return {
    spans(text) {
      const folded = foldWithOffsets(text, options);
      const hits = finder.hits(match, folded.text);
      return merge(hits.map(({ start, end }) => [folded.original(start), folded.original(end)]));
    },
    holds: (text) => finder.holds(match, foldWithOffsets(text, options).text),
  };
}

/** Where the words of a query stand in one text; for many texts, keep the matcher. */
export function matchesIn(text: string, query: Pick<Query, 'match' | 'filters'>): MatchSpan[] {
  return matcherOf(query).spans(text);
}

/** Finds the nodes of one query in folded texts. */
class Finder {
  readonly #options: FoldOptions;
  readonly #words = new Map<TermNode, readonly string[]>();

  constructor(options: FoldOptions) {
    this.#options = options;
  }

  /** What of a node stands in a text, in no particular order. */
  hits(node: QueryNode, text: string): Span[] {
    switch (node.type) {
      case 'word':
      case 'phrase':
        return this.#termHits(node, text);
      case 'near':
        return this.#nearHits(node, text);
      case 'and':
      case 'or':
        return node.nodes.flatMap((each) => this.hits(each, text));
      case 'not':
        return [];
    }
  }

  holds(node: QueryNode, text: string): boolean {
    switch (node.type) {
      case 'and':
        return node.nodes.every((each) => this.holds(each, text));
      case 'or':
        return node.nodes.some((each) => this.holds(each, text));
      case 'not':
        return !this.holds(node.node, text);
      case 'word':
      case 'phrase':
      case 'near':
        return this.hits(node, text).length > 0;
    }
  }

  #termHits(term: TermNode, text: string): Span[] {
    let words = this.#words.get(term);
    if (!words) {
      const typed = term.type === 'word' ? term.word : term.words.join(' ');
      words = foldedWords(typed, this.#options).map(({ word }) => word);
      this.#words.set(term, words);
    }
    return find(words, term.prefix, text);
  }

  #nearHits({ nodes, distance }: NearNode, text: string): Span[] {
    const terms = nodes.map((term) => this.#termHits(term, text));
    if (terms.some((hits) => !hits.length)) return [];
    const starts = wordRanges(text).map(({ start }) => start);
    const counted = terms.map((hits) =>
      hits.map((span) => ({
        span,
        first: lastAtOrBefore(starts, span.start, Number),
        end: lastAtOrBefore(starts, span.end - 1, Number) + 1,
      })),
    );
    return clumps(counted, distance).map(({ span }) => span);
  }
}

/** All places of words that follow each other, the last one perhaps only begun, in a folded text. */
function find(words: readonly string[], prefix: boolean, text: string): Span[] {
  const hits: Span[] = [];
  const [first, ...rest] = words;
  if (first === undefined) return hits;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (!isWordStart(text, start)) continue;
    let end = start + first.length;
    const follows = rest.every((word) => {
      if (isInWord(text, end)) return false;
      const next = nextWord(text, end);
      end = next + word.length;
      return text.startsWith(word, next);
    });
    if (!follows || (!prefix && isInWord(text, end))) continue;
    hits.push({ start, end: wordEnd(text, end) });
  }
  return hits;
}

/** A hit, and its words `[first, end)` counted from the beginning of the text. */
interface CountedHit {
  readonly span: Span;
  readonly first: number;
  readonly end: number;
}

/**
 * The hits that stand near hits of all the other terms: for some last one of them, no other ends more than
 * `distance` words before it begins. The rule is SQLite's for NEAR, so that index and text agree.
 */
function clumps(terms: readonly (readonly CountedHit[])[], distance: number): CountedHit[] {
  const near = new Set<CountedHit>();
  for (const last of terms.flat()) {
    const clump = terms.map((hits) => hits[lastAtOrBefore(hits, last.first, ({ first }) => first)]);
    if (clump.every((hit) => hit && last.first - hit.end <= distance)) {
      for (const hit of clump) near.add(hit!);
    }
  }
  return [...near];
}

/** Index of the last of some sorted items that does not come after a place; -1 where all do. */
function lastAtOrBefore<T>(items: readonly T[], place: number, placeOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(items[middle]!) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function merge(spans: MatchSpan[]): MatchSpan[] {
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: MatchSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    else merged.push(span);
  }
  return merged;
}
