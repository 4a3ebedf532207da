import { foldedWords, type Query, type QueryNode } from '../../core/query';
import type { CorpusIndex, NearestPassage, QuotationHit } from '../../corpus';

/** So many quotations are offered. */
const maxClosest = 3;
/** So many near passages are looked at: not all are quotations that the filters let through. */
const maxPassages = 12;
/** Fewer words are near to too much. */
const minWords = 3;
/** A quotation is close that is at least so like what was typed, from 0 to 1. */
const minLikeness = 0.5;
/** Words of a passage by which it is found again. */
const maxPhraseWords = 12;

/**
 * The quotations that are closest to words that none has, the likest first. The filters of the query hold. None where the
 * query has fewer than three words.
 */
export async function closestQuotations(
  index: Pick<CorpusIndex, 'nearest' | 'searchQuotations'>,
  query: Query,
  signal?: AbortSignal,
): Promise<readonly QuotationHit[]> {
  const typed = query.match ? wordsOf(query.match) : [];
  if (typed.length < minWords) return [];
  const { passages } = await index.nearest({ parts: [typed.join(' ')], limit: maxPassages }, signal);
  const closest: QuotationHit[] = [];
  for (const passage of passages) {
    if (passage.kind === undefined || passage.comparison.likeness < minLikeness) continue;
    const hit = await quotationAt(index, passage, query, signal);
    if (hit) closest.push(hit);
    if (closest.length === maxClosest) break;
  }
  return closest;
}

/** The quotation that a passage is, undefined where the query's filters keep it out. */
async function quotationAt(
  index: Pick<CorpusIndex, 'searchQuotations'>,
  { text, article, range }: NearestPassage,
  { text: typed, filters }: Query,
  signal?: AbortSignal,
): Promise<QuotationHit | undefined> {
  const words = foldedWords(text)
    .slice(0, maxPhraseWords)
    .map(({ word }) => word);
  const query: Query = { text: typed, match: { type: 'phrase', words, prefix: false }, filters };
  const hits = await index.searchQuotations(query, { offset: 0, limit: maxPassages }, signal);
  const found = hits.find(
    (hit) =>
      hit.article === article &&
      hit.range.start.line <= range.end.line &&
      range.start.line <= hit.range.end.line,
  );
  // What was found by its own words is not marked: none of them was typed so.
  return found && { ...found, matches: [] };
}

/** The words that must be found, in the order in which they were typed. */
function wordsOf(node: QueryNode): readonly string[] {
  switch (node.type) {
    case 'word':
      return [node.word];
    case 'phrase':
      return node.words;
    case 'near':
    case 'and':
      return node.nodes.flatMap(wordsOf);
    case 'or':
    case 'not':
      return [];
  }
}
