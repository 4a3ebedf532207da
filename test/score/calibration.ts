import type { Verdict } from './quotations';
import { round, share } from './rates';

export interface CalibrationRow {
  /** Confidences from here up to the next row's. */
  readonly from: number;
  readonly quotations: number;
  /** Share of those that have both content (at overlap 0.8) and speaker right. */
  readonly right: number;
  readonly meanConfidence: number;
}

const bounds = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** How often the quotations of each step of confidence are right. */
export function calibration(verdicts: readonly Verdict[]): CalibrationRow[] {
  return bounds.map((from, index) => {
    const to = bounds[index + 1] ?? Infinity;
    const within = verdicts.filter(({ found: { confidence } }) => confidence >= from && confidence < to);
    return {
      from,
      quotations: within.length,
      right: round(share(within.filter(({ right }) => right).length, within.length)),
      meanConfidence: round(
        share(
          within.reduce((sum, { found }) => sum + found.confidence, 0),
          within.length,
        ),
      ),
    };
  });
}
