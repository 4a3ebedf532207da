import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { Flag } from '../name-lexicon';
import type { Gender } from '../model';

/** A mention that a pronoun may refer to. */
export interface RecentMention {
  /** Index of the cluster. */
  readonly of: number;
  readonly subtoken: number;
  /** The subtoken behind it. */
  readonly end: number;
  readonly sentence: number;
  /** The first person of its sentence, and not the object of a preposition or an owner. */
  readonly isSubject: boolean;
  readonly speaks: boolean;
  /** A verb may follow it. */
  readonly beginsClause: boolean;
  /** It stands within quote marks, in a sentence that begins there. */
  readonly isQuoted: boolean;
}

/** How far back a description is looked for, in subtokens. */
const maxDescriptionDistance = 200;
/** The longest description up to its role, in subtokens: `the new trade minister`. */
const maxRoleLength = 5;

/**
 * Whether somebody who is only described is the subject of a clause between the chosen one and the pronoun, and may be
 * meant: `Ann Orra left. The trade minister said he was sorry`; `Chief Ann Orra said the woman was found on Monday. Her
 * body was in the river`.
 */
export function someoneElseActs(
  subtokens: Subtokens,
  recent: readonly RecentMention[],
  chosen: number,
  gender: Gender,
  at: number,
): boolean {
  const { roleGender } = subtokens.lexicon;
  const nearest = subtokens.sentence[at]! - 1;
  for (
    let i = at - 1;
    i > Math.max(0, at - maxDescriptionDistance) && subtokens.sentence[i]! >= nearest;
    i--
  ) {
    if (recent.some((mention) => mention.of === chosen && mention.subtoken === i)) return false;
    if (!isDescribedSubject(subtokens, i, at)) continue;
    if ((roleGender.get(subtokens.fold(i)) ?? gender) !== gender) continue;
    const first = descriptionStart(subtokens, i);
    // The harbour master whom the article has named is known.
    if (first >= 0 && !recent.some((mention) => mention.subtoken >= first && mention.subtoken <= i))
      return true;
  }
  return false;
}

/** Where the article of a description stands that ends in the subtoken `last`; -1: there is none. */
function descriptionStart(subtokens: Subtokens, last: number): number {
  let first = last;
  while (
    first > last - maxRoleLength &&
    subtokens.case[first - 1] !== Case.mark &&
    !isArticle(subtokens, first)
  )
    first--;
  return isArticle(subtokens, first) ? first : -1;
}

/**
 * Whether a noun is the subject of the word behind it: `minister said` in the pronoun's own sentence, `woman was` in
 * that or the one before.
 */
function isDescribedSubject(subtokens: Subtokens, i: number, at: number): boolean {
  if (subtokens.case[i] !== Case.lower || subtokens.case[i + 1] !== Case.lower || i + 1 >= at) return false;
  const speaks = subtokens.has(i + 1, Flag.speech);
  if (speaks && subtokens.has(i, Flag.role) && subtokens.sentence[i] === subtokens.sentence[at]) return true;
  if (!subtokens.lexicon.language.personNouns.has(subtokens.fold(i))) return false;
  return speaks || subtokens.lexicon.language.predicates.test(subtokens.fold(i + 1));
}

const isArticle = (subtokens: Subtokens, i: number): boolean =>
  subtokens.lexicon.language.descriptionStarts.has(subtokens.fold(i));

/** Whether a noun is said of one person. */
export const isPersonNoun = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, Flag.role) || subtokens.lexicon.language.personNouns.has(subtokens.fold(i));
