import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import type { EntityCluster } from './entity-cluster';
import { isWellKnown, keyWith } from '../resolution/canonical-key';
import type { EntityTables } from '../../language/contract';
import { Flag, Small } from '../name-lexicon';

/** Moves names to clusters of their entities. */
export interface AcronymTarget {
  readonly clusters: readonly EntityCluster[];
  /** Whether the name may be of that entity, as far as people have decided. */
  mayBeOf(c: Candidate, cluster: EntityCluster): boolean;
  /** @returns the cluster's index. */
  add(cluster: EntityCluster, c: Candidate): number;
}

/**
 * Joins acronyms to what they stand for: `Northern Harbour Guard (NHG)`, `NHG, the Northern Harbour Guard`, and `NHG`
 * for the only name that it fits.
 * @param of for each name the index of its cluster; changed where an acronym moves.
 */
export function joinAcronyms(
  subtokens: Subtokens,
  names: readonly Candidate[],
  of: Int32Array,
  target: AcronymTarget,
): void {
  const { clusters } = target;
  const { beside, byForm } = expansionsIn(subtokens, names, (i) => clusters[of[i]!]!);
  let byInitials: ByInitials | undefined;
  for (let i = 0; i < names.length; i++) {
    const short = names[i]!;
    if (short.words.length !== 1) continue;
    const isInCapitals = subtokens.case[short.first] === Case.capitals;
    // `Unesco` of `UNESCO`, but not `Nice` of `NICE`
    const isOther = short.kind !== 'organization' && subtokens.has(short.first, ~0);
    if (!isInCapitals && isOther && !beside.has(i)) continue;
    let meant = beside.get(i) ?? byForm.get(short.form);
    if (meant === undefined && isInCapitals && short.kind === 'organization') {
      byInitials ??= clustersByInitials(subtokens.lexicon.language, clusters);
      meant = ofInitials(subtokens, short, byInitials);
    }
    if (meant === undefined || meant === 'several' || meant.index === of[i]) continue;
    if (!target.mayBeOf(short, meant)) continue;
    const left = clusters[of[i]!]?.names;
    left?.splice(left.indexOf(short), 1);
    of[i] = target.add(meant, short);
    short.kind = meant.kind;
    meant.shortForms.add(subtokens.text(short.first));
  }
}

/** What the acronyms of an article are short for, where the full name stands beside them. */
interface Expansions {
  /** By the index of the acronym among the names. */
  readonly beside: ReadonlyMap<number, EntityCluster>;
  /** By the acronym. */
  readonly byForm: ReadonlyMap<string, EntityCluster | 'several'>;
}

const minAcronymLength = 2;
const maxAcronymLength = 8;

/** @param clusterOf the cluster of a name, by the name's index. */
function expansionsIn(
  subtokens: Subtokens,
  names: readonly Candidate[],
  clusterOf: (i: number) => EntityCluster,
): Expansions {
  const beside = new Map<number, EntityCluster>();
  const byForm = new Map<string, EntityCluster | 'several'>();
  names.forEach((short, i) => {
    if (short.words.length !== 1 || short.headline) return;
    const { length } = lettersOf(short);
    if (length < minAcronymLength || length > maxAcronymLength) return;
    const isInCapitals = subtokens.case[short.first] === Case.capitals;
    if (!isInCapitals && !isBracket(subtokens.mark(short.first - 1))) return;
    const long = [i - 1, i + 1, i - 2].find((j) => {
      const other = names[j];
      if (other === undefined || other.kind === 'person') return false;
      if (j > i - 2 && isSpelledOut(subtokens, short, other)) return true;
      if (j > i || !isGivenFor(subtokens, short, other)) return false;
      // `GlaxoOrra (GXO)`
      return other.words.length < 2
        ? couldAbbreviate(subtokens.lexicon.language, lettersOf(short), other.words)
        : !isOfAnother(subtokens, short.form, clusterOf(j));
    });
    if (long === undefined) return;
    const cluster = clusterOf(long);
    beside.set(i, cluster);
    byForm.set(short.form, (byForm.get(short.form) ?? cluster) === cluster ? cluster : 'several');
  });
  return { beside, byForm };
}

/** Whether an acronym stands right beside a name of several words whose letters it has. */
function isSpelledOut(subtokens: Subtokens, short: Candidate, long: Candidate): boolean {
  if (long.words.length < 2) return false;
  const [left, right] = long.first < short.first ? [long, short] : [short, long];
  return (
    standsBeside(subtokens, left, right) &&
    couldAbbreviate(subtokens.lexicon.language, lettersOf(short), long.words)
  );
}

