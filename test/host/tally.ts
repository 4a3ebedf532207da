/** How many tests a run had. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed`, with the skipped ones where there are any. */
export function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What mocha counts as it runs. */
export interface MochaStats {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
}

export function fromMocha({ passes, failures, pending }: MochaStats): Tally {
  return { passed: passes, failed: failures, skipped: pending };
}
