import type { CorpusIndex } from '../index/port';

/** A folder of articles with its index. */
export interface Corpus {
  readonly index: CorpusIndex;
  /** An article's path below the folder, and as it is shown: relative to where the person is. */
  readonly pathOf: (uri: string) => { readonly path: string; readonly shown: string };
}
