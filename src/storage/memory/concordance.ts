import type { Span } from '../../core/article';
import { asksForUnnamed, matcherOf, type Query } from '../../core/query';
import { collapseSpaces } from '../../core/text/characters';
import type { ConcordanceHit, HitCount } from '../../corpus';
import type { TextBlock } from '../article-record';
import type { TextRequest } from '../port';
import { aboutWindow, startingWithin } from '../search/about';
import { blockAt, compareKeys, contextOf, joinedSpans, quotationAt, sortKeyOf } from '../search/concordance';
import { searchedWords } from '../search/words';
import { fulfills, isOnDay, isSelected } from './filters';
import { namesIn } from './quotations';
import { shortlist } from './shortlist';
import type { KeptArticle } from './state';
import type { View } from './view';

interface Found {
  readonly article: KeptArticle;
  readonly span: Span;
}

/** The hits of a query in articles of a date that fits, and of no date where one was asked for. */
function search(view: View, query: Query): { readonly found: Found[]; readonly undated: Found[] } {
  const { match, filters } = query;
  const result = { found: [] as Found[], undated: [] as Found[] };
  if (!match) return result;
  const matcher = matcherOf(query);
  const mayHold = shortlist(query);
  const isAt = placeFilter(view, query);
  for (const article of view.articles()) {
    const isFitting = isOnDay(article, filters);
    if (isFitting === false || !isSelected(view, article, filters)) continue;
    const searched = searchedText(article);
    if (!mayHold({ words: searchedWords(searched) }) || !matcher.holds(searched)) continue;
    for (const [start, end] of matcher.hits(article.text.text)) {
      const span = { start, end };
      const block = blockAt(article.text.blocks, span);
      if (block && isAt(article, span, block))
        result[isFitting ? 'found' : 'undated'].push({ article, span });
    }
  }
  return result;
}

/** Only what stands in a block is searched. */
const searchedText = ({ text: { text, blocks } }: KeptArticle): string =>
  blocks.map(({ start, end }) => text.slice(start, end)).join('\n');

/** Filters that hold for the place of a hit: who speaks there, how, and who is mentioned in the block. */
function placeFilter(
  view: View,
  { filters }: Query,
): (article: KeptArticle, span: Span, block: TextBlock) => boolean {
  const { speaker, about, kind } = filters;
  const namesOf = namesIn(view, [...(speaker ?? []), ...(about ?? [])]);
  return (article, span, block) => {
    const ids = view.entities.idsOf(article);
    const quotation = quotationAt(article.findings?.quotations ?? [], span, filters);
    const id = quotation?.entity === undefined ? undefined : ids[quotation.entity];
    const near = startingWithin(article.findings?.mentions ?? [], aboutWindow(span, block));
    const mentioned = near.map(({ entity }) => ids[entity]!);
    return (
      (!kind?.length || quotation !== undefined) &&
      fulfills(speaker, 'any', (value) =>
        asksForUnnamed(value) ? quotation?.sort === 'unnamed' : id !== undefined && namesOf(value).has(id),
      ) &&
      fulfills(about, 'each', (value) => mentioned.some((each) => namesOf(value).has(each)))
    );
  };
}

export function searchText(
  view: View,
  { query, page: { offset, limit, sort } }: TextRequest,
): ConcordanceHit[] {
  const rows = search(view, query).found.map((hit) => rowOf(view, hit, query.filters));
  // Hits that an order does not tell apart stay in the order of time.
  const inOrder =
    sort === 'date'
      ? rows
      : rows
          .map((row) => ({ row, key: sortKeyOf(row, sort) }))
          .sort((a, b) => compareKeys(a.key, b.key))
          .map(({ row }) => row);
  return inOrder.slice(offset, offset + limit);
}

export function countText(view: View, query: Query): HitCount {
  const { found, undated } = search(view, query);
  return { total: found.length, undated: undated.length, unsure: 0, coverage: view.coverage };
}

function rowOf(view: View, { article, span }: Found, filters: Query['filters']): ConcordanceHit {
  const { text } = article.text;
  const quotation = quotationAt(article.findings?.quotations ?? [], span, filters);
  const id = quotation?.entity === undefined ? undefined : view.entities.idsOf(article)[quotation.entity];
  const words = quotation && joinedSpans(text, quotation.speaker, ' ');
  const speaker = (id === undefined ? undefined : view.entities.get(id)?.name) ?? words;
  return {
    ...view.placeOf(article, span),
    ...contextOf(article.text, span),
    hit: collapseSpaces(text.slice(span.start, span.end)),
    ...(speaker && { speaker }),
  };
}
