import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { candidate, type Candidate } from './name-candidate';
import { Flag, given, Small } from '../name-lexicon';

/** `North` of `North and South Orra`, where both are known places. */
export function halfOfPair(subtokens: Subtokens, i: number): Candidate | undefined {
  if (!subtokens.has(i, Flag.placeStart) || !subtokens.is(i + 1, Small.and | Small.or)) return undefined;
  if (
    !subtokens.has(i + 2, Flag.placeStart) ||
    !subtokens.isCapitalized(i + 3) ||
    !subtokens.adjacent(i + 2, i + 3)
  )
    return undefined;
  const words = [subtokens.fold(i), subtokens.fold(i + 3)];
  const form = words.join(' ');
  if (subtokens.lexicon.phrases.get(form) !== 'place') return undefined;
  const name = `${subtokens.text(i)} ${subtokens.text(i + 3)}`;
  return candidate({ first: i, end: i + 1, form, words, name, phrase: 'place' });
}

/** `Ann` of `Ann and Karim Orra`: two given names before one surname. */
export function halfOfCouple(subtokens: Subtokens, i: number): Candidate | undefined {
  const isGiven = (at: number): boolean =>
    subtokens.case[at] === Case.capital &&
    subtokens.has(at, given) &&
    !subtokens.has(at, Flag.place | Flag.surname);
  if (!isGiven(i) || !isGiven(i + 2) || !subtokens.is(i + 1, Small.and) || subtokens.isCapitalized(i - 1))
    return undefined;
  const surname = i + 3;
  const none =
    Flag.organizationHead |
    Flag.companyForm |
    Flag.placeHead |
    Flag.otherHead |
    Flag.team |
    Flag.functionWord;
  if (
    subtokens.case[surname] !== Case.capital ||
    subtokens.has(surname, none) ||
    !subtokens.adjacent(i + 2, surname)
  )
    return undefined;
  if (subtokens.isCapitalized(surname + 1) && subtokens.adjacent(surname, surname + 1)) return undefined;
  const words = [subtokens.fold(i), subtokens.fold(surname)];
  const name = `${subtokens.text(i)} ${subtokens.text(surname)}`;
  return candidate({ first: i, end: i + 1, form: words.join(' '), words, name });
}

/** `Ann` of `Ann and Karim Orra` is another one where the article has an Ann Lund. */
export function splitCoordinatedNames(prose: Candidate[]): void {
  const isCouple = ({ name, phrase }: Candidate): boolean => name !== undefined && phrase === undefined;
  if (!prose.some(isCouple)) return;
  const others = new Map<string, Set<string>>();
  for (const c of prose) {
    if (isCouple(c)) continue;
    const surnames = others.get(c.words[0]!) ?? new Set();
    others.set(c.words[0]!, surnames.add(c.words.at(-1)!));
  }
  prose.forEach((c, at) => {
    const [word, surname] = c.words;
    if (!isCouple(c) || word === undefined || surname === undefined) return;
    const known = [...(others.get(word) ?? [])];
    if (!known.some((other) => other !== surname && other !== word)) return;
    prose[at] = candidate({ first: c.first, end: c.end, form: word, words: [word] });
  });
}
