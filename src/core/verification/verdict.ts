import type { QuotationKind } from '../quotation';
import type { Comparison } from './model';

/** What became of words that somebody is said to have said. */
export const verdicts = ['verbatim', 'nearly', 'differs', 'indirect', 'other-speaker', 'not-found'] as const;
export type Verdict = (typeof verdicts)[number];

/** Whether a verdict lets words pass: they were said as they stand. */
export const isSaid = (verdict: Verdict): boolean => verdict === 'verbatim' || verdict === 'nearly';

/** A passage that was held against the words. */
export interface JudgedPassage {
  readonly comparison: Comparison;
  /** Of the quotation that it is; missing where none was found there. */
  readonly kind?: QuotationKind;
  /** The words stand in quote marks. */
  readonly isMarked: boolean;
  /** Whether the speaker is the one who was asked for; missing where nobody was, or it isn't known. */
  readonly isBySpeaker?: boolean;
}

/** What shares less with the words is another quotation. */
const minLikeness = 0.6;

/** The verdict of passages, the nearest first, and the passage that it rests on. */
export function verdictOf<P extends JudgedPassage>(
  passages: readonly P[],
): { readonly verdict: Verdict; readonly passage?: P } {
  const own = passages.filter(({ isBySpeaker }) => isBySpeaker !== false);
  const said = own.find((passage) => isExact(passage) && !isReported(passage));
  if (said) return { verdict: said.comparison.verdict, passage: said };
  const reported = own.find((passage) => isExact(passage) && isReported(passage));
  if (reported) return { verdict: 'indirect', passage: reported };
  const others = passages.find(isExact);
  if (others) return { verdict: 'other-speaker', passage: others };
  const near = [...own, ...passages].find(({ comparison }) => comparison.likeness >= minLikeness);
  if (!near) return { verdict: 'not-found' };
  return { verdict: isReported(near) ? 'indirect' : 'differs', passage: near };
}

const isExact = ({ comparison }: JudgedPassage): boolean => comparison.verdict !== 'differs';

/** An article gives the words as the speaker's without quoting them. */
const isReported = ({ kind, isMarked }: JudgedPassage): boolean =>
  kind === 'indirect' || kind === 'attitude' || (kind === 'mixed' && !isMarked);
