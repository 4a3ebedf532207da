export type * from './types';
export { findEntities, type EntityOptions } from './find';
export { foldName, keyOf } from './key';
export {
  affectedKeys,
  assign,
  describe,
  factId,
  factsOf,
  factsOfArticle,
  type CountedFact,
  type Fact,
  type FactField,
  type FactsOf,
  type LinkedEntity,
  type LinkedId,
} from './link';
export { Linker } from './linker';
export {
  Curation,
  parseCuration,
  type CuratedEntity,
  type CurationFile,
  type CurationProblem,
  type DecidedEntity,
} from './curation';
export {
  changeKind,
  ignoreEntity,
  mergeEntities,
  problemSentence,
  renameEntity,
  setWikidata,
  splitName,
  type CurationEdit,
  type EditedEntity,
} from './curation-edits';
