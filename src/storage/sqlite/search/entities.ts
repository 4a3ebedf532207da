import { describe, type DecidedEntity, type EntityKind } from '../../../core/entity';
import type { FilterValue, Query } from '../../../core/query';
import { variantMatch } from './query-plan';
import { FactCounts } from '../entities/fact-counts';
import type {
  ArticleMentions,
  EntitiesRequest,
  EntityId,
  EntitySummary,
  Page,
  PageRequest,
  QueryCheck,
} from '../../../corpus';
import type { Value } from '../database';
import type { Known, ArticleReader } from '../article-reader';
import { countOf, pageOf, type Part, type Window } from './posting-streams';
import { tag, tagged } from '../tags';
import { filterMatch } from './search-words';

/** The row of `name` that stands for an entity. */
export interface EntityRow {
  readonly id: number;
  readonly key: string;
  readonly label: string | null;
  readonly kind: EntityKind;
  readonly mentions: number;
}

interface MemberRow {
  readonly id: number;
  readonly key: string;
  readonly profile: string;
  readonly facts: string;
  readonly names: number;
  readonly nominals: number;
  readonly pronouns: number;
  readonly articles: number;
  readonly quotations: number;
}

const entityRows = 'SELECT id, key, label, kind, mentions FROM name';

/** All rows of `name` that lead to an entity. */
export function membersOf(stored: ArticleReader, entity: number): MemberRow[] {
  return stored.db.all<MemberRow>(
    `SELECT id, key, profile, facts, names, nominals, pronouns, articles, quotations FROM name
       WHERE id = ? AND entity = ? UNION ALL
     SELECT id, key, profile, facts, names, nominals, pronouns, articles, quotations FROM name
       WHERE entity = ? AND entity <> id`,
    entity,
    entity,
    entity,
  );
}

function described(
  stored: ArticleReader,
  { label, key }: EntityRow,
  members: readonly MemberRow[],
): DecidedEntity {
  const facts = members.flatMap((each) => FactCounts.unpack(each.facts).counted(each.key, each.profile));
  return stored.curation.decide(label ?? key, describe(facts));
}

function summaryOf(stored: ArticleReader, row: EntityRow): EntitySummary {
  const members = membersOf(stored, row.id);
  const { kind, name, variants, roles, curated, wikidata } = described(stored, row, members);
  const only = members.length === 1 ? members[0] : undefined;
  return {
    id: row.label ?? row.key,
    kind,
    name,
    variants,
    roles,
    mentions: row.mentions,
    // An article may have several of its names: then the articles have to be counted.
    articles: only ? only.articles : countOf(stored, articlesOf(members), all),
    quotations: members.reduce((sum, { quotations }) => sum + quotations, 0),
    curated,
    ...(wikidata !== undefined && { wikidata }),
  };
}

const articlesOf = (members: readonly { id: number }[]): Part => ({
  table: 'cards',
  match: tagged(members.map(({ id }) => tag.about(id))),
});
const all: Window = { from: 0, to: Number.MAX_SAFE_INTEGER };

