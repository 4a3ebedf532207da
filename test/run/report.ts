import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Runner, Test } from 'mocha';

/** How many tests a run had. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A title and the seconds that belong to it. */
export interface Timed {
  readonly title: string;
  readonly seconds: number;
}

/** What a run of mocha has to say besides what it prints: how many tests, and where the time went. */
export interface Report {
  readonly tally: Tally;
  /** Each `describe` at the top, with its hooks. */
  readonly suites: readonly Timed[];
  /** The slowest tests, slowest first. */
  readonly slowest: readonly Timed[];
  /** Titles of the tests that failed. */
  readonly failures: readonly string[];
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The report of a run without a test. */
export const noTests: Report = { tally: nothing, suites: [], slowest: [], failures: [] };

/** At most so many slow tests are told of. */
const maxSlow = 10;

/** Follows a run; the function that it returns says what the run has counted, once it is over. */
export function watchRun(runner: Runner): () => Report {
  const suites = new Map<string, number>();
  const tests: Timed[] = [];
  const failures: string[] = [];
  let begun = 0;
  runner.on('suite', (suite) => {
    if (suite.parent?.root) begun = Date.now();
  });
  runner.on('suite end', (suite) => {
    if (!suite.parent?.root) return;
    suites.set(suite.title, (suites.get(suite.title) ?? 0) + (Date.now() - begun) / 1000);
  });
  runner.on('test end', (test: Test) => {
    tests.push({ title: test.fullTitle(), seconds: (test.duration ?? 0) / 1000 });
  });
  // Also a hook that fails.
  runner.on('fail', (test) => {
    failures.push(test.fullTitle());
  });
  return () => {
    const stats = runner.stats ?? { passes: 0, failures: 0, pending: 0 };
    return {
      tally: { passed: stats.passes, failed: stats.failures, skipped: stats.pending },
      suites: [...suites].map(([title, seconds]) => ({ title, seconds })),
      slowest: slowestOf(tests),
      failures,
    };
  };
}

export function slowestOf(timed: readonly Timed[]): Timed[] {
  return [...timed].sort((a, b) => b.seconds - a.seconds).slice(0, maxSlow);
}

/** The report of a run that came to no end, or that could not be counted: one failure more. */
export function brokenOff(report: Report | undefined, why: string): Report {
  const { tally = nothing, suites = [], slowest = [], failures = [] } = report ?? {};
  return {
    ...{ suites, slowest },
    tally: add(tally, { ...nothing, failed: 1 }),
    failures: [...failures, why],
  };
}

/** The report of two runs as if they had been one. */
export function joined(a: Report, b: Report): Report {
  return {
    tally: add(a.tally, b.tally),
    suites: [...a.suites, ...b.suites],
    slowest: slowestOf([...a.slowest, ...b.slowest]),
    failures: [...a.failures, ...b.failures],
  };
}

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed`, with the skipped ones where there are any. */
export function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The environment variable that names the file into which a run writes its report. */
export const reportVariable = 'CORPUS_NAVIGATOR_REPORT';

export function writeReport(report: Report): void {
  const file = process.env[reportVariable];
  if (file) writeFileSync(file, JSON.stringify(report));
}

/** The report that a run has written; undefined where it broke off before. */
export function readReport(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}
