import { Case, type Atoms } from './atoms';
import { candidate, type Candidate } from './candidate';
import { Flag, given } from './lexicon';
import { nextOffice, organizationEnd, phraseAt } from './offices';
import { isNameWord, isSurnameByPlace } from './runs';
import type { EntityKind, Gender } from './types';

/**
 * Splits a run of words into the names that stand side by side in it: `U.S. President Ann Orra` is a place, a role and
 * a person. Roles, titles and adjectives of countries are no names and come back only with the name they belong to.
 */
export function segmentsOf(
  atoms: Atoms,
  first: number,
  end: number,
  headline: boolean,
  into: Candidate[],
): void {
  let from = first;
  while (from < end) {
    while (from < end && !isNameWord(atoms, from)) from++;
    if (from >= end) return;
    const stop = nextOffice(atoms, from, end);
    if (stop.first >= end) {
      name(atoms, from, end, headline, into);
      return;
    }
    if (stop.first > from) name(atoms, from, withoutParts(atoms, stop.floor, stop.first), headline, into);
    if (stop.end < end) {
      // What follows an office is its holder, up to the next office.
      const next = nextOffice(atoms, stop.end + 1, end);
      // `Officer of General Motors` is nobody's name, nor is `U.S.` in `Assistant U.S. Attorney`.
      const isCountry = next.first === stop.end + 1 && atoms.has(stop.end, Flag.country);
      const isHeld = !isCountry && !/^(?:of|the)$/.test(atoms.fold(stop.end - 1));
      name(atoms, stop.end, next.first, headline, into, isHeld ? stop.first : undefined);
      from = next.first;
    } else from = end;
  }
}

const isPostNominal = (atoms: Atoms, i: number): boolean =>
  atoms.lexicon.language.postNominals.has(atoms.fold(i));

function withoutParts(atoms: Atoms, first: number, end: number): number {
  let stop = end;
  while (stop > first && (atoms.has(stop - 1, Flag.rolePart | Flag.demonym) || atoms.case[stop - 1] === 4))
    stop--;
  return stop;
}

/** How many atoms from `i` are the adjective or people of one country in two words (`South Korean`); 0: none. */
function demonymAt(atoms: Atoms, i: number): number {
  if (!atoms.has(i + 1, Flag.demonym) || !atoms.adjacent(i, i + 1)) return 0;
  const both = `${atoms.fold(i)}-${atoms.fold(i + 1)}`;
  const { countryOf } = atoms.lexicon;
  return countryOf.has(both) || (both.endsWith('s') && countryOf.has(both.slice(0, -1))) ? 2 : 0;
}

function name(
  atoms: Atoms,
  from: number,
  to: number,
  headline: boolean,
  into: Candidate[],
  titleFirst?: number,
): void {
  let first = from;
  let end = to;
  const noName = Flag.capitalWord | Flag.functionWord;
  const titled = titleFirst !== undefined;
  while (end > first && !atoms.isCapitalised(end - 1)) end--;
  // `But Orra`, `On Tuesday Orra`: words that need a capital for another reason.
  const isParticle = (i: number): boolean => atoms.has(i, Flag.particle) && atoms.case[i] === Case.lower;
  // `Mr van der Orra`
  const isInner = titled && isParticle(first) && !/^(?:of|the)$/.test(atoms.fold(first));
  while (
    first < end &&
    !isInner &&
    (!isNameWord(atoms, first) ||
      (!titled &&
        atoms.has(first, noName) &&
        atoms.case[first] !== 2 &&
        end - first > 1 &&
        (!atoms.has(first, given) || isDate(atoms, first)) &&
        phraseAt(atoms, first, end) === 0))
  )
    first++;
  while (
    end > first + 1 &&
    atoms.has(end - 1, Flag.capitalWord) &&
    !isSurnameByPlace(atoms, end - 1) &&
    atoms.case[end - 1] !== 2 &&
    // Sheffield Wednesday
    phraseAt(atoms, first, end) < end - first
  )
    end--;
  // `Ann Orra QC`
  while (end > first + 2 && atoms.case[end - 1] === Case.capitals && isPostNominal(atoms, end - 1)) end--;
  if (first >= end) return;
  const firstWord = atoms.isFirstWord(first);
  if (firstWord && end - first > 1 && !titled) first = withoutSentenceStart(atoms, first, end);
  const adjective = demonymAt(atoms, first);
  if (adjective > 0 && !titled) {
    const isName =
      first + adjective < end &&
      atoms.has(end - 1, organizationEnd | Flag.otherHead | Flag.placeHead | Flag.organizationOf);
    if (!isName) first += adjective;
    if (first >= end) return;
  }
  const phrase = phraseAt(atoms, first, end);
  const last = end - 1;
  // `New York Mayor` is two things, `New York Times` one; a country's adjective is no part of a person's name.
  if (
    phrase > 0 &&
    first + phrase < end &&
    !atoms.has(last, organizationEnd | Flag.otherHead | Flag.placeHead) &&
    !isBodyOf(atoms, first + phrase, end) &&
    !titled
  ) {
    push(atoms, first, first + phrase, headline, into);
    name(atoms, first + phrase, end, headline, into);
    return;
  }
  if (phrase === 0 && atoms.has(first, Flag.demonym) && end - first > 1 && !atoms.has(first, given)) {
    const isName =
      isBodyOf(atoms, first + 1, end) ||
      atoms.has(last, organizationEnd | Flag.otherHead | Flag.placeHead | Flag.organizationOf);
    if (!isName && (atoms.has(first + 1, given) || !atoms.has(first + 1, Flag.word))) first++;
  }
  if (
    end - first > 2 &&
    atoms.has(first, Flag.place) &&
    !atoms.has(first, given | Flag.surname) &&
    atoms.has(first + 1, given) &&
    !atoms.has(last, organizationEnd)
  ) {
    push(atoms, first, first + 1, headline, into);
    first++;
  }
  const heads = organizationEnd | Flag.otherHead | Flag.placeHead | Flag.organizationOf;
  const behind = behindLastForm(atoms, first, end);
  if (behind < end) {
    push(atoms, first, behind, headline, into, titleFirst);
    name(atoms, behind, end, headline, into);
    return;
  }
  const holder = personAfterOf(atoms, first, end);
  if (holder < end) {
    push(atoms, first, holder, headline, into, titleFirst);
    name(atoms, holder, end, headline, into);
    return;
  }
  const isWhole = phrase > 0 || atoms.has(last, heads) || hasOf(atoms, first, end);
  if (!isWhole) {
    const person = personAfterWords(atoms, first, end);
    if (person > first) {
      push(atoms, first, person, headline, into, titleFirst);
      name(atoms, person, end, headline, into);
      return;
    }
    end = withoutTrailingWords(atoms, first, end);
  }
  push(atoms, first, end, headline, into, titleFirst);
}

