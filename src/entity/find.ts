import type { Article, Tokens } from '../article';
import type { Quotation } from '../quotation';
import { Atoms, Case } from './atoms';
import type { Candidate } from './candidate';
import { joinNames } from './coreference';
import { describeDraft } from './describe';
import { foldName } from './key';
import { Flag, given, lexiconOf } from './lexicon';
import { findNames } from './names';
import { resolvePronouns, type PersonMention } from './pronouns';
import { readRoles } from './roles';
import { speakersOf } from './speakers';
import type { FoundEntities, Mention } from './types';

export interface EntityOptions {
  /** BCP 47 tag of a table in `./language`. */
  readonly language?: string;
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
  const names = findNames(atoms);
  const { drafts, of } = joinNames(atoms, names, { language, apart: apartOf(options.neverMerge ?? []) });
  const nominals = readRoles(atoms, names, of, drafts);

  // A draft whose mentions all went to another one is no entity.
  const indexOf = new Int32Array(drafts.length).fill(-1);
  let count = 0;
  drafts.forEach((draft, at) => {
    if (draft.names.length > 0) indexOf[at] = count++;
  });
  const span = (first: number, end: number) => ({ start: atoms.start[first]!, end: atoms.end[end - 1]! });
  const named: Mention[] = [
    ...names.map((c, i) => ({
      ...span(c.first, c.end),
      kind: c.kind!,
      form: 'name' as const,
      entity: of[i]!,
    })),
    ...nominals.map((n) => ({
      ...span(n.first, n.end),
      kind: 'person' as const,
      form: 'nominal' as const,
      entity: n.of,
    })),
  ].sort(byStart);

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
  const firstSpeakers = speakersOf(article.text, quotations, named);
  const spoken = quotations.flatMap((q, i) => q.marked.map((m) => ({ span: m, speaker: firstSpeakers[i] })));
  spoken.sort((a, b) => a.span.start - b.span.start);
  const pronouns = resolvePronouns({ atoms, mentions: people, genders, weights, spoken }).map(
    ({ atom, of: at }): Mention => ({ ...span(atom, atom + 1), kind: 'person', form: 'pronoun', entity: at }),
  );
  const mentions = [...named, ...pronouns].sort(byStart);
  const speakers = speakersOf(article.text, quotations, mentions);
  mentions.push(
    ...ownPronouns(
      atoms,
      quotations,
      speakers,
      drafts.map((draft) => draft.kind === 'person'),
    ),
  );
  drafts.forEach((draft, at) => {
    const gender = genders[at];
    if (gender) draft.gender ??= gender;
  });
  return {
    mentions: mentions.sort(byStart).map((mention) => ({ ...mention, entity: indexOf[mention.entity]! })),
    entities: drafts
      .filter((draft) => draft.names.length > 0)
      .map((draft) => describeDraft(atoms, draft, article, language)),
    speakers: speakers.map((at) => (at === undefined ? undefined : indexOf[at]!)),
  };
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
  isPerson: readonly boolean[],
): Mention[] {
  const own = atoms.lexicon.language.ownPronouns;
  const spoken = quotations.flatMap((q, i) =>
    speakers[i] !== undefined && isPerson[speakers[i]]
      ? q.marked.map((m) => ({ ...m, speaker: speakers[i]! }))
      : [],
  );
  spoken.sort((a, b) => a.start - b.start);
  const found: Mention[] = [];
  let i = 0;
  for (const { start, end, speaker } of spoken) {
    while (i < atoms.count && atoms.start[i]! < start) i++;
    for (; i < atoms.count && atoms.end[i]! <= end; i++)
      if (atoms.case[i] !== Case.mark && atoms.end[i]! - atoms.start[i]! < 7 && own.has(atoms.fold(i)))
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
