import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from './cache';

let packaged: string | undefined;

/**
 * Packages the extension as a person installs it, once a run, and builds it for tests again. Returns the path of the
 * `.vsix` file. Throws where that fails.
 */
export function packageExtension(): string {
  if (packaged === undefined) {
    const file = path.join(projectFolder, 'out/corpus-navigator.vsix');
    runScript(['package', '--', '--out', file]);
    runScript(['build']);
    packaged = file;
  }
  return packaged;
}

function runScript(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', ...args], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${args[0] ?? ''} fails:\n${stdout}${stderr}`);
}
