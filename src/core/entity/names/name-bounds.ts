import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { Flag, given, Small } from '../name-lexicon';
import { bodyEnd, organizationEnd } from './titles';

/**
 * Where one name ends and another begins; undefined where there is one only.
 * @param isPhrase it begins with a known name of several words.
 */
export function nameCut(
  subtokens: Subtokens,
  first: number,
  end: number,
  isPhrase: boolean,
): number | undefined {
  const behind = behindLastForm(subtokens, first, end);
  if (behind < end) return behind;
  const holder = personAfterOf(subtokens, first, end);
  if (holder < end) return holder;
  if (isPhrase || isBody(subtokens, first, end)) return undefined;
  const person = personAfterWords(subtokens, first, end);
  return person > first ? person : undefined;
}

/** Whether a name ends in the head of an organization, an event or a place, or has an `of` in it. */
export const isBody = (subtokens: Subtokens, first: number, end: number): boolean =>
  subtokens.has(end - 1, bodyEnd | Flag.organizationOf) || hasOf(subtokens, first, end);

/**
 * Whether a name ends in an organization from `head` on: in `Court of Appeal` of `New York Court of Appeal`. One of a
 * country stands by itself.
 */
export const endsInBody = (subtokens: Subtokens, head: number, end: number): boolean =>
  head + 2 < end &&
  subtokens.has(head, Flag.organizationOf) &&
  subtokens.is(head + 1, Small.of) &&
  !subtokens.lexicon.language.countryLeads.has(`${subtokens.fold(head - 2)} ${subtokens.fold(head - 1)}`);

function hasOf(subtokens: Subtokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (subtokens.case[i] === Case.lower && !subtokens.has(i, Flag.particle)) return true;
  return false;
}

/** Where a person's name begins behind the adjective of a country: `Norwegian Ann Orra`; else `first`. */
export function withoutDemonym(subtokens: Subtokens, first: number, end: number): number {
  if (!subtokens.has(first, Flag.demonym) || end - first < 2 || subtokens.has(first, given)) return first;
  const isName =
    endsInBody(subtokens, first + 1, end) || subtokens.has(end - 1, bodyEnd | Flag.organizationOf);
  const isPerson = subtokens.has(first + 1, given) || !subtokens.has(first + 1, Flag.word);
  return !isName && isPerson ? first + 1 : first;
}

/**
 * Where a person's name follows an organization or an office: `University of Orra Ann Lund`, `Orra Museum Ann Lund`;
 * else `end`. A last word that goes on with the organization (`University of Orra Student Union`) speaks against it.
 */
function personAfterOf(subtokens: Subtokens, first: number, end: number): number {
  if (end - first < 4 || subtokens.has(end - 1, bodyEnd)) return end;
  const isOf = (i: number): boolean => subtokens.case[i] === Case.lower;
  const at = end - 2;
  for (let i = at - 1; i < end; i++) if (isOf(i)) return end;
  const common = Flag.word | Flag.place | Flag.organization | Flag.demonym;
  const isPerson = subtokens.has(at, given) ? !subtokens.has(at, Flag.place) : !subtokens.has(at, common);
  if (!isPerson || subtokens.has(end - 1, common)) return end;
  if (subtokens.has(at - 1, Flag.organizationHead) && subtokens.has(at, given)) return at;
  for (let i = first; i < at; i++) if (isOf(i) && subtokens.has(i - 1, Flag.organizationOf)) return at;
  return end;
}

/** Where a name stands behind that of a company: `Orra LLC Ann Lund`; else `end`. */
function behindLastForm(subtokens: Subtokens, first: number, end: number): number {
  for (let i = first + 1; i < end - 1; i++) {
    if (!subtokens.lexicon.language.lastForms.has(subtokens.fold(i))) continue;
    const next = subtokens.mark(i + 1) === '.' ? i + 2 : i + 1;
    if (next < end && subtokens.isCapitalized(next) && !subtokens.has(next, organizationEnd)) return next;
  }
  return end;
}

/** Where a person's name begins after words that are in no person's name: `Academy Picked Ann Orra`; else `first`. */
function personAfterWords(subtokens: Subtokens, first: number, end: number): number {
  const none = given | Flag.surname | Flag.placeStart | Flag.teamStart;
  for (let i = first; i < end - 1; i++) {
    if (subtokens.has(i, given) && !subtokens.has(i, Flag.word | Flag.place)) return i;
    if (
      subtokens.has(i, none) ||
      !subtokens.has(i, Flag.word | Flag.organizationHead | Flag.demonym | Flag.team)
    )
      return first;
  }
  return first;
}

/** Where a person's name ends before common words: `Ann Orra Finally Checks`; else `end`. */
export function withoutTrailingWords(subtokens: Subtokens, first: number, end: number): number {
  // `NATO Allies`
  const isAcronym =
    subtokens.case[first] === Case.capitals && subtokens.has(first, Flag.organization) && end - first === 2;
  if (isAcronym && subtokens.has(first + 1, Flag.word) && subtokens.case[first + 1] === Case.capital)
    return first + 1;
  if (end - first < 3 || !subtokens.has(first, given) || subtokens.has(first, Flag.place | Flag.word))
    return end;
  for (let i = first + 2; i < end; i++) {
    const flags = subtokens.flags(i);
    if (subtokens.case[i] === Case.mark || subtokens.isInitial(i)) continue;
    if (
      flags & Flag.word &&
      !(flags & (given | Flag.surname | Flag.suffix)) &&
      !subtokens.has(i - 1, Flag.particle) &&
      !subtokens.isInitial(i - 1)
    )
      return i;
  }
  return end;
}
