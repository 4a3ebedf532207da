import type { Query } from '../query';
import { compile, type Plan, type Target } from './compile';
import { behind, entityRow, namesOf, tagged } from './entities';
import { matcherOf, type Matcher } from './match';
import type { MarkedQuotation } from './marks';
import type { EntityId, HitCount, Page, PageRequest, QuotationHit, Speaker } from './port';
import { rowidOf } from './rowid';
import type { Stored, StoredArticle } from './stored';
import { tag } from './tags';

const separator = ' … ';
const rowsAtOnce = 256;

export function searchQuotations(
  stored: Stored,
  query: Query,
  { offset, limit }: PageRequest,
): QuotationHit[] {
  const plan = compile(stored, query, 'quotes');
  if (!plan) return [];
  const matcher = matcherOf(query);
  const hits: QuotationHit[] = [];
  let skip = offset;
  if (!plan.verify && !plan.ranges) {
    for (const rowid of page(stored, 'quotes', plan, plan.from, plan.to, limit, offset)) {
      const hit = hitAt(stored, rowid, matcher);
      if (hit) hits.push(hit);
    }
    return hits;
  }
  for (const rowid of rowids(stored, 'quotes', plan)) {
    if (hits.length >= limit) break;
    if (plan.verify && !matcher.holds(textAt(stored, rowid))) continue;
    if (skip-- > 0) continue;
    const hit = hitAt(stored, rowid, matcher);
    if (hit) hits.push(hit);
  }
  return hits;
}

export function countQuotations(stored: Stored, query: Query): HitCount {
  const plan = compile(stored, query, 'quotes');
  if (!plan) return { total: 0, undated: 0 };
  const undatedEnd = rowidOf(1, 0);
  const count = (from: number, to: number) => {
    if (!plan.verify && !plan.ranges) return countRows(stored, 'quotes', plan, from, to);
    const matcher = matcherOf(query);
    let total = 0;
    for (const rowid of rowids(stored, 'quotes', { ...plan, from, to }))
      if (!plan.verify || matcher.holds(textAt(stored, rowid))) total++;
    return total;
  };
  return { total: count(plan.from, plan.to), undated: plan.dated ? count(0, undatedEnd) : 0 };
}

/** All rowids of a plan, the highest first, a piece at a time. */
export function* rowids(stored: Stored, target: Target, plan: Plan): Generator<number, void> {
  for (const [low, high] of plan.ranges ?? [[plan.from, plan.to] as const]) {
    const from = Math.max(low, plan.from);
    let to = Math.min(high, plan.to);
    while (from < to) {
      stored.check();
      const rows = page(stored, target, plan, from, to, rowsAtOnce, 0);
      yield* rows;
      if (rows.length < rowsAtOnce) break;
      to = rows.at(-1)!;
    }
  }
}

function page(
  stored: Stored,
  target: Target,
  plan: Plan,
  from: number,
  to: number,
  limit: number,
  offset: number,
): number[] {
  return stored.db
    .all<{ rowid: number }>(
      `SELECT rowid FROM ${target} WHERE ${target} MATCH ? AND rowid >= ? AND rowid < ?
         ORDER BY rowid DESC LIMIT ? OFFSET ?`,
      plan.match,
      // A number would come to SQLite as a real, and a full-text index ignores real limits.
      BigInt(from),
      BigInt(to),
      limit,
      offset,
    )
    .map(({ rowid }) => rowid);
}

function countRows(stored: Stored, target: Target, { match }: Plan, from: number, to: number): number {
  return stored.db.get<{ count: number }>(
    `SELECT count(*) AS count FROM ${target} WHERE ${target} MATCH ? AND rowid >= ? AND rowid < ?`,
    match,
    BigInt(from),
    BigInt(to),
  )!.count;
}

export function quotationsBy(
  stored: Stored,
  id: EntityId,
  { offset, limit }: PageRequest,
): Page<QuotationHit> {
  const row = entityRow(stored, id);
  if (!row) return { items: [], total: 0 };
  const match = tagged(namesOf(stored, row.id).map(tag.speaker));
  const all = { match, from: 0, to: Number.MAX_SAFE_INTEGER, dated: false, verify: false };
  const none = matcherOf({ filters: {} });
  return {
    items: page(stored, 'quotes', all, all.from, all.to, limit, offset).flatMap(
      (rowid) => hitAt(stored, rowid, none) ?? [],
    ),
    total: countRows(stored, 'quotes', all, all.from, all.to),
  };
}

/** The quotation behind a rowid, see `rowid.ts`. */
function quotationAt(
  stored: Stored,
  rowid: number,
): { article: StoredArticle; quotation: MarkedQuotation } | undefined {
  const article = stored.articleAt(rowid);
  const quotation = article?.marks.quotations.at(-(rowid - article.row.id));
  return article && quotation && { article, quotation };
}

function textAt(stored: Stored, rowid: number): string {
  const found = quotationAt(stored, rowid);
  return found ? contentOf(found.article, found.quotation) : '';
}

function contentOf({ text }: StoredArticle, { parts }: MarkedQuotation): string {
  return parts.map(({ start, end }) => text.slice(start, end)).join(separator);
}

function hitAt(stored: Stored, rowid: number, matcher: Matcher): QuotationHit | undefined {
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
    matches: matcher.spans(content),
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
  stored: Stored,
  article: StoredArticle,
  { speaker, entity }: MarkedQuotation,
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
