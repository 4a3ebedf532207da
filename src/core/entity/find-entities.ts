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
import { resolvePronouns, type PersonMention } from './coreference/pronouns';
import { findNominals } from './coreference/nominals';
import { speakersOf } from './coreference/speaker-entities';
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
    apart: apartOf(options.neverMerge ?? []),
  });
  const nominals = findNominals(subtokens, names, of, clusters);

  // A cluster whose mentions all went to another one is no entity.
  const indexOf = new Int32Array(clusters.length).fill(-1);
  const draftOf: number[] = [];
  clusters.forEach((cluster, at) => {
    if (cluster.names.length > 0) indexOf[at] = draftOf.push(at) - 1;
  });
  const named: Mention[] = [];
  names.forEach((c, i) => named.push(mention(subtokens, c.first, c.end, c.kind!, 'name', indexOf[of[i]!]!)));
  for (const n of nominals)
    named.push(mention(subtokens, n.first, n.end, 'person', 'nominal', indexOf[n.of]!));
  if (nominals.length > 0) named.sort(byStart);

  const sure = clusters.map((cluster) => cluster.names.some((c) => isSurePerson(subtokens, c)));
  const people: PersonMention[] = [];
  names.forEach((c, i) => {
    if (clusters[of[i]!]!.kind === 'person' && sure[of[i]!])
      people.push({ first: c.first, end: c.end, of: of[i]! });
  });
  for (const nominal of nominals) people.push(nominal);
  people.sort((a, b) => a.first - b.first);

  const weights = clusters.map((cluster) => cluster.names.length);
  const genders = clusters.map((cluster) => cluster.gender);
  const firstSpeakers = speakersOf(article.text, quotations, named, subtokens.lexicon).map((at) =>
    at === undefined ? at : draftOf[at],
  );
  const spoken = quotations.flatMap((q, i) => q.marked.map((m) => ({ span: m, speaker: firstSpeakers[i] })));
  spoken.sort((a, b) => a.span.start - b.span.start);
  const pronouns = resolvePronouns({ subtokens, mentions: people, genders, weights, spoken }).map(
    ({ subtoken, of: at }) => mention(subtokens, subtoken, subtoken + 1, 'person', 'pronoun', indexOf[at]!),
  );
  let mentions = pronouns.length > 0 ? [...named, ...pronouns].sort(byStart) : named;
  const speakers = speakersOf(article.text, quotations, mentions, subtokens.lexicon);
  clusters.forEach((cluster, at) => {
    const gender = genders[at];
    if (gender) cluster.genderOfPronouns = gender;
  });
  const entities = clusters
    .filter((cluster) => cluster.names.length > 0)
    .map((cluster) => describeCluster(subtokens, cluster, article));
  const own = ownPronouns(subtokens, quotations, speakers, entities);
  if (own.length > 0) mentions = [...mentions, ...own].sort(byStart);
  return { mentions, entities, speakers };
}

function mention(
  subtokens: Subtokens,
  first: number,
  end: number,
  kind: EntityKind,
  form: MentionForm,
  entity: number,
): Mention {
  return { start: subtokens.start[first]!, end: subtokens.end[end - 1]!, kind, form, entity };
}

/** A word that only its place in the text makes a person is not what a pronoun refers to. */
const isSurePerson = (subtokens: Subtokens, c: Candidate): boolean =>
  c.words.length > 1 || c.titleFirst !== undefined || subtokens.has(c.first, given | Flag.surname);

const byStart = (a: Mention, b: Mention): number => a.start - b.start || b.end - a.end;

/** `I` and `my` in the words that a person is quoted with. */
function ownPronouns(
  subtokens: Subtokens,
  quotations: readonly Quotation[],
  speakers: readonly (number | undefined)[],
  entities: readonly ArticleEntity[],
): Mention[] {
  const own = subtokens.lexicon.language.ownPronouns;
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
      if (subtokens.isShaped(i, subtokens.lexicon.ownPronounShape) && own.has(subtokens.fold(i)))
        found.push({
          start: subtokens.start[i]!,
          end: subtokens.end[i]!,
          kind: 'person',
          form: 'pronoun',
          entity: speaker,
        });
  }
  return found;
}

function apartOf(groups: readonly (readonly string[])[]): Map<string, Set<string>> {
  const apart = new Map<string, Set<string>>();
  for (const group of groups) {
    const folded = group.map(foldName);
    for (const name of folded) {
      const others = apart.get(name) ?? new Set();
      for (const other of folded) if (other !== name) others.add(other);
      apart.set(name, others);
    }
  }
  return apart;
}
