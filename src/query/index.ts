export type * from './types';
export { parseQuery } from './parse';
export { printQuery } from './print';
export { explain, type ResolvedNames } from './explain';
export { matcherOf, matchesIn, type Matcher, type MatchSpan } from './match';
export { snippetStart } from './snippet';
export { fold, foldWithOffsets, foldedWords, type Folded, type FoldedWord, type FoldOptions } from './fold';
