import { Curation, parseCuration, type CurationFile } from '../../core/entity';
import type { CurationTexts } from '../port';

/** The decisions of all roots as one, in the order of the roots' URIs. */
export function curationOf(texts: CurationTexts, language = 'en'): Curation {
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

/** Names that people keep apart, group by group. */
export type NameGroups = readonly (readonly string[])[];

/** The names in groups that only one of two lists has. */
export function changedNames(before: NameGroups, after: NameGroups): string[] {
  const [old, now] = [before, after].map((groups) => new Set(groups.map((group) => JSON.stringify(group))));
  const changed = [...before, ...after].filter((group) => {
    const text = JSON.stringify(group);
    return old!.has(text) !== now!.has(text);
  });
  return [...new Set(changed.flat())];
}
