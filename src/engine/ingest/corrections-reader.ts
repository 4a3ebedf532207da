import { correctionsPath, parseCorrections } from '../../core/correction';
import { StoredCorrections } from '../../storage/codec/corrections';
import type { Catalogue, CorrectionTexts, SizedFile } from '../../storage/port';
import { decode, type CorpusRoot } from '../../workspace';
import { uriOf } from '../../workspace/uri';
import type { CurationContext } from './curation-reader';

/**
 * Reads people's corrections of quotations. Lines that can't be read are told, and the others are in force.
 * @param before those in force, by root. A root that is not read again keeps them; so does one whose file can't be read.
 * @param roots those to be read.
 */
export async function readCorrections(
  before: CorrectionTexts,
  roots: readonly CorpusRoot[],
  { roots: all, read, log }: CurationContext,
): Promise<CorrectionTexts> {
  const after = new Map(
    all.flatMap(({ uri }) => {
      const text = before[uri];
      return text === undefined ? [] : [[uri, text] as const];
    }),
  );
  for (const root of roots) {
    const uri = uriOf(root, correctionsPath);
    const result = await read(root, correctionsPath);
    if ('problem' in result && result.missing) {
      after.delete(root.uri);
      continue;
    }
    const decoded = 'problem' in result ? result : decode(result.bytes);
    if ('problem' in decoded) {
      log({ code: 'decisionsUnreadable', uri, problem: decoded.problem });
      continue;
    }
    const { problems } = parseCorrections(decoded.text);
    if (problems.length > 0)
      log({ code: 'correctionsPassedOver', uri, problems: problems.slice(0, maxTold) });
    after.set(root.uri, decoded.text);
  }
  return Object.fromEntries(after);
}

/** The stored files whose quotations these corrections change, where they take the place of others. */
export async function correctedFiles(
  catalogue: Pick<Catalogue, 'files'>,
  before: CorrectionTexts,
  after: CorrectionTexts,
): Promise<SizedFile[]> {
  const reached: SizedFile[] = [];
  for (const file of new StoredCorrections(after).filesReached(new StoredCorrections(before))) {
    const slash = file.path.lastIndexOf('/');
    const files = await catalogue.files(file.root, file.path.slice(0, Math.max(0, slash)));
    const stored = files.get(file.path.slice(slash + 1));
    if (stored) reached.push({ ...file, size: stored.size });
  }
  return reached;
}

/** Of so many broken lines each is told. */
const maxTold = 5;
