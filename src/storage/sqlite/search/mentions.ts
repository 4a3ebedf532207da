import type { MentionForm } from '../../../core/entity';
import { neighbor } from './articles';
import { around } from './concordance';
import { entityRow, membersOf, namesOf } from './entities';
import type { MentionHit, MentioningNeighbor, MentionsRequest, Page } from '../../../corpus';
import type { MentioningRequest } from '../../port';
import { joinPostings } from '../../search/join-postings';
import { tagged } from '../../search/match-expression';
import type { Part } from '../../search/posting-source';
import { printExpression } from './fts5-expression';
import type { SearchContext } from './search-context';

const columnOf = { name: 'names', nominal: 'nominals', pronoun: 'pronouns' } as const;

export function mentions(context: SearchContext, request: MentionsRequest): Page<MentionHit> {
  const row = entityRow(context, request.entity);
  if (!row) return { items: [], total: 0 };
  const forms = new Set<MentionForm>(request.forms ?? ['name']);
  const members = membersOf(context, row.id);
  const names = new Set(members.map(({ id }) => id));
  let total = 0;
  for (const form of forms) for (const member of members) total += member[columnOf[form]];
  const items: MentionHit[] = [];
  let skip = request.offset;
  const near = request.near === undefined ? undefined : context.articles.rowidOf(request.near);
  for (const rowid of near === undefined ? older(context, names) : nearest(context, names, near)) {
    if (items.length >= request.limit) break;
    context.check();
    const article = context.articles.articleAt(rowid);
    if (!article) continue;
    const own = new Set(article.names.flatMap((name, i) => (names.has(name) ? [i] : [])));
    for (const { entity, form, start, end } of article.annotations.mentions) {
      if (!own.has(entity) || !forms.has(form)) continue;
      if (skip-- > 0) continue;
      if (items.length >= request.limit) break;
      const span = { start, end };
      items.push({
        ...article.place(span),
        form,
        text: article.text.slice(start, end).replace(/\s+/g, ' '),
        ...around(article, span),
      });
    }
  }
  return { items, total };
}

const rowsAtOnce = 100;
const articlesOf = (names: ReadonlySet<number>): Part => ({
  table: 'cards',
  match: tagged('about', [...names])!,
});

/** Articles that mention one of the names, from the newest or from another one's rowid on. */
function older(
  context: SearchContext,
  names: ReadonlySet<number>,
  below = Number.MAX_SAFE_INTEGER,
): Generator<number, void> {
  const plan = {
    wanted: [articlesOf(names)],
    unwanted: [],
    window: { from: 0, to: below },
    target: 'texts',
  } as const;
  return joinPostings(context.postings, plan);
}

function* newer(context: SearchContext, names: ReadonlySet<number>, above: number): Generator<number, void> {
  const match = printExpression(articlesOf(names).match);
  for (let at = above; ;) {
    const rows = context.db.all<{ rowid: number }>(
      `SELECT rowid FROM cards WHERE cards MATCH ? AND rowid > ? ORDER BY rowid LIMIT ${rowsAtOnce}`,
      match,
      BigInt(at),
    );
    for (const { rowid } of rows) yield rowid;
    if (rows.length < rowsAtOnce) return;
    at = rows.at(-1)!.rowid;
  }
}

/** The article itself, then those before and after it, the nearer day first. */
function* nearest(context: SearchContext, names: ReadonlySet<number>, near: number): Generator<number, void> {
  const article = context.articles.articleAt(near);
  if (article?.names.some((name) => names.has(name))) yield near;
  const before = older(context, names, near);
  const after = newer(context, names, near);
  const day = context.articles.rowids.dayOf(near);
  let next = before.next();
  let previous = after.next();
  while (!next.done || !previous.done) {
    const back = next.done ? Infinity : day - context.articles.rowids.dayOf(next.value);
    const ahead = previous.done ? Infinity : context.articles.rowids.dayOf(previous.value) - day;
    if (!next.done && back <= ahead) {
      yield next.value;
      next = before.next();
    } else if (!previous.done) {
      yield previous.value;
      previous = after.next();
    }
  }
}

export function neighborMentioning(
  context: SearchContext,
  request: MentioningRequest,
): MentioningNeighbor | undefined {
  const row = entityRow(context, request.entity);
  const names = row ? namesOf(context, row.id) : [];
  if (names.length === 0) return undefined;
  return neighbor(context, request, printExpression(articlesOf(new Set(names)).match));
}
