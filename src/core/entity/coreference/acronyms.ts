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
  /** May the name be of that cluster's entity, as far as people have decided? */
  mayBeOf(c: Candidate, cluster: EntityCluster): boolean;
  add(at: number, c: Candidate): number;
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
  /** Index of a name → the cluster of the name beside it that it is short for. */
  const beside = new Map<number, number>();
  /** The same by form; -1 where it is short for two. */
  const spelledOut = new Map<string, number>();
  let byInitials: Map<string, Set<number>> | undefined;
  for (let i = 0; i < names.length; i++) {
    const short = names[i]!;
    if (short.words.length !== 1 || short.headline) continue;
    const letters = lettersOf(short);
    if (letters.length < 2 || letters.length > 8) continue;
    const isInCapitals = subtokens.case[short.first] === Case.capitals;
    if (!isInCapitals && !isBracket(subtokens.mark(short.first - 1))) continue;
    const long = [i - 1, i + 1, i - 2].find((j) => {
      const other = names[j];
      if (other === undefined || other.kind === 'person') return false;
      // `GlaxoOrra (GXO)`
      if (other.words.length < 2)
        return (
          j < i &&
          isGivenFor(subtokens, short, other) &&
          couldAbbreviate(subtokens.lexicon.language, letters, other.words)
        );
      if (j > i - 2) {
        const [left, right] = j < i ? [other, short] : [short, other];
        if (
          standsBeside(subtokens, left, right) &&
          couldAbbreviate(subtokens.lexicon.language, letters, other.words)
        )
          return true;
      }
      return (
        j < i && isGivenFor(subtokens, short, other) && !isOfAnother(subtokens, short.form, clusters[of[j]!]!)
      );
    });
    if (long === undefined) continue;
    const at = of[long]!;
    beside.set(i, at);
    spelledOut.set(short.form, (spelledOut.get(short.form) ?? at) === at ? at : -1);
  }
  for (let i = 0; i < names.length; i++) {
    const short = names[i]!;
    if (short.words.length !== 1) continue;
    const isInCapitals = subtokens.case[short.first] === Case.capitals;
    let at = beside.get(i) ?? spelledOut.get(short.form);
    // `Unesco` of `UNESCO`, but not `Nice` of `NICE`
    const isOther = short.kind !== 'organization' && subtokens.has(short.first, ~0);
    if (!isInCapitals && isOther && !beside.has(i)) continue;
    if (at === undefined && isInCapitals && short.kind === 'organization') {
      byInitials ??= draftsByInitials(subtokens.lexicon.language, clusters);
      const fitting = byInitials.get(lettersOf(short));
      const [only] = fitting ?? [];
      // What everybody knows as something else has to be spelled out.
      const mayStand = only !== undefined && !isOfAnother(subtokens, short.form, clusters[only]!);
      if (fitting?.size === 1 && mayStand && !short.headline) at = only;
    }
    if (at === undefined || at < 0 || at === of[i] || !target.mayBeOf(short, clusters[at]!)) continue;
    if (of[i]! >= 0) {
      const { names: left } = clusters[of[i]!]!;
      left.splice(left.indexOf(short), 1);
    }
    of[i] = target.add(at, short);
    short.kind = clusters[at]!.kind;
    clusters[at]!.shortForms.add(subtokens.text(short.first));
  }
}

function isOfAnother({ lexicon }: Subtokens, form: string, { kind, words }: EntityCluster): boolean {
  const { language } = lexicon;
  return (
    isWellKnown(language, form, kind) &&
    keyWith(language, form, kind) !== keyWith(language, words.join(' '), kind)
  );
}

const lettersOf = (c: Candidate): string => c.form.replace(/[^a-z]/g, '');

function draftsByInitials(
  language: EntityTables,
  clusters: readonly EntityCluster[],
): Map<string, Set<number>> {
  const byInitials = new Map<string, Set<number>>();
  clusters.forEach((cluster, at) => {
    if (cluster.kind === 'person' || cluster.words.length < 2) return;
    for (const initials of initialsOf(language, cluster.words)) {
      const set = byInitials.get(initials) ?? new Set();
      byInitials.set(initials, set.add(at));
    }
  });
  return byInitials;
}

function standsBeside(subtokens: Subtokens, left: Candidate, right: Candidate): boolean {
  const between = subtokens.mark(left.end);
  if ((between === '(' || between === '[') && right.first <= left.end + 2)
    return subtokens.sentence[left.first] === subtokens.sentence[right.first];
  return between === ',' && right.first === left.end + 2 && subtokens.is(left.end + 1, Small.definite);
}

const isBracket = (mark: string): boolean => mark === '(' || mark === '[';

/**
 * `Workers' Party (PKK)`, `Orra Holdings (NYSE: ORH)`: alone in brackets right behind an organization's name, whatever
 * language its letters come from. Not a country (`(NED)`), a state or an agency.
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
    subtokens.isCapitalised(long.first - 2);
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

/** Could the letters stand for the words, where one stands right beside the other? */
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
