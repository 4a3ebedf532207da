import type { Subtokens } from '../tokens/subtokens';
import { candidate, type Candidate } from './name-candidate';
import { Flag } from '../name-lexicon';

/**
 * Adds to the names the adjectives and peoples of countries (`Norwegian`, `South Koreans`) as mentions of the country:
 * only where a setting asks for it, because a Norwegian ship is not Norway.
 */
export function withDemonyms(subtokens: Subtokens, names: readonly Candidate[]): Candidate[] {
  const { countryOf } = subtokens.lexicon;
  const all = [...names];
  let next = 0;
  for (let i = 0; i < subtokens.count; i++) {
    while (next < names.length && names[next]!.end <= i) next++;
    if (
      !subtokens.isCapitalized(i) ||
      !subtokens.has(i, Flag.demonym) ||
      (next < names.length && names[next]!.first <= i)
    )
      continue;
    const joined = subtokens.adjacent(i - 1, i)
      ? countryOf.get(`${subtokens.fold(i - 1)}-${subtokens.fold(i)}`)
      : undefined;
    const country = joined ?? countryOf.get(subtokens.fold(i));
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
