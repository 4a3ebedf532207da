/**
 * The errors of the engine room. What a promise of `CorpusIndex` may reject with is said there; those below stay
 * within.
 */

/** A thread of the index has ended by itself, or the index was disposed of; the message is its reason. */
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
