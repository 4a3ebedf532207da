import type { Context } from 'mocha';

/** Leaves a test out, and says why. */
export function notRun(test: Context, why: string): never {
  process.stdout.write(`      skipped: ${why}\n`);
  return test.skip();
}
