import type { Article, Tokens } from '../article';
import type { Quotation } from '../quotation';
import { Subtokens } from './tokens/subtokens';
import type { Candidate } from './names/name-candidate';
import { clusterNames } from './coreference/cluster-names';
import { withDemonyms } from './names/demonyms';
import { describeCluster } from './coreference/describe-cluster';
import { foldName } from './resolution/canonical-key';
import { Flag, given, lexiconOf } from './name-lexicon';
import { findNames } from './names/find-names';
import { resolvePronouns, type PersonMention, type PronounInput } from './coreference/pronouns';
import type { EntityCluster } from './coreference/entity-cluster';
import { findDescribedEntities } from './coreference/described-entities';
import { findNominals, type Nominal } from './coreference/nominals';
import { continueSpeakers, nameInitials, speakersOf } from './coreference/speaker-entities';
import type { ArticleEntity, EntityKind, FoundEntities, Mention, MentionForm } from './model';

export interface EntityOptions {
  /** BCP 47 tag, see `languageOf`. */
  readonly language?: string;
  /** `Norwegian` is a mention of Norway; otherwise only the country's name is. */
  readonly demonyms?: boolean;
  /** Groups of names that are never of one entity, whatever an article says. */
  readonly neverMerge?: readonly (readonly string[])[];
}

/**
 * Finds the mentions of persons, organizations and places, joins those of one entity, and says who speaks in the
 * quotations. Linear in the length of the text; never throws.
 */
export function findEntities(
  article: Article,
  tokens: Tokens,
  quotations: readonly Quotation[],
  options: EntityOptions = {},
): FoundEntities {
  const subtokens = new Subtokens(article, tokens, lexiconOf(options.language));
  const found = findNames(subtokens);
  const names = options.demonyms ? withDemonyms(subtokens, found) : found;
  const { clusters, of } = clusterNames(subtokens, names, {
    apart: apartOf(options.neverMerge ?? [], options.language),
  });
  const introduced = findNominals(subtokens, names, of, clusters);
  const described = findDescribedEntities(subtokens, names, (n) => clusters[of[n]!]!, introduced, clusters);
  const nominals = [...introduced, ...described.nominals];

  // A cluster whose mentions all went to another one is no entity.
  const kept = clusters.filter((cluster) => cluster.names.length > 0);
  const entityOf = new Int32Array(clusters.length).fill(-1);
  kept.forEach(({ index }, entity) => (entityOf[index] = entity));
  const named = names.map((c, i) => mention(subtokens, c, c.kind!, 'name', entityOf[of[i]!]!));
  for (const n of nominals)
    named.push(mention(subtokens, n, clusters[n.of]!.kind, 'nominal', entityOf[n.of]!));
  for (const p of described.pronouns)
    named.push(mention(subtokens, p, 'organization', 'pronoun', entityOf[p.of]!));
  if (named.length > names.length) named.sort(byStart);

  const genders = clusters.map((cluster) => cluster.gender);
  const firstSpeakers = speakersOf(article.text, quotations, named, subtokens.lexicon);
  const pronouns = resolvePronouns({
    subtokens,
    mentions: personMentions(subtokens, names, of, clusters, nominals),
    genders,
    weights: clusters.map((cluster) => cluster.names.length),
    spoken: spokenBy(quotations, firstSpeakers, kept),
  }).map(({ subtoken, of: at }) =>
    mention(subtokens, { first: subtoken, end: subtoken + 1 }, 'person', 'pronoun', entityOf[at]!),
  );
  let mentions = pronouns.length > 0 ? [...named, ...pronouns].sort(byStart) : named;
  const speakers = speakersOf(article.text, quotations, mentions, subtokens.lexicon);
  for (const cluster of kept) {
    const gender = genders[cluster.index];
    if (gender) cluster.genderOfPronouns = gender;
  }
  const entities = kept.map((cluster) => describeCluster(subtokens, cluster, article));
  nameInitials(article.text, quotations, entities, speakers);
  continueSpeakers(
    { text: article.text, quotations, mentions, entities, lexicon: subtokens.lexicon },
    blockFinder(article),
    speakers,
  );
  const own = ownPronouns(subtokens, quotations, speakers, entities);
  if (own.length > 0) mentions = [...mentions, ...own].sort(byStart);
  return { mentions, entities, speakers };
}

