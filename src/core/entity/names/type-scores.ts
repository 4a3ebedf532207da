/**
 * The score of each type that a name candidate may be of; the highest wins. The weights in `score-words.ts` and
 * `score-context.ts` were set by hand on annotated news articles: `npm run score` prints what a change of one does to
 * names of persons, organizations and places.
 */
export interface Scores {
  person: number;
  organization: number;
  place: number;
  /** An event, a product, an adjective, a common word: no entity of ours. */
  other: number;
}

export const noScores = (): Scores => ({ person: 0, organization: 0, place: 0, other: 0 });
