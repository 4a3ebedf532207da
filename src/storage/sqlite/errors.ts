import { AbortError } from '../../core/cancellation';
import { StorageError } from '../errors';

/** SQLite's primary result codes, as https://sqlite.org/rescode.html numbers them. */
export const resultCodes = {
  error: 1,
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  format: 24,
  notADatabase: 26,
} as const;

/** SQLite's primary result code; undefined for other errors. */
export function resultCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined;
  return code === undefined ? undefined : code & 0xff;
}

/** Any error as one of the port. */
export function storageError(error: unknown): StorageError | AbortError {
  if (error instanceof StorageError || error instanceof AbortError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const cause = { cause: error };
  switch (resultCode(error)) {
    case resultCodes.corrupt:
    case resultCodes.format:
    case resultCodes.notADatabase:
      return new StorageError('damaged', message, cause);
    case resultCodes.readOnly:
    case resultCodes.cannotOpen:
      return new StorageError('unwritable', undefined, cause);
    case resultCodes.full:
      return new StorageError('full', undefined, cause);
    case resultCodes.ioError:
      return new StorageError('io', undefined, cause);
    case undefined:
    default:
      return new StorageError('failed', message, cause);
  }
}

/** Does work at once, and gives its result or its error as the port does. */
export function promised<T>(work: () => T): Promise<T> {
  try {
    return Promise.resolve(work());
  } catch (error) {
    return Promise.reject(storageError(error));
  }
}
