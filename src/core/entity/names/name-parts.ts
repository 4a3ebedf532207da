import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from './name-candidate';
import { Flag, given } from '../name-lexicon';

/** The words of a person's name without its suffix; nicknames in quote marks and initials stay. */
export const nameWords = (subtokens: Subtokens, c: Candidate): readonly string[] =>
  suffixOf(subtokens, c) === undefined ? c.words : c.words.slice(0, -1);

/**
 * The surname or given name that somebody is called by alone: `orra` of `Orra` and of `da Orra`; undefined for fuller
 * names.
 */
export function soleName(subtokens: Subtokens, c: Candidate): string | undefined {
  const words = nameWords(subtokens, c);
  let at = c.first;
  while (at < c.end - 1 && isParticle(subtokens, at)) at++;
  return words.length === 1 + at - c.first ? words.at(-1) : undefined;
}

/** Whether a word is a particle where it stands: `Van` and `Al` are given names as well. */
const isParticle = (subtokens: Subtokens, i: number): boolean =>
  subtokens.has(i, Flag.particle) && (subtokens.case[i] === Case.lower || !subtokens.has(i, given));

/** The suffix of a person's name: `jr` of `Ann Orra Jr`. */
export function suffixOf(subtokens: Subtokens, { kind, words }: Candidate): string | undefined {
  const last = words.at(-1)!;
  return kind === 'person' && words.length > 1 && subtokens.lexicon.language.nameSuffixes.has(last)
    ? last
    : undefined;
}

/** Whether a name is the one somebody was born with: `Ann May Lund` of `Born Ann May Lund, Ann Orra`. */
export const isBirthName = (subtokens: Subtokens, { kind, words, first }: Candidate): boolean =>
  kind === 'person' && words.length > 1 && subtokens.lexicon.language.birth.has(subtokens.fold(first - 1));

/**
 * Whether a name of two or more words may be a shorter form of a person's fuller one: `Anwar Sabri` of `Karim Anwar
 * Sabri`, `Karim Sabri` of the same, `J. Orra` of `Jane Orra`, `Cres Orra` of `Creswell Orra`, `Joe Orra` of `Joseph R.
 * Orra`.
 */
export function isPartOfPerson(
  part: readonly string[],
  whole: readonly string[],
  nicknames: ReadonlyMap<string, string>,
): boolean {
  if (contradictInitials(part, whole)) return false;
  if (part.length < whole.length && isRun(part, whole)) return true;
  if (part.length < 2 || whole.length < 2 || part.at(-1) !== whole.at(-1)) return false;
  const [x, y] = [part[0]!, whole[0]!];
  if ((nicknames.get(x) ?? x) === (nicknames.get(y) ?? y))
    return part.length < whole.length
      ? isSubsequence(part.slice(1), whole.slice(1))
      : agreeByInitials(part, whole);
  if (x.length === 1 || y.length === 1) return x.startsWith(y.charAt(0));
  return x.length > 2 && x.length < 6 && y.length > x.length && y.startsWith(x);
}

/** Whether names differ in initials only: `Walter B. Orra` and `Walter Brennan Orra`. */
const agreeByInitials = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length > 2 &&
  part.length === whole.length &&
  part.slice(1).every((word, i) => {
    const other = whole[i + 1]!;
    return word === other || ((word.length === 1 || other.length === 1) && word.startsWith(other.charAt(0)));
  });

/** Whether a name begins with the nickname of another: `Fat Tony Orra` with that of `Anthony "Fat Tony" Orra`. */
export function isCalledBy(
  part: readonly string[],
  nickname: readonly string[],
  whole: readonly string[],
): boolean {
  const rest = part.slice(nickname.length);
  return nickname.every((word, i) => part[i] === word) && (rest.length === 0 || endsWith(whole, rest));
}

/** Whether middle initials tell two names apart: `George W. Orra` is not `George H. W. Orra`. */
export function contradictInitials(part: readonly string[], whole: readonly string[]): boolean {
  const initials = (words: readonly string[]): string =>
    words
      .slice(1, -1)
      .filter((word) => word.length === 1)
      .join('');
  const [a, b] = [initials(part), initials(whole)];
  return a !== '' && b !== '' && a !== b && part[0] === whole[0];
}

