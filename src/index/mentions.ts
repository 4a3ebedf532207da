import type { MentionForm } from '../entity';
import { neighbour, rowidOfUri, type NeighbourRequest } from './articles';
import { around } from './concordance';
import { entityRow, namesOf, tagged } from './entities';
import type { EntityId, MentionHit, MentioningNeighbour, MentionsRequest, Page } from './port';
import { dayOfRowid } from './rowid';
import type { Stored, StoredArticle } from './stored';
import { tag } from './tags';

const columnOf = { name: 'names', nominal: 'nominals', pronoun: 'pronouns' } as const;

export function mentions(stored: Stored, request: MentionsRequest): Page<MentionHit> {
  const row = entityRow(stored, request.entity);
  if (!row) return { items: [], total: 0 };
  const forms = new Set<MentionForm>(request.forms ?? ['name']);
  const names = new Set(namesOf(stored, row.id));
  let total = 0;
  for (const form of forms) total += row[columnOf[form]];
  const items: MentionHit[] = [];
  let skip = request.offset;
  const near = request.near === undefined ? undefined : rowidOfUri(stored, request.near);
  for (const rowid of near === undefined ? newest(stored, names) : nearest(stored, names, near)) {
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

function* newest(
  stored: Stored,
  names: ReadonlySet<number>,
  below = Number.MAX_SAFE_INTEGER,
): Generator<number, void> {
  yield* walk(stored, names, below, 'DESC');
}

function* walk(
  stored: Stored,
  names: ReadonlySet<number>,
  from: number,
  direction: 'ASC' | 'DESC',
): Generator<number, void> {
  const match = tagged([...names].map(tag.about));
  const sql = `SELECT rowid FROM texts WHERE texts MATCH ? AND rowid ${direction === 'ASC' ? '>' : '<'} ?
    ORDER BY rowid ${direction} LIMIT ${rowsAtOnce}`;
  for (let at = from; ;) {
    const rows = stored.db.all<{ rowid: number }>(sql, match, BigInt(at)).map(({ rowid }) => rowid);
    yield* rows;
    if (rows.length < rowsAtOnce) return;
    at = rows.at(-1)!;
  }
}

/** The article itself, then those before and after it, the nearer day first. */
function* nearest(stored: Stored, names: ReadonlySet<number>, near: number): Generator<number, void> {
  const article = stored.articleAt(near);
  if (article?.names.some((name) => names.has(name))) yield near;
  const older = walk(stored, names, near, 'DESC');
  const newer = walk(stored, names, near, 'ASC');
  const day = dayOfRowid(near);
  let next = older.next();
  let previous = newer.next();
  while (!next.done || !previous.done) {
    const back = next.done ? Infinity : day - dayOfRowid(next.value);
    const ahead = previous.done ? Infinity : dayOfRowid(previous.value) - day;
    if (!next.done && back <= ahead) {
      yield next.value;
      next = older.next();
    } else if (!previous.done) {
      yield previous.value;
      previous = newer.next();
    }
  }
}

export interface MentioningRequest extends NeighbourRequest {
  readonly entity: EntityId;
}

export function neighbourMentioning(
  stored: Stored,
  request: MentioningRequest,
): MentioningNeighbour | undefined {
  const row = entityRow(stored, request.entity);
  const names = row ? namesOf(stored, row.id) : [];
  if (names.length === 0) return undefined;
  const match = tagged(names.map(tag.about)).replaceAll("'", "''");
  return neighbour(stored, request, `a.id IN (SELECT rowid FROM texts WHERE texts MATCH '${match}')`);
}

export type { StoredArticle };
