import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { candidate, type Candidate } from './name-candidate';
import { Flag, given, Small } from '../name-lexicon';
import { nextTitle, organizationEnd, phraseAt } from './titles';
import { isNameWord, isSurnameByPlace } from './candidate-spans';
import { isPluralOf } from './plurals';
import type { EntityKind, Gender } from '../model';

/**
 * Splits a run of words into the names that stand side by side in it: `U.S. President Ann Orra` is a place, a role and
 * a person. Roles, titles and adjectives of countries are no names and come back only with the name they belong to.
 */
export function splitSpans(
  subtokens: Subtokens,
  first: number,
  end: number,
  headline: boolean,
  into: Candidate[],
): void {
  const sink: NameSink = { headline, into };
  let from = first;
  while (from < end) {
    while (from < end && !isNameWord(subtokens, from)) from++;
    if (from >= end) return;
    const stop = nextTitle(subtokens, from, end);
    if (stop.first >= end) {
      name(subtokens, from, end, sink);
      return;
    }
    if (stop.first > from) name(subtokens, from, withoutParts(subtokens, stop.floor, stop.first), sink);
    if (stop.end < end) {
      // What follows an office is its holder, up to the next office.
      const next = nextTitle(subtokens, stop.end + 1, end);
      // `Officer of General Motors` is nobody's name, nor is `U.S.` in `Assistant U.S. Attorney`.
      const isCountry = next.first === stop.end + 1 && subtokens.has(stop.end, Flag.country);
      const isHeld = !isCountry && !subtokens.is(stop.end - 1, Small.of | Small.definite);
      name(subtokens, stop.end, next.first, sink, isHeld ? stop.first : undefined);
      from = next.first;
    } else from = end;
  }
}

const isPostNominal = (subtokens: Subtokens, i: number): boolean =>
  subtokens.lexicon.language.postNominals.has(subtokens.fold(i));

function withoutParts(subtokens: Subtokens, first: number, end: number): number {
  let stop = end;
  while (
    stop > first &&
    (subtokens.has(stop - 1, Flag.rolePart | Flag.demonym) || subtokens.case[stop - 1] === Case.mark)
  )
    stop--;
  return stop;
}

/** How many subtokens from `i` are the adjective or people of one country in two words (`South Korean`); 0: none. */
function demonymAt(subtokens: Subtokens, i: number): number {
  if (!subtokens.has(i + 1, Flag.demonym) || !subtokens.adjacent(i, i + 1)) return 0;
  const both = `${subtokens.fold(i)}-${subtokens.fold(i + 1)}`;
  const { countryOf, language } = subtokens.lexicon;
  return countryOf.has(both) || isPluralOf(language, both, countryOf) ? 2 : 0;
}

/** Where names go that are found in one run of words. */
interface NameSink {
  readonly headline: boolean;
  readonly into: Candidate[];
}

/** Splits what stands between two titles into names. */
function name(subtokens: Subtokens, from: number, to: number, sink: NameSink, titleFirst?: number): void {
  const titled = titleFirst !== undefined;
  const trimmed = trimEnds(subtokens, from, to, titled);
  if (!trimmed) return;
  let { first } = trimmed;
  const { end } = trimmed;
  const phrase = phraseAt(subtokens, first, end);
  const last = end - 1;
  // `New York Mayor` is two things, `New York Times` one; a country's adjective is no part of a person's name.
  if (
    phrase > 0 &&
    first + phrase < end &&
    !subtokens.has(last, organizationEnd | Flag.otherHead | Flag.placeHead) &&
    !isBodyOf(subtokens, first + phrase, end) &&
    !titled
  ) {
    push(subtokens, first, first + phrase, sink);
    name(subtokens, first + phrase, end, sink);
    return;
  }
  if (phrase === 0) first = withoutDemonym(subtokens, first, end);
  if (
    end - first > 2 &&
    subtokens.has(first, Flag.place) &&
    !subtokens.has(first, given | Flag.surname) &&
    subtokens.has(first + 1, given) &&
    !subtokens.has(last, organizationEnd)
  ) {
    push(subtokens, first, first + 1, sink);
    first++;
  }
  const cut = cutWithin(subtokens, first, end, phrase > 0);
  if (cut !== undefined) {
    push(subtokens, first, cut, sink, titleFirst);
    name(subtokens, cut, end, sink);
    return;
  }
  const isWhole = phrase > 0 || isBody(subtokens, first, end);
  push(subtokens, first, isWhole ? end : withoutTrailingWords(subtokens, first, end), sink, titleFirst);
}

