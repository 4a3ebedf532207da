export type * from './model';
export type { QueryProblem } from './problem';
export { parseQuery } from './parse';
export { printQuery } from './print';
export { matcherOf, matchesIn, type Matcher, type MatchSpan } from './match';
export { snippetStart } from './snippet';
export { fold, foldWithOffsets, type Folded, type FoldOptions } from '../text/fold';
export { foldedWords, wordRanges, type FoldedWord } from '../text/words';
