import type { MentionForm } from '../../../core/entity';
import { neighbor } from './articles';
import { entityRow, membersOf, namesOf } from './entities';
import type { MentionHit, MentioningNeighbor, MentionsRequest, Page } from '../../../corpus';
import type { MentioningRequest } from '../../port';
import { collapseSpaces } from '../../../core/text/characters';
import { contextOf } from '../../search/concordance';
import { tagged } from '../../search/match-expression';
import type { Part } from '../../search/posting-source';
import { rowsOf, type SearchContext } from './search-context';

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
  for (const rowid of near === undefined
    ? rowsOf(context, articlesOf(names))
    : nearest(context, names, near)) {
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
        text: collapseSpaces(article.text.slice(start, end)),
        ...contextOf(article, span),
      });
    }
  }
  return { items, total };
}

const articlesOf = (names: ReadonlySet<number>): Part => ({
  table: 'cards',
  match: tagged('about', [...names])!,
});

/** The article itself, then those before and after it, the nearer day first. */
function* nearest(context: SearchContext, names: ReadonlySet<number>, near: number): Generator<number, void> {
  const rows = [...context.order.sorted(including(near, rowsOf(context, articlesOf(names))))];
  if (context.articles.articleAt(near)?.names.some((name) => names.has(name))) yield near;
  const at = rows.indexOf(near);
  const dayOf = (row: number) => context.articles.rowids.dayOf(row);
  const day = dayOf(near);
  let [before, after] = [at - 1, at + 1];
  while (before >= 0 || after < rows.length) {
    const back = after < rows.length ? day - dayOf(rows[after]!) : Infinity;
    const ahead = before >= 0 ? dayOf(rows[before]!) - day : Infinity;
    yield back <= ahead ? rows[after++]! : rows[before--]!;
  }
}

/** Rows from the highest down, with one more where it is not among them. */
function* including(row: number, rows: Iterable<number>): Generator<number, void> {
  let isMissing = true;
  for (const each of rows) {
    if (isMissing && each <= row) {
      if (each < row) yield row;
      isMissing = false;
    }
    yield each;
  }
  if (isMissing) yield row;
}

export function neighborMentioning(
  context: SearchContext,
  request: MentioningRequest,
): MentioningNeighbor | undefined {
  const row = entityRow(context, request.entity);
  const names = row ? namesOf(context, row.id) : [];
  if (names.length === 0) return undefined;
  return neighbor(context, request, context.fullText.print('cards', articlesOf(new Set(names)).match));
}