/** Where one name ends and another begins; undefined where there is one only. */
function cutWithin(subtokens: Subtokens, first: number, end: number, isPhrase: boolean): number | undefined {
  const behind = behindLastForm(subtokens, first, end);
  if (behind < end) return behind;
  const holder = personAfterOf(subtokens, first, end);
  if (holder < end) return holder;
  if (isPhrase || isBody(subtokens, first, end)) return undefined;
  const person = personAfterWords(subtokens, first, end);
  return person > first ? person : undefined;
}

/** Ends in the head of an organization, an event or a place, or has an `of` in it. */
const isBody = (subtokens: Subtokens, first: number, end: number): boolean =>
  subtokens.has(end - 1, organizationEnd | Flag.otherHead | Flag.placeHead | Flag.organizationOf) ||
  hasOf(subtokens, first, end);

/** Without the adjective of a country before a person's name. */
function withoutDemonym(subtokens: Subtokens, first: number, end: number): number {
  if (!subtokens.has(first, Flag.demonym) || end - first < 2 || subtokens.has(first, given)) return first;
  const isName =
    isBodyOf(subtokens, first + 1, end) ||
    subtokens.has(end - 1, organizationEnd | Flag.otherHead | Flag.placeHead | Flag.organizationOf);
  const isPerson = subtokens.has(first + 1, given) || !subtokens.has(first + 1, Flag.word);
  return !isName && isPerson ? first + 1 : first;
}

/** Without the words at either end that are no part of a name; undefined where nothing is left. */
function trimEnds(
  subtokens: Subtokens,
  from: number,
  to: number,
  titled: boolean,
): { first: number; end: number } | undefined {
  let first = from;
  let end = to;
  while (end > first && !subtokens.isCapitalised(end - 1)) end--;
  first = skipStart(subtokens, first, end, titled);
  while (
    end > first + 1 &&
    subtokens.has(end - 1, Flag.capitalWord) &&
    !isSurnameByPlace(subtokens, end - 1) &&
    subtokens.case[end - 1] !== Case.capitals &&
    // Sheffield Wednesday
    phraseAt(subtokens, first, end) < end - first
  )
    end--;
  // `Ann Orra QC`
  while (end > first + 2 && subtokens.case[end - 1] === Case.capitals && isPostNominal(subtokens, end - 1))
    end--;
  if (first >= end) return undefined;
  const firstWord = subtokens.isFirstWord(first);
  if (firstWord && end - first > 1 && !titled) first = withoutSentenceStart(subtokens, first, end);
  const adjective = demonymAt(subtokens, first);
  if (adjective > 0 && !titled) {
    const isName =
      first + adjective < end &&
      subtokens.has(end - 1, organizationEnd | Flag.otherHead | Flag.placeHead | Flag.organizationOf);
    if (!isName) first += adjective;
    if (first >= end) return undefined;
  }
  return { first, end };
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

/** `Court of Appeal` of `New York Court of Appeal`, `European Court of Human Rights`; a country's stands by itself. */
const isBodyOf = (subtokens: Subtokens, head: number, end: number): boolean =>
  head + 2 < end &&
  subtokens.has(head, Flag.organizationOf) &&
  subtokens.is(head + 1, Small.of) &&
  !subtokens.lexicon.language.countryLeads.has(`${subtokens.fold(head - 2)} ${subtokens.fold(head - 1)}`);

/** `On Tuesday Orra`, `in May Orra`: a day or month, though it is also a given name. */
const isDate = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, Flag.capitalWord) && subtokens.lexicon.language.beforeDates.has(subtokens.fold(i - 1));

function hasOf(subtokens: Subtokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (subtokens.case[i] === Case.lower && !subtokens.has(i, Flag.particle)) return true;
  return false;
}

/**
 * `University of Orra Ann Lund`, `Orra Museum Ann Lund`: where a person's name follows an organization or an office; else `end`. A last word
 * that goes on with the organization (`University of Orra Student Union`) speaks against it.
 */
