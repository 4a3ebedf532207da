import { matcherOf, type Matcher, type Query } from '../../../core/query';
import { leftOutAs } from '../../../core/quotation';
import { joinPostings } from '../../search/join-postings';
import { anyOf, tagged } from '../../search/match-expression';
import type { Part } from '../../search/posting-source';
import { planQuery, type QueryPlan } from '../../search/query-plan';
import { behind, entityRow, namesOf } from './entities';
import { planContext } from './names';
import { allRows, rowsOf, type SearchContext } from './search-context';
import type { ShownQuotation } from './search-memory';
import type { EntityPageRequest, FoundQuotation, QuotationsRequest } from '../../port';
import type { HitCount, Page, PageRequest, QuotationHit, Speaker } from '../../../corpus';
import { StorageError } from '../../errors';
import { pageOf } from '../../search/page';
import { undated } from '../rowid';
import type { StoredArticle } from '../article-reader';

const separator = ' … ';

export function searchQuotations(context: SearchContext, { query, page }: QuotationsRequest): QuotationHit[] {
  const plan = planQuery(planContext(context), query, 'quotations');
  if (!plan) return [];
  const matcher = matcherOf(query);
  return pageOfQuotations(context, plan, matcher, page).map((rowid) => hitAt(context, rowid, matcher));
}

export function countQuotations(context: SearchContext, query: Query): HitCount {
  const plan = planQuery(planContext(context), query, 'quotations');
  const leftOut = planQuery(planContext(context), query, 'quotations', 'leftOut');
  const count = (each: QueryPlan) => {
    const only = onlyPart(each);
    if (only) return context.postings.count(only, each.window);
    const matcher = matcherOf(query);
    let total = 0;
    for (const rowid of joinPostings(context.postings, each))
      if (holds(context, each, matcher, rowid)) total++;
    return total;
  };
  return {
    total: plan ? count(plan) : 0,
    undated: plan?.dated ? count({ ...plan, window: undated }) : 0,
    unsure: leftOut ? count(leftOut) : 0,
    coverage: context.articles.coverage,
  };
}

/** The part that says all, where there is but one. */
function onlyPart({ wanted, unwanted, verify, accepts }: QueryPlan): Part | undefined {
  return wanted.length === 1 && unwanted.length === 0 && !verify && !accepts ? wanted[0] : undefined;
}

/** The rowids of a page of the quotations that a plan leads to. */
function pageOfQuotations(
  context: SearchContext,
  plan: QueryPlan,
  matcher: Matcher,
  { offset, limit }: PageRequest,
): number[] {
  const most = offset + limit;
  const first =
    plan.wider && limit > 0 && most <= maxVerifiedFirst
      ? firstOf(context, plan.wider, matcher, most)
      : undefined;
  return first?.slice(offset) ?? pageOf(matchesOf(context, plan, matcher), { offset, limit });
}

/** The rowids of all quotations that a plan leads to, in order. */
function* matchesOf(context: SearchContext, plan: QueryPlan, matcher: Matcher): Generator<number, void> {
  for (const rowid of context.order.sorted(joinPostings(context.postings, plan)))
    if (holds(context, plan, matcher, rowid)) yield rowid;
}

/** Verifies a candidate against its text. */
function holds(
  context: SearchContext,
  { verify, bigrams, accepts }: QueryPlan,
  matcher: Matcher,
  rowid: number,
): boolean {
  if (!verify && !accepts) return true;
  if (bigrams && !context.articles.mightContain(rowid, bigrams)) return false;
  const shown = accepts ? undefined : context.memory.shown(rowid);
  if (shown) return matcher.holds(shown.text);
  const found = quotationAt(context, rowid);
  if (accepts?.(found.article.row.headline) === false) return false;
  return !verify || matcher.holds(contentOf(found.article, found.quotation));
}

/** Up to this many rows are verified one by one before the full prefix scan is used. */
const maxVerifiedFirst = 200;
const maxMisses = 20;

