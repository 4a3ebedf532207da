/**
 * The errors of the engine room. A promise of `CorpusIndex` rejects with
 * - an `AbortError` (`core/cancellation.ts`) where its signal was aborted or the index disposed of,
 * - a `WorkerEndedError` where the thread that should have answered has ended; where it is the one that writes or one
 *   that answers questions, the status becomes `failed`,
 * - an error with the name and message of a `StorageError` (`storage/errors.ts`) where a question could not be answered
 *   from the store. Builds don't reject with those: they recover, or make the status `failed`.
 *
 * `BuildProcessEndedError` and `IndexReplacedError` stay within this room.
 */

/** A thread has ended by itself; the message is its role and exit code, or the error that it ended with. */
export class WorkerEndedError extends Error {
  override readonly name = 'WorkerEndedError';
}

/** The build process has ended before it was told to; the message is its exit code or signal. */
export class BuildProcessEndedError extends Error {
  override readonly name = 'BuildProcessEndedError';
}

/** The index has been replaced by another one while it was built: the work is to be done again on that one. */
export class IndexReplacedError extends Error {
  override readonly name = 'IndexReplacedError';
}
