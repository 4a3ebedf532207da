export type * from './model';
export { findEntities, type EntityOptions } from './find-entities';
export { foldName, keyOf } from './resolution/canonical-key';
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
  type ResolvedEntity,
  type ResolvedId,
} from './resolution/resolve-entities';
export { InMemoryResolver } from './resolution/in-memory-resolver';
export {
  Curation,
  parseCuration,
  type CuratedEntity,
  type CurationFile,
  type CurationProblem,
  type DecidedEntity,
} from './curation/curation';
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
} from './curation/edits';
