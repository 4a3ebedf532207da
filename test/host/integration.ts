import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { brokenOff, readReport, type Report, reportVariable } from '../run/report';
import { bundleFolder } from './build';
import { removeFolder, temporaryFolder } from './children';
import { copyNotStartedByPlainText } from './extension-copy';
import { packageFile } from './package';
import { startServer } from './server';
import type { Suite } from './suites';
import { openWindow, type Window } from './window';

/** A whole suite takes seconds; what takes longer hangs. */
const longestRun = 300_000;

/** So often a window is opened for one suite, where VS Code opens it without its folders. */
const mostWindows = 3;

/**
 * Runs a suite inside the extension host of a window of its own. A suite that does not come to its end counts as
 * one failure more.
 */
export async function runSuite(browser: Browser, suite: Suite, windows = 1): Promise<Report> {
  const notes = temporaryFolder('notes');
  const reportFile = path.join(notes, 'report.json');
  const againFile = path.join(notes, 'again');
  const server = await startServer({
    ...(suite.extensions && { vsix: packageFile }),
    trust: suite.restricted ?? false,
    env: { [reportVariable]: reportFile, CORPUS_NAVIGATOR_AGAIN: againFile },
  });
  let window: Window | undefined;
  try {
    const open = suite.open?.();
    window = await openWindow(browser, server, {
      ...(open === undefined ? {} : { open }),
      extensions: suite.extensions ?? [copyNotStartedByPlainText()],
      tests: path.join(bundleFolder, suite.name, 'index.js'),
    });
    let failure: string | undefined;
    try {
      const code = await before(longestRun, window.exit, server.ended);
      if (code !== 0) failure = `exit code ${code}`;
    } catch (error) {
      failure = String(error);
    }
    if (existsSync(againFile) && windows < mostWindows) {
      console.log('VS Code opened the window without its folders; it is opened again.');
      return await runSuite(browser, suite, windows + 1);
    }
    const report = readReport(reportFile);
    if (failure === undefined && report?.tally.failed === 0) return report;
    console.log(`Picture: ${await window.screenshot(suite.name).catch(() => 'it can’t be taken')}`);
    console.log([...window.console.slice(-40), server.output().slice(-2000)].join('\n'));
    if (report && report.tally.failed > 0) return report;
    const why = `The suite ${suite.name} did not come to its end: ${failure ?? 'it counted nothing'}.`;
    console.log(why);
    return brokenOff(report, why);
  } finally {
    // Left open, it would look for its server as long as the browser runs.
    await window?.close().catch(() => undefined);
    server.stop();
    removeFolder(notes);
  }
}

/** The exit code, unless the server ends or the time is over before. */
function before(milliseconds: number, exit: Promise<number>, ended: Promise<void>): Promise<number> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      reject(new Error(`not over after ${milliseconds / 1000} s`));
    }, milliseconds);
    exit.then(resolve, reject).finally(() => {
      clearTimeout(deadline);
    });
    void ended.then(() => {
      reject(new Error('VS Code’s server ended'));
    });
  });
}
