/**
 * Returns how often a random test is repeated: `count` times, or ten times that where the environment variable
 * `CORPUS_NAVIGATOR_ROUNDS` says `long`, as `npm run test:long` does.
 */
export function rounds(count: number): number {
  return process.env['CORPUS_NAVIGATOR_ROUNDS'] === 'long' ? 10 * count : count;
}