/** `Court of Appeal` of `New York Court of Appeal`, `European Court of Human Rights`; a country's stands by itself. */
const isBodyOf = (atoms: Atoms, head: number, end: number): boolean =>
  head + 2 < end &&
  atoms.has(head, Flag.organizationOf) &&
  atoms.fold(head + 1) === 'of' &&
  !atoms.lexicon.language.countryLeads.has(`${atoms.fold(head - 2)} ${atoms.fold(head - 1)}`);

/** `On Tuesday Orra`, `in May Orra`: a day or month, though it is also a given name. */
const isDate = (atoms: Atoms, i: number): boolean =>
  atoms.has(i, Flag.capitalWord) && atoms.lexicon.language.beforeDates.has(atoms.fold(i - 1));

function hasOf(atoms: Atoms, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (atoms.case[i] === Case.lower && !atoms.has(i, Flag.particle)) return true;
  return false;
}

/**
 * `University of Orra Ann Lund`, `Orra Museum Ann Lund`: where a person's name follows an organization or an office; else `end`. A last word
 * that goes on with the organization (`University of Orra Student Union`) speaks against it.
 */
function personAfterOf(atoms: Atoms, first: number, end: number): number {
  if (end - first < 4 || atoms.has(end - 1, organizationEnd | Flag.otherHead | Flag.placeHead)) return end;
  const isOf = (i: number): boolean => atoms.case[i] === Case.lower;
  const at = end - 2;
  for (let i = at - 1; i < end; i++) if (isOf(i)) return end;
  const common = Flag.word | Flag.place | Flag.organization | Flag.demonym;
  const isPerson = atoms.has(at, given) ? !atoms.has(at, Flag.place) : !atoms.has(at, common);
  if (!isPerson || atoms.has(end - 1, common)) return end;
  if (atoms.has(at - 1, Flag.organizationHead) && atoms.has(at, given)) return at;
  for (let i = first; i < at; i++) if (isOf(i) && atoms.has(i - 1, Flag.organizationOf)) return at;
  return end;
}

/** `Orra LLC Ann Lund`: where a name stands behind that of a company; else `end`. */
function behindLastForm(atoms: Atoms, first: number, end: number): number {
  for (let i = first + 1; i < end - 1; i++) {
    if (!atoms.lexicon.language.lastForms.has(atoms.fold(i))) continue;
    const next = atoms.mark(i + 1) === '.' ? i + 2 : i + 1;
    if (next < end && atoms.isCapitalised(next) && !atoms.has(next, organizationEnd)) return next;
  }
  return end;
}

/** `Academy Picked Ann Orra`: where a person's name begins after words that are in no person's name; else `first`. */
function personAfterWords(atoms: Atoms, first: number, end: number): number {
  const none = given | Flag.surname | Flag.placeStart | Flag.teamStart;
  for (let i = first; i < end - 1; i++) {
    if (atoms.has(i, given) && !atoms.has(i, Flag.word | Flag.place)) return i;
    if (atoms.has(i, none) || !atoms.has(i, Flag.word | Flag.organizationHead | Flag.demonym | Flag.team))
      return first;
  }
  return first;
}

