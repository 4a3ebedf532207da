/** Whether the heavy rounds are run: `npm run test:long` sets the environment variable. */
export const isLong = process.env['CORPUS_NAVIGATOR_ROUNDS'] === 'long';

/** Returns how often a random test is repeated: `count` times, or ten times that in the heavy rounds. */
export const rounds = (count: number): number => (isLong ? 10 * count : count);