/** Whether a name may be a shorter form of an organization's. */
export function isPartOfOrganization(subtokens: Subtokens, c: Candidate, whole: readonly string[]): boolean {
  const part = c.words;
  const first = subtokens.flags(c.first);
  const { flags, language } = subtokens.lexicon;
  const flagsOf = (word: string | undefined): number => flags.get(word ?? '') ?? 0;
  if (isCountrysOwn(subtokens, part, whole) || isNoNameOfItsOwn(subtokens, part, whole)) return true;
  // `the Dodgers` of `Orra Dodgers`, `White Sox` of `Orra White Sox`
  const last = flagsOf(whole.at(-1));
  const before = flagsOf(whole[whole.length - part.length - 1]);
  if (last & Flag.team && before & Flag.place && endsWith(whole, part)) return true;
  // `Orraville`, where that is a club, of `Orraville United`
  const isClub = part.length === 1 && whole.length === 2 && language.clubWords.has(whole[1]!);
  if (isClub && part[0] === whole[0]) return true;
  if (first & (Flag.place | Flag.demonym)) return false;
  if (part.length === 1) {
    if (first & (Flag.organizationHead | Flag.organizationOf))
      return whole.at(-1) === part[0] || whole[0] === part[0];
    if (whole.at(-1) === part[0]) return whole.some((word) => language.of.has(word)) && !(first & Flag.word);
  }
  if (!part.every((word, i) => whole[i] === word)) return false;
  // `Barclays` of `Barclays Bank`
  if (part.length === 1 && whole.length === 2 && language.nameEndings.has(whole[1]!)) return true;
  // `Orra` of `Orra Group`; a known name goes on only with a form of company: `Google Science Fair` is another matter.
  const rest = whole.slice(part.length);
  if (language.companyTails.has(whole.at(-1)!)) return true;
  // `University of Orra` is not its `Student Union`.
  const isWhole =
    part.some((word) => language.of.has(word)) || (flagsOf(part.at(-1)) & Flag.organizationHead) !== 0;
  const isKnown = isWhole || (part.length === 1 && (first & (Flag.organization | Flag.word)) !== 0);
  const goesOn = isKnown ? Flag.companyForm : Flag.companyForm | Flag.organizationHead | Flag.team;
  return ((flagsOf(rest[0]) | last) & goesOn) !== 0;
}

/** Whether a name may be a shorter form of a place's: `Orra` of `Orra Island` and `City of Orra`. */
export function isPartOfPlace(subtokens: Subtokens, c: Candidate, whole: readonly string[]): boolean {
  const part = c.words;
  if (part.length === 1 && subtokens.has(c.first, Flag.placeStart)) return isRun(part, whole);
  const { placeTails, placeLeads, of } = subtokens.lexicon.language;
  // `Kansas City` is not Kansas.
  if (subtokens.lexicon.phrases.has(whole.join(' '))) return false;
  if (whole.length === part.length + 1) return placeTails.has(whole.at(-1)!) && startsWith(whole, part);
  const leads = of.has(whole[1]!) && placeLeads.has(whole[0]!);
  return leads && whole.length === part.length + 2 && endsWith(whole, part);
}

/** Whether a name is another one without its country: `Air Force` of `US Air Force`. */
function isCountrysOwn(subtokens: Subtokens, part: readonly string[], whole: readonly string[]): boolean {
  if (part.length < 2 || !endsWith(whole, part)) return false;
  const { flags, phrases } = subtokens.lexicon;
  const country = whole.slice(0, whole.length - part.length);
  if (country.length > 1) return phrases.get(country.join(' ')) === 'place';
  return ((flags.get(country[0] ?? '') ?? 0) & (Flag.country | Flag.demonym)) !== 0;
}

/**
 * Whether a name is ordinary words that end another one: `City Council` of `Orra City Council`, `Supreme Court` of
 * `Orran Supreme Court of Appeal`.
 */
function isNoNameOfItsOwn(subtokens: Subtokens, part: readonly string[], whole: readonly string[]): boolean {
  const flagsOf = (word: string): number => subtokens.lexicon.flags.get(word) ?? 0;
  if (part.length < 2 || (flagsOf(part.at(-1)!) & Flag.organizationHead) === 0) return false;
  if (!part.every((word) => flagsOf(word) & Flag.word)) return false;
  const of = whole.findIndex((word) => subtokens.lexicon.language.of.has(word));
  return endsWith(of < 0 ? whole : whole.slice(0, of), part);
}

const endsWith = (whole: readonly string[], part: readonly string[]): boolean => {
  const shift = whole.length - part.length;
  return shift > 0 && part.every((word, i) => whole[i + shift] === word);
};

const startsWith = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length < whole.length && part.every((word, i) => whole[i] === word);

const isRun = (part: readonly string[], whole: readonly string[]): boolean =>
  startsWith(whole, part) || endsWith(whole, part);

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
}

/** Whether an organization's short name would tell it in another article: not `Home Office`, not `the Dodgers`. */
export function standsAlone(subtokens: Subtokens, c: Candidate): boolean {
  const generic = Flag.word | Flag.organizationHead | Flag.organizationOf | Flag.place | Flag.demonym | given;
  if (c.words.length === 1 && subtokens.has(c.first, Flag.organization)) return true;
  for (let i = c.first; i < c.end; i++)
    if (!subtokens.has(i, c.words.length === 1 ? generic | Flag.team : generic)) return true;
  return false;
}
