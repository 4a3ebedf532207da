import { Case, type Atoms } from './atoms';
import type { Candidate } from './candidate';
import type { Draft } from './coreference';
import { Flag } from './lexicon';

/** A description that stands for a person: atoms `[first, end)`. */
export interface Nominal {
  readonly first: number;
  readonly end: number;
  /** Index of the draft. */
  readonly of: number;
}

const office = Flag.title | Flag.role;
const longestDescription = 14;

/**
 * Reads the roles that are introduced with names (`harbour master Ann Orra`; `Ann Orra, the harbour master of Lund`)
 * into the drafts, and finds the descriptions that stand for these persons: beside the name, and later `the harbour
 * master`, where the article has introduced only one.
 */
export function readRoles(
  atoms: Atoms,
  names: readonly Candidate[],
  of: Int32Array,
  drafts: readonly Draft[],
): Nominal[] {
  const nominals: Nominal[] = [];
  /** Last word of a role → the draft it was introduced with; -1: several. */
  const holders = new Map<string, number>();
  const introduced = new Map<number, Candidate>();
  for (const c of names) introduced.set(c.first, c);
  const learn = (draft: number, first: number, end: number): void => {
    if (end <= first) return;
    const { text } = atoms.article;
    const role = text
      .slice(atoms.start[first], atoms.end[end - 1])
      .toLowerCase()
      .replace(/\s+/g, ' ');
    const { roles } = drafts[draft]!;
    if (roles.length < 12 && !roles.includes(role)) roles.push(role);
    // `minister of defence`: the office is the word before "of".
    let last = end - 1;
    for (let i = first + 1; i < end; i++) if (atoms.fold(i) === 'of') last = Math.min(last, i - 1);
    const head = atoms.fold(last);
    const known = holders.get(head);
    holders.set(head, known === undefined || known === draft ? draft : -1);
    const gender = atoms.lexicon.roleGender.get(head);
    if (gender && drafts[draft]!.gender === undefined) drafts[draft]!.gender = gender;
  };
  for (let n = 0; n < names.length; n++) {
    const c = names[n]!;
    if (c.kind !== 'person') continue;
    const draft = of[n]!;
    if (c.titleFirst !== undefined) learn(draft, ...officeIn(atoms, c.titleFirst, c.first));
    else {
      const [first, end] = officeBefore(atoms, c.first);
      learn(draft, first, end);
    }
    const after = descriptionAfter(atoms, c);
    if (after) {
      learn(draft, after.roleFirst, after.roleEnd);
      nominals.push({ first: after.first, end: after.end, of: draft });
    }
    const before = descriptionBefore(atoms, c);
    if (before) {
      learn(draft, before.roleFirst, before.roleEnd);
      nominals.push({ first: before.first, end: before.end, of: draft });
    }
  }
  if (holders.size > 0) laterDescriptions(atoms, holders, introduced, drafts, nominals);
  return nominals;
}

/** The office words of a title, without a plain `Mr`: `[first, end)`. */
function officeIn(atoms: Atoms, first: number, end: number): [number, number] {
  let stop = first;
  for (let i = first; i < end; i++)
    if (
      atoms.has(i, Flag.role) ||
      (atoms.has(i, Flag.title) && !atoms.lexicon.titleGender.has(atoms.fold(i)))
    )
      stop = i + 1;
  let from = first;
  while (from < stop && !atoms.has(from, office | Flag.rolePart)) from++;
  // Minister of Defence
  if (stop < end && atoms.fold(stop) === 'of') stop = end;
  return [from, stop];
}

/** `midfielder Orra`, `deputy harbour master Orra`. */
function officeBefore(atoms: Atoms, end: number): [number, number] {
  let first = end;
  const { lesserRoles } = atoms.lexicon.language;
  // `Former mayor Orra` begins a sentence.
  const isInOffice = (i: number): boolean =>
    atoms.case[i] === Case.lower || (first < end && lesserRoles.has(atoms.fold(i)));
  while (first > 0 && atoms.adjacent(first - 1, first) && isInOffice(first - 1)) {
    if (!atoms.has(first - 1, first === end ? Flag.role : Flag.role | Flag.rolePart)) break;
    first--;
  }
  return [first, end];
}

interface Description {
  readonly first: number;
  readonly end: number;
  readonly roleFirst: number;
  readonly roleEnd: number;
}

/** `Orra, the harbour master of Lund,`: the description from its article to the role. */
function descriptionAfter(atoms: Atoms, c: Candidate): Description | undefined {
  if (atoms.mark(c.end) !== ',' || c.end + 1 >= atoms.count) return undefined;
  return description(atoms, c.end + 1, atoms.firstOfSentence[atoms.sentence[c.first]! + 1]!);
}

