import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import type { EntityCluster } from './entity-cluster';
import type { EntityTables } from '../../language/contract';
import { Flag, Small } from '../name-lexicon';
import { suffixOf } from '../names/name-parts';

/** A mention of a person by a single name. */
export interface PartialName {
  readonly c: Candidate;
  /** The word that somebody is called by. */
  readonly word: string;
  /** Whether the article is read to its end; else as far as this mention. */
  readonly isRead: boolean;
}

/**
 * The antecedent of a partial name: the entity whose fuller name it is part of, as a surname before a given name.
 * `later` where the name stands before every bearer of it, as in a headline, so that the whole article tells who is
 * meant; undefined where nothing tells.
 * @param candidates entities that the name may mean.
 */
export function antecedentOf(
  subtokens: Subtokens,
  { c, word, isRead }: PartialName,
  candidates: readonly EntityCluster[],
): EntityCluster | 'later' | undefined {
  const bearers = bearersOf(subtokens.lexicon.language, word, candidates);
  const fitting = bearers.filter((bearer) => suffixFits(subtokens, c, bearer, bearers));
  if (fitting.length < 2) return fitting[0];
  if (!isRead) return antecedentBefore(subtokens, c, fitting);
  if (isOneOfFamily(subtokens, c)) return undefined;
  return usualBearer(fitting) ?? (isInHeadline(subtokens, c) ? firstNamed(subtokens, fitting) : undefined);
}

/** Of some entities with full names those that bear a name most plainly: as a surname, a given name, or in part. */
function bearersOf(
  language: EntityTables,
  word: string,
  candidates: readonly EntityCluster[],
): readonly EntityCluster[] {
  const full = candidates.filter(({ words }) => words.length > 1);
  const bySurname = full.filter(({ words }) => {
    const surname = words.at(-1)!;
    return surname === word || withoutArticle(language, surname) === word;
  });
  const byFirst = full.filter(
    ({ words, nickname }) => words[0] === word || (nickname?.length === 1 && nickname[0] === word),
  );
  const byEnd = full.filter(({ words }) => endOfDouble(words.at(-1)!) === word);
  const bearers = [bySurname, byFirst, byEnd].find((some) => some.length > 0) ?? full;
  // `Orra` of `Karim Orra Lund`, whom the article has named before it names another Orra.
  return !bearers.some(isSeen) && full.some(isSeen) ? full.filter(isSeen) : bearers;
}

const isSeen = ({ seen }: EntityCluster): boolean => seen >= 0;

/** `Orra's son`, `another Orra`: it is the family that the name tells. */
export const isOneOfFamily = (subtokens: Subtokens, c: Candidate): boolean =>
  subtokens.lexicon.language.beforeFamilyMembers.has(subtokens.fold(c.first - 1)) ||
  (subtokens.is(c.end, Small.genitive) && subtokens.has(c.end + 1, Flag.role));

/** `Orra` is not `Ann Orra Jr` where there is an `Ann Orra`; `Orra Jr` is nobody else. */
function suffixFits(
  subtokens: Subtokens,
  c: Candidate,
  { words, suffix }: EntityCluster,
  bearers: readonly EntityCluster[],
): boolean {
  const own = suffixOf(subtokens, c);
  if (own !== undefined || suffix === undefined) return own === suffix;
  return !bearers.some((elder) => elder.suffix === undefined && elder.words[0] === words[0]);
}

/**
 * Of several bearers of a surname: whom the article calls by it; before it has called anybody so, the one named last,
 * unless another was named just as near.
 */
function antecedentBefore(
  { sentence }: Subtokens,
  c: Candidate,
  fitting: readonly EntityCluster[],
): EntityCluster | 'later' | undefined {
  const seen = fitting.filter(isSeen).sort((a, b) => b.seen - a.seen);
  const [nearest, second] = seen;
  if (nearest === undefined) return 'later';
  if (second === undefined) return nearest;
  const usual = usualBearer(seen);
  if (usual !== undefined) return usual;
  // `Mr Orra` is not the boy whom the article calls Karim.
  const formal = seen.filter(({ isOnFirstNameTerms }) => !isOnFirstNameTerms);
  if (formal.length === 1 && c.titleFirst !== undefined) return formal[0];
  return sentence[nearest.seen] === sentence[second.seen] ? undefined : nearest;
}

/** Whom the article calls by a name, three times as often as all others who bear it. */
function usualBearer(bearers: readonly EntityCluster[]): EntityCluster | undefined {
  const calls = bearers.reduce((sum, { calledTimes }) => sum + calledTimes, 0);
  return bearers.find(({ calledTimes }) => calledTimes > 1 && calledTimes * 4 >= calls * 3);
}

export function isInHeadline(subtokens: Subtokens, c: Candidate): boolean {
  const block = subtokens.blockOf(subtokens.sentence[c.first]!);
  return subtokens.article.blocks[block]?.kind === 'headline';
}

/** Whom a headline means: the one the article names first, unless in that sentence it names another as well. */
function firstNamed({ sentence }: Subtokens, fitting: readonly EntityCluster[]): EntityCluster | undefined {
  const order = fitting
    .map((bearer) => ({ bearer, at: Math.min(...bearer.names.map((c) => c.first)) }))
    .sort((a, b) => a.at - b.at);
  const [first, second] = order;
  return sentence[first!.at] === sentence[second!.at] ? undefined : first!.bearer;
}

/** `assad` of `al-assad`: many papers drop the article behind the full name. */
export function withoutArticle({ nameArticles }: EntityTables, word: string): string {
  const hyphen = word.indexOf('-');
  return hyphen > 0 && nameArticles.has(word.slice(0, hyphen)) ? word.slice(hyphen + 1) : word;
}

/** `orra` of `d'arc-orra`. */
export const endOfDouble = (surname: string): string => surname.slice(surname.lastIndexOf('-') + 1);
