/**
 * Cross-document coreference: how the entities of articles become the entities of a corpus.
 *
 * Each article contributes *facts* about *keys*: "under `person:hossein salami`, profile `military`, the name `Hossein
 * Salami` occurs". A store counts equal facts: `factsOf` names those of one article, adding the article adds 1 to each
 * count, removing it takes 1 away (a fact at 0 is gone). Counts commute, so nothing depends on the order in which
 * articles came, and an article that changes touches only its own keys.
 *
 * After a batch of changes the store asks `affectedKeys` which keys have to be decided anew, and `assign` for each of
 * them; that gives for each profile of the key the id of its entity. A mention is stored with its key and profile, never
 * with its entity, so no mention has to be written again when a decision changes. `describe` makes the entity's name,
 * kind, variants and roles from the facts of all the keys and profiles assigned to it.
 *
 * `in-memory-resolver.ts` does all this in memory: for the command line, and as the reference for the store's tests.
 */
import { profilesConflict, withoutFields } from './disambiguation';
import type { ArticleEntity, EntityKind, FoundEntities, Gender } from '../model';

/**
 * - `name`, `variant`, `role`, `gender`, `kind`: what an article says of the entity.
 * - `target`: in this article the key stands for the usual key in `value`.
 * - `alias`: the same the other way round; it lets a store find the keys to decide anew.
 */
export type FactField = 'name' | 'variant' | 'role' | 'gender' | 'kind' | 'target' | 'alias';

export interface Fact {
  readonly key: string;
  /** Empty for `target`. */
  readonly profile: string;
  readonly field: FactField;
  readonly value: string;
}

/** A fact and the number of articles that contribute it; always at least 1. */
export interface CountedFact extends Fact {
  readonly count: number;
}

/** All counted facts of a key, in any order; none for an unknown key. */
export type FactsOf = (key: string) => readonly CountedFact[];

/** Stable from one run to the next while the entity's name and kind stay. */
export type ResolvedId = string;

/** An entity of the corpus. */
export interface ResolvedEntity {
  readonly kind: EntityKind;
  /** The fullest common form. */
  readonly name: string;
  /** Every form, the most frequent first. */
  readonly variants: readonly string[];
  /** The most frequent first. */
  readonly roles: readonly string[];
  readonly gender?: Gender;
}

/** Of the articles that spell out a short form, so many mean one entity where it leads there. */
const minAliasShare = 0.8;
/** A form this frequent, beside the most frequent one, may be preferred for being fuller. */
const minNameShare = 0.2;
const maxAliasChain = 4;

/** The facts one entity of an article contributes, each once. */
export function factsOf(entity: ArticleEntity): Fact[] {
  const { key, profile, name, variants, roles, gender, kind, aliases } = entity;
  const facts: Fact[] = [
    { key, profile, field: 'kind', value: kind },
    { key, profile, field: 'name', value: name },
  ];
  for (const value of new Set(variants))
    if (value !== name) facts.push({ key, profile, field: 'variant', value });
  for (const value of new Set(roles)) facts.push({ key, profile, field: 'role', value });
  if (gender) facts.push({ key, profile, field: 'gender', value: gender });
  for (const alias of new Set(aliases)) {
    if (alias === key) continue;
    facts.push({ key: alias, profile: '', field: 'target', value: key });
    facts.push({ key, profile: '', field: 'alias', value: alias });
  }
  return facts;
}

/** The facts of a whole article; two of its entities with one key and profile contribute the same fact once. */
export function factsOfArticle(found: Pick<FoundEntities, 'entities'>): Fact[] {
  const unique = new Map<string, Fact>();
  for (const entity of found.entities) for (const fact of factsOf(entity)) unique.set(factId(fact), fact);
  return [...unique.values()];
}

/** Equal for equal facts. */
export const factId = (fact: Fact): string => [fact.key, fact.profile, fact.field, fact.value].join('\t');

/**
 * The keys whose assignment may differ after the facts of `changed` keys have: these, and the short forms that lead
 * to them. Ask before the change as well as after it, because either may know an alias that the other does not.
 */
export function affectedKeys(changed: Iterable<string>, facts: FactsOf): Set<string> {
  let wave = new Set(changed);
  const affected = new Set(wave);
  for (let step = 0; step < maxAliasChain && wave.size > 0; step++) {
    const next = new Set<string>();
    for (const key of wave)
      for (const fact of facts(key))
        if (fact.field === 'alias' && !affected.has(fact.value)) {
          affected.add(fact.value);
          next.add(fact.value);
        }
    wave = next;
  }
  return affected;
}

/**
 * The entity id of every profile of a key that has a fact. The same facts give the same ids, whatever their order.
 *
 * A key that stands for another one in its articles (an acronym for its expansion) leads there, if that is clear, the
 * other one is a single entity and the profiles agree. Profiles that contradict each other become entities of their own; a
 * profile that fits several of them joins the largest only where that is four times the next, and else stays by itself.
 */
export function assign(key: string, facts: FactsOf): Map<string, ResolvedId> {
  const own = facts(key);
  const profiles = articlesByProfile(own);
  const end = followAliases(key, facts);
  if (end !== key) {
    const target = articlesByProfile(facts(end));
    const there = entitiesOf(end, target);
    const fits = [...profiles.keys()].every((profile) =>
      [...target.keys()].every((other) => !profilesConflict(profile, other)),
    );
    if (there.size === 1 && fits) return new Map([...profiles.keys()].map((profile) => [profile, end]));
  }
  const assigned = new Map<string, ResolvedId>();
  for (const [id, members] of entitiesOf(key, profiles))
    for (const profile of members) assigned.set(profile, id);
  return assigned;
}

