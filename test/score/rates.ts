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

/** An error a person may want to look at: of which sort, and where. */
export interface ScoreError {
  readonly sort: string;
  readonly article: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly note: string;
}