/** Whether a short form is well known as that of something else. */
function isOfAnother({ lexicon }: Subtokens, form: string, { kind, words }: EntityCluster): boolean {
  const { language } = lexicon;
  return (
    isWellKnown(language, form, kind) &&
    keyWith(language, form, kind) !== keyWith(language, words.join(' '), kind)
  );
}

/** The letters of a name of one word: `us` of `U.S.` */
const lettersOf = (c: Candidate): string => c.form.replace(/[^a-z]/g, '');

/** Organizations and places by the first letters of their words. */
type ByInitials = ReadonlyMap<string, ReadonlySet<EntityCluster>>;

function clustersByInitials(language: EntityTables, clusters: readonly EntityCluster[]): ByInitials {
  const byInitials = new Map<string, Set<EntityCluster>>();
  for (const cluster of clusters) {
    if (cluster.kind === 'person' || cluster.words.length < 2) continue;
    for (const initials of initialsOf(language, cluster.words)) {
      const set = byInitials.get(initials) ?? new Set();
      byInitials.set(initials, set.add(cluster));
    }
  }
  return byInitials;
}

/** The only entity with the initials of an acronym; none where everybody knows it as something else. */
function ofInitials(
  subtokens: Subtokens,
  short: Candidate,
  byInitials: ByInitials,
): EntityCluster | undefined {
  const [only, other] = byInitials.get(lettersOf(short)) ?? [];
  if (only === undefined || other !== undefined || short.headline) return undefined;
  return isOfAnother(subtokens, short.form, only) ? undefined : only;
}

function standsBeside(subtokens: Subtokens, left: Candidate, right: Candidate): boolean {
  const between = subtokens.mark(left.end);
  if ((between === '(' || between === '[') && right.first <= left.end + 2)
    return subtokens.sentence[left.first] === subtokens.sentence[right.first];
  return between === ',' && right.first === left.end + 2 && subtokens.is(left.end + 1, Small.definite);
}

const isBracket = (mark: string): boolean => mark === '(' || mark === '[';

/**
 * Whether an acronym stands alone in brackets right behind an organization's name, whatever language its letters come
 * from: `Workers' Party (PKK)`, `Orra Holdings (NYSE: ORH)`. Not a country (`(NED)`), a state or an agency.
 */
function isGivenFor(subtokens: Subtokens, short: Candidate, long: Candidate): boolean {
  const { exchanges, bracketed } = subtokens.lexicon.language;
  let open = short.first - 1;
  if (subtokens.mark(open) === ':' && exchanges.has(subtokens.fold(open - 1))) open -= 2;
  if (!isBracket(subtokens.mark(open)) || long.end !== open || long.kind !== 'organization') return false;
  if (!/^[)\]]$/.test(subtokens.mark(short.end))) return false;
  // `Communication Technology` of `Information and Communication Technology`
  const isCut =
    subtokens.lexicon.language.nameLinks.has(subtokens.fold(long.first - 1)) &&
    subtokens.isCapitalized(long.first - 2);
  if (isCut && subtokens.has(long.first, Flag.word) && subtokens.adjacent(long.first - 2, long.first - 1))
    return false;
  const flags = subtokens.flags(short.first);
  if (flags & (Flag.place | Flag.state | Flag.capitalWord | Flag.demonym) || bracketed.has(short.form))
    return false;
  const capitals = subtokens.text(short.first).replace(/\P{Lu}/gu, '').length;
  return capitals > 1 || (short.kind === 'organization' && (flags & Flag.organization) !== 0);
}

function initialsOf({ acronymGaps }: EntityTables, words: readonly string[]): string[] {
  const content = words.filter((word) => !acronymGaps.has(word));
  const all = words.map((word) => word[0]).join('');
  return [...new Set([content.map((word) => word[0]).join(''), all])];
}

/** Whether letters may abbreviate words that stand right beside them. */
function couldAbbreviate({ acronymGaps }: EntityTables, letters: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word[0]).join('');
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at++;
  if (at === letters.length) return true;
  let inWords = 0;
  for (const ch of words.join('')) if (ch === letters[inWords]) inWords++;
  return (
    words.find((word) => !acronymGaps.has(word))?.startsWith(letters.charAt(0)) === true &&
    inWords === letters.length
  );
}