/** `the NHG commander, Major Orra`. */
function descriptionBefore(atoms: Atoms, c: Candidate): Description | undefined {
  const comma = (c.titleFirst ?? c.first) - 1;
  if (comma < 2 || atoms.mark(comma) !== ',' || atoms.sentence[comma] !== atoms.sentence[c.first])
    return undefined;
  for (
    let i = comma - 1;
    i >= Math.max(atoms.firstOfSentence[atoms.sentence[comma]!]!, comma - longestDescription);
    i--
  ) {
    if (atoms.case[i] === Case.mark && !/^[-()[\]]$/.test(atoms.mark(i))) return undefined;
    // `Norway's foreign minister, Ann Orra`
    const isOwned = /^['’]s$/.test(atoms.fold(i));
    if (!isOwned && atoms.fold(i) !== 'the') continue;
    const found = description(atoms, isOwned ? i + 1 : i, comma);
    return found?.end === comma ? found : undefined;
  }
  return undefined;
}

function description(atoms: Atoms, first: number, limit: number): Description | undefined {
  const sentence = atoms.sentence[first];
  let roleEnd = -1;
  const word = atoms.fold(first);
  const hasArticle = word === 'the' || word === 'a' || word === 'an' || word === 'his' || word === 'her';
  const stop = Math.min(limit, first + longestDescription, atoms.count);
  for (let i = hasArticle ? first + 1 : first; i < stop && atoms.sentence[i] === sentence; i++) {
    if (atoms.case[i] === Case.mark) {
      if (!/^[-()[\].]$/.test(atoms.mark(i))) break;
      continue;
    }
    if (atoms.case[i] !== Case.lower) {
      if (roleEnd >= 0) break;
      continue;
    }
    if (atoms.has(i, Flag.role)) roleEnd = i + 1;
    else if (roleEnd >= 0 || atoms.has(i, Flag.functionWord | Flag.speech)) break;
  }
  if (roleEnd < 0) return undefined;
  const from = hasArticle ? first + 1 : first;
  let roleFirst = roleEnd - 1;
  while (roleFirst > from && isModifier(atoms, roleFirst - 1) && atoms.adjacent(roleFirst - 1, roleFirst))
    roleFirst--;
  return { first, end: roleEnd, roleFirst, roleEnd };
}

/** `the harbour master` with nothing between, where only one was introduced before it. */
function laterDescriptions(
  atoms: Atoms,
  holders: ReadonlyMap<string, number>,
  introduced: ReadonlyMap<number, Candidate>,
  drafts: readonly Draft[],
  nominals: Nominal[],
): void {
  const { text } = atoms.article;
  const taken = new Set(nominals.map((nominal) => nominal.end));
  for (let first = 0; first < atoms.count - 1; first++) {
    if (atoms.end[first]! - atoms.start[first]! !== 3) continue;
    if ((text.charCodeAt(atoms.start[first]!) | 32) !== 116 || atoms.fold(first) !== 'the') continue;
    // `the Norwegian prime minister`
    const before = atoms.has(first + 1, Flag.demonym) && atoms.adjacent(first, first + 1) ? first + 1 : first;
    let last = before;
    while (last < before + 4 && atoms.adjacent(last, last + 1) && isInDescription(atoms, last + 1)) last++;
    while (last > before && !atoms.has(last, Flag.role)) last--;
    if (last === before || taken.has(last + 1)) continue;
    const draft = holders.get(atoms.fold(last));
    if (draft === undefined || draft < 0) continue;
    // `the captain Ann Orra` introduces somebody, `the captain of Lund` describes somebody else.
    if (introduced.has(last + 1)) continue;
    if (atoms.fold(last + 1) === 'of') {
      const end = officeEnd(atoms, drafts[draft]!, before + 1, last + 1);
      if (end > 0) nominals.push({ first, end, of: draft });
    } else if (isKnownAs(atoms, drafts[draft]!, before + 1, last + 1))
      nominals.push({ first, end: last + 1, of: draft });
  }
}

/** Longest office behind its `of`, in atoms: `of the Air Force`. */
const longestOffice = 4;

/** The end of `secretary of state`, where that was said of the person before; 0 where it was not. */
function officeEnd(atoms: Atoms, { roles }: Draft, first: number, of: number): number {
  for (let end = of + 2; end <= Math.min(atoms.count, of + 1 + longestOffice); end++) {
    const said = atoms.article.text.slice(atoms.start[first], atoms.end[end - 1]).toLowerCase();
    if (roles.includes(said)) return end;
  }
  return 0;
}

/** A lower-case noun or adjective, as `harbour` in `the harbour master`. */
const isModifier = (atoms: Atoms, i: number): boolean =>
  atoms.case[i] === Case.lower &&
  atoms.has(i, Flag.word | Flag.role | Flag.rolePart) &&
  !atoms.has(i, Flag.functionWord | Flag.speech) &&
  !atoms.lexicon.language.yearsOld.has(atoms.fold(i));

/** Some papers write `the Prime Minister`. */
const isInDescription = (atoms: Atoms, i: number): boolean =>
  isModifier(atoms, i) ||
  (atoms.case[i] === Case.capital &&
    atoms.has(i, Flag.role | Flag.rolePart) &&
    !atoms.has(i, Flag.functionWord));

/**
 * The description says just what was said of the person before: `the president` is no vice president, nor the other
 * way round.
 */
function isKnownAs(atoms: Atoms, draft: Draft, first: number, end: number): boolean {
  const said = atoms.article.text.slice(atoms.start[first], atoms.end[end - 1]).toLowerCase();
  const { lesserRoles } = atoms.lexicon.language;
  return draft.roles.some((role) => {
    const office = role.split(/ of | for /)[0]!;
    if (!role.endsWith(said) && !office.endsWith(said)) return false;
    const held = role.endsWith(said) ? role : office;
    const before = held.slice(0, -said.length).trim().split(/[\s-]/);
    return !before.some((word) => lesserRoles.has(word));
  });
}
