import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { Flag, given, Small } from '../name-lexicon';
import { phraseAt } from './titles';

/** How far behind a span the acronym in brackets is looked for, in subtokens. */
const maxAcronymDistance = 14;
/** The longest name before it, in subtokens. */
const maxNameLength = 16;
const organizationWord = Flag.organizationHead | Flag.organizationOf | Flag.companyForm;

/**
 * The extent of an organization's name whose letters are in the acronym behind it: `Centre for Research on Clean Air` of
 * `Orra Centre for Research on Clean Air (CRCA)`.
 * @param first where a candidate span begins that ends before `stop`.
 * @returns subtokens `[first, end)`, `end` being the bracket's; undefined where no acronym follows.
 */
export function expansionAt(
  subtokens: Subtokens,
  first: number,
  stop: number,
): { readonly first: number; readonly end: number } | undefined {
  const { nameLinks } = subtokens.lexicon.language;
  let end = stop;
  while (end < stop + maxAcronymDistance && subtokens.adjacent(end - 1, end)) {
    const mark = subtokens.mark(end);
    if (mark === '(' || mark === '[') break;
    const isLink = subtokens.case[end] === Case.lower && nameLinks.has(subtokens.fold(end));
    if (!isLink && !subtokens.isCapitalized(end) && mark !== ',' && mark !== '&') return undefined;
    end++;
  }
  if (!/^[([]$/.test(subtokens.mark(end)) || !/^[)\]]$/.test(subtokens.mark(end + 2))) return undefined;
  const short = end + 1;
  if (subtokens.case[short] !== Case.capitals || subtokens.has(short, Flag.capitalWord)) return undefined;
  const letters = subtokens.fold(short).replace(/[^a-z]/g, '');
  if (letters.length < 3) return undefined;
  for (let from = Math.max(first, stop - maxNameLength); from < stop; from++) {
    if (!subtokens.isCapitalized(from) || !letters.startsWith(subtokens.fold(from)[0]!)) continue;
    if (!abbreviates(subtokens, from, end, letters)) continue;
    // `Department of Health and Human Services (HHS)`
    const isWhole =
      from - 2 < first || !subtokens.is(from - 1, Small.of) || !subtokens.has(from - 2, Flag.organizationOf);
    return isOrganization(subtokens, from, end) ? { first: isWhole ? from : from - 2, end } : undefined;
  }
  return undefined;
}

/**
 * Whether letters abbreviate some words: every word with a capital gives its first letter, `U.S.` all its letters; of
 * four words or more one may give none, but not the first or the last.
 */
function abbreviates(subtokens: Subtokens, first: number, end: number, letters: string): boolean {
  const initials: string[] = [];
  for (let i = first; i < end; i++)
    if (subtokens.isCapitalized(i))
      initials.push(
        subtokens.text(i).includes('.') ? subtokens.fold(i).replace(/[^a-z]/g, '') : subtokens.fold(i)[0]!,
      );
  const all = initials.join('');
  if (all === letters) return true;
  if (initials.length < 4 || all.length !== letters.length + 1 || all.at(-1) !== letters.at(-1)) return false;
  let at = 0;
  while (at < letters.length && all[at] === letters[at]) at++;
  return all.slice(at + 1) === letters.slice(at);
}

/** Whether a name is no person's (`Ann Maria Orra`), no place's and no thing's (`Communication Technology`). */
function isOrganization(subtokens: Subtokens, first: number, end: number): boolean {
  if (subtokens.has(end - 1, Flag.otherHead) || phraseAt(subtokens, first, end) === end - first) return false;
  let isThing = true;
  for (let i = first; i < end; i++) {
    if (subtokens.has(i, organizationWord)) return true;
    if (subtokens.isCapitalized(i) && !subtokens.has(i, Flag.word)) isThing = false;
  }
  return !isThing && !subtokens.has(first, given | Flag.placeOf | Flag.title | Flag.role);
}
