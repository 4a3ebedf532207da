import { Curation, noCuration, parseCuration, type CurationFile } from '../../core/entity';
import type { CurationTexts } from '../port';

const mark = 'decisions of ';

/**
 * Writes decisions as JSON, for `CurationTexts`: many thousands of them are read at each start by each thread, and YAML
 * takes a hundred times as long.
 * @param source names the bytes that they were read from.
 */
export const packCuration = (file: CurationFile, source: string): string =>
  `${mark}${source}\n${JSON.stringify(file)}`;

/** The bytes that packed decisions were read from; undefined where they are not packed. */
export const sourceOf = (text: string): string | undefined =>
  text.startsWith(mark) ? text.slice(mark.length, text.indexOf('\n')) : undefined;

/** Reads decisions, packed or as a person has written them; none where there is a problem. */
function unpackCuration(text: string): CurationFile {
  if (sourceOf(text) === undefined) return parseCuration(text).file;
  try {
    return JSON.parse(text.slice(text.indexOf('\n'))) as CurationFile;
  } catch {
    return noCuration;
  }
}

/** The decisions of all roots, ready to be asked. Takes some seconds for a hundred thousand names. */
export const curationOf = (texts: CurationTexts, language = 'en'): Curation =>
  new Curation(decisionsOf(texts), language);

/** The decisions of all roots as one, in the order of the roots' URIs. */
export function decisionsOf(texts: CurationTexts): CurationFile {
  const files = Object.keys(texts)
    .sort()
    .map((uri) => unpackCuration(texts[uri]!));
  return {
    entities: files.flatMap(({ entities }) => entities),
    neverMerge: files.flatMap(({ neverMerge }) => neverMerge),
    ignore: files.flatMap(({ ignore }) => ignore),
  };
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
