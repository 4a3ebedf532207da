import type { Prediction, SpanPair } from '../../src/cli/prediction';

export type { SpanPair };

/** A quotation as `extract` prints it. */
export interface PredictedQuotation extends FoundQuotation {
  /** False where a search hides it as unsure unless asked; where it is not said, it is shown. */
  readonly shown?: boolean;
}
type FoundQuotation = Omit<Prediction['quotations'][number], 'shown'>;

export type QuotationKind = PredictedQuotation['kind'];

export type PredictedMention = Prediction['mentions'][number];

/** What `extract` prints for one article. */
export interface Predicted extends Omit<Prediction, 'quotations'> {
  readonly quotations: readonly PredictedQuotation[];
}

/** The predictions of one run by the ids of their articles. */
export type Predictions = ReadonlyMap<string, Predicted>;

/** The predictions by article, without the quotations that a search hides unless `withUnsure`. */
export function byArticle(predictions: readonly Predicted[], withUnsure: boolean): Predictions {
  return new Map(
    predictions.map((prediction) => {
      const { id, quotations } = prediction;
      return [
        id,
        { ...prediction, quotations: quotations.filter((each) => withUnsure || each.shown !== false) },
      ];
    }),
  );
}
