import type { MentionForm } from '../../../core/entity';
import { neighbor, rowidOfUri, type NeighborRequest } from './articles';
import { around } from './concordance';
import { entityRow, membersOf, namesOf } from './entities';
import type { EntityId, MentionHit, MentioningNeighbor, MentionsRequest, Page } from '../../../corpus';
import type { ArticleReader } from '../article-reader';
import { joined, type Part } from './posting-streams';
import { tag, tagged } from '../tags';

const columnOf = { name: 'names', nominal: 'nominals', pronoun: 'pronouns' } as const;

export function mentions(stored: ArticleReader, request: MentionsRequest): Page<MentionHit> {
  const row = entityRow(stored, request.entity);
  if (!row) return { items: [], total: 0 };
  const forms = new Set<MentionForm>(request.forms ?? ['name']);
  const members = membersOf(stored, row.id);
  const names = new Set(members.map(({ id }) => id));
  let total = 0;
  for (const form of forms) for (const member of members) total += member[columnOf[form]];
  const items: MentionHit[] = [];
  let skip = request.offset;
  const near = request.near === undefined ? undefined : rowidOfUri(stored, request.near);
  for (const rowid of near === undefined ? older(stored, names) : nearest(stored, names, near)) {
    if (items.length >= request.limit) break;
    stored.check();
    const article = stored.articleAt(rowid);
    if (!article) continue;
    const own = new Set(article.names.flatMap((name, i) => (names.has(name) ? [i] : [])));
    for (const { entity, form, start, end } of article.marks.mentions) {
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
  match: tagged([...names].map(tag.about)),
});

/** Articles that mention one of the names, from the newest or from another one's rowid on. */
function older(
  stored: ArticleReader,
  names: ReadonlySet<number>,
  below = Number.MAX_SAFE_INTEGER,
): Generator<number, void> {
  return joined(stored, [articlesOf(names)], [], { from: 0, to: below }, 'texts');
}

function* newer(stored: ArticleReader, names: ReadonlySet<number>, above: number): Generator<number, void> {
  const { match } = articlesOf(names);
  for (let at = above; ;) {
    const rows = stored.db.all<{ rowid: number }>(
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
function* nearest(stored: ArticleReader, names: ReadonlySet<number>, near: number): Generator<number, void> {
  const article = stored.articleAt(near);
  if (article?.names.some((name) => names.has(name))) yield near;
  const before = older(stored, names, near);
  const after = newer(stored, names, near);
  const day = stored.rowids.dayOf(near);
  let next = before.next();
  let previous = after.next();
  while (!next.done || !previous.done) {
    const back = next.done ? Infinity : day - stored.rowids.dayOf(next.value);
    const ahead = previous.done ? Infinity : stored.rowids.dayOf(previous.value) - day;
    if (!next.done && back <= ahead) {
      yield next.value;
      next = before.next();
    } else if (!previous.done) {
      yield previous.value;
      previous = after.next();
    }
  }
}

export interface MentioningRequest extends NeighborRequest {
  readonly entity: EntityId;
}

export function neighborMentioning(
  stored: ArticleReader,
  request: MentioningRequest,
): MentioningNeighbor | undefined {
  const row = entityRow(stored, request.entity);
  const names = row ? namesOf(stored, row.id) : [];
  if (names.length === 0) return undefined;
  const match = tagged(names.map(tag.about)).replaceAll("'", "''");
  return neighbor(stored, request, `a.id IN (SELECT rowid FROM cards WHERE cards MATCH '${match}')`);
}
