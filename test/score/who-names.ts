import type { GoldArticle, GoldEntity } from './gold';
import { isEntityKind } from './names';
import type { PredictedMention } from './predicted';
import { isAmidWord, likeness, mostAlike, occurrences, type StartAndEnd } from './spans';

/** A place where an article calls an entity by a name. */
export interface EntityName extends StartAndEnd {
  readonly entity: GoldEntity;
}

/** Where the names of an article's entities stand: whole words, the longest names first, none within another. */
export function entityNames({ text, entities }: Pick<GoldArticle, 'text' | 'entities'>): EntityName[] {
  const isTaken = new Uint8Array(text.length);
  const names: EntityName[] = [];
  for (const [form, entity] of [...bearers(entities)].sort(([a], [b]) => b.length - a.length)) {
    for (const { start, end } of occurrences(text, form)) {
      if (isAmidWord(text, start) || isAmidWord(text, end)) continue;
      if (isTaken.subarray(start, end).includes(1)) continue;
      isTaken.fill(1, start, end);
      if (entity) names.push({ start, end, entity });
    }
  }
  return names;
}

/** The entity that each name means; undefined where it may mean several. */
function bearers(entities: readonly GoldEntity[]): Map<string, GoldEntity | undefined> {
  const bearerOf = new Map<string, GoldEntity | undefined>();
  for (const entity of entities) {
    for (const form of entity.forms) {
      const isShared = bearerOf.has(form) && bearerOf.get(form) !== entity;
      bearerOf.set(form, isShared ? undefined : entity);
    }
  }
  return bearerOf;
}

/** A name of a person, organization or place, and the found one that covers about the same. */
export interface NamePair {
  readonly name: EntityName;
  readonly found: PredictedMention | undefined;
}

export function pairNames(names: readonly EntityName[], found: readonly PredictedMention[]): NamePair[] {
  return names
    .filter(({ entity }) => isEntityKind(entity.kind))
    .map((name) => {
      const nearest = mostAlike(name, found);
      return { name, found: nearest && likeness(name, nearest) >= 0.5 ? nearest : undefined };
    });
}
