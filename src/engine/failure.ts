import type { IndexFailure } from '../corpus';
import { StorageError } from '../storage/port';

/** Why an index in this directory can't be kept. */
export function indexFailureOf(error: unknown, directory: string): IndexFailure {
  if (!(error instanceof StorageError))
    return { code: 'failed', error: error instanceof Error ? error.message : String(error) };
  const { code, detail } = error;
  switch (code) {
    case 'unsupported':
      return { code: 'noSqlite', nodeVersion: detail ?? '' };
    case 'unwritable':
      return detail === undefined
        ? { code: 'readOnly', directory }
        : { code: 'noDirectory', directory, error: detail };
    case 'full':
      return { code: 'diskFull', directory };
    case 'io':
      return { code: 'diskError', directory };
    case 'damaged':
    case 'outgrown':
    case 'failed':
      return { code: 'failed', error: detail ?? code };
  }
}
