import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import type { EntityCluster } from './entity-cluster';
import { Flag, Small } from '../name-lexicon';

/** A description that stands for a person: subtokens `[first, end)`. */
export interface Nominal {
  readonly first: number;
  readonly end: number;
  /** Index of the cluster. */
  readonly of: number;
}

const office = Flag.title | Flag.role;
const maxDescriptionLength = 14;

/**
 * Reads the roles that are introduced with names (`harbour master Ann Orra`; `Ann Orra, the harbour master of Lund`)
 * into the clusters, and finds the descriptions that stand for these persons: beside the name, and later `the harbour
 * master`, where the article has introduced only one.
 */
export function findNominals(
  subtokens: Subtokens,
  names: readonly Candidate[],
  of: Int32Array,
  clusters: readonly EntityCluster[],
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
    const before = /^['’]s$/.test(subtokens.fold(first - 1)) ? first - 1 : first;
    if (subtokens.has(before - 1, Flag.demonym)) return adjectiveOwner(subtokens, before - 1);
    const behind = !subtokens.is(end, Small.of)
      ? end
      : subtokens.is(end + 1, Small.definite)
        ? end + 2
        : end + 1;
    const owner = ended.get(before) ?? (behind > end ? introduced.get(behind) : undefined);
    return owner === undefined ? undefined : nameOf(subtokens, clusters[owner]!);
  };
  const learn = (cluster: number, first: number, end: number): void => {
    if (end <= first) return;
    const { text } = subtokens.article;
    const role = text
      .slice(subtokens.start[first], subtokens.end[end - 1])
      .toLowerCase()
      .replace(/\s+/g, ' ');
    const { roles } = clusters[cluster]!;
    if (roles.length < 12 && !roles.includes(role)) roles.push(role);
    // `minister of defence`: the office is the word before "of".
    let last = end - 1;
    for (let i = first + 1; i < end; i++) if (subtokens.is(i, Small.of)) last = Math.min(last, i - 1);
    const head = subtokens.fold(last);
    holders.add(cluster, head, ownerOf(first, end));
    const gender = subtokens.lexicon.roleGender.get(head);
    if (gender && clusters[cluster]!.gender === undefined) clusters[cluster]!.gender = gender;
  };
  for (let n = 0; n < names.length; n++) {
    const c = names[n]!;
    if (c.kind !== 'person') continue;
    const cluster = of[n]!;
    if (c.titleFirst !== undefined) learn(cluster, ...officeIn(subtokens, c.titleFirst, c.first));
    else {
      const [first, end] = officeBefore(subtokens, c.first);
      learn(cluster, first, end);
    }
    const after = descriptionAfter(subtokens, c);
    // `Ann Orra, EU chief Karim Lund` are two.
    if (after && !introduced.has(after.end)) {
      learn(cluster, after.roleFirst, after.roleEnd);
      nominals.push({ first: after.first, end: after.end, of: cluster });
    }
    const before = descriptionBefore(subtokens, c);
    if (before) {
      learn(cluster, before.roleFirst, before.roleEnd);
      nominals.push({ first: before.first, end: before.end, of: cluster });
    }
  }
  if (holders.any) laterDescriptions(subtokens, holders, { introduced, ended }, clusters, nominals);
  return nominals;
}

/** `norway` of `Norwegian`. */
const adjectiveOwner = (subtokens: Subtokens, i: number): string =>
  subtokens.lexicon.countryOf.get(subtokens.fold(i)) ?? subtokens.fold(i);

/** `united states` of `U.S.` */
function nameOf(subtokens: Subtokens, { words }: EntityCluster): string {
  const name = words.join(' ').replaceAll('.', '');
  return subtokens.lexicon.language.aliases.get(name) ?? name;
}

/** Which cluster a role was introduced with, by the role's last word; -1: several. */
class Holders {
  readonly #byHead = new Map<string, number>();
  readonly #byOwner = new Map<string, number>();
  readonly #owned = new Set<string>();

  get any(): boolean {
    return this.#byHead.size > 0;
  }

