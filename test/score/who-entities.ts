import type { GoldEntity } from './gold';
import type { Predicted, PredictedMention } from './predicted';
import { isShownAs } from './same-name';
import type { EntityName } from './who-names';

/** An entity as it was found in one article, beside the annotated one. */
export interface EntityPair {
  readonly id: string;
  /** Its names in the article; there is at least one. */
  readonly names: readonly PredictedMention[];
  readonly kind: PredictedMention['kind'];
  readonly shownAs: string;
  /** The annotated entity that its names mean most often; undefined where they mean none. */
  readonly nearest: GoldEntity | undefined;
  /** Whether it stands for that one: most of its names mean it, and they are most of the names it has. */
  readonly isSame: boolean;
}

/**
 * Gives each entity that was found in an article the annotated one that most of its names mean. `names` are all names
 * of the annotated ones, `meant` says which of them the found names mean.
 */
export function pairEntities(
  prediction: Predicted | undefined,
  names: readonly EntityName[],
  meant: ReadonlyMap<PredictedMention, GoldEntity>,
): EntityPair[] {
  const foundNames = new Map<string, PredictedMention[]>();
  for (const mention of prediction?.mentions ?? []) {
    if (mention.form !== 'name') continue;
    const same = foundNames.get(mention.entity);
    if (same) same.push(mention);
    else foundNames.set(mention.entity, [mention]);
  }
  return [...foundNames].map(([id, found]) => {
    const votes = new Map<GoldEntity, number>();
    for (const name of found) {
      const entity = meant.get(name);
      if (entity) votes.set(entity, (votes.get(entity) ?? 0) + 1);
    }
    const [nearest, agreeing = 0] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
    const all = names.filter(({ entity }) => entity === nearest).length;
    return {
      id,
      names: found,
      kind: found[0]!.kind,
      shownAs: prediction?.entities[id]?.name ?? '',
      nearest,
      isSame: nearest !== undefined && agreeing * 2 > found.length && agreeing * 2 > all,
    };
  });
}

/** What is wrong with how a found entity is shown; undefined where nothing is. */
export function whyWrong({ kind, shownAs, nearest, isSame }: EntityPair): string | undefined {
  if (!nearest) return 'nothing annotated there';
  if (!isSame) return 'split from it, or mixed with others';
  if (nearest.kind !== kind) return `annotated as ${nearest.kind}`;
  return isShownAs(shownAs, nearest) ? undefined : 'shown under another name';
}
