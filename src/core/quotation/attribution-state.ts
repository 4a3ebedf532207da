import type { AttributionCandidate } from './attribution-candidate';
import type { ChunkedArticle } from './chunks';

/** What the rules have found in an article so far. */
export interface AttributionState {
  readonly chunks: ChunkedArticle;
  readonly candidates: AttributionCandidate[];
  /** The candidate that has a quoted passage, by index in `chunks.quoted`; -1: none. */
  readonly owner: Int32Array;
}

/** Adds a candidate, which then owns the passages in marks that lie in it. */
export function addCandidate(state: AttributionState, candidate: AttributionCandidate): void {
  const index = state.candidates.length;
  state.candidates.push(candidate);
  for (const part of candidate.parts) {
    for (let e = part.from; e < part.to; e++) {
      const quote = state.chunks.quote[e]!;
      if (quote >= 0) state.owner[quote] = index;
    }
  }
}
