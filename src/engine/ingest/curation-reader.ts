import { parseCuration } from '../../core/entity';
import type { CurationTexts } from '../../storage/port';
import { decode, type CorpusRoot, type ReadResult } from '../../workspace';

/** Where the people of a corpus write down what they decided on its entities, below each root. */
export const curationPath = '.corpus/entities.yaml';

/**
 * Reads the decisions of people on entities.
 * @param before those in force, by root. A root of the corpus that is not read again keeps them; so does one whose file
 *   has a problem, until that is mended.
 * @param read reads a file; never rejects.
 */
export async function readCuration(
  before: CurationTexts,
  corpus: readonly CorpusRoot[],
  roots: readonly CorpusRoot[],
  read: (root: CorpusRoot, path: string) => Promise<ReadResult>,
): Promise<CurationTexts> {
  const after: Record<string, string> = {};
  for (const { uri } of corpus) if (before[uri] !== undefined) after[uri] = before[uri];
  for (const root of roots) {
    const result = await read(root, curationPath);
    if ('problem' in result) {
      if (result.missing) Reflect.deleteProperty(after, root.uri);
      continue;
    }
    const decoded = decode(result.bytes);
    if ('text' in decoded && parseCuration(decoded.text).problems.length === 0)
      after[root.uri] = decoded.text;
  }
  return after;
}
