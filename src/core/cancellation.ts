/** Returns whether the caller has lost interest. Cheap; long work asks it from time to time and then ends. */
export type Cancelled = () => boolean;

/** Thrown, or rejected with, where work ends because its caller has lost interest. */
export class AbortError extends Error {
  override readonly name = 'AbortError';
  constructor() {
    super('The request was cancelled.');
  }
}
