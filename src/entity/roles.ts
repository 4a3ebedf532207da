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
  const holders = new Holders();
  const introduced = new Map<number, number>();
  const ended = new Map<number, number>();
  names.forEach((c, n) => {
    introduced.set(c.first, of[n]!);
    ended.set(c.end, of[n]!);
  });
  /** Of what one is `councillor`: a name or a country's adjective before it or behind its "of". */
  const ownerOf = (first: number, end: number): string | undefined => {
    const before = /^['’]s$/.test(atoms.fold(first - 1)) ? first - 1 : first;
    if (atoms.has(before - 1, Flag.demonym)) return adjectiveOwner(atoms, before - 1);
    const behind = atoms.fold(end) !== 'of' ? end : atoms.fold(end + 1) === 'the' ? end + 2 : end + 1;
    const owner = ended.get(before) ?? (behind > end ? introduced.get(behind) : undefined);
    return owner === undefined ? undefined : nameOf(atoms, drafts[owner]!);
  };
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
    holders.add(draft, head, ownerOf(first, end));
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
    // `Ann Orra, EU chief Karim Lund` are two.
    if (after && !introduced.has(after.end)) {
      learn(draft, after.roleFirst, after.roleEnd);
      nominals.push({ first: after.first, end: after.end, of: draft });
    }
    const before = descriptionBefore(atoms, c);
    if (before) {
      learn(draft, before.roleFirst, before.roleEnd);
      nominals.push({ first: before.first, end: before.end, of: draft });
    }
  }
  if (holders.any) laterDescriptions(atoms, holders, { introduced, ended }, drafts, nominals);
  return nominals;
}

/** `norway` of `Norwegian`. */
const adjectiveOwner = (atoms: Atoms, i: number): string =>
  atoms.lexicon.countryOf.get(atoms.fold(i)) ?? atoms.fold(i);

/** `united states` of `U.S.` */
function nameOf(atoms: Atoms, { words }: Draft): string {
  const name = words.join(' ').replaceAll('.', '');
  return atoms.lexicon.language.aliases.get(name) ?? name;
}

/** Which draft a role was introduced with, by the role's last word; -1: several. */
class Holders {
  readonly #byHead = new Map<string, number>();
  readonly #byOwner = new Map<string, number>();
  readonly #owned = new Set<string>();

  get any(): boolean {
    return this.#byHead.size > 0;
  }

  /** @param owner what stands before it, or the country of an adjective: `otley` of `Otley councillor`. */
  add(draft: number, head: string, owner: string | undefined): void {
    const put = (map: Map<string, number>, key: string): void => {
      const known = map.get(key);
      map.set(key, known === undefined || known === draft ? draft : -1);
    };
    put(this.#byHead, head);
    if (owner === undefined) return;
    put(this.#byOwner, `${owner} ${head}`);
    this.#owned.add(`${draft} ${head}`);
  }

  /** @param owner as in `add`; the same for an adjective only is understood where none was said before. */
  get(head: string, owner?: string, isAdjective = false): number | undefined {
    if (owner === undefined) return this.#byHead.get(head);
    const own = this.#byOwner.get(`${owner} ${head}`);
    if (own !== undefined || !isAdjective) return own;
    const only = this.#byHead.get(head);
    return this.#owned.has(`${only} ${head}`) ? undefined : only;
  }
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
  // `Ann Orra, the minister's wife` is no minister.
  if (roleEnd < 0 || atoms.fold(roleEnd) === "'s") return undefined;
  const from = hasArticle ? first + 1 : first;
  let roleFirst = roleEnd - 1;
  while (roleFirst > from && isModifier(atoms, roleFirst - 1) && atoms.adjacent(roleFirst - 1, roleFirst))
    roleFirst--;
  return { first, end: roleEnd, roleFirst, roleEnd };
}

/**
 * `the harbour master` with nothing between, where only one was introduced before it; `the Lund harbour master` and
 * `the Norwegian prime minister`, where one was introduced as that.
 */
function laterDescriptions(
  atoms: Atoms,
  holders: Holders,
  { introduced, ended }: { introduced: ReadonlyMap<number, number>; ended: ReadonlyMap<number, number> },
  drafts: readonly Draft[],
  nominals: Nominal[],
): void {
  const { text } = atoms.article;
  const others = new Set<string>();
  const taken = new Set(nominals.map((nominal) => nominal.end));
  for (let first = 0; first < atoms.count - 1; first++) {
    if (atoms.end[first]! - atoms.start[first]! !== 3) continue;
    if ((text.charCodeAt(atoms.start[first]!) | 32) !== 116 || atoms.fold(first) !== 'the') continue;
    let before = first;
    let owner: string | undefined;
    const isAdjective = atoms.has(first + 1, Flag.demonym) && atoms.adjacent(first, first + 1);
    if (isAdjective) owner = adjectiveOwner(atoms, ++before);
    else if (atoms.isCapitalised(first + 1) && introduced.has(first + 1)) {
      while (before < first + longestOwner && !ended.has(before + 1)) before++;
      owner = nameOf(atoms, drafts[introduced.get(first + 1)!]!);
    }
    let last = before;
    while (last < before + 4 && atoms.adjacent(last, last + 1) && isInDescription(atoms, last + 1)) last++;
    while (last > before && !atoms.has(last, Flag.role)) last--;
    if (last === before || taken.has(last + 1)) continue;
    const head = atoms.fold(last);
    const draft = holders.get(head, owner, isAdjective);
    // Behind `the US president`, who has no name here, `the president` need not be the French one.
    if (draft === undefined && owner !== undefined) others.add(head);
    if (draft === undefined || draft < 0 || (owner === undefined && others.has(head))) continue;
    // `the captain Ann Orra` introduces somebody, `the captain of Lund` describes somebody else.
    if (introduced.has(last + 1)) continue;
    if (atoms.fold(last + 1) === 'of') {
      const end = officeEnd(atoms, drafts[draft]!, before + 1, last + 1);
      if (end > 0) nominals.push({ first, end, of: draft });
    } else if (isKnownAs(atoms, drafts[draft]!, before + 1, last + 1))
      nominals.push({ first, end: last + 1, of: draft });
  }
}

/** The name before a role, in atoms. */
const longestOwner = 6;

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
  (atoms.isCapitalised(i) && atoms.has(i, Flag.role | Flag.rolePart) && !atoms.has(i, Flag.functionWord));

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
