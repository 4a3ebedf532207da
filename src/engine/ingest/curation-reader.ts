import { hash } from 'node:crypto';
import { parseCuration } from '../../core/entity';
import type { IndexLogEntry } from '../../corpus';
import { packCuration, sourceOf } from '../../storage/codec/curation';
import type { CurationTexts } from '../../storage/port';
import { decode, type CorpusRoot, type ReadResult } from '../../workspace';
import { uriOf } from '../../workspace/uri';

/** Where the people of a corpus write down what they decided on its entities, below each root. */
export const curationPath = '.corpus/entities.yaml';

export interface CurationContext {
  /** All roots of the corpus. */
  readonly roots: readonly CorpusRoot[];
  /** Reads a file; never rejects. */
  readonly read: (root: CorpusRoot, path: string) => Promise<ReadResult>;
  /** Told of a file that can't be used. */
  readonly log: (entry: IndexLogEntry) => void;
}

/**
 * Reads the decisions of people on entities.
 * @param before those in force, by root. A root that is not read again keeps them; so does one whose file has a problem,
 *   until that is mended.
 * @param roots those to be read.
 */
export async function readCuration(
  before: CurationTexts,
  roots: readonly CorpusRoot[],
  { roots: all, read, log }: CurationContext,
): Promise<CurationTexts> {
  const after: Record<string, string> = {};
  for (const { uri } of all) if (before[uri] !== undefined) after[uri] = before[uri];
  for (const root of roots) {
    const uri = uriOf(root, curationPath);
    const result = await read(root, curationPath);
    if ('problem' in result) {
      if (result.missing) Reflect.deleteProperty(after, root.uri);
      else log({ code: 'decisionsUnreadable', uri, problem: result.problem });
      continue;
    }
    const source = hash('md5', result.bytes, 'base64');
    if (sourceOf(after[root.uri] ?? '') === source) continue;
    const decoded = decode(result.bytes);
    if ('problem' in decoded) {
      log({ code: 'decisionsUnreadable', uri, problem: decoded.problem });
      continue;
    }
    const { file, problems } = parseCuration(decoded.text);
    if (problems.length > 0) log({ code: 'decisionsIgnored', uri, problems: problems.slice(0, maxTold) });
    else after[root.uri] = packCuration(file, source);
  }
  return after;
}

/** A file with more problems is broken rather than wrong in places. */
const maxTold = 5;
