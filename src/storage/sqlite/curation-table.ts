import { Curation, parseCuration, type CurationFile } from '../../core/entity';
import type { Database } from './database';

/** Where the people of a corpus write down what they decided on its entities, below each root. */
export const curationPath = '.corpus/entities.yaml';

/** The text of each root's file, by the root's URI; the last one that had no problem. */
export type CurationTexts = Readonly<Record<string, string>>;

export function storedCuration(db: Database): string {
  return db.get<{ value: string }>("SELECT value FROM meta WHERE name = 'curation'")?.value ?? '{}';
}

export function storeCuration(db: Database, texts: CurationTexts): void {
  db.run("INSERT OR REPLACE INTO meta(name, value) VALUES ('curation', ?)", JSON.stringify(texts));
}

/** The decisions of all roots as one. */
export function curationOf(stored: string, language = 'en'): Curation {
  const texts = JSON.parse(stored) as CurationTexts;
  const files = Object.keys(texts)
    .sort()
    .map((uri) => parseCuration(texts[uri]!).file);
  const merged: CurationFile = {
    entities: files.flatMap(({ entities }) => entities),
    neverMerge: files.flatMap(({ neverMerge }) => neverMerge),
    ignore: files.flatMap(({ ignore }) => ignore),
  };
  return new Curation(merged, language);
}
