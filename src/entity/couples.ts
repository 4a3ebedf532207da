import { Case, type Atoms } from './atoms';
import { candidate, type Candidate } from './candidate';
import { Flag, given } from './lexicon';

/** `North` of `North and South Orra`, where both are known places. */
export function halfOfPair(atoms: Atoms, i: number): Candidate | undefined {
  if (!atoms.has(i, Flag.placeStart) || !/^(?:and|or)$/.test(atoms.fold(i + 1))) return undefined;
  if (!atoms.has(i + 2, Flag.placeStart) || !atoms.isCapitalised(i + 3) || !atoms.adjacent(i + 2, i + 3))
    return undefined;
  const words = [atoms.fold(i), atoms.fold(i + 3)];
  const form = words.join(' ');
  if (atoms.lexicon.phrases.get(form) !== 'place') return undefined;
  const name = `${atoms.text(i)} ${atoms.text(i + 3)}`;
  return candidate({ first: i, end: i + 1, form, words, name, phrase: 'place' });
}

/** `Ann` of `Ann and Karim Orra`: two given names before one surname. */
export function halfOfCouple(atoms: Atoms, i: number): Candidate | undefined {
  const isGiven = (at: number): boolean =>
    atoms.case[at] === Case.capital && atoms.has(at, given) && !atoms.has(at, Flag.place | Flag.surname);
  if (!isGiven(i) || !isGiven(i + 2) || atoms.fold(i + 1) !== 'and' || atoms.isCapitalised(i - 1))
    return undefined;
  const surname = i + 3;
  const none =
    Flag.organizationHead |
    Flag.companyForm |
    Flag.placeHead |
    Flag.otherHead |
    Flag.team |
    Flag.functionWord;
  if (atoms.case[surname] !== Case.capital || atoms.has(surname, none) || !atoms.adjacent(i + 2, surname))
    return undefined;
  if (atoms.isCapitalised(surname + 1) && atoms.adjacent(surname, surname + 1)) return undefined;
  const words = [atoms.fold(i), atoms.fold(surname)];
  const name = `${atoms.text(i)} ${atoms.text(surname)}`;
  return candidate({ first: i, end: i + 1, form: words.join(' '), words, name });
}

/** `Ann` of `Ann and Karim Orra` is another one where the article has an Ann Lund. */
export function partCouples(prose: Candidate[]): void {
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
