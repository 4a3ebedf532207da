import type { Atoms } from './atoms';
import { Flag, given, longestPhrase } from './lexicon';

const office = Flag.title | Flag.role;
export const organizationEnd = Flag.organizationHead | Flag.companyForm | Flag.team;

/** A group of titles and roles: atoms `[first, end)`. */
export interface Office {
  readonly first: number;
  readonly end: number;
  /** What stands before it up to here is a known name. */
  readonly floor: number;
}

/** The next group of titles and roles that is no part of a name; `first` is `end` where there is none. */
export function nextOffice(atoms: Atoms, from: number, end: number): Office {
  let floor = from;
  for (let i = from; i < end; i++) {
    const phrase = phraseAt(atoms, i, end);
    if (phrase > 0) {
      // `Coast Guard` holds no office.
      floor = i + phrase;
      i = floor - 1;
      continue;
    }
    if (!atoms.has(i, office)) continue;
    // `Centre for Research`, though one plays there
    if (isInstitution(atoms, i) && /^(?:of|for|on)$/.test(atoms.fold(i + 1)) && i + 1 < end) continue;
    // `King's College`
    if (i + 2 < end && atoms.fold(i + 1) === "'s") continue;
    // `Department of Justice`
    if (i > from + 1 && atoms.fold(i - 1) === 'of' && atoms.has(i - 2, Flag.organizationOf)) continue;
    let stop = i + 1;
    for (;;) {
      if (
        stop < end &&
        phraseAt(atoms, stop, end) === 0 &&
        (atoms.has(stop, office) ||
          (atoms.has(stop + 1, office) && (atoms.has(stop, Flag.rolePart) || isInOffice(atoms, stop))))
      )
        stop++;
      else if (atoms.mark(stop) === '.' && stop < end) stop++;
      else if (atoms.fold(stop) === 'of' && stop < end) {
        // Minister of Defence; of Foreign Affairs and Trade
        stop++;
        if (atoms.fold(stop) === 'the') stop++;
        while (
          stop < end &&
          phraseAt(atoms, stop, end) === 0 &&
          (atoms.has(stop, Flag.word) || atoms.fold(stop) === 'and') &&
          !atoms.has(stop, given)
        )
          stop++;
      } else break;
    }
    // `Mr King`
    if (stop === end && stop > i + 1 && isNamedByTitle(atoms, stop - 1)) stop--;
    const rest = end - stop;
    if (rest === 0) {
      // `John Major`, `Larry Bird`: a given name before it, and nothing after it.
      if (i > from && atoms.has(from, given) && !atoms.has(from, Flag.word | Flag.place)) continue;
      // `Martin Luther King`, `Peter Baker`
      const isGiven =
        atoms.has(i - 1, given) && !atoms.has(i - 1, Flag.functionWord | Flag.title | Flag.role);
      if (i === from + 1 && stop === i + 1 && isGiven && atoms.has(i, Flag.surname)) continue;
      if (i > from + 1 && stop === i + 1 && atoms.has(from, given) && atoms.has(i, Flag.surname)) continue;
      if (i === from && !atoms.has(i, Flag.word)) continue;
      // `Dean King`
      if (i === from && stop === i + 2 && isGivenOffice(atoms, i) && atoms.has(i + 1, Flag.surname)) {
        i++;
        continue;
      }
    } else if (i > from && atoms.has(from, given) && isSuffix(atoms, stop, end)) {
      // `Martin Luther King Jr.`
      continue;
    } else if (rest === 1 && i === from + 1 && isBetweenNames(atoms, i)) {
      // `Sacha Baron Cohen`
      continue;
    } else if (rest === 1 && i === from && isGivenOffice(atoms, i)) {
      // `Dean Orra`
      continue;
    } else if (!isOfStaff(atoms, i, stop) && endsAsWhole(atoms, i, stop, end)) continue;
    if (atoms.isInitial(i) || (atoms.has(i, given) && !atoms.has(i, Flag.word) && i > from)) continue;
    let first = portfolioStart(atoms, floor, i, stop - 1);
    while (first > floor && atoms.has(first - 1, Flag.rolePart | Flag.demonym)) first--;
    return { first, end: stop, floor };
  }
  return { first: end, end, floor };
}

