import type { EntityKind } from '../entity';
import type { FilterValue, Query } from '../query';
import { formMatch } from './compile';
import { tokensOf } from './fold';
import type {
  ArticleMentions,
  EntitiesRequest,
  EntityId,
  EntitySummary,
  Page,
  PageRequest,
  QueryCheck,
} from './port';
import type { Value } from './sqlite';
import type { Stored } from './stored';
import { tag } from './tags';

interface EntityRow {
  readonly id: number;
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly variants: string;
  readonly roles: string;
  readonly curated: number;
  readonly names: number;
  readonly nominals: number;
  readonly pronouns: number;
  readonly articles: number;
  readonly quotations: number;
}

const summaryOf = (row: EntityRow): EntitySummary => ({
  id: row.key,
  kind: row.kind,
  name: row.name,
  variants: JSON.parse(row.variants) as string[],
  roles: JSON.parse(row.roles) as string[],
  mentions: row.names + row.nominals + row.pronouns,
  articles: row.articles,
  quotations: row.quotations,
  curated: row.curated === 1,
});

export function entities(stored: Stored, request: EntitiesRequest): Page<EntitySummary> {
  const conditions: string[] = [];
  const values: Value[] = [];
  if (request.kind) {
    conditions.push('kind = ?');
    values.push(request.kind);
  }
  const words = tokensOf(request.filter ?? '');
  if (words.length > 0) {
    conditions.push('id IN (SELECT rowid FROM forms WHERE forms MATCH ?)');
    values.push(words.map((word, i) => (i === words.length - 1 ? `"${word}" *` : `"${word}"`)).join(' '));
  }
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const order = request.sort === 'name' ? 'sort, key' : 'names + nominals + pronouns DESC, sort, key';
  const items = stored.db
    .all<EntityRow>(
      `SELECT * FROM entity${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ...values,
      request.limit,
      request.offset,
    )
    .map(summaryOf);
  const { total } = stored.db.get<{ total: number }>(
    `SELECT count(*) AS total FROM entity${where}`,
    ...values,
  )!;
  return { items, total };
}

export function entityRow(stored: Stored, id: EntityId): EntityRow | undefined {
  return stored.db.get<EntityRow>('SELECT * FROM entity WHERE key = ?', id);
}

export function entity(stored: Stored, id: EntityId): EntitySummary | undefined {
  const row = entityRow(stored, id);
  return row && summaryOf(row);
}

/** The rows of `name` that stand for an entity. */
export function namesOf(stored: Stored, entity: number): number[] {
  return stored.db.all<{ id: number }>('SELECT id FROM name WHERE entity = ?', entity).map(({ id }) => id);
}

/** The expression for all rows that have one of these tags. */
export const tagged = (tags: readonly string[]) =>
  `{tags} : (${tags.map((each) => `"${each}"`).join(' OR ')})`;

/** Who is behind a row of `name`: the entity's id and name. */
export function behind(stored: Stored, name: number): { id: EntityId; name: string } | undefined {
  return stored.db.get<{ id: EntityId; name: string }>(
    'SELECT e.key AS id, e.name FROM name n JOIN entity e ON e.id = n.entity WHERE n.id = ?',
    name,
  );
}

/** Who is behind an entity of an article that need not be stored. */
export function resolve(
  stored: Stored,
  articleEntities: readonly { key: string; sense: string; name: string }[],
): { ids: EntityId[]; names: string[] } {
  const found = articleEntities.map(({ key, sense }) =>
    stored.db.get<{ id: EntityId; name: string }>(
      `SELECT e.key AS id, e.name FROM name n JOIN entity e ON e.id = n.entity
           WHERE n.key = ? AND (n.sense = ? OR NOT EXISTS (SELECT 1 FROM name o WHERE o.key = n.key AND o.sense = ?))
           ORDER BY n.articles DESC LIMIT 1`,
      key,
      sense,
      sense,
    ),
  );
  return {
    ids: articleEntities.map(({ key }, i) => found[i]?.id ?? key),
    names: articleEntities.map(({ name }, i) => found[i]?.name ?? name),
  };
}

export function entityArticles(
  stored: Stored,
  id: EntityId,
  { offset, limit }: PageRequest,
): Page<ArticleMentions> {
  const row = entityRow(stored, id);
  if (!row) return { items: [], total: 0 };
  const names = namesOf(stored, row.id);
  const match = tagged(names.map(tag.about));
  const items = stored.db
    .all<{ rowid: number }>(
      'SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?',
      match,
      limit,
      offset,
    )
    .flatMap(({ rowid }) => {
      const article = stored.articleAt(rowid);
      if (!article) return [];
      const own = new Set(article.names.flatMap((name, i) => (names.includes(name) ? [i] : [])));
      const mentions = article.marks.mentions.filter(({ entity }) => own.has(entity)).length;
      return [{ article: stored.summaryOf(article.row), mentions }];
    });
  const { total } = stored.db.get<{ total: number }>(
    'SELECT count(*) AS total FROM texts WHERE texts MATCH ?',
    match,
  )!;
  return { items, total };
}

/** Whom the names of a query's filters stand for. */
export function check(stored: Stored, { filters }: Query): QueryCheck {
  const named = (values: readonly FilterValue[] = []) => {
    const rows = new Map<string, EntitySummary>();
    for (const value of values) {
      const match = formMatch(value);
      if (match === undefined) continue;
      for (const row of stored.db.all<EntityRow>(
        `SELECT * FROM entity WHERE id IN (SELECT rowid FROM forms WHERE forms MATCH ?)
           ORDER BY names + nominals + pronouns DESC LIMIT 20`,
        match,
      ))
        rows.set(row.key, summaryOf(row));
    }
    return [...rows.values()];
  };
  return { speakers: named(filters.speaker), about: named(filters.about) };
}
