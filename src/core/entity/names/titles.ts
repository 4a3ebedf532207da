import type { Subtokens } from '../tokens/subtokens';
import { Flag, given, maxPhraseLength, Small } from '../name-lexicon';

const office = Flag.title | Flag.role;
/** Flags of words that end the name of an organization. */
export const organizationEnd = Flag.organizationHead | Flag.companyForm | Flag.team;
/** The same, and of words that end the name of an event or a place. */
export const bodyEnd = organizationEnd | Flag.otherHead | Flag.placeHead;

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
    if (!subtokens.has(i, office) || isInsideName(subtokens, from, i, end)) continue;
    const words = { from, office: i, stop: titleEnd(subtokens, i, end), end };
    const { stop } = words;
    if (stop === end ? isNameEnd(subtokens, words) : isNameStart(subtokens, words)) continue;
    // `Dean King`
    const isFullName = i === from && stop === end && stop === i + 2 && isGivenOffice(subtokens, i);
    if (isFullName && subtokens.has(i + 1, Flag.surname)) {
      i++;
      continue;
    }
    const isGivenOnly = subtokens.has(i, given) && !subtokens.has(i, Flag.word) && i > from;
    if (subtokens.isInitial(i) || isGivenOnly) continue;
    let first = portfolioStart(subtokens, floor, i, stop - 1);
    while (first > floor && subtokens.has(first - 1, Flag.rolePart | Flag.demonym)) first--;
    return { first, end: stop, floor };
  }
  return { first: end, end, floor };
}

/** A title among the words of a span: subtokens `[from, end)`, of which `[office, stop)` are the title. */
interface TitleWords {
  readonly from: number;
  readonly office: number;
  readonly stop: number;
  readonly end: number;
}

/** `Centre for Research`, though one plays there; `King's College`; `Department of Justice`. */
const isInsideName = (subtokens: Subtokens, from: number, i: number, end: number): boolean =>
  (i + 1 < end && isInstitution(subtokens, i) && subtokens.is(i + 1, Small.of | Small.for | Small.on)) ||
  (i + 2 < end && subtokens.is(i + 1, Small.genitive)) ||
  (i > from + 1 && subtokens.is(i - 1, Small.of) && subtokens.has(i - 2, Flag.organizationOf));

/** Where the title ends that begins at `first`: over further titles, and what it is a title of. */
function titleEnd(subtokens: Subtokens, first: number, end: number): number {
  let stop = first + 1;
  while (stop < end) {
    if (isNextTitle(subtokens, stop, end) || subtokens.mark(stop) === '.') stop++;
    else if (subtokens.is(stop, Small.of)) stop = portfolioEnd(subtokens, stop, end);
    else break;
  }
  // `Mr King`
  return stop === end && stop > first + 1 && isNamedByTitle(subtokens, stop - 1) ? stop - 1 : stop;
}

const isNextTitle = (subtokens: Subtokens, i: number, end: number): boolean =>
  phraseAt(subtokens, i, end) === 0 &&
  (subtokens.has(i, office) ||
    (subtokens.has(i + 1, office) && (subtokens.has(i, Flag.rolePart) || isInOffice(subtokens, i))));

/** `of Defence`, `of Foreign Affairs and Trade`, behind a minister: where it ends, `of` being its first subtoken. */
function portfolioEnd(subtokens: Subtokens, of: number, end: number): number {
  let stop = subtokens.is(of + 1, Small.definite) ? of + 2 : of + 1;
  while (
    stop < end &&
    phraseAt(subtokens, stop, end) === 0 &&
    (subtokens.has(stop, Flag.word) || subtokens.is(stop, Small.and)) &&
    !subtokens.has(stop, given)
  )
    stop++;
  return stop;
}

/** Whether a title behind which nothing stands is a name, or the end of one. */
function isNameEnd(subtokens: Subtokens, { from, office: i, stop }: TitleWords): boolean {
  if (i === from) return !subtokens.has(i, Flag.word);
  // `John Major`, `Larry Bird`: a given name before it
  // `Tory MP`
  if (subtokens.has(from, given) && !subtokens.has(from, Flag.word | Flag.place | Flag.organization))
    return true;
  if (stop !== i + 1 || !subtokens.has(i, Flag.surname)) return false;
  // `Martin Luther King`
  if (i > from + 1) return subtokens.has(from, given);
  // `Peter Baker`
  return subtokens.has(from, given) && !subtokens.has(from, Flag.functionWord | Flag.title | Flag.role);
}

/** Whether a title is a name, or the start of a longer one, with the words behind it. */
function isNameStart(subtokens: Subtokens, { from, office: i, stop, end }: TitleWords): boolean {
  // `Martin Luther King Jr.`
  if (i > from && subtokens.has(from, given) && isSuffix(subtokens, stop, end)) return true;
  if (end === stop + 1) {
    // `Sacha Baron Cohen`
    if (i === from + 1 && isBetweenNames(subtokens, i)) return true;
    // `Dean Orra`
    if (i === from && isGivenOffice(subtokens, i)) return true;
  }
  return !isOfStaff(subtokens, i, stop) && endsAsWhole(subtokens, i, stop, end);
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
  while (first < office && !subtokens.isCapitalized(first)) first++;
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
  const isBody = subtokens.has(last, organizationEnd | Flag.otherHead);
  return isBody && end - stop <= 2 && !subtokens.has(stop, given);
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
