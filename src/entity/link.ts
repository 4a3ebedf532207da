/**
 * How the entities of articles become the entities of a corpus.
 *
 * Each article contributes *facts* about *keys*: "under `person:hossein salami`, sense `military`, the name `Hossein
 * Salami` occurs". A store counts equal facts: `factsOf` names those of one article, adding the article adds 1 to each
 * count, removing it takes 1 away (a fact at 0 is gone). Counts commute, so nothing depends on the order in which
 * articles came, and an article that changes touches only its own keys.
 *
 * After a batch of changes the store asks `affectedKeys` which keys have to be decided anew, and `assign` for each of
 * them; that gives for each sense of the key the id of its entity. A mention is stored with its key and sense, never
 * with its entity, so no mention has to be written again when a decision changes. `describe` makes the entity's name,
 * kind, variants and roles from the facts of all the keys and senses assigned to it.
 *
 * `linker.ts` does all this in memory: for the command line, and as the reference for the store's tests.
 */
import { sensesContradict, withoutFields } from './sense';
import type { ArticleEntity, EntityKind, FoundEntities, Gender } from './types';

/**
 * - `name`, `variant`, `role`, `gender`, `kind`: what an article says of the entity.
 * - `target`: in this article the key stands for the usual key in `value`.
 * - `alias`: the same the other way round; it lets a store find the keys to decide anew.
 */
export type FactField = 'name' | 'variant' | 'role' | 'gender' | 'kind' | 'target' | 'alias';

export interface Fact {
  readonly key: string;
  /** Empty for `target`. */
  readonly sense: string;
  readonly field: FactField;
  readonly value: string;
}

/** A fact and the number of articles that contribute it; always at least 1. */
export interface CountedFact extends Fact {
  readonly count: number;
}

/** Gives all counted facts of a key, in any order; none for an unknown key. */
export type FactsOf = (key: string) => readonly CountedFact[];

/** Stable from one run to the next while the entity's name and kind stay. */
export type LinkedId = string;

/** What is known of an entity of the corpus. */
export interface LinkedEntity {
  readonly kind: EntityKind;
  /** The fullest common form. */
  readonly name: string;
  /** Every form, the most frequent first. */
  readonly variants: readonly string[];
  /** The most frequent first. */
  readonly roles: readonly string[];
  readonly gender?: Gender;
}

/** A short form joins the fuller one it mostly stands for where it is spelled out at all. */
const leastAliasShare = 0.8;
/** A form is common enough to be preferred for being fuller. */
const leastNameShare = 0.2;
const longestAliasChain = 4;

/** The facts one entity of an article contributes, each once. */
export function factsOf(entity: ArticleEntity): Fact[] {
  const { key, sense, name, variants, roles, gender, kind, aliases } = entity;
  const facts: Fact[] = [
    { key, sense, field: 'kind', value: kind },
    { key, sense, field: 'name', value: name },
  ];
  for (const value of new Set(variants))
    if (value !== name) facts.push({ key, sense, field: 'variant', value });
  for (const value of new Set(roles)) facts.push({ key, sense, field: 'role', value });
  if (gender) facts.push({ key, sense, field: 'gender', value: gender });
  for (const alias of new Set(aliases)) {
    if (alias === key) continue;
    facts.push({ key: alias, sense: '', field: 'target', value: key });
    facts.push({ key, sense: '', field: 'alias', value: alias });
  }
  return facts;
}

/** The facts of a whole article; two of its entities with one key and sense contribute the same fact once. */
export function factsOfArticle(found: Pick<FoundEntities, 'entities'>): Fact[] {
  const unique = new Map<string, Fact>();
  for (const entity of found.entities) for (const fact of factsOf(entity)) unique.set(factId(fact), fact);
  return [...unique.values()];
}

/** Equal for equal facts. */
export const factId = (fact: Fact): string => [fact.key, fact.sense, fact.field, fact.value].join('\t');

/**
 * The keys whose assignment may differ after the facts of `changed` keys have: these, and the short forms that lead
 * to them. Ask before the change as well as after it, because either may know an alias that the other does not.
 */
