import { Case, type Atoms } from './atoms';
import type { Candidate } from './candidate';
import { Flag } from './lexicon';
import type { SenseParts } from './sense';

/** How old a person is, or the year of birth. */
type Life = { readonly age: number } | { readonly born: number };

/**
 * The year of birth that an article gives of a person, or the age where it has no date to reckon from: the first of
 * `Ann Orra, 34,`, `Ann Orra (34)`, `Ann Orra, aged 34`, `Ann Orra, a 34-year-old teacher`, `the 34-year-old teacher
 * Ann Orra`, `Ann Orra (born 1962)` and `Ann Orra (1962-2024)`. Only a full name has it: a surname may be anybody's.
 * @param year of the article.
 */
export function lifeOf(
  atoms: Atoms,
  names: readonly Candidate[],
  year: number | undefined,
): Pick<SenseParts, 'age' | 'born'> {
  for (const c of names) {
    if (c.words.length < 2) continue;
    const life = lifeBehind(atoms, c.end) ?? lifeBefore(atoms, c.titleFirst ?? c.first);
    if (life === undefined) continue;
    return 'born' in life || !year ? life : { born: year - life.age };
  }
  return {};
}

function lifeBehind(atoms: Atoms, end: number): Life | undefined {
  const { beforeAges, beforeBirths } = atoms.lexicon.language;
  const mark = atoms.mark(end);
  if ((mark !== ',' && mark !== '(') || atoms.sentence[end] !== atoms.sentence[end - 1]) return undefined;
  let at = end + 1;
  while (at < end + 4 && beforeAges.has(atoms.fold(at))) at++;
  const age = ageAt(atoms, at);
  if (age !== undefined) {
    const isSaid = isYearOld(atoms, at + 1) || (/^[,.)]$/.test(atoms.mark(at + 1)) && isAlone(atoms, end));
    return isSaid ? { age } : undefined;
  }
  const isBirth = beforeBirths.has(atoms.fold(at));
  while (at < end + 4 && (beforeBirths.has(atoms.fold(at)) || (isBirth && atoms.mark(at) === '.'))) at++;
  // `(1962-2024)` is a life, `(2024)` may be a film's year.
  const isLife = mark === '(' && /^[-–—]$/.test(atoms.mark(at + 1)) && yearAt(atoms, at + 2) !== undefined;
  const born = isBirth || isLife ? yearAt(atoms, at) : undefined;
  return born === undefined ? undefined : { born };
}

/** `the 34-year-old Ann Orra`, also with a role between. */
function lifeBefore(atoms: Atoms, first: number): Life | undefined {
  let at = first - 1;
  while (at > first - 4 && atoms.has(at, Flag.role | Flag.rolePart) && atoms.adjacent(at, at + 1)) at--;
  const age = isYearOld(atoms, at - 1) && atoms.adjacent(at, at + 1) ? ageAt(atoms, at - 2) : undefined;
  return age === undefined ? undefined : { age };
}

/** `-year-old` */
const isYearOld = (atoms: Atoms, hyphen: number): boolean =>
  atoms.mark(hyphen) === '-' && atoms.lexicon.language.yearsOld.has(atoms.fold(hyphen + 1));

/** How far the other numbers in brackets of a list are looked for, in atoms. */
const nearby = 30;

/** Of a list with several numbers in brackets they are minutes or goals; `Ann Orra, 34,` is an age anywhere. */
function isAlone(atoms: Atoms, mark: number): boolean {
  if (atoms.mark(mark) !== '(') return true;
  for (let i = Math.max(0, mark - nearby); i < mark + nearby && i < atoms.count; i++) {
    if (atoms.sentence[i] !== atoms.sentence[mark] || i === mark) continue;
    if (atoms.mark(i) === ':' || (atoms.mark(i) === '(' && atoms.case[i + 1] === Case.number)) return false;
  }
  return true;
}

function ageAt(atoms: Atoms, at: number): number | undefined {
  const age = atoms.case[at] === Case.number ? Number(atoms.text(at)) : NaN;
  return Number.isInteger(age) && age > 9 && age < 110 ? age : undefined;
}

const yearAt = (atoms: Atoms, at: number): number | undefined =>
  /^(?:1[89]|20)\d\d$/.test(atoms.text(at)) ? Number(atoms.text(at)) : undefined;
