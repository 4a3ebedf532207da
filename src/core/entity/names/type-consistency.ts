import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { Flag, given } from '../name-lexicon';
import type { EntityKind } from '../model';

/**
 * Gives all mentions of a form in an article one type: the one that three quarters of them have; else a place, where the
 * context of one is surely that of a place and none is a person's; else a person, where one has a title; no person, where
 * none has a title and its words are in no list of persons' names.
 * @param isPart whether a name is a part of another one of the article.
 */
export function makeTypesConsistent(
  subtokens: Subtokens,
  candidates: readonly Candidate[],
  isPart: (c: Candidate) => boolean,
): void {
  const kindOf = new Map<string, EntityKind>();
  const divided = new Set<string>();
  for (const { form, kind } of candidates) {
    if (kind === undefined) continue;
    const known = kindOf.get(form);
    if (known === undefined) kindOf.set(form, kind);
    else if (known !== kind) divided.add(form);
  }
  if (divided.size === 0) return;
  const groups = new Map<string, Candidate[]>();
  for (const c of candidates)
    if (c.kind !== undefined && divided.has(c.form)) {
      const group = groups.get(c.form);
      if (group) group.push(c);
      else groups.set(c.form, [c]);
    }
  for (const group of groups.values()) {
    const usual = usualKind(group);
    const isTitled = group.some(({ titleFirst }) => titleFirst !== undefined);
    const isTown = group.some(isSurelyPlace) && !group.some(isSomebody);
    for (const c of group) {
      if (c.titleFirst !== undefined) continue;
      if (usual !== undefined) c.kind = usual;
      else if (isTown && c.kind === 'person' && !isPart(c)) c.kind = 'place';
      else if (isTitled && c.kind === 'organization' && !subtokens.has(c.first, Flag.organization))
        c.kind = 'person';
      else if (!isTitled && c.kind === 'person' && !subtokens.has(c.first, given | Flag.surname))
        c.kind = group.find(({ kind }) => kind !== 'person')!.kind;
    }
  }
}

const isSurelyPlace = ({ kind, context }: Candidate): boolean => kind === 'place' && context!.place >= 4;

const isSomebody = ({ kind, context, titleFirst, words }: Candidate): boolean =>
  kind !== 'place' && (context!.person > 1 || titleFirst !== undefined || words.length > 1);

/** The type of three quarters of some names; undefined where no type has so many. */
function usualKind(group: readonly Candidate[]): EntityKind | undefined {
  for (const kind of ['person', 'organization', 'place'] as const)
    if (group.filter((c) => c.kind === kind).length * 4 >= group.length * 3) return kind;
  return undefined;
}
