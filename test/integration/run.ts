import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import WritingReporter, { reportMark } from '../run/reporter';

/**
 * Runs the tests beside this script in the extension host that calls it. Rejects where one fails, and where VS Code
 * has opened a workspace file without its folders: then it leaves a file for the launcher, which opens it again.
 */
export async function run(): Promise<void> {
  if (!(await hasFolders())) {
    writeFileSync(process.env['CORPUS_NAVIGATOR_AGAIN'] ?? '', '');
    throw new Error('The folders of the workspace file are not there.');
  }
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => {
    console.log(reportMark + format(...line));
  };
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 30_000,
    reporter: WritingReporter,
    forbidOnly: true,
  });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/** In a browser VS Code sometimes takes a workspace file for empty while the connection to its server comes up. */
async function hasFolders(): Promise<boolean> {
  const { workspace } = vscode;
  if (workspace.workspaceFile === undefined) return true;
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
    if ((workspace.workspaceFolders ?? []).length > 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
