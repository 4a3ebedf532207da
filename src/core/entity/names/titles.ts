import type { Subtokens } from '../tokens/subtokens';
import { Flag, given, maxPhraseLength, Small } from '../name-lexicon';

const office = Flag.title | Flag.role;
export const organizationEnd = Flag.organizationHead | Flag.companyForm | Flag.team;

/** A group of titles and roles: subtokens `[first, end)`. */
export interface Title {
  readonly first: number;
  readonly end: number;
  /** What stands before it up to here is a known name. */
  readonly floor: number;
}

/** The next group of titles and roles that is no part of a name; `first` is `end` where there is none. */
export function nextTitle(subtokens: Subtokens, from: number, end: number): Title {
  let floor = from;
  for (let i = from; i < end; i++) {
    const phrase = phraseAt(subtokens, i, end);
    if (phrase > 0) {
      // `Coast Guard` holds no office.
      floor = i + phrase;
      i = floor - 1;
      continue;
    }
    if (!subtokens.has(i, office)) continue;
    // `Centre for Research`, though one plays there
    if (isInstitution(subtokens, i) && subtokens.is(i + 1, Small.of | Small.for | Small.on) && i + 1 < end)
      continue;
    // `King's College`
    if (i + 2 < end && subtokens.is(i + 1, Small.genitive)) continue;
    // `Department of Justice`
    if (i > from + 1 && subtokens.is(i - 1, Small.of) && subtokens.has(i - 2, Flag.organizationOf)) continue;
    let stop = i + 1;
    for (;;) {
      if (
        stop < end &&
        phraseAt(subtokens, stop, end) === 0 &&
        (subtokens.has(stop, office) ||
          (subtokens.has(stop + 1, office) &&
            (subtokens.has(stop, Flag.rolePart) || isInOffice(subtokens, stop))))
      )
        stop++;
      else if (subtokens.mark(stop) === '.' && stop < end) stop++;
      else if (subtokens.is(stop, Small.of) && stop < end) {
        // Minister of Defence; of Foreign Affairs and Trade
        stop++;
        if (subtokens.is(stop, Small.definite)) stop++;
        while (
          stop < end &&
          phraseAt(subtokens, stop, end) === 0 &&
          (subtokens.has(stop, Flag.word) || subtokens.is(stop, Small.and)) &&
          !subtokens.has(stop, given)
        )
          stop++;
      } else break;
    }
    // `Mr King`
    if (stop === end && stop > i + 1 && isNamedByTitle(subtokens, stop - 1)) stop--;
    const rest = end - stop;
    if (rest === 0) {
      // `John Major`, `Larry Bird`: a given name before it, and nothing after it.
      if (i > from && subtokens.has(from, given) && !subtokens.has(from, Flag.word | Flag.place)) continue;
      // `Martin Luther King`, `Peter Baker`
      const isGiven =
        subtokens.has(i - 1, given) && !subtokens.has(i - 1, Flag.functionWord | Flag.title | Flag.role);
      if (i === from + 1 && stop === i + 1 && isGiven && subtokens.has(i, Flag.surname)) continue;
      if (i > from + 1 && stop === i + 1 && subtokens.has(from, given) && subtokens.has(i, Flag.surname))
        continue;
      if (i === from && !subtokens.has(i, Flag.word)) continue;
      // `Dean King`
      if (i === from && stop === i + 2 && isGivenOffice(subtokens, i) && subtokens.has(i + 1, Flag.surname)) {
        i++;
        continue;
      }
    } else if (i > from && subtokens.has(from, given) && isSuffix(subtokens, stop, end)) {
      // `Martin Luther King Jr.`
      continue;
    } else if (rest === 1 && i === from + 1 && isBetweenNames(subtokens, i)) {
      // `Sacha Baron Cohen`
      continue;
    } else if (rest === 1 && i === from && isGivenOffice(subtokens, i)) {
      // `Dean Orra`
      continue;
    } else if (!isOfStaff(subtokens, i, stop) && endsAsWhole(subtokens, i, stop, end)) continue;
    if (subtokens.isInitial(i) || (subtokens.has(i, given) && !subtokens.has(i, Flag.word) && i > from))
      continue;
    let first = portfolioStart(subtokens, floor, i, stop - 1);
    while (first > floor && subtokens.has(first - 1, Flag.rolePart | Flag.demonym)) first--;
    return { first, end: stop, floor };
  }
  return { first: end, end, floor };
}

