import { matcherOf, type Matcher, type Query } from '../../../core/query';
import { planQuery, type QueryPlan } from './query-plan';
import { behind, entityRow, namesOf } from './entities';
import type { AnnotatedQuotation } from '../../codec/annotations';
import type { EntityId, HitCount, Page, PageRequest, QuotationHit, Speaker } from '../../../corpus';
import { undated } from '../rowid';
import type { ShownQuotation, ArticleReader, StoredArticle } from '../article-reader';
import { countOf, joined, pageOf, type Part } from './posting-streams';
import { tag, tagged } from '../tags';

const separator = ' … ';

export function searchQuotations(
  stored: ArticleReader,
  query: Query,
  { offset, limit }: PageRequest,
): QuotationHit[] {
  const plan = planQuery(stored, query, 'quotations');
  if (!plan) return [];
  const matcher = matcherOf(query);
  const hits: QuotationHit[] = [];
  for (const rowid of quotationsOf(stored, plan, matcher, limit, offset)) {
    const hit = hitAt(stored, rowid, matcher);
    if (hit) hits.push(hit);
  }
  return hits;
}

export function countQuotations(stored: ArticleReader, query: Query): HitCount {
  const plan = planQuery(stored, query, 'quotations');
  if (!plan) return { total: 0, undated: 0, coverage: stored.coverage };
  const count = (each: QueryPlan) => {
    const only = onlyPart(each);
    if (only) return countOf(stored, only, each.window);
    const found = quotationsOf(stored, each, matcherOf(query), Infinity, 0);
    let total = 0;
    while (!found.next().done) total++;
    return total;
  };
  return {
    total: count(plan),
    undated: plan.dated ? count({ ...plan, window: undated }) : 0,
    coverage: stored.coverage,
  };
}

/** The part that says all, where there is but one. */
function onlyPart({ wanted, unwanted, verify, accepts }: QueryPlan): Part | undefined {
  return wanted.length === 1 && unwanted.length === 0 && !verify && !accepts ? wanted[0] : undefined;
}

/** The rowids of the quotations that a plan leads to, newest first. */
function* quotationsOf(
  stored: ArticleReader,
  plan: QueryPlan,
  matcher: Matcher,
  limit: number,
  offset: number,
): Generator<number, void> {
  const most = offset + limit;
  const first =
    plan.wider && limit > 0 && most <= maxVerifiedFirst
      ? firstOf(stored, plan.wider, matcher, most)
      : undefined;
  if (first) {
    yield* first.slice(offset);
    return;
  }
  const only = onlyPart(plan);
  if (only && Number.isFinite(limit)) {
    yield* pageOf(stored, only, plan.window, limit, offset);
    return;
  }
  let left = limit;
  let skip = offset;
  for (const rowid of rowidsOf(stored, plan)) {
    if (left <= 0) return;
    if (!holds(stored, plan, matcher, rowid) || skip-- > 0) continue;
    left--;
    yield rowid;
  }
}

/** What the tables lead to, newest first. */
const rowidsOf = (
  stored: ArticleReader,
  { wanted, unwanted, window, target }: QueryPlan,
): Generator<number, void> => joined(stored, wanted, unwanted, window, target);

/** Is what stands there what was asked for, as far as the tables can't tell? */
function holds(
  stored: ArticleReader,
  { verify, pairs, accepts }: QueryPlan,
  matcher: Matcher,
  rowid: number,
): boolean {
  if (!verify && !accepts) return true;
  if (pairs && !stored.mightContain(rowid, pairs)) return false;
  const shown = accepts ? undefined : stored.shown(rowid);
  if (shown) return matcher.holds(shown.text);
  const found = quotationAt(stored, rowid);
  if (!found || accepts?.(found.article) === false) return false;
  return !verify || matcher.holds(contentOf(found.article, found.quotation));
}

/** So many rows are held against their text sooner than all the rows of a long beginning are gathered. */
const maxVerifiedFirst = 200;
const maxMisses = 20;

/** The first rows of a plan that finds more than was asked for; undefined where too much of it is something else. */
function firstOf(
  stored: ArticleReader,
  plan: QueryPlan,
  matcher: Matcher,
  limit: number,
): number[] | undefined {
  const found: number[] = [];
  let missed = 0;
  for (const rowid of rowidsOf(stored, plan)) {
    if (holds(stored, plan, matcher, rowid)) {
      found.push(rowid);
      // While its article is at hand.
      shownAt(stored, rowid);
    } else if (++missed > maxMisses) return undefined;
    if (found.length === limit) break;
  }
  return found;
}

export function quotationsBy(
  stored: ArticleReader,
  id: EntityId,
  { offset, limit }: PageRequest,
): Page<QuotationHit> {
  const row = entityRow(stored, id);
  if (!row) return { items: [], total: 0 };
  const part: Part = { table: 'quotes', match: tagged(namesOf(stored, row.id).map(tag.speaker)) };
  const all = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const none = matcherOf({ filters: {} });
  return {
    items: pageOf(stored, part, all, limit, offset).flatMap((rowid) => hitAt(stored, rowid, none) ?? []),
    total: countOf(stored, part, all),
  };
}

/** The quotation behind a rowid, see `rowid.ts`. */
function quotationAt(
  stored: ArticleReader,
  rowid: number,
): { article: StoredArticle; quotation: AnnotatedQuotation } | undefined {
  const article = stored.articleAt(rowid);
  const quotation = article?.marks.quotations.at(-(rowid - article.id));
  return article && quotation && { article, quotation };
}

function contentOf({ text }: StoredArticle, { parts }: AnnotatedQuotation): string {
  return parts.map(({ start, end }) => text.slice(start, end)).join(separator);
}

function hitAt(stored: ArticleReader, rowid: number, matcher: Matcher): QuotationHit | undefined {
  const shown = shownAt(stored, rowid);
  return shown && { ...shown, matches: matcher.spans(shown.text) };
}

function shownAt(stored: ArticleReader, rowid: number): ShownQuotation | undefined {
  let shown = stored.shown(rowid);
  if (!shown) {
    shown = quotationToShow(stored, rowid);
    if (shown) stored.show(rowid, shown);
  }
  return shown;
}

function quotationToShow(stored: ArticleReader, rowid: number): ShownQuotation | undefined {
  const found = quotationAt(stored, rowid);
  if (!found) return undefined;
  const { article, quotation } = found;
  const { parts, cue, kind, rule, confidence } = quotation;
  const content = contentOf(article, quotation);
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const cueSpan = cue[0];
  return {
    ...article.place({ start, end }),
    kind,
    text: content,
    parts: parts.map((part) => article.lines.rangeOf(part)),
    speaker: speakerOf(stored, article, quotation),
    ...(cueSpan && {
      cue: cue.map((span) => article.text.slice(span.start, span.end)).join(separator),
      cueRange: article.lines.rangeOf(cueSpan),
    }),
    rule,
    confidence,
  };
}

export function speakerOf(
  stored: ArticleReader,
  article: StoredArticle,
  { speaker, entity }: AnnotatedQuotation,
): Speaker {
  const first = speaker[0];
  const name = entity === undefined ? undefined : article.names[entity];
  const known = name === undefined ? undefined : behind(stored, name);
  return {
    ...(first && {
      words: speaker.map(({ start, end }) => article.text.slice(start, end)).join(separator),
      range: article.lines.rangeOf({ start: first.start, end: speaker.at(-1)!.end }),
    }),
    ...(known && { entity: known.id, name: known.name }),
  };
}
