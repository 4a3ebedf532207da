import type { Article, Tokens } from '../article';
import type { Quotation } from '../quotation';
import { Atoms } from './atoms';
import type { Candidate } from './candidate';
import { joinNames } from './coreference';
import { withDemonyms } from './demonyms';
import { describeDraft } from './describe';
import { foldName } from './key';
import { Flag, given, lexiconOf } from './lexicon';
import { findNames } from './names';
import { resolvePronouns, type PersonMention } from './pronouns';
import { readRoles } from './roles';
import { speakersOf } from './speakers';
import type { ArticleEntity, EntityKind, FoundEntities, Mention, MentionForm } from './types';

export interface EntityOptions {
  /** BCP 47 tag of a table in `./language`. */
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
  const language = options.language ?? 'en';
  const atoms = new Atoms(article, tokens, lexiconOf(language));
  const found = findNames(atoms);
  const names = options.demonyms ? withDemonyms(atoms, found) : found;
  const { drafts, of } = joinNames(atoms, names, { language, apart: apartOf(options.neverMerge ?? []) });
  const nominals = readRoles(atoms, names, of, drafts);

  // A draft whose mentions all went to another one is no entity.
  const indexOf = new Int32Array(drafts.length).fill(-1);
  const draftOf: number[] = [];
  drafts.forEach((draft, at) => {
    if (draft.names.length > 0) indexOf[at] = draftOf.push(at) - 1;
  });
  const named: Mention[] = [];
  names.forEach((c, i) => named.push(mention(atoms, c.first, c.end, c.kind!, 'name', indexOf[of[i]!]!)));
  for (const n of nominals) named.push(mention(atoms, n.first, n.end, 'person', 'nominal', indexOf[n.of]!));
  if (nominals.length > 0) named.sort(byStart);

  const sure = drafts.map((draft) => draft.names.some((c) => isSurePerson(atoms, c)));
  const people: PersonMention[] = [];
  names.forEach((c, i) => {
    if (drafts[of[i]!]!.kind === 'person' && sure[of[i]!])
      people.push({ first: c.first, end: c.end, of: of[i]! });
  });
  for (const nominal of nominals) people.push(nominal);
  people.sort((a, b) => a.first - b.first);

  const weights = drafts.map((draft) => draft.names.length);
  const genders = drafts.map((draft) => draft.gender);
  const firstSpeakers = speakersOf(article.text, quotations, named, atoms.lexicon).map((at) =>
    at === undefined ? at : draftOf[at],
  );
  const spoken = quotations.flatMap((q, i) => q.marked.map((m) => ({ span: m, speaker: firstSpeakers[i] })));
  spoken.sort((a, b) => a.span.start - b.span.start);
  const pronouns = resolvePronouns({ atoms, mentions: people, genders, weights, spoken }).map(
    ({ atom, of: at }) => mention(atoms, atom, atom + 1, 'person', 'pronoun', indexOf[at]!),
  );
  let mentions = pronouns.length > 0 ? [...named, ...pronouns].sort(byStart) : named;
  const speakers = speakersOf(article.text, quotations, mentions, atoms.lexicon);
  drafts.forEach((draft, at) => {
    const gender = genders[at];
    if (gender) draft.genderOfPronouns = gender;
  });
  const entities = drafts
    .filter((draft) => draft.names.length > 0)
    .map((draft) => describeDraft(atoms, draft, article, language));
  const own = ownPronouns(atoms, quotations, speakers, entities);
  if (own.length > 0) mentions = [...mentions, ...own].sort(byStart);
  return { mentions, entities, speakers };
}

function mention(
  atoms: Atoms,
  first: number,
  end: number,
  kind: EntityKind,
  form: MentionForm,
  entity: number,
): Mention {
  return { start: atoms.start[first]!, end: atoms.end[end - 1]!, kind, form, entity };
}

/** A word that only its place in the text makes a person is not what a pronoun refers to. */
const isSurePerson = (atoms: Atoms, c: Candidate): boolean =>
  c.words.length > 1 || c.titleFirst !== undefined || atoms.has(c.first, given | Flag.surname);

const byStart = (a: Mention, b: Mention): number => a.start - b.start || b.end - a.end;

/** `I` and `my` in the words that a person is quoted with. */
function ownPronouns(
  atoms: Atoms,
  quotations: readonly Quotation[],
  speakers: readonly (number | undefined)[],
  entities: readonly ArticleEntity[],
): Mention[] {
  const own = atoms.lexicon.language.ownPronouns;
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
    while (i < atoms.count && atoms.start[i]! < start) i++;
    for (; i < atoms.count && atoms.end[i]! <= end; i++)
      if (atoms.isShaped(i, atoms.lexicon.ownPronounShape) && own.has(atoms.fold(i)))
        found.push({
          start: atoms.start[i]!,
          end: atoms.end[i]!,
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