export function entities(stored: ArticleReader, request: EntitiesRequest): Page<EntitySummary> {
  const match = filterMatch(request.filter ?? '');
  const conditions = ['mentions IS NOT NULL'];
  const values: Value[] = [];
  if (request.kind) {
    conditions.push('kind = ?');
    values.push(request.kind);
  }
  if (match !== undefined) {
    conditions.push(`id IN (${entitiesWith})`);
    values.push(match);
  }
  const where = ` WHERE ${conditions.join(' AND ')}`;
  const order = request.sort === 'name' ? nameOrder : `mentions DESC, ${nameOrder}`;
  const rows = stored.db.all<EntityRow>(
    `${entityRows}${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    request.limit,
    request.offset,
  );
  const { total } = stored.db.get<{ total: number }>(
    `SELECT count(*) AS total FROM name${where}`,
    ...values,
  )!;
  return { items: rows.map((row) => summaryOf(stored, row)), total };
}

/** A key is the kind, a mark and the folded name. */
const nameOrder = 'substr(key, length(kind) + 2), key';
/** The entities that have a variant with these words. */
const entitiesWith = 'SELECT n.entity FROM variants v JOIN name n ON n.id = v.rowid WHERE variants MATCH ?';

export function entityRow(stored: ArticleReader, id: EntityId): EntityRow | undefined {
  const end = id.indexOf('#');
  const key = end < 0 ? id : id.slice(0, end);
  return stored.db.get<EntityRow>(
    `${entityRows} WHERE key = ? AND mentions IS NOT NULL AND label IS ?`,
    key,
    end < 0 ? null : id,
  );
}

export function entity(stored: ArticleReader, id: EntityId): EntitySummary | undefined {
  const row = entityRow(stored, id);
  return row && summaryOf(stored, row);
}

/** The rows of `name` that stand for an entity. */
export const namesOf = (stored: ArticleReader, entity: number): number[] =>
  membersOf(stored, entity).map(({ id }) => id);

/** Who is behind a row of `name`: the entity's id and name. */
export function behind(stored: ArticleReader, name: number): Known | undefined {
  return stored.knownAs(name, () => entityBehind(stored, name));
}

function entityBehind(stored: ArticleReader, name: number): Known | undefined {
  const row = stored.db.get<EntityRow>(
    `${entityRows} WHERE id = (SELECT entity FROM name WHERE id = ?) AND mentions IS NOT NULL`,
    name,
  );
  return row && { id: row.label ?? row.key, name: described(stored, row, membersOf(stored, row.id)).name };
}

/** Who is behind an entity of an article that need not be stored. */
export function resolve(
  stored: ArticleReader,
  articleEntities: readonly { key: string; profile: string; name: string }[],
): { ids: EntityId[]; names: string[] } {
  const found = articleEntities.map(({ key, profile }) => {
    const row = stored.db.get<{ id: number }>(
      'SELECT id FROM name WHERE key = ? AND articles > 0 ORDER BY profile = ? DESC, articles DESC LIMIT 1',
      key,
      profile,
    );
    return row && behind(stored, row.id);
  });
  return {
    ids: articleEntities.map(({ key }, i) => found[i]?.id ?? key),
    names: articleEntities.map(({ name }, i) => found[i]?.name ?? name),
  };
}

export function entityArticles(
  stored: ArticleReader,
  id: EntityId,
  { offset, limit }: PageRequest,
): Page<ArticleMentions> {
  const row = entityRow(stored, id);
  if (!row) return { items: [], total: 0 };
  const members = membersOf(stored, row.id);
  const names = new Set(members.map(({ id }) => id));
  const part = articlesOf(members);
  const items = pageOf(stored, part, all, limit, offset).flatMap((rowid) => {
    const article = stored.articleAt(rowid);
    if (!article) return [];
    const mentions = article.marks.mentions.filter(({ entity }) => names.has(article.names[entity]!)).length;
    return [{ article: stored.summaryOf(article.row), mentions }];
  });
  return { items, total: countOf(stored, part, all) };
}

/** Whom the names of a query's filters stand for. */
export function check(stored: ArticleReader, { filters }: Query): QueryCheck {
  const named = (values: readonly FilterValue[] = []) => {
    const rows = new Map<string, EntitySummary>();
    for (const value of values) {
      const match = variantMatch(value);
      if (match === undefined) continue;
      for (const row of stored.db.all<EntityRow>(
        `${entityRows} WHERE id IN (${entitiesWith}) ORDER BY mentions DESC LIMIT 20`,
        match,
      ))
        rows.set(row.label ?? row.key, summaryOf(stored, row));
    }
    return [...rows.values()];
  };
  return { speakers: named(filters.speaker), about: named(filters.about) };
}
