import { compoundsIn, type Compound } from '../text/compounds';
import { foldWithOffsets, type Folded, type FoldOptions } from '../text/fold';
import type { Span } from '../text/span';
import { isInWord, isWordStart, nextWord, wordEnd, wordRanges } from '../text/words';
import type { NearNode, Query, QueryNode, TermNode } from './model';
import { termPieces, type TermPiece } from './term-pieces';

/** Half-open ranges of UTF-16 code units in the text that was asked about. */
export type MatchSpan = readonly [start: number, end: number];

/** A query made ready to be held against many texts. */
export interface Matcher {
  /** Where the words of the query stand, by start, never overlapping; what must not occur is not looked for. */
  readonly spans: (text: string) => MatchSpan[];
  /** As `spans`, for counting: terms that stand near each other are one hit, from the first to the last of them. */
  readonly hits: (text: string) => MatchSpan[];
  /** Whether the text fulfils the words of the query; true where it has none. Filters are not looked at. */
  readonly holds: (text: string) => boolean;
}

/**
 * Matches words as the query has them: in their inflected forms where it says so, and by their beginning where it says
 * so. Words count, what stands between them does not: a phrase is found across the parts of a split quotation when these
 * are joined into one text.
 */
export function matcherOf({ match, filters }: Pick<Query, 'match' | 'filters'>): Matcher {
  if (!match) return { spans: () => [], hits: () => [], holds: () => true };
  const options: FoldOptions = {
    keepCase: filters.matchCase ?? false,
    keepAccents: filters.matchAccents ?? false,
  };
  const finder = new Finder(options);
  const spansOf = (text: string, isCounting: boolean) => {
    const searched = new SearchedText(text, options);
    const hits = finder.hits(match, searched, isCounting);
    return merge(hits.map(({ start, end }) => [searched.original(start), searched.original(end)]));
  };
  return {
    spans: (text) => spansOf(text, false),
    hits: (text) => spansOf(text, true),
    holds: (text) => finder.holds(match, new SearchedText(text, options)),
  };
}

/** Where the words of a query stand in one text; for many texts, keep the matcher. */
export function matchesIn(text: string, query: Pick<Query, 'match' | 'filters'>): MatchSpan[] {
  return matcherOf(query).spans(text);
}

/** A folded text, and what is looked up of it once. */
class SearchedText {
  readonly #text: string;
  readonly #folded: Folded;
  #compounds: readonly Compound[] | undefined;
  #starts: readonly number[] | undefined;

  constructor(text: string, options: FoldOptions) {
    this.#text = text;
    this.#folded = foldWithOffsets(text, options);
  }

  get folded(): string {
    return this.#folded.text;
  }
  get compounds(): readonly Compound[] {
    return (this.#compounds ??= compoundsIn(this.folded));
  }
  /** Where its words begin. */
  get starts(): readonly number[] {
    return (this.#starts ??= wordRanges(this.folded).map(({ start }) => start));
  }

  original(at: number): number {
    return this.#folded.original(at);
  }

  /** The number of the word that stands at an offset. */
  wordAt(at: number): number {
    return lastAtOrBefore(this.starts, at, Number);
  }

  /** Whether a part of the text is written in capitals alone. */
  isCapitals({ start, end }: Span): boolean {
    const part = this.#text.slice(this.original(start), this.original(end));
    return part === part.toUpperCase();
  }
}

/** Finds the nodes of one query in folded texts. */
class Finder {
  readonly #options: FoldOptions;
  readonly #pieces = new Map<TermNode, readonly TermPiece[]>();

  constructor(options: FoldOptions) {
    this.#options = options;
  }

  /** What of a node stands in a text, in no particular order. */
  hits(node: QueryNode, text: SearchedText, isCounting: boolean): Span[] {
    switch (node.type) {
      case 'word':
      case 'phrase':
        return this.#termHits(node, text);
      case 'near':
        return isCounting ? this.#pairs(node, text) : this.#clumps(node, text).flat();
      case 'and':
      case 'or':
        return node.nodes.flatMap((each) => this.hits(each, text, isCounting));
      case 'not':
        return [];
    }
  }

  holds(node: QueryNode, text: SearchedText): boolean {
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
        return this.hits(node, text, false).length > 0;
    }
  }

  #termHits(term: TermNode, text: SearchedText): Span[] {
    let pieces = this.#pieces.get(term);
    if (!pieces) this.#pieces.set(term, (pieces = termPieces(term, this.#options)));
    return find(pieces, term.prefix, text);
  }

