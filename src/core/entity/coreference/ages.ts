import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import { Flag } from '../name-lexicon';
import type { ProfileParts } from '../resolution/disambiguation';

/** How old a person is, or the year of birth. */
type Life = { readonly age: number } | { readonly born: number };

/**
 * The year of birth that an article gives of a person, or the age where it has no date to reckon from: the first of
 * `Ann Orra, 34,`, `Ann Orra (34)`, `Ann Orra, aged 34`, `Ann Orra, a 34-year-old teacher`, `the 34-year-old teacher
 * Ann Orra`, `Ann Orra (born 1962)` and `Ann Orra (1962-2024)`. Only a full name has it: a surname may be anybody's.
 * @param year of the article.
 */
export function lifeOf(
  subtokens: Subtokens,
  names: readonly Candidate[],
  year: number | undefined,
): Pick<ProfileParts, 'age' | 'born'> {
  for (const c of names) {
    if (c.words.length < 2) continue;
    const life = lifeBehind(subtokens, c.end) ?? lifeBefore(subtokens, c.titleFirst ?? c.first);
    if (life === undefined) continue;
    return 'born' in life || !year ? life : { born: year - life.age };
  }
  return {};
}

/** The age that stands beside a name, of one word too; undefined where there is none. */
export function ageBeside(subtokens: Subtokens, c: Candidate): number | undefined {
  const life = lifeBehind(subtokens, c.end) ?? lifeBefore(subtokens, c.titleFirst ?? c.first);
  return life !== undefined && 'age' in life ? life.age : undefined;
}

/** The age that follows a description or name: `the singer, 34, said`. */
export function ageBehind(subtokens: Subtokens, end: number): number | undefined {
  const life = lifeBehind(subtokens, end);
  return life !== undefined && 'age' in life ? life.age : undefined;
}

function lifeBehind(subtokens: Subtokens, end: number): Life | undefined {
  const { beforeAges, beforeBirths } = subtokens.lexicon.language;
  const mark = subtokens.mark(end);
  if ((mark !== ',' && mark !== '(') || subtokens.sentence[end] !== subtokens.sentence[end - 1])
    return undefined;
  let at = end + 1;
  while (at < end + 4 && beforeAges.has(subtokens.fold(at))) at++;
  const age = ageAt(subtokens, at);
  if (age !== undefined) {
    const isSaid =
      isYearOld(subtokens, at + 1) || (/^[,.)]$/.test(subtokens.mark(at + 1)) && isAlone(subtokens, end));
    return isSaid ? { age } : undefined;
  }
  const isBirth = beforeBirths.has(subtokens.fold(at));
  while (at < end + 4 && (beforeBirths.has(subtokens.fold(at)) || (isBirth && subtokens.mark(at) === '.')))
    at++;
  // `(1962-2024)` is a life, `(2024)` may be a film's year.
  const isLife =
    mark === '(' && /^[-–—]$/.test(subtokens.mark(at + 1)) && yearAt(subtokens, at + 2) !== undefined;
  const born = isBirth || isLife ? yearAt(subtokens, at) : undefined;
  return born === undefined ? undefined : { born };
}

/** `the 34-year-old Ann Orra`, also with a role between. */
function lifeBefore(subtokens: Subtokens, first: number): Life | undefined {
  let at = first - 1;
  while (at > first - 4 && subtokens.has(at, Flag.role | Flag.rolePart) && subtokens.adjacent(at, at + 1))
    at--;
  const age =
    isYearOld(subtokens, at - 1) && subtokens.adjacent(at, at + 1) ? ageAt(subtokens, at - 2) : undefined;
  return age === undefined ? undefined : { age };
}

/** Whether `-year-old` stands at a hyphen. */
const isYearOld = (subtokens: Subtokens, hyphen: number): boolean =>
  subtokens.mark(hyphen) === '-' && subtokens.lexicon.language.yearsOld.has(subtokens.fold(hyphen + 1));

/** How far other numbers in brackets are looked for, in subtokens. */
const maxListDistance = 30;

/**
 * Whether a number is the only one in brackets: in a list of several they are minutes or goals. `Ann Orra, 34,` is an
 * age anywhere.
 */
function isAlone(subtokens: Subtokens, mark: number): boolean {
  if (subtokens.mark(mark) !== '(') return true;
  for (let i = Math.max(0, mark - maxListDistance); i < mark + maxListDistance && i < subtokens.count; i++) {
    if (subtokens.sentence[i] !== subtokens.sentence[mark] || i === mark) continue;
    if (subtokens.mark(i) === ':' || (subtokens.mark(i) === '(' && subtokens.case[i + 1] === Case.number))
      return false;
  }
  return true;
}

function ageAt(subtokens: Subtokens, at: number): number | undefined {
  const age = subtokens.case[at] === Case.number ? Number(subtokens.text(at)) : NaN;
  return Number.isInteger(age) && age > 9 && age < 110 ? age : undefined;
}

const yearAt = (subtokens: Subtokens, at: number): number | undefined =>
  /^(?:1[89]|20)\d\d$/.test(subtokens.text(at)) ? Number(subtokens.text(at)) : undefined;
