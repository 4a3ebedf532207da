import type { Span } from '../../core/article';
import { fold, matcherOf, type Query } from '../../core/query';
import type { ConcordanceHit, ConcordanceRequest, HitCount } from '../../corpus';
import type { TextBlock } from '../article-record';
import type { TextRequest } from '../port';
import { aboutWindow, startingWithin } from '../search/about';
import { wordsOf } from '../search/words';
import { fulfills, isOnDay, isSelected } from './filters';
import { byEach, byText, emptyLast } from './order';
import { namesIn } from './quotations';
import { shortlist } from './shortlist';
import type { KeptArticle } from './state';
import type { View } from './view';

const contextLength = 80;

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
    if (!mayHold({ words: new Set(wordsOf(searched)) }) || !matcher.holds(searched)) continue;
    for (const [start, end] of matcher.spans(article.text.text)) {
      const span = { start, end };
      const block = blockAt(article, span);
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
  { filters: { speaker, about, kind } }: Query,
): (article: KeptArticle, span: Span, block: TextBlock) => boolean {
  const namesOf = namesIn(view, [...(speaker ?? []), ...(about ?? [])]);
  return (article, span, block) => {
    const ids = view.entities.idsOf(article);
    const quotation = quotationAt(article, span);
    const id = quotation?.entity === undefined ? undefined : ids[quotation.entity];
    const near = startingWithin(article.findings?.mentions ?? [], aboutWindow(span, block));
    const mentioned = near.map(({ entity }) => ids[entity]!);
    return (
      (!kind?.length || (quotation !== undefined && kind.includes(quotation.kind))) &&
      fulfills(speaker, 'any', (value) => id !== undefined && namesOf(value).has(id)) &&
      fulfills(about, 'each', (value) => mentioned.some((each) => namesOf(value).has(each)))
    );
  };
}

const blockAt = ({ text: { blocks } }: KeptArticle, { start, end }: Span) =>
  blocks.find((block) => start >= block.start && end <= block.end);
const quotationAt = ({ findings }: KeptArticle, { start, end }: Span) =>
  findings?.quotations.find(({ parts }) => parts.some((part) => start < part.end && end > part.start));

export function searchText(
  view: View,
  { query, page: { offset, limit, sort } }: TextRequest,
): ConcordanceHit[] {
  const hits = search(view, query).found;
  // Hits that an order does not tell apart stay in the order of time.
  const rows =
    sort === 'date'
      ? hits.map((hit) => rowOf(view, hit))
      : hits
          .map((hit) => rowOf(view, hit))
          .map((row) => ({ row, key: sortKeyOf(row, sort) }))
          .sort(
            byEach(
              emptyLast(({ key }) => key),
              byText(({ key }) => key),
            ),
          )
          .map(({ row }) => row);
  return rows.slice(offset, offset + limit);
}

export function countText(view: View, query: Query): HitCount {
  const { found, undated } = search(view, query);
  return { total: found.length, undated: undated.length, coverage: view.coverage };
}

/** Words next to the hit count most: the left context is sorted from its end. */
function sortKeyOf(row: ConcordanceHit, sort: Exclude<ConcordanceRequest['sort'], 'date'>): string {
  switch (sort) {
    case 'left':
      return wordsOf(row.left).reverse().join(' ');
    case 'right':
      return wordsOf(row.right).join(' ');
    case 'source':
      return fold(row.source ?? '');
    case 'speaker':
      return fold(row.speaker ?? '');
  }
}

function rowOf(view: View, { article, span }: Found): ConcordanceHit {
  const { text } = article.text;
  const quotation = quotationAt(article, span);
  const id = quotation?.entity === undefined ? undefined : view.entities.idsOf(article)[quotation.entity];
  const words = quotation?.speaker.map(({ start, end }) => text.slice(start, end)).join(' ');
  const speaker = (id === undefined ? undefined : view.entities.get(id)?.name) ?? words;
  return {
    ...view.placeOf(article, span),
    ...contextOf(article, span),
    hit: oneLine(text.slice(span.start, span.end)),
    ...(speaker && { speaker }),
  };
}

/** What stands to the left and right of a span within its block. */
export function contextOf(
  article: KeptArticle,
  span: Span,
): { readonly left: string; readonly right: string } {
  const { text } = article.text;
  const block = blockAt(article, span) ?? span;
  return {
    left: oneLine(text.slice(Math.max(block.start, span.start - contextLength), span.start)),
    right: oneLine(text.slice(span.end, Math.min(block.end, span.end + contextLength))),
  };
}

/** On one line, every run of white space as a single space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
