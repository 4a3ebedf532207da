import { describe, type DecidedEntity, type EntityKind } from '../../../core/entity';
import type { FilterValue, Query } from '../../../core/query';
import { tagged } from '../../search/match-expression';
import { StorageError } from '../../errors';
import { pageOf } from '../../search/page';
import type { Part } from '../../search/posting-source';
import { filterMatch, maxChecked, namedLike } from '../../search/query-plan';
import type { EntityPageRequest, ResolvedEntities, UnresolvedEntity } from '../../port';
import { allRows, rowsOf, type SearchContext } from './search-context';
import type { KnownEntity } from './search-memory';
import { FactCounts } from '../entities/fact-counts';
import type {
  ArticleMentions,
  EntitiesRequest,
  EntityId,
  EntitySummary,
  Page,
  QueryCheck,
} from '../../../corpus';
import { verifiedName, type SummedName } from '../checksum';
import type { Value } from '../database';

/** The row of `name` that stands for an entity. */
export interface EntityRow {
  readonly id: number;
  readonly key: string;
  readonly label: string | null;
  readonly kind: EntityKind;
  readonly mentions: number;
}

const entityRows = 'SELECT id, key, label, kind, mentions FROM name';

/** All rows of `name` that lead to an entity. */
export function membersOf({ db }: SearchContext, entity: number): SummedName[] {
  return db
    .all<SummedName & { readonly row_sum: number }>(
      `SELECT * FROM name WHERE id = ? AND entity = ? UNION ALL
       SELECT * FROM name WHERE entity = ? AND entity <> id`,
      ...[entity, entity, entity],
    )
    .map(verifiedName);
}

function described(
  context: SearchContext,
  { label, key }: EntityRow,
  members: readonly SummedName[],
): DecidedEntity {
  const facts = members.flatMap((each) => FactCounts.unpack(each.facts).counted(each.key, each.profile));
  return context.curation.decide(label ?? key, describe(facts));
}

function summaryOf(context: SearchContext, row: EntityRow): EntitySummary {
  const members = membersOf(context, row.id);
  const { kind, name, variants, roles, curated, wikidata } = described(context, row, members);
  const only = members.length === 1 ? members[0] : undefined;
  return {
    id: row.label ?? row.key,
    kind,
    name,
    variants,
    roles,
    mentions: row.mentions,
    // An article may have several of its names: then the articles have to be counted.
    articles: only ? only.articles : context.postings.count(articlesOf(members), allRows),
    quotations: members.reduce((sum, { quotations }) => sum + quotations, 0),
    curated,
    ...(wikidata !== undefined && { wikidata }),
  };
}

const articlesOf = (members: readonly { id: number }[]): Part => ({
  table: 'cards',
  match: tagged(
    'about',
    members.map(({ id }) => id),
  )!,
});

export function entities(context: SearchContext, request: EntitiesRequest): Page<EntitySummary> {
  const match = filterMatch(request.filter ?? '');
  const conditions = ['mentions IS NOT NULL'];
  const values: Value[] = [];
  if (request.kind) {
    // A damaged kind is of none, and is seen to be damaged when its row is read.
    conditions.push(`(kind = ? OR kind NOT IN ('person', 'organization', 'place'))`);
    values.push(request.kind);
  }
  if (match) {
    conditions.push(`id IN (${entitiesWith})`);
    values.push(context.fullText.print('variants', match));
  }
  if (request.quoted) conditions.push(`id IN (SELECT entity FROM name WHERE quotations > 0)`);
  const where = ` WHERE ${conditions.join(' AND ')}`;
  const rows = context.db.all<EntityRow>(
    `${entityRows}${request.sort === 'quotations' ? quotedRows : ''}${where}
       ORDER BY ${entityOrders[request.sort]} LIMIT ? OFFSET ?`,
    ...values,
    request.limit,
    request.offset,
  );
  const { total } = context.db.get<{ total: number }>(
    `SELECT count(*) AS total FROM name${where}`,
    ...values,
  )!;
  return { items: rows.map((row) => summaryOf(context, row)), total };
}

/** An id is the kind that was found, a mark, the folded name, and what tells bearers of one name apart. */
const nameOrder = `substr(coalesce(label, key), length(key) - length(ltrim(key, 'abcdefghijklmnopqrstuvwxyz')) + 2),
  coalesce(label, key)`;
