import type { Atoms } from './atoms';
import type { Candidate } from './candidate';
import type { Draft } from './coreference';
import { Flag } from './lexicon';
import { suffixOf } from './nameParts';

/** The name stands before every bearer of it, as in a headline: the whole article tells who is meant. */
export const later = -1;

/**
 * Whom a single name means: a bearer of it as a surname before one of it as a given name.
 * @param isRead the article is read to its end.
 */
export function bearerOf(
  atoms: Atoms,
  drafts: readonly Draft[],
  c: Candidate,
  word: string,
  rivals: readonly number[],
  isRead: boolean,
): number | undefined {
  const full = rivals.filter((at) => drafts[at]!.words.length > 1);
  const bySurname = full.filter((at) => {
    const surname = drafts[at]!.words.at(-1)!;
    return surname === word || withoutArticle(surname) === word;
  });
  const byFirst = full.filter((at) => {
    const { words, nickname } = drafts[at]!;
    return words[0] === word || (nickname?.length === 1 && nickname[0] === word);
  });
  const byEnd = full.filter((at) => endOfDouble(drafts[at]!.words.at(-1)!) === word);
  let bearers = [bySurname, byFirst, byEnd, full].find((some) => some.length > 0) ?? full;
  // `Orra` of `Karim Orra Lund`, whom the article has named before it names another Orra.
  const isSeen = (at: number): boolean => drafts[at]!.seen >= 0;
  if (!bearers.some(isSeen) && full.some(isSeen)) bearers = full.filter(isSeen);
  const fitting = bearers.filter((at) => suffixFits(atoms, drafts, c, at, bearers));
  if (fitting.length < 2) return fitting[0];
  if (!isRead) return ofSeveral(atoms, drafts, c, fitting);
  if (isOneOfFamily(atoms, c)) return undefined;
  return usual(drafts, fitting) ?? (isInHeadline(atoms, c) ? firstNamed(atoms, drafts, fitting) : undefined);
}

/** `Orra's son`, `another Orra`: it is the family that the name tells. */
export const isOneOfFamily = (atoms: Atoms, c: Candidate): boolean =>
  /^(?:an?|another)$/.test(atoms.fold(c.first - 1)) ||
  (/^['’]s$/.test(atoms.fold(c.end)) && atoms.has(c.end + 1, Flag.role));

/** `Orra` is not `Ann Orra Jr` where there is an `Ann Orra`; `Orra Jr` is nobody else. */
function suffixFits(
  atoms: Atoms,
  drafts: readonly Draft[],
  c: Candidate,
  at: number,
  bearers: readonly number[],
): boolean {
  const { words, suffix } = drafts[at]!;
  const own = suffixOf(atoms, c);
  if (own !== undefined || suffix === undefined) return own === suffix;
  return !bearers.some((other) => {
    const elder = drafts[other]!;
    return elder.suffix === undefined && elder.words[0] === words[0];
  });
}

/**
 * Of several bearers of a surname: whom the article calls by it; before it has called anybody so, the one named last,
 * unless another was named just as near.
 */
function ofSeveral(
  atoms: Atoms,
  drafts: readonly Draft[],
  c: Candidate,
  fitting: readonly number[],
): number | undefined {
  const { sentence } = atoms;
  const sentenceOf = (at: number): number => sentence[drafts[at]!.seen]!;
  const seen = fitting
    .filter((at) => drafts[at]!.seen >= 0)
    .sort((a, b) => drafts[b]!.seen - drafts[a]!.seen);
  const [nearest, second] = seen;
  if (nearest === undefined) return later;
  if (second === undefined) return nearest;
  const called = usual(drafts, seen);
  if (called !== undefined) return called;
  // `Mr Orra` is not the boy whom the article calls Karim.
  const formal = seen.filter((at) => !drafts[at]!.isOnFirstNameTerms);
  if (formal.length === 1 && c.titleFirst !== undefined) return formal[0];
  return sentenceOf(nearest) === sentenceOf(second) ? undefined : nearest;
}

/** Whom the article calls by a name, three times as often as all others who bear it. */
function usual(drafts: readonly Draft[], bearers: readonly number[]): number | undefined {
  const callsOf = (at: number): number => drafts[at]!.calls;
  const calls = bearers.reduce((sum, at) => sum + callsOf(at), 0);
  return bearers.find((at) => callsOf(at) > 1 && callsOf(at) * 4 >= calls * 3);
}

export function isInHeadline(atoms: Atoms, c: Candidate): boolean {
  const block = atoms.blockOf(atoms.sentence[c.first]!);
  return atoms.article.blocks[block]?.kind === 'headline';
}

/** Whom a headline means: the one the article names first, unless in that sentence it names another as well. */
function firstNamed(atoms: Atoms, drafts: readonly Draft[], fitting: readonly number[]): number | undefined {
  const firstOf = new Map(fitting.map((at) => [at, Math.min(...drafts[at]!.names.map((c) => c.first))]));
  const [first, second] = [...firstOf].sort((a, b) => a[1] - b[1]);
  const { sentence } = atoms;
  return sentence[first![1]] === sentence[second![1]] ? undefined : first![0];
}

/** `assad` of `al-assad`: many papers drop it behind the full name. */
export const withoutArticle = (word: string): string => word.replace(/^(?:al|el)-/, '');

/** `orra` of `d'arc-orra`. */
export const endOfDouble = (surname: string): string => surname.slice(surname.lastIndexOf('-') + 1);
