import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import CountingReporter, { reportMark } from '../host/counting-reporter';

/** Runs the tests beside this script in the extension host that calls it. Rejects where one fails. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => {
    console.log(reportMark + format(...line));
  };
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 30_000,
    reporter: CountingReporter,
    forbidOnly: true,
  });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
