import type { Span } from '../../../core/article';
import { collapseSpaces } from '../../../core/text/characters';
import { fold, matcherOf, type Query } from '../../../core/query';
import type { TextRequest } from '../../port';
import { aboutWindow, startingWithin } from '../../search/about';
import { joinPostings } from '../../search/join-postings';
import { planQuery, type QueryPlan } from '../../search/query-plan';
import { wordsOf } from '../../search/words';
import { behind } from './entities';
import { namesLike, planContext } from './names';
import type { SearchContext } from './search-context';
import type { ConcordanceHit, ConcordanceRequest, HitCount } from '../../../corpus';
import { undated } from '../rowid';
import type { StoredArticle } from '../article-reader';

interface TextHit {
  readonly article: StoredArticle;
  readonly span: Span;
}

const contextLength = 80;

/** All hits in the text, newest article first, in the order of its text. */
function* hitsOf(context: SearchContext, query: Query, plan: QueryPlan): Generator<TextHit, void> {
  const matcher = matcherOf(query);
  const holdsInText = inTextFilter(context, query);
  for (const rowid of joinPostings(context.postings, plan)) {
    const article = context.articles.articleAt(rowid);
    if (!article || plan.accepts?.(article.row.headline) === false) continue;
    if (plan.verify && !matcher.holds(article.text)) continue;
    for (const [start, end] of matcher.spans(article.text)) {
      const span = { start, end };
      if (blockAt(article, span) && holdsInText(article, span)) yield { article, span };
    }
  }
}

/** Filters that hold for the place of a hit: who speaks there, how, and who is mentioned in the paragraph. */
function inTextFilter(
  context: SearchContext,
  { filters }: Query,
): (article: StoredArticle, span: Span) => boolean {
  const sets = (values: Query['filters']['speaker']) =>
    (values ?? []).map((value) => ({ negated: value.negated, names: new Set(namesLike(context, value)) }));
  const speakers = sets(filters.speaker);
  const about = sets(filters.about);
  const wanted = speakers.filter(({ negated }) => !negated);
  return (article, span) => {
    if (speakers.length > 0 || filters.kind?.length) {
      const quotation = quotationAt(article, span);
      const name = quotation?.entity === undefined ? undefined : article.names[quotation.entity];
      const isSpeaker = ({ names }: { names: Set<number> }) => name !== undefined && names.has(name);
      if (wanted.length > 0 && !wanted.some(isSpeaker)) return false;
      if (speakers.some((each) => each.negated && isSpeaker(each))) return false;
      if (filters.kind?.length && !(quotation && filters.kind.includes(quotation.kind))) return false;
    }
    if (about.length > 0) {
      const block = blockAt(article, span)!;
      const near = startingWithin(article.annotations.mentions, aboutWindow(span, block));
      const mentioned = near.map(({ entity }) => article.names[entity]!);
      for (const { negated, names } of about)
        if (mentioned.some((name) => names.has(name)) === negated) return false;
    }
    return true;
  };
}

const blockAt = ({ blocks }: StoredArticle, { start, end }: Span) =>
  blocks.find((block) => start >= block.start && end <= block.end);
const quotationAt = ({ annotations }: StoredArticle, { start, end }: Span) =>
  annotations.quotations.find(({ parts }) => parts.some((part) => start < part.end && end > part.start));

export function searchText(context: SearchContext, { query, page: request }: TextRequest): ConcordanceHit[] {
  const plan = query.match && planQuery(planContext(context), query, 'texts');
  if (!plan) return [];
  const { offset, limit, sort } = request;
  const hits: TextHit[] = [];
  let skip = sort === 'date' ? offset : 0;
  for (const hit of hitsOf(context, query, plan)) {
    if (sort === 'date' && skip-- > 0) continue;
    hits.push(hit);
    if (sort === 'date' && hits.length >= limit) break;
  }
  const rows = hits.map((hit) => rowOf(context, hit));
  if (sort === 'date') return rows;
  return rows
    .map((row) => ({ row, key: sortKeyOf(row, sort) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key === '' ? 1 : b.key === '' ? -1 : a.key < b.key ? -1 : 1))
    .slice(offset, offset + limit)
    .map(({ row }) => row);
}

export function countText(context: SearchContext, query: Query): HitCount {
  const plan = query.match && planQuery(planContext(context), query, 'texts');
  if (!plan) return { total: 0, undated: 0, coverage: context.articles.coverage };
  const count = (each: QueryPlan) => {
    const hits = hitsOf(context, query, each);
    let total = 0;
    while (!hits.next().done) total++;
    return total;
  };
  return {
    total: count(plan),
    undated: plan.dated ? count({ ...plan, window: undated }) : 0,
    coverage: context.articles.coverage,
  };
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

function rowOf(context: SearchContext, { article, span }: TextHit): ConcordanceHit {
  const quotation = quotationAt(article, span);
  const name = quotation?.entity === undefined ? undefined : article.names[quotation.entity];
  const words = quotation?.speaker.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  const speaker = (name === undefined ? undefined : behind(context, name)?.name) ?? words;
  return {
    ...article.place(span),
    ...around(article, span),
    hit: collapseSpaces(article.text.slice(span.start, span.end)),
    ...(speaker && { speaker }),
  };
}

/** The words to the left and right within the same block. */
export function around(article: StoredArticle, span: Span): { left: string; right: string } {
  const block = blockAt(article, span) ?? span;
  const from = Math.max(block.start, span.start - contextLength);
  const to = Math.min(block.end, span.end + contextLength);
  return {
    left: collapseSpaces(article.text.slice(from, span.start)),
    right: collapseSpaces(article.text.slice(span.end, to)),
  };
}
