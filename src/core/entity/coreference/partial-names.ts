import type { Subtokens } from '../tokens/subtokens';
import type { Candidate } from '../names/name-candidate';
import type { EntityCluster } from './entity-cluster';
import { Flag } from '../name-lexicon';
import { suffixOf } from '../names/name-parts';

/** The name stands before every bearer of it, as in a headline: the whole article tells who is meant. */
export const later = -1;

/**
 * Whom a single name means: a bearer of it as a surname before one of it as a given name.
 * @param isRead the article is read to its end.
 */
export function antecedentOf(
  subtokens: Subtokens,
  clusters: readonly EntityCluster[],
  c: Candidate,
  word: string,
  candidates: readonly number[],
  isRead: boolean,
): number | undefined {
  const full = candidates.filter((at) => clusters[at]!.words.length > 1);
  const bySurname = full.filter((at) => {
    const surname = clusters[at]!.words.at(-1)!;
    return surname === word || withoutArticle(surname) === word;
  });
  const byFirst = full.filter((at) => {
    const { words, nickname } = clusters[at]!;
    return words[0] === word || (nickname?.length === 1 && nickname[0] === word);
  });
  const byEnd = full.filter((at) => endOfDouble(clusters[at]!.words.at(-1)!) === word);
  let bearers = [bySurname, byFirst, byEnd, full].find((some) => some.length > 0) ?? full;
  // `Orra` of `Karim Orra Lund`, whom the article has named before it names another Orra.
  const isSeen = (at: number): boolean => clusters[at]!.seen >= 0;
  if (!bearers.some(isSeen) && full.some(isSeen)) bearers = full.filter(isSeen);
  const fitting = bearers.filter((at) => suffixFits(subtokens, clusters, c, at, bearers));
  if (fitting.length < 2) return fitting[0];
  if (!isRead) return ofSeveral(subtokens, clusters, c, fitting);
  if (isOneOfFamily(subtokens, c)) return undefined;
  return (
    usual(clusters, fitting) ??
    (isInHeadline(subtokens, c) ? firstNamed(subtokens, clusters, fitting) : undefined)
  );
}

/** `Orra's son`, `another Orra`: it is the family that the name tells. */
export const isOneOfFamily = (subtokens: Subtokens, c: Candidate): boolean =>
  /^(?:an?|another)$/.test(subtokens.fold(c.first - 1)) ||
  (/^['’]s$/.test(subtokens.fold(c.end)) && subtokens.has(c.end + 1, Flag.role));

/** `Orra` is not `Ann Orra Jr` where there is an `Ann Orra`; `Orra Jr` is nobody else. */
function suffixFits(
  subtokens: Subtokens,
  clusters: readonly EntityCluster[],
  c: Candidate,
  at: number,
  bearers: readonly number[],
): boolean {
  const { words, suffix } = clusters[at]!;
  const own = suffixOf(subtokens, c);
  if (own !== undefined || suffix === undefined) return own === suffix;
  return !bearers.some((other) => {
    const elder = clusters[other]!;
    return elder.suffix === undefined && elder.words[0] === words[0];
  });
}

/**
 * Of several bearers of a surname: whom the article calls by it; before it has called anybody so, the one named last,
 * unless another was named just as near.
 */
function ofSeveral(
  subtokens: Subtokens,
  clusters: readonly EntityCluster[],
  c: Candidate,
  fitting: readonly number[],
): number | undefined {
  const { sentence } = subtokens;
  const sentenceOf = (at: number): number => sentence[clusters[at]!.seen]!;
  const seen = fitting
    .filter((at) => clusters[at]!.seen >= 0)
    .sort((a, b) => clusters[b]!.seen - clusters[a]!.seen);
  const [nearest, second] = seen;
  if (nearest === undefined) return later;
  if (second === undefined) return nearest;
  const called = usual(clusters, seen);
  if (called !== undefined) return called;
  // `Mr Orra` is not the boy whom the article calls Karim.
  const formal = seen.filter((at) => !clusters[at]!.isOnFirstNameTerms);
  if (formal.length === 1 && c.titleFirst !== undefined) return formal[0];
  return sentenceOf(nearest) === sentenceOf(second) ? undefined : nearest;
}

/** Whom the article calls by a name, three times as often as all others who bear it. */
function usual(clusters: readonly EntityCluster[], bearers: readonly number[]): number | undefined {
  const callsOf = (at: number): number => clusters[at]!.calledTimes;
  const calls = bearers.reduce((sum, at) => sum + callsOf(at), 0);
  return bearers.find((at) => callsOf(at) > 1 && callsOf(at) * 4 >= calls * 3);
}

export function isInHeadline(subtokens: Subtokens, c: Candidate): boolean {
  const block = subtokens.blockOf(subtokens.sentence[c.first]!);
  return subtokens.article.blocks[block]?.kind === 'headline';
}

/** Whom a headline means: the one the article names first, unless in that sentence it names another as well. */
function firstNamed(
  subtokens: Subtokens,
  clusters: readonly EntityCluster[],
  fitting: readonly number[],
): number | undefined {
  const firstOf = new Map(fitting.map((at) => [at, Math.min(...clusters[at]!.names.map((c) => c.first))]));
  const [first, second] = [...firstOf].sort((a, b) => a[1] - b[1]);
  const { sentence } = subtokens;
  return sentence[first![1]] === sentence[second![1]] ? undefined : first![0];
}

/** `assad` of `al-assad`: many papers drop it behind the full name. */
export const withoutArticle = (word: string): string => word.replace(/^(?:al|el)-/, '');

/** `orra` of `d'arc-orra`. */
export const endOfDouble = (surname: string): string => surname.slice(surname.lastIndexOf('-') + 1);
