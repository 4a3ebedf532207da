export type * from './model';
export { findEntities, type EntityOptions } from './find-entities';
export { withFrontMatterNames } from './front-matter-names';
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
export { Curation, type DecidedEntity } from './curation/curation';
export { noCuration, parseCuration, type CuratedEntity, type CurationFile } from './curation/curation-file';
export type { CurationMistake, CurationProblem } from './curation/problem';
export {
  changeKind,
  ignoreEntity,
  mergeEntities,
  renameEntity,
  setWikidata,
  splitName,
  type CurationEdit,
  type EditedEntity,
} from './curation/edits';
export { quotedSources } from './sources/quoted-sources';
export { sourceSorts, type QuotedSource, type SourceSort } from './sources/model';