/** @param words subtokens `[first, end)`. */
function mention(
  subtokens: Subtokens,
  words: { readonly first: number; readonly end: number },
  kind: EntityKind,
  form: MentionForm,
  entity: number,
): Mention {
  return { start: subtokens.start[words.first]!, end: subtokens.end[words.end - 1]!, kind, form, entity };
}

/** The mentions, in the order of the text, that a pronoun may refer to: those of persons who surely are some. */
function personMentions(
  subtokens: Subtokens,
  names: readonly Candidate[],
  of: Int32Array,
  clusters: readonly EntityCluster[],
  nominals: readonly Nominal[],
): PersonMention[] {
  const isSure = clusters.map(
    ({ kind, names: own }) => kind === 'person' && own.some((c) => isSurePerson(subtokens, c)),
  );
  const people: PersonMention[] = [];
  names.forEach(({ first, end }, i) => {
    if (isSure[of[i]!]) people.push({ first, end, of: of[i]! });
  });
  for (const nominal of nominals) if (clusters[nominal.of]!.kind === 'person') people.push(nominal);
  return people.sort((a, b) => a.first - b.first);
}

/**
 * The spans within quote marks, in the order of the text, each with the cluster of who speaks there.
 * @param speakers for each quotation an index in `kept`.
 */
const spokenBy = (
  quotations: readonly Quotation[],
  speakers: readonly (number | undefined)[],
  kept: readonly EntityCluster[],
): PronounInput['spoken'] =>
  quotations
    .flatMap((q, i) => {
      const speaker = speakers[i] === undefined ? undefined : kept[speakers[i]]!.index;
      return q.marked.map((span) => ({ span, speaker }));
    })
    .sort((a, b) => a.span.start - b.span.start);

/** Whether more than its place in the text makes a name a person's. */
const isSurePerson = (subtokens: Subtokens, c: Candidate): boolean =>
  c.words.length > 1 || c.titleFirst !== undefined || subtokens.has(c.first, given | Flag.surname);

/** Finds the paragraph that an offset lies in. */
function blockFinder({ blocks }: Article): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
}

const byStart = (a: Mention, b: Mention): number => a.start - b.start || b.end - a.end;

/** The mentions of speakers by `I` and `my`, in the words that they are quoted with. */
function ownPronouns(
  subtokens: Subtokens,
  quotations: readonly Quotation[],
  speakers: readonly (number | undefined)[],
  entities: readonly ArticleEntity[],
): Mention[] {
  const { lexicon } = subtokens;
  const isOwn = (i: number): boolean =>
    subtokens.isShaped(i, lexicon.ownPronounShape) && lexicon.language.ownPronouns.has(subtokens.fold(i));
  const spoken: { start: number; end: number; speaker: number }[] = [];
  quotations.forEach((q, i) => {
    const speaker = speakers[i];
    if (speaker === undefined || entities[speaker]!.kind !== 'person') return;
    for (const { start, end } of q.marked) spoken.push({ start, end, speaker });
  });
  spoken.sort((a, b) => a.start - b.start);
  const found: Mention[] = [];
  let i = 0;
  for (const { start, end, speaker } of spoken) {
    while (i < subtokens.count && subtokens.start[i]! < start) i++;
    for (; i < subtokens.count && subtokens.end[i]! <= end; i++)
      if (isOwn(i)) found.push(mention(subtokens, { first: i, end: i + 1 }, 'person', 'pronoun', speaker));
  }
  return found;
}

/**
 * For each folded name those that are never of the same entity.
 * @param groups of names that are each of another entity.
 */
function apartOf(
  groups: readonly (readonly string[])[],
  language: string | undefined,
): Map<string, Set<string>> {
  const apart = new Map<string, Set<string>>();
  for (const group of groups) {
    const folded = group.map((name) => foldName(name, language));
    for (const name of folded) {
      const others = apart.get(name) ?? new Set();
      for (const other of folded) if (other !== name) others.add(other);
      apart.set(name, others);
    }
  }
  return apart;
}
