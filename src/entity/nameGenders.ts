import { Case, type Atoms } from './atoms';
import type { Candidate } from './candidate';
import { Flag } from './lexicon';
import type { Gender } from './types';

export interface NameGenders {
  /** For single names the gender of the pronouns that follow them in their sentence, where at least two agree. */
  readonly ofForm: ReadonlyMap<string, Gender>;
  /** What the pronoun behind one single name says of this mention alone: a guess, good enough to choose between two. */
  readonly ofName: ReadonlyMap<Candidate, Gender>;
}

export function gendersByPronoun(atoms: Atoms, names: readonly Candidate[]): NameGenders {
  const counts = new Map<string, { female: number; male: number }>();
  const ofName = new Map<Candidate, Gender>();
  const { pronouns } = atoms.lexicon.language;
  names.forEach((c, n) => {
    if (c.kind !== 'person' || c.words.length !== 1) return;
    let stop = Math.min(atoms.count, c.end + 20);
    const nextName = Math.min(names[n + 1]?.first ?? atoms.count, stop);
    for (let next = n + 1; next < names.length && names[next]!.first < stop; next++)
      if (names[next]!.kind === 'person') stop = names[next]!.first;
    for (let i = c.end; i < stop && atoms.sentence[i] === atoms.sentence[c.first]; i++) {
      if (!atoms.mayBePronoun(i)) continue;
      const gender = pronouns[atoms.fold(i)];
      if (gender === undefined) continue;
      if (isObjectPronoun(atoms, i) || isSomebodyBetween(atoms, c.end, i)) break;
      if (!isSubject(atoms, c, names[n - 1])) break;
      ofName.set(c, gender);
      if (i >= nextName) break;
      const count = counts.get(c.form) ?? { female: 0, male: 0 };
      count[gender]++;
      counts.set(c.form, count);
      break;
    }
  });
  const ofForm = new Map<string, Gender>();
  for (const [form, { female, male }] of counts) {
    if (male > 1 && female * 4 < male) ofForm.set(form, 'male');
    if (female > 1 && male * 4 < female) ofForm.set(form, 'female');
  }
  return { ofForm, ofName };
}

/** Words before a name, in atoms, in which somebody else is looked for whom the pronoun behind the name may mean. */
const longestBefore = 20;

/** `Orra said she`; but not `spoke of Orra, as she had`, `the judge met Orra when she`, `Orra's lawyer said she`. */
function isSubject(atoms: Atoms, c: Candidate, last: Candidate | undefined): boolean {
  const first = officeFirst(atoms, c.titleFirst ?? c.first);
  const from = Math.max(atoms.firstOfSentence[atoms.sentence[c.first]!]!, first - longestBefore);
  if (last?.kind === 'person' && last.first >= from) return false;
  const { pronouns, complementPrepositions } = atoms.lexicon.language;
  if (first > from && atoms.case[first - 1] === Case.lower) {
    // `supporting Orra`, `of Orra`; but `said Orra`, `when Orra`
    const mayBegin = atoms.has(first - 1, Flag.functionWord | Flag.speech);
    if (!mayBegin || complementPrepositions.has(atoms.fold(first - 1))) return false;
  }
  if (/^['’]s$/.test(atoms.fold(c.end))) return false;
  for (let i = from; i < first; i++)
    if (atoms.mayBePronoun(i) && pronouns[atoms.fold(i)] !== undefined) return false;
  return !isSomebodyBetween(atoms, from, first);
}

/** Where the words begin that say what the bearer of a name is: `striker Orra`. */
function officeFirst(atoms: Atoms, end: number): number {
  let first = end;
  while (first > 0 && atoms.case[first - 1] === Case.lower && atoms.has(first - 1, Flag.role | Flag.rolePart))
    first--;
  return first;
}

/** Whether somebody who is only described stands between a name and a pronoun. */
function isSomebodyBetween(atoms: Atoms, from: number, to: number): boolean {
  const { personNouns } = atoms.lexicon.language;
  for (let i = from; i < to; i++) if (atoms.has(i, Flag.role) || personNouns.has(atoms.fold(i))) return true;
  return false;
}

/** `met her`, but not `lost her keys`. */
export function isObjectPronoun(atoms: Atoms, i: number): boolean {
  const { objectPronouns, beforeNouns } = atoms.lexicon.language;
  const canOwn = objectPronouns.get(atoms.fold(i));
  if (canOwn === undefined) return false;
  const next = i + 1;
  const isBeforeNoun =
    atoms.case[next] === Case.lower &&
    atoms.adjacent(i, next) &&
    (!atoms.has(next, Flag.functionWord) || beforeNouns.has(atoms.fold(next)));
  return !(canOwn && isBeforeNoun);
}
