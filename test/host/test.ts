import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { buildSuites } from './build';
import { projectFolder } from './cache';
import { startChild, temporaryFolder } from './children';
import { runSuite } from './integration';
import { WorkbenchError } from './server';
import { suites } from './suites';
import { add, fromMocha, type MochaStats, nothing, sentence, type Tally } from './tally';
import { runWindowSuite } from './window-suite';

/** What was counted so far, for the last line of a run that breaks off. */
let total = nothing;

/**
 * Runs the unit tests, then the integration suites in a real VS Code, and ends with one line that counts both.
 *   node --import tsx test/host/test.ts [--integration] [SUITE …]
 * `--integration` leaves the unit tests out; names of suites leave out the others.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { integration: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (!values.integration) total = await runUnitTests();
  const chosen = (name: string) => positionals.length === 0 || positionals.includes(name);
  const integration = await runIntegrationTests(chosen);
  if (integration) {
    total = add(total, integration);
    console.log(`Integration tests in VS Code: ${sentence(integration)}`);
  }
  console.log(`\n${sentence(total)}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

async function runUnitTests(): Promise<Tally> {
  const tallyFile = path.join(temporaryFolder('tally'), 'unit.json');
  const mocha = path.join(projectFolder, 'node_modules/mocha/bin/mocha.js');
  const args = [mocha, 'test/unit/**/*.test.ts', 'test/system/**/*.test.ts', '--forbid-only'];
  args.push('--reporter', './test/host/counting-reporter.ts');
  const child = startChild(process.execPath, args, {
    cwd: projectFolder,
    env: { ...process.env, CORPUS_NAVIGATOR_TALLY: tallyFile },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  try {
    const tally = fromMocha(JSON.parse(readFileSync(tallyFile, 'utf8')) as MochaStats);
    if (code === 0 || tally.failed > 0) return tally;
  } catch {
    // The run broke off before it could count.
  }
  console.log(`The unit tests did not come to their end: exit code ${String(code)}.`);
  return { ...nothing, failed: 1 };
}

/**
 * Undefined where this machine has no browser for them, or can't run VS Code's server; the reason is printed. Linux
 * x64 is known to run both, so there it is a failure.
 */
async function runIntegrationTests(chosen: (name: string) => boolean): Promise<Tally | undefined> {
  const mustRun = process.platform === 'linux' && process.arch === 'x64';
  const browser = await launchBrowser();
  if (!browser) {
    if (mustRun) throw new WorkbenchError('No browser can be started.');
    console.log('The integration suite was skipped: no Chrome, Chromium or Edge is installed here.');
    return undefined;
  }
  try {
    return await runSuites(browser, chosen);
  } catch (error) {
    if (mustRun || !(error instanceof WorkbenchError)) throw error;
    console.log(`The integration suite was skipped: ${error.message.split('\n', 1)[0] ?? ''}`);
    return undefined;
  } finally {
    await browser.close();
  }
}

async function runSuites(browser: Browser, chosen: (name: string) => boolean): Promise<Tally> {
  let total = nothing;
  await buildSuites(suites.map(({ name }) => name));
  for (const suite of suites) {
    if (!chosen(suite.name)) continue;
    console.log(`\nIn the extension host of VS Code: ${suite.name}`);
    total = add(total, await runSuite(browser, suite));
  }
  if (chosen('window')) {
    console.log('\nIn the window of VS Code, as a person sees it');
    total = add(total, await runWindowSuite(browser));
  }
  return total;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  console.log(`\n${sentence(add(total, { ...nothing, failed: 1 }))}`);
  process.exit(1);
});
