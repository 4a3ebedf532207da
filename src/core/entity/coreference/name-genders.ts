import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import { Flag, Small } from '../name-lexicon';
import type { Gender } from '../model';

export interface NameGenders {
  /** For single names the gender of the pronouns that follow them in their sentence, where at least two agree. */
  readonly ofForm: ReadonlyMap<string, Gender>;
  /** For a mention by a single name the gender of the pronoun behind it: a guess, good enough to choose between two. */
  readonly ofName: ReadonlyMap<Candidate, Gender>;
}

/** How far behind a name its pronoun is looked for, in subtokens. */
const maxPronounDistance = 20;

/** The gender of each single name of a person, from the pronouns that follow it in its sentence. */
export function gendersByPronoun(subtokens: Subtokens, names: readonly Candidate[]): NameGenders {
  const counts = new Map<string, { female: number; male: number }>();
  const ofName = new Map<Candidate, Gender>();
  const { pronouns } = subtokens.lexicon.language;
  names.forEach((c, n) => {
    if (c.kind !== 'person' || c.words.length !== 1) return;
    const i = pronounBehind(subtokens, names, n);
    const gender = i < 0 ? undefined : pronouns.get(subtokens.fold(i));
    if (gender === undefined || isObjectPronoun(subtokens, i)) return;
    if (isSomebodyBetween(subtokens, c.end, i) || !isSubject(subtokens, c, names[n - 1])) return;
    ofName.set(c, gender);
    const next = names[n + 1];
    if (next !== undefined && i >= next.first) return;
    const count = counts.get(c.form) ?? { female: 0, male: 0 };
    count[gender]++;
    counts.set(c.form, count);
  });
  const ofForm = new Map<string, Gender>();
  for (const [form, { female, male }] of counts) {
    if (male > 1 && female * 4 < male) ofForm.set(form, 'male');
    if (female > 1 && male * 4 < female) ofForm.set(form, 'female');
  }
  return { ofForm, ofName };
}

/** The first pronoun with a gender behind the name of index `n`, before another person and the sentence's end; -1: none. */
function pronounBehind(subtokens: Subtokens, names: readonly Candidate[], n: number): number {
  const { end, first } = names[n]!;
  let stop = Math.min(subtokens.count, end + maxPronounDistance);
  for (let next = n + 1; next < names.length && names[next]!.first < stop; next++)
    if (names[next]!.kind === 'person') stop = names[next]!.first;
  const { pronouns } = subtokens.lexicon.language;
  for (let i = end; i < stop && subtokens.sentence[i] === subtokens.sentence[first]; i++)
    if (subtokens.mayBePronoun(i) && pronouns.has(subtokens.fold(i))) return i;
  return -1;
}

/** How far before a name somebody else is looked for whom the pronoun behind it may mean, in subtokens. */
const maxSubtokensBefore = 20;

/**
 * Whether a name is the subject of its clause: `Orra said she`; but not `spoke of Orra, as she had`, `the judge met Orra
 * when she`, `Orra's lawyer said she`.
 */
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
  if (subtokens.is(c.end, Small.genitive)) return false;
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

/** Whether a pronoun is an object: in `met her`, but not in `lost her keys`. */
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
