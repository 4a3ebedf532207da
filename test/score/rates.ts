/** Figures are shown and compared with three decimals. */
export const round = (x: number): number => Math.round(x * 1000) / 1000;
/** A share; 0 of nothing is 0. */
export const share = (part: number, whole: number): number => (whole ? part / whole : 0);

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function rates(precision: number, recall: number): Rates {
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision: round(precision), recall: round(recall), f1: round(f1) };
}

/** How many were annotated, how many found, and how the two agree. */
export interface CountedRates extends Rates {
  readonly gold: number;
  readonly predicted: number;
}

export interface Count {
  gold: number;
  predicted: number;
  /** Found ones that are right. */
  right: number;
  /** Annotated ones that are found, where these are not as many as `right`. */
  recalled?: number;
}

export const newCount = (): Count => ({ gold: 0, predicted: 0, right: 0 });

export const countedRates = ({ gold, predicted, right, recalled = right }: Count): CountedRates => ({
  gold,
  predicted,
  ...rates(share(right, predicted), share(recalled, gold)),
});

/** An error a person may want to look at: of which sort, and where. */
export interface ScoreError {
  readonly sort: string;
  readonly article: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

export type Report = (error: ScoreError) => void;
