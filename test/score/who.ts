import { bCubed, type LinkedName } from './clusters';
import type { GoldArticle, GoldEntity } from './gold';
import { whyMissed } from './names';
import type { Predicted, PredictedMention, Predictions } from './predicted';
import { countedRates, newCount, round, share, type CountedRates, type Rates, type Report } from './rates';
import type { StartAndEnd } from './spans';
import { pairEntities, whyWrong, type EntityPair } from './who-entities';
import { entityNames, pairNames, type EntityName } from './who-names';
import { countNominals } from './who-nominals';

/** Entities and their mentions, compared with entities that are annotated by their names rather than by offsets. */
export interface WhoScores {
  /** Name mentions; found where a predicted one overlaps by at least half (shared of covered characters). */
  readonly names: CountedRates & {
    /** The share of the found ones that have the right kind. */
    readonly kindOfFound: number;
  };
  /** Coreference of the name mentions within an article. */
  readonly bCubed: Rates;
  /** Entities that are shown under their kind and name, with most of their names. */
  readonly persons: CountedRates;
  readonly organizations: CountedRates;
  readonly places: CountedRates;
  readonly entities: CountedRates;
  /** Phrases such as `the company` that are given to the right entity. */
  readonly nominals: CountedRates;
}

type Tell = (sort: string, span: StartAndEnd, note?: string) => void;

/** Names found and their kinds, who is one, and whether people would find an entity under its name. */
export function scoreWho(
  gold: readonly GoldArticle[],
  predictions: Predictions,
  report: Report = () => undefined,
): WhoScores {
  const counts = newCounts();
  for (const article of gold) {
    const { id, text } = article;
    countArticle(article, predictions.get(id), counts, (sort, { start, end }, note = '') => {
      report({ sort, article: id, text, start, end, note });
    });
  }
  const { names, linked, entities, nominals } = counts;
  return {
    names: { ...countedRates(names), kindOfFound: round(share(names.rightKind, names.recalled)) },
    bCubed: bCubed(linked),
    persons: countedRates(entities.person),
    organizations: countedRates(entities.organization),
    places: countedRates(entities.place),
    entities: countedRates(entities.all),
    nominals: countedRates(nominals),
  };
}

const newCounts = () => ({
  names: { ...newCount(), recalled: 0, rightKind: 0 },
  linked: [] as LinkedName[],
  entities: { person: newCount(), organization: newCount(), place: newCount(), all: newCount() },
  nominals: { ...newCount(), recalled: 0 },
});
type Counts = ReturnType<typeof newCounts>;

function countArticle(
  article: GoldArticle,
  prediction: Predicted | undefined,
  counts: Counts,
  tell: Tell,
): void {
  const names = entityNames(article);
  const mentionsOf = (form: string) =>
    (prediction?.mentions ?? []).filter((mention) => mention.form === form);
  const meant = countNames(article, names, mentionsOf('name'), counts, tell);
  const pairs = pairEntities(prediction, names, meant);
  countEntities(article, names, pairs, counts, tell);
  const sameAs = new Map(
    pairs.flatMap(({ id, nearest, isSame }) => (isSame && nearest ? [[id, nearest]] : [])),
  );
  countNominals(article, mentionsOf('nominal'), sameAs, counts.nominals, tell);
}

/** Counts the names, and returns which entity each found one means. */
function countNames(
  { id, entities }: GoldArticle,
  names: readonly EntityName[],
  found: readonly PredictedMention[],
  { names: count, linked }: Counts,
  tell: Tell,
): Map<PredictedMention, GoldEntity> {
  const meant = new Map<PredictedMention, GoldEntity>();
  for (const { name, found: hit } of pairNames(names, found)) {
    const { kind } = name.entity;
    count.gold++;
    linked.push({
      gold: `${id}|${entities.indexOf(name.entity)}`,
      got: hit ? `${id}|${hit.entity}` : null,
    });
    if (!hit) {
      tell(`missed ${kind}: ${whyMissed(name, found)}`, name);
      continue;
    }
    count.recalled++;
    meant.set(hit, name.entity);
    if (hit.kind === kind) count.rightKind++;
    else tell(`wrong kind: ${kind} found as ${hit.kind}`, name);
  }
  for (const mention of found) {
    count.predicted++;
    if (meant.has(mention)) count.right++;
    else tell(`spurious ${mention.kind}: ${whySpurious(mention, names)}`, mention);
  }
  return meant;
}

function whySpurious(mention: StartAndEnd, names: readonly EntityName[]): string {
  const near = names.find(({ start, end }) => start < mention.end && mention.start < end);
  if (!near) return 'nothing annotated there';
  return near.entity.kind === 'other' ? 'work, product or event' : 'beside or within a name';
}

function countEntities(
  { entities }: GoldArticle,
  names: readonly EntityName[],
  pairs: readonly EntityPair[],
  { entities: count }: Counts,
  tell: Tell,
): void {
  for (const entity of entities) {
    // One that has no name of its own anywhere in the text can't be found.
    if (entity.kind === 'other' || !names.some((name) => name.entity === entity)) continue;
    for (const row of [entity.kind, 'all'] as const) count[row].gold++;
  }
  for (const pair of pairs) {
    const wrong = whyWrong(pair);
    for (const row of [pair.kind, 'all'] as const) {
      count[row].predicted++;
      if (wrong === undefined) count[row].right++;
    }
    if (wrong === undefined) continue;
    const { kind, shownAs, nearest } = pair;
    const annotated = nearest ? `${nearest.kind} ${nearest.name}` : 'nothing';
    tell(`entity shown as ${kind}: ${wrong}`, pair.names[0]!, `shown: ${shownAs}; annotated: ${annotated}`);
  }
}