/** An entity's name, kind, variants and roles, from the facts of every key and profile assigned to it. */
export function describe(facts: readonly CountedFact[]): ResolvedEntity {
  const names = tally(facts, 'name');
  const variants = new Map(names);
  for (const [value, count] of tally(facts, 'variant'))
    variants.set(value, (variants.get(value) ?? 0) + count);
  const [gender] = ranked(tally(facts, 'gender'));
  const [kind] = ranked(tally(facts, 'kind'));
  return {
    kind: (kind ?? 'organization') as EntityKind,
    name: preferredName(names),
    variants: ranked(variants),
    roles: ranked(tally(facts, 'role')),
    ...(gender === undefined ? {} : { gender: gender as Gender }),
  };
}

/** The fullest of the forms that are at least a fifth as frequent as the most frequent one. */
function preferredName(names: ReadonlyMap<string, number>): string {
  const most = Math.max(0, ...names.values());
  let best = '';
  for (const [name, count] of names) {
    if (count < most * minNameShare) continue;
    if (best === '' || isFuller(name, count, best, names.get(best)!)) best = name;
  }
  return best;
}

function isFuller(a: string, countA: number, b: string, countB: number): boolean {
  const shouting = Number(isCapitals(a)) - Number(isCapitals(b));
  if (shouting !== 0) return shouting < 0;
  const words = a.split(' ').length - b.split(' ').length;
  if (words !== 0) return words > 0;
  if (countA !== countB) return countA > countB;
  return a < b;
}

const isCapitals = (name: string): boolean => name === name.toUpperCase() && name.includes(' ');

function tally(facts: readonly CountedFact[], field: FactField): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts)
    if (fact.field === field) counts.set(fact.value, (counts.get(fact.value) ?? 0) + fact.count);
  return counts;
}

/** By falling count, then by the value itself. */
function ranked(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}

/** The number of articles of each profile. */
function articlesByProfile(facts: readonly CountedFact[]): Map<string, number> {
  const profiles = new Map<string, number>();
  for (const fact of facts)
    if (fact.field === 'kind') profiles.set(fact.profile, (profiles.get(fact.profile) ?? 0) + fact.count);
  return profiles;
}

function followAliases(key: string, facts: FactsOf): string {
  const seen = new Set([key]);
  let at = key;
  while (seen.size <= maxAliasChain) {
    const next = aliasTarget(at, facts(at));
    if (next === undefined || seen.has(next)) break;
    seen.add(next);
    at = next;
  }
  return at;
}

/**
 * A surname alone, without a full name in its article, joins nobody across articles (`~`); with an office it does,
 * where one person of that surname holds it (`person~orra/president`). A full name leads to a plainer one (`Ann Maria
 * Orra` to `Ann Orra`) where an article has both.
 */
function aliasTarget(key: string, facts: readonly CountedFact[]): string | undefined {
  if (key.includes('~') && !key.includes('/')) return undefined;
  const targets = tally(facts, 'target');
  if (targets.size === 0) return undefined;
  const [first] = ranked(targets);
  let all = 0;
  for (const count of targets.values()) all += count;
  return targets.get(first!)! >= all * minAliasShare ? first : undefined;
}

/**
 * Groups profiles that do not contradict each other: entity id → profiles. The largest has the key itself for its id.
 * Roles alone part a name only where the second bearer has a fifth of its articles: a role misread once splits nobody.
 */
function entitiesOf(key: string, profiles: ReadonlyMap<string, number>): Map<ResolvedId, string[]> {
  if (profiles.size < 2) return new Map([[key, [...profiles.keys()]]]);
  const strict = groupsOf(profiles, (profile) => profile);
  let all = 0;
  for (const count of profiles.values()) all += count;
  const second = strict.groups[1];
  const { groups, open } = second && second.articles * 5 < all ? groupsOf(profiles, withoutFields) : strict;
  const entities = new Map<ResolvedId, string[]>();
  groups.forEach((group, i) =>
    entities.set(i === 0 ? key : `${key}#${[...group.profiles].sort()[0]!}`, group.profiles),
  );
  if (open.length > 0) entities.set(`${key}#`, open);
  return entities;
}

interface Group {
  readonly profiles: string[];
  articles: number;
}

/** @param read what of a profile counts. */
function groupsOf(
  profiles: ReadonlyMap<string, number>,
  read: (profile: string) => string,
): { groups: Group[]; open: string[] } {
  const groups: Group[] = [];
  const open: string[] = [];
  // Profiles that say more come first, so that an empty one finds all groups in place.
  const order = [...profiles.keys()].sort(
    (a, b) =>
      saysMore(read(b)) - saysMore(read(a)) || profiles.get(b)! - profiles.get(a)! || (a < b ? -1 : 1),
  );
  for (const profile of order) {
    const fitting = groups
      .filter((group) => !group.profiles.some((other) => profilesConflict(read(profile), read(other))))
      .sort((a, b) => b.articles - a.articles || (a.profiles[0]! < b.profiles[0]! ? -1 : 1));
    const [first, second] = fitting;
    const count = profiles.get(profile)!;
    if (!first) groups.push({ profiles: [profile], articles: count });
    else if (!second || first.articles >= 4 * second.articles) {
      first.profiles.push(profile);
      first.articles += count;
    } else open.push(profile);
  }
  groups.sort((a, b) => b.articles - a.articles || (a.profiles[0]! < b.profiles[0]! ? -1 : 1));
  return { groups, open };
}

const saysMore = (profile: string): number => (profile === '' ? 0 : profile.split(';').length);
