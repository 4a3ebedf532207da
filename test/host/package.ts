import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './cache';

/** What a person has to download at most. */
const largestPackage = 5 * 1024 * 1024;

/**
 * Packages the extension as a person installs it, and builds it for tests again. Returns the `.vsix` file's path.
 * Throws where that fails or the package is too large.
 */
export function packageExtension(): string {
  const file = path.join(projectFolder, 'out/corpus-navigator.vsix');
  runScript(['package', '--', '--out', file]);
  runScript(['build']);
  const { size } = statSync(file);
  if (size > largestPackage) throw new Error(`The package has ${size} bytes, more than ${largestPackage}.`);
  return file;
}

function runScript(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', ...args], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${args[0] ?? ''} fails:\n${stdout}${stderr}`);
}
