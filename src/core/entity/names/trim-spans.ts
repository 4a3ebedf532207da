import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { isNameWord, isSurnameByPlace } from './name-word';
import { Flag, given, Small } from '../name-lexicon';
import { isPluralOf } from './plurals';
import { bodyEnd, phraseAt } from './titles';

/** The part of a span without the words at either end that are in no name; undefined where nothing is left. */
export function trimSpan(
  subtokens: Subtokens,
  from: number,
  to: number,
  titled: boolean,
): { readonly first: number; readonly end: number } | undefined {
  let end = to;
  while (end > from && !subtokens.isCapitalized(end - 1)) end--;
  let first = skipStart(subtokens, from, end, titled);
  end = withoutLastWords(subtokens, first, end);
  if (!titled && first < end) {
    if (subtokens.isFirstWord(first) && end - first > 1) first = withoutSentenceStart(subtokens, first, end);
    first = withoutDemonyms(subtokens, first, end);
  }
  return first < end ? { first, end } : undefined;
}

/** Without the days and months at the end of a name, and the letters behind a person's: `Ann Orra QC`. */
function withoutLastWords(subtokens: Subtokens, first: number, to: number): number {
  let end = to;
  while (
    end > first + 1 &&
    subtokens.has(end - 1, Flag.capitalWord) &&
    !isSurnameByPlace(subtokens, end - 1) &&
    subtokens.case[end - 1] !== Case.capitals &&
    // `Sheffield Wednesday`
    phraseAt(subtokens, first, end) < end - first
  )
    end--;
  while (end > first + 2 && subtokens.case[end - 1] === Case.capitals && isPostNominal(subtokens, end - 1))
    end--;
  return end;
}

/** Without the adjective of a country in two words, before anything but an organization: `South Korean Ann Orra`. */
function withoutDemonyms(subtokens: Subtokens, first: number, end: number): number {
  const behind = first + demonymAt(subtokens, first);
  return behind < end && subtokens.has(end - 1, bodyEnd | Flag.organizationOf) ? first : behind;
}

/** `But Orra`, `On Tuesday Orra`: over words that need a capital for another reason. */
function skipStart(subtokens: Subtokens, from: number, end: number, titled: boolean): number {
  let first = from;
  const noName = Flag.capitalWord | Flag.functionWord;
  const isParticle = (i: number): boolean =>
    subtokens.has(i, Flag.particle) && subtokens.case[i] === Case.lower;
  // `Mr van der Orra`
  const isInner = titled && isParticle(first) && !subtokens.is(first, Small.of | Small.definite);
  while (
    first < end &&
    !isInner &&
    (!isNameWord(subtokens, first) ||
      (!titled &&
        subtokens.has(first, noName) &&
        subtokens.case[first] !== Case.capitals &&
        end - first > 1 &&
        (!subtokens.has(first, given) || isDate(subtokens, first)) &&
        phraseAt(subtokens, first, end) === 0))
  )
    first++;
  return first;
}

/** `On Tuesday Orra`, `in May Orra`: a day or month, though it is also a given name. */
const isDate = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, Flag.capitalWord) && subtokens.lexicon.language.beforeDates.has(subtokens.fold(i - 1));

/** How many subtokens from `i` are the adjective or people of one country in two words (`South Korean`); 0: none. */
function demonymAt(subtokens: Subtokens, i: number): number {
  if (!subtokens.has(i + 1, Flag.demonym) || !subtokens.adjacent(i, i + 1)) return 0;
  const both = `${subtokens.fold(i)}-${subtokens.fold(i + 1)}`;
  const { countryOf, language } = subtokens.lexicon;
  return countryOf.has(both) || isPluralOf(language, both, countryOf) ? 2 : 0;
}

const isPostNominal = (subtokens: Subtokens, i: number): boolean =>
  subtokens.lexicon.language.postNominals.has(subtokens.fold(i));

/** `Consultations Orra`: the common word that begins the sentence, unless the whole reads as a name. */
function withoutSentenceStart(subtokens: Subtokens, first: number, end: number): number {
  if (phraseAt(subtokens, first, end) > 0) return first;
  const known = given | Flag.surname | Flag.place | Flag.organization;
  const isModified =
    subtokens.isCapitalized(first + 1) &&
    (subtokens.has(first + 1, known) || !subtokens.has(first + 1, Flag.word));
  if (isModified && subtokens.lexicon.language.nameModifiers.has(subtokens.fold(first))) return first + 1;
  const flags = subtokens.flags(first);
  const isName =
    flags & (given | Flag.place | Flag.organization | Flag.demonym | Flag.placeStart | Flag.surname);
  if (!(flags & Flag.word) || isName) return first;
  const last = end - 1;
  if (subtokens.has(last, bodyEnd)) return first;
  const isCommon = subtokens.has(first + 1, Flag.word) && !subtokens.has(first + 1, Flag.surname | given);
  if (isCommon || subtokens.is(first + 1, Small.of) || subtokens.mark(first + 1) !== '') return first;
  return first + 1;
}
