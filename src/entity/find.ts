import type { Article, Tokens } from '../article';
import type { Quotation } from '../quotation';
import { Atoms } from './atoms';
import { joinNames, type Draft } from './coreference';
import { foldName, keyOf } from './key';
import { lexiconOf } from './lexicon';
import { findNames } from './names';
import { senseOf } from './sense';
import type { ArticleEntity, FoundEntities, Mention } from './types';

export interface EntityOptions {
  /** BCP 47 tag of a table in `./language`. */
  readonly language?: string;
  /** Groups of names that are never of one entity, whatever an article says. */
  readonly neverMerge?: readonly (readonly string[])[];
}

/** Finds the mentions of persons, organizations and places, and joins those of one entity. Never throws. */
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
  // A draft whose mentions all went to another one is no entity.
  const indexOf = new Int32Array(drafts.length).fill(-1);
  const kept = drafts.filter((draft) => draft.names.length > 0);
  kept.forEach((draft, i) => (indexOf[drafts.indexOf(draft)] = i));
  const entities = kept.map((draft) => entityOf(atoms, draft, language));
  const mentions: Mention[] = names.map((c, i) => ({
    start: atoms.start[c.first]!,
    end: atoms.end[c.end - 1]!,
    kind: c.kind!,
    form: 'name',
    entity: indexOf[of[i]!]!,
  }));
  return { mentions, entities, speakers: quotations.map(() => undefined) };
}

function entityOf(atoms: Atoms, draft: Draft, language: string): ArticleEntity {
  const { text } = atoms.article;
  let best = draft.names[0]!;
  const forms = new Set<string>();
  for (const c of draft.names) {
    forms.add(text.slice(atoms.start[c.first], atoms.end[c.end - 1]));
    const fuller = c.words.length - best.words.length || Number(best.headline) - Number(c.headline);
    if (fuller > 0) best = c;
  }
  const name = text.slice(atoms.start[best.first], atoms.end[best.end - 1]);
  forms.delete(name);
  const partial = draft.kind === 'person' && best.words.length === 1;
  return {
    kind: draft.kind,
    name,
    variants: [name, ...forms],
    ...(draft.gender ? { gender: draft.gender } : {}),
    roles: [...new Set(draft.roles)],
    key: keyOf(name, draft.kind, partial, language),
    sense: senseOf({}),
    aliases: [...draft.acronyms].map((acronym) => keyOf(acronym, draft.kind, false, language)),
  };
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
