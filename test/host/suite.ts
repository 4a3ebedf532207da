import { joined, noTests, writeReport } from '../run/report';
import { launchBrowser } from './browser';
import { runSuite } from './integration';
import { WorkbenchError } from './server';
import { suites } from './suites';
import { runWindowSuite } from './window-suite';

/**
 * Runs suites in a real VS Code, one after the other in one browser.
 *   node --require tsx/cjs test/host/suite.ts SUITE …
 * Where this machine has no browser, or can't run VS Code's server, they are skipped and the reason printed.
 * Linux x64 is known to run both, so there it is a failure.
 */
async function main(): Promise<void> {
  const mustRun = process.platform === 'linux' && process.arch === 'x64';
  const browser = await launchBrowser();
  if (!browser) {
    if (mustRun) throw new WorkbenchError('No browser can be started.');
    console.log('Skipped: no Chrome, Chromium or Edge is installed here.');
    writeReport(noTests);
    return;
  }
  try {
    let report = noTests;
    for (const name of process.argv.slice(2)) {
      const suite = suites.find((each) => each.name === name);
      report = joined(report, await (suite ? runSuite(browser, suite) : runWindowSuite(browser, name)));
    }
    writeReport(report);
    process.exitCode = report.tally.failed > 0 ? 1 : 0;
  } catch (error) {
    if (mustRun || !(error instanceof WorkbenchError)) throw error;
    console.log(`Skipped: ${error.message.split('\n', 1)[0] ?? ''}`);
    writeReport(noTests);
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