function personAfterOf(subtokens: Subtokens, first: number, end: number): number {
  if (end - first < 4 || subtokens.has(end - 1, organizationEnd | Flag.otherHead | Flag.placeHead))
    return end;
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

/** `Orra LLC Ann Lund`: where a name stands behind that of a company; else `end`. */
function behindLastForm(subtokens: Subtokens, first: number, end: number): number {
  for (let i = first + 1; i < end - 1; i++) {
    if (!subtokens.lexicon.language.lastForms.has(subtokens.fold(i))) continue;
    const next = subtokens.mark(i + 1) === '.' ? i + 2 : i + 1;
    if (next < end && subtokens.isCapitalised(next) && !subtokens.has(next, organizationEnd)) return next;
  }
  return end;
}

/** `Academy Picked Ann Orra`: where a person's name begins after words that are in no person's name; else `first`. */
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

/** `Ann Orra Finally Checks`: a person's name ends before common words. */
function withoutTrailingWords(subtokens: Subtokens, first: number, end: number): number {
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

/** `Consultations Orra`: the common word that begins the sentence, unless the whole reads as a name. */
function withoutSentenceStart(subtokens: Subtokens, first: number, end: number): number {
  if (phraseAt(subtokens, first, end) > 0) return first;
  const known = given | Flag.surname | Flag.place | Flag.organization;
  const isModified =
    subtokens.isCapitalised(first + 1) &&
    (subtokens.has(first + 1, known) || !subtokens.has(first + 1, Flag.word));
  if (isModified && subtokens.lexicon.language.nameModifiers.has(subtokens.fold(first))) return first + 1;
  const flags = subtokens.flags(first);
  const isName =
    flags & (given | Flag.place | Flag.organization | Flag.demonym | Flag.placeStart | Flag.surname);
  if (!(flags & Flag.word) || isName) return first;
  const last = end - 1;
  if (subtokens.has(last, organizationEnd | Flag.placeHead | Flag.otherHead)) return first;
  const isCommon = subtokens.has(first + 1, Flag.word) && !subtokens.has(first + 1, Flag.surname | given);
  if (isCommon || subtokens.is(first + 1, Small.of) || subtokens.mark(first + 1) !== '') return first;
  return first + 1;
}

function push(
  subtokens: Subtokens,
  first: number,
  end: number,
  { headline, into }: NameSink,
  titleFirst?: number,
): void {
  // `The Hague`
  if (end - first === 1 && subtokens.has(first, Flag.place) && isAfterOwnArticle(subtokens, first)) first--;
  const words = wordsIn(subtokens, first, end);
  if (words.length === 1 && titleFirst === undefined && isPeoples(subtokens, words[0]!, end)) return;
  let gender: Gender | undefined;
  if (titleFirst !== undefined)
    for (let i = titleFirst; i < first; i++)
      gender ??=
        subtokens.lexicon.titleGender.get(subtokens.fold(i)) ??
        subtokens.lexicon.roleGender.get(subtokens.fold(i));
  const form = end - first > 1 ? words.join(' ') : words[0]!;
  const phrase = end - first > 1 ? subtokens.lexicon.phrases.get(form) : undefined;
  // `ORRA: Well, that is so`
  const begins = subtokens.isFirstWord(first) || subtokens.mark(first - 1) === ':';
  const weak = end - first === 1 && titleFirst === undefined && begins;
  into.push(candidate({ first, end, form, words, titleFirst, gender, phrase, weak, headline }));
}

/** `the first Black woman`, `White voters`: an adjective. */
function isPeoples(subtokens: Subtokens, word: string, behind: number): boolean {
  const { language, flags } = subtokens.lexicon;
  if (!language.colours.has(word) || subtokens.case[behind] !== Case.lower) return false;
  const noun = subtokens.fold(behind);
  const roles = { has: (role: string) => ((flags.get(role) ?? 0) & Flag.role) !== 0 };
  return language.peopleNouns.has(noun) || roles.has(noun) || isPluralOf(language, noun, roles);
}

const isAfterOwnArticle = (subtokens: Subtokens, i: number): boolean =>
  subtokens.lexicon.language.placesWithArticle.has(subtokens.fold(i)) &&
  subtokens.isCapitalised(i - 1) &&
  subtokens.is(i - 1, Small.definite) &&
  subtokens.adjacent(i - 1, i);

function wordsIn(subtokens: Subtokens, first: number, end: number): string[] {
  const words = [subtokens.fold(first)];
  for (let i = first + 1; i < end; i++)
    if ((subtokens.case[i] !== Case.mark || subtokens.mark(i) === '&') && !subtokens.is(i, Small.genitive))
      words.push(subtokens.fold(i));
  return words;
}

/** A name whose extent and kind are known. */
export function pushWhole(
  subtokens: Subtokens,
  first: number,
  end: number,
  phrase: EntityKind,
  into: Candidate[],
): void {
  const words = wordsIn(subtokens, first, end);
  into.push(candidate({ first, end, form: words.join(' '), words, phrase }));
}