  /** The terms that stand near each other, clump by clump, by its last term; several may have a term in common. */
  #clumps({ nodes, distance }: NearNode, text: SearchedText): Span[][] {
    const terms = nodes.map((term) => this.#termHits(term, text));
    if (terms.some((hits) => !hits.length)) return [];
    const counted = terms.map((hits) =>
      hits.map((span) => ({ span, first: text.wordAt(span.start), end: text.wordAt(span.end - 1) + 1 })),
    );
    return clumps(counted, distance).map((clump) => clump.map(({ span }) => span));
  }

  /** Each clump as one span; of those with a term in common, the first. */
  #pairs(node: NearNode, text: SearchedText): Span[] {
    const pairs: Span[] = [];
    for (const clump of this.#clumps(node, text)) {
      const start = Math.min(...clump.map((span) => span.start));
      if (start >= (pairs.at(-1)?.end ?? 0))
        pairs.push({ start, end: Math.max(...clump.map((span) => span.end)) });
    }
    return pairs;
  }
}

/** All places in a text of the pieces of a term that follow each other, by start; the last may be only begun. */
function find(pieces: readonly TermPiece[], prefix: boolean, text: SearchedText): Span[] {
  const hits = new Map<number, number>();
  const add = (start: number, end: number) => hits.set(start, Math.max(end, hits.get(start) ?? 0));
  for (const start of startsOf(pieces, prefix, text)) {
    const end = follow(pieces, 0, start, prefix, text);
    if (end !== undefined) add(start, end);
  }
  return Array.from(hits, ([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);
}

/** Where the first piece may stand. */
function* startsOf(pieces: readonly TermPiece[], prefix: boolean, { folded, compounds }: SearchedText) {
  const [first] = pieces;
  if (!first) return;
  const isBeginning = prefix && pieces.length === 1;
  const words = [...first.words, ...(first.joined ? [first.joined.word] : [])];
  for (const word of words)
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1))
      if (isWordStart(folded, start) && (isBeginning || !isInWord(folded, start + word.length))) yield start;
  for (const { start, joined } of compounds)
    if (words.some((word) => (isBeginning ? joined.startsWith(word) : joined === word))) yield start;
}

/** Where the pieces from one on end, the first of them standing at an offset; undefined where they don't follow. */
function follow(
  pieces: readonly TermPiece[],
  from: number,
  start: number,
  prefix: boolean,
  text: SearchedText,
): number | undefined {
  const { words, joined } = pieces[from]!;
  const { folded } = text;
  let longest: number | undefined;
  const accept = (end: number, next: number) => {
    const last = next === pieces.length ? end : follow(pieces, next, nextWord(folded, end), prefix, text);
    if (last !== undefined) longest = Math.max(longest ?? 0, last);
  };
  const fits = (word: string, found: string) =>
    prefix && from === pieces.length - 1 ? found.startsWith(word) : found === word;
  const end = wordEnd(folded, start);
  if (end === start) return undefined;
  const here = folded.slice(start, end);
  const compound = text.compounds.find((each) => each.start === start);
  if (words.some((word) => fits(word, here))) accept(end, from + 1);
  if (compound && words.some((word) => fits(word, compound.joined))) accept(compound.end, from + 1);
  // A beginning of a compound that is still being typed is none of what it would be in one piece.
  if (joined && !(prefix && joined.next === pieces.length) && joined.word === here)
    if (!joined.isAcronym || text.isCapitals({ start, end })) accept(end, joined.next);
  return longest;
}

/** A hit, and its words `[first, end)` counted from the beginning of the text. */
interface CountedHit {
  readonly span: Span;
  readonly first: number;
  readonly end: number;
}

/**
 * The hits that stand near hits of all the other terms: for some last one of them, no other ends more than
 * `distance` words before it begins. The rule is SQLite's for NEAR.
 */
function clumps(terms: readonly (readonly CountedHit[])[], distance: number): CountedHit[][] {
  const found: CountedHit[][] = [];
  for (const last of terms.flat().sort((a, b) => a.first - b.first)) {
    const clump = terms.flatMap((hits) => hits[lastAtOrBefore(hits, last.first, ({ first }) => first)] ?? []);
    if (clump.length === terms.length && clump.every((hit) => last.first - hit.end <= distance))
      found.push(clump);
  }
  return found;
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
