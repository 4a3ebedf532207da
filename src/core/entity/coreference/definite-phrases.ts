import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { Flag, Small } from '../name-lexicon';

/** What a noun can be said of. */
export type NounSort =
  | { readonly kind: 'person'; readonly isAge: boolean }
  /** @see EntityTables.bodyNouns */
  | { readonly kind: 'organization'; readonly sort: string }
  | { readonly kind: 'place'; readonly sort: 'country' | 'town' };

/** A definite noun phrase in the singular: subtokens `[first, end)`, the last of which is the noun. */
export interface DefinitePhrase {
  readonly first: number;
  readonly end: number;
  readonly noun: NounSort;
}

/** The longest such phrase, its article included, in subtokens. */
const maxPhraseLength = 9;

/**
 * The noun phrase that an article or possessive in the subtoken `first` opens, up to its last noun: `the company`, `the
 * 34-year-old Norwegian actress and comedian`. Undefined where its noun is said of nobody whom the text could name, or
 * leads on to another noun (`the company car`), to a complement (`the bank of Lund`) or to a clause that tells which one
 * is meant (`the firm that failed`).
 */
export function definitePhraseAt(subtokens: Subtokens, first: number): DefinitePhrase | undefined {
  // `speaks to The Lund Company` has a name.
  if (subtokens.isCapitalized(first) && !subtokens.isFirstWord(first) && !follows(subtokens, first))
    return undefined;
  let end = first + 1;
  let noun: NounSort | undefined;
  const stop = Math.min(subtokens.count, first + maxPhraseLength);
  while (end < stop && subtokens.adjacent(end - 1, end)) {
    const mayGoOn = noun === undefined || !endsPhrase(subtokens, end);
    if (!mayGoOn || !isInPhrase(subtokens, end, noun !== undefined)) break;
    noun = nounSortOf(subtokens, end);
    end++;
  }
  if (noun === undefined || end === stop || isRestricted(subtokens, end) || isOther(subtokens, first, end))
    return undefined;
  // `the Orra Union Bank` and `the Lion King` are names; `the German` is none, but `the German Bank` is.
  const isLoneDemonym =
    end === first + 2 && subtokens.has(end - 1, Flag.demonym) && !subtokens.isCapitalized(end);
  if (subtokens.isCapitalized(end - 1) && !isLoneDemonym) return undefined;
  if (subtokens.lexicon.language.bareNouns.has(subtokens.fold(end - 1)) && !isBare(subtokens, first, end))
    return undefined;
  return { first, end, noun };
}

/** Whether a mark stands before a subtoken, behind which a sentence may begin. */
const follows = (subtokens: Subtokens, i: number): boolean => subtokens.case[i - 1] === Case.mark;

/** Whether nothing stands before a noun but its article, or what tells where it is: `the Lund-based group`. */
function isBare(subtokens: Subtokens, first: number, end: number): boolean {
  for (let i = first + 1; i < end - 1; i++) {
    if (subtokens.case[i] === Case.lower && subtokens.has(i, Flag.word) && subtokens.mark(i - 1) !== '-')
      return false;
    if (subtokens.isCapitalized(i) && !subtokens.has(i, Flag.demonym) && subtokens.mark(i + 1) !== '-')
      return false;
  }
  return true;
}

/** Whether a word before the noun tells that another one is meant than the one before: `the new company`. */
function isOther(subtokens: Subtokens, first: number, end: number): boolean {
  for (let i = first + 1; i < end - 1; i++)
    if (subtokens.lexicon.language.otherAdjectives.has(subtokens.fold(i))) return true;
  return false;
}

/** Whether a word may belong to a noun phrase. @param isBehindNoun `actress and comedian` */
function isInPhrase(subtokens: Subtokens, i: number, isBehindNoun: boolean): boolean {
  if (subtokens.case[i] === Case.mark) return subtokens.mark(i) === '-' && !isBehindNoun;
  // `the Lund-based firm`
  if (subtokens.mark(i - 1) === '-') return true;
  if (subtokens.is(i, Small.and)) return isBehindNoun && nounSortOf(subtokens, i + 1) !== undefined;
  return !subtokens.is(i, Small.genitive) && !subtokens.has(i, Flag.functionWord | Flag.speech);
}

/** Whether what stands behind a noun is no part of its phrase: a verb, an adverb, or the name that it introduces. */
function endsPhrase(subtokens: Subtokens, i: number): boolean {
  if (subtokens.isCapitalized(i)) return true;
  if (subtokens.case[i] !== Case.lower) return false;
  if (isVerbOrAdverb(subtokens, i)) return true;
  // `the club plays on`, but `the club players left`
  return (
    isThirdPerson(subtokens, subtokens.fold(i)) &&
    subtokens.case[i + 1] !== Case.mark &&
    !isVerbOrAdverb(subtokens, i + 1)
  );
}

function isVerbOrAdverb(subtokens: Subtokens, i: number): boolean {
  const { predicates, irregularPasts, adverbs, participles } = subtokens.lexicon.language;
  const word = subtokens.fold(i);
  return predicates.test(word) || irregularPasts.has(word) || adverbs.test(word) || participles.test(word);
}

function isThirdPerson({ lexicon }: Subtokens, word: string): boolean {
  if (!word.endsWith('s') || word.endsWith('ss')) return false;
  const stem = word.slice(0, -1);
  const isPlural =
    ((lexicon.flags.get(stem) ?? 0) & Flag.role) !== 0 || lexicon.language.personDescriptions.has(stem);
  return !isPlural;
}

/** Whether what follows a phrase tells which one is meant: `of Lund`, `who came`, `that failed`. */
const isRestricted = (subtokens: Subtokens, end: number): boolean =>
  subtokens.adjacent(end - 1, end) &&
  (subtokens.is(end, Small.of | Small.who) ||
    subtokens.lexicon.language.restrictors.has(subtokens.fold(end)));

/** What the noun in a subtoken is said of; undefined for any other word. */
export function nounSortOf(subtokens: Subtokens, i: number): NounSort | undefined {
  if (subtokens.case[i] === Case.mark || subtokens.case[i] === Case.number) return undefined;
  const word = subtokens.fold(i);
  const { language, bodySorts } = subtokens.lexicon;
  if (language.yearsOld.has(word))
    return subtokens.mark(i - 1) === '-' ? { kind: 'person', isAge: true } : undefined;
  const sort = bodySorts.get(word);
  if (sort !== undefined) return { kind: 'organization', sort };
  if (language.countryNouns.has(word)) return { kind: 'place', sort: 'country' };
  if (language.townNouns.has(word)) return { kind: 'place', sort: 'town' };
  if (language.personDescriptions.has(word) || language.parents.test(word) || subtokens.has(i, Flag.role))
    return { kind: 'person', isAge: false };
  return undefined;
}