/** The first matches of a plan that finds a superset; undefined where too much of it does not match. */
function firstOf(
  context: SearchContext,
  plan: QueryPlan,
  matcher: Matcher,
  limit: number,
): number[] | undefined {
  const found: number[] = [];
  let missed = 0;
  for (const rowid of context.order.sorted(joinPostings(context.postings, plan))) {
    if (holds(context, plan, matcher, rowid)) {
      found.push(rowid);
      // While its article is at hand.
      shownAt(context, rowid);
    } else if (++missed > maxMisses) return undefined;
    if (found.length === limit) break;
  }
  return found;
}

export function quotationsBy(context: SearchContext, { id, page }: EntityPageRequest): Page<QuotationHit> {
  const row = entityRow(context, id);
  if (!row) return { items: [], total: 0 };
  const node = tagged('speaker', namesOf(context, row.id));
  if (!node) return { items: [], total: 0 };
  const without = anyOf([tagged('kind', ['attitude']), tagged('sureness', leftOutAs(undefined))])!;
  const part: Part = { table: 'quotations', match: { type: 'not', node, without } };
  const none = matcherOf({ filters: {} });
  return {
    items: pageOf(rowsOf(context, part), page).map((rowid) => hitAt(context, rowid, none)),
    total: context.postings.count(part, allRows),
  };
}

/**
 * The quotation behind a rowid, see `rowid.ts`.
 * @throws StorageError `damaged` where there is none.
 */
function quotationAt(
  context: SearchContext,
  rowid: number,
): { article: StoredArticle; quotation: FoundQuotation } {
  const article = context.articles.articleAt(rowid);
  const quotation = article?.annotations.quotations.at(-(rowid - article.id));
  if (!article) throw new StorageError('damaged');
  return context.articles.naming(article.id, () => {
    if (!quotation) throw new StorageError('damaged');
    return { article, quotation };
  });
}

function contentOf({ text }: StoredArticle, { parts }: FoundQuotation): string {
  return parts.map(({ start, end }) => text.slice(start, end)).join(separator);
}

function hitAt(context: SearchContext, rowid: number, matcher: Matcher): QuotationHit {
  const shown = shownAt(context, rowid);
  return { ...shown, matches: matcher.spans(shown.text) };
}

function shownAt(context: SearchContext, rowid: number): ShownQuotation {
  let shown = context.memory.shown(rowid);
  if (!shown) context.memory.show(rowid, (shown = quotationToShow(context, rowid)));
  return shown;
}

function quotationToShow(context: SearchContext, rowid: number): ShownQuotation {
  const { article, quotation } = quotationAt(context, rowid);
  const { parts, cue, kind, rule, confidence } = quotation;
  const content = contentOf(article, quotation);
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const cueSpan = cue[0];
  return {
    ...article.place({ start, end }),
    kind,
    text: content,
    parts: parts.map((part) => article.rangeOf(part)),
    speaker: speakerOf(context, article, quotation),
    ...(cueSpan && {
      cue: cue.map((span) => article.text.slice(span.start, span.end)).join(separator),
      cueRange: article.rangeOf(cueSpan),
    }),
    rule,
    confidence,
  };
}

export function speakerOf(
  context: SearchContext,
  article: StoredArticle,
  { speaker, entity, sort, role }: FoundQuotation,
): Speaker {
  const first = speaker[0];
  const name = entity === undefined ? undefined : article.names[entity];
  const known = name === undefined ? undefined : behind(context, name);
  return {
    ...(first && {
      words: speaker.map(({ start, end }) => article.text.slice(start, end)).join(separator),
      range: article.rangeOf({ start: first.start, end: speaker.at(-1)!.end }),
    }),
    ...(known && { entity: known.id, name: known.name }),
    ...(sort && { sort }),
    ...(role && { role: article.text.slice(role.start, role.end), roleRange: article.rangeOf(role) }),
  };
}
