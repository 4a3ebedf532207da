import { globSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import type { Browser } from 'playwright-core';
import { projectFolder } from './cache';
import { type Report, watchRun } from '../run/report';

let shared: Browser | undefined;

/** The browser in which the tests of the window open theirs. */
export function sharedBrowser(): Browser {
  if (!shared) throw new Error('These tests are run by test/host/suite.ts.');
  return shared;
}

const ends: (() => Promise<void>)[] = [];

/** What is to be done when all tests of the window are over. */
export function atEnd(end: () => Promise<void>): void {
  ends.push(end);
}

/**
 * Folders of tests that drive windows from outside: two in which one window stays open from test to test, the second
 * with the extension as it is installed, and one with windows that open in other ways.
 */
export const windowSuites = ['window', 'window-names', 'window-start'] as const;

/** Runs the tests of one of these folders, in this process. */
export async function runWindowSuite(browser: Browser, name: string): Promise<Report> {
  shared = browser;
  // Each step has a limit of its own; this one is for several slow ones in a row.
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, reporter: 'spec', forbidOnly: true });
  for (const file of globSync(`test/integration/${name}/*.test.ts`, { cwd: projectFolder }).sort()) {
    mocha.addFile(path.join(projectFolder, file));
  }
  await mocha.loadFilesAsync();
  const report = await new Promise<Report>((resolve) => {
    const runner = mocha.run(() => {
      resolve(reported());
    });
    const reported = watchRun(runner);
  });
  for (const end of ends) await end();
  return report;
}