const entityOrders: Readonly<Record<EntitiesRequest['sort'], string>> = {
  name: nameOrder,
  count: `mentions DESC, ${nameOrder}`,
  quotations: `coalesce(quoted, 0) DESC, mentions DESC, ${nameOrder}`,
};
/** Joins how often each entity is quoted, under all its names. */
const quotedRows = ` LEFT JOIN (SELECT entity AS speaker, sum(quotations) AS quoted FROM name
  WHERE quotations > 0 GROUP BY entity) ON speaker = id`;
/** The entities that have a variant with these words. */
const entitiesWith = 'SELECT n.entity FROM variants v JOIN name n ON n.id = v.rowid WHERE variants MATCH ?';

export function entityRow(context: SearchContext, id: EntityId): EntityRow | undefined {
  const end = id.indexOf('#');
  const key = end < 0 ? id : id.slice(0, end);
  return context.db.get<EntityRow>(
    `${entityRows} WHERE key = ? AND mentions IS NOT NULL AND label IS ?`,
    key,
    end < 0 ? null : id,
  );
}

export function entity(context: SearchContext, id: EntityId): EntitySummary | undefined {
  const row = entityRow(context, id);
  return row && summaryOf(context, row);
}

/** The rows of `name` that stand for an entity. */
export const namesOf = (context: SearchContext, entity: number): number[] =>
  membersOf(context, entity).map(({ id }) => id);

/** Who is behind a row of `name`: the entity's id and name. */
export function behind(context: SearchContext, name: number): KnownEntity | undefined {
  return context.memory.knownAs(name, () => entityBehind(context, name));
}

function entityBehind(context: SearchContext, name: number): KnownEntity | undefined {
  const row = context.db.get<EntityRow>(
    `${entityRows} WHERE id = (SELECT entity FROM name WHERE id = ?) AND mentions IS NOT NULL`,
    name,
  );
  return row && { id: row.label ?? row.key, name: described(context, row, membersOf(context, row.id)).name };
}

/** Who is behind an entity of an article that need not be stored. */
export function resolve(
  context: SearchContext,
  articleEntities: readonly UnresolvedEntity[],
): ResolvedEntities {
  const found = articleEntities.map(({ key, profile }) => {
    const row = context.db.get<{ id: number }>(
      'SELECT id FROM name WHERE key = ? AND articles > 0 ORDER BY profile = ? DESC, articles DESC LIMIT 1',
      key,
      profile,
    );
    return row && behind(context, row.id);
  });
  return {
    ids: articleEntities.map(({ key }, i) => found[i]?.id ?? key),
    names: articleEntities.map(({ name }, i) => found[i]?.name ?? name),
  };
}

export function entityArticles(
  context: SearchContext,
  { id, page }: EntityPageRequest,
): Page<ArticleMentions> {
  const row = entityRow(context, id);
  if (!row) return { items: [], total: 0 };
  const members = membersOf(context, row.id);
  const names = new Set(members.map(({ id }) => id));
  const part = articlesOf(members);
  const items = pageOf(rowsOf(context, part), page).map((rowid) => {
    const article = context.articles.articleAt(rowid);
    if (article?.id !== rowid) throw new StorageError('damaged');
    const mentions = article.annotations.mentions.filter(({ entity }) =>
      names.has(article.names[entity]!),
    ).length;
    return { article: context.articles.summaryOf(article.row), mentions };
  });
  return { items, total: context.postings.count(part, allRows) };
}

/** Whom the names of a query's filters stand for. */
export function check(context: SearchContext, { filters }: Query): QueryCheck {
  const named = (values: readonly FilterValue[] = []) => {
    const rows = new Map<string, EntitySummary>();
    for (const value of values) {
      const match = namedLike(value);
      if (!match) continue;
      for (const row of context.db.all<EntityRow>(
        `${entityRows} WHERE mentions IS NOT NULL AND id IN (${entitiesWith}) ORDER BY mentions DESC, ${nameOrder} LIMIT ${maxChecked}`,
        context.fullText.print('variants', match),
      ))
        rows.set(row.label ?? row.key, summaryOf(context, row));
    }
    return [...rows.values()];
  };
  return { speakers: named(filters.speaker), about: named(filters.about) };
}
