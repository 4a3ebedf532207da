import { correctionsPath } from '../../core/correction';
import type { ArticleSink, Catalogue, CorrectionTexts, CurationTexts, SizedFile } from '../../storage/port';
import type { CorpusRoot } from '../../workspace';
import { correctedFiles, readCorrections } from './corrections-reader';
import { curationPath, readCuration, type CurationContext } from './curation-reader';

/** A file below each root in which people write down what they decide, as a build takes it up. */
export interface PeopleFile<T> {
  readonly path: string;
  readonly stored: (catalogue: Catalogue) => Promise<T>;
  /** Reads the files of some roots; what is in force for the others stays. */
  readonly read: (before: T, roots: readonly CorpusRoot[], context: CurationContext) => Promise<T>;
  /** The stored files that are to be read again since these take the place of others. */
  readonly reached: (catalogue: Catalogue, before: T, after: T) => Promise<readonly SizedFile[]>;
  readonly store: (sink: ArticleSink, texts: T) => Promise<void>;
}

/** Decisions on entities: names part or join by them, within articles too. */
export const curationFile: PeopleFile<CurationTexts> = {
  path: curationPath,
  stored: (catalogue) => catalogue.curation(),
  read: readCuration,
  reached: (catalogue, _, after) => catalogue.filesReached(after),
  store: (sink, texts) => sink.putCuration(texts),
};

/** Corrections of quotations. */
export const correctionsFile: PeopleFile<CorrectionTexts> = {
  path: correctionsPath,
  stored: (catalogue) => catalogue.corrections(),
  read: readCorrections,
  reached: correctedFiles,
  store: (sink, texts) => sink.putCorrections(texts),
};
