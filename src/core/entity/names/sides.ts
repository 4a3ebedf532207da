import { Flag, Small } from '../name-lexicon';
import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';

/** Whether a name may be that of a town or a country, which their teams go by. */
export const mayBeSide = (subtokens: Subtokens, c: Candidate): boolean =>
  c.phrase === 'place' || (c.words.length === 1 && subtokens.has(c.first, Flag.place));

/** Whether a name stands where a place does: behind a preposition of places, and not as the opponent. */
export const isInPlace = (subtokens: Subtokens, c: Candidate): boolean =>
  subtokens.has(c.first - 1, Flag.placePreposition) && !isOpponent(subtokens, c.first - 1);

/** Whether a name is said to do what a team does in an article about sport: `Orra beat Lund`, `the Orra captain`. */
export function isSide(subtokens: Subtokens, c: Candidate): boolean {
  if (c.titleFirst !== undefined || isInPlace(subtokens, c)) return false;
  return isPluralBefore(subtokens, c) || isSideBefore(subtokens, c.end) || isOpponent(subtokens, c.first - 1);
}

/** Whether a name alone is the subject of a verb in the plural, as only a team is: `Orra have lost`. */
function isPluralBefore(subtokens: Subtokens, { first, end, words }: Candidate): boolean {
  const isOneOfSeveral = subtokens.is(first - 1, Small.and | Small.or) || subtokens.mark(first - 1) === ',';
  if (words.length > 2 || isOneOfSeveral || subtokens.case[end] !== Case.lower) return false;
  return subtokens.lexicon.language.pluralVerbs.has(subtokens.fold(end));
}

/** Whether what stands behind a name is said of a team: what it does, who plays in it. */
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
