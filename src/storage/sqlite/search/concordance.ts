import { collapseSpaces } from '../../../core/text/characters';
import type { Span } from '../../../core/text/span';
import { asksForUnnamed, matcherOf, type Query } from '../../../core/query';
import type { Listing } from '../../../core/quotation';
import type { ConcordanceHit, HitCount } from '../../../corpus';
import { StorageError } from '../../errors';
import type { TextRequest } from '../../port';
import { aboutWindow, startingWithin } from '../../search/about';
import {
  blockAt,
  contextOf,
  joinedSpans,
  quotationAt,
  sortKeyOf,
  type KeyedSort,
} from '../../search/concordance';
import { joinPostings } from '../../search/join-postings';
import { planQuery, type QueryPlan } from '../../search/query-plan';
import type { StoredArticle } from '../article-reader';
import { undated } from '../rowid';
import { behind } from './entities';
import { namesLike, planContext } from './names';
import type { SearchContext } from './search-context';
import { FirstHits, type HitPlace, type SortedHits } from './sorted-hits';

interface TextHit {
  readonly article: StoredArticle;
  readonly span: Span;
}

/** All hits in the text, newest article first, in the order of its text. */
function* hitsOf(context: SearchContext, query: Query, plan: QueryPlan): Generator<TextHit, void> {
  const matcher = matcherOf(query);
  const holdsInText = inTextFilter(context, query);
  for (const rowid of context.order.sorted(joinPostings(context.postings, plan))) {
    context.check();
    const article = context.articles.articleAt(rowid);
    if (!article || plan.accepts?.(article.row.headline) === false) continue;
    if (plan.verify && !matcher.holds(article.searchedText)) continue;
    for (const [start, end] of matcher.hits(article.text)) {
      const span = { start, end };
      if (blockAt(article.blocks, span) && holdsInText(article, span)) yield { article, span };
    }
  }
}

/** Filters that hold for the place of a hit: who speaks there, how, and who is mentioned in the paragraph. */
function inTextFilter(
  context: SearchContext,
  { filters }: Query,
): (article: StoredArticle, span: Span) => boolean {
  const sets = (values: Query['filters']['speaker']) =>
    (values ?? []).map((value) => ({
      negated: value.negated,
      isUnnamed: asksForUnnamed(value),
      names: new Set(namesLike(context, value)),
    }));
  const speakers = sets(filters.speaker);
  const about = sets(filters.about);
  const wanted = speakers.filter(({ negated }) => !negated);
  return (article, span) => {
    if (speakers.length > 0 || filters.kind?.length) {
      const quotation = quotationAt(article.annotations.quotations, span, filters);
      const name = quotation?.entity === undefined ? undefined : article.names[quotation.entity];
      const isSpeaker = ({ names, isUnnamed }: (typeof speakers)[number]) =>
        isUnnamed ? quotation?.sort === 'unnamed' : name !== undefined && names.has(name);
      if (wanted.length > 0 && !wanted.some(isSpeaker)) return false;
      if (speakers.some((each) => each.negated && isSpeaker(each))) return false;
      if (filters.kind?.length && !quotation) return false;
    }
    if (about.length > 0) {
      const block = blockAt(article.blocks, span)!;
      const near = startingWithin(article.annotations.mentions, aboutWindow(span, block));
      const mentioned = near.map(({ entity }) => article.names[entity]!);
      for (const { negated, names } of about)
        if (mentioned.some((name) => names.has(name)) === negated) return false;
    }
    return true;
  };
}

/** So many of the first hits of a sorted concordance are kept for its next pages. */
const maxKept = 20_000;

export function searchText(
  context: SearchContext,
  { query, page: { offset, limit, sort } }: TextRequest,
): ConcordanceHit[] {
  if (!query.match) return [];
  if (sort !== 'date') {
    const hits = sortedHits(context, query, sort, offset + limit).page(offset, limit);
    return hits.map((hit) => rowAt(context, hit, query.filters));
  }
  const plan = planQuery(planContext(context), query, 'texts');
  const rows: ConcordanceHit[] = [];
  let skip = offset;
  for (const hit of plan && limit > 0 ? hitsOf(context, query, plan) : []) {
    if (skip-- > 0) continue;
    rows.push(rowOf(context, hit, query.filters));
    if (rows.length >= limit) break;
  }
  return rows;
}

/** The hits of a concordance in another order than that of time, the first `count` at least. */
function sortedHits(context: SearchContext, query: Query, sort: KeyedSort, count: number): SortedHits {
  const { match, filters } = query;
  return context.memory.sortedHits(JSON.stringify([match, filters, sort]), count, () => {
    const first = new FirstHits(Math.max(maxKept, count));
    const plan = planQuery(planContext(context), query, 'texts');
    for (const hit of plan ? hitsOf(context, query, plan) : [])
      first.add(keyOf(context, hit, sort, filters), { rowid: hit.article.id, ...hit.span });
    return first.sorted();
  });
}

function keyOf(context: SearchContext, hit: TextHit, sort: KeyedSort, listing: Listing): string {
  const { article, span } = hit;
  if (sort === 'left' || sort === 'right') return sortKeyOf(contextOf(article, span), sort);
  const { source } = article.row;
  const speaker = sort === 'speaker' ? speakerAt(context, hit, listing) : undefined;
  return sortKeyOf(
    { left: '', right: '', ...(source !== null && { source }), ...(speaker && { speaker }) },
    sort,
  );
}

export function countText(context: SearchContext, query: Query): HitCount {
  const plan = query.match && planQuery(planContext(context), query, 'texts');
  if (!plan) return { total: 0, undated: 0, unsure: 0, coverage: context.articles.coverage };
  const count = (each: QueryPlan) => {
    const hits = hitsOf(context, query, each);
    let total = 0;
    while (!hits.next().done) total++;
    return total;
  };
  return {
    total: count(plan),
    undated: plan.dated ? count({ ...plan, window: undated }) : 0,
    unsure: 0,
    coverage: context.articles.coverage,
  };
}

function rowAt(context: SearchContext, { rowid, start, end }: HitPlace, listing: Listing): ConcordanceHit {
  const article = context.articles.articleAt(rowid);
  if (article?.id !== rowid) throw new StorageError('damaged');
  return rowOf(context, { article, span: { start, end } }, listing);
}

function rowOf(context: SearchContext, hit: TextHit, listing: Listing): ConcordanceHit {
  const { article, span } = hit;
  const speaker = speakerAt(context, hit, listing);
  return {
    ...article.place(span),
    ...contextOf(article, span),
    hit: collapseSpaces(article.text.slice(span.start, span.end)),
    ...(speaker && { speaker }),
  };
}

/** Who speaks where a hit stands: by name, or as the article has it. */
function speakerAt(context: SearchContext, { article, span }: TextHit, listing: Listing): string | undefined {
  const quotation = quotationAt(article.annotations.quotations, span, listing);
  const name = quotation?.entity === undefined ? undefined : article.names[quotation.entity];
  const known = name === undefined ? undefined : behind(context, name);
  return known?.name ?? (quotation && joinedSpans(article.text, quotation.speaker, ' '));
}
