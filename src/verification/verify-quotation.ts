import { verdictOf, type Change, type ToleratedDifference, type Verdict } from '../core/verification';
import type { CorpusIndex, NearestPassage } from '../corpus';

/** Words that somebody is said to have said. */
export interface AskedQuotation {
  /** The words, marks and all; parts where their speaker stands in between. */
  readonly parts: readonly string[];
  readonly speaker?: string;
}

/** What the corpus says to words that somebody is said to have said. */
export interface Verification {
  readonly asked: AskedQuotation;
  readonly verdict: Verdict;
  /** What differs from the source without a change of what was said; where the verdict is `nearly`. */
  readonly ignored: readonly ToleratedDifference[];
  /** What was changed, the gravest first. */
  readonly changes: readonly Change[];
  /** What the verdict rests on; missing where nothing was found. */
  readonly source?: NearestPassage;
  /** The source, then what else is near: for `not-found`, what is nearest although it is something else. */
  readonly passages: readonly NearestPassage[];
  /** Where the corpus has the words first, of those places that have a date. */
  readonly first?: NearestPassage;
  /** False where so many passages have the words that not all of them were compared. */
  readonly isComplete: boolean;
}

export interface VerificationOptions {
  /** At most so many passages; 10 where missing. */
  readonly limit?: number;
  /** URI of the file that the words stand in, which is no source of its own. */
  readonly except?: string;
  /** BCP 47 tag; English where missing. */
  readonly language?: string;
}

const defaultLimit = 10;

/** Holds words against the corpus: whether they were said, in these words, by this speaker. */
export async function verifyQuotation(
  index: Pick<CorpusIndex, 'nearest'>,
  asked: AskedQuotation,
  { limit = defaultLimit, except, language }: VerificationOptions = {},
  signal?: AbortSignal,
): Promise<Verification> {
  const { parts, speaker } = asked;
  const { passages, isComplete } = await index.nearest(
    {
      ...{ parts, limit },
      ...(speaker !== undefined && { speaker }),
      ...(except !== undefined && { except }),
      ...(language !== undefined && { language }),
    },
    signal,
  );
  const { verdict, passage: source } = verdictOf(passages);
  const first = passages
    .filter(({ comparison, date }) => comparison.verdict !== 'differs' && date !== undefined)
    .toSorted((a, b) => (a.date! < b.date! ? -1 : Number(a.date! > b.date!)))[0];
  return {
    asked,
    verdict,
    ignored: source?.comparison.ignored ?? [],
    changes: source?.comparison.changes ?? [],
    ...(source && { source }),
    passages: source ? [source, ...passages.filter((passage) => passage !== source)] : passages,
    ...(first && { first }),
    isComplete,
  };
}