  /** @param owner what stands before it, or the country of an adjective: `otley` of `Otley councillor`. */
  add(cluster: number, head: string, owner: string | undefined): void {
    const put = (map: Map<string, number>, key: string): void => {
      const known = map.get(key);
      map.set(key, known === undefined || known === cluster ? cluster : -1);
    };
    put(this.#byHead, head);
    if (owner === undefined) return;
    put(this.#byOwner, `${owner} ${head}`);
    this.#owned.add(`${cluster} ${head}`);
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
function officeIn(subtokens: Subtokens, first: number, end: number): [number, number] {
  let stop = first;
  for (let i = first; i < end; i++)
    if (
      subtokens.has(i, Flag.role) ||
      (subtokens.has(i, Flag.title) && !subtokens.lexicon.titleGender.has(subtokens.fold(i)))
    )
      stop = i + 1;
  let from = first;
  while (from < stop && !subtokens.has(from, office | Flag.rolePart)) from++;
  // Minister of Defence
  if (stop < end && subtokens.is(stop, Small.of)) stop = end;
  return [from, stop];
}

/** `midfielder Orra`, `deputy harbour master Orra`. */
function officeBefore(subtokens: Subtokens, end: number): [number, number] {
  let first = end;
  const { lesserRoles } = subtokens.lexicon.language;
  // `Former mayor Orra` begins a sentence.
  const isInOffice = (i: number): boolean =>
    subtokens.case[i] === Case.lower || (first < end && lesserRoles.has(subtokens.fold(i)));
  while (first > 0 && subtokens.adjacent(first - 1, first) && isInOffice(first - 1)) {
    if (!subtokens.has(first - 1, first === end ? Flag.role : Flag.role | Flag.rolePart)) break;
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
function descriptionAfter(subtokens: Subtokens, c: Candidate): Description | undefined {
  if (subtokens.mark(c.end) !== ',' || c.end + 1 >= subtokens.count) return undefined;
  return description(subtokens, c.end + 1, subtokens.firstOfSentence[subtokens.sentence[c.first]! + 1]!);
}

/** `the NHG commander, Major Orra`. */
function descriptionBefore(subtokens: Subtokens, c: Candidate): Description | undefined {
  const comma = (c.titleFirst ?? c.first) - 1;
  if (comma < 2 || subtokens.mark(comma) !== ',' || subtokens.sentence[comma] !== subtokens.sentence[c.first])
    return undefined;
  for (
    let i = comma - 1;
    i >= Math.max(subtokens.firstOfSentence[subtokens.sentence[comma]!]!, comma - maxDescriptionLength);
    i--
  ) {
    if (subtokens.case[i] === Case.mark && !/^[-()[\]]$/.test(subtokens.mark(i))) return undefined;
    // `Norway's foreign minister, Ann Orra`
    const isOwned = /^['’]s$/.test(subtokens.fold(i));
    if (!isOwned && !subtokens.is(i, Small.definite)) continue;
    const found = description(subtokens, isOwned ? i + 1 : i, comma);
    return found?.end === comma ? found : undefined;
  }
  return undefined;
}

function description(subtokens: Subtokens, first: number, limit: number): Description | undefined {
  const sentence = subtokens.sentence[first];
  let roleEnd = -1;
  const hasArticle = subtokens.is(first, Small.definite | Small.indefinite | Small.theirs);
  const stop = Math.min(limit, first + maxDescriptionLength, subtokens.count);
  for (let i = hasArticle ? first + 1 : first; i < stop && subtokens.sentence[i] === sentence; i++) {
    if (subtokens.case[i] === Case.mark) {
      if (!/^[-()[\].]$/.test(subtokens.mark(i))) break;
      continue;
    }
    if (subtokens.case[i] !== Case.lower) {
      if (roleEnd >= 0) break;
      continue;
    }
    if (subtokens.has(i, Flag.role)) roleEnd = i + 1;
    else if (roleEnd >= 0 || subtokens.has(i, Flag.functionWord | Flag.speech)) break;
  }
  // `Ann Orra, the minister's wife` is no minister.
  if (roleEnd < 0 || subtokens.is(roleEnd, Small.genitive)) return undefined;
  const from = hasArticle ? first + 1 : first;
  let roleFirst = roleEnd - 1;
  while (
    roleFirst > from &&
    isModifier(subtokens, roleFirst - 1) &&
    subtokens.adjacent(roleFirst - 1, roleFirst)
  )
    roleFirst--;
  return { first, end: roleEnd, roleFirst, roleEnd };
}

/**
 * `the harbour master` with nothing between, where only one was introduced before it; `the Lund harbour master` and
 * `the Norwegian prime minister`, where one was introduced as that.
 */
function laterDescriptions(
  subtokens: Subtokens,
  holders: Holders,
  { introduced, ended }: { introduced: ReadonlyMap<number, number>; ended: ReadonlyMap<number, number> },
  clusters: readonly EntityCluster[],
  nominals: Nominal[],
): void {
  const { text } = subtokens.article;
  const others = new Set<string>();
  const taken = new Set(nominals.map((nominal) => nominal.end));
  for (let first = 0; first < subtokens.count - 1; first++) {
    if (subtokens.end[first]! - subtokens.start[first]! !== 3) continue;
    if ((text.charCodeAt(subtokens.start[first]!) | 32) !== 116 || !subtokens.is(first, Small.definite))
      continue;
    let before = first;
    let owner: string | undefined;
    const isAdjective = subtokens.has(first + 1, Flag.demonym) && subtokens.adjacent(first, first + 1);
    if (isAdjective) owner = adjectiveOwner(subtokens, ++before);
    else if (subtokens.isCapitalised(first + 1) && introduced.has(first + 1)) {
      while (before < first + maxOwnerLength && !ended.has(before + 1)) before++;
      owner = nameOf(subtokens, clusters[introduced.get(first + 1)!]!);
    }
    let last = before;
    while (last < before + 4 && subtokens.adjacent(last, last + 1) && isInDescription(subtokens, last + 1))
      last++;
    while (last > before && !subtokens.has(last, Flag.role)) last--;
    if (last === before || taken.has(last + 1)) continue;
    const head = subtokens.fold(last);
    const cluster = holders.get(head, owner, isAdjective);
    // Behind `the US president`, who has no name here, `the president` need not be the French one.
    if (cluster === undefined && owner !== undefined) others.add(head);
    if (cluster === undefined || cluster < 0 || (owner === undefined && others.has(head))) continue;
    // `the captain Ann Orra` introduces somebody, `the captain of Lund` describes somebody else.
    if (introduced.has(last + 1)) continue;
    if (subtokens.is(last + 1, Small.of)) {
      const end = officeEnd(subtokens, clusters[cluster]!, before + 1, last + 1);
      if (end > 0) nominals.push({ first, end, of: cluster });
    } else if (isKnownAs(subtokens, clusters[cluster]!, before + 1, last + 1))
      nominals.push({ first, end: last + 1, of: cluster });
  }
}

/** The name before a role, in subtokens. */
const maxOwnerLength = 6;

/** Longest office behind its `of`, in subtokens: `of the Air Force`. */
const maxOfficeLength = 4;

/** The end of `secretary of state`, where that was said of the person before; 0 where it was not. */
function officeEnd(subtokens: Subtokens, { roles }: EntityCluster, first: number, of: number): number {
  for (let end = of + 2; end <= Math.min(subtokens.count, of + 1 + maxOfficeLength); end++) {
    const said = subtokens.article.text.slice(subtokens.start[first], subtokens.end[end - 1]).toLowerCase();
    if (roles.includes(said)) return end;
  }
  return 0;
}

/** A lower-case noun or adjective, as `harbour` in `the harbour master`. */
const isModifier = (subtokens: Subtokens, i: number): boolean =>
  subtokens.case[i] === Case.lower &&
  subtokens.has(i, Flag.word | Flag.role | Flag.rolePart) &&
  !subtokens.has(i, Flag.functionWord | Flag.speech) &&
  !subtokens.lexicon.language.yearsOld.has(subtokens.fold(i));

/** Some papers write `the Prime Minister`. */
const isInDescription = (subtokens: Subtokens, i: number): boolean =>
  isModifier(subtokens, i) ||
  (subtokens.isCapitalised(i) &&
    subtokens.has(i, Flag.role | Flag.rolePart) &&
    !subtokens.has(i, Flag.functionWord));

/**
 * The description says just what was said of the person before: `the president` is no vice president, nor the other
 * way round.
 */
function isKnownAs(subtokens: Subtokens, cluster: EntityCluster, first: number, end: number): boolean {
  const said = subtokens.article.text.slice(subtokens.start[first], subtokens.end[end - 1]).toLowerCase();
  const { lesserRoles } = subtokens.lexicon.language;
  return cluster.roles.some((role) => {
    const office = role.split(/ of | for /)[0]!;
    if (!role.endsWith(said) && !office.endsWith(said)) return false;
    const held = role.endsWith(said) ? role : office;
    const before = held.slice(0, -said.length).trim().split(/[\s-]/);
    return !before.some((word) => lesserRoles.has(word));
  });
}