/** `Ann Orra Finally Checks`: a person's name ends before common words. */
function withoutTrailingWords(atoms: Atoms, first: number, end: number): number {
  // `NATO Allies`
  const isAcronym =
    atoms.case[first] === Case.capitals && atoms.has(first, Flag.organization) && end - first === 2;
  if (isAcronym && atoms.has(first + 1, Flag.word) && atoms.case[first + 1] === Case.capital)
    return first + 1;
  if (end - first < 3 || !atoms.has(first, given) || atoms.has(first, Flag.place | Flag.word)) return end;
  for (let i = first + 2; i < end; i++) {
    const flags = atoms.flags(i);
    if (atoms.case[i] === Case.mark || atoms.isInitial(i)) continue;
    if (
      flags & Flag.word &&
      !(flags & (given | Flag.surname | Flag.suffix)) &&
      !atoms.has(i - 1, Flag.particle) &&
      !atoms.isInitial(i - 1)
    )
      return i;
  }
  return end;
}

/** `Consultations Orra`: the common word that begins the sentence, unless the whole reads as a name. */
function withoutSentenceStart(atoms: Atoms, first: number, end: number): number {
  if (phraseAt(atoms, first, end) > 0) return first;
  const known = given | Flag.surname | Flag.place | Flag.organization;
  const isModified =
    atoms.isCapitalised(first + 1) && (atoms.has(first + 1, known) || !atoms.has(first + 1, Flag.word));
  if (isModified && atoms.lexicon.language.nameModifiers.has(atoms.fold(first))) return first + 1;
  const flags = atoms.flags(first);
  const isName =
    flags & (given | Flag.place | Flag.organization | Flag.demonym | Flag.placeStart | Flag.surname);
  if (!(flags & Flag.word) || isName) return first;
  const last = end - 1;
  if (atoms.has(last, organizationEnd | Flag.placeHead | Flag.otherHead)) return first;
  const isCommon = atoms.has(first + 1, Flag.word) && !atoms.has(first + 1, Flag.surname | given);
  if (isCommon || atoms.fold(first + 1) === 'of' || atoms.mark(first + 1) !== '') return first;
  return first + 1;
}

function push(
  atoms: Atoms,
  first: number,
  end: number,
  headline: boolean,
  into: Candidate[],
  titleFirst?: number,
): void {
  // `The Hague`
  if (end - first === 1 && atoms.has(first, Flag.place) && isAfterOwnArticle(atoms, first)) first--;
  const words = wordsIn(atoms, first, end);
  if (words.length === 1 && titleFirst === undefined && isPeoples(atoms, words[0]!, end)) return;
  let gender: Gender | undefined;
  if (titleFirst !== undefined)
    for (let i = titleFirst; i < first; i++)
      gender ??= atoms.lexicon.titleGender.get(atoms.fold(i)) ?? atoms.lexicon.roleGender.get(atoms.fold(i));
  const form = end - first > 1 ? words.join(' ') : words[0]!;
  const phrase = end - first > 1 ? atoms.lexicon.phrases.get(form) : undefined;
  // `ORRA: Well, that is so`
  const begins = atoms.isFirstWord(first) || atoms.mark(first - 1) === ':';
  const weak = end - first === 1 && titleFirst === undefined && begins;
  into.push(candidate({ first, end, form, words, titleFirst, gender, phrase, weak, headline }));
}

/** `the first Black woman`, `White voters`: an adjective. */
function isPeoples(atoms: Atoms, word: string, behind: number): boolean {
  const { colours, peopleNouns } = atoms.lexicon.language;
  if (!colours.has(word) || atoms.case[behind] !== Case.lower) return false;
  const noun = atoms.fold(behind);
  const isRole = (role: string): boolean => ((atoms.lexicon.flags.get(role) ?? 0) & Flag.role) !== 0;
  return peopleNouns.has(noun) || isRole(noun) || (noun.endsWith('s') && isRole(noun.slice(0, -1)));
}

const isAfterOwnArticle = (atoms: Atoms, i: number): boolean =>
  atoms.lexicon.language.placesWithArticle.has(atoms.fold(i)) &&
  atoms.isCapitalised(i - 1) &&
  atoms.fold(i - 1) === 'the' &&
  atoms.adjacent(i - 1, i);

function wordsIn(atoms: Atoms, first: number, end: number): string[] {
  const words = [atoms.fold(first)];
  for (let i = first + 1; i < end; i++)
    if ((atoms.case[i] !== Case.mark || atoms.mark(i) === '&') && atoms.fold(i) !== "'s")
      words.push(atoms.fold(i));
  return words;
}

/** A name whose extent and kind are known. */
export function pushWhole(
  atoms: Atoms,
  first: number,
  end: number,
  phrase: EntityKind,
  into: Candidate[],
): void {
  const words = wordsIn(atoms, first, end);
  into.push(candidate({ first, end, form: words.join(' '), words, phrase }));
}