/** An office that is a given name as well, and is not set before a name. */
const isGivenOffice = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, given) && !subtokens.has(i, Flag.title);

const isNamedByTitle = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, Flag.surname) &&
  subtokens.lexicon.language.plainTitles.has(subtokens.fold(subtokens.mark(i - 1) === '.' ? i - 2 : i - 1));

/** A title that is a name as well, behind a given name. */
const isBetweenNames = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, given | Flag.surname) &&
  !subtokens.has(i, Flag.rolePart) &&
  subtokens.has(i - 1, given) &&
  !subtokens.has(i - 1, Flag.word | Flag.place | Flag.surname);

/** Longest description of what a minister is responsible for, in subtokens. */
const maxPortfolioLength = 6;

/** Where the words that belong to an office begin: `District` of `Orra County District Attorney`, `Water` of `Water Minister`. */
function portfolioStart(subtokens: Subtokens, floor: number, office: number, last: number): number {
  const { officePairs, ministers, secretaries, portfolios } = subtokens.lexicon.language;
  if (office <= floor || !subtokens.has(office - 1, Flag.word)) return office;
  if (officePairs.has(`${subtokens.fold(office - 1)} ${subtokens.fold(office)}`)) return office - 1;
  const head = subtokens.fold(last);
  const isMinister = ministers.has(head);
  if (!isMinister && !secretaries.has(head)) return office;
  const none = given | Flag.surname | Flag.place | Flag.organization | Flag.demonym;
  let first = office;
  while (first > floor && first > office - maxPortfolioLength) {
    const word = subtokens.fold(first - 1);
    const isOf =
      portfolios.has(word) ||
      (isMinister && subtokens.has(first - 1, Flag.word) && !subtokens.has(first - 1, none));
    if (!isOf) break;
    first--;
  }
  while (first < office && !subtokens.isCapitalised(first)) first++;
  return first;
}

const isInstitution = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, Flag.organizationOf) &&
  subtokens.has(i, Flag.organizationHead) &&
  !subtokens.has(i, Flag.title);

/** `Jr.`, and nothing else. */
function isSuffix(subtokens: Subtokens, at: number, end: number): boolean {
  const from = subtokens.mark(at) === ',' ? at + 1 : at;
  return (
    subtokens.has(from, Flag.suffix) &&
    (from + 1 === end || subtokens.mark(from + 1) === '.') &&
    end - from <= 2
  );
}

/** `Assistant Secretary of the Air Force` names a person's office, `Prince of Orra Hospital` one house. */
const isOfStaff = (subtokens: Subtokens, office: number, stop: number): boolean =>
  subtokens.is(stop - 1, Small.of | Small.definite) &&
  subtokens.lexicon.language.staffRoles.has(subtokens.fold(office));

/** `Chief Financial Officer` */
const isInOffice = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, Flag.word) &&
  !subtokens.has(i, given | Flag.surname) &&
  subtokens.has(i - 1, Flag.role) &&
  subtokens.has(i - 1, Flag.rolePart);

/** `King County`, `Prince Edward Island`, `Judge Orra College`: the office word is part of a longer name. */
function endsAsWhole(subtokens: Subtokens, office: number, stop: number, end: number): boolean {
  const last = end - 1;
  // `Mr Bridge`
  if (stop >= end || (end - stop === 1 && subtokens.lexicon.language.plainTitles.has(subtokens.fold(office))))
    return false;
  if (subtokens.has(last, Flag.placeHead) && !subtokens.has(office, Flag.rolePart)) return true;
  if (subtokens.has(last, organizationEnd | Flag.otherHead) && end - stop <= 2 && !subtokens.has(stop, given))
    return true;
  return false;
}

/** How many subtokens from `i` are a known name of several words; 0: none. */
export function phraseAt(subtokens: Subtokens, i: number, end: number): number {
  if (!subtokens.has(i, Flag.phrase)) return 0;
  let text = subtokens.fold(i);
  let found = 0;
  for (let j = i + 1; j < end && j < i + maxPhraseLength; j++) {
    text += ` ${subtokens.fold(j)}`;
    if (subtokens.lexicon.phrases.has(text)) found = j + 1 - i;
  }
  return found;
}