/** An office that is a given name as well, and is not set before a name. */
const isGivenOffice = (atoms: Atoms, i: number): boolean => atoms.has(i, given) && !atoms.has(i, Flag.title);

const isNamedByTitle = (atoms: Atoms, i: number): boolean =>
  atoms.has(i, Flag.surname) &&
  atoms.lexicon.language.plainTitles.has(atoms.fold(atoms.mark(i - 1) === '.' ? i - 2 : i - 1));

/** A title that is a name as well, behind a given name. */
const isBetweenNames = (atoms: Atoms, i: number): boolean =>
  atoms.has(i, given | Flag.surname) &&
  !atoms.has(i, Flag.rolePart) &&
  atoms.has(i - 1, given) &&
  !atoms.has(i - 1, Flag.word | Flag.place | Flag.surname);

/** Longest description of what a minister is responsible for, in atoms. */
const longestPortfolio = 6;

/** Where the words that belong to an office begin: `District` of `Orra County District Attorney`, `Water` of `Water Minister`. */
function portfolioStart(atoms: Atoms, floor: number, office: number, last: number): number {
  const { officePairs, ministers, secretaries, portfolios } = atoms.lexicon.language;
  if (office <= floor || !atoms.has(office - 1, Flag.word)) return office;
  if (officePairs.has(`${atoms.fold(office - 1)} ${atoms.fold(office)}`)) return office - 1;
  const head = atoms.fold(last);
  const isMinister = ministers.has(head);
  if (!isMinister && !secretaries.has(head)) return office;
  const none = given | Flag.surname | Flag.place | Flag.organization | Flag.demonym;
  let first = office;
  while (first > floor && first > office - longestPortfolio) {
    const word = atoms.fold(first - 1);
    const isOf =
      portfolios.has(word) || (isMinister && atoms.has(first - 1, Flag.word) && !atoms.has(first - 1, none));
    if (!isOf) break;
    first--;
  }
  while (first < office && !atoms.isCapitalised(first)) first++;
  return first;
}

const isInstitution = (atoms: Atoms, i: number): boolean =>
  atoms.has(i, Flag.organizationOf) && atoms.has(i, Flag.organizationHead) && !atoms.has(i, Flag.title);

/** `Jr.`, and nothing else. */
function isSuffix(atoms: Atoms, at: number, end: number): boolean {
  const from = atoms.mark(at) === ',' ? at + 1 : at;
  return (
    atoms.has(from, Flag.suffix) && (from + 1 === end || atoms.mark(from + 1) === '.') && end - from <= 2
  );
}

/** `Assistant Secretary of the Air Force` names a person's office, `Prince of Orra Hospital` one house. */
const isOfStaff = (atoms: Atoms, office: number, stop: number): boolean =>
  /^(?:of|the)$/.test(atoms.fold(stop - 1)) && atoms.lexicon.language.staffRoles.has(atoms.fold(office));

/** `Chief Financial Officer` */
const isInOffice = (atoms: Atoms, i: number): boolean =>
  atoms.has(i, Flag.word) &&
  !atoms.has(i, given | Flag.surname) &&
  atoms.has(i - 1, Flag.role) &&
  atoms.has(i - 1, Flag.rolePart);

/** `King County`, `Prince Edward Island`, `Judge Orra College`: the office word is part of a longer name. */
function endsAsWhole(atoms: Atoms, office: number, stop: number, end: number): boolean {
  const last = end - 1;
  // `Mr Bridge`
  if (stop >= end || (end - stop === 1 && atoms.lexicon.language.plainTitles.has(atoms.fold(office))))
    return false;
  if (atoms.has(last, Flag.placeHead) && !atoms.has(office, Flag.rolePart)) return true;
  if (atoms.has(last, organizationEnd | Flag.otherHead) && end - stop <= 2 && !atoms.has(stop, given))
    return true;
  return false;
}

/** How many atoms from `i` are a known name of several words; 0: none. */
export function phraseAt(atoms: Atoms, i: number, end: number): number {
  if (!atoms.has(i, Flag.phrase)) return 0;
  let text = atoms.fold(i);
  let found = 0;
  for (let j = i + 1; j < end && j < i + longestPhrase; j++) {
    text += ` ${atoms.fold(j)}`;
    if (atoms.lexicon.phrases.has(text)) found = j + 1 - i;
  }
  return found;
}
