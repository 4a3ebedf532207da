import { type Report, nothing, writeReport } from '../run/report';
import { launchBrowser } from './browser';
import { runSuite } from './integration';
import { WorkbenchError } from './server';
import { suites } from './suites';
import { runWindowSuite } from './window-suite';

/**
 * Runs one suite in a real VS Code.
 *   node --require tsx/cjs test/host/suite.ts SUITE
 * Where this machine has no browser, or can't run VS Code's server, the suite is skipped and the reason printed.
 * Linux x64 is known to run both, so there it is a failure.
 */
async function main(): Promise<void> {
  const mustRun = process.platform === 'linux' && process.arch === 'x64';
  const name = process.argv[2] ?? '';
  const skipped: Report = { tally: nothing, suites: [], slowest: [], failures: [] };
  const browser = await launchBrowser();
  if (!browser) {
    if (mustRun) throw new WorkbenchError('No browser can be started.');
    console.log('The suite was skipped: no Chrome, Chromium or Edge is installed here.');
    writeReport(skipped);
    return;
  }
  try {
    const suite = suites.find((each) => each.name === name);
    const report = await (suite ? runSuite(browser, suite) : runWindowSuite(browser, name));
    writeReport(report);
    process.exitCode = report.tally.failed > 0 ? 1 : 0;
  } catch (error) {
    if (mustRun || !(error instanceof WorkbenchError)) throw error;
    console.log(`The suite was skipped: ${error.message.split('\n', 1)[0] ?? ''}`);
    writeReport(skipped);
  } finally {
    await browser.close();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
