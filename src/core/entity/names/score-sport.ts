import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { Flag, Small } from '../name-lexicon';
import type { Candidate } from './name-candidate';
import type { Scores } from './type-scores';

/** From this share of words about sport near its names on, towns and countries of an article may be teams. */
export const minSport = 0.25;

/** How much speaks for a team where one of the words around says so. */
const sideWeight = 11;

/**
 * Scores a town or a country that is a side in a game, in an article about sport: `Orra beat Norway`, `the Orra
 * captain`, `Norway have won`, but `in Orra`.
 */
export function scoreSide(subtokens: Subtokens, c: Candidate, s: Scores): void {
  if (c.titleFirst !== undefined) return;
  if (isPluralBefore(subtokens, c)) s.organization += sideWeight;
  const isPlace = c.phrase === 'place' || (c.words.length === 1 && subtokens.has(c.first, Flag.place));
  if (!isPlace) return;
  const before = c.first - 1;
  if (subtokens.has(before, Flag.placePreposition) && !isOpponent(subtokens, before)) return;
  if (isSideBefore(subtokens, c.end)) s.organization += sideWeight;
  else if (isOpponent(subtokens, before)) s.organization += sideWeight;
}

/** Whether a name alone is the subject of a verb in the plural, as only a team is: `Orra have lost`. */
function isPluralBefore(subtokens: Subtokens, { first, end, words }: Candidate): boolean {
  const isOneOfSeveral = subtokens.is(first - 1, Small.and | Small.or) || subtokens.mark(first - 1) === ',';
  if (words.length > 2 || isOneOfSeveral || subtokens.case[end] !== Case.lower) return false;
  return subtokens.lexicon.language.pluralVerbs.has(subtokens.fold(end));
}

/** Whether what stands behind a name is said of a team: what it does, who plays in it, a verb in the plural. */
function isSideBefore(subtokens: Subtokens, end: number): boolean {
  const { sideVerbs, sideNouns } = subtokens.lexicon.language;
  if (subtokens.is(end, Small.versus)) return true;
  const isOwner = subtokens.is(end, Small.genitive) || subtokens.mark(end) === "'";
  const next = isOwner ? end + 1 : end;
  if (subtokens.case[next] !== Case.lower || !subtokens.adjacent(next - 1, next)) return false;
  const word = subtokens.fold(next);
  if (!isOwner && sideVerbs.has(word)) return true;
  // `Orra's captain`, `the former Orra captain`, `Orra second-row captain`
  return (
    sideNouns.has(word) ||
    (subtokens.case[next + 1] === Case.lower && sideNouns.has(subtokens.fold(next + 1)))
  );
}

/** Whether the word before a name is followed by an opponent: `against Orra`, `beat Orra`, `defeat by Orra`. */
function isOpponent(subtokens: Subtokens, before: number): boolean {
  const { beforeSides, beforeOpponents } = subtokens.lexicon.language;
  if (before < 0 || subtokens.case[before] !== Case.lower) return false;
  const word = subtokens.fold(before);
  return beforeSides.has(word) || beforeOpponents.get(word)?.has(subtokens.fold(before - 1)) === true;
}
