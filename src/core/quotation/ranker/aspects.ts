/**
 * What the features of a candidate are about, as a person would say it: the words between which something is said, the
 * words themselves, and who says them.
 */
export const aspects = ['pattern', 'cue', 'marks', 'content', 'bounds', 'speaker', 'place'] as const;
export type Aspect = (typeof aspects)[number];

/** What spoke for a quotation, and what against it, the strongest first. */
export interface Reasons {
  readonly for: readonly Aspect[];
  readonly against: readonly Aspect[];
}

/** By a part of a feature's name; the first that fits holds. */
const byName: readonly (readonly [RegExp, Aspect])[] = [
  [/speaker/, 'speaker'],
  [/marks|passage|^kind/, 'marks'],
  [/follows|comma|dash|colon in/, 'bounds'],
  [/paragraph|part of the article/, 'place'],
  [/content|first word|length|parts/, 'content'],
  [/cue|verb|noun of saying|“be”|“to”/, 'cue'],
];

/** The aspect of a feature; that of one without a known name is the pattern as a whole. */
export const aspectOf = (feature: string): Aspect =>
  byName.find(([name]) => name.test(feature))?.[1] ?? 'pattern';

/** In log-odds: less speaks neither for nor against. */
const minWeight = 0.25;
const maxReasons = 3;

/** The aspects that speak for and against. @param sums for each aspect the sum of its weights, in log-odds. */
export function reasonsOf(sums: ArrayLike<number>): Reasons {
  const weighed = aspects
    .map((aspect, i) => ({ aspect, weight: sums[i]! }))
    .filter(({ weight }) => Math.abs(weight) >= minWeight)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const ofSign = (sign: number) =>
    weighed
      .filter(({ weight }) => weight * sign > 0)
      .slice(0, maxReasons)
      .map(({ aspect }) => aspect);
  return { for: ofSign(1), against: ofSign(-1) };
}
