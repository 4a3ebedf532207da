import { Case, type Atoms } from './atoms';
import { Flag, given } from './lexicon';
import { phraseAt } from './offices';

/** How far behind a run of names the acronym in brackets is looked for, in atoms. */
const longestRest = 14;
/** Words of a name before that, in atoms. */
const longestName = 16;
const organizationWord = Flag.organizationHead | Flag.organizationOf | Flag.companyForm;

/**
 * The extent of an organization's name that the acronym behind it proves: `Orra Centre for Research on Clean Air
 * (CRCA)`.
 * @param first where a run of names begins that ends before `stop`.
 * @returns atoms `[first, end)`, `end` being the bracket's; undefined where nothing proves it.
 */
export function expansionAt(
  atoms: Atoms,
  first: number,
  stop: number,
): { readonly first: number; readonly end: number } | undefined {
  const { nameLinks } = atoms.lexicon.language;
  let end = stop;
  while (end < stop + longestRest && atoms.adjacent(end - 1, end)) {
    const mark = atoms.mark(end);
    if (mark === '(' || mark === '[') break;
    const isLink = atoms.case[end] === Case.lower && nameLinks.has(atoms.fold(end));
    if (!isLink && !atoms.isCapitalised(end) && mark !== ',' && mark !== '&') return undefined;
    end++;
  }
  if (!/^[([]$/.test(atoms.mark(end)) || !/^[)\]]$/.test(atoms.mark(end + 2))) return undefined;
  const short = end + 1;
  if (atoms.case[short] !== Case.capitals || atoms.has(short, Flag.capitalWord)) return undefined;
  const letters = atoms.fold(short).replace(/[^a-z]/g, '');
  if (letters.length < 3) return undefined;
  for (let from = Math.max(first, stop - longestName); from < stop; from++) {
    if (!atoms.isCapitalised(from) || !letters.startsWith(atoms.fold(from)[0]!)) continue;
    if (!stands(atoms, from, end, letters)) continue;
    // `Department of Health and Human Services (HHS)`
    const isWhole =
      from - 2 < first || atoms.fold(from - 1) !== 'of' || !atoms.has(from - 2, Flag.organizationOf);
    return isOrganization(atoms, from, end) ? { first: isWhole ? from : from - 2, end } : undefined;
  }
  return undefined;
}

/**
 * Do the letters stand for the words? Every word with a capital gives its first letter, `U.S.` all its letters; of four
 * words or more one may give none, but not the first or the last.
 */
function stands(atoms: Atoms, first: number, end: number, letters: string): boolean {
  const initials: string[] = [];
  for (let i = first; i < end; i++)
    if (atoms.isCapitalised(i))
      initials.push(atoms.text(i).includes('.') ? atoms.fold(i).replace(/[^a-z]/g, '') : atoms.fold(i)[0]!);
  const all = initials.join('');
  if (all === letters) return true;
  if (initials.length < 4 || all.length !== letters.length + 1 || all.at(-1) !== letters.at(-1)) return false;
  let at = 0;
  while (at < letters.length && all[at] === letters[at]) at++;
  return all.slice(at + 1) === letters.slice(at);
}

/** Not a person's (`Ann Maria Orra`), not a place's, not a thing's (`Communication Technology`). */
function isOrganization(atoms: Atoms, first: number, end: number): boolean {
  if (atoms.has(end - 1, Flag.otherHead) || phraseAt(atoms, first, end) === end - first) return false;
  let isThing = true;
  for (let i = first; i < end; i++) {
    if (atoms.has(i, organizationWord)) return true;
    if (atoms.isCapitalised(i) && !atoms.has(i, Flag.word)) isThing = false;
  }
  return !isThing && !atoms.has(first, given | Flag.placeOf | Flag.title | Flag.role);
}
