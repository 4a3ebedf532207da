import type { GoldArticle, GoldEntity } from './gold';
import { isEntityKind } from './names';
import type { PredictedMention } from './predicted';
import type { Count } from './rates';
import { mostAlike, occurrences, type StartAndEnd } from './spans';

/**
 * Counts phrases such as `the company`, each once for an article: it is found where one of its places was given to its
 * entity. `sameAs` holds the annotated entities that the found ones are, by their ids.
 */
export function countNominals(
  { text, entities }: GoldArticle,
  found: readonly PredictedMention[],
  sameAs: ReadonlyMap<string, GoldEntity>,
  count: Count & { recalled: number },
  tell: (sort: string, span: StartAndEnd, note: string) => void,
): void {
  const lower = text.toLowerCase();
  const phrases = clearPhrases(entities);
  for (const [phrase, entity] of phrases) {
    if (!isEntityKind(entity.kind)) continue;
    count.gold++;
    const places = [...occurrences(lower, phrase)];
    const isFound = places.some((place) => {
      const nearest = mostAlike(place, found);
      return nearest && sameAs.get(nearest.entity) === entity;
    });
    if (isFound) count.recalled++;
    else if (places[0]) tell(`missed nominal of ${entity.kind}`, places[0], entity.name);
  }
  for (const mention of found) {
    count.predicted++;
    const words = text.slice(mention.start, mention.end).toLowerCase();
    const entity = sameAs.get(mention.entity);
    // Where a phrase ends is a matter of taste: "the company" or "the company behind the ferry".
    const isRight = phrases.some(
      ([phrase, meant]) => meant === entity && (phrase.includes(words) || words.includes(phrase)),
    );
    if (isRight) count.right++;
    else tell(`spurious nominal of ${mention.kind}`, mention, entity ? `given to ${entity.name}` : '');
  }
}

/** The phrases that one entity alone goes by in the article, in lower case. */
function clearPhrases(entities: readonly GoldEntity[]): [phrase: string, entity: GoldEntity][] {
  const all = entities.flatMap((entity) =>
    entity.nominals.map((phrase) => ({ entity, phrase: phrase.toLowerCase() })),
  );
  const bearers = new Map<string, GoldEntity>();
  const isShared = new Set<string>();
  for (const { phrase, entity } of all) {
    if (bearers.has(phrase)) isShared.add(phrase);
    bearers.set(phrase, entity);
  }
  return [...bearers].filter(([phrase]) => !isShared.has(phrase));
}
