import type { Atoms } from './atoms';
import { candidate, type Candidate } from './candidate';
import { Flag } from './lexicon';

/**
 * Adds to the names the adjectives and peoples of countries (`Norwegian`, `South Koreans`) as mentions of the country:
 * only where a setting asks for it, because a Norwegian ship is not Norway.
 */
export function withDemonyms(atoms: Atoms, names: readonly Candidate[]): Candidate[] {
  const { countryOf } = atoms.lexicon;
  const all = [...names];
  let next = 0;
  for (let i = 0; i < atoms.count; i++) {
    while (next < names.length && names[next]!.end <= i) next++;
    if (
      !atoms.isCapitalised(i) ||
      !atoms.has(i, Flag.demonym) ||
      (next < names.length && names[next]!.first <= i)
    )
      continue;
    const joined = atoms.adjacent(i - 1, i)
      ? countryOf.get(`${atoms.fold(i - 1)}-${atoms.fold(i)}`)
      : undefined;
    const country = joined ?? countryOf.get(atoms.fold(i));
    if (country === undefined) continue;
    const name = country.replace(
      /(^|[ -])(\p{Ll})/gu,
      (_, gap: string, letter: string) => gap + letter.toUpperCase(),
    );
    const first = joined === undefined ? i : i - 1;
    const words = country.split(' ');
    all.push(candidate({ first, end: i + 1, form: country, words, name, phrase: 'place', kind: 'place' }));
  }
  return all.sort((a, b) => a.first - b.first);
}
