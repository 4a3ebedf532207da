import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import { Flag } from '../name-lexicon';
import type { Gender } from '../model';

export interface NameGenders {
  /** For single names the gender of the pronouns that follow them in their sentence, where at least two agree. */
  readonly ofForm: ReadonlyMap<string, Gender>;
  /** What the pronoun behind one single name says of this mention alone: a guess, good enough to choose between two. */
  readonly ofName: ReadonlyMap<Candidate, Gender>;
}

export function gendersByPronoun(subtokens: Subtokens, names: readonly Candidate[]): NameGenders {
  const counts = new Map<string, { female: number; male: number }>();
  const ofName = new Map<Candidate, Gender>();
  const { pronouns } = subtokens.lexicon.language;
  names.forEach((c, n) => {
    if (c.kind !== 'person' || c.words.length !== 1) return;
    let stop = Math.min(subtokens.count, c.end + 20);
    const nextName = Math.min(names[n + 1]?.first ?? subtokens.count, stop);
    for (let next = n + 1; next < names.length && names[next]!.first < stop; next++)
      if (names[next]!.kind === 'person') stop = names[next]!.first;
    for (let i = c.end; i < stop && subtokens.sentence[i] === subtokens.sentence[c.first]; i++) {
      if (!subtokens.mayBePronoun(i)) continue;
      const gender = pronouns.get(subtokens.fold(i));
      if (gender === undefined) continue;
      if (isObjectPronoun(subtokens, i) || isSomebodyBetween(subtokens, c.end, i)) break;
      if (!isSubject(subtokens, c, names[n - 1])) break;
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

/** Words before a name, in subtokens, in which somebody else is looked for whom the pronoun behind the name may mean. */
const maxSubtokensBefore = 20;

/** `Orra said she`; but not `spoke of Orra, as she had`, `the judge met Orra when she`, `Orra's lawyer said she`. */
function isSubject(subtokens: Subtokens, c: Candidate, last: Candidate | undefined): boolean {
  const first = officeFirst(subtokens, c.titleFirst ?? c.first);
  const from = Math.max(subtokens.firstOfSentence[subtokens.sentence[c.first]!]!, first - maxSubtokensBefore);
  if (last?.kind === 'person' && last.first >= from) return false;
  const { pronouns, complementPrepositions } = subtokens.lexicon.language;
  if (first > from && subtokens.case[first - 1] === Case.lower) {
    // `supporting Orra`, `of Orra`; but `said Orra`, `when Orra`
    const mayBegin = subtokens.has(first - 1, Flag.functionWord | Flag.speech);
    if (!mayBegin || complementPrepositions.has(subtokens.fold(first - 1))) return false;
  }
  if (/^['’]s$/.test(subtokens.fold(c.end))) return false;
  for (let i = from; i < first; i++)
    if (subtokens.mayBePronoun(i) && pronouns.get(subtokens.fold(i)) !== undefined) return false;
  return !isSomebodyBetween(subtokens, from, first);
}

/** Where the words begin that say what the bearer of a name is: `striker Orra`. */
function officeFirst(subtokens: Subtokens, end: number): number {
  let first = end;
  while (
    first > 0 &&
    subtokens.case[first - 1] === Case.lower &&
    subtokens.has(first - 1, Flag.role | Flag.rolePart)
  )
    first--;
  return first;
}

/** Whether somebody who is only described stands between a name and a pronoun. */
function isSomebodyBetween(subtokens: Subtokens, from: number, to: number): boolean {
  const { personNouns } = subtokens.lexicon.language;
  for (let i = from; i < to; i++)
    if (subtokens.has(i, Flag.role) || personNouns.has(subtokens.fold(i))) return true;
  return false;
}

/** `met her`, but not `lost her keys`. */
export function isObjectPronoun(subtokens: Subtokens, i: number): boolean {
  const { objectPronouns, possessiveObjects, beforeNouns } = subtokens.lexicon.language;
  const word = subtokens.fold(i);
  if (!objectPronouns.has(word)) return false;
  if (!possessiveObjects.has(word)) return true;
  const next = i + 1;
  const isBeforeNoun =
    subtokens.case[next] === Case.lower &&
    subtokens.adjacent(i, next) &&
    (!subtokens.has(next, Flag.functionWord) || beforeNouns.has(subtokens.fold(next)));
  return !isBeforeNoun;
}
