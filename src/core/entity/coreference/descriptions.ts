import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import { Flag, Small } from '../name-lexicon';

/** A description of a person: subtokens `[first, end)`, of which `[roleFirst, roleEnd)` are the role. */
export interface Description {
  readonly first: number;
  readonly end: number;
  readonly roleFirst: number;
  readonly roleEnd: number;
}

/** The longest description of a person, in subtokens. */
const maxDescriptionLength = 14;

/** The description behind a name and a comma, from its article to the role: `Orra, the harbour master of Lund`. */
export function descriptionAfter(subtokens: Subtokens, c: Candidate): Description | undefined {
  if (subtokens.mark(c.end) !== ',' || c.end + 1 >= subtokens.count) return undefined;
  return descriptionAt(subtokens, c.end + 1, subtokens.firstOfSentence[subtokens.sentence[c.first]! + 1]!);
}

/** The description before a comma and a name: `the NHG commander, Major Orra`. */
export function descriptionBefore(subtokens: Subtokens, c: Candidate): Description | undefined {
  const comma = (c.titleFirst ?? c.first) - 1;
  if (comma < 2 || subtokens.mark(comma) !== ',' || subtokens.sentence[comma] !== subtokens.sentence[c.first])
    return undefined;
  const from = Math.max(subtokens.firstOfSentence[subtokens.sentence[comma]!]!, comma - maxDescriptionLength);
  for (let i = comma - 1; i >= from; i--) {
    if (subtokens.case[i] === Case.mark && !/^[-()[\]]$/.test(subtokens.mark(i))) return undefined;
    // `Norway's foreign minister, Ann Orra`
    const isOwned = subtokens.is(i, Small.genitive);
    if (!isOwned && !subtokens.is(i, Small.definite | Small.theirs)) continue;
    const found = descriptionAt(subtokens, isOwned ? i + 1 : i, comma);
    return found?.end === comma ? found : undefined;
  }
  return undefined;
}

/** @param limit the subtoken before which a description ends. */
function descriptionAt(subtokens: Subtokens, first: number, limit: number): Description | undefined {
  const hasArticle = subtokens.is(first, Small.definite | Small.indefinite | Small.theirs);
  const from = hasArticle ? first + 1 : first;
  const stop = Math.min(limit, first + maxDescriptionLength, subtokens.count);
  const roleEnd = roleEndIn(subtokens, from, stop, subtokens.sentence[first]!);
  // `Ann Orra, the minister's wife` is no minister.
  if (roleEnd < 0 || subtokens.is(roleEnd, Small.genitive)) return undefined;
  let roleFirst = roleEnd - 1;
  while (
    roleFirst > from &&
    isModifier(subtokens, roleFirst - 1) &&
    subtokens.adjacent(roleFirst - 1, roleFirst)
  )
    roleFirst--;
  return { first, end: roleEnd, roleFirst, roleEnd };
}

/** Where the first role in small letters ends in a range of a sentence; -1: there is none before the clause ends. */
function roleEndIn(subtokens: Subtokens, first: number, stop: number, sentence: number): number {
  let roleEnd = -1;
  for (let i = first; i < stop && subtokens.sentence[i] === sentence; i++) {
    if (subtokens.case[i] === Case.mark) {
      if (!/^[-()[\].]$/.test(subtokens.mark(i))) break;
    } else if (subtokens.case[i] !== Case.lower) {
      if (roleEnd >= 0) break;
    } else if (subtokens.has(i, Flag.role)) roleEnd = i + 1;
    else if (roleEnd >= 0 || subtokens.has(i, Flag.functionWord | Flag.speech)) break;
  }
  return roleEnd;
}

/** The end of a description whose words begin at `first`, behind its article, and end in a role; `first` for none. */
export function descriptionEnd(subtokens: Subtokens, first: number): number {
  let end = first;
  while (end < first + 4 && subtokens.adjacent(end - 1, end) && isInDescription(subtokens, end)) end++;
  while (end > first && !subtokens.has(end - 1, Flag.role)) end--;
  return end;
}

/** A lower-case noun or adjective, as `harbour` in `the harbour master`. */
const isModifier = (subtokens: Subtokens, i: number): boolean =>
  subtokens.case[i] === Case.lower &&
  subtokens.has(i, Flag.word | Flag.role | Flag.rolePart) &&
  !subtokens.has(i, Flag.functionWord | Flag.speech) &&
  !subtokens.lexicon.language.yearsOld.has(subtokens.fold(i));

/** Some papers write `the Prime Minister`. */
const isInDescription = (subtokens: Subtokens, i: number): boolean =>
  isModifier(subtokens, i) ||
  (subtokens.isCapitalized(i) &&
    subtokens.has(i, Flag.role | Flag.rolePart) &&
    !subtokens.has(i, Flag.functionWord));