export function affectedKeys(changed: Iterable<string>, facts: FactsOf): Set<string> {
  let wave = new Set(changed);
  const affected = new Set(wave);
  for (let step = 0; step < longestAliasChain && wave.size > 0; step++) {
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
 * Decides whose each sense of a key is: an entity id for every sense that has a fact. The same facts give the same
 * ids, whatever their order.
 *
 * A key that stands for another one in its articles (an acronym for its expansion) leads there, if that is clear, the
 * other one is a single entity and the senses agree. Senses that contradict each other become entities of their own; a
 * sense that fits several of them joins the largest only where that is four times the next, and else stays by itself.
 */
export function assign(key: string, facts: FactsOf): Map<string, LinkedId> {
  const own = facts(key);
  const senses = articlesBySense(own);
  const end = followAliases(key, facts);
  if (end !== key) {
    const target = articlesBySense(facts(end));
    const there = entitiesOf(end, target);
    const fits = [...senses.keys()].every((sense) =>
      [...target.keys()].every((other) => !sensesContradict(sense, other)),
    );
    if (there.size === 1 && fits) return new Map([...senses.keys()].map((sense) => [sense, end]));
  }
  const assigned = new Map<string, LinkedId>();
  for (const [id, members] of entitiesOf(key, senses)) for (const sense of members) assigned.set(sense, id);
  return assigned;
}

/** What an entity is called and what it is, from the facts of every key and sense assigned to it. */
export function describe(facts: readonly CountedFact[]): LinkedEntity {
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
    if (count < most * leastNameShare) continue;
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

function articlesBySense(facts: readonly CountedFact[]): Map<string, number> {
  const senses = new Map<string, number>();
  for (const fact of facts)
    if (fact.field === 'kind') senses.set(fact.sense, (senses.get(fact.sense) ?? 0) + fact.count);
  return senses;
}

function followAliases(key: string, facts: FactsOf): string {
  const seen = new Set([key]);
  let at = key;
  while (seen.size <= longestAliasChain) {
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
  return targets.get(first!)! >= all * leastAliasShare ? first : undefined;
}

/**
 * Groups senses that do not contradict each other: entity id → senses. The largest has the key itself for its id.
 * Roles alone part a name only where the second bearer has a fifth of its articles: a role misread once splits nobody.
 */
function entitiesOf(key: string, senses: ReadonlyMap<string, number>): Map<LinkedId, string[]> {
  if (senses.size < 2) return new Map([[key, [...senses.keys()]]]);
  const strict = groupsOf(senses, (sense) => sense);
  let all = 0;
  for (const count of senses.values()) all += count;
  const second = strict.groups[1];
  const { groups, open } = second && second.articles * 5 < all ? groupsOf(senses, withoutFields) : strict;
  const entities = new Map<LinkedId, string[]>();
  groups.forEach((group, i) =>
    entities.set(i === 0 ? key : `${key}#${[...group.senses].sort()[0]!}`, group.senses),
  );
  if (open.length > 0) entities.set(`${key}#`, open);
  return entities;
}

interface Group {
  readonly senses: string[];
  articles: number;
}

/** @param read what of a sense counts. */
function groupsOf(
  senses: ReadonlyMap<string, number>,
  read: (sense: string) => string,
): { groups: Group[]; open: string[] } {
  const groups: Group[] = [];
  const open: string[] = [];
  // Senses that say more come first, so that an empty one finds all groups in place.
  const order = [...senses.keys()].sort(
    (a, b) => saysMore(read(b)) - saysMore(read(a)) || senses.get(b)! - senses.get(a)! || (a < b ? -1 : 1),
  );
  for (const sense of order) {
    const fitting = groups
      .filter((group) => !group.senses.some((other) => sensesContradict(read(sense), read(other))))
      .sort((a, b) => b.articles - a.articles || (a.senses[0]! < b.senses[0]! ? -1 : 1));
    const [first, second] = fitting;
    const count = senses.get(sense)!;
    if (!first) groups.push({ senses: [sense], articles: count });
    else if (!second || first.articles >= 4 * second.articles) {
      first.senses.push(sense);
      first.articles += count;
    } else open.push(sense);
  }
  groups.sort((a, b) => b.articles - a.articles || (a.senses[0]! < b.senses[0]! ? -1 : 1));
  return { groups, open };
}

const saysMore = (sense: string): number => (sense === '' ? 0 : sense.split(';').length);
