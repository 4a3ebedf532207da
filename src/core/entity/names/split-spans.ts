import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { candidate, type Candidate } from './name-candidate';
import { Flag, given, Small } from '../name-lexicon';
import { bodyEnd, nextTitle, organizationEnd, phraseAt } from './titles';
import { isNameWord } from './name-word';
import { endsInBody, isBody, nameCut, withoutDemonym, withoutTrailingWords } from './name-bounds';
import { isPluralOf } from './plurals';
import { trimSpan } from './trim-spans';
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
      splitNames(subtokens, from, end, sink);
      return;
    }
    if (stop.first > from) splitNames(subtokens, from, withoutParts(subtokens, stop.floor, stop.first), sink);
    if (stop.end < end) {
      // What follows an office is its holder, up to the next office.
      const next = nextTitle(subtokens, stop.end + 1, end);
      // `Officer of General Motors` is nobody's name, nor is `U.S.` in `Assistant U.S. Attorney`.
      const isCountry = next.first === stop.end + 1 && subtokens.has(stop.end, Flag.country);
      const isHeld = !isCountry && !subtokens.is(stop.end - 1, Small.of | Small.definite);
      splitNames(subtokens, stop.end, next.first, sink, isHeld ? stop.first : undefined);
      from = next.first;
    } else from = end;
  }
}

/** The end of a name without the adjectives of countries, parts of roles and marks behind it. */
function withoutParts(subtokens: Subtokens, first: number, end: number): number {
  let stop = end;
  while (
    stop > first &&
    (subtokens.has(stop - 1, Flag.rolePart | Flag.demonym) || subtokens.case[stop - 1] === Case.mark)
  )
    stop--;
  return stop;
}

/** Where names go that are found in one run of words. */
interface NameSink {
  readonly headline: boolean;
  readonly into: Candidate[];
}

/** Splits what stands between two titles into names. */
function splitNames(
  subtokens: Subtokens,
  from: number,
  to: number,
  sink: NameSink,
  titleFirst?: number,
): void {
  const titled = titleFirst !== undefined;
  const trimmed = trimSpan(subtokens, from, to, titled);
  if (!trimmed) return;
  let { first } = trimmed;
  const { end } = trimmed;
  const phrase = phraseAt(subtokens, first, end);
  if (phrase > 0 && !titled && standsApart(subtokens, first + phrase, end)) {
    push(subtokens, first, first + phrase, sink);
    splitNames(subtokens, first + phrase, end, sink);
    return;
  }
  if (phrase === 0) first = withoutDemonym(subtokens, first, end);
  if (isTownBefore(subtokens, first, end)) {
    push(subtokens, first, first + 1, sink);
    first++;
  }
  const cut = nameCut(subtokens, first, end, phrase > 0);
  if (cut !== undefined) {
    push(subtokens, first, cut, sink, titleFirst);
    splitNames(subtokens, cut, end, sink);
    return;
  }
  const isWhole = phrase > 0 || isBody(subtokens, first, end);
  push(subtokens, first, isWhole ? end : withoutTrailingWords(subtokens, first, end), sink, titleFirst);
}

/** Whether a known name ends before other words: `New York Mayor` is two things, `New York Times` one. */
const standsApart = (subtokens: Subtokens, behind: number, end: number): boolean =>
  behind < end && !subtokens.has(end - 1, bodyEnd) && !endsInBody(subtokens, behind, end);

/** Whether a span begins with a town before a person's name: `Oldport Ann Orra`. */
const isTownBefore = (subtokens: Subtokens, first: number, end: number): boolean =>
  end - first > 2 &&
  subtokens.has(first, Flag.place) &&
  !subtokens.has(first, given | Flag.surname) &&
  subtokens.has(first + 1, given) &&
  !subtokens.has(end - 1, organizationEnd);

/** Adds a name, with what its title says of it. */
function push(
  subtokens: Subtokens,
  first: number,
  end: number,
  { headline, into }: NameSink,
  titleFirst?: number,
): void {
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

/** Whether the color of a people is an adjective: `the first Black woman`, `White voters`. */
function isPeoples(subtokens: Subtokens, word: string, behind: number): boolean {
  const { language, flags } = subtokens.lexicon;
  if (!language.colors.has(word) || subtokens.case[behind] !== Case.lower) return false;
  const noun = subtokens.fold(behind);
  const roles = { has: (role: string) => ((flags.get(role) ?? 0) & Flag.role) !== 0 };
  return language.peopleNouns.has(noun) || roles.has(noun) || isPluralOf(language, noun, roles);
}

/** `The Hague`. */
const isAfterOwnArticle = (subtokens: Subtokens, i: number): boolean =>
  subtokens.lexicon.language.placesWithArticle.has(subtokens.fold(i)) &&
  subtokens.isCapitalized(i - 1) &&
  subtokens.is(i - 1, Small.definite) &&
  subtokens.adjacent(i - 1, i);

/** The folded words of a name, without marks but `&`, and without a possessive ending. */
function wordsIn(subtokens: Subtokens, first: number, end: number): string[] {
  const words = [subtokens.fold(first)];
  for (let i = first + 1; i < end; i++)
    if ((subtokens.case[i] !== Case.mark || subtokens.mark(i) === '&') && !subtokens.is(i, Small.genitive))
      words.push(subtokens.fold(i));
  return words;
}

/** Adds a name whose extent and kind are known. */
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
