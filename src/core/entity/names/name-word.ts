import { Case, isApostrophe } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { Flag, given } from '../name-lexicon';

/** Whether a subtoken may be in a name where it stands. */
export function isNameWord(subtokens: Subtokens, i: number): boolean {
  if (!subtokens.isCapitalized(i)) return false;
  const flags = subtokens.flags(i);
  const { timeZones, capitalPronouns } = subtokens.lexicon.language;
  // `9:15 AM EST Ann Orra`
  if (subtokens.case[i] === Case.capitals && flags & Flag.capitalWord && timeZones.has(subtokens.fold(i)))
    return false;
  if (isContraction(subtokens, i)) return false;
  if (!(flags & Flag.functionWord)) return true;
  if (subtokens.isInitial(i) || capitalPronouns.has(subtokens.text(i))) return false;
  // `US`, `WHO`, and the given name or surname that is also a function word: `Will Orra`, `Mrs May`.
  if (subtokens.case[i] === Case.capitals) return (flags & (Flag.place | Flag.organization)) !== 0;
  if (subtokens.has(i - 1, Flag.title) && subtokens.adjacent(i - 1, i)) return true;
  if (isSurnameByPlace(subtokens, i)) return true;
  if ((flags & given) === 0 || !subtokens.isCapitalized(i + 1) || subtokens.has(i + 1, Flag.functionWord))
    return false;
  // `Will Smith`, but `Will White House aides resign?`
  return (
    !subtokens.has(i + 1, Flag.word) || (subtokens.has(i + 1, Flag.surname) && !subtokens.isFirstWord(i))
  );
}

/** Whether a word is one with a verb or a negation: `Don’t` at the head of a sentence. */
const isContraction = (subtokens: Subtokens, i: number): boolean => {
  const { text } = subtokens.article;
  const end = subtokens.end[i]!;
  if (!isApostrophe(text.charCodeAt(end - 2)) && !isApostrophe(text.charCodeAt(end - 3))) return false;
  const word = subtokens.fold(i);
  return subtokens.lexicon.language.contractions.some((ending) => word.endsWith(ending));
};

/**
 * Whether a function word or a month is a surname where it stands: behind a given name and before no other capital and
 * no number (`Theresa May said`, `Fredric March won`), or behind a word that is nothing else (`Shafiqul Islam`).
 */
export function isSurnameByPlace(subtokens: Subtokens, i: number): boolean {
  if (!subtokens.has(i, Flag.functionWord | Flag.capitalWord) || !subtokens.adjacent(i - 1, i)) return false;
  if (subtokens.isCapitalized(i + 1) || !subtokens.isCapitalized(i - 1)) return false;
  if (subtokens.has(i - 1, given))
    return (
      !subtokens.has(i - 1, Flag.functionWord | Flag.capitalWord) &&
      (subtokens.has(i, Flag.functionWord) || isCapitalSurname(subtokens, i))
    );
  return subtokens.has(i, given) && isCapitalSurname(subtokens, i) && subtokens.flags(i - 1) === 0;
}

/** A month, where no number stands behind it, and before it no word, place or surname as before a date. */
const isCapitalSurname = (subtokens: Subtokens, i: number): boolean =>
  subtokens.lexicon.language.capitalSurnames.has(subtokens.fold(i)) &&
  subtokens.case[i + 1] !== Case.number &&
  !subtokens.has(i - 1, Flag.word | Flag.place | Flag.surname | Flag.demonym);

/** Whether a word has a capital and is in no one's name. */
export const isCommonWord = (subtokens: Subtokens, i: number): boolean =>
  isNameWord(subtokens, i) &&
  subtokens.has(i, Flag.word) &&
  !subtokens.has(i, given | Flag.place | Flag.organization | Flag.capitalWord | Flag.title);
