import { fold, foldedWords, type Query, type QueryNode, type WordNode } from '../../core/query';
import type { CorpusIndex, QuotationHit } from '../../corpus';

/** So many quotations are offered. */
const maxClosest = 3;
/** Of so many that have most of the words, the closest are taken. */
const maxCandidates = 200;
/** Of more words the longest are looked for: they tell most. */
const maxWords = 6;
/** A quotation is close that has at least this share of the words and of their neighborhoods. */
const minLikeness = 0.6;

/**
 * The quotations that are closest to words that none has: those with most of the words, the more of them stand next to
 * each other as typed the closer. The filters of the query hold. None where the query has fewer than three words.
 */
export async function closestQuotations(
  index: Pick<CorpusIndex, 'searchQuotations'>,
  query: Query,
  signal?: AbortSignal,
): Promise<readonly QuotationHit[]> {
  const typed = query.match ? wordsOf(query.match) : [];
  const match = mostOf(typed);
  if (!match) return [];
  const page = { offset: 0, limit: maxCandidates };
  const candidates = await index.searchQuotations({ ...query, match }, page, signal);
  const words = typed.map(({ word }) => fold(word));
  return candidates
    .map((hit) => ({ hit, likeness: likenessOf(words, hit.text) }))
    .filter(({ likeness }) => likeness >= minLikeness)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, maxClosest)
    .map(({ hit }) => hit);
}

/** The words that must be found, in the order in which they were typed. */
function wordsOf(node: QueryNode): WordNode[] {
  switch (node.type) {
    case 'word':
      return [node];
    case 'phrase':
      return node.words.map((word) => ({ type: 'word', word, prefix: false }));
    case 'near':
    case 'and':
      return node.nodes.flatMap(wordsOf);
    case 'or':
    case 'not':
      return [];
  }
}

/** Finds what has all of the words but one, or of many words all but two; undefined where they are too few. */
function mostOf(typed: readonly WordNode[]): QueryNode | undefined {
  const words = [...new Map(typed.map((node) => [fold(node.word), node])).values()]
    .toSorted((a, b) => b.word.length - a.word.length)
    .slice(0, maxWords);
  if (words.length < 3) return undefined;
  const without = (nodes: readonly WordNode[]) => nodes.map((_, i) => nodes.filter((__, at) => at !== i));
  const sets = words.length < 5 ? without(words) : without(words).flatMap(without);
  const distinct = new Map(sets.map((nodes) => [nodes.map(({ word }) => word).join(' '), nodes]));
  return { type: 'or', nodes: [...distinct.values()].map((nodes) => ({ type: 'and', nodes })) };
}

/** From 0 to 1: the share of the words that a text has, and of the pairs of neighbors that stand as neighbors in it. */
function likenessOf(words: readonly string[], text: string): number {
  const said = foldedWords(text).map(({ word }) => word);
  const has = new Set(said);
  const pairs = new Set(said.slice(1).map((word, i) => `${said[i]!} ${word}`));
  const found = words.filter((word) => has.has(word)).length;
  const together = words.slice(1).filter((word, i) => pairs.has(`${words[i]!} ${word}`)).length;
  return (found / words.length + together / (words.length - 1)) / 2;
}
