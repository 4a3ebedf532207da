import { foldedWords, type FoldedWord, type FoldOptions } from './fold';
import type { NearNode, Query, QueryNode, TermNode } from './types';

/** Half-open ranges of UTF-16 code units in the text that was asked about. */
export type MatchSpan = readonly [start: number, end: number];

/** A query made ready to be held against many texts. */
export interface Matcher {
  /** Where the words of the query stand, by start, never overlapping; what must not occur is not looked for. */
  spans(text: string): MatchSpan[];
  /** Whether the text fulfils the words of the query; true where it has none. Filters are not looked at. */
  holds(text: string): boolean;
}

/** An occurrence of a term: words `[first, end)` of the text. */
interface Hit {
  readonly first: number;
  readonly end: number;
}

/**
 * Matches without stem, and with a prefix only where the query says so. Words count, what stands between them does
 * not: a phrase is found across the parts of a split quotation when these are joined into one text.
 */
export function matcherOf({ match, filters }: Pick<Query, 'match' | 'filters'>): Matcher {
  const options: FoldOptions = {
    keepCase: filters.matchCase ?? false,
    keepAccents: filters.matchAccents ?? false,
  };
  const terms = new Map<TermNode, readonly string[]>();
  const wordsOf = (term: TermNode): readonly string[] => {
    let words = terms.get(term);
    if (!words) {
      const typed = term.type === 'word' ? term.word : term.words.join(' ');
      terms.set(term, (words = foldedWords(typed, options).map(({ word }) => word)));
    }
    return words;
  };
  const hitsOf = (term: TermNode, text: readonly FoldedWord[]): Hit[] =>
    find(wordsOf(term), term.prefix, text);
  const nearHits = (node: NearNode, text: readonly FoldedWord[]): Hit[] =>
    clumps(
      node.nodes.map((term) => hitsOf(term, text)),
      node.distance,
    );

  const positiveHits = (node: QueryNode, text: readonly FoldedWord[]): Hit[] => {
    switch (node.type) {
      case 'word':
      case 'phrase':
        return hitsOf(node, text);
      case 'near':
        return nearHits(node, text);
      case 'and':
      case 'or':
        return node.nodes.flatMap((each) => positiveHits(each, text));
      case 'not':
        return [];
    }
  };
  const holds = (node: QueryNode, text: readonly FoldedWord[]): boolean => {
    switch (node.type) {
      case 'and':
        return node.nodes.every((each) => holds(each, text));
      case 'or':
        return node.nodes.some((each) => holds(each, text));
      case 'not':
        return !holds(node.node, text);
      case 'word':
      case 'phrase':
      case 'near':
        return positiveHits(node, text).length > 0;
    }
  };
  return {
    spans(text) {
      if (!match) return [];
      const words = foldedWords(text, options);
      return merge(
        positiveHits(match, words).map(({ first, end }) => [words[first]!.start, words[end - 1]!.end]),
      );
    },
    holds: (text) => !match || holds(match, foldedWords(text, options)),
  };
}

/** Where the words of a query stand in one text; for many texts, keep the matcher. */
export function matchesIn(text: string, query: Pick<Query, 'match' | 'filters'>): MatchSpan[] {
  return matcherOf(query).spans(text);
}

function find(wanted: readonly string[], prefix: boolean, text: readonly FoldedWord[]): Hit[] {
  const hits: Hit[] = [];
  const last = wanted.length - 1;
  if (last < 0) return hits;
  for (let first = 0; first + last < text.length; first++) {
    let at = 0;
    while (at < last && text[first + at]!.word === wanted[at]) at++;
    if (at < last) continue;
    const { word } = text[first + last]!;
    if (prefix ? word.startsWith(wanted[last]!) : word === wanted[last]) {
      hits.push({ first, end: first + last + 1 });
    }
  }
  return hits;
}

/**
 * The hits that stand near hits of all the other terms: for some last one of them, no other ends more than
 * `distance` words before it begins. The rule is SQLite's for NEAR, so that index and text agree.
 */
function clumps(hits: readonly (readonly Hit[])[], distance: number): Hit[] {
  const near = new Set<Hit>();
  for (const last of hits.flat()) {
    const clump = hits.map((term) => latest(term, last.first));
    if (clump.every((hit) => hit && last.first - hit.end <= distance)) {
      for (const hit of clump) near.add(hit!);
    }
  }
  return [...near];
}

/** The last hit that begins at or before a word; they stand in order. */
function latest(hits: readonly Hit[], word: number): Hit | undefined {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.first <= word) low = middle + 1;
    else high = middle;
  }
  return hits[low - 1];
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
