import type { Query, QueryNode, TermNode } from '../query';
import { fold, isWordUnit } from './fold';

export interface Matcher {
  spans(text: string): [number, number][];
  holds(text: string): boolean;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string, exact: boolean): Word[] {
  const folded = exact ? text : fold(text);
  const words: Word[] = [];
  for (let i = 0; i < folded.length;) {
    if (!isWordUnit(folded, i)) {
      i++;
      continue;
    }
    const start = i;
    while (i < folded.length && isWordUnit(folded, i)) i++;
    words.push({ word: folded.slice(start, i), start, end: i });
  }
  return words;
}

export function matcherOf({ match, filters }: Pick<Query, 'match' | 'filters'>): Matcher {
  const exact = filters.matchCase === true || filters.matchAccents === true;
  const hits = (node: TermNode, words: readonly Word[]): [number, number][] => {
    const wanted = wordsOf(node.type === 'word' ? node.word : node.words.join(' '), exact).map(
      ({ word }) => word,
    );
    const found: [number, number][] = [];
    for (let i = 0; wanted.length > 0 && i + wanted.length <= words.length; i++) {
      const isHit = wanted.every((each, k) =>
        node.prefix && k === wanted.length - 1
          ? words[i + k]!.word.startsWith(each)
          : words[i + k]!.word === each,
      );
      if (isHit) found.push([words[i]!.start, words[i + wanted.length - 1]!.end]);
    }
    return found;
  };
  const positive = (node: QueryNode, words: readonly Word[]): [number, number][] => {
    switch (node.type) {
      case 'word':
      case 'phrase':
        return hits(node, words);
      case 'not':
        return [];
      case 'near':
      case 'and':
      case 'or':
        return node.nodes.flatMap((each) => positive(each, words));
    }
  };
  const holds = (node: QueryNode, words: readonly Word[]): boolean => {
    switch (node.type) {
      case 'word':
      case 'phrase':
        return hits(node, words).length > 0;
      case 'not':
        return !holds(node.node, words);
      case 'or':
        return node.nodes.some((each) => holds(each, words));
      case 'near':
      case 'and':
        return node.nodes.every((each) => holds(each, words));
    }
  };
  return {
    spans: (text) => (match ? positive(match, wordsOf(text, exact)).sort((a, b) => a[0] - b[0]) : []),
    holds: (text) => !match || holds(match, wordsOf(text, exact)),
  };
}
