import type { Atoms } from './atoms';
import type { Candidate } from './candidate';
import type { Gender } from './types';

/** For single names the gender of the pronouns that follow them in their sentence, where at least two agree. */
export function gendersByPronoun(atoms: Atoms, names: readonly Candidate[]): Map<string, Gender> {
  const counts = new Map<string, { female: number; male: number }>();
  const { pronouns } = atoms.lexicon.language;
  names.forEach((c, n) => {
    if (c.kind !== 'person' || c.words.length !== 1) return;
    const stop = Math.min(names[n + 1]?.first ?? atoms.count, c.end + 20);
    for (let i = c.end; i < stop && atoms.sentence[i] === atoms.sentence[c.first]; i++) {
      if (!atoms.mayBePronoun(i)) continue;
      const gender = pronouns[atoms.fold(i)];
      if (gender === undefined) continue;
      const count = counts.get(c.form) ?? { female: 0, male: 0 };
      count[gender]++;
      counts.set(c.form, count);
      break;
    }
  });
  const hints = new Map<string, Gender>();
  for (const [form, { female, male }] of counts) {
    if (male > 1 && female * 4 < male) hints.set(form, 'male');
    if (female > 1 && male * 4 < female) hints.set(form, 'female');
  }
  return hints;
}
